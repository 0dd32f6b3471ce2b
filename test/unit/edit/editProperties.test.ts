import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	editTasks,
	type EditOptions,
	type TaskEdit,
	setStatus,
	toggleTask,
	setDue,
	setOwners,
} from '../../../src/core/edit/taskEdit.ts';
import { bodyStartOf } from '../../../src/core/note/frontMatter.ts';
import { scanBlocks } from '../../../src/core/markdown/blocks/scanBlocks.ts';
import { DIALECTS } from '../../../src/core/model/vocabulary.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { createRandom, generateMarkdown } from '../../support/generateMarkdown.ts';
import { OPTIONS, edited, targetsOf, tasksOf } from './notes.ts';
import { runs, seeds } from '../../support/runs.ts';

const RUNS = runs(300);

const piece = fc.constantFrom(
	'Send',
	'the aims',
	'due:2026-10-31',
	'📅 2026-10-31',
	'[due:: 2026-10-31]',
	'@mentor',
	'(@eklund)',
	'`@x`',
	'`',
	'<!-- c -->',
	'⏫',
	'🔁 every week',
	'goal:[[a b]]',
	'due:soon',
	'\\',
	'a@b.org',
	'**b**',
	'#tag',
	'area:research',
);
const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map(parts => parts.join(' '));
const tail = fc.constantFrom('', '', '', '  ', ' ^a-1', '\t', '\\');
const content = fc.tuple(words, tail).map(([text, end]) => text + end);
const indent = fc.constantFrom('', '', '  ', '    ', '\t', '> ', '> > ');
const bullet = fc.constantFrom('-', '*', '1.', '2)');
const openMark = fc.constantFrom(' ', ' ', ' ', 'x', 'X', '/', '-', '>', '?', '😀');
const taskLine = fc.tuple(indent, bullet, openMark, content).map(([space, sign, mark, text]) =>
	`${space}${sign} [${mark}] ${text}`
);
const otherLine = fc.oneof(
	fc.tuple(indent, content).map(parts => parts.join('')),
	fc.constantFrom('', '', '# Homework — mentor', '```', '<!--', '-->', '| a | b |', '---'),
);
const note = fc.tuple(
	fc.constantFrom('', '---\ntype: meeting\n---\n'),
	fc.array(fc.oneof(taskLine, taskLine, otherLine), { minLength: 1, maxLength: 8 }),
	fc.constantFrom('\n', '\r\n'),
	fc.boolean(),
)
	.map(([head, lines, end, ends]) => (head + lines.join('\n') + (ends ? '\n' : '')).replaceAll('\n', end));
const options: fc.Arbitrary<EditOptions> = fc.constantFrom(...DIALECTS).map(defaultDialect => ({
	...OPTIONS,
	defaultDialect,
}));
const EDITS: readonly ((options: EditOptions) => TaskEdit)[] = [
	toggleTask,
	editOptions => setStatus('cancelled', editOptions),
	editOptions => setStatus('in-progress', editOptions),
	editOptions => setDue('2026-12-16', editOptions),
	editOptions => setDue(undefined, editOptions),
	() => setOwners(['mentee', 'qureshi']),
	() => setOwners([]),
];

/** Every task of a generated note. */
function forEachTask(check: (text: string, index: number, options: EditOptions) => void): void {
	fc.assert(
		fc.property(note, options, (text, editOptions) => {
			targetsOf(text).forEach((_, index) => {
				check(text, index, editOptions);
			});
		}),
		{ numRuns: RUNS },
	);
}

suite('edits of any note', () => {
	test('ticking an open item and unticking it is as if nothing happened', () => {
		forEachTask((text, index, editOptions) => {
			if (tasksOf(text)[index]!.mark !== ' ') { return; }
			const ticked = edited(text, toggleTask(editOptions), index);
			assert.notEqual(ticked, text);
			assert.equal(edited(ticked, toggleTask(editOptions), index), text);
		});
	});

	test('ticking is read back and changes nothing else', () => {
		forEachTask((text, index, editOptions) => {
			const before = tasksOf(text);
			if (before[index]!.mark !== ' ') { return; }
			const after = tasksOf(edited(text, toggleTask(editOptions), index));
			const expected = before.map((task, at) =>
				at === index
					? { ...facts(task), mark: 'x', fields: { ...task.fields, done: editOptions.today } }
					: facts(task)
			);
			assert.deepEqual(after.map(facts), expected);
		});
	});

	test("only lines of the item's own paragraph change", () => {
		fc.assert(
			fc.property(note, options, fc.constantFrom(...EDITS), (text, editOptions, edit) => {
				const scan = scanBlocks(text, bodyStartOf(text));
				targetsOf(text).forEach((target, index) => {
					const { box, paragraph } = scan.tasks[index]!;
					const end = Math.max(...paragraph.map(segment => segment.end));
					for (const change of editTasks(text, [target], edit(editOptions)).edits) {
						assert.ok(change.start > box && change.end <= end, JSON.stringify(change));
						assert.doesNotMatch(change.text, /[\r\n]/);
					}
				});
			}),
			{ numRuns: RUNS },
		);
	});

	test('due date and owners are read back', () => {
		forEachTask((text, index, editOptions) => {
			const dated = edited(text, setDue('2026-12-16', editOptions), index);
			assert.equal(tasksOf(dated)[index]!.fields.due, '2026-12-16');
			const owned = edited(dated, setOwners(['mentee', 'qureshi']), index);
			assert.deepEqual([...tasksOf(owned)[index]!.fields.owners ?? []].sort(), ['mentee', 'qureshi']);
		});
	});

	test('many tasks at once are as one after the other', () => {
		fc.assert(
			fc.property(note, options, fc.constantFrom(...EDITS), (text, editOptions, edit) => {
				const targets = targetsOf(text);
				const { edits } = editTasks(text, targets, edit(editOptions));
				const single = targets.flatMap(target => editTasks(text, [target], edit(editOptions)).edits);
				assert.equal(applyEdits(text, edits), applyEdits(text, single));
			}),
			{ numRuns: RUNS },
		);
	});
});

suite('edits of any Markdown', () => {
	/** GFM lets a box be broken over two lines; ticking writes it on one. */
	const broken = /\[[ \t]*[\r\n][^\]]*\]/;

	test('ticking keeps every block as it is, and unticking gives the text back', () => {
		for (const seed of seeds('ticking keeps every block', RUNS * 10)) {
			const text = generateMarkdown(createRandom(seed));
			const before = broken.test(text) ? [] : tasksOf(text);
			before.forEach(({ mark, text: description }, index) => {
				if (mark !== ' ') { return; }
				const ticked = edited(text, toggleTask(OPTIONS), index);
				const after = tasksOf(ticked);
				assert.deepEqual([after.length, after[index]?.fields.done, after[index]?.text], [
					before.length,
					OPTIONS.today,
					description,
				], `seed ${seed}`);
				assert.equal(edited(ticked, toggleTask(OPTIONS), index), text, `seed ${seed}`);
			});
		}
	});
});

function facts({ mark, fields, text, blockId }: ReturnType<typeof tasksOf>[number]): Record<string, unknown> {
	return { mark, fields, text, blockId: blockId?.id };
}

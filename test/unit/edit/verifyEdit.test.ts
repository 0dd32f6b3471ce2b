import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	editTasks,
	type EditOptions,
	type TaskEdit,
	toggleTask,
	setDue,
	setOwners,
} from '../../../src/core/edit/taskEdit.ts';
import { keepsPrivate, verifyEdit } from '../../../src/core/edit/verifyEdit.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { nextDay } from '../../../src/core/recurrence/nextDay.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { runs } from '../../support/runs.ts';
import { PRIVATE_SHAPES } from '../../support/privateShapes.ts';
import { OPTIONS, targetsOf } from './notes.ts';

const HEAD = '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\n---\n\n## Homework\n\n';
const REPEAT = 'repeat:"every week" due:2026-11-23 @mentee';

/** Each item as a reading has it: its words, and whether it is private. */
function items(text: string): string[] {
	return parseNote(text, 'a.md').note!.tasks.map(({ text: words, mark, private: isPrivate }) =>
		`${isPrivate ? 'private' : 'public'} [${mark}] ${words}`
	);
}

function tick(text: string, place: 'above' | 'below'): { after: string, told: readonly string[] } {
	const options: EditOptions = { ...OPTIONS, recurrence: { place, nextDay } };
	const { edits, notices } = editTasks(text, [targetsOf(text)[0]!], toggleTask(options));
	return { after: applyEdits(text, edits), told: notices.map(({ notice }) => notice) };
}

suite('ticking a private item that comes again', () => {
	const shapes: Record<string, string> = {
		'closed behind the item': `<!-- private -->\n- [ ] ZQ call ${REPEAT} <!-- /private -->\n`,
		'closed on a further line of the item':
			`<!-- private -->\n- [ ] ZQ call ${REPEAT}\n  at home <!-- /private -->\n`,
		'closed below the item, indented': `<!-- private -->\n- [ ] ZQ call ${REPEAT}\n  <!-- /private -->\n`,
		'closed below a sub-item':
			`<!-- private -->\n- [ ] ZQ call ${REPEAT}\n  - [ ] ZQ her number <!-- /private -->\n`,
		'opened and closed on the item': `- [ ] ZQ call ${REPEAT} <!-- private --> at home <!-- /private -->\n`,
		'opened on the item, closed below': `- [ ] ZQ call ${REPEAT} <!-- private -->\n\n<!-- /private -->\n`,
		'in a quote': `> <!-- private -->\n> - [ ] ZQ call ${REPEAT} <!-- /private -->\n`,
		'with everything after it public': `<!-- private -->\n- [ ] ZQ call ${REPEAT} <!-- /private -->\n- [ ] open\n`,
		'below a private heading': `## Private\n\n- [ ] ZQ call ${REPEAT}\n`,
	};
	for (const [name, body] of Object.entries(shapes)) {
		for (const place of ['above', 'below'] as const) {
			test(`leaves both private, ${name}, the next ${place}`, () => {
				const { after, told } = tick(HEAD + body, place);
				assert.deepEqual(items(after).filter((item) => item.startsWith('public') && item.includes('ZQ')), []);
				assert.ok(items(after).some((item) => item.includes('[x] ZQ')), 'it is ticked');
				const isNext = items(after).filter((item) => item.includes('[ ] ZQ call')).length === 1;
				assert.ok(isNext || told.includes('next-would-break'), after);
			});
		}
	}

	test('makes no next of an open item where a part that is never closed would hide it', () => {
		const before = `${HEAD}- [ ] call ${REPEAT}\n  - [ ] ZQ her number <!-- private -->\n`;
		const { after, told } = tick(before, 'below');
		assert.deepEqual(told, ['next-would-break']);
		assert.deepEqual(items(after), ['public [x] call', 'private [ ] ZQ her number']);
	});

	test('leaves the marker where it was, and the copy without', () => {
		const before = `${HEAD}<!-- private -->\n- [ ] ZQ call ${REPEAT} <!-- /private -->\n- [ ] open\n`;
		const { after, told } = tick(before, 'above');
		assert.deepEqual(told, []);
		assert.equal(
			after.slice(HEAD.length),
			'<!-- private -->\n- [ ] ZQ call repeat:"every week" due:2026-11-30 @mentee\n'
				+ '- [x] ZQ call repeat:"every week" due:2026-11-23 @mentee <!-- /private --> done:2026-11-23\n'
				+ '- [ ] open\n',
		);
	});
});

suite('the guard of every edit', () => {
	const text = `${HEAD}- [ ] open\n\n<!-- private -->\n\n- [ ] hidden\n\n<!-- /private -->\n\nThe end\n`;
	const at = (words: string, by: string) => [{ start: text.indexOf(words), end: text.indexOf(words), text: by }];
	const refused: readonly (readonly [string, ReturnType<typeof at>])[] = [
		['a closing marker in the private part', at('- [ ] hidden', '<!-- /private -->\n')],
		['an opening marker in the public part', at('The end', '<!-- private -->\n')],
		['a fence that takes the markers in', at('<!-- private', '```\n')],
		['the opening marker taken away', [{
			start: text.indexOf('<!-- private'),
			end: text.indexOf('- [ ] hidden'),
			text: '',
		}]],
		['a private item written once more in public', at('The end', '- [ ] hidden\n\n')],
		['a heading that is private', at('- [ ] open', '## Private\n\n')],
		['the note made private', [{ start: 4, end: 4, text: 'confidentiality: private\n' }]],
		['the head of the note broken', [{ start: 0, end: 4, text: '' }]],
	];
	for (const [name, edits] of refused) {
		test(`refuses ${name}`, () => {
			assert.equal(verifyEdit(text, edits, 'a.md', DEFAULT_NOTE_OPTIONS)?.refused, 'would-change-private');
		});
	}

	test('lets everything else be', () => {
		for (
			const edits of [
				[],
				at('- [ ] open', '- [ ] new\n'),
				at('- [ ] hidden', '- [ ] hidden\n'),
				at('The end', 'Words before '),
				[{ start: text.indexOf('The end'), end: text.length, text: '' }],
			]
		) {
			assert.equal(verifyEdit(text, edits, 'a.md', DEFAULT_NOTE_OPTIONS), undefined);
		}
	});

	test('a note that was private may get any words but stays private', () => {
		const hidden = text.replace('---\n', '---\nconfidentiality: private\n');
		assert.ok(
			keepsPrivate(
				hidden,
				[{ start: hidden.length, end: hidden.length, text: '<!-- private -->' }],
				'a.md',
				DEFAULT_NOTE_OPTIONS,
			),
		);
		assert.ok(!keepsPrivate(hidden, [{ start: 4, end: 29, text: '' }], 'a.md', DEFAULT_NOTE_OPTIONS));
	});

	test('of any item edit in any note with markers: every item stays as private as it was', () => {
		const marker = fc.constantFrom(
			'<!-- private -->',
			'<!-- /private -->',
			'  <!-- /private -->',
			'  <!-- private -->',
			'## Private',
			'## Agenda',
			'```',
			'',
			'  more <!-- /private -->',
			'> <!-- private -->',
		);
		// What writers and tools write, around an item or in the middle of one.
		const shape = fc.tuple(fc.constantFrom(...Object.values(PRIVATE_SHAPES).flat()), fc.nat(99), fc.boolean()).map((
			[written, number, isItem],
		) => written.replaceAll(
			'ZQ',
			isItem && !/[^\s>]ZQ|\S\s*ZQ/.test(written) ? `- [ ] shape${number} ${REPEAT}` : 'x',
		));
		const item = fc.tuple(
			fc.constantFrom('', '  ', '> '),
			fc.nat(99),
			fc.constantFrom('', ' <!-- private -->', ' <!-- /private -->'),
			fc.constantFrom('', ` ${REPEAT}`),
		).map(([space, number, end, repeat]) => `${space}- [ ] item${number}${repeat}${end}`);
		const place = fc.constantFrom('above' as const, 'below' as const);
		const kinds: readonly ((options: EditOptions) => TaskEdit)[] = [
			toggleTask,
			(options) => setDue('2026-12-24', options),
			() => setOwners(['mentor']),
			() => setOwners([]),
		];
		fc.assert(
			fc.property(
				fc.array(fc.oneof(item, marker, shape), { minLength: 1, maxLength: 9 }),
				place,
				fc.constantFrom(...kinds),
				(lines, where, kind) => {
					const note = `${HEAD}${lines.join('\n')}\n`;
					const { edits } = editTasks(
						note,
						targetsOf(note),
						kind({ ...OPTIONS, recurrence: { place: where, nextDay } }),
					);
					const [before, after] = [note, applyEdits(note, edits)].map((text) =>
						parseNote(text, 'a.md').note!.tasks
					);
					const isPublic = new Set(before!.filter((task) => !task.private).map((task) => task.text));
					for (const task of after!) {
						assert.ok(task.private || isPublic.has(task.text), `${task.text} came to light`);
					}
					assert.deepEqual(
						new Set(
							after!.filter((task) => task.private).map((task) => task.text),
						),
						new Set(before!.filter((task) => task.private).map((task) => task.text)),
					);
				},
			),
			{ numRuns: runs(300) },
		);
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatRules, skillText } from '../../../src/core/assistants/formatInstructions.ts';
import { RULES_OF_TYPE, type FieldShape } from '../../../src/core/model/noteSchema.ts';
import { AREAS, CADENCES, NOTE_TYPES, PRIORITIES, type NoteType } from '../../../src/core/model/vocabulary.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { readFullYaml } from '../../../src/core/note/fullYaml.ts';
import { notebookOf } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';

const RULES = formatRules();
const EXAMPLES = [...RULES.matchAll(/```markdown\n([^]*?)```/g)].map(([, text]) => text!);

suite('the rules of the format for assistants', () => {
	test('every example reads without a problem, with owner and day as it shows them', () => {
		assert.equal(EXAMPLES.length, 2);
		for (const example of EXAMPLES) {
			const text = example.startsWith('---') ? example : `---\ntype: meeting\n---\n\n${example}`;
			const view = notebookOf({
				'abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n',
				'a.md': text.replace('type: meeting\n---', 'type: meeting\nmentorship: abara\n---'),
			});
			assert.deepEqual(view.problems(), []);
			const boxes = text.split('\n').filter(line => /^- \[.\] .*@/.test(line));
			assert.deepEqual(
				view.homeworkOf('a.md').map(({ task, owners }) => [owners.join(), task.fields.due]),
				boxes.map(line => [/@(\w+)/.exec(line)![1], /due:(\S+)/.exec(line)?.[1]]),
			);
		}
	});

	test('they name every key of every type, and every word of every list', () => {
		for (const [type, rules] of RULES_OF_TYPE) {
			const line = RULES.split('\n').find(text => text.startsWith(`- \`type: ${type}\``));
			assert.ok(line !== undefined, type);
			for (const { key, shape, types } of rules.values()) {
				const place = types ? line : RULES;
				assert.ok(place.includes(`\`${key}\` (`), `${type} ${key}`);
				if (shape.kind === 'word') {
					assert.ok(place.includes(`\`${key}\` (${shape.words.join(' | ')})`), `${type} ${key}`);
				}
			}
		}
	});

	test('the skill has a name and a description, as VS Code wants them', () => {
		const [, head = ''] = /^---\n([^]*?)\n---\n/.exec(skillText()) ?? [];
		const entries = readFullYaml(head);
		assert.ok('length' in entries);
		assert.deepEqual(entries.map(({ key }) => key), ['name', 'description']);
		assert.match(String(entries[0]!.value), /^[a-z0-9-]{1,64}$/);
		assert.ok(String(entries[1]!.value).length < 1024);
	});

	test('a note written by them reads without a problem, and as it was meant', () => {
		fc.assert(
			fc.property(noteByTheRules, ({ type, fields, items }) => {
				const text = '---\n' + `${
					[
						`type: ${type}`,
						...fields.map(([key, { written }]) => `${key}: ${written}`),
					].join('\n')
				}\n` + `---\n\n# A title\n\n## Homework\n\n${items.map(({ line }) => line).join('\n')}\n`;
				const { note, problems } = parseNote(text, 'a.md');
				assert.deepEqual(problems, []);
				assert.equal(note?.type, type);
				for (const [key, { read }] of fields) {
					assert.deepEqual(note.fields[RULES_OF_TYPE.get(type)!.get(key)!.property], read, key);
				}
				assert.deepEqual(
					note.tasks.map(({ text: words, status, fields: { owners, due, done, priority } }) => ({
						words,
						status,
						owners,
						due,
						done,
						priority,
					})),
					items.map(({ meant }) => meant),
				);
			}),
			{ numRuns: runs(150) },
		);
	});
});

const day = fc.constantFrom('2026-12-16', '2024-02-29', '2027-01-31', '2026-11-01');
const words = fc.constantFrom('Send the aims', 'Read the reviewers’ letter', 'Ask Ana, twice', 'Look at figure 2 (b)');

/** A value as it is written, and as it is to be read. */
interface Value {
	readonly written: string;
	readonly read: unknown;
}

function valueOf(shape: FieldShape): fc.Arbitrary<Value> {
	switch (shape.kind) {
		case 'text':
			return words.map(text => ({ written: `"${text}"`, read: text }));
		case 'texts':
			return fc.array(words, { minLength: 1, maxLength: 3 }).map(list => ({
				written: `[${list.map(text => `"${text}"`).join(', ')}]`,
				read: list,
			}));
		case 'person':
			return fc.constant({ written: 'Ruth Abara', read: 'Ruth Abara' });
		case 'persons':
			return fc.constant({ written: '[Joan Petrie, Samir Qureshi]', read: ['Joan Petrie', 'Samir Qureshi'] });
		case 'date':
			return day.map(date => ({ written: date, read: date }));
		case 'date-time':
			return fc.tuple(day, fc.constantFrom(undefined, '15:00', '08:30')).map(([date, time]) => ({
				written: time === undefined ? date : `${date} ${time}`,
				read: time === undefined ? { date } : { date, time },
			}));
		case 'word':
			return fc.constantFrom(...shape.words).map(word => ({ written: word, read: word }));
		case 'number':
			return fc.integer({ min: shape.min, max: shape.max }).map(number => ({
				written: String(number),
				read: number,
			}));
		case 'cadence':
			return fc.constantFrom(...CADENCES, '6 weeks', '2 months').map(text => ({
				written: text,
				read: parseNote(`---\ntype: mentorship\ncadence: ${text}\n---\n`, 'a.md').note!.fields.cadence,
			}));
		case 'share':
			return fc.constant({
				written: '3 of 4',
				read: parseNote('---\ntype: meeting\nprotected_time: 3 of 4\n---\n', 'a.md').note!.fields.protectedTime,
			});
		case 'effort':
			return fc.uniqueArray(fc.constantFrom(...AREAS), { minLength: 1, maxLength: 3 }).map(areas => ({
				written: `{ ${areas.map(area => `${area}: 20`).join(', ')} }`,
				read: Object.fromEntries(areas.map(area => [area, 20])),
			}));
	}
}

/** A field of a type, of those that the rules name; what hides a note is left out, for it is then read as private. */
function fieldsOf(type: NoteType): fc.Arbitrary<[string, Value][]> {
	const rules = [...RULES_OF_TYPE.get(type)!.values()].filter(({ key }) =>
		key !== 'confidentiality' && key !== 'type'
	);
	return fc.subarray(rules).chain(chosen =>
		fc.tuple(...chosen.map(({ key, shape }) => valueOf(shape).map((value): [string, Value] => [key, value])))
	);
}

const item = fc.record({
	text: words,
	owner: fc.constantFrom('mentor', 'mentee', 'qureshi'),
	due: fc.option(day, { nil: undefined }),
	done: fc.option(day, { nil: undefined }),
	priority: fc.option(fc.constantFrom(...PRIORITIES), { nil: undefined }),
}).map(({ text, owner, due, done, priority }) => ({
	line: [
		`- [${done ? 'x' : ' '}] ${text} @${owner}`,
		...due ? [`due:${due}`] : [],
		...priority ? [`priority:${priority}`] : [],
		...done ? [`done:${done}`] : [],
	].join(' '),
	meant: { words: text, status: done ? 'done' : 'open', owners: [owner], due, done, priority },
}));

const noteByTheRules = fc.constantFrom(...NOTE_TYPES).chain(type =>
	fc.record({
		type: fc.constant(type),
		fields: fieldsOf(type),
		items: fc.array(item, { minLength: 1, maxLength: 4 }),
	})
);

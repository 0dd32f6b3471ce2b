import assert from 'node:assert/strict';
import { convertDialect } from '../../../src/core/edit/convertDialect.ts';
import { withoutGoals } from '../../../src/core/documents/portable.ts';
import { bodyPlace } from '../../../src/core/languageService/completion/bodyPlace.ts';
import type { TaskField } from '../../../src/core/model/note.ts';
import type { Dialect } from '../../../src/core/model/vocabulary.ts';
import { tokenOf, type FieldDialect } from '../../../src/core/taskFields/dialect.ts';
import { addDialect } from '../../../src/core/taskFields/dialects.ts';
import { EMOJI, emojiDialectOf } from '../../../src/core/taskFields/emojiDialect.ts';
import { unlinkLeftOut } from '../../../src/core/taskFields/unlinkLeftOut.ts';
import { setField } from '../../../src/core/taskFields/writeField.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { read } from './readParagraph.ts';

/** `{due 2026-10-31}`: all that another way of writing takes. */
const WORDS: readonly (readonly [TaskField, string])[] = [
	['due', 'due'],
	['scheduled', 'planned'],
	['start', 'from'],
	['created', 'made'],
	['done', 'done'],
	['cancelled', 'dropped'],
	['since', 'since'],
	['priority', 'prio'],
	['repeat', 'again'],
	['id', 'id'],
	['after', 'needs'],
	['owner', 'who'],
	['goal', 'aim'],
	['area', 'area'],
	['carried', 'carried'],
];
const TOY = 'curly' as Dialect;
const FIELD_OF = new Map(WORDS.map(([field, word]) => [word, field]));
const WORD_OF = new Map(WORDS);
const FIELD = /\{([a-z]+) ([^{}\n]+)\}/y;

const curlyDialect: FieldDialect = {
	name: TOY,
	triggers: '{',
	readAt: (text, at) => {
		FIELD.lastIndex = at;
		const match = FIELD.exec(text);
		const field = FIELD_OF.get(match?.[1] ?? '');
		if (!match || !field) { return undefined; }
		const valueEnd = at + match[0].length - 1;
		return {
			field,
			dialect: TOY,
			start: at,
			end: valueEnd + 1,
			valueStart: valueEnd - match[2]!.length,
			valueEnd,
			value: match[2]!,
		};
	},
	write: (field, value) => `{${WORD_OF.get(field)!} ${value}}`,
	writeValue: (_field, value) => value,
	halfWritten: (before, after) => {
		const match = /\{([a-z]+) ([^{}\n]*)$/.exec(before);
		const field = FIELD_OF.get(match?.[1] ?? '');
		return match && field
			? { field, typed: match[2]!.length, rest: tokenOf(after).length, around: { before: '', after: '}' } }
			: undefined;
	},
	begin: field => ({ label: `{${WORD_OF.get(field)!} }`, insert: `{${WORD_OF.get(field)!} $1}$0`, snippet: true }),
	grammar: {},
};

const ITEM = 'Send the aims {due 2026-10-31} {prio high} {who mentor, eklund} {aim award}';
const segments = (text: string) => [{ line: 0, start: 0, end: text.length }];
const write = (text: string, field: TaskField, value: string | undefined) =>
	applyEdits(text, setField(text, segments(text), field, value, { defaultDialect: TOY }));

suite('another dialect, in one file', () => {
	let remove: () => void;
	suiteSetup(() => {
		remove = addDialect(curlyDialect);
	});
	suiteTeardown(() => {
		remove();
	});

	test('is read', () => {
		const { fields, text, problems } = read(ITEM);
		assert.deepEqual(fields, { due: '2026-10-31', priority: 'high', owners: ['mentor', 'eklund'], goal: 'award' });
		assert.equal(text, 'Send the aims');
		assert.deepEqual(problems, []);
	});

	test('its wrong values are told', () => {
		assert.deepEqual(
			read('Send {due 2026-2-30} {area reserch}').problems.map(({ code, suggestion }) => [code, suggestion]),
			[['task.invalid-date', undefined], ['task.unknown-value', 'research']],
		);
	});

	const written: readonly (readonly [string, string, TaskField, string | undefined, string])[] = [
		['on a line without fields', 'Send', 'due', '2026-11-02', 'Send {due 2026-11-02}'],
		['in place of another value', 'Send {due 2026-10-31} now', 'due', '2026-11-02', 'Send {due 2026-11-02} now'],
		['beside others of its kind', 'Send {due 2026-10-31}', 'priority', 'low', 'Send {due 2026-10-31} {prio low}'],
		['taken away', 'Send {due 2026-10-31} now', 'due', undefined, 'Send now'],
		['with owners in one field', 'Send {who mentor, eklund}', 'owner', 'eklund', 'Send {who eklund}'],
		['without its owners', 'Send {who mentor} now', 'owner', undefined, 'Send now'],
		['with a goal', 'Send {due 2026-10-31}', 'goal', 'award', 'Send {due 2026-10-31} {aim award}'],
		[
			'with a rule',
			'Send {due 2026-10-31}',
			'repeat',
			'every 2 weeks',
			'Send {due 2026-10-31} {again every 2 weeks}',
		],
	];
	for (const [name, before, field, value, after] of written) {
		test(`is written ${name}`, () => {
			assert.equal(write(before, field, value), after);
		});
	}

	const note = (item: string) => `# Meeting\n\n## Homework\n\n- [ ] ${item}\n`;
	const conversions: readonly (readonly [string, Dialect, string])[] = [
		[
			'Send due:2026-10-31 priority:high goal:[[award]] repeat:"every week"',
			TOY,
			'Send {due 2026-10-31} {prio high} {aim [[award]]} {again every week}',
		],
		['Send 📅 2026-10-31 ⏫', TOY, 'Send {due 2026-10-31} {prio high}'],
		['Send [due:: 2026-10-31] [owner:: mentor]', TOY, 'Send {due 2026-10-31} {who mentor}'],
		['Send {due 2026-10-31} {prio high}', 'emoji', 'Send 📅 2026-10-31 ⏫'],
		[
			'Send {due 2026-10-31} {who mentor, eklund} {again every week}',
			'plain',
			'Send due:2026-10-31 @mentor @eklund repeat:"every week"',
		],
		['Send {due 2026-10-31} {aim award}', 'bracketed', 'Send [due:: 2026-10-31] [goal:: award]'],
	];
	for (const [before, to, after] of conversions) {
		test(`is converted: ${before}`, () => {
			assert.equal(applyEdits(note(before), convertDialect(note(before), to)), note(after));
		});
	}

	test('is completed where a value is being written', () => {
		const text = note('Send {due 2026} now');
		const offset = text.indexOf('2026') + 2;
		assert.deepEqual(bodyPlace(text, 0, offset, false), {
			at: 'date',
			field: 'due',
			start: offset - 2,
			end: offset + 2,
			around: { before: '', after: '}' },
		});
	});

	test('names no goal that stays private, and no goal at all where goals mean nothing', () => {
		const names = { leavesOut: () => true, isLeftOut: (name: string) => name === 'secret' };
		assert.equal(
			unlinkLeftOut('Send {aim secret} and {aim [[secret]]} and {aim award}', names),
			'Send  and {aim …} and {aim award}',
		);
		assert.equal(withoutGoals('Send {aim secret} and {aim award}'), 'Send  and ');
	});
});

suite('an emoji that is only added to the table', () => {
	let remove: () => void;
	suiteSetup(() => {
		remove = addDialect(
			emojiDialectOf(
				EMOJI.map(([field, emoji]) => [field, field === 'due' ? [...emoji, '🧭', '⏰', '㊗'] : emoji]),
			),
		);
	});
	suiteTeardown(() => {
		remove();
	});

	for (const emoji of ['🧭', '⏰', '㊗', '📅']) {
		test(`${emoji} is read, completed and written over`, () => {
			const text = `- [ ] Send ${emoji} 2026-10-31`;
			assert.deepEqual(read(text.slice(6)).fields, { due: '2026-10-31' });
			assert.equal(write(text.slice(6), 'due', '2026-11-02'), `Send ${emoji} 2026-11-02`);
			assert.equal(bodyPlace(`${text.slice(0, -3)}\n`, 0, text.length - 3, false)?.at, 'date');
		});
	}

	test('is gone with it', () => {
		remove();
		assert.deepEqual(read('Send ㊗ 2026-10-31').fields, {});
	});
});

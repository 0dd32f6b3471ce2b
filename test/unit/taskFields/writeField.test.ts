import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromDayNumber } from '../../../src/core/model/calendarDate.ts';
import { DATE_FIELDS, TASK_FIELDS, type TaskField } from '../../../src/core/model/note.ts';
import { AREAS, DIALECTS, PRIORITIES, type Dialect } from '../../../src/core/model/vocabulary.ts';
import { readFieldValue } from '../../../src/core/taskFields/fieldValues.ts';
import { setField } from '../../../src/core/taskFields/writeField.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { read, segmentsOf } from './readParagraph.ts';
import { runs } from '../../support/runs.ts';

const RUNS = runs(400);

function write(text: string, field: TaskField, value: string | undefined, defaultDialect: Dialect = 'plain'): string {
	return applyEdits(text, setField(text, segmentsOf(text), field, value, { defaultDialect }));
}

suite('writing a field', () => {
	test('a new field takes the dialect of the line', () => {
		assert.equal(
			write('Send due:2026-10-31', 'done', '2026-11-23', 'emoji'),
			'Send due:2026-10-31 done:2026-11-23',
		);
		assert.equal(write('Send 📅 2026-10-31', 'done', '2026-11-23'), 'Send 📅 2026-10-31 ✅ 2026-11-23');
		assert.equal(
			write('Send [due:: 2026-10-31]', 'done', '2026-11-23'),
			'Send [due:: 2026-10-31] [completion:: 2026-11-23]',
		);
		assert.equal(write('Send ⏫', 'due', '2026-11-23'), 'Send ⏫ 📅 2026-11-23');
		assert.equal(
			write('Send priority:high 📅 2026-10-31', 'start', '2026-10-01'),
			'Send priority:high 📅 2026-10-31 🛫 2026-10-01',
		);
		assert.equal(write('Send @mentor', 'due', '2026-11-23', 'emoji'), 'Send @mentor 📅 2026-11-23');
		assert.equal(write('Send 📅 2026-10-31', 'goal', 'award'), 'Send 📅 2026-10-31 goal:award');
	});

	test('without one, the default', () => {
		assert.deepEqual(DIALECTS.map(dialect => write('Send', 'due', '2026-10-31', dialect)), [
			'Send due:2026-10-31',
			'Send 📅 2026-10-31',
			'Send [due:: 2026-10-31]',
		]);
		assert.deepEqual(DIALECTS.map(dialect => write('x', 'priority', 'high', dialect)), [
			'x priority:high',
			'x ⏫',
			'x [priority:: high]',
		]);
		assert.deepEqual(DIALECTS.map(dialect => write('x', 'repeat', 'every 2 weeks', dialect)), [
			'x repeat:"every 2 weeks"',
			'x 🔁 every 2 weeks',
			'x [repeat:: every 2 weeks]',
		]);
	});

	test('a field that is there keeps place and dialect', () => {
		assert.equal(write('a due:2026-10-31 b ⏫', 'due', '2026-12-01'), 'a due:2026-12-01 b ⏫');
		assert.equal(write('a 📅️2026-10-31 b', 'due', '2026-12-01'), 'a 📅️2026-12-01 b');
		assert.equal(write('a (Due:: 2026-10-31) b', 'due', '2026-12-01'), 'a (Due:: 2026-12-01) b');
		assert.equal(write('a [due: 2026-10-31] b', 'due', '2026-12-01'), 'a [due: 2026-12-01] b');
		assert.equal(write('a ⏫ b', 'priority', 'low'), 'a 🔽 b');
		assert.equal(write('a repeat:weekly', 'repeat', 'every 2 weeks'), 'a repeat:"every 2 weeks"');
		assert.equal(write('a repeat:"every week" b', 'repeat', 'daily'), 'a repeat:"daily" b');
		assert.equal(write('a goal:x', 'goal', 'the award'), 'a goal:[[the award]]');
	});

	test('writing what is there changes nothing', () => {
		for (const text of ['a due:2026-10-31', 'a 📅 2026-10-31', '[due:: 2026-10-31]']) {
			assert.deepEqual(setField(text, segmentsOf(text), 'due', '2026-10-31', { defaultDialect: 'plain' }), []);
		}
	});

	test('block id, trailing spaces and hard breaks stay last', () => {
		assert.equal(write('Send ^a-1', 'due', '2026-10-31'), 'Send due:2026-10-31 ^a-1');
		assert.equal(write('Send  ', 'due', '2026-10-31'), 'Send due:2026-10-31  ');
		assert.equal(write('Send  \nnow ^a', 'due', '2026-10-31'), 'Send due:2026-10-31  \nnow ^a');
		assert.equal(write('Send\\\nnow', 'due', '2026-10-31'), 'Send due:2026-10-31\\\nnow');
		assert.equal(write('Send\r\nnow @mentor ^a', 'due', '2026-10-31'), 'Send\r\nnow @mentor due:2026-10-31 ^a');
	});

	test('a line that ends inside code or a comment is passed over', () => {
		assert.equal(write('Run `a\nb` now', 'due', '2026-10-31'), 'Run `a\nb` now due:2026-10-31');
		assert.equal(write('Run <!-- a\nb\n--> now', 'due', '2026-10-31'), 'Run <!-- a\nb\n--> now due:2026-10-31');
	});

	test('taking a field away takes exactly one space', () => {
		assert.equal(write('a due:2026-10-31 b', 'due', undefined), 'a b');
		assert.equal(write('a  due:2026-10-31  b', 'due', undefined), 'a   b');
		assert.equal(write('due:2026-10-31 b', 'due', undefined), 'b');
		assert.equal(write('a due:2026-10-31', 'due', undefined), 'a');
		assert.equal(write('a due:2026-10-31  ', 'due', undefined), 'a  ');
		assert.equal(write('a 📅 2026-10-31b', 'due', undefined), 'a b');
		assert.equal(write('a due:2026-10-31\\\nb', 'due', undefined), 'a\\\nb');
		assert.equal(write('a', 'due', undefined), 'a');
	});

	test('takes every one away, also a line that holds nothing else', () => {
		assert.equal(write('done:2026-10-31 done:2026-10-30 b', 'done', undefined), 'b');
		assert.equal(write('a\n  done:2026-10-31\nb', 'done', undefined), 'a\nb');
		assert.equal(write('a\r\ndone:2026-10-31 ✅ 2026-01-01', 'done', undefined), 'a');
	});

	test('leaves an empty first line as it would be without a field', () => {
		const text = '- [x] done:2026-10-31\n  Send';
		const segments = [{ line: 0, start: 6, end: 21 }, { line: 1, start: 24, end: 28 }];
		assert.equal(
			applyEdits(text, setField(text, segments, 'done', undefined, { defaultDialect: 'plain' })),
			'- [x]\n  Send',
		);
	});

	test('an invalid value stays where it is', () => {
		assert.equal(write('a due:tomorrow', 'due', '2026-10-31'), 'a due:tomorrow due:2026-10-31');
		assert.equal(write('a due:tomorrow', 'due', undefined), 'a due:tomorrow');
	});
});

const word = fc.constantFrom(
	'Send',
	'the',
	'aims',
	'x@y.org',
	'`due:2026-01-01`',
	'(see',
	'this)',
	'[link](a.md)',
	'<!-- c -->',
	'🎉',
	'`',
	'📅',
	'⛔',
	'🔁',
	'id:',
	'naïve',
	'[due::',
	'https://x/?due:2026-01-01',
	'\\',
	'**b**',
	'due:soon',
	'^',
	'📅 2026-02-30',
	'a,',
);
const date: fc.Arbitrary<string> = fc.integer({ min: 15000, max: 25000 }).map(day => fromDayNumber(day));
const valueOf: Readonly<Record<TaskField, fc.Arbitrary<string>>> = {
	...Object.fromEntries(DATE_FIELDS.map(field => [field, date])) as Record<
		typeof DATE_FIELDS[number],
		fc.Arbitrary<string>
	>,
	priority: fc.constantFrom(...PRIORITIES),
	area: fc.constantFrom(...AREAS),
	repeat: fc.constantFrom(
		'weekly',
		'every 2 weeks',
		'every week on Monday, Friday',
		'every 3.5 days',
		'every month on the 1st',
	),
	id: fc.constantFrom('a', 'aims-1', 'x_2', 'v1.2'),
	after: fc.constantFrom('a', 'a,b', 'aims-1,x_2,c'),
	owner: fc.constantFrom('mentor', 'mentor,mentee', 'eklund', "o'brien"),
	goal: fc.constantFrom('award', '../goals/award.md', 'the award'),
	carried: fc.integer({ min: 1, max: 99 }).map(String),
};
const pair = fc.constantFrom(...TASK_FIELDS).chain(field => valueOf[field].map(value => ({ field, value })));
const separator = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\r\n', '  \n', '\\\n');
const paragraph = fc.array(fc.tuple(word, separator), { minLength: 1, maxLength: 8 })
	.map(parts => `Do ${parts.map(([text, gap]) => text + gap).join('')}end`)
	.chain(text => fc.constantFrom(text, `${text} ^a-1`, `${text}  `));

suite('written fields are read back', () => {
	test('in every dialect, after any text', () => {
		fc.assert(
			fc.property(
				paragraph,
				fc.array(pair, { maxLength: 4 }),
				pair,
				fc.constantFrom(...DIALECTS),
				(text, before, { field, value }, dialect) => {
					const start = before.reduce((line, entry) => write(line, entry.field, entry.value, dialect), text);
					const end = write(start, field, value, dialect);
					const expected = { ...read(start).fields, ...readFieldValue(field, value) };
					assert.deepEqual({ ...read(end).fields, owners: new Set(read(end).fields.owners) }, {
						...expected,
						owners: new Set(expected.owners),
					}, `${start}\n→ ${end}`);
					assert.equal(read(end).text, read(start).text);
					assert.deepEqual(read(end).blockId?.id, read(start).blockId?.id);
				},
			),
			{ numRuns: RUNS },
		);
	});

	test('and taking a new field away gives the old line', () => {
		fc.assert(
			fc.property(paragraph, pair, fc.constantFrom(...DIALECTS), (text, { field, value }, dialect) => {
				const { fields } = read(text);
				fc.pre(fields[field === 'owner' ? 'owners' : field] === undefined);
				assert.equal(write(write(text, field, value, dialect), field, undefined, dialect), text);
			}),
			{ numRuns: RUNS },
		);
	});
});

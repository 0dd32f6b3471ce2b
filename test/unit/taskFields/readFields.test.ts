import assert from 'node:assert/strict';
import { readFields } from '../../../src/core/taskFields/readFields.ts';
import type { TaskFields } from '../../../src/core/model/note.ts';
import { read } from './readParagraph.ts';

type Case = readonly [text: string, fields: Record<string, unknown>, description: string];

function check(cases: readonly Case[]): void {
	for (const [text, fields, description] of cases) {
		const reading = read(text);
		assert.deepEqual(reading.fields, fields as TaskFields, text);
		assert.equal(reading.text, description, text);
	}
}

function problemsOf(text: string): string[] {
	return read(text).problems.map(({ code, args, start, end, suggestion }) =>
		[code, args[0], text.slice(start, end), suggestion].filter(part => part !== undefined).join(' ')
	);
}

suite('fields of a task line', () => {
	test('reads plain fields anywhere in the line', () =>
		check([
			['Send due:2026-10-31', { due: '2026-10-31' }, 'Send'],
			['due:2026-10-31 Send', { due: '2026-10-31' }, 'Send'],
			['Send due:2026-10-31 to the chair', { due: '2026-10-31' }, 'Send to the chair'],
			['Send\tDUE:2026-10-31', { due: '2026-10-31' }, 'Send'],
			['x scheduled:2026-01-01 start:2026-01-02 created:2026-01-03 done:2026-01-04 cancelled:2026-01-05', {
				scheduled: '2026-01-01',
				start: '2026-01-02',
				created: '2026-01-03',
				done: '2026-01-04',
				cancelled: '2026-01-05',
			}, 'x'],
			['x priority:high repeat:"every 2 weeks" id:a-1 after:b,c', {
				priority: 'high',
				repeat: 'every 2 weeks',
				id: 'a-1',
				after: ['b', 'c'],
			}, 'x'],
			['x 📅\u00A02026-12-01', { due: '2026-12-01' }, 'x'],
			['x 🔁\u202Fevery\u00A0week', { repeat: 'every\u00A0week' }, 'x'],
			['x 🆔 A*b', {}, 'x 🆔 A*b'],
			['x repeat:weekly repeat', { repeat: 'weekly' }, 'x repeat'],
			['x area:research since:2026-09-09 carried:2', { area: 'research', since: '2026-09-09', carried: 2 }, 'x'],
			['x [due: 2026-10-31] y', { due: '2026-10-31' }, 'x y'],
		]));

	test('quotes of any kind around a goal or a rule are none of it, an apostrophe is', () =>
		check([
			['x goal:"my award" y', { goal: 'my award' }, 'x y'],
			['x goal:“my award”', { goal: 'my award' }, 'x'],
			["x goal:'my award', y", { goal: 'my award' }, 'x , y'],
			['x goal:‘my award’', { goal: 'my award' }, 'x'],
			['x goal:<../goals/my award.md> y', { goal: '../goals/my award.md' }, 'x y'],
			['x goal:<b y', { goal: '<b' }, 'x y'],
			['x [goal:: "my award"]', { goal: 'my award' }, 'x'],
			["x (goal:: 'my award')", { goal: 'my award' }, 'x'],
			["x repeat:'every week' y", { repeat: 'every week' }, 'x y'],
			['x [repeat:: "every week"]', { repeat: 'every week' }, 'x'],
			["x goal:o'brien", { goal: "o'brien" }, 'x'],
			["x goal:'tis y", { goal: "'tis" }, 'x y'],
			["x goal:'a'b y", { goal: "'a'b" }, 'x y'],
			['x [id:: "a"]', {}, 'x [id:: "a"]'],
		]));

	test('reads emoji fields, variation selector and spaces optional', () =>
		check([
			['Send 📅 2026-10-31', { due: '2026-10-31' }, 'Send'],
			['Send 📆2026-10-31', { due: '2026-10-31' }, 'Send'],
			['Send 🗓️  2026-10-31 now', { due: '2026-10-31' }, 'Send now'],
			['x ⏳2026-01-01 🛫 2026-01-02 ➕ 2026-01-03 ✅ 2026-01-04 ❌ 2026-01-05', {
				scheduled: '2026-01-01',
				start: '2026-01-02',
				created: '2026-01-03',
				done: '2026-01-04',
				cancelled: '2026-01-05',
			}, 'x'],
			['x ⌛️ 2026-01-01', { scheduled: '2026-01-01' }, 'x'],
			['x 📅\uFE0E 2026-01-01 ⏫\uFE0E', { due: '2026-01-01', priority: 'high' }, 'x'],
			['x 🔺', { priority: 'highest' }, 'x'],
			['x ⏫️ y', { priority: 'high' }, 'x y'],
			['x 🔼', { priority: 'medium' }, 'x'],
			['x 🔽', { priority: 'low' }, 'x'],
			['x ⏬', { priority: 'lowest' }, 'x'],
			['x 🆔 a1 ⛔ b, c', { id: 'a1', after: ['b', 'c'] }, 'x'],
			['🎉 Celebrate ✅ all of it', {}, '🎉 Celebrate ✅ all of it'],
		]));

	test('brackets and stars that hold nothing but a field go with it', () =>
		check([
			['x (📅 2026-10-31) y', { due: '2026-10-31' }, 'x y'],
			['x [📅 2026-10-31]', { due: '2026-10-31' }, 'x'],
			['x **⏫** **📅 2026-10-31**', { priority: 'high', due: '2026-10-31' }, 'x'],
			['x [[due:: 2026-10-31]]', { due: '2026-10-31' }, 'x'],
			['x (**📅 2026-10-31**)', { due: '2026-10-31' }, 'x'],
			['x "📅 2026-10-31"', { due: '2026-10-31' }, 'x'],
			['x [📅 2026-10-31](plan.md)', { due: '2026-10-31' }, 'x [](plan.md)'],
			['x (by 📅 2026-10-31)', { due: '2026-10-31' }, 'x (by )'],
			['x \\[📅 2026-10-31]', { due: '2026-10-31' }, 'x \\[]'],
		]));

	test('a rule after 🔁 runs to the next field', () =>
		check([
			['x 🔁 every 2 weeks', { repeat: 'every 2 weeks' }, 'x'],
			['x 🔁 every week on Monday, Friday 📅 2026-10-31', {
				repeat: 'every week on Monday, Friday',
				due: '2026-10-31',
			}, 'x'],
			['x 🔁 every week due:2026-10-31', { repeat: 'every week', due: '2026-10-31' }, 'x'],
			['x 🔁 every week @mentor', { repeat: 'every week', owners: ['mentor'] }, 'x'],
			['x 🔁 every week [due:: 2026-10-31]', { repeat: 'every week', due: '2026-10-31' }, 'x'],
			['x 🔁 every week #tag ^a', { repeat: 'every week' }, 'x #tag'],
			['x 🔁 due:2026-10-31', { due: '2026-10-31' }, 'x 🔁'],
		]));

	test('reads bracketed fields, keys in any case', () =>
		check([
			['x [due:: 2026-10-31]', { due: '2026-10-31' }, 'x'],
			['x (Due :: 2026-10-31) y', { due: '2026-10-31' }, 'x y'],
			['x [completion:: 2026-10-31] [dependsOn:: a, b]', { done: '2026-10-31', after: ['a', 'b'] }, 'x'],
			['x [owner:: mentor, @Eklund] [area:: Work-life balance]', {
				owners: ['mentor', 'eklund'],
				area: 'work-life-balance',
			}, 'x'],
			['x [repeat:: every week] [priority:: low]', { repeat: 'every week', priority: 'low' }, 'x'],
			['x [note:: 5] \\[due:: 2026-10-31]', {}, 'x [note:: 5] \\[due:: 2026-10-31]'],
		]));

	test('brackets with escapes, commas between fields, fields inside those of other tools', () =>
		check([
			['x [goal:: a\\]b] y', { goal: 'a\\]b' }, 'x y'],
			['x (goal:: a\\)b) y', { goal: 'a\\)b' }, 'x y'],
			['x [goal:: a\\[b] y', { goal: 'a\\[b' }, 'x y'],
			['x [due:: 2026-08-22], [priority:: high]', { due: '2026-08-22', priority: 'high' }, 'x'],
			['x (due:: 2026-08-22),(priority:: high),', { due: '2026-08-22', priority: 'high' }, 'x'],
			['x [due:: 2026-08-22], [note:: 5]', { due: '2026-08-22' }, 'x [note:: 5]'],
			['x [due:: 2026-08-22], then y', { due: '2026-08-22' }, 'x , then y'],
			['x [key:: [priority:: high]] y', {}, 'x [key:: [priority:: high]] y'],
			[
				'x (a key:: see (due:: 2026-08-22)) [due:: 2026-08-23]',
				{ due: '2026-08-23' },
				'x (a key:: see (due:: 2026-08-22))',
			],
			['x [key:: open [priority:: high]', { priority: 'high' }, 'x [key:: open'],
			[
				'x [due:: 2026-08-22] [key:: 1] [priority:: high]',
				{ due: '2026-08-22', priority: 'high' },
				'x [key:: 1]',
			],
		]));

	test('a rule that a tool has wrapped inside its quotes', () =>
		check([
			['x repeat:"every 2\nweeks" y', { repeat: 'every 2 weeks' }, 'x y'],
			[
				'x\nrepeat:“every week\non Monday” due:2026-08-24',
				{ repeat: 'every week on Monday', due: '2026-08-24' },
				'x',
			],
		]));

	test('all dialects are read at once and the first valid one wins', () => {
		check([
			['x due:2026-02-30 📅 2026-10-31 [due:: 2026-11-30]', { due: '2026-10-31' }, 'x due:2026-02-30'],
			['x ⏫ priority:low', { priority: 'high' }, 'x'],
		]);
		assert.deepEqual(problemsOf('x due:2026-02-30 📅 2026-10-31 [due:: 2026-11-30]'), [
			'task.invalid-date due 2026-02-30',
			'task.duplicate-field due [due:: 2026-11-30]',
		]);
	});

	test('what is part of a word, an address or code is text', () =>
		check([
			['overdue:2026-10-31', {}, 'overdue:2026-10-31'],
			['https://x.org/?due:2026-10-31&start:2026-01-01', {}, 'https://x.org/?due:2026-10-31&start:2026-01-01'],
			['(due:2026-10-31)', {}, '(due:2026-10-31)'],
			['Due: soon, due:: later', {}, 'Due: soon, due:: later'],
			['`due:2026-10-31` `` ` 📅 2026-10-31 ``', {}, '`due:2026-10-31` `` ` 📅 2026-10-31 ``'],
			['a `code\ndue:2026-10-31 @mentor` b', {}, 'a `code due:2026-10-31 @mentor` b'],
			['a \\` due:2026-10-31 `', { due: '2026-10-31' }, 'a \\` `'],
			['a `` due:2026-10-31 `', { due: '2026-10-31' }, 'a `` `'],
			['id:`x` [id:: `x`]', {}, 'id:`x` [id:: `x`]'],
			['[due: 2026-10-31](plan.md)', {}, '[due: 2026-10-31](plan.md)'],
		]));

	test('comments are neither description nor fields', () =>
		check([
			['Send <!-- due:2026-10-31 @mentor --> now', {}, 'Send now'],
			['Send due:2026-10-31<!-- c --> now', { due: '2026-10-31' }, 'Send now'],
			['Send <!-- ` --> due:2026-10-31 `', { due: '2026-10-31' }, 'Send `'],
			['Send <!-- a\nb --> now', {}, 'Send now'],
			['Send <!--> due:2026-10-31 -->', { due: '2026-10-31' }, 'Send -->'],
		]));

	test('the end of a div right below an item is none of its words', () =>
		check([
			['x due:2026-10-31\n:::', { due: '2026-10-31' }, 'x'],
			['x\n::::\n:::', {}, 'x'],
			['x ::: y\n::: {.note}', {}, 'x ::: y ::: {.note}'],
			['x 🔁 every week\n:::', { repeat: 'every week' }, 'x'],
		]));

	test('reads continuation lines', () =>
		check([
			['Send\ndue:2026-10-31\nnow @mentor', { due: '2026-10-31', owners: ['mentor'] }, 'Send now'],
			['Send due:2026-10-31\\\nnow', { due: '2026-10-31' }, 'Send now'],
			['Send  \r\n📅 2026-10-31', { due: '2026-10-31' }, 'Send'],
		]));

	test('offsets are those of the note when lines are indented or quoted', () => {
		const text = '> - [ ] Send due:2026-10-31\r\n>   to @mentor ^a-1\r\n';
		const first = { line: 0, start: 8, end: text.indexOf('\r') };
		const second = { line: 1, start: text.indexOf('to'), end: text.lastIndexOf('\r') };
		const { spans, blockId } = readFields(text, [first, second]);
		assert.deepEqual(
			spans.map(span => [text.slice(span.start, span.end), text.slice(span.valueStart, span.valueEnd)]),
			[['due:2026-10-31', '2026-10-31'], ['@mentor', 'mentor']],
		);
		assert.equal(text.slice(blockId?.start, blockId?.end), '^a-1');
	});

	test('accepts a date with a time and keeps the day', () =>
		check([
			['x due:2026-10-31T15:00', { due: '2026-10-31' }, 'x'],
			['x 📅 2026-10-31 15:00 y', { due: '2026-10-31' }, 'x y'],
			['x [due:: 2026-10-31 15:00]', { due: '2026-10-31' }, 'x'],
			['x due:2026-10-31 15:00', { due: '2026-10-31' }, 'x 15:00'],
		]));

	test('an invalid value is a problem, counts as absent and stays in the text', () => {
		const cases: readonly (readonly [string, readonly string[]])[] = [
			['x due:tomorrow', ['task.invalid-date due tomorrow']],
			['x due:2026-2-3', ['task.invalid-date due 2026-2-3 2026-02-03']],
			['x due:2026-10-31,', ['task.invalid-date due 2026-10-31, 2026-10-31']],
			['x 📅 2026-02-30', ['task.invalid-date due 2026-02-30']],
			['x [start:: 2025-02-29]', ['task.invalid-date start 2025-02-29']],
			['x area:reserch', ['task.unknown-value area reserch research']],
			['x priority:urgent', ['task.unknown-value priority urgent']],
			['x carried:0', ['task.unknown-value carried 0']],
			['x id:a,b', ['task.unknown-value id a,b']],
			['x [owner:: Anna Eklund]', ['task.unknown-value owner Anna Eklund']],
		];
		for (const [text, problems] of cases) {
			assert.deepEqual(problemsOf(text), problems);
			assert.deepEqual(read(text).fields, {});
			assert.equal(read(text).text, text);
		}
	});

	test('a link or wikilink names a goal', () =>
		check([
			['x goal:award', { goal: 'award' }, 'x'],
			['x goal:../goals/award.md y', { goal: '../goals/award.md' }, 'x y'],
			['x goal:[The award](../goals/the%20award.md#steps) y', { goal: '../goals/the award.md' }, 'x y'],
			['x goal:[A](<../goals/a b.md> "t")', { goal: '../goals/a b.md' }, 'x'],
			['x goal:[[award|The award]]', { goal: 'award' }, 'x'],
			['x [goal:: [[the award#Steps]]]', { goal: 'the award' }, 'x'],
			['x (goal:: [A](a.md))', { goal: 'a.md' }, 'x'],
			['x [[award]]', {}, 'x [[award]]'],
		]));

	test('a block id ends the last line', () => {
		const idOf = (text: string) => read(text).blockId?.id;
		assert.equal(idOf('Send due:2026-10-31 ^abc-1'), 'abc-1');
		assert.equal(idOf('Send ^abc-1  '), 'abc-1');
		assert.equal(idOf('Send ^a\nnow'), undefined);
		assert.equal(idOf('Send x^2'), undefined);
		assert.equal(read('Send due:2026-10-31 ^abc-1').text, 'Send');
		assert.equal(read('2^3 and 4 ^ab').text, '2^3 and 4');
	});

	test('inputs that are made to be slow are not', () => {
		const start = performance.now();
		for (
			const piece of [
				'`',
				' ``',
				'[',
				'[due:: ',
				'due:: ',
				'goal:[',
				'<!--',
				'📅 ',
				'⛔ a,',
				'🔁 a ',
				'@m ',
				'@a-',
				'x ^',
				'(@',
				'[[',
				'goal:[](',
				'repeat:"x',
				'\\',
			]
		) {
			read(piece.repeat(10_000));
		}
		read(Array.from({ length: 10_000 }, (_, index) => `@a${index}`).join(' '));
		assert.ok(performance.now() - start < 10_000);
	});

	test('a line without fields is only folded', () => {
		assert.deepEqual(read('  Ask   about it  '), { fields: {}, spans: [], text: 'Ask about it', problems: [] });
		assert.deepEqual(readFields('', []), { fields: {}, spans: [], text: '', problems: [] });
	});
});

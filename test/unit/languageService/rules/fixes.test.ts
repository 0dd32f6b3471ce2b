import assert from 'node:assert/strict';
import { fixesOf } from '../../../../src/core/languageService/rules/checkNote.ts';
import { applyEdits } from '../../../../src/core/text/textEdit.ts';
import { abaraMeeting } from '../../../support/noteBuilder.ts';
import { marked, mend, ofRule } from './ruleNotebook.ts';

const held = (body: string) => abaraMeeting('2026-11-18', body);
const item = (words: string) => held(`## Homework\n\n- [ ] ${words}\n`);
/** The titles of what is offered for the findings of a rule. */
const offered = (code: string, text: string) => ofRule(code, text).flatMap(fixesOf).map(({ title }) => title);

suite('fixes that are offered, and those that are not', () => {
	test('a day that does not exist: the last of its month, or month and day the other way round', () => {
		assert.deepEqual(offered('task.invalid-date', item('Send it @mentee due:2026-02-30')), ['Write “2026-02-28”']);
		assert.deepEqual(offered('task.invalid-date', item('Send it @mentee due:2026-31-12')), ['Write “2026-12-31”']);
		assert.deepEqual(offered('task.invalid-date', item('Send it @mentee due:2026-99-99')), []);
	});

	test('the same in front matter, in words nothing', () => {
		const meeting = (day: string) =>
			`---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\nnext_meeting: ${day}\n---\n`;
		assert.deepEqual(offered('front-matter.invalid-date', meeting('2026-11-31')), ['Write “2026-11-30”']);
		assert.deepEqual(offered('front-matter.invalid-date', meeting('2026.12.9')), ['Write “2026-12-09”']);
		assert.deepEqual(offered('front-matter.invalid-date', meeting('soon')), []);
	});

	test('a value like none of the list: nothing; where another field counts, it is not mended on saving', () => {
		assert.deepEqual(offered('task.unknown-value', item('Send it @mentee area:xyzzyq')), []);
		const safe = (text: string) => ofRule('task.unknown-value', text).flatMap(fixesOf).map(fix => fix.safe);
		assert.deepEqual(safe(item('Send it @mentee area:reserch')), [true]);
		assert.deepEqual(safe(item('Send it @mentee area:teaching area:reserch')), [false]);
	});

	test('a date with something behind or around it: the day as written, with its time where one is taken', () => {
		const dates = (value: string, key = 'next_meeting') =>
			offered('front-matter.invalid-date', `---\ntype: meeting\nmentorship: abara\n${key}: ${value}\n---\n`).map(
				title => title.slice('Write “'.length, -1),
			);
		const rows: readonly (readonly [string, readonly string[]])[] = [
			['2026-11-01T23:30:00.000Z', ['2026-11-01 23:30', '2026-11-01']],
			['2026-11-06 15:00:00Z', ['2026-11-06 15:00', '2026-11-06']],
			['2026-11-01T23:30:00-05:00', ['2026-11-01 23:30', '2026-11-01']],
			['2026-11-01 9:30', ['2026-11-01 09:30', '2026-11-01']],
			['2026-12-05 9:00', ['2026-12-05 09:00', '2026-12-05']],
			['2026-11-01 (tentative)', ['2026-11-01']],
			['2026-11-01?', ['2026-11-01']],
			['"[[2026-11-04]]"', ['2026-11-04']],
			['"[[2026-11-04|Wed]]"', ['2026-11-04']],
			['"[[daily/2026-11-04]]"', ['2026-11-04']],
			['"[4 Nov](daily/2026-11-04.md)"', []],
			['2026-11-01 25:00', ['2026-11-01']],
			['2026-02-30 9:00', ['2026-02-28']],
			['12 November 2026', ['2026-11-12']],
			['Nov 12, 2026', ['2026-11-12']],
			['5/6/2026', ['2026-06-05', '2026-05-06']],
			['12.11.2026', ['2026-11-12']],
			['fin mars 2027', ['2027-03-31']],
			['end of March 2027', ['2027-03-31']],
			['20261112', ['2026-11-12']],
			['2027-03', ['2027-03-31', '2027-03-01']],
			['03/2027', ['2027-03-31', '2027-03-01']],
			['2027年3月', ['2027-03-31', '2027-03-01']],
			['2027-Q1', ['2027-03-31', '2027-01-01']],
			['Q1/2027', ['2027-03-31', '2027-01-01']],
			['H2 2027', ['2027-12-31', '2027-07-01']],
			['1. Halbjahr 2027', ['2027-06-30', '2027-01-01']],
			['2026-W53', ['2027-01-01', '2026-12-28']],
			['2027-W53', []],
			['KW 10 2027', ['2027-03-12', '2027-03-08']],
			['2026-11-12/2026-11-13', ['2026-11-13', '2026-11-12']],
			['2026-11-12 – 2026-11-13', ['2026-11-13', '2026-11-12']],
			['spring 2027', []],
			['mid-2027', []],
			['2026-11-25 17h30', ['2026-11-25 17:30', '2026-11-25']],
			['14 octobre 2026 à 17 h 30', ['2026-10-14 17:30', '2026-10-14']],
			['Mi, 04.11.2026 16:30', ['2026-11-04 16:30', '2026-11-04']],
			['Mi 04.11.2026, 16.30 Uhr', ['2026-11-04 16:30', '2026-11-04']],
			['4.11.2026 um 9 Uhr', ['2026-11-04 09:00', '2026-11-04']],
			['jueves, 19 de noviembre a las 17:00', ['2026-11-19 17:00', '2026-11-19']],
			['19/11/2026 às 17h', ['2026-11-19 17:00', '2026-11-19']],
			['19-11-2026 om 17.00 uur', ['2026-11-19 17:00', '2026-11-19']],
			['23/12/2026 ore 15.30', ['2026-12-23 15:30', '2026-12-23']],
			['Nov 25, 2026 5:30 pm', ['2026-11-25 17:30', '2026-11-25']],
			['5/6/2026 16:00', ['2026-06-05 16:00', '2026-06-05', '2026-05-06 16:00', '2026-05-06']],
			['lundi 4.12', []],
			['4.11.2026 um 25 Uhr', []],
		];
		for (const [value, expected] of rows) { assert.deepEqual(dates(value), expected, value); }
		assert.deepEqual(dates('2026-11-01T23:30:00Z', 'date').slice(0, 1), ['2026-11-01 23:30']);
		assert.deepEqual(
			offered('front-matter.invalid-date', '---\ntype: goal\ntarget_date: 14/10/2027 à 17h\n---\n'),
			['Write “2027-10-14”'],
		);
		assert.deepEqual(offered('task.invalid-date', item('Send it @mentee [due:: [[2026-12-05]]]')), [
			'Write “2026-12-05”',
		]);
		assert.deepEqual(offered('task.invalid-date', item('Send it @mentee due:2026-12-05T9:00Z')), [
			'Write “2026-12-05”',
		]);
	});

	test('a cadence in other words: those of the format, both where two are meant', () => {
		const cadences = (value: string) =>
			offered(
				'front-matter.invalid-cadence',
				`---\ntype: mentorship\nmentor: Joan Petrie\nmentee: Mara Lindqvist\ncadence: ${value}\n---\n`,
			).map(title => title.slice('Write “'.length, -1));
		const rows: readonly (readonly [string, readonly string[]])[] = [
			['biweekly', ['2 weeks', 'weekly']],
			['fortnightly', ['2 weeks']],
			['every other week', ['2 weeks']],
			['every 3 months', []],
			['every quarter', ['quarterly']],
			['every year', ['annual']],
			['yearly', ['annual']],
			['bimonthly', ['2 months']],
			['biannual', ['semiannual', '24 months']],
			['every 14 days', ['2 weeks']],
			['once a month', ['monthly']],
			['monthy', ['monthly']],
			['every Tuesday', []],
		];
		for (const [value, expected] of rows) { assert.deepEqual(cadences(value), expected, value); }
	});

	test('front matter that YAML cannot read: quotes around just those values', () => {
		const front = (...lines: string[]) => `---\ntype: meeting\n${lines.join('\n')}\n---\n\nText: with a colon\n`;
		assert.equal(
			mend('front-matter.invalid-yaml', front('title: Goal: submit', 'date: 2026-11-18')),
			front('title: "Goal: submit"', 'date: 2026-11-18'),
		);
		assert.equal(
			mend('front-matter.invalid-yaml', front('mentor: @abara', 'title: Goal: submit  ')),
			front('mentor: "@abara"', 'title: "Goal: submit"  '),
		);
		assert.equal(
			mend('front-matter.invalid-yaml', front('members:', '  - @abara', '  - "Ana Vega"')),
			front('members:', '  - "@abara"', '  - "Ana Vega"'),
		);
		assert.equal(
			mend('front-matter.invalid-yaml', front('title: "Aims', 'location: `here`')),
			front('title: "Aims"', 'location: "`here`"'),
		);
		assert.deepEqual(offered('front-matter.invalid-yaml', front('  title: a', 'b: c')), []);
	});

	test('a weekday beside a date in other forms', () => {
		const slips = (words: string) => marked('date.wrong-weekday', held(`${words}\n`));
		for (
			const words of [
				'Friday: 2026-11-26',
				'on Thursday (2026-11-18)',
				'Thursday, 18 November 2026',
				'Thu 18 Nov 2026',
				'Thursday, November 18, 2026',
				'Thursday the 18th of November 2026',
				'Thu., Nov. 18th, 2026',
				'Thu, 2026-11-18',
				'2026-11-18 (Thu)',
			]
		) {
			assert.equal(slips(words).length, 1, words);
		}
		for (
			const words of [
				'Thursday: 2026-11-26',
				'on Wednesday (2026-11-18)',
				'Wednesday, 18 November 2026',
				'Wed Nov 18 2026',
				'Thursday, 18 Nothing 2026',
				'Thursday, 31 November 2026',
				'Thursday, 18 November',
				'Session 18 November 2026',
			]
		) {
			assert.deepEqual(slips(words), [], words);
		}
		for (
			const words of [
				'2026-11-18, a Thursday',
				'2026-11-18 Thursday',
				'2026-11-18, Thursday.',
				'**Thursday** 2026-11-18',
				'Thursday – 2026-11-18',
				'(Thu) 2026-11-18',
				'*Thursday,* 2026-11-18',
			]
		) { assert.equal(slips(words).length, 1, words); }
		for (
			const words of [
				'2026-11-18, a Wednesday',
				'2026-11-18, Thursday 2026-11-19',
				'2026-11-18 Sunshine',
				'2026-11-17 and 2026-11-18, Thursday the 19th',
				'2026-11-18 a mondial day',
			]
		) { assert.deepEqual(slips(words), [], words); }
		assert.deepEqual(offered('date.wrong-weekday', held('Thursday, 18 November 2026\n')), [
			'The date is right: write “Wednesday”',
			'The day is right: write “19”',
		]);
		assert.deepEqual(offered('date.wrong-weekday', held('Tuesday, November 30th, 2026\n')), [
			'The date is right: write “Monday”',
		]);
		assert.deepEqual(ofRule('date.wrong-weekday', held('Thursday, 18 November 2026\n'))[0]?.args, [
			'18 November 2026',
			'Wednesday',
			'Thursday',
		]);
	});

	test('a rule that is not understood: what may have been meant, or its quotes', () => {
		const rules = (words: string) =>
			offered('task.unknown-repeat', item(`Send it @mentee due:2026-11-30 ${words}`));
		assert.deepEqual(rules('repeat:"every second Tuesday"'), [
			'Write “every 2 weeks on tuesday”',
			'Write “every month on the second tuesday”',
		]);
		assert.deepEqual(rules('🔁 every month on 22'), ['Write “every month on the 22nd”']);
		assert.deepEqual(rules('[repeat:: every month on 12]'), ['Write “every month on the 12th”']);
		// A rule, like “every Monday”.
		assert.deepEqual(rules('[repeat:: each Monday]'), []);
		assert.deepEqual(rules('repeat:"every week for 5 times"'), ['Write “every week”']);
		assert.deepEqual(rules('repeat:bimonthly'), [
			'Write “every 2 months”',
			'Write “every month on the 1st and 15th”',
		]);
		assert.deepEqual(rules('repeat:every month on the last Friday, please'), [
			'Write “"every month on the last Friday"”',
		]);
		assert.deepEqual(rules('repeat:"full moon"'), []);
	});

	test('an owner by the full name of a side', () => {
		assert.deepEqual(offered('task.unknown-value', item('Send it [owner:: Ruth Abara]')), ['Write “mentor”']);
		assert.deepEqual(offered('task.unknown-value', item('Send it [owner:: [[Ruth Abara]]]')), ['Write “mentor”']);
		assert.deepEqual(offered('task.unknown-value', item('Send it [owner:: Dr. Ruth Abara, MD]')), [
			'Write “mentor”',
		]);
		assert.deepEqual(offered('task.unknown-value', item('Send it [owner:: Nobody Here]')), []);
	});

	test('a key given twice: its line is removed only when the value is on it', () => {
		const twice = (second: string) =>
			`---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\nlocation: Library\n${second}---\n`;
		assert.equal(mend('front-matter.duplicate-key', twice('location: Clinic\n')), twice(''));
		assert.deepEqual(offered('front-matter.duplicate-key', twice('location:\n  - Clinic\n')), []);
	});

	test('front matter never closed: after the keys, in the line endings of the file, also at its end', () => {
		assert.equal(
			mend('front-matter.unclosed', '---\r\ntype: meeting\r\ndate: 2026-11-18\r\n\r\nText\r\n'),
			'---\r\ntype: meeting\r\ndate: 2026-11-18\r\n---\r\n\r\nText\r\n',
		);
		assert.equal(
			mend('front-matter.unclosed', '---\ntype: meeting\ndate: 2026-11-18\n'),
			'---\ntype: meeting\ndate: 2026-11-18\n---\n',
		);
		assert.deepEqual(offered('front-matter.unclosed', '---\ntype: [\n\nText\n'), []);
	});

	test('a goal that an offer names: the nearest name, or nothing; two of one name are no broken link', () => {
		const offer = (goal: string) => `---\ntype: opportunity\nmentorship: abara\ngoals:\n  - ${goal}\n---\n`;
		assert.deepEqual(marked('link.not-found', offer('early-carer-award')), ['early-carer-award']);
		assert.equal(mend('link.not-found', offer('early-carer-award')), offer('early-career-award'));
		assert.deepEqual(offered('link.not-found', offer('xyzzyq')), []);
		assert.deepEqual(marked('link.not-found', offer('xyzzyq')), ['xyzzyq']);
		assert.deepEqual(marked('link.not-found', offer('statistics')), []);
	});

	test('every fix of a broken note can be applied', () => {
		const text = held(
			'## Homework\n\n- [ ] A @mentee due:2026-02-30 due:2026-3-1\n- [ ] due:2026-1-1\n- [x] B @nobody\n'
				+ '- [?] C goal:statistics\n',
		);
		for (
			const code of [
				'task.invalid-date',
				'task.duplicate-field',
				'task.done-without-date',
				'task.ambiguous-goal',
				'task.no-owner',
				'task.unknown-owner',
			]
		) {
			for (const fix of ofRule(code, text).flatMap(fixesOf)) {
				assert.notEqual(applyEdits(text, fix.edits), text, fix.title);
			}
		}
	});
});

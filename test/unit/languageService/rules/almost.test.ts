import assert from 'node:assert/strict';
import { abaraMeeting } from '../../../support/noteBuilder.ts';
import { fixesOf } from '../../../../src/core/languageService/rules/checkNote.ts';
import { marked, mend, ofRule } from './ruleNotebook.ts';

const held = (line: string, heading = 'Homework') => abaraMeeting('2026-11-18', `## ${heading}\n\n${line}\n`);

const BOXES: readonly (readonly [string, string])[] = [
	['- \\[ \\] a', '- [ ] a'],
	['- \\[ ] a', '- [ ] a'],
	['- \\[/] a @mentor', '- [/] a @mentor'],
	['- \\[>] a since:2026-09-09', '- [>] a since:2026-09-09'],
	['- \\[x\\] a', '- [x] a'],
	['1. \\[ \\] a', '1. [ ] a'],
	['- [] a', '- [ ] a'],
	['- [ ]a', '- [ ] a'],
	['- [x]a', '- [x] a'],
	['- [x ] a', '- [x] a'],
	['- [ x] a', '- [x] a'],
	['- [  ] a', '- [ ] a'],
	['* [ ]\u00A0a', '* [ ] a'],
	['-\u00A0[ ] a', '- [ ] a'],
	['- ☐ a', '- [ ] a'],
	['- ☑ a', '- [x] a'],
	['- ☒ a', '- [x] a'],
	['- ☐\u00A0a', '- [ ] a'],
	['☐ a', '- [ ] a'],
	['☒ a', '- [x] a'],
	['• ☐ a', '- [ ] a'],
	['- ✔\uFE0F a', '- [x] a'],
	['- 🗹 a', '- [x] a'],
	['- TODO a', '- [ ] a'],
	['- DONE a', '- [x] a'],
	['- TODO: a', '- [ ] a'],
	['- DOING a @mentor', '- [/] a @mentor'],
	['- CANCELLED a', '- [-] a'],
	['- a @mentor due:2026-12-01', '- [ ] a @mentor due:2026-12-01'],
	['1) a due:2026-12-01', '1) [ ] a due:2026-12-01'],
	['- a @abara', '- [ ] a @abara'],
	['• a due:2026-12-01', '- [ ] a due:2026-12-01'],
	['-[ ] a', '- [ ] a'],
	['[ ] a', '- [ ] a'],
	['[x] a @mentor', '- [x] a @mentor'],
	['> - ☐ a', '> - [ ] a'],
];
const NO_BOXES = [
	'- a',
	'Words',
	'- [a](b.md)',
	'- [x](b.md)',
	'- [x][b]',
	'- a @stranger',
	'- mail a@example.org',
	'`- ☐ a`',
	'- TODOS are many',
	'- Todo lists',
	'- NOWHERE else',
	'    - ☐ code',
	'<!-- - ☐ a -->',
	'[x]: b.md',
	'TODO a',
	'- [?] a',
	'- [ ] a',
	'- [ ] ',
	'- [ ]',
	'- ',
	'-',
];

suite('lines that look like homework', () => {
	for (const [line, mended] of BOXES) {
		test(`${line.replaceAll('\u00A0', '⍽')} is told and becomes ${mended}`, () => {
			assert.equal(mend('task.almost-box', held(line)), held(mended));
			assert.deepEqual(marked('task.almost-box', held(mended)), []);
		});
	}

	test('other lines, other headings and other notes are left alone', () => {
		for (const line of NO_BOXES) { assert.deepEqual(marked('task.almost-box', held(line)), [], line); }
		for (const [line] of BOXES) { assert.deepEqual(marked('task.almost-box', held(line, 'Discussion')), [], line); }
	});
});

const FIELDS: readonly (readonly [string, string])[] = [
	['a due: 2026-12-01', 'a due:2026-12-01'],
	['a due:\u00A02026-12-01', 'a due:2026-12-01'],
	['a Due : 2026-12-01', 'a due:2026-12-01'],
	['a **due:2026-12-01**', 'a due:2026-12-01'],
	['a (due:2026-12-01)', 'a due:2026-12-01'],
	['a due::2026-12-01', 'a due:2026-12-01'],
	['a due:: 2026-12-01.', 'a due:2026-12-01.'],
	['a (due: 2026-12-01)', 'a due:2026-12-01'],
	['a [scheduled: 2026-12-01]', 'a scheduled:2026-12-01'],
	['a priority: high', 'a priority:high'],
	['a \\[due:: 2026-12-01]', 'a [due:: 2026-12-01]'],
	['a \\[due:: 2026-12-01\\]', 'a [due:: 2026-12-01]'],
	['a \\[priority:: high] b', 'a [priority:: high] b'],
	['a _start:2026-12-01_', 'a start:2026-12-01'],
	['a due=2026-12-01', 'a due:2026-12-01'],
	['a due：2026-12-01', 'a due:2026-12-01'],
	['a due 2026-12-01', 'a due:2026-12-01'],
	['a (due 2026-12-01) b', 'a due:2026-12-01 b'],
	['a due on 2026-12-01.', 'a due:2026-12-01.'],
	['a deadline: 2026-12-01', 'a due:2026-12-01'],
	['a fällig:2026-12-01', 'a due:2026-12-01'],
	['a Échéance : 2026-12-01', 'a due:2026-12-01'],
	['a deu:2026-12-01', 'a due:2026-12-01'],
	['a due2026-12-01', 'a due:2026-12-01'],
	['a 📅2026/12/1', 'a 📅 2026-12-01'],
	['a 📆: 2026-12-01', 'a 📆 2026-12-01'],
	['a 🗓 1.12.2026 b', 'a 🗓 2026-12-01 b'],
	['a 📅 [[2026-12-01]] b', 'a 📅 2026-12-01 b'],
	['a ⏳ [[2026-12-01|Tue]]', 'a ⏳ 2026-12-01'],
	['a 📅 on 2026-12-01', 'a 📅 2026-12-01'],
	['a 📅 1 Dec 2026, b', 'a 📅 2026-12-01, b'],
	['a 🛫 2026/12/01 b', 'a 🛫 2026-12-01 b'],
	['a ✅ 1.12.2026', 'a ✅ 2026-12-01'],
	['a “due:2026-12-01”', 'a due:2026-12-01'],
	['a due\u200B:2026-12-01', 'a due:2026-12-01'],
	['a due:\uFEFF2026-12-01', 'a due:2026-12-01'],
	['a @due(2026-12-01)', 'a due:2026-12-01'],
	['a @done(2026-11-20 10:00) b', 'a done:2026-11-20 b'],
	['a @defer(2026-12-01)', 'a start:2026-12-01'],
	['a DEADLINE: <2026-12-01 Tue>', 'a due:2026-12-01'],
	['a\n  SCHEDULED: <2026-12-01 Tue 10:00>', 'a\n  scheduled:2026-12-01'],
	['a goal: [[early-career-award]]', 'a goal:[[early-career-award]]'],
	['a goal=early-career-award', 'a goal:early-career-award'],
	['a repeat:"every week" when done', 'a repeat:"every week when done"'],
	['a assignee: mentor', 'a @mentor'],
	['a who: mentee', 'a @mentee'],
	['a owner: mentor', 'a @mentor'],
	['a ＠mentee', 'a @mentee'],
	['a @ mentor', 'a @mentor'],
	['a goal: early-career-award', 'a goal:early-career-award'],
	['a repeat: "every week"', 'a repeat:"every week"'],
	['a repeat: “every 2 weeks” @mentee', 'a repeat:“every 2 weeks” @mentee'],
];
const NO_FIELDS = [
	'a due:2026-12-01',
	'a [due: 2026-12-01]',
	'a [due:: 2026-12-01]',
	'a (due:: 2026-12-01)',
	'a `due: 2026-12-01`',
	'overdue: 2026-12-01',
	'a due: soon',
	'a start: now',
	'a due: 2026-02-30',
	'a due:2026-12-01 due: 2026-12-02',
	'the area: research',
	'the fees due 2026',
	'a 📅 Schedule it',
	'a goal: submit by May',
	'meet @ 5, owner: the mentor team',
	'by 2026-12-01 the aims',
	'a due 2026-12-01 due:2026-12-02',
	'a 📅 2026-12-01',
	'a due:2026-12-01, b',
	'a ✅ 12 May we met',
	'a @due(tomorrow)',
	'a DEADLINE: <2026-12-01 Tue +1w>',
	'a goal: [[nothing of that name]]',
	'a repeat:"every week when done"',
	'see http://x.org/?due:2026-12-01',
];

suite('words that are nearly a field', () => {
	for (const [words, mended] of FIELDS) {
		test(`${words.replaceAll('\u00A0', '⍽')} becomes ${mended}`, () => {
			assert.equal(mend('task.almost-field', held(`- [ ] ${words}`)), held(`- [ ] ${mended}`));
		});
	}

	test('fields and other words are left alone', () => {
		for (const words of NO_FIELDS.filter(words => words !== 'the area: research')) {
			assert.deepEqual(marked('task.almost-field', held(`- [ ] ${words}`)), [], words);
		}
	});
});

test('what is done may say in a sentence when something was due', () => {
	const marks = (box: string, words: string) => marked('task.almost-field', held(`- [${box}] ${words}`)).length;
	assert.equal(marks('x', 'weighed; an answer is due on 2026-11-27'), 0);
	assert.equal(marks('-', 'withdrawn, it was due by 2026-11-27'), 0);
	assert.equal(marks(' ', 'weigh it; an answer is due on 2026-11-27'), 1);
	assert.equal(marks('x', 'weighed, due: 2026-11-27'), 1);
});

suite('a deadline in the words of a language', () => {
	const mended = (line: string) => {
		const text = mend('task.almost-field', held(line)) ?? held(line);
		return text.split('\n').find(each => each.includes('[ ]'));
	};

	test('is offered as the day meant', () => {
		for (
			const [line, expected] of [
				['- [ ] Écrire, échéance : 1er décembre 2026 @mentee', '- [ ] Écrire, due:2026-12-01 @mentee'],
				['- [ ] Écrire (date limite : 14/12/2026)', '- [ ] Écrire due:2026-12-14'],
				['- [ ] Schicken bis: 2026-12-01', '- [ ] Schicken due:2026-12-01'],
				['- [ ] Schicken, fällig am: 14. Dezember @mentor', '- [ ] Schicken, due:2026-12-14 @mentor'],
				['- [ ] Enviar vence: 14 de diciembre de 2026', '- [ ] Enviar due:2026-12-14'],
				['- [ ] Enviar prazo: 14/12/2026', '- [ ] Enviar due:2026-12-14'],
				['- [ ] Sturen uiterlijk: 14 december', '- [ ] Sturen due:2026-12-14'],
				['- [ ] Mandare scadenza: 14.12.2026', '- [ ] Mandare due:2026-12-14'],
				['- [ ] Send it due: 14 Dec 2026', '- [ ] Send it due:2026-12-14'],
			] as const
		) { assert.equal(mended(line), expected, line); }
	});

	test('is offered as both where it could be two', () => {
		const fixes = ofRule('task.almost-field', held('- [ ] Écrire, échéance : 03/04/2027')).flatMap(fixesOf);
		assert.deepEqual(fixes.map(({ title, preferred }) => [title, preferred ?? false]), [
			['Write “due:2027-04-03”', false],
			['Write “due:2027-03-04”', false],
		]);
	});

	test('and nothing where no day is said, one is read already, or it is part of a sentence', () => {
		for (
			const line of [
				'- [ ] Échéance : à voir',
				'- [ ] Send it due:2026-12-01, échéance : 2 décembre 2026',
				'- [ ] Send it due:14/12/2026',
				'- [ ] Préparer pour le 14 décembre',
				'- [ ] Bis bald: alles Gute',
				'- [ ] `échéance : 1er décembre 2026`',
			]
		) { assert.equal(mended(line), line, line); }
	});
});

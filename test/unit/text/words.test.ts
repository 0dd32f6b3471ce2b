import assert from 'node:assert/strict';
import { AREAS, GOAL_STATUSES, HORIZONS, MEETING_STATUSES, TASK_STATUSES } from '../../../src/core/model/vocabulary.ts';
import {
	dayInWords,
	dueInWords,
	isNear,
	dayOfMonth,
	longDay,
	longDayTime,
	longMonth,
	monthYear,
	overdueInWords,
	shortDay,
	monthName,
	weekdayName,
	ENGLISH,
	type Words,
} from '../../../src/core/text/words.ts';
import { escapeMarkdown, proseMarkdown } from '../../../src/core/markdown/plainText.ts';
import { LONGEST_NAME, safeName, toSlug } from '../../../src/core/text/paths.ts';
import {
	areaName,
	goalStatusName,
	horizonName,
	meetingStatusName,
	ownerName,
	slipsInWords,
	statusName,
} from '../../../src/core/text/names.ts';
import { dayOfPhrase } from '../../../src/core/text/datePhrases.ts';
import { day } from '../../support/noteBuilder.ts';

const TODAY = day('2026-11-23');
const GERMAN: Words = { ...ENGLISH, language: 'de' };

suite('days in words', () => {
	test('are counted when near and named when far', () => {
		const days = [
			'2026-11-23',
			'2026-11-24',
			'2026-11-25',
			'2026-12-21',
			'2026-12-22',
			'2027-01-15',
			'2026-11-22',
			'2026-11-21',
			'2026-10-26',
			'2026-10-25',
		].map(day);
		assert.deepEqual(days.map(day => dayInWords(day, TODAY, ENGLISH)), [
			'today',
			'tomorrow',
			'in 2 days',
			'in 28 days',
			'on Dec 22',
			'on Jan 15, 2027',
			'yesterday',
			'2 days ago',
			'28 days ago',
			'on Oct 25',
		]);
		assert.deepEqual(days.map(day => dueInWords(day, TODAY, ENGLISH)), [
			'due today',
			'due tomorrow',
			'due in 2 days',
			'due in 28 days',
			'due on Dec 22',
			'due on Jan 15, 2027',
			'1 day overdue',
			'2 days overdue',
			'28 days overdue',
			'29 days overdue',
		]);
		assert.deepEqual(days.map(day => isNear(day, TODAY)), [
			true,
			true,
			true,
			true,
			false,
			false,
			true,
			true,
			true,
			false,
		]);
		assert.equal(overdueInWords(1, ENGLISH), '1 day overdue');
	});

	test('are written in the user’s language, the year only where it is another', () => {
		const date = day('2026-12-16');
		assert.equal(shortDay(date, TODAY, ENGLISH), 'Dec 16');
		assert.equal(shortDay(date, TODAY, GERMAN), '16. Dez.');
		assert.equal(shortDay(date, TODAY, { ...ENGLISH, language: 'fr' }), '16 déc.');
		assert.equal(shortDay(date, day('2027-01-01'), ENGLISH), 'Dec 16, 2026');
		assert.equal(monthYear(date, ENGLISH), 'Dec 2026');
		assert.equal(monthYear(date, GERMAN), 'Dez. 2026');
		assert.equal(longMonth(date, ENGLISH), 'December 2026');
		assert.equal(longMonth(date, GERMAN), 'Dezember 2026');
		assert.equal(longDay(date, ENGLISH), 'Wednesday, December 16, 2026');
		assert.equal(longDay(date, GERMAN), 'Mittwoch, 16. Dezember 2026');
		assert.equal(longDay(day('2026-01-01'), ENGLISH), 'Thursday, January 1, 2026', 'no time zone moves a day');
		assert.equal(longDayTime({ date, time: '15:00' }, ENGLISH), 'Wednesday, December 16, 2026, 15:00');
		assert.equal(longDayTime({ date }, ENGLISH), 'Wednesday, December 16, 2026');
	});

	test('the first of a month is written as the language writes it', () => {
		const first = day('2027-05-01');
		for (
			const [language, expected] of Object.entries({
				'fr': ['1er mai', '1er mai 2027', 'samedi 1er mai 2027', 'mai 2027', '11 mai'],
				'fr-CA': ['1er mai', '1er mai 2027', 'samedi 1er mai 2027', 'mai 2027', '11 mai'],
				'de': ['1. Mai', '1. Mai 2027', 'Samstag, 1. Mai 2027', 'Mai 2027', '11. Mai'],
				'es': ['1 may', '1 may 2027', 'sábado, 1 de mayo de 2027', 'may 2027', '11 may'],
				'it': ['1º mag', '1º mag 2027', 'sabato 1º maggio 2027', 'mag 2027', '11 mag'],
				'pt-BR': [
					'1º de mai.',
					'1º de mai. de 2027',
					'sábado, 1º de maio de 2027',
					'mai. de 2027',
					'11 de mai.',
				],
				'pt-PT': ['1/05', '1/05/2027', 'sábado, 1 de maio de 2027', '05/2027', '11/05'],
				'ca': [
					'1 de maig',
					'1 de maig del 2027',
					'dissabte, 1 de maig del 2027',
					'maig del 2027',
					'11 de maig',
				],
			})
		) {
			const words = { ...ENGLISH, language };
			assert.deepEqual(
				[
					shortDay(first, day('2027-01-04'), words),
					shortDay(first, TODAY, words),
					longDay(first, words),
					monthYear(first, words),
					shortDay(day('2027-05-11'), day('2027-01-04'), words),
				],
				expected,
				language,
			);
			const typed = dayOfMonth(first, true, words);
			assert.equal(
				dayOfPhrase({ typed, today: TODAY, past: false }, words),
				language === 'ca' ? undefined : first,
				typed,
			);
		}
	});

	test('have the names of weekdays and months in that language', () => {
		assert.deepEqual([
			weekdayName(1, 'long', ENGLISH),
			weekdayName(7, 'long', ENGLISH),
			weekdayName(3, 'short', ENGLISH),
			weekdayName(3, 'long', GERMAN),
		], ['Monday', 'Sunday', 'Wed', 'Mittwoch']);
		assert.deepEqual([monthName(1, ENGLISH), monthName(12, ENGLISH), monthName(5, GERMAN)], [
			'January',
			'December',
			'Mai',
		]);
	});
});

suite('names of what is written in notes', () => {
	test('states of items, meetings and goals', () => {
		assert.deepEqual(TASK_STATUSES.map(status => statusName(status, ENGLISH)).sort(), [
			'cancelled',
			'carried forward',
			'done',
			'in progress',
			'open',
		]);
		assert.deepEqual(MEETING_STATUSES.map(status => `${status}: ${meetingStatusName(status, ENGLISH)}`).sort(), [
			'cancelled: cancelled',
			'held: held',
			'planned: planned',
			'postponed: postponed',
		]);
		assert.deepEqual(GOAL_STATUSES.map(status => `${status}: ${goalStatusName(status, ENGLISH)}`).sort(), [
			'achieved: achieved',
			'active: active',
			'at-risk: at risk',
			'dropped: dropped',
			'not-started: not started',
			'revised: revised',
		]);
	});

	test('horizons, areas, people and slips', () => {
		assert.deepEqual([...HORIZONS, undefined].map(horizon => horizonName(horizon, ENGLISH)), [
			'Short term',
			'Intermediate term',
			'Long term',
			'No horizon',
		]);
		assert.deepEqual(AREAS.map(area => areaName(area, ENGLISH)).sort(), [
			'Administration',
			'Career guidance',
			'Clinical',
			'Creative professional activity',
			'Research',
			'Teaching',
			'Work-life balance',
		]);
		assert.deepEqual(
			['mentor', 'mentee', 'eklund'].map(owner => ownerName(owner, { ...ENGLISH, t: text => `«${text}»` })),
			['«mentor»', '«mentee»', 'eklund'],
		);
		assert.deepEqual([1, 2, 3].map(slips => slipsInWords(slips, ENGLISH)), [
			'slipped once',
			'slipped twice',
			'slipped 3 times',
		]);
	});
});

suite('text in Markdown', () => {
	test('shows as it is, on one line', () => {
		assert.equal(escapeMarkdown('  a *b*\n[c](d)  <e>  '), 'a \\*b\\* \\[c\\]\\(d\\) \\<e\\>');
		assert.equal(proseMarkdown(" Ida's cello,\n 3-4 p.m. *x* "), "Ida's cello, 3-4 p.m. \\*x\\*");
		assert.deepEqual(['- a', '+ a - b', '# a # b', '= a', '1. a 2. b', '12) a', 'a 1. b'].map(proseMarkdown), [
			'\\- a',
			'\\+ a - b',
			'\\# a # b',
			'\\= a',
			'1\\. a 2. b',
			'12\\) a',
			'a 1. b',
		]);
	});
});

suite('names of files', () => {
	test('made of any text are words with hyphens', () => {
		assert.deepEqual(
			['Étude n° 2: "Growth"', '  --a--b--  ', 'Łukasz & Søren', '東京 計画', '\u0301x', '!?', 'ﬁrst'].map(
				toSlug,
			),
			['etude-n-2-growth', 'a-b', 'lukasz-soren', '東京-計画', 'x', '', 'first'],
		);
	});

	test('that a person chose are kept where they can be', () => {
		assert.deepEqual(
			['My plan (2)', ' a: b? ', '...a.', 'a//b', 'x\u202Ey', 'a..b', '- - a - -', '???', 'Zoe\u0308'].map(
				safeName,
			),
			['My plan (2)', 'a- b', '...a', 'a-b', 'x-y', 'a..b', 'a', '', 'Zoë'],
		);
		assert.deepEqual(
			['CON', 'nul.txt', 'com1', 'LPT9.a.b', 'conin$', 'console', 'com', 'comx', 'a.con'].map(safeName),
			[
				'CON-note',
				'nul-txt-note',
				'com1-note',
				'LPT9-a-b-note',
				'conin$-note',
				'console',
				'com',
				'comx',
				'a.con',
			],
		);
	});

	test('are short enough, in characters and in bytes, and never end in half of one', () => {
		assert.equal(toSlug('a'.repeat(300)).length, LONGEST_NAME - 6);
		assert.equal(safeName(`${'a'.repeat(113)} ${'b'.repeat(9)}`), 'a'.repeat(113));
		assert.equal(safeName('é'.repeat(300)), 'é'.repeat(100));
		assert.equal(safeName('東'.repeat(300)), '東'.repeat(66));
		assert.equal(safeName('🌱'.repeat(300)), '🌱'.repeat(50));
		assert.equal(toSlug(`${'a'.repeat(113)} b`), 'a'.repeat(113));
	});
});

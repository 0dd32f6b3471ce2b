import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { dashboardModel } from '../../../src/core/dashboard/dashboardModel.ts';
import { drawYear } from '../../../src/core/dashboard/year.ts';
import { toHtml } from '../../../src/core/dashboard/piece.ts';
import { composeCalendar } from '../../../src/core/export/calendar.ts';
import { dueWithin, yearDates } from '../../../src/core/query/yearDates.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, day, notebookOf, noteText, TODAY, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, scopeOf } from '../../support/sampleNotes.ts';
import { prepared } from '../documents/preparing.ts';

const told = (files: Files): string[] =>
	yearDates(notebookOf(files)).map(({ note, kind, date }) => `${date} ${kind} ${note.path}`);

suite('dates of the year', () => {
	for (
		const [what, files, expected] of [
			['an agreement', { 'abara.md': abara('review_date: 2026-05-01', 'end_date: 2027-05-31') }, [
				'2026-05-01 review abara.md',
				'2027-05-31 end abara.md',
			]],
			['one that was reviewed since', {
				'abara.md': abara('review_date: 2026-05-01'),
				'r.md': noteText(['type: review', 'mentorship: abara', 'date: 2026-05-03']),
			}, []],
			['one that was reviewed before', {
				'abara.md': abara('review_date: 2026-05-01'),
				'r.md': noteText(['type: review', 'mentorship: abara', 'date: 2026-04-30']),
			}, ['2026-05-01 review abara.md']],
			['one that is over', {
				'abara.md': abara('review_date: 2026-05-01', 'end_date: 2026-06-01', 'status: ended'),
			}, []],
			['an informal one', {
				'abara.md': abara('review_date: 2026-05-01', 'end_date: 2026-06-01', 'status: informal'),
			}, []],
			['a plan, and the one it replaced', {
				'a.md': noteText(['type: idp', 'date: 2025-06-01', 'review_date: 2026-06-01']),
				'b.md': noteText(['type: idp', 'date: 2026-06-10', 'review_date: 2027-06-01']),
			}, ['2027-06-01 review b.md']],
			[
				'mission, priorities, network',
				Object.fromEntries(
					['mission', 'priorities', 'network'].map(
						type => [
							`${type}.md`,
							noteText([`type: ${type}`, 'date: 2025-06-01', 'review_date: 2026-06-01']),
						],
					),
				),
				['2026-06-01 review mission.md', '2026-06-01 review network.md', '2026-06-01 review priorities.md'],
			],
			['a goal, open or closed', {
				'a.md': noteText(['type: goal', 'review_date: 2026-06-01', 'status: revised']),
				'b.md': noteText(['type: goal', 'review_date: 2026-06-01', 'status: achieved']),
			}, ['2026-06-01 review a.md']],
			['a meeting, which has none', {
				'm.md': noteText(['type: meeting', 'date: 2026-06-01', 'review_date: 2026-06-01']),
			}, []],
		] as const
	) {
		test(`of ${what}`, () => {
			assert.deepEqual(told(files), expected);
		});
	}

	for (
		const [date, isDue] of [['2026-11-22', true], ['2026-11-23', true], ['2027-01-22', true], [
			'2027-01-23',
			false,
		]] as const
	) {
		test(`${date} is ${isDue ? '' : 'not '}within sixty days`, () => {
			assert.equal(
				dueWithin(
					yearDates(notebookOf({ 'a.md': noteText(['type: mission', `review_date: ${date}`]) })),
					day('2026-11-23'),
					60,
				).length,
				isDue ? 1 : 0,
			);
		});
	}

	const NOTEBOOK: Files = {
		'abara.md': abara('next_meeting: 2026-12-16', 'review_date: 2026-05-01', 'end_date: 2027-01-31'),
		'm/2026-11-18.md': abaraMeeting('2026-11-18'),
		'eklund.md': noteText([
			'type: mentorship',
			'title: Tomás',
			'mentor: Tomás Eklund',
			'mentee: Mara Lindqvist',
			'review_date: 2026-05-01',
		]),
		'mission.md': noteText(['type: mission', 'title: My mission', 'review_date: 2026-12-01']),
		'later.md': noteText(['type: priorities', 'review_date: 2027-09-01']),
		'secret.md': noteText([
			'type: mission',
			'title: Hidden',
			'confidentiality: private',
			'review_date: 2026-12-01',
		]),
		'theirs.md': noteText(['type: goal', 'title: Theirs', 'mentorship: eklund', 'review_date: 2026-12-01']),
	};

	test('come up when a meeting is prepared, once each, and nothing of others or private', () => {
		const first = prepared(NOTEBOOK, 'abara.md');
		const text = first.files[first.path]!;
		const section = /## Due this season\n\n((?:- .*\n)*)/.exec(text)?.[1]?.trimEnd().split('\n') ?? [];
		assert.deepEqual(section.map(line => line.replace(/\]\([^)]*\)/, ']')), [
			`- Look again: [${section[0]!.split('[')[1]!.split(']')[0]}], by 2026-05-01`,
			'- Look again: [My mission], by 2026-12-01',
			`- Nears its end: [${section[0]!.split('[')[1]!.split(']')[0]}], on 2027-01-31. To talk about: `
			+ 'what was good, and what each takes along; what has changed; whether to go on, meet less often, '
			+ 'stay in touch informally, or end it well',
		]);
		assert.doesNotMatch(text, /Hidden|Theirs|Tomás/);
		assert.deepEqual(prepared(first.files, 'abara.md').plan.files, []);
	});

	test('stand on the dashboard, those that have passed as late', () => {
		const { year } = dashboardModel(notebookOf(NOTEBOOK), 'abara.md', TODAY);
		assert.deepEqual(year.map(({ kind, date, place }) => `${date} ${kind} ${place.path}`), [
			'2026-05-01 review abara.md',
			'2026-12-01 review mission.md',
			'2026-12-01 review secret.md',
			'2027-01-31 end abara.md',
			'2027-09-01 review later.md',
		]);
		assert.match(
			toHtml(drawYear(year, { l10n: ENGLISH, today: TODAY, live: false })!),
			/Look again: My mission[\s\S]*due in 8 days/,
		);
		assert.equal(drawYear([], { l10n: ENGLISH, today: TODAY, live: false }), undefined);
	});

	test('are in the calendar once, under a UID that another day does not change', () => {
		const entries = (files: Files) => {
			const notes = publicNotesOf(files);
			const text = composeCalendar(['abara.md', 'eklund.md'].map(key => scopeOf(notes, key)), {
				stamp: '20261123T090000Z',
				homework: 'event',
				remindMinutes: 0,
				l10n: ENGLISH,
			});
			return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map(event =>
				['uid', 'dtstart', 'summary'].map(name => String(event.getFirstPropertyValue(name)))
			).filter(([, , summary]) => /^(?:Look again|Agreed end)/.test(summary!));
		};
		const before = entries(NOTEBOOK);
		assert.deepEqual(before.map(([, date, summary]) => `${date} ${summary!.split(':')[0]}`).sort(), [
			'2026-05-01 Look again',
			'2026-05-01 Look again',
			'2026-12-01 Look again',
			'2026-12-01 Look again',
			'2027-01-31 Agreed end',
			'2027-09-01 Look again',
		]);
		assert.doesNotMatch(JSON.stringify(before), /Hidden/);
		const moved = entries({
			...NOTEBOOK,
			'mission.md': NOTEBOOK['mission.md']!.replace('2026-12-01', '2027-02-01'),
		});
		assert.deepEqual(moved.map(([uid]) => uid).sort(), before.map(([uid]) => uid).sort());
	});
});

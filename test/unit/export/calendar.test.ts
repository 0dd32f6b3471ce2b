import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {
	composeCalendar,
	type CalendarOptions,
	calendarText,
	toCalendarFile,
} from '../../../src/core/export/calendar.ts';
import { EarlierCalendar } from '../../../src/core/documents/calendar/keptUids.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { assertGolden } from '../../support/golden.ts';
import { abara, abaraMeeting, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, sampleFiles, scopeOf } from '../../support/sampleNotes.ts';
import { runs } from '../../support/runs.ts';

const OPTIONS: CalendarOptions = { stamp: '20261123T090000Z', homework: 'event', remindMinutes: 60, l10n: ENGLISH };

function calendarOf(files: Files, options: Partial<CalendarOptions> = {}): string {
	const notes = publicNotesOf({ 'mentorships/abara.md': abara('next_meeting: 2026-12-16 15:00'), ...files });
	return composeCalendar([scopeOf(notes, 'mentorships/abara.md')], { ...OPTIONS, ...options });
}

/** Read by a parser that is not ours. */
function parse(text: string): ICAL.Component[] {
	return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents();
}

/** Homework's entries: all that do not tell of a meeting. */
function homeworkIn(text: string): ICAL.Component[] {
	return parse(text).filter(entry => !/Mentoring meeting/.test(String(value(entry, 'summary'))));
}

function value(component: ICAL.Component | undefined, name: string): unknown {
	const result = component?.getFirstPropertyValue(name);
	return result === undefined || result === null ? result : String(result);
}

suite('calendar', () => {
	test('of the sample', () => {
		const notes = publicNotesOf(sampleFiles());
		const scopes = ['abara', 'committee', 'eklund'].map(name => scopeOf(notes, `mentoring/mentorships/${name}.md`));
		assertGolden('exports/sample-events.ics', composeCalendar(scopes, OPTIONS));
		assertGolden('exports/sample-todos.ics', composeCalendar(scopes, { ...OPTIONS, homework: 'todo' }));
	});

	test('is read by another parser as it was meant: floating times, length, place, alarm', () => {
		const [event] = parse(
			calendarOf({
				'meetings/2026-12-16-abara.md': abaraMeeting(
					'2026-12-16 15:00',
					'',
					'status: planned',
					'location: "Café; the table, under\\tthe stairs"',
					'duration_minutes: 45',
				),
			}),
		);
		const start = event!.getFirstPropertyValue('dtstart') as ICAL.Time;
		assert.deepEqual([event!.name, String(start), start.zone.tzid, start.isDate], [
			'vevent',
			'2026-12-16T15:00:00',
			'floating',
			false,
		]);
		assert.deepEqual(['duration', 'location', 'summary', 'status', 'uid'].map(name => value(event, name)), [
			'PT45M',
			'Café; the table, under the stairs',
			'Mentoring meeting: Ruth Abara, Mara Lindqvist',
			'CONFIRMED',
			value(event, 'uid'),
		]);
		assert.deepEqual(event!.getAllSubcomponents('valarm').map(alarm => value(alarm, 'trigger')), ['-PT60M']);
		assert.match(calendarOf({}), /DTSTAMP:20261123T090000Z\r\n/);
	});

	test('homework stands on its day, or as a task', () => {
		const files = {
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [/] **Send** [it](../a.md) due:2026-12-04\n- [ ] Without a day\n'
					+ '- [x] Sent due:2026-11-20 done:2026-11-19\n- [>] Carried due:2026-11-20\n- [-] Off due:2026-11-20\n',
			),
		};
		const events = homeworkIn(calendarOf(files));
		assert.deepEqual(
			events.filter(event => value(event, 'status') !== 'CANCELLED').map(
				event => [event.name, value(event, 'summary'), value(event, 'dtstart'), value(event, 'dtend')],
			),
			[['vevent', 'Send it (Mara Lindqvist)', '2026-12-04', '2026-12-05']],
		);
		const todos = homeworkIn(calendarOf(files, { homework: 'todo' })).filter(todo =>
			value(todo, 'status') !== 'CANCELLED'
		);
		assert.deepEqual(todos.map(todo => [value(todo, 'summary'), value(todo, 'due'), value(todo, 'status')]), [
			['Send it (Mara Lindqvist)', '2026-12-04', 'IN-PROCESS'],
			['Without a day (Mara Lindqvist)', '2026-12-16', 'NEEDS-ACTION'],
			['Sent (Mara Lindqvist)', '2026-11-20', 'COMPLETED'],
		]);
	});

	test('a meeting keeps its UID when its note is written, when it is put off, and a cancelled one is told', () => {
		const uidOf = (files: Files) => value(parse(calendarOf(files))[0], 'uid');
		const booked = uidOf({});
		assert.equal(
			uidOf({ 'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16 15:00', '', 'status: planned') }),
			booked,
		);
		assert.equal(
			uidOf({ 'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-14 15:00', '', 'status: planned') }),
			booked,
		);
		const cancelled = parse(
			calendarOf({
				'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16 15:00', '', 'status: cancelled'),
			}),
		)[0];
		assert.deepEqual([
			value(cancelled, 'uid'),
			value(cancelled, 'status'),
			cancelled?.getAllSubcomponents('valarm').length,
		], [booked, 'CANCELLED', 0]);
	});

	test('homework keeps its UID when it is carried forward or given another day; two alike have two', () => {
		const uids = (body: string) =>
			homeworkIn(calendarOf({ 'meetings/a.md': abaraMeeting('2026-11-18', `## Homework\n\n${body}`) })).map(
				event => value(event, 'uid'),
			);
		const [first] = uids('- [ ] Send it due:2026-12-04');
		assert.deepEqual(
			uids('- [ ] Other due:2026-12-01\n- [ ] Send  it due:2026-12-06 since:2026-10-01 carried:2')[1],
			first,
		);
		const alike = uids('- [ ] Send it due:2026-12-04\n- [ ] Send it due:2026-12-05');
		assert.equal(new Set(alike).size, 2);
		assert.equal(alike[0], first);
	});

	test('meetings have a UID each: in folders of their own, in every script, in two relationships of the same people', () => {
		const planned = (date: string) => abaraMeeting(date, '', 'status: planned');
		const names = [
			'meetings/2026-12-16/index.md',
			'meetings/2027-01-20/index.md',
			'会议一.md',
			'会议二.md',
			'Встреча декабрь.md',
			'Встреча январь.md',
			`${'a'.repeat(70)}1.md`,
			`${'a'.repeat(70)}2.md`,
			'a b.md',
			'a-b.md',
			'É.md',
			'E.md',
		];
		const files = Object.fromEntries(
			names.map((name, index) => [name, planned(`2027-0${1 + index % 9}-${10 + index}`)]),
		);
		const uids = parse(calendarOf(files)).map(event => value(event, 'uid'));
		assert.equal(uids.length, names.length + 1);
		assert.equal(new Set(uids).size, uids.length);
		const more = parse(
			calendarOf({ ...files, 'earlier.md': abaraMeeting('2026-10-10'), 'between.md': planned('2027-01-01') }),
		).map(event => value(event, 'uid'));
		assert.deepEqual(uids.filter(uid => !more.includes(uid)), []);

		const pairs = publicNotesOf({
			'a.md': abara('title: Committee', 'next_meeting: 2026-12-16'),
			'b.md': abara('title: Committee', 'next_meeting: 2026-12-16'),
		});
		const both = parse(composeCalendar([scopeOf(pairs, 'a.md'), scopeOf(pairs, 'b.md')], OPTIONS)).map(event =>
			value(event, 'uid')
		);
		assert.equal(new Set(both).size, both.length);
	});

	test('a booking that is moved moves its entry, and so does the note written for it', () => {
		const booked = (next: string, files: Files = {}) =>
			parse(
				calendarOf({
					'mentorships/abara.md': abara(`next_meeting: ${next}`),
					'meetings/a.md': abaraMeeting('2026-11-18'),
					...files,
				}),
			).map(event => value(event, 'uid'));
		const first = booked('2026-12-16');
		assert.equal(first.length, 2);
		assert.deepEqual(booked('2026-12-17 09:00'), first);
		assert.deepEqual(
			booked('2026-12-17', { 'meetings/2026-12-17-abara.md': abaraMeeting('2026-12-17', '', 'status: planned') }),
			first,
		);
		const [next, held] = booked('2027-01-20', { 'meetings/2026-11-20-abara.md': abaraMeeting('2026-11-20') });
		assert.equal(next, first[0]);
		assert.notEqual(held, first[1]);
	});

	test('no two entries have one UID or one day, whatever is booked, put off and written', () => {
		for (const status of ['planned', 'postponed', 'cancelled', 'held']) {
			for (
				const [head, own, other] of [
					['2026-12-16', '2027-01-05', ''],
					['2027-01-05', '2026-12-16', ''],
					['2027-01-05', '', '2026-12-20'],
					['', '2027-01-05', '2027-01-05'],
					['2026-12-16', '2026-12-16', '2026-12-20'],
				] as const
			) {
				const events = parse(calendarOf({
					'mentorships/abara.md': abara(...head === '' ? [] : [`next_meeting: ${head}`]),
					'meetings/2026-12-16.md': abaraMeeting(
						'2026-12-16 15:00',
						'',
						`status: ${status}`,
						...own === '' ? [] : [`next_meeting: ${own}`],
					),
					...other === '' ? {} : { 'meetings/other.md': abaraMeeting(other, '', 'status: planned') },
				}));
				const uids = events.map(event => value(event, 'uid'));
				assert.equal(new Set(uids).size, uids.length, `${status} ${head} ${own} ${other}`);
				const days = events.filter(event => value(event, 'status') === 'CONFIRMED').map(event =>
					String(value(event, 'dtstart')).slice(0, 10)
				);
				assert.equal(new Set(days).size, days.length, `${status} ${head} ${own} ${other}`);
			}
		}
	});

	test('a meeting that was called off lately is told although its day has passed', () => {
		const told = (date: string, status: string) =>
			parse(
				calendarOf({
					'mentorships/abara.md': abara(),
					'meetings/b.md': abaraMeeting(date, '', `status: ${status}`),
				}),
			).map(event => value(event, 'status'));
		assert.deepEqual([
			told('2026-11-20', 'cancelled'),
			told('2026-11-20', 'postponed'),
			told('2026-11-20', 'held'),
			told('2026-08-20', 'cancelled'),
		], [['CANCELLED'], ['CANCELLED'], [], []]);
	});

	test('what an earlier file told of days to come and the notes say no more is withdrawn, without its words', () => {
		const NOTES: Files = {
			'mentorships/abara.md': abara(),
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [ ] Keep due:2026-12-02\n- [ ] Secret word due:2026-12-01\n'
					+ '- [ ] Old one due:2026-11-01\n',
			),
			'meetings/b.md': abaraMeeting('2026-12-16 15:00', '', 'status: planned'),
			'meetings/c.md': abaraMeeting('2027-02-02', '', 'status: planned'),
		};
		const first = calendarOf(NOTES);
		const next: Files = {
			'mentorships/abara.md': abara(),
			'meetings/renamed.md': NOTES['meetings/b.md']!,
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [ ] Keep due:2026-12-02\n\n## Private\n\n- [ ] Secret word due:2026-12-01\n',
			),
		};
		const export2 = (earlier: string, files: Files, stamp = '20261124T090000Z') =>
			calendarOf(files, { earlier: new EarlierCalendar(earlier), stamp });
		const second = export2(first, next);
		const withdrawn = (text: string) =>
			parse(text).filter(event => value(event, 'summary') === 'No longer in the notes').map(
				event => [value(event, 'uid'), value(event, 'dtstart'), value(event, 'status')],
			);
		const uidOf = (text: string, start: string) =>
			value(parse(text).find(event => String(value(event, 'dtstart')).startsWith(start)), 'uid');
		assert.deepEqual(
			withdrawn(second),
			['2026-12-16', '2027-02-02', '2026-12-01'].map(start => [uidOf(first, start), start, 'CANCELLED']),
		);
		assert.doesNotMatch(second, /Secret|Old one/);
		// Again and again, as nobody knows which file a calendar took; and what comes back is as it was.
		assert.deepEqual(withdrawn(export2(second, next)), withdrawn(second));
		assert.equal(uidOf(export2(second, NOTES), '2026-12-01'), uidOf(first, '2026-12-01'));
		assert.deepEqual(withdrawn(export2(second, NOTES)).map(([uid]) => uid), [uidOf(second, '2026-12-16T')]);
		assert.deepEqual(withdrawn(export2(first, NOTES)), []);
		const todos = (body: string, earlier?: string) =>
			calendarOf({
				'mentorships/abara.md': abara(),
				'meetings/a.md': abaraMeeting('2026-11-18', `## Homework\n\n${body}`),
			}, { homework: 'todo', ...earlier === undefined ? {} : { earlier: new EarlierCalendar(earlier) } });
		assert.deepEqual(
			parse(todos('', todos('- [ ] Gone due:2026-12-04\n'))).map(
				todo => [todo.name, value(todo, 'status'), value(todo, 'due')],
			),
			[['vtodo', 'CANCELLED', '2026-12-04']],
		);
	});

	test('a summary is what a reader of Markdown sees, without tags and entities', () => {
		const [event] = homeworkIn(
			calendarOf({
				'meetings/a.md': abaraMeeting(
					'2026-11-18',
					'- [ ] <b>Send</b> H<sub>2</sub>O &amp; CO&#8322; `<b>` a<br>b x < y due:2026-12-04 @mentee\n',
				),
			}),
		);
		assert.equal(value(event, 'summary'), 'Send H2O & CO₂ <b> a b x < y (Mara Lindqvist)');
	});

	test('a meeting that is off says so in its summary', () => {
		const summary = (status: string) =>
			value(
				parse(
					calendarOf({
						'mentorships/abara.md': abara(),
						'meetings/b.md': abaraMeeting('2026-12-16', '', `status: ${status}`),
					}),
				)[0],
				'summary',
			);
		assert.deepEqual(['planned', 'cancelled', 'postponed'].map(summary), [
			'Mentoring meeting: Ruth Abara, Mara Lindqvist',
			'Cancelled: Mentoring meeting: Ruth Abara, Mara Lindqvist',
			'Postponed: Mentoring meeting: Ruth Abara, Mara Lindqvist',
		]);
	});

	test('ticking one of two items alike moves neither, and no way of writing makes another entry', () => {
		const entries = (body: string, more: Files = {}) =>
			homeworkIn(calendarOf({ 'meetings/a.md': abaraMeeting('2026-11-18', `## Homework\n\n${body}`), ...more }))
				.map(event =>
					[String(value(event, 'dtstart')), value(event, 'uid'), value(event, 'status') ?? undefined] as const
				);
		const uidOn = (list: ReturnType<typeof entries>, day: string) => list.find(([start]) => start === day)?.[1];
		const before = entries('- [ ] Send the figures due:2026-12-01\n- [ ] Send the figures due:2026-12-15\n');
		const after = entries(
			'- [x] Send the figures due:2026-12-01 done:2026-11-22\n- [ ] Send the figures due:2026-12-15\n',
		);
		for (const day of ['2026-12-01', '2026-12-15']) { assert.equal(uidOn(after, day), uidOn(before, day), day); }
		assert.deepEqual(after.map(([start, , status]) => [start, status]), [['2026-12-15', undefined], [
			'2026-12-01',
			'CANCELLED',
		]]);
		const ways = [
			'Read *the* letter',
			'Read ==the== letter',
			'Read the[^1] letter',
			'Read _the_ letter',
			'Read [the](../a.md) letter',
			'Read [the](../b/a.md)  letter',
			'Read the letter',
			'**Read** the `letter`',
			'read the letter @mentee',
			'Read the letter goal:award priority:high',
		];
		assert.equal(new Set(ways.map(words => entries(`- [ ] ${words} due:2026-12-01\n`)[0]![1])).size, 1);
		assert.notEqual(entries('- [ ] 读信 due:2026-12-01\n')[0]![1], entries('- [ ] 写信 due:2026-12-01\n')[0]![1]);
		assert.notEqual(
			entries('- [ ] a id:会 due:2026-12-01\n')[0]![1],
			entries('- [ ] a id:议 due:2026-12-01\n')[0]![1],
		);
		const [first] = entries('- [ ] Send the figures due:2026-12-01\n');
		const carried = entries('- [>] Send the figures due:2026-12-01\n', {
			'meetings/b.md': abaraMeeting(
				'2026-11-20',
				'## Homework\n\n- [ ] Send **the** figures due:2026-12-09 since:2026-11-18 carried:1\n',
			),
		});
		assert.deepEqual(carried.map(([start, uid, status]) => [start, uid, status]), [[
			'2026-12-09',
			first![1],
			undefined,
		]]);
		const second = entries(
			'- [x] Send the figures due:2026-12-01 done:2026-11-19\n- [>] Send the figures due:2026-12-15\n',
			{
				'meetings/b.md': abaraMeeting(
					'2026-11-20',
					'## Homework\n\n- [ ] Send the figures due:2026-12-15 since:2026-11-18 carried:1\n',
				),
			},
		);
		assert.deepEqual(second.map(([start, uid]) => [start, uid]), [['2026-12-15', uidOn(before, '2026-12-15')], [
			'2026-12-01',
			uidOn(before, '2026-12-01'),
		]]);
	});

	test('what is done, given up or carried nowhere is withdrawn, for sixty days', () => {
		const files = (done: string) => ({
			'meetings/a.md': abaraMeeting(
				'2026-08-18',
				`## Homework\n\n- [x] Sent due:2026-09-20 done:${done}\n- [-] Off due:2026-12-20\n`
					+ '- [>] Reworded later due:2026-12-21\n',
			),
		});
		const told = (done: string, homework: 'event' | 'todo') =>
			homeworkIn(calendarOf(files(done), { homework })).map(
				event => [value(event, 'summary'), value(event, 'status')],
			);
		const off = [['Cancelled: Off (Mara Lindqvist)', 'CANCELLED'], [
			'Carried forward: Reworded later (Mara Lindqvist)',
			'CANCELLED',
		]];
		assert.deepEqual(told('2026-11-20', 'event'), [['Done: Sent (Mara Lindqvist)', 'CANCELLED'], ...off]);
		assert.deepEqual(told('2026-09-20', 'event'), off);
		assert.deepEqual(told('2026-11-20', 'todo'), [['Sent (Mara Lindqvist)', 'COMPLETED'], ...off]);
	});

	test('homework below other homework is in it when it has an owner or a day of its own', () => {
		const body = '## Homework\n\n- [ ] Submit the aims @mentee due:2026-12-15\n'
			+ '    - [ ] Read the second draft @mentor due:2026-12-05\n    - [ ] A day alone due:2026-12-06\n'
			+ '    - [ ] A mere step\n';
		const summaries = (homework: 'event' | 'todo') =>
			homeworkIn(calendarOf({ 'meetings/a.md': abaraMeeting('2026-11-18', body) }, { homework })).map(event =>
				value(event, 'summary')
			);
		for (const homework of ['event', 'todo'] as const) {
			assert.deepEqual(summaries(homework), [
				'Read the second draft (Ruth Abara)',
				'A day alone (Mara Lindqvist)',
				'Submit the aims (Mara Lindqvist)',
			]);
		}
	});

	test('a later export has a higher number and moment of change', () => {
		const of = (stamp: string) => {
			const [event] = parse(calendarOf({}, { stamp }));
			return [Number(value(event, 'sequence')), value(event, 'last-modified')];
		};
		assert.deepEqual([of('20261123T090000Z'), of('20261123T090130Z'), of('20271231T235959Z')], [
			[3626460, '2026-11-23T09:00:00Z'],
			[3626461, '2026-11-23T09:01:30Z'],
			[4207679, '2027-12-31T23:59:59Z'],
		]);
	});

	test('a day without an hour is a whole day, with a reminder at nine the day before', () => {
		const notes = publicNotesOf({ 'mentorships/abara.md': abara('next_meeting: 2026-12-16') });
		const [event] = parse(composeCalendar([scopeOf(notes, 'mentorships/abara.md')], OPTIONS));
		assert.deepEqual([
			value(event, 'dtstart'),
			value(event, 'dtend'),
			value(event?.getFirstSubcomponent('valarm') ?? undefined, 'trigger'),
		], ['2026-12-16', '2026-12-17', '-PT15H']);
		assert.doesNotMatch(
			composeCalendar([scopeOf(notes, 'mentorships/abara.md')], { ...OPTIONS, remindMinutes: 0 }),
			/VALARM/,
		);
	});
});

suite('a calendar that is saved over an earlier one', () => {
	/** The note of a meeting with some homework, and what its entries are in a file saved over an earlier one. */
	function exported(body: string | Files, earlier?: string, options: Partial<CalendarOptions> = {}): string {
		const files = typeof body === 'string'
			? { 'meetings/a.md': abaraMeeting('2026-11-18', `## Homework\n\n${body}`) }
			: body;
		return calendarOf(files, {
			...options,
			...earlier === undefined ? {} : { earlier: new EarlierCalendar(earlier) },
		});
	}
	const uids = (text: string) => homeworkIn(text).map(entry => String(value(entry, 'uid')));

	const ways: readonly (readonly [name: string, before: string, after: string])[] = [
		[
			'words are added',
			'- [ ] Send the aims due:2026-12-04',
			'- [ ] Send the second version of the aims due:2026-12-04',
		],
		[
			'all words are others, on the same day',
			'- [ ] Send the aims due:2026-12-04',
			'- [ ] Hand in a draft due:2026-12-04',
		],
		[
			'half of the words are others, on another day',
			'- [ ] Send the aims to Ruth due:2026-12-04',
			'- [ ] Send the figures to Ruth due:2026-12-11',
		],
		['a slip is mended', '- [ ] Send teh aims due:2026-12-04', '- [ ] Send the aims due:2026-12-04'],
		['it gets an id', '- [ ] Send the aims due:2026-12-04', '- [ ] Send the aims due:2026-12-04 id:aims'],
		[
			'it is worded anew and ticked',
			'- [ ] Send the aims due:2026-12-04',
			'- [x] Send the aims and the letter due:2026-12-04 done:2026-11-20',
		],
	];
	for (const [name, before, after] of ways) {
		for (const homework of ['event', 'todo'] as const) {
			test(`the UID stays when ${name}, as ${homework}`, () => {
				const first = exported(before, undefined, { homework });
				const second = exported(after, first, { homework });
				assert.deepEqual(uids(second), uids(first));
				// And from then on, in the new words.
				const third = exported(after, second, { homework });
				assert.deepEqual(uids(third), uids(first));
				assert.deepEqual(uids(exported(before, third, { homework })), uids(first));
			});
		}
	}

	test('nothing else is taken for it: other words on another day, in another note, of another relationship', () => {
		const first = exported('- [ ] Send the aims due:2026-12-04');
		assert.notDeepEqual(uids(exported('- [ ] Ask for a letter due:2026-12-11', first)), uids(first));
		assert.notDeepEqual(
			uids(
				exported({
					'meetings/b.md': abaraMeeting(
						'2026-11-19',
						'## Homework\n\n- [ ] Send all the aims due:2026-12-04',
					),
				}, first),
			),
			uids(first),
		);
		const other = publicNotesOf({
			'mentorships/b.md': abara(),
			'meetings/a.md': abaraMeeting('2026-11-18', '## Homework\n\n- [ ] Send the aims due:2026-12-04').replace(
				'mentorship: abara',
				'mentorship: b',
			),
		});
		assert.notDeepEqual(
			uids(
				composeCalendar([scopeOf(other, 'mentorships/b.md')], {
					...OPTIONS,
					earlier: new EarlierCalendar(first),
				}),
			),
			uids(first),
		);
	});

	test('of two that could be it, neither is guessed, and no two entries get one UID', () => {
		const first = exported('- [ ] Send the aims due:2026-12-04\n- [ ] Call Ruth due:2026-12-04');
		const second = exported('- [ ] Hand in A due:2026-12-04\n- [ ] Write to B due:2026-12-04', first);
		assert.equal(new Set([...uids(first), ...uids(second)]).size, 4);
		const renamed = exported(
			'- [ ] Send the second aims due:2026-12-04',
			exported('- [ ] Send the aims due:2026-12-04'),
		);
		const both = exported('- [ ] Send the second aims due:2026-12-04\n- [ ] Send the aims due:2026-12-20', renamed);
		assert.equal(new Set(uids(both)).size, 2);
		assert.ok(uids(both).includes(uids(renamed)[0]!));
		assert.deepEqual(
			uids(exported('- [ ] Send the second aims due:2026-12-04\n- [ ] Send the aims due:2026-12-20', both)),
			uids(both),
		);
	});

	test('a note that was renamed keeps the UIDs of its homework, and so does a copy that is worded anew', () => {
		const first = exported('- [ ] Send the aims due:2026-12-04');
		assert.deepEqual(
			uids(
				exported({
					'meetings/2026/renamed.md': abaraMeeting(
						'2026-11-18',
						'## Homework\n\n- [ ] Send the aims due:2026-12-09',
					),
				}, first),
			),
			uids(first),
		);
		const carried = (words: string) => ({
			'meetings/a.md': abaraMeeting('2026-11-18', '## Homework\n\n- [>] Send the aims due:2026-12-04\n'),
			'meetings/b.md': abaraMeeting(
				'2026-11-20',
				`## Homework\n\n- [ ] ${words} due:2026-12-04 since:2026-11-18 carried:1\n`,
			),
		});
		const second = exported(carried('Send the aims'), first);
		assert.deepEqual(uids(second), uids(first));
		assert.deepEqual(uids(exported(carried('Send all of the aims'), second)), uids(first));
	});

	test('whatever the earlier file is, the calendar is whole, and no UID of it is used that is not ours', () => {
		const whole = exported('- [ ] Send the aims due:2026-12-04');
		const files = [
			'',
			'BEGIN:VEVENT',
			whole.slice(0, 400),
			whole.replaceAll('homework-', 'homework-<b>'),
			whole.replaceAll(/UID:.*/g, 'UID:x\\nATTENDEE'),
			'\u0000',
			whole.replaceAll('\r\n', '\n'),
		];
		for (const file of files) {
			const text = exported('- [ ] Send it all due:2026-12-04', file);
			assert.equal(homeworkIn(text).length, 1);
			assert.match(uids(text)[0]!, /^homework-[a-z0-9-]+@mentoring-notebook$/);
		}
	});

	test('in any order of edits each entry has its own UID', () => {
		const item = fc.tuple(
			fc.constantFrom('Send', 'Ask', 'Call', 'Read'),
			fc.constantFrom('the aims', 'the letter', 'Ruth'),
			fc.constantFrom('', ' today', ' again'),
			fc.constantFrom('04', '05', '20'),
			fc.constantFrom(' ', ' ', 'x'),
		).map(([verb, what, more, day, mark]) => `- [${mark}] ${verb} ${what}${more} due:2026-12-${day}`);
		fc.assert(
			fc.property(
				fc.array(fc.array(item, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 }),
				versions => {
					let earlier: string | undefined;
					for (const version of versions) {
						earlier = exported(version.join('\n'), earlier);
						assert.equal(new Set(uids(earlier)).size, uids(earlier).length, earlier);
						assert.deepEqual(
							uids(exported(version.join('\n'), earlier)),
							uids(earlier),
							'once more changes nothing',
						);
					}
				},
			),
			{ numRuns: runs(200) },
		);
	});
});

suite('lines of a calendar file', () => {
	test('any text comes back as it was, in lines of 75 octets at most', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
				const file = toCalendarFile([
					'BEGIN:VCALENDAR',
					'BEGIN:VEVENT',
					`SUMMARY:${calendarText(text)}`,
					'END:VEVENT',
					'END:VCALENDAR',
				]);
				const lines = file.split('\r\n');
				assert.equal(lines.pop(), '');
				for (const line of lines) {
					assert.ok(Buffer.byteLength(line) <= 75, line);
					assert.doesNotMatch(line, /[\r\n]/);
				}
				assert.equal(
					value(parse(file)[0], 'summary'),
					text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' '),
				);
			}),
			{ numRuns: runs(500) },
		);
	});
});

import assert from 'node:assert/strict';
import { finish } from '../../../src/core/shape/steps.ts';
import { composeCalendar, countEntries } from '../../../src/core/export/calendar.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, scopeOf } from '../../support/sampleNotes.ts';
import { scoped } from '../../support/pairNotes.ts';

suite('a calendar, entry by entry', () => {
	const OPTIONS = { stamp: '20261123T090000Z', homework: 'event', remindMinutes: 30, l10n: ENGLISH } as const;
	const entries = (files: Files, more: Partial<Parameters<typeof composeCalendar>[1]> = {}): string[][] => {
		const { scope } = scoped(files);
		const text = composeCalendar([scope], { ...OPTIONS, ...more }).replaceAll('\r\n ', '');
		const results = [...text.matchAll(/BEGIN:(VEVENT|VTODO)\r\n([^]*?)END:\1/g)].map((
			[, kind, body],
		) => [
			kind!,
			...body!.trim().split('\r\n').filter(line =>
				!/^(?:UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|X-MENTORING-ITEM)/.test(line)
			),
		]);
		assert.equal(
			finish(countEntries([scope], { ...OPTIONS, ...more })),
			results.filter(lines => !lines.includes('STATUS:CANCELLED')).length,
		);
		return results;
	};
	const alarm = (
		text: string,
		trigger: string,
	) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text}`, `TRIGGER${trigger}`, 'END:VALARM'];
	const MEETING = 'Mentoring meeting: Ruth Abara\\, Mara Lindqvist';

	test('a meeting has its length, its place and its reminder', () => {
		assert.deepEqual(entries({}), [[
			'VEVENT',
			'DTSTART:20261216T150000',
			'DURATION:PT60M',
			`SUMMARY:${MEETING}`,
			'STATUS:CONFIRMED',
			...alarm(MEETING, ':-PT30M'),
		]]);
		const place = {
			'mentorships/abara.md': abara(
				'next_meeting: 2026-12-16 15:00',
				'location: "*Room* 2"',
				'duration_minutes: 30',
			),
		};
		assert.deepEqual(entries(place)[0]?.slice(1, 5), [
			'DTSTART:20261216T150000',
			'DURATION:PT30M',
			`SUMMARY:${MEETING}`,
			'LOCATION:Room 2',
		]);
		assert.deepEqual(
			entries({
				...place,
				'm/b.md': abaraMeeting(
					'2026-12-16 15:00',
					'',
					'status: planned',
					'location: Hall',
					'duration_minutes: 50',
				),
			})[0]?.slice(2, 5),
			['DURATION:PT50M', `SUMMARY:${MEETING}`, 'LOCATION:Hall'],
		);
		assert.deepEqual(entries({ 'mentorships/abara.md': abara('next_meeting: 2026-12-16') })[0]?.slice(1, 4), [
			'DTSTART;VALUE=DATE:20261216',
			'DTEND;VALUE=DATE:20261217',
			'TRANSP:TRANSPARENT',
		]);
	});

	test('meetings that were, or were held, are none where nothing is booked; those put off are told as off, oldest first', () => {
		const told = entries({
			'm/a.md': abaraMeeting('2026-11-22', '', 'status: planned'),
			'm/b.md': abaraMeeting('2026-11-23', '', 'status: planned'),
			'm/e.md': abaraMeeting('2026-11-21'),
			'm/c.md': abaraMeeting('2026-12-30', '', 'status: planned'),
			'm/d.md': abaraMeeting('2026-12-01', '', 'status: postponed'),
		});
		assert.deepEqual(
			told.filter(([, start]) => start !== 'DTSTART;VALUE=DATE:20261121').map((
				[, start, , , ...more],
			) => [start, more.find(line => line.startsWith('STATUS'))]),
			[
				['DTSTART;VALUE=DATE:20261123', 'STATUS:CONFIRMED'],
				['DTSTART;VALUE=DATE:20261201', 'STATUS:CANCELLED'],
				['DTSTART;VALUE=DATE:20261230', 'STATUS:CONFIRMED'],
			],
		);
	});

	test('homework as events: only with a day of its own, reminded of on the day', () => {
		const homework = entries({
			'm/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [ ] Send; it @mentor due:2026-12-01\n- [ ] Late due:2026-11-20\n- [ ] No day\n'
					+ '- [x] Done due:2026-12-01\n',
			),
		}).slice(2);
		assert.deepEqual(homework.map(lines => lines.slice(1)), [
			[
				'DTSTART;VALUE=DATE:20261120',
				'DTEND;VALUE=DATE:20261121',
				'TRANSP:TRANSPARENT',
				'SUMMARY:Late (Mara Lindqvist)',
			],
			[
				'DTSTART;VALUE=DATE:20261201',
				'DTEND;VALUE=DATE:20261202',
				'TRANSP:TRANSPARENT',
				'SUMMARY:Send\\; it (Ruth Abara)',
				...alarm('Send\\; it (Ruth Abara)', ':PT9H'),
			],
			[
				'DTSTART;VALUE=DATE:20261201',
				'DTEND;VALUE=DATE:20261202',
				'TRANSP:TRANSPARENT',
				'SUMMARY:Done: Done (Mara Lindqvist)',
				'STATUS:CANCELLED',
			],
		]);
	});

	test('homework as tasks: what is open, and what was settled lately', () => {
		const homework = entries({
			'm/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [/] Send due:2026-12-01\n- [ ] @mentor due:2026-11-20\n'
					+ '- [x] Done done:2026-11-19\n- [x] Long done done:2026-09-01\n',
			),
		}, { homework: 'todo' }).slice(2);
		assert.deepEqual(homework.map(lines => lines.slice(1)), [
			['DUE;VALUE=DATE:20261120', 'SUMMARY:(no words) (Ruth Abara)', 'STATUS:NEEDS-ACTION'],
			[
				'DUE;VALUE=DATE:20261201',
				'SUMMARY:Send (Mara Lindqvist)',
				'STATUS:IN-PROCESS',
				...alarm('Send (Mara Lindqvist)', ';RELATED=END:PT9H'),
			],
			[
				'DUE;VALUE=DATE:20261216',
				'SUMMARY:Done (Mara Lindqvist)',
				'STATUS:COMPLETED',
				'PERCENT-COMPLETE:100',
				'COMPLETED:20261119T120000Z',
			],
		]);
	});

	test('a committee and a mentorship without names are called by their titles', () => {
		const notes = publicNotesOf({
			'c.md': noteText([
				'type: committee',
				'title: "The *board*"',
				'mentor: A',
				'mentee: B',
				'next_meeting: 2026-12-16',
			]),
			'd.md': noteText(['type: mentorship', 'title: Ours', 'mentor: A', 'next_meeting: 2026-12-17']),
		});
		const text = composeCalendar([scopeOf(notes, 'c.md'), scopeOf(notes, 'd.md')], OPTIONS);
		assert.deepEqual([...text.matchAll(/SUMMARY:(.*)\r/g)].map(([, words]) => words), [
			'Mentoring meeting: The board',
			'Mentoring meeting: Ours',
		]);
		assert.deepEqual(text.split('\r\n').slice(0, 6), [
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Mentoring Notebook//Calendar//EN',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'X-WR-CALNAME:Mentoring',
		]);
		const uids = [...text.matchAll(/UID:(.*)-[a-z\d]+@mentoring-notebook/g)].map(([, uid]) => uid);
		assert.deepEqual(uids.map(uid => uid?.split('-')[0]), ['booking', 'booking']);
		assert.notEqual(uids[0], uids[1]);
	});

	test('homework with an id of its own is called by it', () => {
		const { scope } = scoped({
			'm/a.md': abaraMeeting('2026-11-18', '## Homework\n\n- [ ] Send id:draft_2 due:2026-12-01\n'),
		});
		assert.match(composeCalendar([scope], OPTIONS), /UID:homework-id-[a-z\d]+-[a-z\d]+@mentoring-notebook\r\n/);
	});
});

import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { meetingChangeInWords } from '../../../src/core/invitation/changeWords.ts';
import { readInvitations } from '../../../src/core/invitation/readInvitations.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abaraMeeting, notebookOf, TODAY, type Files } from '../../support/noteBuilder.ts';
import { CALENDAR_FILES } from '../../support/calendarFiles.ts';
import { exportedCalendar, FILES, KEY, planOf, taken } from '../../support/takenIn.ts';

/** An invitation of one hour. */
function invitation(start: string, { sequence = 0, method = 'REQUEST', uid = 'x1', more = '' } = {}): string {
	return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\n`
		+ `UID:${uid}\r\nDTSTAMP:20261120T080000Z\r\nDTSTART:${start}\r\nDURATION:PT1H\r\nSEQUENCE:${sequence}\r\n`
		+ `${more}END:VEVENT\r\nEND:VCALENDAR\r\n`;
}

async function changes(files: Files, text: string): Promise<string[]> {
	return (await planOf(files, text)).changes.map(change =>
		`${change.kind}: ${meetingChangeInWords(change, ENGLISH).label}`
	);
}

/** UID, start and sequence of each meeting of an exported calendar. */
function exported(files: Files): string[] {
	return new ICAL.Component(ICAL.parse(exportedCalendar(files)) as unknown[]).getAllSubcomponents('vevent').map(
		entry =>
			['uid', 'dtstart', 'sequence', 'status'].map(name => String(entry.getFirstPropertyValue(name))).join(' '),
	);
}

suite('an invitation in the notes', () => {
	test('makes the meeting, moves it, calls it off, each once; an older version changes nothing', async () => {
		const first = await taken(FILES, invitation('20261216T140000Z'));
		assert.equal(
			first['meetings/2026-12-16-abara.md'],
			'---\ntype: meeting\nmentorship: "abara"\ndate: 2026-12-16 15:00\nstatus: planned\n'
				+ 'duration_minutes: 60\ncalendar_uid: x1\ncalendar_sequence: 0\n---\n\n'
				+ '# Meeting on Wednesday, December 16, 2026\n',
		);
		assert.deepEqual(await changes(first, invitation('20261216T140000Z')), []);
		const second = await taken(first, invitation('20261217T090000Z', { sequence: 1 }));
		assert.ok(second['meetings/2026-12-16-abara.md']!.includes('date: 2026-12-17 10:00\n'));
		assert.deepEqual(await planOf(second, invitation('20261216T140000Z')), {
			...await planOf(second, invitation('20261216T140000Z')),
			changes: [],
			isOlder: true,
		});
		const third = await taken(second, invitation('20261217T090000Z', { sequence: 2, method: 'CANCEL' }));
		assert.ok(third['meetings/2026-12-16-abara.md']!.includes('status: cancelled\n'));
		assert.deepEqual(await changes(third, invitation('20261217T090000Z', { sequence: 2, method: 'CANCEL' })), []);
		assert.deepEqual(await changes(third, invitation('20261218T090000Z', { sequence: 3 })), [
			'moved: Meeting: Friday, December 18, 2026, 10:00',
		]);
	});

	test('names the meeting that was planned by hand, and brings the booking up to date', async () => {
		const planned = {
			...FILES,
			'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16', '', 'status: planned', 'duration_minutes: 60'),
		};
		assert.deepEqual(await changes(planned, invitation('20261216T140000Z')), [
			'moved: Meeting: Wednesday, December 16, 2026, 15:00',
		]);
		const booked = {
			...FILES,
			'meetings/2026-11-18-abara.md': abaraMeeting(
				'2026-11-18',
				'',
				'status: held',
				'next_meeting: 2026-12-16 15:00',
			),
		};
		assert.deepEqual(await changes(booked, invitation('20261216T140000Z')), [
			'made: New meeting: Wednesday, December 16, 2026, 15:00',
		]);
		assert.deepEqual(await changes(booked, invitation('20261218T140000Z')), [
			'made: New meeting: Friday, December 18, 2026, 15:00',
			'rebooked: Next meeting: Friday, December 18, 2026, 15:00',
		]);
		assert.equal(
			notebookOf(await taken(booked, invitation('20261218T140000Z'))).mentorship(KEY)!.nextMeeting!.date,
			'2026-12-18',
		);
	});

	test('changes only meetings that are to come, and only those that are its own or nobody’s', async () => {
		const meeting = (...head: readonly string[]): Files => ({
			...FILES,
			'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16', '', ...head),
		});
		const at = { today: '20261123T140000Z', yesterday: '20261122T140000Z', booked: '20261216T140000Z' };
		const off = { method: 'CANCEL', sequence: 1 };
		const new16 = 'made: New meeting: Wednesday, December 16, 2026, 15:00';
		const moved16 = 'moved: Meeting: Wednesday, December 16, 2026, 15:00';
		const rows: readonly (readonly [string, Files, string, readonly string[]])[] = [
			['today is to come', FILES, invitation(at.today), ['made: New meeting: Monday, November 23, 2026, 15:00']],
			['a day that is past', FILES, invitation(at.yesterday), []],
			['planned by hand', meeting('status: planned'), invitation(at.booked), [moved16]],
			['put off by hand', meeting('status: postponed'), invitation(at.booked), [moved16]],
			['called off by hand', meeting('status: cancelled'), invitation(at.booked), [new16]],
			['of another entry', meeting('status: planned', 'calendar_uid: y9'), invitation(at.booked), [new16]],
			['held', meeting('status: held', 'calendar_uid: x1'), invitation(at.booked), []],
			['held, called off', meeting('status: held', 'calendar_uid: x1'), invitation(at.booked, off), []],
			['unknown, called off', FILES, invitation(at.booked, off), []],
			['planned by hand, called off', meeting('status: planned'), invitation(at.booked, off), [
				'called-off: Cancelled: Wednesday, December 16, 2026',
			]],
			[
				'planned by hand, a day of a series called off',
				meeting('status: planned'),
				invitation(at.booked, { ...off, more: 'RECURRENCE-ID:20261216T140000Z\r\n' }),
				[],
			],
			[
				'a version as old as the notes’',
				meeting('status: planned', 'calendar_uid: x1', 'calendar_sequence: 1'),
				invitation(at.booked, { sequence: 1 }),
				[moved16],
			],
		];
		for (const [what, files, text, expected] of rows) {
			assert.deepEqual(await changes(files, text), expected, what);
		}
	});

	test('gives a meeting its place, at most 300 characters of it, and says that it is by video', async () => {
		const place = async (more: string) =>
			(await planOf(FILES, invitation('20261216T140000Z', { more }))).changes.map(({ fields }) => fields);
		const keys = {
			date: '2026-12-16 15:00',
			duration_minutes: '60',
			calendar_uid: 'x1',
			calendar_sequence: '0',
			status: 'planned',
		};
		assert.deepEqual(await place(''), [keys]);
		assert.deepEqual(await place('LOCATION:Library\r\n'), [{ ...keys, location: 'Library' }]);
		assert.deepEqual(await place(`LOCATION:${'x'.repeat(301)}\r\n`), [{ ...keys, location: 'x'.repeat(300) }]);
		assert.deepEqual(await place('LOCATION:https://zoom.us/j/1\r\n'), [
			{ ...keys, location: 'https://zoom.us/j/1', format: 'video' },
		]);
	});

	test('leaves a booking that is another meeting: more than two weeks from it, or one that was held', async () => {
		const booked = (day: string): Files => ({
			...FILES,
			'meetings/2026-11-18-abara.md': abaraMeeting('2026-11-18', '', 'status: held', `next_meeting: ${day}`),
		});
		const rebooked = async (files: Files, start: string) =>
			(await changes(files, invitation(start))).filter(change => change.startsWith('rebooked')).length;
		assert.equal(await rebooked(booked('2026-12-01'), '20261215T140000Z'), 1);
		assert.equal(await rebooked(booked('2026-12-01'), '20261216T140000Z'), 0);
		assert.equal(await rebooked(booked('2026-11-18'), '20261203T140000Z'), 0);
	});

	test('of a series makes the next dates, and moves or calls off one of them', async () => {
		const series = CALENDAR_FILES.find(({ name }) => name.startsWith('Google, a series'))!;
		const files = await taken(FILES, series.text);
		assert.deepEqual(notebookOf(files).mentorship(KEY)!.meetings.map(({ date }) => date.date), [
			'2026-12-16',
			'2026-12-10',
			'2026-12-02',
			'2026-11-18',
		]);
		assert.deepEqual(await changes(files, series.text), []);
		const moved = invitation('20261211T140000Z', {
			uid: 'g6@google.com',
			sequence: 1,
			more: 'RECURRENCE-ID:20261209T140000Z\r\n',
		});
		assert.deepEqual(await changes(files, moved), ['moved: Meeting: Friday, December 11, 2026, 15:00']);
		const off = series.text.replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:CANCEL');
		assert.deepEqual((await changes(files, off)).map(text => text.split(':')[0]), [
			'called-off',
			'called-off',
			'called-off',
		]);
		// The calendar has the days of the series already.
		assert.deepEqual(exported(files).filter(entry => !entry.includes('2026-11-18')), []);
	});

	test('of a day and all that follow moves those, or calls them off, with the rule of the series and without it', async () => {
		const range = 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261209T140000Z\r\n';
		const weekly = invitation('20261202T140000Z', { more: 'RRULE:FREQ=WEEKLY;COUNT=4\r\n' });
		const files = await taken(FILES, weekly);
		const thursdays = [
			'moved: Meeting: Thursday, December 10, 2026, 17:00',
			'moved: Meeting: Thursday, December 17, 2026, 17:00',
			'moved: Meeting: Thursday, December 24, 2026, 17:00',
		];
		const later = invitation('20261210T160000Z', { sequence: 1, more: range });
		assert.deepEqual((await changes(files, later)).sort(), thursdays);
		const entry = /BEGIN:VEVENT[^]*END:VEVENT\r\n/;
		const whole = weekly.replace('END:VCALENDAR', `${entry.exec(later)![0]}END:VCALENDAR`);
		assert.deepEqual((await changes(files, whole)).filter(text => text.startsWith('moved')).sort(), thursdays);
		const after = await taken(files, later);
		assert.deepEqual(await changes(after, later), []);
		// Read only when the first of them has been.
		const late = later.replace('20261209', '20261118').replace('20261210', '20261119');
		assert.deepEqual((await changes(files, late)).sort(), [
			...thursdays,
			'moved: Meeting: Thursday, December 3, 2026, 17:00',
		]);
		const off = invitation('20261209T140000Z', { sequence: 1, method: 'CANCEL', more: range });
		assert.deepEqual((await changes(files, off)).map(text => text.split(':')[0]), [
			'called-off',
			'called-off',
			'called-off',
		]);
		const both = await taken(after, off.replace('SEQUENCE:1', 'SEQUENCE:2'));
		assert.ok(both['meetings/2026-12-02-abara.md']!.includes('status: planned\n'));
	});

	test('is one entry in the calendar that is exported, under its own name, and gives way to the next version', async () => {
		for (
			const { text, name } of CALENDAR_FILES.filter(({ text: each }) =>
				!/RRULE|RDATE|RECURRENCE-ID|CANCEL/i.test(each)
			)
		) {
			const { invitations } = readInvitations(text, { zone: 'Europe/Stockholm', today: TODAY });
			const files = await taken(FILES, text);
			const entries = exported(files).filter(entry => !entry.includes('2026-11-18'));
			const ahead = invitations.filter(({ dates: [date] }) => date!.when.date >= TODAY);
			assert.deepEqual(
				entries.map(entry => entry.split(' ')[0]).sort(),
				ahead.map(({ uid }) => uid).sort(),
				name,
			);
			for (const { uid, sequence } of ahead) {
				assert.ok(entries.some(entry => entry.startsWith(`${uid} `) && entry.includes(` ${sequence} `)), name);
			}
		}
	});

	test('that is our own entry, moved in a calendar, moves the meeting and needs no other name', async () => {
		const planned = {
			...FILES,
			'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16 15:00', '', 'status: planned'),
		};
		const [own] = exported(planned).filter(entry => entry.includes('2026-12-16'));
		const back = invitation('20261217T140000Z', { uid: own!.split(' ')[0]!, sequence: 9_000_000 });
		const after = await taken(planned, back);
		assert.ok(
			after['meetings/2026-12-16-abara.md']!.includes('date: 2026-12-17 15:00\n')
				&& !after['meetings/2026-12-16-abara.md']!.includes('calendar_uid'),
		);
	});

	test('calls off a meeting that the file does not date, and counts the newest version of several calendars', async () => {
		const planned = await taken(FILES, invitation('20261216T140000Z'));
		const callingOff = invitation('20261216T140000Z', { sequence: 1, method: 'CANCEL' }).replace(
			/DTSTART.*\r\nDURATION.*\r\n/,
			'',
		);
		assert.deepEqual(await changes(planned, callingOff), [
			'called-off: Cancelled: Wednesday, December 16, 2026, 15:00',
		]);
		const [newer, older] = [
			invitation('20261217T140000Z', { sequence: 2 }),
			invitation('20261216T140000Z', { sequence: 1 }),
		];
		for (const text of [newer + older, older + newer]) {
			assert.deepEqual(await changes(FILES, text), ['made: New meeting: Thursday, December 17, 2026, 15:00']);
			assert.deepEqual(await changes(planned, text), ['moved: Meeting: Thursday, December 17, 2026, 15:00']);
		}
	});

	test('that declines or proposes another time makes, moves and calls off nothing', async () => {
		const planned = await taken(FILES, invitation('20261216T140000Z'));
		for (
			const [method, more] of [['COUNTER', ''], ['DECLINECOUNTER', ''], ['REFRESH', ''], [
				'REPLY',
				'ATTENDEE;PARTSTAT=DECLINED:mailto:ruth@example.org\r\n',
			]] as const
		) {
			const text = invitation('20261218T140000Z', { sequence: 3, method, more });
			assert.deepEqual([await changes(FILES, text), await changes(planned, text)], [[], []], method);
		}
	});
});

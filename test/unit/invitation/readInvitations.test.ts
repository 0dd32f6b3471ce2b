import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CalendarReading } from '../../../src/core/invitation/invitation.ts';
import { readInvitations, UnreadableCalendar } from '../../../src/core/invitation/readInvitations.ts';
import { momentOf, wallClock, zoneNamed, WINDOWS_ZONES } from '../../../src/core/invitation/wallClock.ts';
import { dayAndTime } from '../../../src/core/documents/notePlace.ts';
import { day, TODAY } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { CALENDAR_FILES } from '../../support/calendarFiles.ts';

function inWords({ invitations, unknownZones, unread }: CalendarReading): string[] {
	const entries = invitations.flatMap(({ sequence, dates, minutes, location, isVideo }) =>
		dates.map(({ when, originally, isOff }) =>
			[
				...sequence === 0 || isOff && sequence === 2 ? [] : [`#${sequence}`],
				...isOff ? ['off'] : [],
				dayAndTime(when),
				...minutes === undefined ? [] : [`${minutes} min`],
				...location === undefined ? [] : [location],
				...isVideo ? ['video'] : [],
				...originally === undefined || originally === when.date && !isOff ? [] : [`(of ${originally})`],
			].join(' ')
		)
	);
	return [
		...entries,
		...unknownZones.map(zone => `unknown zone: ${zone}`),
		...unread > 0 ? [`unread: ${unread}`] : [],
	];
}

suite('a calendar file', () => {
	for (const { name, text, zone, says } of CALENDAR_FILES) {
		test(name, () => {
			assert.deepEqual(
				inWords(
					readInvitations(text, {
						zone,
						today: zone === 'Europe/Stockholm' && name.includes('of its own') ? day('2026-06-01') : TODAY,
					}),
				),
				says,
			);
		});
	}

	test('names the organizer and those invited', () => {
		const { invitations: [first] } = readInvitations(CALENDAR_FILES[0]!.text, { zone: 'UTC', today: TODAY });
		assert.deepEqual(first!.people, [{ name: 'Ruth Abara', address: 'ruth@example.org' }, {
			name: 'Mara Lindqvist',
			address: 'mara@example.org',
		}]);
	});

	test('names people by the mail address that stands beside another one', () => {
		const text = CALENDAR_FILES[0]!.text.replace(
			/ORGANIZER.*/,
			'ORGANIZER;CN="Abara, Ruth";EMAIL=ruth@example.org:urn:uuid:1',
		).replace(
			/ATTENDEE.*/,
			[
				'ATTENDEE;CN=Mara;X-CALENDARSERVER-EMAIL="mara@example.org":/principals/1/',
				"ATTENDEE;CN='jo@example.org':EX:/o=house/cn=jo",
				'ATTENDEE:MAILTO:ida%40example.org',
				'ATTENDEE;CN=Nobody:invalid:nomail',
			].join('\r\n'),
		);
		assert.deepEqual(
			readInvitations(text, { zone: 'UTC', today: TODAY }).invitations[0]?.people.map(({ name, address }) =>
				`${name} <${address}>`
			),
			[
				'Abara, Ruth <ruth@example.org>',
				'Mara <mara@example.org>',
				' <jo@example.org>',
				' <ida@example.org>',
				'Nobody <>',
			],
		);
	});

	test('is found in a mail around it, and with lines that are none', () => {
		const { text } = CALENDAR_FILES[0]!;
		const dates = (written: string) =>
			readInvitations(written, { zone: 'Europe/Stockholm', today: TODAY }).invitations.map(({ dates: [date] }) =>
				dayAndTime(date!.when)
			);
		for (
			const written of [
				`Hi Mara,\r\n\r\n${text}\r\nSent from my telephone`,
				text.replace('SEQUENCE:0', 'DESCRIPTION:Agenda\r\nThis line has no colon\r\n\r\nJoin: here'),
				text.replaceAll('\r\n', '\r'),
				text.replace('LOCATION:Room 4.12', 'LOCATION:Room\r\n\t 4.12'),
			]
		) { assert.deepEqual(dates(written), ['2026-12-16 15:00'], written); }
	});

	test('that is none, or is hostile, is a clear error or nothing', () => {
		const read = (text: string) => readInvitations(text, { zone: 'UTC', today: TODAY });
		for (
			const text of [
				'',
				'Hello',
				'BEGIN:VCALENDAR',
				'BEGIN:VCARD\r\nEND:VCARD',
				'<html>',
				`BEGIN:VCALENDAR\r\n${'x'.repeat(5_000_001)}`,
				'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR',
			]
		) {
			assert.throws(() => read(text), UnreadableCalendar, text.slice(0, 40));
		}
		const endless = CALENDAR_FILES[0]!.text.replace('SEQUENCE:0', 'RRULE:FREQ=SECONDLY').replace(
			/20261216T/g,
			'19700101T',
		);
		assert.deepEqual(inWords(read(endless)).filter(line => !line.startsWith('unread')), []);
		const strange = CALENDAR_FILES[17]!.text.replace('20261216T090000', '99991399T999999');
		assert.equal(
			read(strange).invitations.filter(({ dates }) => dates.some(({ when }) => when.date.startsWith('2026')))
				.length,
			0,
		);
	});

	test('of any lines never ends in anything but entries or that error', () => {
		const piece = fc.constantFrom(
			'BEGIN:VCALENDAR',
			'BEGIN:VEVENT',
			'END:VEVENT',
			'UID:a',
			'DTSTART:20261216T140000Z',
			'DTSTART;TZID=X:20261216T140000',
			'DTSTART;VALUE=DATE:20261216',
			'RRULE:FREQ=DAILY',
			'RRULE:FREQ=NEVER',
			'RECURRENCE-ID:20261216T140000Z',
			'EXDATE:1',
			'SEQUENCE:-1',
			'ATTENDEE:',
			' folded',
			':',
			'',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 14 }), lines => {
				const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
				try {
					readInvitations(text, { zone: 'Europe/Stockholm', today: TODAY });
				} catch (error) {
					assert.ok(error instanceof UnreadableCalendar, String(error));
				}
			}),
			{ numRuns: runs(200) },
		);
	});
});

suite('wall clocks', () => {
	test('go there and back in any zone, at any time of the year', () => {
		const zones = fc.constantFrom(...Object.values(WINDOWS_ZONES));
		fc.assert(
			fc.property(zones, fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }), (zone, seconds) => {
				const minute = seconds - seconds % 60;
				const shown = wallClock(minute, zone);
				assert.deepEqual(wallClock(momentOf(shown, zone), zone), shown);
			}),
			{ numRuns: runs(300) },
		);
	});

	test('are right where an hour is left out, and where one comes twice', () => {
		assert.equal(
			momentOf({ date: day('2026-03-29'), time: '02:30' }, 'Europe/Stockholm'),
			momentOf({ date: day('2026-03-29'), time: '03:30' }, 'Europe/Stockholm'),
		);
		assert.equal(
			momentOf({ date: day('2026-10-25'), time: '02:30' }, 'Europe/Stockholm') + 3_600,
			momentOf({ date: day('2026-10-25'), time: '02:30' }, 'UTC') - 3_600,
		);
	});

	test('know zones by the names of IANA and of Windows', () => {
		assert.deepEqual(
			[
				'Europe/London',
				'GMT Standard Time',
				'"W. Europe Standard Time"',
				'/mozilla.org/20070129_1/Europe/London',
				'Nowhere',
			].map(zoneNamed),
			['Europe/London', 'Europe/London', 'Europe/Berlin', 'Europe/London', undefined],
		);
		for (const zone of Object.values(WINDOWS_ZONES)) { assert.equal(zoneNamed(zone), zone); }
	});
});

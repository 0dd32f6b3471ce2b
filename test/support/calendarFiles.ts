import { CALENDAR_SHAPES, file, type CalendarFile } from './calendarShapes.ts';

const PEOPLE = [
	'ORGANIZER;CN=Ruth Abara:mailto:ruth@example.org',
	'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Mara '
	+ 'Lindqvist:MAILTO:mara@example.org',
];
const OUTLOOK = '-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN';
const EXCHANGE = 'Microsoft Exchange Server 2010';
const GOOGLE = '-//Google Inc//Google Calendar 70.9054//EN';
const APPLE = '-//Apple Inc.//macOS 15.1//EN';
const ZOOM = '-//zoom.us//iCalendar Event//EN';

function event(uid: string, start: string, ...lines: string[]): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${uid}`,
		'DTSTAMP:20261120T080000Z',
		start,
		...lines.some(line => line.startsWith('SUMMARY')) ? [] : ['SUMMARY:Mentoring'],
		...PEOPLE,
		...lines,
		'END:VEVENT',
	];
}

function zone(tzid: string, standard: string, daylight: string, from: string, to: string): string[] {
	return [
		'BEGIN:VTIMEZONE',
		`TZID:${tzid}`,
		'BEGIN:STANDARD',
		'DTSTART:16010101T030000',
		`TZOFFSETFROM:${daylight}`,
		`TZOFFSETTO:${standard}`,
		`RRULE:FREQ=YEARLY;INTERVAL=1;${to}`,
		'END:STANDARD',
		'BEGIN:DAYLIGHT',
		'DTSTART:16010101T020000',
		`TZOFFSETFROM:${standard}`,
		`TZOFFSETTO:${daylight}`,
		`RRULE:FREQ=YEARLY;INTERVAL=1;${from}`,
		'END:DAYLIGHT',
		'END:VTIMEZONE',
	];
}

const EUROPE = ['BYDAY=-1SU;BYMONTH=3', 'BYDAY=-1SU;BYMONTH=10'] as const;
const AMERICA = ['BYDAY=2SU;BYMONTH=3', 'BYDAY=1SU;BYMONTH=11'] as const;
const W_EUROPE = zone('W. Europe Standard Time', '+0100', '+0200', ...EUROPE);
const EASTERN = zone('Eastern Standard Time', '-0500', '-0400', ...AMERICA);
const STOCKHOLM = 'Europe/Stockholm';

/** As of 23 November 2026. Names and texts are made up. */
export const CALENDAR_FILES: readonly CalendarFile[] = [
	{
		name: 'Outlook, a Windows zone with its description',
		zone: STOCKHOLM,
		text: file(
			OUTLOOK,
			'REQUEST',
			W_EUROPE,
			event(
				'040000008200E00074C5B7101A82E008',
				'DTSTART;TZID="W. Europe Standard Time":20261216T150000',
				'DTEND;TZID="W. Europe Standard Time":20261216T160000',
				'LOCATION:Room 4.12',
				'SEQUENCE:0',
				'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
			),
		),
		says: ['2026-12-16 15:00 60 min Room 4.12'],
	},
	{
		name: 'Outlook, a Windows zone without description',
		zone: STOCKHOLM,
		text: file(
			OUTLOOK,
			'REQUEST',
			event(
				'o2',
				'DTSTART;TZID=Eastern Standard Time:20261216T090000',
				'DTEND;TZID=Eastern Standard Time:20261216T093000',
			),
		),
		says: ['2026-12-16 15:00 30 min'],
	},
	{
		name: 'Outlook, a zone with a name of its own',
		zone: STOCKHOLM,
		text: file(
			OUTLOOK,
			'REQUEST',
			zone('Customized Time Zone', '+0100', '+0200', ...EUROPE),
			event(
				'o3',
				'DTSTART;TZID=Customized Time Zone:20260701T100000',
				'DTEND;TZID=Customized Time Zone:20260701T110000',
			),
		),
		says: ['2026-07-01 10:00 60 min'],
	},
	{
		name: 'Outlook, a whole day',
		zone: 'America/Los_Angeles',
		text: file(OUTLOOK, 'PUBLISH', event('o4', 'DTSTART;VALUE=DATE:20261216', 'DTEND;VALUE=DATE:20261217')),
		says: ['2026-12-16'],
	},
	{
		name: 'Outlook, called off',
		zone: STOCKHOLM,
		text: file(
			OUTLOOK,
			'CANCEL',
			W_EUROPE,
			event(
				'o5',
				'DTSTART;TZID=W. Europe Standard Time:20261216T150000',
				'STATUS:CANCELLED',
				'SEQUENCE:2',
				'SUMMARY:Canceled: Mentoring',
			),
		),
		says: ['off 2026-12-16 15:00'],
	},
	{
		name: 'Outlook, a series of Wednesdays',
		zone: STOCKHOLM,
		text: file(
			OUTLOOK,
			'REQUEST',
			W_EUROPE,
			event(
				'o6',
				'DTSTART;TZID=W. Europe Standard Time:20260916T150000',
				'DURATION:PT45M',
				'RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=3WE',
			),
		),
		says: ['2026-12-16 15:00 45 min', '2027-01-20 15:00 45 min', '2027-02-17 15:00 45 min'],
	},
	{
		name: 'Outlook, folded lines and escapes',
		zone: STOCKHOLM,
		text: file(
			OUTLOOK,
			'REQUEST',
			event(
				'o7',
				'DTSTART:20261216T140000Z',
				'DTEND:20261216T150000Z',
				'LOCATION:Café Linden\\; the table\\, unde\r\n r the stairs',
			),
		),
		says: ['2026-12-16 15:00 60 min Café Linden; the table, under the stairs'],
	},
	{
		name: 'Exchange, an update',
		zone: 'America/New_York',
		text: file(
			EXCHANGE,
			'REQUEST',
			EASTERN,
			event(
				'e1',
				'DTSTART;TZID=Eastern Standard Time:20261217T100000',
				'DTEND;TZID=Eastern Standard Time:20261217T110000',
				'SEQUENCE:3',
			),
		),
		says: ['#3 2026-12-17 10:00 60 min'],
	},
	{
		name: 'Exchange, seen from elsewhere',
		zone: 'Asia/Kolkata',
		text: file(
			EXCHANGE,
			'REQUEST',
			EASTERN,
			event(
				'e2',
				'DTSTART;TZID=Eastern Standard Time:20261217T100000',
				'DTEND;TZID=Eastern Standard Time:20261217T110000',
			),
		),
		says: ['2026-12-17 20:30 60 min'],
	},
	{
		name: 'Exchange, one day of a series moved',
		zone: STOCKHOLM,
		text: file(
			EXCHANGE,
			'REQUEST',
			W_EUROPE,
			event(
				'e3',
				'RECURRENCE-ID;TZID=W. Europe Standard Time:20261216T150000',
				'DTSTART;TZID=W. Europe Standard Time:20261217T090000',
				'DTEND;TZID=W. Europe Standard Time:20261217T100000',
				'SEQUENCE:1',
			),
		),
		says: ['#1 2026-12-17 09:00 60 min (of 2026-12-16)'],
	},
	{
		name: 'Exchange, one day of a series called off',
		zone: STOCKHOLM,
		text: file(
			EXCHANGE,
			'CANCEL',
			W_EUROPE,
			event(
				'e4',
				'RECURRENCE-ID;TZID=W. Europe Standard Time:20261216T150000',
				'DTSTART;TZID=W. Europe Standard Time:20261216T150000',
				'STATUS:CANCELLED',
			),
		),
		says: ['off 2026-12-16 15:00 (of 2026-12-16)'],
	},
	{
		name: 'Exchange in UTC',
		zone: 'Pacific/Auckland',
		text: file(EXCHANGE, 'REQUEST', event('e5', 'DTSTART:20261216T140000Z', 'DTEND:20261216T150000Z')),
		says: ['2026-12-17 03:00 60 min'],
	},
	{
		name: 'Exchange, the zone of the servers',
		zone: STOCKHOLM,
		text: file(
			EXCHANGE,
			'REQUEST',
			event('e6', 'DTSTART;TZID=UTC:20261216T140000', 'DTEND;TZID=UTC:20261216T150000'),
		),
		says: ['2026-12-16 15:00 60 min'],
	},
	{
		name: 'Teams',
		zone: 'Europe/London',
		text: file(
			EXCHANGE,
			'REQUEST',
			W_EUROPE,
			event(
				't1',
				'DTSTART;TZID=W. Europe Standard Time:20261216T150000',
				'DTEND;TZID=W. Europe Standard Time:20261216T153000',
				'LOCATION:Microsoft Teams Meeting',
				'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3ameeting',
			),
		),
		says: ['2026-12-16 14:00 30 min Microsoft Teams Meeting video'],
	},
	{
		name: 'Teams, a series with an end',
		zone: STOCKHOLM,
		text: file(
			EXCHANGE,
			'REQUEST',
			W_EUROPE,
			event(
				't2',
				'DTSTART;TZID=W. Europe Standard Time:20261202T080000',
				'DTEND;TZID=W. Europe Standard Time:20261202T083000',
				'RRULE:FREQ=WEEKLY;UNTIL=20261216T070000Z;INTERVAL=1;BYDAY=WE;WKST=MO',
				'EXDATE;TZID=W. Europe Standard Time:20261209T080000',
			),
		),
		says: ['2026-12-02 08:00 30 min', '2026-12-16 08:00 30 min'],
	},
	{
		name: 'Zoom',
		zone: 'America/Toronto',
		text: file(
			ZOOM,
			'REQUEST',
			event(
				'z1',
				'DTSTART;TZID=America/Toronto:20261216T090000',
				'DTEND;TZID=America/Toronto:20261216T100000',
				'LOCATION:https://example.zoom.us/j/123456789?pwd=made.up',
			),
		),
		says: ['2026-12-16 09:00 60 min https://example.zoom.us/j/123456789?pwd=made.up video'],
	},
	{
		name: 'Zoom in UTC, with the link in the text only',
		zone: 'Asia/Tokyo',
		text: file(
			ZOOM,
			undefined,
			event(
				'z2',
				'DTSTART:20261216T140000Z',
				'DURATION:PT40M',
				'DESCRIPTION:Join: https://example.zoom.us/j/123456789',
			),
		),
		says: ['2026-12-16 23:00 40 min video'],
	},
	{
		name: 'Google, a zone that is only named',
		zone: STOCKHOLM,
		text: file(
			GOOGLE,
			'REQUEST',
			event(
				'g1@google.com',
				'DTSTART;TZID=America/New_York:20261216T090000',
				'DTEND;TZID=America/New_York:20261216T100000',
				'SEQUENCE:0',
				'STATUS:CONFIRMED',
				'TRANSP:OPAQUE',
			),
		),
		says: ['2026-12-16 15:00 60 min'],
	},
	{
		name: 'Google in UTC',
		zone: 'America/New_York',
		text: file(GOOGLE, 'REQUEST', event('g2@google.com', 'DTSTART:20261216T140000Z', 'DTEND:20261216T150000Z')),
		says: ['2026-12-16 09:00 60 min'],
	},
	{
		name: 'Google, between the changes of clocks of two countries',
		zone: STOCKHOLM,
		text: file(
			GOOGLE,
			'REQUEST',
			event(
				'g3@google.com',
				'DTSTART;TZID=America/New_York:20270316T090000',
				'DTEND;TZID=America/New_York:20270316T100000',
			),
		),
		says: ['2027-03-16 14:00 60 min'],
	},
	{
		name: 'Google, Meet',
		zone: STOCKHOLM,
		text: file(
			GOOGLE,
			'REQUEST',
			event(
				'g4@google.com',
				'DTSTART:20261216T140000Z',
				'DTEND:20261216T150000Z',
				'DESCRIPTION:Join with Google Meet: https://meet.google.com/abc-defg-hij',
			),
		),
		says: ['2026-12-16 15:00 60 min video'],
	},
	{
		name: 'Google, called off',
		zone: STOCKHOLM,
		text: file(
			GOOGLE,
			'CANCEL',
			event(
				'g5@google.com',
				'DTSTART:20261216T140000Z',
				'DTEND:20261216T150000Z',
				'SEQUENCE:1',
				'STATUS:CANCELLED',
			),
		),
		says: ['#1 off 2026-12-16 15:00 60 min'],
	},
	{
		name: 'Google, a series with one day moved in the same file',
		zone: STOCKHOLM,
		text: file(
			GOOGLE,
			undefined,
			event(
				'g6@google.com',
				'DTSTART;TZID=Europe/Stockholm:20261202T150000',
				'DTEND;TZID=Europe/Stockholm:20261202T160000',
				'RRULE:FREQ=WEEKLY;COUNT=3',
			),
			event(
				'g6@google.com',
				'RECURRENCE-ID;TZID=Europe/Stockholm:20261209T150000',
				'DTSTART;TZID=Europe/Stockholm:20261210T110000',
				'DTEND;TZID=Europe/Stockholm:20261210T120000',
			),
		),
		says: ['2026-12-02 15:00 60 min', '2026-12-10 11:00 60 min (of 2026-12-09)', '2026-12-16 15:00 60 min'],
	},
	{
		name: 'Google, all of a calendar',
		zone: STOCKHOLM,
		text: file(
			GOOGLE,
			'PUBLISH',
			['X-WR-CALNAME:Mara', 'X-WR-TIMEZONE:Europe/Stockholm'],
			event('g7@google.com', 'DTSTART:20261216T140000Z', 'DTEND:20261216T150000Z'),
			event('g8@google.com', 'DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261225'),
		),
		says: ['2026-12-16 15:00 60 min', '2026-12-24'],
	},
	{
		name: 'Apple, the zone described',
		zone: STOCKHOLM,
		text: file(
			APPLE,
			undefined,
			['CALSCALE:GREGORIAN'],
			zone('Europe/London', '+0000', '+0100', ...EUROPE),
			event(
				'A1B2-C3',
				'DTSTART;TZID=Europe/London:20261216T140000',
				'DTEND;TZID=Europe/London:20261216T150000',
				'LOCATION:Linden\\nMain Street 1',
				'X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC',
			),
		),
		says: ['2026-12-16 15:00 60 min Linden Main Street 1'],
	},
	{
		name: 'Apple, floating',
		zone: 'Asia/Tokyo',
		text: file(APPLE, undefined, event('A2', 'DTSTART:20261216T140000', 'DTEND:20261216T150000')),
		says: ['2026-12-16 14:00 60 min'],
	},
	{
		name: 'Apple, a whole day',
		zone: 'Pacific/Auckland',
		text: file(APPLE, undefined, event('A3', 'DTSTART;VALUE=DATE:20261216', 'DURATION:P1D')),
		says: ['2026-12-16'],
	},
	{
		name: 'Apple, invited by telephone',
		zone: STOCKHOLM,
		text: file(
			'-//Apple Inc.//iOS 19.1//EN',
			'REQUEST',
			event('A4', 'DTSTART;TZID=Asia/Kolkata:20261216T193000', 'DTEND;TZID=Asia/Kolkata:20261216T203000'),
		),
		says: ['2026-12-16 15:00 60 min'],
	},
	{
		name: 'Apple, an answer',
		zone: STOCKHOLM,
		text: file(APPLE, 'REPLY', event('A5', 'DTSTART:20261216T140000Z', 'DTEND:20261216T150000Z')),
		says: ['2026-12-16 15:00 60 min'],
	},
	{
		name: 'Thunderbird, a zone with a path',
		zone: STOCKHOLM,
		text: file(
			'-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN',
			undefined,
			event(
				'm1',
				'DTSTART;TZID=/mozilla.org/20070129_1/Europe/London:20261216T140000',
				'DTEND;TZID=/mozilla.org/20070129_1/Europe/London:20261216T150000',
			),
		),
		says: ['2026-12-16 15:00 60 min'],
	},
	{
		name: 'a booking page, line feeds only and a byte order mark',
		zone: STOCKHOLM,
		text: `\uFEFF${
			file(
				'-//Example Bookings//EN',
				'PUBLISH',
				event('b1', 'DTSTART:20261216T140000Z', 'DTEND:20261216T150000Z'),
			).replaceAll('\r\n', '\n')
		}`,
		says: ['2026-12-16 15:00 60 min'],
	},
	{
		name: 'a zone that nobody knows',
		zone: STOCKHOLM,
		text: file(
			OUTLOOK,
			'REQUEST',
			event('u1', 'DTSTART;TZID=Somewhere Else:20261216T150000', 'DTEND;TZID=Somewhere Else:20261216T160000'),
		),
		says: ['2026-12-16 15:00 60 min', 'unknown zone: Somewhere Else'],
	},
	{
		name: 'the last of two versions counts',
		zone: STOCKHOLM,
		text: file(
			EXCHANGE,
			'REQUEST',
			event('v1', 'DTSTART:20261216T140000Z', 'SEQUENCE:1'),
			event('v1', 'DTSTART:20261217T140000Z', 'SEQUENCE:2'),
		),
		says: ['#2 2026-12-17 15:00'],
	},
	{
		name: 'an entry without a day beside one with',
		zone: STOCKHOLM,
		text: file(APPLE, undefined, event('n1', 'SUMMARY:No day'), event('n2', 'DTSTART:20261216T140000Z')),
		says: ['2026-12-16 15:00', 'unread: 1'],
	},
	{
		name: 'a day that does not exist is not moved into the next month',
		zone: STOCKHOLM,
		text: file(
			EXCHANGE,
			'REQUEST',
			event('d1', 'DTSTART:20261232T140000Z'),
			event('d2', 'DTSTART;VALUE=DATE:20270229'),
			event('d3', 'DTSTART;TZID=Europe/Berlin:20280229T140000'),
		),
		says: ['2028-02-29 14:00', 'unread: 2'],
	},
	...['/freeassociation.sourceforge.net/America/New_York', 'UTC-05:00', '(UTC-05:00) Eastern Time (US & Canada)'].map(
		tzid => ({
			name: `a zone that is called ${tzid}`,
			zone: STOCKHOLM,
			text: file(EXCHANGE, 'REQUEST', event('z1', `DTSTART;TZID=${tzid}:20261216T090000`)),
			says: ['2026-12-16 15:00'],
		}),
	),
	{
		name: 'a zone that is called by its cities, their commas escaped',
		zone: STOCKHOLM,
		text: file(
			EXCHANGE,
			'REQUEST',
			event('z2', 'DTSTART;TZID=(UTC+01:00) Amsterdam\\, Berlin\\, Bern:20261216T090000'),
		),
		says: ['2026-12-16 09:00'],
	},
	{
		name: 'a zone of three parts',
		zone: STOCKHOLM,
		text: file(EXCHANGE, 'REQUEST', event('z3', 'DTSTART;TZID=America/Argentina/Buenos_Aires:20261216T090000')),
		says: ['2026-12-16 13:00'],
	},
	...CALENDAR_SHAPES,
];

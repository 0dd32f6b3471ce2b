import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { composeCalendar, type CalendarOptions } from '../../../src/core/compose/calendar/calendar.ts';
import { calendarText, toCalendarFile } from '../../../src/core/compose/calendar/contentLines.ts';
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

function value(component: ICAL.Component | undefined, name: string): unknown {
	const found = component?.getFirstPropertyValue(name);
	return found === undefined || found === null ? found : String(found);
}

suite('calendar', () => {
	test('of the sample', () => {
		const notes = publicNotesOf(sampleFiles());
		const scopes = ['abara', 'committee', 'eklund'].map(name => scopeOf(notes, `mentoring/mentorships/${name}.md`));
		assertGolden('exports/sample-events.ics', composeCalendar(scopes, OPTIONS));
		assertGolden('exports/sample-todos.ics', composeCalendar(scopes, { ...OPTIONS, homework: 'todo' }));
	});

	test('is read by another parser as it was meant: floating times, length, place, alarm', () => {
		const [event] = parse(calendarOf({ 'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16 15:00', '', 'status: planned', 'location: "Café; the table, under\\tthe stairs"', 'duration_minutes: 45') }));
		const start = event!.getFirstPropertyValue('dtstart') as ICAL.Time;
		assert.deepEqual([event!.name, String(start), start.zone.tzid, start.isDate], ['vevent', '2026-12-16T15:00:00', 'floating', false]);
		assert.deepEqual(['duration', 'location', 'summary', 'status', 'uid'].map(name => value(event, name)),
			['PT45M', 'Café; the table, under the stairs', 'Mentoring meeting: Ruth Abara, Mara Lindqvist', 'CONFIRMED', value(event, 'uid')]);
		assert.deepEqual(event!.getAllSubcomponents('valarm').map(alarm => value(alarm, 'trigger')), ['-PT60M']);
		assert.match(calendarOf({}), /DTSTAMP:20261123T090000Z\r\n/);
	});

	test('homework stands on its day, or as a task', () => {
		const files = { 'meetings/a.md': abaraMeeting('2026-11-18', '## Homework\n\n- [/] **Send** [it](../a.md) due:2026-12-04\n- [ ] Without a day\n- [x] Sent due:2026-11-20 done:2026-11-19\n- [>] Carried due:2026-11-20\n- [-] Off due:2026-11-20\n') };
		const events = parse(calendarOf(files)).slice(1);
		assert.deepEqual(events.map(event => [event.name, value(event, 'summary'), value(event, 'dtstart'), value(event, 'dtend')]), [['vevent', 'Send it (Mara Lindqvist)', '2026-12-04', '2026-12-05']]);
		const todos = parse(calendarOf(files, { homework: 'todo' })).slice(1);
		assert.deepEqual(todos.map(todo => [value(todo, 'summary'), value(todo, 'due'), value(todo, 'status')]), [
			['Send it (Mara Lindqvist)', '2026-12-04', 'IN-PROCESS'], ['Without a day (Mara Lindqvist)', '2026-12-16', 'NEEDS-ACTION'], ['Sent (Mara Lindqvist)', '2026-11-20', 'COMPLETED'],
		]);
	});

	test('a meeting keeps its UID when its note is written, when it is put off, and a cancelled one is told', () => {
		const uidOf = (files: Files) => value(parse(calendarOf(files))[0], 'uid');
		const booked = uidOf({});
		assert.equal(uidOf({ 'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16 15:00', '', 'status: planned') }), booked);
		assert.equal(uidOf({ 'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-14 15:00', '', 'status: planned') }), booked);
		const cancelled = parse(calendarOf({ 'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16 15:00', '', 'status: cancelled') }))[0];
		assert.deepEqual([value(cancelled, 'uid'), value(cancelled, 'status'), cancelled?.getAllSubcomponents('valarm').length], [booked, 'CANCELLED', 0]);
	});

	test('homework keeps its UID when it is carried forward or given another day; two alike have two', () => {
		const uids = (body: string) => parse(calendarOf({ 'meetings/a.md': abaraMeeting('2026-11-18', `## Homework\n\n${body}`) })).slice(1).map(event => value(event, 'uid'));
		const [first] = uids('- [ ] Send it due:2026-12-04');
		assert.deepEqual(uids('- [ ] Other due:2026-12-01\n- [ ] Send  it due:2026-12-06 since:2026-10-01 carried:2')[1], first);
		const alike = uids('- [ ] Send it due:2026-12-04\n- [ ] Send it due:2026-12-05');
		assert.equal(new Set(alike).size, 2);
		assert.equal(alike[0], first);
	});

	test('a day without an hour is a whole day, with a reminder at nine the day before', () => {
		const notes = publicNotesOf({ 'mentorships/abara.md': abara('next_meeting: 2026-12-16') });
		const [event] = parse(composeCalendar([scopeOf(notes, 'mentorships/abara.md')], OPTIONS));
		assert.deepEqual([value(event, 'dtstart'), value(event, 'dtend'), value(event?.getFirstSubcomponent('valarm') ?? undefined, 'trigger')], ['2026-12-16', '2026-12-17', '-PT15H']);
		assert.doesNotMatch(composeCalendar([scopeOf(notes, 'mentorships/abara.md')], { ...OPTIONS, remindMinutes: 0 }), /VALARM/);
	});
});

suite('lines of a calendar file', () => {
	test('any text comes back as it was, in lines of 75 octets at most', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
			const file = toCalendarFile(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `SUMMARY:${calendarText(text)}`, 'END:VEVENT', 'END:VCALENDAR']);
			const lines = file.split('\r\n');
			assert.equal(lines.pop(), '');
			for (const line of lines) {
				assert.ok(Buffer.byteLength(line) <= 75, line);
				assert.doesNotMatch(line, /[\r\n]/);
			}
			assert.equal(value(parse(file)[0], 'summary'), text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' '));
		}), { numRuns: runs(500) });
	});
});

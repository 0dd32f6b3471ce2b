import ICAL from 'ical.js';
import type { Correspondent } from '../answer/sender.ts';
import { toCalendarDate, type CalendarDate, type CalendarDateTime } from '../model/calendarDate.ts';
import type { CalendarReading, InvitedDate, Invitation } from './invitation.ts';
import { momentOf, wallClock, zoneNamed } from './wallClock.ts';

/** What a calendar file is read with. */
export interface CalendarContext {
	/** The zone where the user is, `Europe/Stockholm`; times become wall-clock times there. */
	readonly zone: string;
	readonly today: CalendarDate;
}

/** A larger file is refused. */
export const MOST_CALENDAR_CHARACTERS = 5_000_000;
const MOST_ENTRIES = 2_000;
/** Of a series so many days are told. */
const MOST_DATES = 12;
/** A rule that repeats every second since 1970 is given up after so many steps. */
const MOST_STEPS = 20_000;
const VIDEO =
	/\b(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|gotomeeting|jitsi)\b|microsoft teams/i;

/** What cannot be read at all, in a word for the user. */
export class UnreadableCalendar extends Error {
	override readonly name = 'UnreadableCalendar';
}

/**
 * Reads the entries of a calendar file as Outlook, Google, Apple, Exchange, Teams and Zoom write them. A time in a zone
 * is moved to the user's; one without a zone is as it is written; a whole day stays that day. Tasks, free time and
 * journals are passed over. Throws {@link UnreadableCalendar} for what is no calendar file.
 */
export function readInvitations(text: string, context: CalendarContext): CalendarReading {
	if (text.length > MOST_CALENDAR_CHARACTERS) { throw new UnreadableCalendar('too large'); }
	const calendars = parsed(text);
	const reader = new InvitationReader(context);
	for (const calendar of calendars) { reader.read(calendar); }
	return { invitations: reader.invitations, unknownZones: [...reader.unknownZones], unread: reader.unread };
}

function parsed(text: string): ICAL.Component[] {
	try {
		const root: unknown = ICAL.parse(text.replace(/^\uFEFF/, '').replace(/\r?\n\r?\n+/g, '\r\n').trim());
		// Several calendars in one file come as a list of them.
		const all = Array.isArray(root) && Array.isArray(root[0]) ? root as unknown[][] : [root as unknown[]];
		const calendars = all.map(each => new ICAL.Component(each)).filter(({ name }) => name === 'vcalendar');
		if (calendars.length > 0) { return calendars; }
	} catch (error) {
		throw new UnreadableCalendar(error instanceof Error ? error.message : String(error));
	}
	throw new UnreadableCalendar('no VCALENDAR');
}

class InvitationReader {
	readonly invitations: Invitation[] = [];
	readonly unknownZones = new Set<string>();
	unread = 0;

	constructor(private readonly context: CalendarContext) {}

	read(calendar: ICAL.Component): void {
		const isCancelled = textOf(calendar, 'method').toUpperCase() === 'CANCEL';
		const byUid = new Map<string, ICAL.Component[]>();
		for (const entry of calendar.getAllSubcomponents('vevent').slice(0, MOST_ENTRIES)) {
			const uid = textOf(entry, 'uid').trim();
			if (uid === '' || uid.length > 1_000) {
				this.unread++;
				continue;
			}
			byUid.set(uid, [...byUid.get(uid) ?? [], entry]);
		}
		for (const [uid, entries] of byUid) {
			try {
				this.invitations.push(...this.#invitation(uid, entries, isCancelled));
			} catch {
				// One entry that makes no sense is counted, and told; the others are read.
				this.unread++;
			}
		}
	}

	#invitation(uid: string, entries: readonly ICAL.Component[], isCancelled: boolean): Invitation[] {
		const newest = [...entries].sort((a, b) => sequenceOf(b) - sequenceOf(a));
		const master = newest.find(entry => !entry.hasProperty('recurrence-id'));
		const main = master ?? newest[0]!;
		const single = entries.filter(entry => entry.hasProperty('recurrence-id'));
		const isSeries = single.length > 0 || main.hasProperty('rrule') || main.hasProperty('rdate');
		const words = [
			textOf(main, 'location'),
			textOf(main, 'description'),
			textOf(main, 'x-microsoft-skypeteamsmeetingurl'),
			textOf(main, 'url'),
		].join('\n');
		const location = textOf(main, 'location').replace(/\s+/g, ' ').trim();
		const minutes = this.#minutes(main);
		const isAllOff = master !== undefined && (isCancelled || isOff(master));
		return [{
			uid,
			sequence: Math.max(...entries.map(sequenceOf)),
			isOff: isAllOff,
			summary: textOf(main, 'summary').replace(/\s+/g, ' ').trim(),
			isVideo: VIDEO.test(words),
			people: peopleOf(main),
			isSeries,
			...location === '' ? {} : { location },
			...minutes === undefined ? {} : { minutes },
			dates: isSeries
				? this.#dates(master, single, isCancelled)
				: [{ when: this.#time(main.getFirstProperty('dtstart')), isOff: isCancelled || isOff(main) }],
		}];
	}

	/** The next days of a series, with those that were moved or called off by themselves. */
	#dates(master: ICAL.Component | undefined, single: readonly ICAL.Component[], isCancelled: boolean): InvitedDate[] {
		const moved = new Map(single.map(entry => [this.#time(entry.getFirstProperty('recurrence-id')).date, entry]));
		const regular = master
			? this.#occurrences(master).filter(({ date }) => !moved.has(date)).map(when => ({
				when,
				originally: when.date,
				isOff: isCancelled || isOff(master),
			}))
			: [];
		const apart = [...moved].map(([originally, entry]) => ({
			when: this.#time(entry.getFirstProperty('dtstart')),
			originally,
			isOff: isCancelled || isOff(entry),
		}));
		return [...regular, ...apart].filter(({ when }) => when.date >= this.context.today).sort((a, b) =>
			`${a.when.date} ${a.when.time ?? ''}` < `${b.when.date} ${b.when.time ?? ''}` ? -1 : 1
		).slice(0, MOST_DATES);
	}

	#occurrences(master: ICAL.Component): CalendarDateTime[] {
		const start = master.getFirstProperty('dtstart');
		const event = new ICAL.Event(master, { strictExceptions: false });
		const iterator = event.iterator();
		const dates: CalendarDateTime[] = [];
		for (let step = 0; step < MOST_STEPS && dates.length < MOST_DATES; step++) {
			const next = iterator.next() as ICAL.Time | undefined;
			if (!next) { break; }
			const when = this.#wall(next, start);
			if (when.date >= this.context.today) { dates.push(when); }
		}
		return dates;
	}

	#time(property: ICAL.Property | null): CalendarDateTime {
		const value: unknown = property?.getFirstValue();
		if (!(value instanceof ICAL.Time)) { throw new RangeError('no time'); }
		return this.#wall(value, property);
	}

	/** A time as the wall clock shows it where the user is. */
	#wall(time: ICAL.Time, property: ICAL.Property | null): CalendarDateTime {
		const date = toCalendarDate(time.year, time.month, time.day);
		if (date === undefined) { throw new RangeError('no day'); }
		if (time.isDate) { return { date }; }
		const two = (value: number) => String(value).padStart(2, '0');
		const written: CalendarDateTime = { date, time: `${two(time.hour)}:${two(time.minute)}` };
		const tzid = property?.getFirstParameter('tzid');
		if (tzid !== undefined && tzid !== '' && time.zone?.tzid !== tzid) { return this.#elsewhere(written, tzid); }
		const isFloating = time.zone === ICAL.Timezone.localTimezone || time.zone?.tzid === 'floating';
		return isFloating ? written : wallClock(time.toUnixTime(), this.context.zone);
	}

	/** In a zone that the file names and does not describe. */
	#elsewhere(written: CalendarDateTime, tzid: string): CalendarDateTime {
		const zone = zoneNamed(tzid);
		if (zone === undefined) {
			this.unknownZones.add(tzid);
			return written;
		}
		return wallClock(momentOf(written, zone), this.context.zone);
	}

	#minutes(entry: ICAL.Component): number | undefined {
		const [start, end] = ['dtstart', 'dtend'].map(name => entry.getFirstPropertyValue(name) as unknown);
		const duration: unknown = entry.getFirstPropertyValue('duration');
		const isLength = duration instanceof ICAL.Duration;
		if (
			!(start instanceof ICAL.Time) || start.isDate || !isLength && !(end instanceof ICAL.Time)
		) { return undefined; }
		const seconds = isLength ? duration.toSeconds() : (end as ICAL.Time).toUnixTime() - start.toUnixTime();
		const minutes = Math.round(seconds / 60);
		return minutes >= 1 && minutes <= 1_440 ? minutes : undefined;
	}
}

function sequenceOf(entry: ICAL.Component): number {
	const value = Number(textOf(entry, 'sequence'));
	return Number.isSafeInteger(value) && value >= 0 && value <= 1_000_000_000 ? value : 0;
}

function isOff(entry: ICAL.Component): boolean {
	return textOf(entry, 'status').toUpperCase() === 'CANCELLED';
}

function textOf(component: ICAL.Component, name: string): string {
	const value: unknown = component.getFirstPropertyValue(name);
	return value === null || value === undefined ? '' : String(value);
}

/** Of each the name (`CN`) and the address, without `mailto:`. */
function peopleOf(entry: ICAL.Component): Correspondent[] {
	return ['organizer', 'attendee'].flatMap(name => entry.getAllProperties(name)).slice(0, 200).map(property => {
		const [name, address] = [
			String((property.getFirstParameter('cn') as unknown) ?? ''),
			String(property.getFirstValue() ?? '').replace(/^mailto:/i, '').trim(),
		];
		return {
			name: name.includes('@') ? '' : name.replace(/^["']|["']$/g, '').trim(),
			address: address.includes('@') ? address : '',
		};
	});
}

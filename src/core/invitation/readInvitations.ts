import ICAL from 'ical.js';
import type { Correspondent } from '../answer/sender.ts';
import { dayAndTime } from '../documents/notePlace.ts';
import {
	addDays,
	parseCalendarDate,
	toCalendarDate,
	type CalendarDate,
	type CalendarDateTime,
} from '../model/calendarDate.ts';
import { movedAlong, type CalendarReading, type InvitedDate, type Invitation } from './invitation.ts';
import { mendedCalendar } from './mendedCalendar.ts';
import { momentOf, wallClock, zoneNamed } from './wallClock.ts';

/** What a calendar file is read with. */
interface CalendarContext {
	/** The zone where the user is, `Europe/Stockholm`; times become wall-clock times there. */
	readonly zone: string;
	readonly today: CalendarDate;
}

/** A larger file is refused. */
const MOST_CALENDAR_CHARACTERS = 5_000_000;
const MOST_ENTRIES = 2_000;
/** Of a series so many days are told. */
const MOST_DATES = 12;
/** So many steps are the days of thirty years; a rule that repeats every second since 1970 is given up. */
const MOST_STEPS = 12_000;
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
	const reader = new InvitationReader(context);
	reader.read(parsed(text));
	const { invitations, unknownZones, unread, unsettled } = reader;
	return { invitations, unknownZones: [...unknownZones], unread, unsettled };
}

function parsed(text: string): ICAL.Component[] {
	try {
		const root: unknown = ICAL.parse(mendedCalendar(text));
		// Several calendars in one file come as a list of them.
		const roots = Array.isArray(root) && Array.isArray(root[0]) ? root as unknown[][] : [root as unknown[]];
		const calendars = roots.map(each => new ICAL.Component(each)).filter(({ name }) => name === 'vcalendar');
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
	unsettled = 0;

	constructor(private readonly context: CalendarContext) {}

	/** The entries of all calendars of a file; versions of one entry may stand in several. */
	read(calendars: readonly ICAL.Component[]): void {
		const byUid = new Map<string, Entry[]>();
		for (const calendar of calendars) {
			const method = textOf(calendar, 'method').toUpperCase();
			for (const event of calendar.getAllSubcomponents('vevent').slice(0, MOST_ENTRIES)) {
				const uid = textOf(event, 'uid').trim();
				if (isUnsettled(event, method)) { this.unsettled++; }
				else if (uid === '' || uid.length > 1_000) { this.unread++; }
				else {byUid.set(uid, [...byUid.get(uid) ?? [], {
						event,
						isOff: method === 'CANCEL' || isOff(event),
					}]);}
			}
		}
		for (const [uid, entries] of byUid) {
			try {
				this.invitations.push(...this.#invitation(uid, entries));
			} catch {
				// One entry that makes no sense is counted, and told; the others are read.
				this.unread++;
			}
		}
	}

	#invitation(uid: string, entries: readonly Entry[]): Invitation[] {
		const newest = [...entries].sort((a, b) => sequenceOf(b) - sequenceOf(a) || stampOf(b) - stampOf(a));
		const master = newest.find(({ event }) => !event.hasProperty('recurrence-id'));
		const main = (master ?? newest[0]!).event;
		const single = newest.filter(({ event }) => event.hasProperty('recurrence-id')).reverse();
		const isSeries = single.length > 0 || main.hasProperty('rrule') || main.hasProperty('rdate');
		const location = textOf(main, 'location').replace(/\s+/g, ' ').trim();
		const minutes = this.#minutes(main);
		return [{
			uid,
			sequence: Math.max(...entries.map(sequenceOf)),
			isOff: master?.isOff === true,
			summary: textOf(main, 'summary').replace(/\s+/g, ' ').trim(),
			isVideo: isCall(main) || VIDEO.test(WHERE.map(name => textOf(main, name)).join('\n')),
			people: peopleOf(main),
			isSeries,
			...location === '' ? {} : { location },
			...minutes === undefined ? {} : { minutes },
			dates: isSeries ? this.#dates(master, single) : this.#onlyDate(newest[0]!),
		}];
	}

	/** An entry that is called off need not say when it was (RFC 5546, 3.2.5). */
	#onlyDate({ event, isOff: isOffNow }: Entry): InvitedDate[] {
		const start = event.getFirstProperty('dtstart');
		return start === null && isOffNow ? [] : [{ when: this.#time(start), isOff: isOffNow }];
	}

	/** The next days of a series, with those that were moved or called off by themselves. */
	#dates(master: Entry | undefined, single: readonly Entry[]): InvitedDate[] {
		const apart = single.map(entry => [entry, this.#apart(entry, master)] as const);
		const alone = new Map(apart.map(([, date]) => [date.originally, date]));
		const onward = apart.flatMap(([entry, date]) => isOnward(entry) ? [date] : []).sort((a, b) =>
			a.originally < b.originally ? 1 : -1
		);
		const regular = master
			? this.#occurrences(master.event).filter(({ date }) => !alone.has(date)).map(when => {
				const earlier = onward.find(({ originally }) => originally < when.date);
				return {
					when: earlier && !earlier.isOff ? movedAlong(when.date, earlier) : when,
					originally: when.date,
					isOff: master.isOff || earlier?.isOff === true,
				};
			})
			: [];
		const isAhead = ({ when, isOnward: leads }: InvitedDate) => leads === true || when.date >= this.context.today;
		return [...regular, ...alone.values()].filter(isAhead).sort((a, b) =>
			`${a.when.date} ${a.when.time ?? ''}` < `${b.when.date} ${b.when.time ?? ''}` ? -1 : 1
		).slice(0, MOST_DATES);
	}

	/** One that was moved or called off by itself, or with all that follow. */
	#apart(entry: Entry, master: Entry | undefined): InvitedDate & { readonly originally: CalendarDate } {
		const { event, isOff: isOffNow } = entry;
		const start = event.getFirstProperty(isOffNow && !event.hasProperty('dtstart') ? 'recurrence-id' : 'dtstart');
		return {
			when: this.#time(start),
			originally: this.#time(event.getFirstProperty('recurrence-id')).date,
			isOff: isOffNow || master?.isOff === true,
			...!master && isOnward(entry) ? { isOnward: true } : {},
		};
	}

	#occurrences(master: ICAL.Component): CalendarDateTime[] {
		const start = master.getFirstProperty('dtstart');
		const event = new ICAL.Event(master, { strictExceptions: false });
		const iterator = event.iterator();
		const dates: CalendarDateTime[] = [];
		const left = this.#leftOut(master);
		const take = (time: ICAL.Time): void => {
			const when = this.#wall(time, start);
			if (when.date >= this.context.today && !left.has(dayAndTime(when))) { dates.push(when); }
		};
		const first: unknown = start?.getFirstValue();
		// A list of days goes on from the first one, which is no part of the list (RFC 5545, 3.8.5.2).
		if (!master.hasProperty('rrule') && first instanceof ICAL.Time) { take(first); }
		const before = addDays(this.context.today, -2);
		for (let step = 0; dates.length < MOST_DATES; step++) {
			// Of a series of so many steps before today none is known, and that is told.
			if (step === MOST_STEPS) {
				if (dates.length === 0) { throw new RangeError('too many dates before today'); }
				break;
			}
			const next = iterator.next() as ICAL.Time | undefined;
			if (!next) { break; }
			// What is long over in any zone is not worked out.
			if ((toCalendarDate(next.year, next.month, next.day) ?? before) >= before) { take(next); }
		}
		return [...new Map(dates.map(when => [dayAndTime(when), when])).values()];
	}

	/** Moments of a series that are left out, whatever zone they are written in. */
	#leftOut(master: ICAL.Component): ReadonlySet<string> {
		return new Set(
			master.getAllProperties('exdate').flatMap(property =>
				(property.getValues() as readonly unknown[]).flatMap(value =>
					value instanceof ICAL.Time && !value.isDate ? [dayAndTime(this.#wall(value, property))] : []
				)
			),
		);
	}

	#time(property: ICAL.Property | null): CalendarDateTime {
		const value: unknown = property?.getFirstValue();
		if (!(value instanceof ICAL.Time) || !isOnCalendar(property)) { throw new RangeError('no time'); }
		return this.#wall(value, property);
	}

	/** A time as the wall clock shows it where the user is. */
	#wall(time: ICAL.Time, property: ICAL.Property | null): CalendarDateTime {
		const date = toCalendarDate(time.year, time.month, time.day);
		if (date === undefined) { throw new RangeError('no day'); }
		const isWhole = isWholeDay(property);
		if (time.isDate || isWhole && isMidnight(time)) { return { date }; }
		if (isWhole) { return { date: this.#dayAround(time.toUnixTime()) }; }
		const two = (value: number) => String(value).padStart(2, '0');
		const written: CalendarDateTime = { date, time: `${two(time.hour)}:${two(time.minute)}` };
		const tzid = property?.getFirstParameter('tzid');
		if (tzid !== undefined && tzid !== '' && time.zone?.tzid !== tzid) { return this.#elsewhere(written, tzid); }
		const isFloating = time.zone === ICAL.Timezone.localTimezone || time.zone?.tzid === 'floating';
		return isFloating ? written : wallClock(time.toUnixTime(), this.context.zone);
	}

	/** The whole day that begins then in the zone of who invites, which the file does not name. */
	#dayAround(start: number): CalendarDate {
		const here = wallClock(start, this.context.zone);
		return here.time === '00:00' ? here.date : wallClock(start + HALF_A_DAY, 'UTC').date;
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
			!(start instanceof ICAL.Time) || start.isDate || isWholeDay(entry.getFirstProperty('dtstart'))
			|| !isLength && !(end instanceof ICAL.Time)
		) { return undefined; }
		const seconds = isLength ? duration.toSeconds() : (end as ICAL.Time).toUnixTime() - start.toUnixTime();
		const minutes = Math.round(seconds / 60);
		return minutes >= 1 && minutes <= 1_440 ? minutes : undefined;
	}
}

/** The 32nd of December is none, though the reader of calendars makes New Year's Day of it. */
function isOnCalendar(property: ICAL.Property | null): boolean {
	const written = /^\d{4}-\d\d-\d\d/.exec(String((property?.jCal as readonly unknown[] | undefined)?.[3]))?.[0];
	return written === undefined || parseCalendarDate(written) !== undefined;
}

/** An event of a calendar, and whether it, or all of the calendar, is called off. */
interface Entry {
	readonly event: ICAL.Component;
	readonly isOff: boolean;
}

/** Whether what it says is meant of all later days of the series, too. */
function isOnward({ event }: Entry): boolean {
	return /^thisandfuture$/i.test(
		String((event.getFirstProperty('recurrence-id')?.getFirstParameter('range') as unknown) ?? ''),
	);
}

/** Where an entry may say that one meets on a screen. */
const WHERE = [
	'location',
	'description',
	'x-alt-desc',
	'x-microsoft-skypeteamsmeetingurl',
	'x-google-conference',
	'conference',
	'url',
];

/** What asks, answers no, or proposes another time settles nothing until who invited says so (RFC 5546). */
function isUnsettled(event: ICAL.Component, method: string): boolean {
	return ['COUNTER', 'DECLINECOUNTER', 'REFRESH'].includes(method)
		|| method === 'REPLY'
			&& event.getAllProperties('attendee').some(attendee =>
				String((attendee.getFirstParameter('partstat') as unknown) ?? '').toUpperCase() === 'DECLINED'
			);
}

const HALF_A_DAY = 43_200;

/** Outlook writes a whole day from midnight to midnight in its own zone, or that in UTC, and says so beside it. */
function isWholeDay(property: ICAL.Property | null): boolean {
	const entry = property?.parent as ICAL.Component | null | undefined;
	return entry?.name === 'vevent' && /^true$/i.test(textOf(entry, 'x-microsoft-cdo-alldayevent'));
}

function isMidnight({ hour, minute }: ICAL.Time): boolean {
	return hour === 0 && minute === 0;
}

/** A link that a program puts where it means a meeting on a screen, wherever that leads. */
function isCall(entry: ICAL.Component): boolean {
	return ['x-google-conference', 'x-microsoft-skypeteamsmeetingurl'].some(name => textOf(entry, name) !== '')
		|| entry.getAllProperties('conference').some(each => /video/i.test(parameterOf(each, 'feature')));
}

/** When this version was made, to tell two of the same number apart. */
function stampOf({ event }: Entry): number {
	const stamps = ['last-modified', 'dtstamp'].map(name => event.getFirstPropertyValue(name) as unknown);
	const stamp = stamps.find(value => value instanceof ICAL.Time);
	return stamp instanceof ICAL.Time ? stamp.toUnixTime() : 0;
}

function sequenceOf({ event }: Entry): number {
	const value = Number(textOf(event, 'sequence'));
	return Number.isSafeInteger(value) && value >= 0 && value <= 1_000_000_000 ? value : 0;
}

function isOff(entry: ICAL.Component): boolean {
	return textOf(entry, 'status').toUpperCase() === 'CANCELLED';
}

function textOf(component: ICAL.Component, name: string): string {
	const value: unknown = component.getFirstPropertyValue(name);
	return value === null || value === undefined ? '' : String(value);
}

/** Of each the name (`CN`) and the address, without `mailto:`; where that is no mail address, what is beside it. */
function peopleOf(entry: ICAL.Component): Correspondent[] {
	return ['organizer', 'attendee'].flatMap(name => entry.getAllProperties(name)).slice(0, 200).map(property => {
		const name = parameterOf(property, 'cn');
		const addresses = [
			decoded(String(property.getFirstValue() ?? '').replace(/^mailto:/i, '')),
			...ADDRESS_PARAMETERS.map(parameter => parameterOf(property, parameter)),
			name,
		];
		return {
			name: name.includes('@') ? '' : name,
			address: addresses.find(address => /^[^\s@]+@[^\s@]+$/.test(address)) ?? '',
		};
	});
}

/** Where Apple, Google and Exchange keep the mail address of who is known to them by another one. */
const ADDRESS_PARAMETERS = ['email', 'x-calendarserver-email', 'x-email', 'x-address'];

function parameterOf(property: ICAL.Property, name: string): string {
	return String((property.getFirstParameter(name) as unknown) ?? '').replace(/^["']|["']$/g, '').replace(
		/^mailto:/i,
		'',
	)
		.trim();
}

/** `mara%40example.org` as `mara@example.org`. */
function decoded(address: string): string {
	return address.trim().replace(/%40/g, '@');
}

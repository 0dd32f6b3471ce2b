import type { CalendarDate } from '../model/calendarDate.ts';
import { isNearlySamePerson } from '../text/nearNames.ts';
import { isSamePerson } from '../text/personName.ts';
import { spanOf } from './partialDate.ts';
import type { Work } from './work.ts';

/**
 * When each entry of a file of references was first seen in it, by its key: `2026-10-02`, or `<2026-10-02` where it was
 * there when the file was first looked at, so that it may have been there for years.
 */
export type SeenKeys = Readonly<Record<string, string>>;

/** By what it is told whether a work is new. */
export interface NewSince {
	readonly since: CalendarDate;
	readonly today: CalendarDate;
	/** Whose works; without a name everybody's are found, and none is taken for theirs. */
	readonly me: string | undefined;
	/** Keys that the accomplishments notes name already. */
	readonly named: ReadonlySet<string>;
	/** What was seen of the file earlier; nothing where it never was. */
	readonly seen: SeenKeys | undefined;
}

/** A work that is new, and the day it is put down under. */
export interface NewWork {
	readonly work: Work;
	readonly date: CalendarDate;
	/** For certain the user's, and for certain of these days: only such are taken without a look. */
	readonly isSure: boolean;
}

/**
 * The user's own works of one file that are new since a day: those that appeared since, and those that were put into
 * the file since. Of one with only a year or month it is taken that it may be, unless the file had it before; it is put
 * down under the last day that it can be.
 */
export function newWorks(works: readonly Work[], by: NewSince): readonly NewWork[] {
	return works.flatMap(work => {
		const isMine = by.me !== undefined && isBy(work, by.me);
		if (by.me !== undefined && !isMine || by.named.has(work.key)) { return []; }
		const news = appearance(work, by) ?? addition(work, by);
		return news ? [{ work, date: news.date, isSure: isMine && news.isSure }] : [];
	});
}

type News = Pick<NewWork, 'date' | 'isSure'>;

function appearance({ key, appeared, date }: Work, { since, today, seen }: NewSince): News | undefined {
	const written = appeared ?? date;
	if (written === undefined) { return undefined; }
	const { from, until } = spanOf(written);
	if (until < since || from > today) { return undefined; }
	const isSure = from >= since;
	const first = seen?.[key]?.replace('<', '');
	if (!isSure && first !== undefined && first < since) { return undefined; }
	return { date: until > today ? today : until, isSure };
}

function addition({ key, added }: Work, { since, today, seen }: NewSince): News | undefined {
	const first = seen === undefined ? undefined : seen[key] ?? today;
	const day = added ?? (first?.startsWith('<') ? undefined : first as CalendarDate | undefined);
	return day !== undefined && day >= since && day <= today ? { date: day, isSure: true } : undefined;
}

/**
 * What is to be remembered of a file: when each work in it was first seen. What has gone from the file is forgotten.
 */
export function seenNow(works: readonly Work[], seen: SeenKeys | undefined, today: CalendarDate): SeenKeys {
	return Object.fromEntries(works.map(({ key }) => [key, seen === undefined ? `<${today}` : seen[key] ?? today]));
}

/** Whether somebody is among the authors, also where these have initials only: `Lindqvist MA` is `Mara Lindqvist`. */
export function isBy({ authors }: Work, me: string): boolean {
	return authors.names.some(({ family, given }) => {
		if (given === undefined) { return isSamePerson(family, me); }
		const name = `${/^\p{Lu}{2,3}$/u.test(given) ? [...given].join('. ') : given} ${family}`;
		return isSamePerson(name, me) || isNearlySamePerson(name, me);
	});
}

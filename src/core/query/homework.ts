import { likelyValue } from '../language/languages.ts';
import { type CalendarDate, addDays, daysBetween } from '../model/calendarDate.ts';
import type { TaskItem, Note } from '../model/note.ts';
import type { Homework, Mentorship, DueGroup, NotebookView, Keeper } from '../model/notebookView.ts';
import { isRole, ROLES, type Role } from '../model/vocabulary.ts';
import { isHandle } from '../taskFields/owners.ts';
import { foldText, foldHandle } from '../text/foldText.ts';
import { graphemes } from '../text/graphemes.ts';
import { nearestWord } from '../text/nearestWord.ts';
import { familyWord, isSamePerson, nameWords, personKey } from '../text/personName.ts';
import { groupBy } from '../text/textEdit.ts';
import { hasTakenPlace } from './schedule.ts';

/** Those parts of a relationship that tell whose something is. */
export type Pair = Pick<Mentorship, 'title' | 'kind' | 'mentor' | 'mentee' | 'members' | 'chair' | 'role'>;

/**
 * The keeper's side of a relationship: what its note says (`role: mentor`), else the one with their name, else the
 * setting.
 */
export function keepersRole(
	pair: Pick<Pair, 'role'> & Partial<Pick<Pair, Role>> | undefined,
	{ role, name }: Keeper,
): Role {
	const written = pair?.role?.trim().toLowerCase();
	if (isRole(written)) { return written; }
	const meant = written === undefined || written === '' ? undefined : likelyValue(written, ROLES);
	if (meant) { return meant; }
	const sides = name === undefined
		? []
		: ROLES.filter(side => pair?.[side] !== undefined && isSamePerson(pair[side], name));
	return sides.length === 1 ? sides[0]! : role;
}

/**
 * Whether the keeper owes an item: their side does, or a handle that is a word of their name,
 * as `@lindqvist` in a committee's notes.
 */
export function isMine({ owners }: Pick<Homework, 'owners'>, pair: Pair | undefined, keeper: Keeper): boolean {
	// Who sits in a committee is neither of its sides, and has a handle there, unless its note says otherwise.
	const isSide = isRole(ownerOfMe(pair, keeper)) || (pair?.role?.trim() ?? '') !== '';
	const role = isSide ? keepersRole(pair, keeper) : undefined;
	const handles = keeper.name === undefined ? [] : nameWords(keeper.name);
	return owners.some(owner => owner === role || !isRole(owner) && handles.includes(owner));
}

/** The owner that means whoever keeps the notebook: `@me`. */
export const ME = 'me';

/**
 * Whom `@me` means in the notes of a relationship: a side, or in a committee where the keeper is neither, their handle.
 */
export function ownerOfMe(
	pair: Partial<Pick<Pair, 'kind' | 'role' | 'members' | 'chair' | Role>> | undefined,
	keeper: Keeper,
): string {
	const { name } = keeper;
	const isOther = name !== undefined
		&& [pair?.chair, ...pair?.members ?? []].some(member => member !== undefined && isSamePerson(member, name));
	const handle = isOther && !ROLES.some(side => pair?.[side] !== undefined && isSamePerson(pair[side], name))
		? familyWord(name)
		: '';
	return handle || keepersRole(pair, keeper);
}

/** The name behind an owner, where the notes tell it: `eklund` is the member `Tomás Eklund`. */
export function nameOfOwner(owner: string, pair: Pair | undefined): string | undefined {
	if (owner === 'mentor') { return pair?.mentor; }
	if (owner === 'mentee') { return pair?.mentee; }
	const people = [pair?.mentor, pair?.mentee, pair?.chair, ...pair?.members ?? []].filter(name => name !== undefined);
	return people.find(name => familyWord(name) === owner) ?? people.find(name => nameWords(name).includes(owner));
}

/** The other side of a relationship as a person would say it: `Ruth Abara`, a committee by its title. */
export function otherSide(pair: Pair, keeper: Keeper): string {
	if (pair.kind === 'committee') { return pair.title; }
	return (keepersRole(pair, keeper) === 'mentee' ? pair.mentor : pair.mentee) ?? pair.title;
}

/**
 * The keeper's name as the notes tell it: the name on their own side that most relationships have.
 * Nothing where two names are as frequent.
 */
export function keepersName(pairs: readonly Pair[], keeper: Keeper): string | undefined {
	const counts = new Map<string, { name: string, count: number }>();
	for (const pair of pairs) {
		const name = pair.kind === 'committee' ? undefined : pair[keepersRole(pair, keeper)];
		if (name === undefined) { continue; }
		const count = counts.get(personKey(name));
		counts.set(personKey(name), { name: count?.name ?? name, count: (count?.count ?? 0) + 1 });
	}
	const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
	return first && first.count !== second?.count ? first.name : undefined;
}

/** The family name as it is written: `Abara` of `Dr. Ruth Abara, MD`; the whole name where it cannot be told. */
export function familyName(name: string): string {
	const family = familyWord(name);
	return name.split(/[\s,]+/).find(word => foldText(word.replace(/[^\p{L}\p{M}\p{N}’'-]/gu, '')) === family) ?? name;
}

/** Two letters for a person: `Ruth Abara` is `RA`, `eklund` is `EK`. */
export function initials(name: string): string {
	const nameParts = nameWords(name).filter(word => !TITLES.has(word));
	// `李 明` goes by `李明` as well, which is no further name.
	const words = nameParts.filter(word =>
		nameParts.length < 3 || word !== nameParts.filter(part => part !== word).join('')
	);
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) { return ''; }
	const letters = words.length === 1 ? graphemes(first).slice(0, 2) : [graphemes(first)[0], graphemes(last)[0]];
	return letters.join('').toUpperCase();
}

const TITLES: ReadonlySet<string> = new Set([
	'dr',
	'prof',
	'professor',
	'doctor',
	'sir',
	'dame',
	'mr',
	'mrs',
	'ms',
	'the',
	'md',
	'phd',
]);

/** Open or in progress (format.md §3). */
export function isOpen({ status }: TaskItem): boolean {
	return status === 'open' || status === 'in-progress';
}

/**
 * The group of the homework tree that open homework stands in, by its effective due date.
 * "Next 7 days" ends a week from today, whatever the weekday: a calendar week shrinks to nothing on
 * its Sunday. "Before the next meeting" includes the day of the meeting, and asks the item's own mentorship.
 */
export function dueGroup(
	due: CalendarDate | undefined,
	nextMeeting: CalendarDate | undefined,
	today: CalendarDate,
): DueGroup {
	if (due === undefined) { return 'no-date'; }
	if (due <= today) { return due < today ? 'overdue' : 'today'; }
	if (due === addDays(today, 1)) { return 'tomorrow'; }
	if (!dependsOnNextMeeting(due, today)) { return 'next-7-days'; }
	return nextMeeting !== undefined && due <= nextMeeting ? 'before-next-meeting' : 'later';
}

/** Whether {@link dueGroup} asks for the next meeting. */
export function dependsOnNextMeeting(due: CalendarDate | undefined, today: CalendarDate): boolean {
	return due !== undefined && due > addDays(today, 7);
}

/** Days an open item is past its effective due date; due today is not overdue (format.md §5). */
export function overdueDays(task: TaskItem, effectiveDue: CalendarDate | undefined, today: CalendarDate): number {
	return isOpen(task) && effectiveDue !== undefined && effectiveDue < today ? daysBetween(effectiveDue, today) : 0;
}

/**
 * Says whether homework is owned by a side (`mentor`, `mentee`) or a person: a handle, with or
 * without `@`, or a whole name, `Mara Lind`; also of one who counts as the mentor or mentee of the
 * item's mentorship (format.md §3).
 */
export function ownedBy(homework: Homework, owner: string, mentorship: Mentorship | undefined): boolean {
	const handle = foldHandle(owner);
	const isWord = isHandle(handle);
	const words = nameWords(owner);
	const isNamed = (name: string | undefined) =>
		name !== undefined && (isWord ? nameWords(name).includes(handle) : isSamePerson(name, owner));
	return homework.owners.some(ownerOfItem =>
		ownerOfItem === handle
		|| ownerOfItem === 'mentor' && isNamed(mentorship?.mentor)
		|| ownerOfItem === 'mentee' && isNamed(mentorship?.mentee)
		|| !isWord && words.includes(ownerOfItem) && !isSomebodyElse(ownerOfItem, owner, mentorship)
	);
}

/** A word of the name that is another's in this committee, and not this one's. */
function isSomebodyElse(handle: string, name: string, mentorship: Mentorship | undefined): boolean {
	const called = [mentorship?.chair, ...mentorship?.members ?? []].filter(person =>
		person !== undefined && nameWords(person).includes(handle)
	);
	return called.length > 0 && !called.some(person => isSamePerson(person!, name));
}

/** Open homework of one mentorship, in order. All of them are told apart once, as long as the same homework is open. */
export function openHomeworkOf(view: Pick<NotebookView, 'openHomework'>, mentorship: string): readonly Homework[] {
	const open = view.openHomework();
	let byMentorship = openOf.get(open);
	if (!byMentorship) { openOf.set(open, byMentorship = groupBy(open, item => item.mentorship)); }
	return byMentorship.get(mentorship) ?? [];
}

const openOf = new WeakMap<readonly Homework[], ReadonlyMap<string | undefined, readonly Homework[]>>();

/** {@link ownedBy} in its notebook, where `me` is whoever keeps it. */
export function isOwnedBy(
	view: Pick<NotebookView, 'mentorship' | 'names'>,
	homework: Homework,
	owner: string,
): boolean {
	const meant = foldHandle(owner) === ME ? view.names.me(homework.note.path) : owner;
	return ownedBy(
		homework,
		meant,
		homework.mentorship === undefined ? undefined : view.mentorship(homework.mentorship),
	);
}

/** Whether anybody in the notebook is called so: a side, a handle or a whole name; `me` always is. */
export function isKnownOwner(view: NotebookView, owner: string): boolean {
	const handle = foldHandle(owner);
	if (
		handle === ME || isRole(handle) || view.names.knowsHandle(handle) || view.names.owners().includes(handle)
	) { return true; }
	return view.mentorships().some(({ mentor, mentee, chair, members }) =>
		[mentor, mentee, chair, ...members].some(name => name !== undefined && isSamePerson(name, owner))
	);
}

/** Whom a name that {@link isKnownOwner} does not know was most likely meant for: a side, a handle or a whole name. */
export function nearestOwner(view: NotebookView, owner: string): string | undefined {
	const people = view.mentorships().flatMap((
		{ mentor, mentee, chair, members },
	) => [mentor, mentee, chair, ...members]);
	return nearestWord(owner, [
		...ROLES,
		...view.names.handles(),
		...view.names.owners(),
		...people.filter(name => name !== undefined),
	]);
}

/**
 * How often an item was carried into a meeting that it then passed undone (format.md §5): the carry
 * into the meeting of its own note counts when that has been held or is past, not before, and not if the
 * item was done by then. A carried original (`[>]`) counts nothing, its successor counts for it.
 */
export function countedCarries({ status, fields, wentAlong }: TaskItem, note: Note, today: CalendarDate): number {
	const { carried = 0 } = fields;
	if (status === 'carried' || carried === 0) { return 0; }
	return carried - Number(!wentAlong && !hasTakenPlace(note, today, closedOn({ status, fields })));
}

/** The last day on which an item was still undone, as far as is known: today while it is open. */
export function undoneUntil(task: TaskItem, today: CalendarDate): CalendarDate | undefined {
	return isOpen(task) ? today : closedOn(task);
}

/** Whether something ended later than it was due; not where either is unknown. */
export function isAfter(end: CalendarDate | undefined, due: CalendarDate | undefined): boolean {
	return end !== undefined && due !== undefined && end > due;
}

/** The day on which a closed item was closed, where it says so. */
export function closedOn(
	{ status, fields: { done, cancelled } }: Pick<TaskItem, 'status' | 'fields'>,
): CalendarDate | undefined {
	if (status === 'open' || status === 'in-progress') { return undefined; }
	return status === 'done' ? done : cancelled ?? done;
}

import type { Homework, Mentorship } from '../../model/notebookView.ts';
import type { Note, TaskItem } from '../../model/note.ts';
import { foldText } from '../../text/foldText.ts';
import { hashLine } from '../../text/textEdit.ts';
import { stemOf } from '../../text/paths.ts';
import { plainLine } from '../portable.ts';

/** The UID of a meeting (RFC 5545, 3.8.4.7): by the path of its note, which stays when it is put off. */
export function meetingUid(mentorship: Mentorship, { path }: Note): string {
	return `meeting-${hashOf(path)}-${idOf(mentorship)}`;
}

/**
 * The UID of what is booked next (`next_meeting`): one for each mentorship, so that another day moves the entry.
 * The note that is written for it goes by this, too: {@link keepsBooking}.
 */
export function bookingUid(mentorship: Mentorship): string {
	return `booking-${hashOf(mentorship.key)}-${idOf(mentorship)}`;
}

/** Whether a note is the one that was booked: it is on that day, or its file is called by it. */
export function keepsBooking(
	{ note: mentorshipNote, meetings, lastMeeting, nextMeetingNote }: Mentorship,
	{ path, fields }: Note,
): boolean {
	const written = [mentorshipNote?.fields.nextMeeting, ...meetings.map(({ note }) => note.fields.nextMeeting)]
		.flatMap(booking => booking ? [booking.date] : []);
	const booked = written.filter(date => lastMeeting === undefined || date > lastMeeting);
	const isFirst = nextMeetingNote === undefined || nextMeetingNote.path === path;
	return isFirst && booked.some(date => fields.date?.date === date || stemOf(path).includes(date));
}

/**
 * UIDs of homework: by its `id:`, else by the note in which it was first written and its bare words, with
 * its number among those that say the same there, whatever their state. Neither a tick, nor another day,
 * nor other marks (`*the*`, `_the_`, a link), nor carrying forward moves one.
 */
export function homeworkUids(homework: readonly Homework[], mentorship: Mentorship): ReadonlyMap<Homework, string> {
	const alike = groupBy(homework, wordsOf);
	const uids = new Map<Homework, string>();
	for (const group of alike.values()) { nameGroup(group, uids, idOf(mentorship)); }
	return uids;
}

/** Items that say the same: those of each note are numbered, a carried copy has the number of its original. */
function nameGroup(group: readonly Homework[], uids: Map<Homework, string>, mentorship: string): void {
	const byNote = [...groupBy(group, ({ note }) => note.path).values()].map(items =>
		[...items].sort((a, b) => a.task.line - b.task.line)
	).sort(byDay);
	let carried: string[] = [];
	for (const items of byNote) {
		const waiting = carried;
		carried = [];
		for (const [index, item] of items.entries()) {
			const inherited = isCopy(item) ? waiting.shift() : undefined;
			const uid = ownName(item, mentorship) ?? inherited
				?? `homework-${hashOf(item.note.path)}${hashOf(wordsOf(item))}${
					index === 0 ? '' : `-${index + 1}`
				}-${mentorship}`;
			uids.set(item, uid);
			if (item.task.status === 'carried') { carried.push(uid); }
		}
		carried.push(...waiting);
	}
}

/** What an item goes by in a file that is exported again over an earlier one: its note and its words. */
export function itemKey(item: Homework): string {
	return `${hashOf(item.note.path)}.${hashOf(wordsOf(item))}`;
}

/** What the UIDs of a relationship's homework end with. */
export function uidEnding(mentorship: Mentorship): string {
	return `-${idOf(mentorship)}`;
}

function ownName({ task: { fields } }: Homework, mentorship: string): string | undefined {
	return fields.id === undefined ? undefined : `homework-id-${hashOf(fields.id)}-${mentorship}`;
}

function isCopy({ task: { fields } }: Homework): boolean {
	return fields.since !== undefined || fields.carried !== undefined;
}

function byDay([a]: readonly Homework[], [b]: readonly Homework[]): number {
	const [left, right] = [a?.note.fields.date?.date ?? '', b?.note.fields.date?.date ?? ''];
	return left < right || left === right && a!.note.path < b!.note.path ? -1 : 1;
}

function groupBy(homework: readonly Homework[], key: (item: Homework) => string): ReadonlyMap<string, Homework[]> {
	const groups = new Map<string, Homework[]>();
	for (const item of homework) {
		const group = groups.get(key(item));
		if (group) { group.push(item); }
		else { groups.set(key(item), [item]); }
	}
	return groups;
}

const words = new WeakMap<TaskItem, string>();

/** The bare words that homework goes by; read once for each item. */
export function wordsOf({ task }: Homework): string {
	const itemWords = words.get(task) ?? comparedWords(task.text);
	words.set(task, itemWords);
	return itemWords;
}

/** The words of an item as they are compared: bare, on one line, without case and diacritics. */
export function comparedWords(markdown: string): string {
	return foldText(plainLine(markdown)).replace(/\s+/g, ' ').trim();
}

/** Keeps the entries of two notebooks, and of two relationships of the same people, apart. */
function idOf({ mentor, mentee, title, key }: Mentorship): string {
	return hashOf([mentor ?? title, mentee ?? '', key].join('/'));
}

/** Letters of every script count. */
export function hashOf(text: string): string {
	return (hashLine(text.normalize('NFC')) >>> 0).toString(36);
}

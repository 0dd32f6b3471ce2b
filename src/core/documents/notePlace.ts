import { headingsOf } from '../language/languages.ts';
import { safeName, toSlug, folderOf, stemOf } from '../text/paths.ts';
import { foldText } from '../text/foldText.ts';
import type { PublicNote } from '../export/publicNotes.ts';
import type { CalendarDateTime } from '../model/calendarDate.ts';
import type { Meeting, Mentorship } from '../model/notebookView.ts';
import { longDay, type Words } from '../text/words.ts';

/** What a pattern may name: `${date}`, `${mentorship}` … */
const PLACE_VARIABLES = ['date', 'year', 'mentorship', 'title', 'type'] as const;

/** What may stand in braces in the setting for the places of new notes. */
type PlaceVariable = typeof PLACE_VARIABLES[number];

/** The path of a new note, or why the pattern gives none. */
export type NewNotePlace =
	| { readonly path: string }
	| { readonly fault: 'outside' | 'not-read' | 'unknown-variable', readonly detail: string };

/** Folder of the software's own files; nothing in it is ever a note. */
export const OWN_FOLDER = '.mentoring';

/**
 * Where a new note goes: `mentoring/meetings/${date}-${mentorship}` becomes
 * `mentoring/meetings/2026-12-16-abara.md`. Values are made safe words; whatever they are,
 * the path stays in the notebook and every file system takes its names. A name of which
 * nothing is left is the note's type. In a hidden folder or `node_modules` a note would not be read again.
 */
export function notePlace(pattern: string, values: Readonly<Record<PlaceVariable, string>>): NewNotePlace {
	const unknown = [...pattern.matchAll(/\$\{([^}]*)\}/g)].map(([, name]) => name ?? '').find(name => !isKnown(name));
	if (unknown !== undefined) { return { fault: 'unknown-variable', detail: unknown }; }
	const segments = pattern.trim().replace(/\.md$/i, '').split(/[/\\]/).map(segment => segment.trim());
	if (
		/^[/\\]|^[a-z]:/i.test(pattern.trim())
		|| segments.some(segment => segment === '..' || segment.toLowerCase() === OWN_FOLDER)
	) { return { fault: 'outside', detail: pattern }; }
	const fill = (segment: string) => {
		const filled = segment.replace(/\$\{(\w+)\}/g, (_, name: PlaceVariable) => toSlug(values[name]));
		return safeName(segment.startsWith('${') ? filled.replace(/^\.+/, '') : filled);
	};
	const folders = segments.slice(0, -1).filter(segment => segment !== '' && segment !== '.').map(fill).filter(
		Boolean,
	);
	const stem = fill(segments.at(-1) ?? '') || safeName(toSlug(values.type)) || 'note';
	if (folders.some(isSkipped)) { return { fault: 'not-read', detail: pattern }; }
	return { path: [...folders, `${stem}.md`].join('/') };
}

/** Folders of other programs, by any name a file system knows them by: `.git`, `GIT~1`, `.vscode`, `node_modules`. */
function isSkipped(folder: string): boolean {
	return /^(?:\.|node_modules$|(?:git|node_m|vscode)~\d+$)/i.test(folder);
}

/** The same path with `-2`, `-3` … before its ending. */
export function numberedPath(path: string, count: number): string {
	return count < 2 ? path : path.replace(/\.md$/, `-${count}.md`);
}

function isKnown(name: string): name is PlaceVariable {
	return (PLACE_VARIABLES as readonly string[]).includes(name);
}

/**
 * The text below the first heading that begins with one of some words, without its subsections' end; trimmed, `''`
 * where there is none.
 */
export function sectionBelow(note: PublicNote, begins: readonly string[]): string {
	const lines = sectionLinesOf(note, begins);
	return lines ? note.text.split('\n').slice(lines.start + 1, lines.end).join('\n').trim() : '';
}

/** The lines of that section, its heading the first; `end` exclusive, absent up to the end of the note. */
export function sectionLinesOf(
	{ note: { headings } }: Pick<PublicNote, 'note'>,
	begins: readonly string[],
): { readonly start: number, readonly end?: number } | undefined {
	const index = headings.findIndex(heading => begins.some(words => isBegunBy(heading.text, words)));
	const heading = headings[index];
	const next = heading && headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
	return heading && { start: heading.line, ...next ? { end: next.line } : {} };
}

/** Headings below which it is said what is asked for: ours, other usual ones, those of other languages. */
export function askHeadings(l10n: Words): readonly string[] {
	return [
		l10n.t('What I need this time'),
		l10n.t('What is needed this time'),
		'What I need this time',
		'What is needed this time',
		'What I need',
		'Ask',
		'My ask',
		'The ask',
		...headingsOf('ask'),
	];
}

/** Whether two headings say the same but for case and signs. */
export function sameHeading(a: string, b: string): boolean {
	return toWords(a) === toWords(b);
}

function isBegunBy(heading: string, words: string): boolean {
	return `${toWords(heading)} `.startsWith(`${toWords(words)} `);
}

function toWords(text: string): string {
	return foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The meeting homework is carried to. */
export interface CarryTarget {
	readonly path: string;
	readonly date: CalendarDateTime;
	/** The text of the note to create, where none is written yet. */
	readonly newText?: string;
}

/** The planned meeting at `path` if it is one, else the next meeting; without one, nothing. */
export function carryTarget(mentorship: Mentorship, path: string | undefined, l10n: Words): CarryTarget | undefined {
	const asked = mentorship.meetings.find(({ note, status }) => note.path === path && status === 'planned');
	if (asked) { return { path: asked.note.path, date: asked.date }; }
	const { nextMeeting, nextMeetingNote } = mentorship;
	if (!nextMeeting) { return undefined; }
	return nextMeetingNote
		? { path: nextMeetingNote.path, date: nextMeeting }
		: newMeeting(mentorship, nextMeeting, l10n);
}

/** Earlier meetings, oldest first, be they held, postponed, cancelled or not settled. */
export function earlierMeetings({ meetings }: Mentorship, { path, date }: CarryTarget): Meeting[] {
	return meetings.filter(({ note, date: { date: day } }) => note.path !== path && day < date.date).reverse();
}

/**
 * A note that says no more than it must, beside the last one and named like it:
 * `meetings/2026-11-18-abara.md` is followed by `meetings/2026-12-16-abara.md`.
 *
 * @param more Further lines of its front matter.
 */
export function newMeeting(
	mentorship: Mentorship,
	date: CalendarDateTime,
	l10n: Words,
	more: readonly string[] = [],
): CarryTarget {
	const newest = mentorship.meetings[0];
	const folder = newest
		? folderOf(newest.note.path)
		: [folderOf(folderOf(mentorship.note?.path ?? '')), 'meetings'].filter(Boolean).join('/');
	const path = [folder, `${newStem(mentorship, newest, date)}.md`].filter(Boolean).join('/');
	const front = [
		'type: meeting',
		...belonging(mentorship, newest),
		`date: ${dayAndTime(date)}`,
		'status: planned',
		...more,
	];
	return {
		path,
		date,
		newText: ['---', ...front, '---', '', `# ${l10n.t('Meeting on {0}', longDay(date.date, l10n))}`, ''].join('\n'),
	};
}

/** As the front matter writes it: `2026-12-16 15:00`, or the day alone. */
export function dayAndTime({ date, time }: CalendarDateTime): string {
	return time === undefined ? date : `${date} ${time}`;
}

function newStem({ note }: Mentorship, newest: Meeting | undefined, { date }: CalendarDateTime): string {
	const before = newest && stemOf(newest.note.path);
	if (before?.includes(newest!.date.date)) { return before.replace(newest!.date.date, date); }
	return note ? `${date}-${stemOf(note.path)}` : date;
}

/** As the last meeting says it, else by the name of the mentorship's note. */
function belonging({ note, mentor, mentee }: Mentorship, newest: Meeting | undefined): string[] {
	const named = newest?.note.fields.mentorship ?? (note && stemOf(note.path));
	if (named !== undefined) { return [`mentorship: ${JSON.stringify(named)}`]; }
	return [
		mentor === undefined ? [] : `mentor: ${JSON.stringify(mentor)}`,
		mentee === undefined ? [] : `mentee: ${JSON.stringify(mentee)}`,
	].flat();
}

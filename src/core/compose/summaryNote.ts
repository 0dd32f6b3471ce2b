import type { CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship } from '../model/mentorship.ts';
import { longDay, longDayTime } from '../text/dayWords.ts';
import { folderOf, relativePath, stemOf } from '../text/notePath.ts';
import type { Words } from '../text/words.ts';
import { yamlScalar } from '../text/yamlScalar.ts';
import type { MeetingScope } from './meetingScope.ts';
import { sameHeading } from './noteSections.ts';
import { portableLine } from './portable.ts';
import type { PublicNotes } from './publicNotes.ts';
import { summarySections, type SummarySection } from './summarySections.ts';

/** A page for the mentor as a note of its own: where it belongs, and its text. */
export interface SummaryNote {
	/** Without the folder of the notebook. */
	readonly path: string;
	readonly text: string;
}

/** Composes the page (format.md §1, `type: summary`). Shared with the mentor, so of public notes only. */
export function composeSummary(scope: MeetingScope, notes: PublicNotes, l10n: Words): SummaryNote {
	const path = summaryPath(scope);
	const front = ['---', 'type: summary', ...belonging(scope, path), `date: ${scope.view.today}`, '---'];
	return { path, text: `${[...front, '', ...summaryBody(scope, notes, l10n)].join('\n')}\n` };
}

/** The page's Markdown, a line each: title, what it covers, and its sections. */
export function summaryBody(scope: MeetingScope, notes: PublicNotes, l10n: Words): string[] {
	return [`# ${summaryTitle(scope.mentorship, l10n)}`, '', coverage(scope, l10n), ...summarySections(scope, notes, l10n).flatMap(sectionLines)];
}

/** Sections that a page which is there already has no heading for. */
export function missingSections(scope: MeetingScope, notes: PublicNotes, l10n: Words): SummarySection[] {
	const headings = scope.summary?.headings ?? [];
	return summarySections(scope, notes, l10n).filter(({ heading, also }) => !headings.some(({ text }) => [heading, ...also].some(name => sameHeading(text, name))));
}

/** A section as it stands in the page. */
export function sectionLines({ heading, lines }: SummarySection): string[] {
	return ['', `## ${heading}`, '', ...lines];
}

function summaryTitle({ kind, mentor, title }: Mentorship, l10n: Words): string {
	return l10n.t('My page for {0}', portableLine(kind === 'committee' || mentor === undefined ? title : mentor));
}

function coverage({ next, since }: MeetingScope, l10n: Words): string {
	const whom = next ? l10n.t('For our meeting on {0}.', longDayTime(next, l10n)) : l10n.t('For our next meeting.');
	return since ? `${whom} ${l10n.t('It covers the time since {0}.', longDay(since, l10n))}` : whom;
}

function belonging({ mentorship: { note }, nextNote }: MeetingScope, path: string): string[] {
	return [
		...note ? [`mentorship: ${yamlScalar(stemOf(note.path))}`] : [],
		...nextNote ? [`meeting: ${yamlScalar(relativePath(path, nextNote.path))}`] : [],
	];
}

/**
 * Beside the newest summary, else in `summaries` beside the meetings: `2026-12-16-summary.md`, or with the name
 * of the mentorship where another has a meeting on that day.
 */
function summaryPath({ view, mentorship, next, nextNote }: MeetingScope): string {
	const day: CalendarDate = next?.date ?? view.today;
	const folder = summariesFolder(view.notes(), nextNote?.path ?? mentorship.meetings[0]?.note.path ?? mentorship.note?.path ?? '');
	const name = [`${day}-summary`, `${day}-summary-${mentorship.note ? stemOf(mentorship.note.path) : 'meeting'}`];
	const taken = view.note(joined(folder, `${name[0]!}.md`)) !== undefined;
	return joined(folder, `${name[taken ? 1 : 0]!}.md`);
}

function summariesFolder(notes: Iterable<{ readonly type: string; readonly path: string }>, besides: string): string {
	const newest = [...notes].filter(({ type }) => type === 'summary').map(({ path }) => path).sort().at(-1);
	return newest === undefined ? joined(folderOf(folderOf(besides)), 'summaries') : folderOf(newest);
}

function joined(folder: string, name: string): string {
	return folder === '' ? name : `${folder}/${name}`;
}

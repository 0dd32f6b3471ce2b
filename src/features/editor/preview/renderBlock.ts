import { plural, type Words, dayInWords, dueInWords, longDayTime, overdueInWords } from '../../../core/text/words.ts';
import {
	parseBlockQuery,
	type BlockQuery,
	runBlockQuery,
	unknownName,
	type BlockResult,
} from '../../../core/query/blockQuery.ts';
import type { NoteOptions } from '../../../core/model/noteOptions.ts';
import type { Goal, Homework, Mentorship, NotebookView } from '../../../core/model/notebookView.ts';
import type { Note } from '../../../core/model/note.ts';
import type { Decision } from '../../../core/model/vocabulary.ts';
import { isOpen } from '../../../core/query/homework.ts';
import { folderOf } from '../../../core/text/paths.ts';
import { goalStatusName, ownerNames, slipsInWords } from '../../../core/text/names.ts';
import { taskLabel } from '../../../host/tree/taskRow.ts';

type Escape = (text: string) => string;

/** The lists of a `mentoring` block as HTML, one for each line; blank lines and `# remarks` say nothing. */
export function renderBlock(content: string, document: PreviewedDocument, l10n: Words, escape: Escape): string {
	const lines = content.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
	if (lines.length === 0) {
		return note(l10n.t('Write what to list here, such as: homework owner:mentor overdue'), escape);
	}
	return lines.map(line => renderLine(line, document, l10n, escape)).join('\n');
}

function renderLine(line: string, document: PreviewedDocument, l10n: Words, escape: Escape): string {
	const query = parseBlockQuery(line, l10n);
	const view = document.publicView();
	const problem = 'problem' in query ? query.problem : unknownName(query, view, l10n);
	if ('problem' in query || problem !== undefined) {
		return `<p class="mentoring-problem"><code>${escape(line)}</code> ${escape(problem ?? '')}</p>`;
	}
	const listing = runBlockQuery(query, view);
	const entries = entriesOf(listing, { view, from: document.path, l10n });
	if (entries.length === 0) { return note(emptyInWords(query, l10n), escape); }
	const more = listing.left === 0
		? ''
		: ('<li class="mentoring-more">'
			+ `${escape(plural(l10n, l10n.t('and 1 more|and {0} more'), listing.left))}</li>`);
	return `<ul class="mentoring-list" aria-label="${escape(line)}">`
		+ `${entries.map(entry => renderEntry(entry, escape)).join('')}${more}</ul>`;
}

function entriesOf(listing: BlockResult, around: Parameters<typeof homeworkEntry>[1]): ListEntry[] {
	switch (listing.subject) {
		case 'homework':
			return listing.found.map(item => homeworkEntry(item, around));
		case 'goals':
			return listing.found.map(goal => goalEntry(goal, around));
		case 'next-meeting':
			return listing.found.map(mentorship => meetingEntry(mentorship, around));
		case 'opportunities':
			return listing.found.map(offer => offerEntry(offer, around));
	}
}

function renderEntry({ href, label, details, overdue }: ListEntry, escape: Escape): string {
	const text = href === undefined
		? escape(label)
		: `<a href="${escape(href)}" data-href="${escape(href)}">${escape(label)}</a>`;
	const parts = details.map((detail, index) =>
		overdue && index === 0 ? `<strong class="mentoring-overdue">${escape(detail)}</strong>` : escape(detail)
	);
	return `<li>${text}${parts.length > 0 ? ` <span class="mentoring-details">${parts.join(' · ')}</span>` : ''}</li>`;
}

function note(text: string, escape: Escape): string {
	return `<p class="mentoring-note">${escape(text)}</p>`;
}

function emptyInWords({ subject }: BlockQuery, l10n: Words): string {
	switch (subject) {
		case 'homework':
			return l10n.t('No homework matches.');
		case 'goals':
			return l10n.t('No goal matches.');
		case 'next-meeting':
			return l10n.t('No meeting is booked.');
		case 'opportunities':
			return l10n.t('No opportunity matches.');
	}
}

/** One line of a live list. */
interface ListEntry {
	readonly label: string;
	/** Relative to the document, with `#L12` for a line; absent where no note stands behind it. */
	readonly href?: string;
	readonly details: readonly string[];
	/** The first detail says that it is overdue. */
	readonly overdue: boolean;
}

/** What entries are made with. */
interface BlockContext {
	readonly view: NotebookView;
	/** Path of the document that shows them. */
	readonly from: string;
	readonly l10n: Words;
}

/** `Comments on the dossier — 17 days overdue · mentor · slipped twice · Ruth Abara`. */
function homeworkEntry(item: Homework, around: BlockContext): ListEntry {
	const { view, l10n, from } = around;
	const due = item.effectiveDue && isOpen(item.task) ? [dueInWords(item.effectiveDue, view.today, l10n)] : [];
	const slips = item.slips > 0 ? [slipsInWords(item.slips, l10n)] : [];
	const title = item.mentorship === undefined ? undefined : view.mentorship(item.mentorship)?.title;
	return {
		label: taskLabel(item.task, l10n),
		href: linkTo(item.note, from, item.task.line),
		overdue: item.overdueDays > 0,
		details: [...due, ownerNames(item.owners, l10n), ...slips, ...title === undefined ? [] : [title]],
	};
}

/** `Early career award — 40 % · in 3 days`. */
function goalEntry({ note, progress, overdueDays }: Goal, { view, from, l10n }: BlockContext): ListEntry {
	const { targetDate, goalStatus } = note.fields;
	const ahead = targetDate ? [l10n.t('target {0}', dayInWords(targetDate, view.today, l10n))] : [];
	const late = overdueDays > 0 ? [overdueInWords(overdueDays, l10n)] : ahead;
	const done = progress === undefined ? [] : [l10n.t('{0}%', Math.round(progress))];
	return {
		label: note.title,
		href: linkTo(note, from),
		overdue: overdueDays > 0,
		details: [...late, ...done, goalStatusName(goalStatus ?? 'active', l10n)],
	};
}

/** `Ruth Abara — Wednesday, December 16, 2026, in 23 days`. */
function meetingEntry(
	{ title, nextMeeting, nextMeetingNote, note }: Mentorship,
	{ view, from, l10n }: BlockContext,
): ListEntry {
	const behind = nextMeetingNote ?? note;
	const when = nextMeeting ? [longDayTime(nextMeeting, l10n), dayInWords(nextMeeting.date, view.today, l10n)] : [];
	return { label: title, ...behind && { href: linkTo(behind, from) }, overdue: false, details: when };
}

/** `Review panel — pending · answer in 4 days · 20 hours`. */
function offerEntry(note: Note, { view, from, l10n }: BlockContext): ListEntry {
	const { decision = 'pending', respondBy, hours } = note.fields;
	const answer = decision === 'pending' && respondBy
		? [l10n.t('answer {0}', dayInWords(respondBy, view.today, l10n))]
		: [];
	const time = hours === undefined ? [] : [plural(l10n, l10n.t('1 hour|{0} hours'), hours)];
	return {
		label: note.title,
		href: linkTo(note, from),
		overdue: false,
		details: [decisionInWords(decision, l10n), ...answer, ...time],
	};
}

/** A relative link; VS Code opens the line after `#L`, counted from 1. */
function linkTo({ path }: Note, from: string, line?: number): string {
	const base = folderOf(from).split('/').filter(Boolean);
	const target = path.split('/');
	let shared = 0;
	while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) { shared += 1; }
	const parts = [...base.slice(shared).map(() => '..'), ...target.slice(shared).map(encodeURIComponent)];
	return `${parts[0] === '..' ? '' : './'}${parts.join('/')}${line === undefined ? '' : `#L${line + 1}`}`;
}

function decisionInWords(decision: Decision, l10n: Words): string {
	switch (decision) {
		case 'pending':
			return l10n.t('not decided');
		case 'accept':
			return l10n.t('accepted');
		case 'decline':
			return l10n.t('declined');
		case 'defer':
			return l10n.t('deferred');
	}
}

/** A document being previewed, in its notebook. */
export interface PreviewedDocument {
	/** Its path in the notebook. */
	readonly path: string;
	/** The whole notebook. */
	readonly view: NotebookView;
	/** The same without its private parts: a previewed page is printed and shown around. */
	readonly publicView: () => NotebookView;
	readonly options: NoteOptions;
	/** The front matter is said in words; else VS Code shows it as the user has set. */
	readonly wordsHead: boolean;
	/** Others look on: private parts are not drawn. */
	readonly hidesPrivate: boolean;
}

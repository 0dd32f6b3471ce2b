import { isOpen } from '../../query/isOpen.ts';
import { longDayTime, shortDay } from '../../text/dayWords.ts';
import { goalStatusName } from '../../text/names.ts';
import type { Words } from '../../text/words.ts';
import { homeworkLine, nameOf } from '../homeworkLine.ts';
import type { MeetingScope } from '../meetingScope.ts';
import { plainLine, portable, portableLine } from '../portable.ts';
import type { PublicNote, PublicNotes } from '../publicNotes.ts';
import { summarySections } from '../summarySections.ts';
import { sectionLines } from '../summaryNote.ts';
import { tidyTasks } from '../tidyTasks.ts';

/** A part of the pack; begins on a page of its own where that is asked for. */
export interface PackPart {
	readonly heading: string;
	/** Markdown whose headings begin at the third level; empty for lines to write on. */
	readonly markdown: string;
	readonly newPage: boolean;
}

/** The papers for a meeting, before they are HTML or PDF. */
export interface Pack {
	readonly title: string;
	/** When, where, how long. */
	readonly facts: readonly string[];
	readonly parts: readonly PackPart[];
}

/** What to take along: the page for the mentor, the agenda, goals, homework of both, and room for notes. */
export function composePack(scope: MeetingScope, notes: PublicNotes, l10n: Words): Pack {
	const parts = [summaryPart(scope, notes, l10n), ...agenda(scope, notes, l10n), ...goals(scope, l10n), ...homework(scope, l10n)];
	return { title: titleOf(scope, l10n), facts: factsOf(scope, l10n), parts: [...parts, { heading: l10n.t('Notes'), markdown: '', newPage: false }] };
}

function titleOf({ mentorship: { kind, mentor, mentee, title } }: MeetingScope, l10n: Words): string {
	return kind === 'committee' || mentor === undefined || mentee === undefined ? plainLine(title) : l10n.t('{0} and {1}', plainLine(mentor), plainLine(mentee));
}

function factsOf({ next, nextNote, mentorship: { note } }: MeetingScope, l10n: Words): string[] {
	const location = nextNote?.fields.location ?? note?.fields.location;
	const minutes = nextNote?.fields.durationMinutes ?? note?.fields.durationMinutes;
	return [
		...next ? [longDayTime(next, l10n)] : [l10n.t('Our next meeting')],
		...location ? [plainLine(location)] : [], ...minutes === undefined ? [] : [l10n.t('{0} minutes', minutes)],
	];
}

/** As it was written, else computed. */
function summaryPart(scope: MeetingScope, { notes }: PublicNotes, l10n: Words): PackPart {
	const written = scope.summary && notes.get(scope.summary.path);
	if (written) { return { heading: portableLine(written.note.title), markdown: bodyOf(written, scope, l10n), newPage: false }; }
	const lines = summarySections(scope, { notes }, l10n).flatMap(sectionLines);
	return { heading: l10n.t('Since last time'), markdown: deepened(lines.join('\n').trim()), newPage: false };
}

function agenda(scope: MeetingScope, { notes }: PublicNotes, l10n: Words): PackPart[] {
	const note = scope.nextNote && notes.get(scope.nextNote.path);
	return note ? [{ heading: portableLine(note.note.title), markdown: bodyOf(note, scope, l10n), newPage: true }] : [];
}

/** Without the heading that is its title; headings one level down. */
function bodyOf({ text, note: { bodyLine, headings, title } }: PublicNote, { view: { today } }: MeetingScope, l10n: Words): string {
	const lines = text.split('\n');
	const own = headings[0];
	if (own?.text === title || own?.depth === 1) { lines[own.line] = ''; }
	return deepened(portable(tidyTasks(lines.slice(bodyLine).join('\n'), { today, l10n })).trim());
}

/** `## Check in` becomes `### Check in`; what stands in code is left alone. */
function deepened(markdown: string): string {
	let inCode = false;
	return markdown.split('\n').map(line => {
		if (/^\s*(?:```|~~~)/.test(line)) { inCode = !inCode; }
		return inCode ? line : line.replace(/^(#{1,5})(?=\s)/, marks => '#'.repeat(Math.max(3, marks.length + 1)));
	}).join('\n');
}

function goals({ view, goals: all }: MeetingScope, l10n: Words): PackPart[] {
	const rows = all.filter(({ note: { fields } }) => fields.goalStatus !== 'dropped' && fields.goalStatus !== 'achieved').map(({ note: { title, fields }, progress }) => [
		portableLine(title), fields.goalStatus ? goalStatusName(fields.goalStatus, l10n) : '',
		progress === undefined ? '' : l10n.t('{0} %', progress), fields.targetDate ? shortDay(fields.targetDate, view.today, l10n) : '',
	]);
	if (rows.length === 0) { return []; }
	const head = [l10n.t('Goal'), l10n.t('State'), l10n.t('Progress'), l10n.t('By')];
	return [{ heading: l10n.t('Goals'), markdown: [head, ['--', '--', '--:', '--'], ...rows].map(row => `| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n'), newPage: true }];
}

function homework(scope: MeetingScope, l10n: Words): PackPart[] {
	const open = scope.homework.filter(({ task }) => isOpen(task));
	const owners = [...new Set(open.map(item => nameOf(item.owners, scope.mentorship, l10n)))];
	const markdown = owners.map(owner => {
		const items = open.filter(item => nameOf(item.owners, scope.mentorship, l10n) === owner);
		return [`### ${owner}`, '', ...items.map(item => `- [${item.task.status === 'in-progress' ? '/' : ' '}] ${homeworkLine(item, scope, l10n, item.overdueDays > 0 ? 'pack' : 'open')}`)].join('\n');
	}).join('\n\n');
	return open.length === 0 ? [] : [{ heading: l10n.t('Open homework'), markdown, newPage: false }];
}

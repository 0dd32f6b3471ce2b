import type { CalendarDate } from '../model/calendarDate.ts';
import type { Goal } from '../model/goal.ts';
import { isOpen } from '../query/isOpen.ts';
import { shortDay } from '../text/dayWords.ts';
import { goalStatusName } from '../text/names.ts';
import type { Words } from '../text/words.ts';
import { doneSince, wentWellSince } from './doneSince.ts';
import { homeworkLine, nameOf } from './homeworkLine.ts';
import type { MeetingScope } from './meetingScope.ts';
import { sectionBelow } from './noteSections.ts';
import { portable, portableLine } from './portable.ts';
import type { PublicNotes } from './publicNotes.ts';

/** A part of the page for the mentor. */
export interface SummarySection {
	readonly heading: string;
	/** Markdown: list items, or a paragraph. Never empty. */
	readonly lines: readonly string[];
}

/** A page holds this many lines of one kind; what is more is counted. */
const MOST = 8;

/**
 * What the mentor should know before the meeting, computed from the notes since the last one:
 * what is needed, goals, what went well and what did not, barriers, promises, decisions. Parts
 * with nothing in them are left out, but for the first, which is the mentee's to write.
 */
export function summarySections(scope: MeetingScope, { notes }: Pick<PublicNotes, 'notes'>, l10n: Words): SummarySection[] {
	const sections = [
		section(l10n.t('What I need this time'), [need(scope, notes, l10n)]),
		section(l10n.t('Where the goals stand'), scope.goals.filter(isPursued).map(goal => goalLine(goal, scope, l10n))),
		section(l10n.t('What went well'), wentWell(scope, notes, l10n), l10n),
		section(l10n.t('What did not'), wentBadly(scope, l10n), l10n),
		section(l10n.t('What is in the way'), barriers(scope, notes, l10n)),
		section(l10n.t('What we promised'), promised(scope, l10n)),
		section(l10n.t('To decide together'), decisions(scope, l10n)),
	];
	return sections.filter(({ lines }) => lines.length > 0);
}

function section(heading: string, lines: readonly string[], l10n?: Words): SummarySection {
	if (!l10n || lines.length <= MOST) { return { heading, lines }; }
	return { heading, lines: [...lines.slice(0, MOST), `- ${l10n.t('… and {0} more', lines.length - MOST)}`] };
}

/** As the note of the next meeting has it, else an invitation to write it. */
function need({ nextNote }: MeetingScope, notes: PublicNotes['notes'], l10n: Words): string {
	const note = nextNote && notes.get(nextNote.path);
	const written = note ? portable(sectionBelow(note, [l10n.t('What I need this time'), 'What I need', 'Ask', 'My ask', 'The ask'])) : '';
	return written.trim() || `*${l10n.t('One thing. And whether I would like you to listen, to advise, or to speak up for me.')}*`;
}

/** Neither reached nor given up. */
export function isPursued({ note: { fields } }: Goal): boolean {
	return fields.completed === undefined && fields.goalStatus !== 'achieved' && fields.goalStatus !== 'revised' && fields.goalStatus !== 'dropped';
}

/** Where a goal stands, as an item of a list. */
export function goalLine({ note: { title, fields }, progress, overdueDays, homework }: Goal, { view, since, homework: seen }: MeetingScope, l10n: Words): string {
	const steps = since === undefined ? 0 : homework.filter(item => seen.includes(item) && item.task.fields.done !== undefined && item.task.fields.done >= since).length;
	const facts = [
		...fields.goalStatus ? [goalStatusName(fields.goalStatus, l10n)] : [],
		...progress === undefined ? [] : [l10n.t('{0} %', progress)],
		...overdueDays > 0 ? [overdue(overdueDays, l10n)] : fields.targetDate ? [l10n.t('by {0}', shortDay(fields.targetDate, view.today, l10n))] : [],
		...steps > 0 ? [steps === 1 ? l10n.t('1 step done since last time') : l10n.t('{0} steps done since last time', steps)] : [],
	];
	return `- **${portableLine(title)}**${facts.length > 0 ? `: ${facts.join(', ')}` : ''}`;
}

function overdue(days: number, l10n: Words): string {
	return days === 1 ? l10n.t('1 day past its target') : l10n.t('{0} days past its target', days);
}

function wentWell(scope: MeetingScope, notes: PublicNotes['notes'], l10n: Words): string[] {
	const { view, since, goals } = scope;
	const reached = goals.filter(({ note: { fields } }) => fields.goalStatus === 'achieved' && isSince(fields.completed, since))
		.map(({ note }) => `- ${l10n.t('Goal reached: {0}', portableLine(note.title))}`);
	const noted = wentWellSince(scope, notes).map(({ date, text }) => `- ${shortDay(date, view.today, l10n)}: ${portableLine(text)}`);
	return [...reached, ...noted, ...doneSince(scope).map(item => `- ${homeworkLine(item, scope, l10n, 'done')}`)];
}

function wentBadly(scope: MeetingScope, l10n: Words): string[] {
	const missed = scope.homework.filter(({ task, overdueDays, slips }) => isOpen(task) && (overdueDays > 0 || slips > 0));
	const cancelled = scope.homework.filter(({ task }) => task.status === 'cancelled' && scope.since !== undefined && isSince(task.fields.cancelled, scope.since));
	return [...missed.map(item => `- ${homeworkLine(item, scope, l10n, 'late')}`), ...cancelled.map(item => `- ${homeworkLine(item, scope, l10n, 'cancelled')}`)];
}

function barriers({ goals, lastMeetings }: MeetingScope, notes: PublicNotes['notes'], l10n: Words): string[] {
	const ofGoals = goals.filter(isPursued).flatMap(({ note: { title, fields } }) =>
		fields.barriers?.length ? [`- **${portableLine(title)}**: ${fields.barriers.map(portableLine).join('; ')}`] : []);
	const spokenOf = lastMeetings.flatMap(({ note }) => {
		const open = notes.get(note.path);
		const text = open ? portable(sectionBelow(open, [l10n.t('What is in the way'), 'Barriers', 'Barrier', 'What is in the way', 'In the way'])) : '';
		return text.split('\n').filter(line => line.trim() !== '' && !/^\s*#/.test(line)).map(line => `- ${portableLine(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''))}`);
	});
	return [...ofGoals, ...spokenOf];
}

function promised(scope: MeetingScope, l10n: Words): string[] {
	const open = scope.homework.filter(({ task, overdueDays, slips }) => isOpen(task) && overdueDays === 0 && slips === 0);
	return open.map(item => `- ${nameOf(item.owners, scope.mentorship, l10n)}: ${homeworkLine(item, scope, l10n, 'open')}`);
}

function decisions({ view, opportunities }: MeetingScope, l10n: Words): string[] {
	const pending = opportunities.filter(({ fields }) => fields.decision === undefined || fields.decision === 'pending');
	return pending.map(({ title, fields: { respondBy, hours, requestedBy } }) => {
		const facts = [
			...requestedBy ? [l10n.t('asked by {0}', portableLine(requestedBy))] : [],
			...hours === undefined ? [] : [hours === 1 ? l10n.t('1 hour') : l10n.t('{0} hours', hours)],
			...respondBy ? [l10n.t('answer by {0}', shortDay(respondBy, view.today, l10n))] : [],
		];
		return `- ${portableLine(title)}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
	});
}

function isSince(date: CalendarDate | undefined, since: CalendarDate | undefined): boolean {
	return date !== undefined && (since === undefined || date >= since);
}

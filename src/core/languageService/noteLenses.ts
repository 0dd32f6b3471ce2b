import { plural, type Words } from '../text/words.ts';
import { progressInWords } from './completion/nameEntries.ts';
import type { Goal, Meeting, Mentorship, NotebookView } from '../model/notebookView.ts';
import type { Note } from '../model/note.ts';
import { isOpen } from '../query/homework.ts';

/** A line of words above a heading; without a command it only tells. */
export interface NoteLens {
	readonly title: string;
	/** For readers of tooltips. */
	readonly tooltip?: string;
	readonly command?: string;
	/** A place to go to instead of a command. */
	readonly goTo?: { readonly path: string, readonly line: number };
}

/** What lenses are made from; `has` tells which commands there are. */
interface LensContext {
	readonly view: NotebookView;
	readonly l10n: Words;
	has(command: string): boolean;
}

/** The line above which lenses stand: the first heading, else the top of the text. */
export function lensLine({ headings, bodyLine }: Note): number {
	return headings[0]?.line ?? bodyLine;
}

/** The lenses of a note: none for those that are neither meeting nor goal. */
export function noteLenses(note: Note, context: LensContext): NoteLens[] {
	if (note.type === 'goal') {
		const goal = context.view.goals().find(goal => goal.note.path === note.path);
		return goal ? goalLenses(goal, context) : [];
	}
	const key = note.type === 'meeting' ? context.view.mentorshipOf(note.path) : undefined;
	const mentorship = key === undefined ? undefined : context.view.mentorship(key);
	const meeting = mentorship?.meetings.find(meeting => meeting.note.path === note.path);
	return mentorship && meeting ? meetingLenses(mentorship, meeting, context) : [];
}

function meetingLenses(mentorship: Mentorship, meeting: Meeting, context: LensContext): NoteLens[] {
	const { l10n, has, view } = context;
	const isAhead = meeting.status === 'planned';
	const commands: [string, string, boolean][] = [
		['mentoring.prepareMeeting', l10n.t('Prepare'), isAhead],
		['mentoring.wrapUpMeeting', l10n.t('Wrap up'), meeting.date.date <= view.today],
		['mentoring.openChecklist', l10n.t('Checklist'), true],
	];
	return [
		...isAhead ? fromLastTime(mentorship, meeting, context) : stillOpen(mentorship, meeting, context),
		...commands.filter(([command, , fits]) => fits && has(command)).map(([command, title]) => ({ title, command })),
	];
}

/** `3 open from last time`: carrying them forward is a click away. */
function fromLastTime({ meetings }: Mentorship, { date }: Meeting, { view, l10n }: LensContext): NoteLens[] {
	const open = meetings.filter(earlier => earlier.date.date < date.date).reduce(
		(sum, { note }) => sum + openIn(view, note.path),
		0,
	);
	if (open === 0) { return []; }
	const title = plural(l10n, l10n.t('1 open from last time|{0} open from last time'), open);
	return [{ title, tooltip: l10n.t('Carry homework forward to this meeting'), command: 'mentoring.carryForward' }];
}

/** `2 still open`, of a meeting that is over. */
function stillOpen(mentorship: Mentorship, { note }: Meeting, { view, l10n }: LensContext): NoteLens[] {
	const open = openIn(view, note.path);
	if (open === 0) { return []; }
	const title = plural(l10n, l10n.t('1 still open|{0} still open'), open);
	return [
		mentorship.nextMeeting
			? {
				title,
				tooltip: l10n.t('Carry homework forward to the next meeting'),
				command: 'mentoring.carryForward',
			}
			: { title },
	];
}

function openIn(view: NotebookView, path: string): number {
	return view.homeworkOf(path).filter(({ task }) => isOpen(task)).length;
}

/** `67 % reached, 6 of 9 steps done` and the next step. */
function goalLenses(goal: Goal, { l10n }: LensContext): NoteLens[] {
	const step = goal.homework.find(({ task }) => isOpen(task));
	const openStep = goal.note.tasks.find(isOpen);
	const next = step
		? { path: step.note.path, task: step.task }
		: openStep && { path: goal.note.path, task: openStep };
	const open = goal.steps.total - goal.steps.done;
	const title = plural(l10n, l10n.t('1 open step|{0} open steps'), open);
	return [
		{ title: progressInWords(goal, l10n) },
		...next && open > 0
			? [{
				title,
				tooltip: l10n.t('Go to the next one: {0}', next.task.text),
				goTo: { path: next.path, line: next.task.line },
			}]
			: [],
	];
}

import type { Goal, Homework, Mentorship, LocatedProblem, NotebookView, NotebookNames } from '../model/notebookView.ts';
import type { Note } from '../model/note.ts';
import { PROBLEM_MESSAGES, fillMessage, wholeMessage } from '../model/problem.ts';
import { plainTitle } from '../markdown/plainText.ts';
import { rewrittenTitle } from '../note/noteTitle.ts';
import { unlinkLeftOut } from '../taskFields/unlinkLeftOut.ts';
import { stemOf } from '../text/paths.ts';
import { checklistsOf, type Checklist } from './progress.ts';
import { compareText } from './order.ts';
import { isOwnedBy } from './homework.ts';
import type {
	ReportedChecklist,
	ReportedGoal,
	ReportedHomework,
	ReportedMentorship,
	ReportedOpportunity,
	ReportedProblem,
	StatusReport,
} from './statusReport.ts';

/** What a report is asked for. */
export interface ReportOptions {
	/** Only homework of this side or person; see {@link isOwnedBy}. */
	readonly owner?: string;
}

/** The report with its lists still to be made: each is made item by item, every time it is gone through. */
type ReportParts = {
	readonly [Key in keyof StatusReport]: StatusReport[Key] extends readonly (infer Item)[] ? Iterable<Item>
		: StatusReport[Key];
};

/** The report of format.md §8. Private parts are in it only if the notebook was made with them. */
export function buildReport(view: NotebookView, options: ReportOptions = {}): StatusReport {
	const { homework, checklists, goals, mentorships, opportunities, problems, ...head } = reportParts(view, options);
	return {
		...head,
		homework: [...homework],
		checklists: [...checklists],
		goals: [...goals],
		mentorships: [...mentorships],
		opportunities: [...opportunities],
		problems: [...problems],
	};
}

/** The same report, made as it is read: of a large notebook it is never in memory as a whole. */
export function reportParts(view: NotebookView, options: ReportOptions = {}): ReportParts {
	const items = reportItems(view);
	return {
		formatVersion: 1,
		today: view.today,
		homework: mapped(askedHomework(view, options), items.homework),
		checklists: reportedChecklists(view),
		goals: mapped(view.goals(), items.goal),
		mentorships: mapped(view.mentorships(), items.mentorship),
		opportunities: mapped(view.opportunities(), items.opportunity),
		problems: mapped(view.problems(), reportProblem),
	};
}

/** How single items of a notebook stand in its report. */
export function reportItems(view: NotebookView) {
	const keys = reportedKeys(view.mentorships());
	return {
		homework: (item: Homework) => reportHomework(item, keys, view.names),
		goal: (goal: Goal) => reportGoal(goal, view.names),
		mentorship: (mentorship: Mentorship) => reportMentorship(mentorship, keys, view.names),
		opportunity: (opportunity: Note) => reportOpportunity(opportunity, view.names),
	};
}

/** The homework that a report is about, of every state. */
export function askedHomework(view: NotebookView, options: ReportOptions): readonly Homework[] {
	return askedOf(view.homework(), view, options);
}

/** Those of some homework that a report is about. */
export function askedOf(
	homework: readonly Homework[],
	view: NotebookView,
	{ owner }: ReportOptions,
): readonly Homework[] {
	if (owner === undefined) { return homework; }
	return homework.filter(item => isOwnedBy(view, item, owner));
}

function reportedChecklists(view: NotebookView): Iterable<ReportedChecklist> {
	const notes = [...view.notes()].sort((a, b) => compareText(a.path, b.path));
	return {
		*[Symbol.iterator]() {
			for (const note of notes) {
				for (const list of checklistsOf(note)) {
					yield reportChecklist(list, view.names);
				}
			}
		},
	};
}

function mapped<From, To>(items: readonly From[], toItem: (item: From) => To): Iterable<To> {
	return {
		*[Symbol.iterator]() {
			for (const item of items) { yield toItem(item); }
		},
	};
}

/** The keys of a notebook's mentorships to those of its report. */
type ReportedKeys = ReadonlyMap<string, string>;

/**
 * A mentorship is named in a report as notes name it: by the stem of its file (`abara`), or
 * where two share the stem by the path without `.md`. An inferred one keeps its own key.
 */
function reportedKeys(mentorships: readonly Mentorship[]): ReportedKeys {
	const uses = new Map<string, number>();
	for (const { note } of mentorships) {
		if (note) {
			uses.set(stemOf(note.path), (uses.get(stemOf(note.path)) ?? 0) + 1);
		}
	}
	return new Map(mentorships.map(({ key, note }) => {
		if (!note) { return [key, key]; }
		return [key, uses.get(stemOf(note.path)) === 1 ? stemOf(note.path) : note.path.replace(/\.md$/i, '')];
	}));
}

function reportHomework(item: Homework, keys: ReportedKeys, names: NotebookNames): ReportedHomework {
	const { note, task, goalPath } = item;
	const { fields } = task;
	const goal = goalPath === undefined ? fields.goal : stemOf(goalPath);
	return {
		file: note.path,
		line: task.line + 1,
		text: unlinkLeftOut(task.text, names),
		status: task.status,
		owners: item.owners,
		ownerImplied: item.ownerImplied,
		due: orNull(fields.due),
		effectiveDue: orNull(item.effectiveDue),
		scheduled: orNull(fields.scheduled),
		start: orNull(fields.start),
		created: orNull(fields.created),
		doneOn: orNull(fields.done),
		cancelledOn: orNull(fields.cancelled),
		overdueDays: item.overdueDays,
		priority: orNull(fields.priority),
		repeat: orNull(fields.repeat),
		id: orNull(fields.id),
		dependsOn: fields.after ?? [],
		goal: goal === undefined || goalPath === undefined && names.isLeftOut(goal) ? null : goal,
		goalFile: orNull(goalPath),
		area: orNull(task.area),
		since: orNull(fields.since),
		carried: orNull(fields.carried),
		slips: item.slips,
		mentorship: orNull(keys.get(item.mentorship ?? '')),
		depth: task.depth,
	};
}

function reportChecklist(
	{ note, line, titleAsWritten, area, done, total }: Checklist,
	names: NotebookNames,
): ReportedChecklist {
	return {
		file: note.path,
		line: line + 1,
		title: plainTitle(unlinkLeftOut(titleAsWritten, names)),
		area: orNull(area),
		done,
		total,
	};
}

/** A title without the names of notes that are left out, to which it may link. */
function openTitle(note: Note, names: NotebookNames): string {
	return rewrittenTitle(note, written => unlinkLeftOut(written, names)).title;
}

function reportGoal({ note, steps, progress, overdueDays }: Goal, names: NotebookNames): ReportedGoal {
	const { path, fields } = note;
	return {
		file: path,
		title: openTitle(note, names),
		horizon: orNull(fields.horizon),
		kind: orNull(fields.kind),
		area: orNull(fields.area),
		status: orNull(fields.goalStatus),
		targetDate: orNull(fields.targetDate),
		progress: orNull(progress),
		overdueDays,
		steps,
	};
}

function reportMentorship(mentorship: Mentorship, keys: ReportedKeys, names: NotebookNames): ReportedMentorship {
	const { key, note, kind, members, status, mentorTotals, menteeTotals } = mentorship;
	return {
		key: keys.get(key) ?? key,
		file: orNull(note?.path),
		title: note ? openTitle(note, names) : mentorship.title,
		kind,
		mentor: orNull(mentorship.mentor),
		mentee: orNull(mentorship.mentee),
		members,
		chair: orNull(mentorship.chair),
		role: orNull(mentorship.role),
		status,
		phase: orNull(mentorship.phase),
		cadence: orNull(mentorship.cadence?.text),
		...reportMeetings(mentorship),
		openMentor: mentorTotals.open,
		openMentee: menteeTotals.open,
		overdueMentor: mentorTotals.overdue,
		overdueMentee: menteeTotals.overdue,
		slipsMentor: mentorTotals.slips,
		slipsMentee: menteeTotals.slips,
	};
}

type ReportedMeetings = Pick<
	ReportedMentorship,
	'lastMeeting' | 'nextMeeting' | 'nextMeetingTime' | 'nextMeetingFile' | 'meetingLateDays' | 'unsettledMeeting'
>;

function reportMeetings(
	{ lastMeeting, nextMeeting, nextMeetingNote, meetingLateDays, unsettled }: Mentorship,
): ReportedMeetings {
	return {
		lastMeeting: orNull(lastMeeting),
		nextMeeting: orNull(nextMeeting?.date),
		nextMeetingTime: orNull(nextMeeting?.time),
		nextMeetingFile: orNull(nextMeetingNote?.path),
		meetingLateDays,
		unsettledMeeting: orNull(unsettled),
	};
}

function reportOpportunity(note: Note, names: NotebookNames): ReportedOpportunity {
	const { path, fields } = note;
	return {
		file: path,
		title: openTitle(note, names),
		category: orNull(fields.category),
		respondBy: orNull(fields.respondBy),
		hours: orNull(fields.hours),
		decision: orNull(fields.decision),
	};
}

/** How a problem stands in a report. */
export function reportProblem({ path, problem }: LocatedProblem): ReportedProblem {
	const { line, column, code, severity, args } = problem;
	return {
		file: path,
		line: line + 1,
		column: column + 1,
		code,
		severity,
		message: fillMessage(wholeMessage(PROBLEM_MESSAGES[code].message, args), args),
	};
}

function orNull<T>(value: T | undefined): T | null {
	return value ?? null;
}

import type { CalendarDate } from '../model/calendarDate.ts';
import type {
	MentorshipStatus,
	Area,
	Decision,
	GoalKind,
	GoalStatus,
	Horizon,
	OpportunityCategory,
	Phase,
	Priority,
	TaskStatus,
} from '../model/vocabulary.ts';
import type { ProblemCode, ProblemSeverity } from '../model/problem.ts';

/** The JSON report (format.md §8): keys are stable, new ones may be added. Absent values are null. */
export interface StatusReport {
	readonly formatVersion: 1;
	readonly today: CalendarDate;
	readonly homework: readonly ReportedHomework[];
	readonly checklists: readonly ReportedChecklist[];
	readonly goals: readonly ReportedGoal[];
	readonly mentorships: readonly ReportedMentorship[];
	readonly opportunities: readonly ReportedOpportunity[];
	readonly problems: readonly ReportedProblem[];
}

/** One item of homework, of any state. */
export interface ReportedHomework {
	readonly file: string;
	/** From 1, as all lines and columns of the report. */
	readonly line: number;
	readonly text: string;
	readonly status: TaskStatus;
	readonly owners: readonly string[];
	readonly ownerImplied: boolean;
	readonly due: CalendarDate | null;
	readonly effectiveDue: CalendarDate | null;
	readonly scheduled: CalendarDate | null;
	readonly start: CalendarDate | null;
	readonly created: CalendarDate | null;
	readonly doneOn: CalendarDate | null;
	readonly cancelledOn: CalendarDate | null;
	readonly overdueDays: number;
	readonly priority: Priority | null;
	readonly repeat: string | null;
	readonly id: string | null;
	readonly dependsOn: readonly string[];
	/** File stem of the goal note; as written if there is none. */
	readonly goal: string | null;
	readonly goalFile: string | null;
	readonly area: Area | null;
	readonly since: CalendarDate | null;
	readonly carried: number | null;
	readonly slips: number;
	/** Name of its mentorship: the file stem, or the path without `.md` where the stem is shared. */
	readonly mentorship: string | null;
	readonly depth: number;
}

/** The checklist items below one heading; cancelled and carried ones are not counted. */
export interface ReportedChecklist {
	readonly file: string;
	/** Line of the heading, or of the first item where there is none. */
	readonly line: number;
	readonly title: string;
	readonly area: Area | null;
	readonly done: number;
	readonly total: number;
}

/** One goal note. */
export interface ReportedGoal {
	readonly file: string;
	readonly title: string;
	readonly horizon: Horizon | null;
	readonly kind: GoalKind | null;
	readonly area: Area | null;
	readonly status: GoalStatus | null;
	readonly targetDate: CalendarDate | null;
	readonly progress: number | null;
	readonly overdueDays: number;
	readonly steps: { readonly done: number, readonly total: number };
}

/** One relationship or committee. */
export interface ReportedMentorship {
	readonly key: string;
	/** Null if inferred. */
	readonly file: string | null;
	readonly title: string;
	readonly kind: 'mentorship' | 'committee';
	readonly mentor: string | null;
	readonly mentee: string | null;
	readonly members: readonly string[];
	readonly chair: string | null;
	readonly role: string | null;
	readonly status: MentorshipStatus;
	readonly phase: Phase | null;
	readonly cadence: string | null;
	readonly lastMeeting: CalendarDate | null;
	readonly nextMeeting: CalendarDate | null;
	/** `HH:MM`. */
	readonly nextMeetingTime: string | null;
	readonly nextMeetingFile: string | null;
	readonly meetingLateDays: number;
	/** A booked day that passed without a held meeting. */
	readonly unsettledMeeting: CalendarDate | null;
	readonly openMentor: number;
	readonly openMentee: number;
	readonly overdueMentor: number;
	readonly overdueMentee: number;
	readonly slipsMentor: number;
	readonly slipsMentee: number;
}

/** One request to weigh. */
export interface ReportedOpportunity {
	readonly file: string;
	readonly title: string;
	readonly category: OpportunityCategory | null;
	readonly respondBy: CalendarDate | null;
	readonly hours: number | null;
	readonly decision: Decision | null;
}

/** Something that a reader should know about a file. */
export interface ReportedProblem {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly code: ProblemCode;
	readonly severity: ProblemSeverity;
	readonly message: string;
}

/**
 * The closed word lists of the format (format.md §1, §3, §4): written once, here. The
 * front-matter schema, completion, diagnostics and settings are made from these.
 */

/** What a note can be (`type:`, format.md §1). Its fields, its template and its place follow from it. */
export const NOTE_TYPES = [
	'mentorship',
	'committee',
	'meeting',
	'goal',
	'idp',
	'priorities',
	'opportunity',
	'summary',
	'mission',
	'network',
	'accomplishments',
	'review',
	'closing',
	'concern',
] as const;
/** What a note is, of `NOTE_TYPES`. */
export type NoteType = typeof NOTE_TYPES[number];

/** How far a mentorship has come (`status:`); an `ended` one owes and is asked nothing. */
export const MENTORSHIP_STATUSES = ['proposed', 'active', 'informal', 'ended'] as const;
/** How far a mentorship has come, of `MENTORSHIP_STATUSES`. */
export type MentorshipStatus = typeof MENTORSHIP_STATUSES[number];

/** The four phases of a mentorship (`phase:`, domain.md), in their order. */
export const PHASES = ['selection', 'alignment', 'cultivation', 'closure'] as const;
/** The phase of a mentorship, of `PHASES`. */
export type Phase = typeof PHASES[number];

/** What became of a meeting (`status:`); only a `held` one counts as met. */
export const MEETING_STATUSES = ['planned', 'held', 'postponed', 'cancelled'] as const;
/** What became of a meeting, of `MEETING_STATUSES`. */
export type MeetingStatus = typeof MEETING_STATUSES[number];

/** How one meets (`format:`). */
export const MEETING_FORMATS = ['in-person', 'video', 'phone'] as const;
/** How one meets, of `MEETING_FORMATS`. */
export type MeetingFormat = typeof MEETING_FORMATS[number];

/** What the mentee wants of the mentor this time (`mentor_mode:`): an ear, advice, or a word with others. */
export const MENTOR_MODES = ['sounding-board', 'advice', 'advocacy'] as const;
/** What the mentee wants of the mentor this time, of `MENTOR_MODES`. */
export type MentorMode = typeof MENTOR_MODES[number];

/** How far ahead a goal lies (`horizon:`), nearest first. */
export const HORIZONS = ['short', 'intermediate', 'long'] as const;
/** How far ahead a goal lies, of `HORIZONS`. */
export type Horizon = typeof HORIZONS[number];

/** What a goal is good for (`kind:`). */
export const GOAL_KINDS = ['career-advancement', 'skills-development', 'project'] as const;
/** What a goal is good for, of `GOAL_KINDS`. */
export type GoalKind = typeof GOAL_KINDS[number];

/** Where a goal stands (`status:`); `achieved` and `dropped` end it. */
export const GOAL_STATUSES = ['not-started', 'active', 'at-risk', 'achieved', 'revised', 'dropped'] as const;
/** Where a goal stands, of `GOAL_STATUSES`. */
export type GoalStatus = typeof GOAL_STATUSES[number];

/** The answer to an opportunity (`decision:`); `pending` waits for one. */
export const DECISIONS = ['pending', 'accept', 'decline', 'defer'] as const;
/** The answer to an opportunity, of `DECISIONS`. */
export type Decision = typeof DECISIONS[number];

/** What the mentor said of an offer. */
export const ADVICE = ['accept', 'decline', 'ask again'] as const;
/** What the mentor said of an offer, of `ADVICE`. */
export type Advice = typeof ADVICE[number];

/** Who may read a note (`confidentiality:`), fewest first; a `private` one is in no export. */
export const CONFIDENTIALITIES = ['private', 'pair', 'committee', 'department'] as const;
/** Who may read a note, of `CONFIDENTIALITIES`. */
export type Confidentiality = typeof CONFIDENTIALITIES[number];

/** Areas of academic work under review at a meeting (domain.md rows 25 and 26). */
export const AREAS = [
	'administration',
	'clinical',
	'research',
	'teaching',
	'creative-professional-activity',
	'work-life-balance',
	'career-guidance',
] as const;
/** An area of academic work, of `AREAS`. */
export type Area = typeof AREAS[number];

/** What an opportunity asks of one's time (domain.md row 31). */
export const OPPORTUNITY_CATEGORIES = [
	'conferences',
	'administration',
	'grants-and-research',
	'papers',
	'teaching-and-supervising',
	'clinical-work',
	'working-with-others',
	'reading',
] as const;
/** What an opportunity asks of one's time, of `OPPORTUNITY_CATEGORIES`. */
export type OpportunityCategory = typeof OPPORTUNITY_CATEGORIES[number];

/** Named cadences; besides these `N weeks` and `N months`. */
export const CADENCES = ['weekly', 'monthly', 'quarterly', 'semiannual', 'annual'] as const;

/** How urgent a task is (`priority:`), most urgent first. */
export const PRIORITIES = ['highest', 'high', 'medium', 'low', 'lowest'] as const;
/** How urgent a task is, of `PRIORITIES`. */
export type Priority = typeof PRIORITIES[number];

/** The state that a task's box stands for (format.md §3). */
export const TASK_STATUSES = ['open', 'in-progress', 'done', 'cancelled', 'carried'] as const;
/** The state that a task's box stands for, of `TASK_STATUSES`. */
export type TaskStatus = typeof TASK_STATUSES[number];

/** Owner words that stand for a side of the mentorship instead of a person. */
export const ROLES = ['mentor', 'mentee'] as const;
/** One side of a mentorship. */
export type Role = typeof ROLES[number];

/** The other side of a pair. */
export function otherRole(role: Role): Role {
	return role === 'mentee' ? 'mentor' : 'mentee';
}

/** Whether an owner is one of the two sides and no other person. */
export function isRole(owner: string | undefined): owner is Role {
	return owner === 'mentor' || owner === 'mentee';
}

/** The three ways of writing a field on a task line (format.md §4). */
export const DIALECTS = ['plain', 'emoji', 'bracketed'] as const;
/** One way of writing fields on a task line, of `DIALECTS`. */
export type Dialect = typeof DIALECTS[number];

/** Mentorship and committee notes are what other notes can belong to. */
export function isRelationship({ type }: { readonly type: NoteType }): boolean {
	return type === 'mentorship' || type === 'committee';
}

/** What a mentee can write for the mentor, who then changes and sends it. */
export const DRAFT_KINDS = ['introduction', 'support', 'nomination'] as const;
/** What is drafted for the mentor, of `DRAFT_KINDS`. */
export type DraftKind = typeof DRAFT_KINDS[number];

/**
 * The closed word lists of the format (format.md §1, §3, §4): written once, here. The
 * front-matter schema, completion, diagnostics and settings are made from these.
 */

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
export type NoteType = typeof NOTE_TYPES[number];

export const MENTORSHIP_STATUSES = ['proposed', 'active', 'informal', 'ended'] as const;
export type MentorshipStatus = typeof MENTORSHIP_STATUSES[number];

export const PHASES = ['selection', 'alignment', 'cultivation', 'closure'] as const;
export type Phase = typeof PHASES[number];

export const MEETING_STATUSES = ['planned', 'held', 'postponed', 'cancelled'] as const;
export type MeetingStatus = typeof MEETING_STATUSES[number];

export const MEETING_FORMATS = ['in-person', 'video', 'phone'] as const;
export type MeetingFormat = typeof MEETING_FORMATS[number];

export const MENTOR_MODES = ['sounding-board', 'advice', 'advocacy'] as const;
export type MentorMode = typeof MENTOR_MODES[number];

export const HORIZONS = ['short', 'intermediate', 'long'] as const;
export type Horizon = typeof HORIZONS[number];

export const GOAL_KINDS = ['career-advancement', 'skills-development', 'project'] as const;
export type GoalKind = typeof GOAL_KINDS[number];

export const GOAL_STATUSES = ['not-started', 'active', 'at-risk', 'achieved', 'revised', 'dropped'] as const;
export type GoalStatus = typeof GOAL_STATUSES[number];

export const DECISIONS = ['pending', 'accept', 'decline', 'defer'] as const;
export type Decision = typeof DECISIONS[number];

/** What the mentor said of an offer. */
export const ADVICE = ['accept', 'decline', 'ask again'] as const;
export type Advice = typeof ADVICE[number];

export const CONFIDENTIALITIES = ['private', 'pair', 'committee', 'department'] as const;
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
export type OpportunityCategory = typeof OPPORTUNITY_CATEGORIES[number];

/** Named cadences; besides these `N weeks` and `N months`. */
export const CADENCES = ['weekly', 'monthly', 'quarterly', 'semiannual', 'annual'] as const;

export const PRIORITIES = ['highest', 'high', 'medium', 'low', 'lowest'] as const;
export type Priority = typeof PRIORITIES[number];

/** The state that a task's box stands for (format.md §3). */
export const TASK_STATUSES = ['open', 'in-progress', 'done', 'cancelled', 'carried'] as const;
export type TaskStatus = typeof TASK_STATUSES[number];

/** Owner words that stand for a side of the mentorship instead of a person. */
export const ROLES = ['mentor', 'mentee'] as const;
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
export type Dialect = typeof DIALECTS[number];

/** Mentorship and committee notes are what other notes can belong to. */
export function isRelationship({ type }: { readonly type: NoteType }): boolean {
	return type === 'mentorship' || type === 'committee';
}

/** What a mentee can write for the mentor, who then changes and sends it. */
export const DRAFT_KINDS = ['introduction', 'support', 'nomination'] as const;
export type DraftKind = typeof DRAFT_KINDS[number];

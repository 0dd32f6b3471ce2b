import type { Cadence } from '../model/note.ts';
import type {
	Area,
	Dialect,
	GoalStatus,
	Horizon,
	MeetingStatus,
	MentorshipStatus,
	NoteType,
	TaskStatus,
} from '../model/vocabulary.ts';
import { listInWords, plural, type Words } from './words.ts';

/** The two sides in the user's language; anyone else by handle. */
export function ownerName(owner: string, l10n: Words): string {
	if (owner === 'mentor') { return l10n.t('mentor'); }
	return owner === 'mentee' ? l10n.t('mentee') : owner;
}

/** Those who owe an item, as one list: `mentor and mentee`. */
export function ownerNames(owners: readonly string[], l10n: Words): string {
	return listInWords(owners.map(owner => ownerName(owner, l10n)), l10n);
}

/** `every 6 weeks`, `every month`. */
export function everyInWords(count: number, unit: Cadence['unit'], l10n: Words): string {
	return unit === 'weeks'
		? plural(l10n, l10n.t('every week|every {0} weeks'), count)
		: plural(l10n, l10n.t('every month|every {0} months'), count);
}

/**
 * How often a pair meets: as it is written, which is English as a rule; in words of another language where that is
 * spoken.
 */
export function cadenceInWords({ count, unit, text }: Cadence, l10n: Words): string {
	return /^en\b/.test(l10n.language) ? text : everyInWords(count, unit, l10n);
}

/** What a box stands for, in words. */
export function statusName(status: TaskStatus, l10n: Words): string {
	switch (status) {
		case 'open':
			return l10n.t('open');
		case 'in-progress':
			return l10n.t('in progress');
		case 'done':
			return l10n.t('done');
		case 'cancelled':
			return l10n.t('cancelled');
		case 'carried':
			return l10n.t('carried forward');
	}
}

/** What became of a meeting, in words. */
export function meetingStatusName(status: MeetingStatus, l10n: Words): string {
	switch (status) {
		case 'planned':
			return l10n.t('planned');
		case 'held':
			return l10n.t('held');
		case 'postponed':
			return l10n.t('postponed');
		case 'cancelled':
			return l10n.t('cancelled');
	}
}

/** An area of academic work, in words. */
export function areaName(area: Area, l10n: Words): string {
	switch (area) {
		case 'administration':
			return l10n.t('Administration');
		case 'clinical':
			return l10n.t('Clinical');
		case 'research':
			return l10n.t('Research');
		case 'teaching':
			return l10n.t('Teaching');
		case 'creative-professional-activity':
			return l10n.t('Creative professional activity');
		case 'work-life-balance':
			return l10n.t('Work-life balance');
		case 'career-guidance':
			return l10n.t('Career guidance');
	}
}

/** Where a goal stands, in words. */
export function goalStatusName(status: GoalStatus, l10n: Words): string {
	switch (status) {
		case 'not-started':
			return l10n.t('not started');
		case 'active':
			return l10n.t('active');
		case 'at-risk':
			return l10n.t('at risk');
		case 'achieved':
			return l10n.t('achieved');
		case 'revised':
			return l10n.t('revised');
		case 'dropped':
			return l10n.t('dropped');
	}
}

/** How far ahead goals lie, as the heading of a group. */
export function horizonName(horizon: Horizon | undefined, l10n: Words): string {
	switch (horizon) {
		case 'short':
			return l10n.t('Short term');
		case 'intermediate':
			return l10n.t('Intermediate term');
		case 'long':
			return l10n.t('Long term');
		case undefined:
			return l10n.t('No horizon');
	}
}

/** `slipped once`, `slipped twice`, `slipped 3 times`. */
export function slipsInWords(slips: number, l10n: Words): string {
	return slips === 2 ? l10n.t('slipped twice') : plural(l10n, l10n.t('slipped once|slipped {0} times'), slips);
}

/** How far a mentorship has come, in a word. */
export function mentorshipStatusName(status: MentorshipStatus, l10n: Words): string {
	switch (status) {
		case 'proposed':
			return l10n.t('proposed');
		case 'active':
			return l10n.t('active');
		case 'informal':
			return l10n.t('informal');
		case 'ended':
			return l10n.t('ended');
	}
}

/** What kind of note it is. */
export function typeName(type: NoteType, l10n: Words): string {
	switch (type) {
		case 'mentorship':
			return l10n.t('Mentorship');
		case 'committee':
			return l10n.t('Committee');
		case 'meeting':
			return l10n.t('Meeting');
		case 'goal':
			return l10n.t('Goal');
		case 'idp':
			return l10n.t('Development plan');
		case 'priorities':
			return l10n.t('Priority lists');
		case 'opportunity':
			return l10n.t('Opportunity');
		case 'summary':
			return l10n.t('Summary');
		case 'mission':
			return l10n.t('Mission statement');
		case 'network':
			return l10n.t('Network');
		case 'accomplishments':
			return l10n.t('Accomplishments');
		case 'review':
			return l10n.t('Review');
		case 'closing':
			return l10n.t('Closing');
		case 'concern':
			return l10n.t('Concern');
	}
}

/** `as words: due:2026-10-31`, for titles. */
export function dialectName(dialect: Dialect, l10n: Words): string {
	switch (dialect) {
		case 'plain':
			return l10n.t('as words: due:2026-10-31');
		case 'emoji':
			return l10n.t('as emoji: 📅 2026-10-31');
		case 'bracketed':
			return l10n.t('in brackets: [due:: 2026-10-31]');
	}
}

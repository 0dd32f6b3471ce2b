import type { NoteFields } from './note.ts';
import {
	AREAS,
	CONFIDENTIALITIES,
	ADVICE,
	DECISIONS,
	GOAL_KINDS,
	GOAL_STATUSES,
	HORIZONS,
	MEETING_FORMATS,
	MEETING_STATUSES,
	MENTOR_MODES,
	MENTORSHIP_STATUSES,
	NOTE_TYPES,
	OPPORTUNITY_CATEGORIES,
	PHASES,
	type NoteType,
} from './vocabulary.ts';

/** What a front-matter value looks like. */
export type FieldShape =
	| { readonly kind: 'text' }
	/** A list; a single text counts as a list of one. */
	| { readonly kind: 'texts' }
	/** A name, also as a link: `"[[Ruth Abara]]"`. */
	| { readonly kind: 'person' }
	/** Names; one text may hold several: `Ana Vega, Joan Petrie`. */
	| { readonly kind: 'persons' }
	| { readonly kind: 'date' }
	| { readonly kind: 'date-time' }
	| { readonly kind: 'word', readonly words: readonly string[] }
	/** Both ends included. */
	| { readonly kind: 'number', readonly min: number, readonly max: number }
	| { readonly kind: 'cadence' }
	/** So many of so many: `3 of 4`. */
	| { readonly kind: 'share' }
	/** A map of area to percent. */
	| { readonly kind: 'effort' };

/** One front-matter key: where it applies, what it holds, and where {@link NoteFields} keeps it. */
export interface FieldRule {
	readonly key: string;
	readonly property: keyof NoteFields;
	readonly shape: FieldShape;
	/** Note types that know the key; absent for all. */
	readonly types?: readonly NoteType[];
}

const text = { kind: 'text' } as const;
const texts = { kind: 'texts' } as const;
const person = { kind: 'person' } as const;
const persons = { kind: 'persons' } as const;
const date = { kind: 'date' } as const;
const dateTime = { kind: 'date-time' } as const;
const word = (words: readonly string[]): FieldShape => ({ kind: 'word', words });
const number = (min: number, max: number): FieldShape => ({ kind: 'number', min, max });

const PAIR = ['mentorship', 'meeting'] as const;
const RELATIONSHIP = ['mentorship', 'committee'] as const;
/** What goes on from one day to another. */
const WITH_PERIOD = [...RELATIONSHIP, 'opportunity'] as const;
/** What is written for a year or so, and looked at again on a day that was agreed. */
const LOOKED_AT_AGAIN = [
	...RELATIONSHIP,
	'idp',
	'goal',
	'priorities',
	'mission',
	'network',
	'accomplishments',
	'review',
] as const;

/**
 * Every front-matter key of the format (format.md §1): the one source for reading,
 * completion, diagnostics and the published JSON Schema.
 */
export const FIELD_RULES: readonly FieldRule[] = [
	{ key: 'title', property: 'title', shape: text },
	{ key: 'mentorship', property: 'mentorship', shape: text },
	{ key: 'date', property: 'date', shape: dateTime },
	{ key: 'tags', property: 'tags', shape: texts },
	{ key: 'confidentiality', property: 'confidentiality', shape: word(CONFIDENTIALITIES) },
	{ key: 'area', property: 'area', shape: word(AREAS) },
	{ key: 'subarea', property: 'subarea', shape: text },
	{ key: 'role', property: 'role', shape: text, types: ['mentorship'] },
	{ key: 'mentor', property: 'mentor', shape: person, types: PAIR },
	{ key: 'mentee', property: 'mentee', shape: person, types: ['mentorship', 'meeting', 'committee'] },
	{ key: 'mentor_role', property: 'mentorRole', shape: text, types: ['mentorship'] },
	{ key: 'members', property: 'members', shape: persons, types: ['committee'] },
	{ key: 'chair', property: 'chair', shape: person, types: ['committee'] },
	{ key: 'mentor_email', property: 'mentorEmail', shape: text, types: RELATIONSHIP },
	{ key: 'mentee_email', property: 'menteeEmail', shape: text, types: RELATIONSHIP },
	{ key: 'member_emails', property: 'memberEmails', shape: texts, types: ['committee'] },
	{ key: 'cadence', property: 'cadence', shape: { kind: 'cadence' }, types: RELATIONSHIP },
	{ key: 'status', property: 'mentorshipStatus', shape: word(MENTORSHIP_STATUSES), types: RELATIONSHIP },
	{ key: 'status', property: 'meetingStatus', shape: word(MEETING_STATUSES), types: ['meeting'] },
	{ key: 'status', property: 'goalStatus', shape: word(GOAL_STATUSES), types: ['goal'] },
	{ key: 'phase', property: 'phase', shape: word(PHASES), types: ['mentorship'] },
	{ key: 'start_date', property: 'startDate', shape: date, types: WITH_PERIOD },
	{ key: 'review_date', property: 'reviewDate', shape: date, types: LOOKED_AT_AGAIN },
	{ key: 'end_date', property: 'endDate', shape: date, types: WITH_PERIOD },
	{ key: 'programme', property: 'programme', shape: text, types: RELATIONSHIP },
	{ key: 'department', property: 'department', shape: text, types: RELATIONSHIP },
	{ key: 'programme_code', property: 'programmeCode', shape: text, types: RELATIONSHIP },
	{ key: 'page_filed', property: 'pageFiled', shape: date, types: ['meeting'] },
	{ key: 'next_meeting', property: 'nextMeeting', shape: dateTime, types: ['mentorship', 'committee', 'meeting'] },
	{
		key: 'duration_minutes',
		property: 'durationMinutes',
		shape: number(1, 1440),
		types: ['mentorship', 'committee', 'meeting'],
	},
	{ key: 'location', property: 'location', shape: text, types: ['mentorship', 'committee', 'meeting'] },
	{ key: 'format', property: 'format', shape: word(MEETING_FORMATS), types: ['meeting'] },
	{ key: 'calendar_uid', property: 'calendarUid', shape: text, types: ['meeting'] },
	{ key: 'calendar_sequence', property: 'calendarSequence', shape: number(0, 1_000_000_000), types: ['meeting'] },
	{ key: 'mentor_mode', property: 'mentorMode', shape: word(MENTOR_MODES), types: ['meeting'] },
	{ key: 'satisfaction', property: 'satisfaction', shape: number(1, 10), types: ['meeting'] },
	{ key: 'protected_time', property: 'protectedTime', shape: { kind: 'share' }, types: ['meeting'] },
	{ key: 'effort', property: 'effort', shape: { kind: 'effort' }, types: ['meeting', 'idp'] },
	{ key: 'horizon', property: 'horizon', shape: word(HORIZONS), types: ['goal'] },
	{ key: 'kind', property: 'kind', shape: word(GOAL_KINDS), types: ['goal'] },
	{ key: 'target_date', property: 'targetDate', shape: date, types: ['goal'] },
	{ key: 'completed', property: 'completed', shape: date, types: ['goal'] },
	{ key: 'progress', property: 'progress', shape: number(0, 100), types: ['goal'] },
	{ key: 'measure', property: 'measure', shape: text, types: ['goal'] },
	{ key: 'barriers', property: 'barriers', shape: texts, types: ['goal'] },
	{ key: 'resources', property: 'resources', shape: texts, types: ['goal'] },
	{ key: 'links', property: 'links', shape: texts, types: ['goal'] },
	{ key: 'requested_by', property: 'requestedBy', shape: person, types: ['opportunity'] },
	{ key: 'respond_by', property: 'respondBy', shape: date, types: ['opportunity'] },
	{ key: 'category', property: 'category', shape: word(OPPORTUNITY_CATEGORIES), types: ['opportunity'] },
	{ key: 'hours', property: 'hours', shape: number(0, 100_000), types: ['opportunity'] },
	{ key: 'goals', property: 'goals', shape: texts, types: ['opportunity'] },
	{ key: 'decision', property: 'decision', shape: word(DECISIONS), types: ['opportunity'] },
	{ key: 'mentor_says', property: 'mentorSays', shape: word(ADVICE), types: ['opportunity'] },
	{ key: 'mentor_said_on', property: 'mentorSaidOn', shape: date, types: ['opportunity'] },
	{ key: 'meeting', property: 'meeting', shape: text, types: ['summary'] },
	{ key: 'fit', property: 'fit', shape: number(1, 5), types: ['review'] },
];

/** The keys that a note of each type knows, in the order of {@link FIELD_RULES}. */
export const RULES_OF_TYPE: ReadonlyMap<NoteType, ReadonlyMap<string, FieldRule>> = new Map(
	NOTE_TYPES.map(type => [
		type,
		new Map(
			FIELD_RULES.filter(rule => !rule.types || rule.types.includes(type)).map(rule => [rule.key, rule]),
		),
	]),
);

import { concernsOf } from '../documents/committee/concerns.ts';
import { plainLine, portableLine } from '../documents/portable.ts';
import { meetingDates } from '../export/attestation.ts';
import { fileWord, mentorshipWord } from '../export/exportFormats.ts';
import type { PublicNotes } from '../export/publicNotes.ts';
import { addDays, addMonths, type CalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { Mentorship, PublicView } from '../model/notebookView.ts';
import { isRelationship } from '../model/vocabulary.ts';
import { reviewIsDone } from '../query/yearDates.ts';
import { printable } from '../text/printable.ts';
import { type Words, longDay } from '../text/words.ts';
import { mentorshipStatusName } from '../text/names.ts';
import { rhythmInWords } from './programmeWords.ts';
import {
	MOST_BETWEEN,
	MOST_COUNTED,
	MOST_DAYS,
	MOST_LETTERS,
	RECEIPT_VERSION,
	type Receipt,
	type ReceiptFacts,
	type Rhythm,
} from './receipt.ts';

/** What a receipt is about, and what the pair says for it in place of what its note says. */
export interface ReceiptRequest {
	readonly from: CalendarDate;
	/** A day that is still ahead stands for today: nothing is told of days to come. */
	readonly until: CalendarDate;
	readonly programme?: string;
	readonly department?: string;
	/** In place of the names. */
	readonly code?: string;
}

/** The twelve months up to today, both ends included: what is asked where nobody says. */
export function lastTwelveMonths(today: CalendarDate): Pick<ReceiptRequest, 'from' | 'until'> {
	return { from: addDays(addMonths(today, -12), 1), until: today };
}

/**
 * What a programme may know of a pair or a committee: that they met and when, by dates and named facts alone. Of
 * running text only how many concerns of a committee are open and settled is told, as numbers.
 *
 * @param notes For a committee with the texts of its meetings, without which it has no concerns.
 * @returns `undefined` where the relationship is private.
 */
export function composeReceipt(
	notes: PublicNotes,
	key: string,
	request: ReceiptRequest,
	l10n: Words,
): Receipt | undefined {
	const { view } = notes;
	const mentorship = view.mentorship(key);
	if (!mentorship) { return undefined; }
	const span = { from: request.from, until: request.until < view.today ? request.until : view.today };
	const facts: ReceiptFacts = {
		mentoringReceipt: RECEIPT_VERSION,
		issued: view.today,
		kind: mentorship.kind === 'committee' ? 'committee' : 'pair',
		...whoOf(mentorship, request),
		status: mentorship.status,
		rhythm: rhythmOf(mentorship),
		started: mentorship.note?.fields.startDate ?? null,
		...span,
		...daysOf(mentorship, view, span),
		nextBooked: mentorship.nextMeeting !== undefined,
		agreementReviewed: isAgreementReviewed(mentorship, view, span),
		planReviewed: isPlanReviewed(mentorship, view, span),
		...committeeFacts(mentorship, notes, span, l10n),
	};
	return facts as Receipt;
}

type Span = Pick<ReceiptRequest, 'from' | 'until'>;

function whoOf(
	{ note, kind, mentor, mentee, chair }: Mentorship,
	request: ReceiptRequest,
): Pick<ReceiptFacts, 'programme' | 'department' | 'code' | 'mentor' | 'mentee' | 'chair'> {
	const { programme, department, programmeCode } = note?.fields ?? {};
	const code = words(request.code ?? programmeCode);
	const isCommittee = kind === 'committee';
	return {
		programme: words(request.programme ?? programme),
		department: words(request.department ?? department),
		code,
		mentor: code !== null || isCommittee ? null : words(mentor),
		mentee: code === null ? words(mentee) : null,
		chair: code === null && isCommittee ? words(chair) : null,
	};
}

/** A name as it is told: on one line, without what a terminal or a spreadsheet might obey, and not without end. */
function words(text: string | undefined): string | null {
	const line = printable(plainLine(text ?? '')).trim();
	return line === '' ? null : line.slice(0, MOST_LETTERS).trim();
}

function rhythmOf({ cadence }: Mentorship): Rhythm | null {
	return cadence && cadence.count >= 1 && cadence.count <= MOST_BETWEEN
		? { every: cadence.count, unit: cadence.unit }
		: null;
}

/** A day stands in one list: one on which they met after all was neither put off nor missed. */
function daysOf(
	mentorship: Mentorship,
	view: PublicView,
	{ from, until }: Span,
): Pick<ReceiptFacts, 'held' | 'moved' | 'missed'> {
	const [held, postponed, cancelled] = (['held', 'postponed', 'cancelled'] as const).map(status =>
		meetingDates(mentorship, view, from, until, status).slice(-MOST_DAYS)
	) as [CalendarDate[], CalendarDate[], CalendarDate[]];
	const moved = postponed.filter(day => !held.includes(day));
	return { held, moved, missed: cancelled.filter(day => !held.includes(day) && !moved.includes(day)) };
}

/** Its day to be looked at again is still ahead or dealt with, or it was written or reviewed in these days. */
function isAgreementReviewed({ key, note }: Mentorship, view: PublicView, span: Span): boolean {
	const notes = [...view.notes()];
	if (note && isLookedAt(note, span, view.today, reviewIsDone(note, notes, view))) { return true; }
	return notes.some(candidate =>
		candidate.type === 'review' && isWithin(candidate, span) && view.mentorshipOf(candidate.path) === key
	);
}

/** A yearly plan of theirs, or one that is for all mentors. */
function isPlanReviewed({ key }: Mentorship, view: PublicView, span: Span): boolean {
	return [...view.notes()].some(note => {
		const owner = note.type === 'idp' ? view.mentorshipOf(note.path) ?? key : undefined;
		return owner === key && isLookedAt(note, span, view.today, false);
	});
}

function isLookedAt(note: Note, span: Span, today: CalendarDate, isDone: boolean): boolean {
	const { reviewDate } = note.fields;
	return reviewDate !== undefined && (reviewDate >= today || isDone) || isWithin(note, span)
		|| isRelationship(note) && isIn(note.fields.startDate, span);
}

function isWithin({ fields: { date } }: Note, span: Span): boolean {
	return isIn(date?.date, span);
}

function mostCounted(concerns: readonly unknown[]): number {
	return Math.min(concerns.length, MOST_COUNTED);
}

function isIn(day: CalendarDate | undefined, { from, until }: Span): boolean {
	return day !== undefined && day >= from && day <= until;
}

function committeeFacts(
	mentorship: Mentorship,
	{ view, notes }: PublicNotes,
	{ from, until }: Span,
	l10n: Words,
): Pick<ReceiptFacts, 'committeeMet' | 'chairsPageFiled' | 'concernsOpen' | 'concernsSettled'> {
	if (mentorship.kind !== 'committee') {
		return { committeeMet: null, chairsPageFiled: null, concernsOpen: null, concernsSettled: null };
	}
	const heldMeetings = mentorship.meetings.filter(({ status, date: { date } }) =>
		status === 'held' && date >= from && date <= until && date <= view.today
	);
	const counted = { ...mentorship, meetings: mentorship.meetings.filter(({ date: { date } }) => date <= until) };
	const concerns = concernsOf(counted, notes, l10n);
	return {
		committeeMet: heldMeetings.length > 0,
		chairsPageFiled: heldMeetings[0]?.note.fields.pageFiled !== undefined,
		concernsOpen: mostCounted(concerns.filter(({ settled }) => settled === undefined)),
		concernsSettled: mostCounted(
			concerns.filter(({ settled }) => settled !== undefined && settled >= from && settled <= until),
		),
	};
}

/** The name of its file: where a code stands in place of the names, that of the file tells none either. */
export function receiptName(mentorship: Mentorship, { code, until }: Receipt): string {
	return `${code === null ? mentorshipWord(mentorship) : fileWord(code)}-${until}-receipt.json`;
}

/**
 * A receipt in plain words (Markdown), which the pair reads before it is written: all that is in the file, and nothing
 * else.
 */
export function receiptPage(receipt: Receipt, l10n: Words): string {
	const { from, until } = receipt;
	return `${
		[
			`# ${l10n.t('What the programme is told')}`,
			'',
			l10n.t(
				'From {0} to {1}. This is all that is in the file: no titles, no notes, no goals, nothing of how satisfied anybody is.',
				longDay(from, l10n),
				longDay(until, l10n),
			),
			'',
			...rowsOf(receipt, l10n).map(([label, value]) => `- **${l10n.t('{0}:', label)}** ${value}`),
			...days(l10n.t('Days on which you met'), receipt.held, l10n),
			...days(l10n.t('Days that were moved'), receipt.moved, l10n),
			...days(l10n.t('Days on which the meeting did not take place'), receipt.missed, l10n),
		].join('\n')
	}\n`;
}

function rowsOf(receipt: Receipt, l10n: Words): (readonly [label: string, value: string])[] {
	const {
		programme,
		department,
		code,
		mentor,
		mentee,
		chair,
		rhythm,
		started,
		nextBooked,
		agreementReviewed,
		planReviewed,
		status,
		issued,
	} = receipt;
	const named = (label: string, value: string | null) =>
		value === null ? [] : [[label, portableLine(value)] as const];
	const isYes = (value: boolean) => value ? l10n.t('yes') : l10n.t('no');
	return [
		...named(l10n.t('Programme'), programme),
		...named(l10n.t('Department'), department),
		...named(l10n.t('Code, in place of your names'), code),
		...named(l10n.t('Mentor'), mentor),
		...named(l10n.t('Mentee'), mentee),
		...named(l10n.t('Chair'), chair),
		[l10n.t('Relationship'), mentorshipStatusName(status, l10n)],
		[l10n.t('Agreed rhythm'), rhythmInWords(rhythm, l10n)],
		...started === null ? [] : [[l10n.t('Began on'), longDay(started, l10n)] as const],
		[l10n.t('Next meeting booked'), isYes(nextBooked)],
		[l10n.t('Agreement reviewed'), isYes(agreementReviewed)],
		[l10n.t('Plan reviewed'), isYes(planReviewed)],
		...committeeRows(receipt, isYes, l10n),
		[l10n.t('Made on'), longDay(issued, l10n)],
	];
}

function committeeRows(
	{ committeeMet, chairsPageFiled, concernsOpen, concernsSettled }: Receipt,
	isYes: (value: boolean) => string,
	l10n: Words,
): (readonly [string, string])[] {
	if (committeeMet === null) { return []; }
	return [
		[l10n.t('Committee met'), isYes(committeeMet)],
		[l10n.t('Chair’s page of the last meeting filed'), isYes(chairsPageFiled ?? false)],
		[l10n.t('Concerns that are open, by number'), String(concernsOpen ?? 0)],
		[l10n.t('Concerns that were settled, by number'), String(concernsSettled ?? 0)],
	];
}

function days(heading: string, dates: readonly CalendarDate[], l10n: Words): string[] {
	return [
		'',
		`## ${heading}`,
		'',
		...dates.length === 0 ? [l10n.t('None.')] : dates.map(date => `- ${longDay(date, l10n)}`),
	];
}

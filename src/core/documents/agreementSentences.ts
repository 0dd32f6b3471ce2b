import { everyInWords } from '../text/names.ts';
import { listInWords, longDay, plural, type Words } from '../text/words.ts';
import type { NoteFields } from '../model/note.ts';
import type { Phase } from '../model/vocabulary.ts';
import { portableLine } from './portable.ts';

/**
 * The keys of a relationship's note that say nothing to those who sign it: how a program finds it, and what changes
 * with each meeting.
 */
export const NOT_SIGNED = [
	'title',
	'mentorship',
	'date',
	'tags',
	'area',
	'subarea',
	'role',
	'status',
	'next_meeting',
	'mentor_email',
	'mentee_email',
	'member_emails',
	'programme_code',
] as const;

/**
 * What stands at the head of an agreement, in sentences, for those who sign it on paper: “Ruth Abara mentors Mara
 * Lindqvist. We meet every month, for 60 minutes. Place: Café Linden. It runs from 21 May 2025. We look at it again on
 * 21 May 2026.”
 */
export function agreementSentences(fields: NoteFields, l10n: Words): string[] {
	return [
		who(fields, l10n),
		meets(fields, l10n),
		...when(fields, l10n),
		...fields.phase ? [phaseSentence(fields.phase, l10n)] : [],
		programme(fields, l10n),
		readers(fields, l10n),
	].filter(sentence => sentence !== '');
}

function who({ mentor, mentee, mentorRole, members, chair }: NoteFields, l10n: Words): string {
	const names = listInWords((members ?? []).map(portableLine), l10n);
	if (names !== '') {
		const membersSentence = mentee === undefined
			? l10n.t('The members are {0}.', names)
			: l10n.t('The committee of {0} has these members: {1}.', portableLine(mentee), names);
		return chair === undefined
			? membersSentence
			: `${membersSentence} ${l10n.t('{0} takes the chair.', portableLine(chair))}`;
	}
	if (mentor === undefined || mentee === undefined) { return ''; }
	return mentorRole === undefined
		? l10n.t('{0} mentors {1}.', portableLine(mentor), portableLine(mentee))
		: l10n.t('{0} mentors {1}, as {2}.', portableLine(mentor), portableLine(mentee), portableLine(mentorRole));
}

function meets({ cadence, durationMinutes, location }: NoteFields, l10n: Words): string {
	const facts = [
		...cadence === undefined ? [] : [everyInWords(cadence.count, cadence.unit, l10n)],
		...durationMinutes === undefined ? [] : [plural(l10n, l10n.t('for 1 minute|for {0} minutes'), durationMinutes)],
	];
	return [
		...facts.length === 0 ? [] : [l10n.t('We meet {0}.', facts.join(', '))],
		...location === undefined ? [] : [l10n.t('Place: {0}.', portableLine(location))],
	].join(' ');
}

function when({ startDate, reviewDate, endDate }: NoteFields, l10n: Words): string[] {
	const period = periodOf(startDate, endDate, l10n);
	return [
		...period === undefined ? [] : [period],
		...reviewDate === undefined ? [] : [l10n.t('We look at it again on {0}.', longDay(reviewDate, l10n))],
	];
}

/** In words that hold before, during and after it. */
function periodOf(from: NoteFields['startDate'], to: NoteFields['endDate'], l10n: Words): string | undefined {
	if (from !== undefined && to !== undefined) {
		return l10n.t('It runs from {0} to {1}, unless we agree otherwise.', longDay(from, l10n), longDay(to, l10n));
	}
	if (from !== undefined) { return l10n.t('It runs from {0}.', longDay(from, l10n)); }
	return to === undefined ? undefined : l10n.t('It ends on {0}, unless we agree otherwise.', longDay(to, l10n));
}

function phaseSentence(phase: Phase, l10n: Words): string {
	switch (phase) {
		case 'selection':
			return l10n.t('We are finding out whether we fit.');
		case 'alignment':
			return l10n.t('We are agreeing on how we work together.');
		case 'cultivation':
			return l10n.t('We are in the middle of our work together.');
		case 'closure':
			return l10n.t('We are coming to the end of our work together.');
	}
}

function programme({ programme: name, department }: NoteFields, l10n: Words): string {
	const facts = [name, department].flatMap(fact => fact === undefined ? [] : [portableLine(fact)]).join(', ');
	return facts === '' ? '' : l10n.t('It belongs to: {0}.', facts);
}

function readers({ confidentiality }: NoteFields, l10n: Words): string {
	switch (confidentiality) {
		case 'committee':
			return l10n.t('What is noted may be read by the committee.');
		case 'department':
			return l10n.t('What is noted may be read in the department.');
		case 'pair':
			return l10n.t('What is noted is for the two of us.');
		default:
			return '';
	}
}

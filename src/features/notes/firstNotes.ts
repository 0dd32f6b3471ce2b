import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { toSlug } from '../../core/text/paths.ts';
import { familyWord } from '../../core/text/personName.ts';
import type { Words } from '../../core/text/words.ts';
import type { NewFile } from '../../host/edits/newFiles.ts';

/** What the first notes are made from. */
interface FirstNotesInput {
	readonly mentor: string;
	readonly mentee: string;
	/** The user's side. */
	readonly role: 'mentor' | 'mentee';
	readonly cadence: string;
	/** Day of the first meeting. */
	readonly date: CalendarDate;
	readonly today: CalendarDate;
	/** A heading below which task items are homework, and the words for the sides, from the settings. */
	readonly homeworkHeading: string;
	readonly mentorWord: string;
	readonly menteeWord: string;
}

/**
 * A relationship and its first meeting: two short notes that can be read without this software. Nobody has promised
 * anything yet, so there is no homework in them; a first meeting that is past was held.
 */
export function firstNotes(
	input: FirstNotesInput,
	l10n: Words,
): { readonly mentorship: NewFile, readonly meeting: NewFile } {
	const stem = fileStem(input.role === 'mentee' ? input.mentor : input.mentee);
	return {
		mentorship: { path: `mentoring/mentorships/${stem}.md`, text: mentorshipText(input, l10n) },
		meeting: { path: `mentoring/meetings/${input.date}-${stem}.md`, text: meetingText(input, stem, l10n) },
	};
}

/** `Dr. Tomás Eklund` becomes `eklund`: a name that is the same on every file system. */
export function fileStem(name: string): string {
	return toSlug(familyWord(name)) || 'mentorship';
}

function mentorshipText({ mentor, mentee, role, cadence, date, today }: FirstNotesInput, l10n: Words): string {
	return lines([
		'---',
		'type: mentorship',
		`mentor: ${quote(mentor)}`,
		`mentee: ${quote(mentee)}`,
		`role: ${role}`,
		`cadence: ${cadence}`,
		'status: active',
		`start_date: ${date}`,
		...date < today ? [] : [`next_meeting: ${date}`],
		'---',
		'',
		`# ${oneLine(mentor)} · ${oneLine(mentee)}`,
		'',
		`## ${l10n.t('Why we are in this')}`,
		'',
		'',
		`## ${l10n.t('What we agreed')}`,
		'',
		`- [ ] ${l10n.t('How often and how long we meet')}`,
		`- [ ] ${l10n.t('What stays between us')}`,
		`- [ ] ${l10n.t('When we look at this page again')}`,
		`- [ ] ${l10n.t('That either of us may end it, without fault')}`,
	]);
}

function meetingText(input: FirstNotesInput, stem: string, l10n: Words): string {
	const { date, today, homeworkHeading, mentorWord, menteeWord } = input;
	return lines([
		'---',
		'type: meeting',
		`mentorship: ${stem}`,
		`date: ${date}`,
		`status: ${date < today ? 'held' : 'planned'}`,
		'---',
		'',
		`# ${l10n.t('First meeting')}`,
		'',
		`## ${l10n.t('Check in')}`,
		'',
		`- [ ] ${l10n.t('Anything urgent')}`,
		'',
		`## ${l10n.t('Topics')}`,
		'',
		'- [ ] ',
		'',
		`## ${l10n.t('Wrap up')}`,
		'',
		`- [ ] ${l10n.t('Book the next meeting')}`,
		'',
		`## ${homeworkHeading} — ${menteeWord}`,
		'',
		'- [ ] ',
		'',
		`## ${homeworkHeading} — ${mentorWord}`,
		'',
		'- [ ] ',
	]);
}

function lines(parts: readonly string[]): string {
	return `${parts.join('\n')}\n`;
}

/** YAML in double quotes, which takes any name. */
function quote(text: string): string {
	return JSON.stringify(oneLine(text));
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

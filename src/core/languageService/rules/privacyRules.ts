import { toCalendarDate } from '../../model/calendarDate.ts';
import type { Problem } from '../../model/problem.ts';
import { parseNote } from '../../note/parseNote.ts';
import { applyEdits } from '../../text/textEdit.ts';
import { problemRule, setFrontValue } from './fixes.ts';
import { type FileContext, type NoteContext, type Fix, valueRange, noteRule, type Finding } from './rule.ts';

/** `<!-- private -->` without its end: all below it is private. */
export const PRIVATE_UNCLOSED = problemRule({
	code: 'private.unclosed',
	title: 'Private part that is never closed',
	fixes: ({ args: [closer = ''] }, { text, path, options, problems, l10n }) => {
		const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
		const trimmedLength = text.trimEnd().length;
		const edits = [{ start: trimmedLength, end: trimmedLength, text: `${ending}${ending}${closer}` }];
		// Within code or a comment that are open themselves it would be no marker.
		const isUnclosed = ({ code }: { readonly code: string }): boolean => code === 'private.unclosed';
		const closed = parseNote(applyEdits(text, edits), path, options).problems.filter(isUnclosed).length
			< problems.filter(isUnclosed).length;
		return closed
			? [{ title: l10n.t('Close the private part at the end of the note'), edits, safe: true, preferred: true }]
			: [];
	},
});

/** Something that was meant to be private and is not: it would be part of every export. */
export const WOULD_BE_EXPORTED = problemRule({
	code: 'private.would-be-exported',
	title: 'Meant to be private, but not private',
	fixes: (problem, file) => {
		if (isNote(file) && problem.start < file.bodyStart) {
			return [{
				title: file.l10n.t('Make the note private'),
				edits: setFrontValue(file, 'confidentiality', 'private'),
				preferred: true,
			}];
		}
		return problem.suggestion === undefined ? [] : [rewritten(problem, problem.suggestion, file)];
	},
});

/** A marker means the same when it is written as it should be; a heading loses words. */
function rewritten({ start, end }: Problem, text: string, { l10n }: FileContext): Fix {
	const edits = [{ start, end, text }];
	return text.startsWith('<!--')
		? { title: l10n.t('Write “{0}”', text), edits, safe: true, preferred: true }
		: { title: l10n.t('Make the section private: “{0}”', text), edits, preferred: true };
}

function isNote(file: FileContext): file is NoteContext {
	return file.note !== undefined;
}

/** A private note that git keeps: whoever is given the repository is given the note, with all its versions. */
export const TRACKED_BY_GIT = noteRule({
	code: 'private.tracked-by-git',
	title: 'Private note that git keeps',
	level: 'warning',
	message:
		'This note is private, but git keeps it and hands it on with the repository. Take it out of git, or keep it in a folder that git ignores.',
	find: ({ note, front, tracked }) =>
		note.private && tracked() === true ? [valueRange(front, 'confidentiality', 'type')] : [],
});

/** Nothing is taken out by itself: perhaps it is the opening marker that is missing. */
export const STRAY_CLOSER = problemRule({
	code: 'private.stray-closer',
	title: 'End of a private part that was never begun',
});

/** A line of dashes right below a text in a private section, which CommonMark takes for a heading. */
export const UNDERLINED = problemRule({
	code: 'private.underlined',
	title: 'Dashes below a text in a private section',
	fixes: ({ end }, { text, l10n }) => {
		const start = text.slice(0, end).search(/(?:\r\n|\n|\r)[^\r\n]*$/);
		const ending = /^(?:\r\n|\n|\r)/.exec(text.slice(start))?.[0] ?? '\n';
		return start < 0 || /^[ \t]*>/.test(text.slice(start + ending.length))
			? []
			: [{
				title: l10n.t('Leave a line free above the dashes'),
				edits: [{ start, end: start, text: ending }],
				preferred: true,
			}];
	},
});

/**
 * Words after which a number is that of a patient or a case, in some languages: `MRN 48213377`, `**MRN:** _48213377_`,
 * or with the number on the next line.
 */
const LABELLED =
	/(?<![\p{L}\p{N}])(?:MRN|medical record (?:no\.?|number)|hospital (?:no\.?|number)|patient[ -]?(?:id|no\.?|number|nr\.?)|NHS (?:no\.?|number)|CHI (?:no\.?|number)|CPR[ -]?(?:nr\.?|nummer)|personnummer|Fallnummer|Patienten(?:nummer|-?ID)|num[eé]ro de dossier|n[uú]mero de historia)[ \t*_~]{0,6}[:#=]?[ \t*_~]{0,6}(?:(?:\r\n|\n|\r)[ \t>*_~]{0,12})?(?<number>[A-Z]{0,3}[ -]?\d[\d -]{3,14}\d)(?![\p{L}\p{N}])/giu;
/** The same for days of birth. */
const BIRTH =
	/(?<![\p{L}\p{N}])(?:DOB|D\.O\.B\.|date of birth|Geburtsdatum|date de naissance|fecha de nacimiento|födelsedatum)[ \t*_~]{0,6}[:=]?[ \t*_~]{0,6}(?:(?:\r\n|\n|\r)[ \t>*_~]{0,12})?(?<number>\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?!\d)/giu;
/** Sweden: `19560312-1234`, day of birth and a check digit. */
const SWEDISH = /(?<![\p{L}\p{N}./-])(?<number>(?:19|20)\d{6}[-+]\d{4})(?![\p{L}\p{N}/-])/gu;
/** Finland: `120356-123A`, day of birth and a check letter. */
const FINNISH = /(?<![\p{L}\p{N}./-])(?<number>\d{6}[-+A]\d{3}[0-9A-FHJ-NPR-Y])(?![\p{L}\p{N}/-])/gu;
/** United States: `123-45-6789`. */
const AMERICAN = /(?<![\p{L}\p{N}./-])(?<number>(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4})(?![\p{L}\p{N}/-])/gu;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FINNISH_LETTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

type Judge = (written: string) => boolean;

const KINDS: readonly (readonly [RegExp, Judge])[] = [
	[LABELLED, written => !DATE.test(written.trim()) && written.replace(/\D/g, '').length >= 5],
	[BIRTH, () => true],
	[
		SWEDISH,
		written =>
			isDay(+written.slice(0, 4), +written.slice(4, 6), +written.slice(6, 8))
			&& luhn(written.replace(/\D/g, '').slice(2)),
	],
	[
		FINNISH,
		written =>
			isDay(2000, +written.slice(2, 4), +written.slice(0, 2))
			&& FINNISH_LETTERS[+(written.slice(0, 6) + written.slice(7, 10)) % 31] === written[10],
	],
	[AMERICAN, () => true],
];

/**
 * Something that looks like the number or the birthday of a patient. Only what is labelled as one,
 * or carries a check digit, or has the form of no other number: dates, DOIs, ORCIDs and grant
 * numbers are left alone. The number itself is not repeated in the message.
 */
export const PATIENT_IDENTIFIER = noteRule({
	code: 'privacy.patient-identifier',
	title: 'What looks like a patient’s number or birthday',
	level: 'hint',
	message:
		'This looks like something that identifies a patient. Notes on mentoring do well without it; a case can be named in other words.',
	find: ({ prose }) => {
		const numbers = KINDS.flatMap(([pattern, judge]) =>
			[...prose.matchAll(pattern)].filter(match => judge(match.groups!['number']!)).map(toFinding)
		);
		return withoutOverlaps(numbers);
	},
});

function toFinding(match: RegExpExecArray): Finding {
	const number = match.groups!['number']!;
	const start = match.index + match[0].length - number.length;
	return { start, end: start + number.length };
}

/** The first of those that lie over each other. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
	const takenPlaces = new Set<number>();
	return findings.filter(({ start, end }) => {
		const offsets = Array.from({ length: end - start }, (_, index) => start + index);
		const isFree = !offsets.some(offset => takenPlaces.has(offset));
		for (const offset of offsets) { takenPlaces.add(offset); }
		return isFree;
	});
}

function isDay(year: number, month: number, day: number): boolean {
	return toCalendarDate(year, month, day) !== undefined;
}

/** The check digit of ISO/IEC 7812: every second digit from the right doubled. */
function luhn(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const value = +digit * (index % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}

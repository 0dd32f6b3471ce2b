import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tooLarge, MOST_CHARACTERS, MOST_ITEMS } from '../../core/documents/exportLimits.ts';
import { meetingScope, pathsOf, type MeetingScope } from '../../core/documents/homeworkLines.ts';
import { publicTexts, publicView, type PublicNotes } from '../../core/export/publicNotes.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { NoteOptions } from '../../core/model/noteOptions.ts';
import type { Mentorship, NotebookView, PublicView, Keeper } from '../../core/model/notebookView.ts';
import { keepersName } from '../../core/query/homework.ts';
import { bySoonestMeeting } from '../../core/query/order.ts';
import { finish } from '../../core/shape/steps.ts';
import { foldText } from '../../core/text/foldText.ts';
import { nearestWord } from '../../core/text/nearestWord.ts';
import { stemOf } from '../../core/text/paths.ts';
import { catalogueWords, ENGLISH, type Words } from '../../core/text/words.ts';
import { decodeText } from '../../index/readFile.ts';
import { errorCode, utf8 } from '../nodeFileSystem.ts';
import { readFolder, type ReadNotebook } from '../readNotebook.ts';
import { CommandError, didYouMean } from '../terminal.ts';

/** The messages of each language, loaded when a notebook is in it. */
const CATALOGUES: Readonly<Record<string, () => Promise<{ readonly default: Readonly<Record<string, string>> }>>> = {
	de: () => import('../../../l10n/bundle.l10n.de.json'),
	es: () => import('../../../l10n/bundle.l10n.es.json'),
	fr: () => import('../../../l10n/bundle.l10n.fr.json'),
};

/**
 * The language of what is made from a notebook: the first that its own file names; English where that is not
 * translated.
 */
async function documentWords(languages: readonly string[] | undefined): Promise<Words> {
	const language = languages?.[0];
	const load = language !== undefined && Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined;
	return load ? catalogueWords(language!, (await load()).default) : ENGLISH;
}

const BOM = '\ufeff';

/** The texts of some notes as they are now, by path, without a BOM. What is gone or is no text any more is left out. */
export function readNoteTexts(folder: string, paths: readonly string[]): Map<string, string> {
	return new Map([...new Set(paths)].flatMap(path => {
		const text = readNoteText(folder, path);
		return text === undefined ? [] : [[path, text] as const];
	}));
}

/** The text of one note; `undefined` where it is gone, or not valid UTF-8, which is never changed. */
export function readNoteText(folder: string, path: string): string | undefined {
	try {
		const { text, problem } = decodeText(readFileSync(join(folder, path)), utf8);
		return problem ? undefined : text;
	} catch (error) {
		if (errorCode(error) === '') { throw error; }
		return undefined;
	}
}

/** A text as it stood in its file: with a BOM where that had one. */
export function withBomOf(before: Buffer, text: string): string {
	return before.toString('utf8').startsWith(BOM) ? BOM + text : text;
}

/** A notebook that something is made from. */
export interface OpenNotebook {
	readonly folder: string;
	/** With what is private: for what stays in the notebook. */
	readonly view: NotebookView;
	/** What may leave it. */
	readonly open: PublicView;
	readonly options: NoteOptions;
	readonly keeper: Keeper;
	/** The language of what is made from it. */
	readonly words: Words;
}

/** Reads a folder whole. Throws a `CommandError` where it cannot be read. */
export async function openNotebook(folder: string, today: CalendarDate): Promise<OpenNotebook> {
	return openRead(folder, await readFolder(folder, today, true));
}

/**
 * The notebook that was read of a folder, with what is private.
 *
 * @param openOf Works out what is public, where that is kept.
 */
export async function openRead(
	folder: string,
	{ view, options, languages, me }: ReadNotebook,
	openOf: (view: NotebookView) => PublicView = publicView,
): Promise<OpenNotebook> {
	const keeper: Keeper = { role: 'mentee' };
	const name = me ?? keepersName(view.mentorships(), keeper);
	return {
		folder,
		view,
		open: openOf(view),
		options,
		keeper: { ...keeper, ...name === undefined ? {} : { name } },
		words: await documentWords(languages),
	};
}

/** The mentorship that was asked for, else the only one of `offered`, else the first to meet. */
export function chosenMentorship(
	{ open, view }: OpenNotebook,
	asked: string | undefined,
	offers: (mentorship: Mentorship) => boolean = () => true,
): Mentorship {
	if (asked !== undefined) {
		return mentorshipNamed(open.mentorships(), asked) ?? hiddenOrUnknown(view, asked, open.mentorships());
	}
	const offered = open.mentorships().filter(offers);
	const [first] = offered.length === 1 ? offered : bySoonestMeeting(offered);
	if (first) { return first; }
	throw new CommandError(
		offered.length === 0
			? noneOffered(open.mentorships().length === 0)
			: `Whose? No meeting is booked, so name one: --mentorship ${namesOf(offered)}.`,
	);
}

function noneOffered(hasNone: boolean): string {
	return hasNone
		? 'There is no mentorship in the notebook yet, or none that is not private.'
		: 'There is no such mentorship in the notebook yet.';
}

/** By the stem or path of its note, or by words of its title: `abara`. `undefined` where none or several fit. */
function mentorshipNamed(mentorships: readonly Mentorship[], name: string): Mentorship | undefined {
	const fitting = mentorshipsNamed(mentorships, name);
	return fitting.length === 1 ? fitting[0] : undefined;
}

function mentorshipsNamed(mentorships: readonly Mentorship[], name: string): readonly Mentorship[] {
	const asked = foldText(name);
	const byNote = mentorships.filter(({ note, key }) => key === name || note && isNoteNamed(note.path, name));
	const byTitle = mentorships.filter(({ title }) =>
		` ${foldText(title)} `.replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ').includes(
			` ${asked.replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ').trim()} `,
		)
	);
	return byNote.length > 0 ? byNote : byTitle;
}

/** By its stem, by its path in the notebook, or by one from elsewhere, as a shell completes it. */
function isNoteNamed(path: string, name: string): boolean {
	const asked = foldText(name).replaceAll('\\', '/').replace(/^(?:\.\.?\/)+/, '');
	const own = foldText(path);
	return foldText(stemOf(path)) === asked.replace(/\.md$/, '') || asked === own || asked.endsWith(`/${own}`);
}

function hiddenOrUnknown(view: NotebookView, asked: string, mentorships: readonly Mentorship[]): never {
	const hidden = mentorshipNamed(view.mentorships(), asked);
	if (hidden) {
		throw new CommandError(
			`All that is written about “${asked}” is private, so nothing of it leaves the notebook.`,
		);
	}
	if (mentorships.length === 0) { throw new CommandError('There is no mentorship in the notebook yet.'); }
	const several = mentorshipsNamed(mentorships, asked);
	if (several.length > 0) {
		throw new CommandError(`--mentorship: “${asked}” may be ${namesOf(several, ' or ')}. Name one of them.`);
	}
	const nearest = nearestWord(stemOf(asked), mentorships.flatMap(pair => [nameOf(pair), pair.title]));
	const help = nearest === undefined ? ` There are ${namesOf(mentorships)}.` : didYouMean(nearest);
	throw new CommandError(`--mentorship: no mentorship is called “${asked}”.${help}`);
}

/** More of them are no help. */
const MOST_NAMES = 12;

/** `abara, eklund and committee`; by their paths those whose notes are called alike. */
function namesOf(mentorships: readonly Mentorship[], last = ' and '): string {
	const names = mentorships.map(nameOf);
	const spelled = mentorships.map(({ note }, at) => {
		const name = names[at]!;
		const isAlone = names.indexOf(name) === names.lastIndexOf(name);
		return note && !isAlone ? note.path : name;
	}).map(name => /\s/.test(name) ? `"${name}"` : name);
	const more = spelled.length - MOST_NAMES;
	const named = more > 0 ? [...spelled.slice(0, MOST_NAMES), `${more} more`] : spelled;
	return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')}${last}${named.at(-1)!}`;
}

function nameOf({ note, title }: Mentorship): string {
	return note ? stemOf(note.path) : title;
}

/** What may leave the notebook about one mentorship. */
export interface OpenScope {
	readonly scope: MeetingScope;
	readonly notes: PublicNotes;
}

/**
 * Reads what is for the next meeting of a mentorship. Throws a `CommandError` where that is more than anybody reads.
 */
export function readOpenScope({ folder, open, options }: OpenNotebook, { key, title }: Mentorship): OpenScope {
	const scope = meetingScope(open, key);
	if (!scope) {
		throw new CommandError(
			`All that is written about “${title}” is private, so nothing of it leaves the notebook.`,
		);
	}
	const notes = finish(publicTexts(open, readNoteTexts(folder, pathsOf(scope)), options));
	const reason = tooLarge(scope, notes);
	if (reason === 'items') {
		throw new CommandError(
			`There are more than ${MOST_ITEMS} items in what would be made of “${title}”, so nothing was made.`,
		);
	}
	if (reason === 'text') {
		throw new CommandError(
			`The notes that would be used of “${title}” hold more than ${MOST_CHARACTERS} characters, so nothing `
				+ 'was made.',
		);
	}
	return { scope, notes };
}

import type { CarryNote } from '../../edit/carry/carryModel.ts';
import type { PublicNotes } from '../../export/publicNotes.ts';
import { headingsOf } from '../../language/languages.ts';
import { isWithin } from '../../markdown/lineRanges.ts';
import { linkWords, linkTargets } from '../../markdown/linkTargets.ts';
import type { Note } from '../../model/note.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import type { Homework, Mentorship } from '../../model/notebookView.ts';
import { CONFIDENTIALITIES } from '../../model/vocabulary.ts';
import { itemWords } from '../../taskFields/itemWords.ts';
import { foldText } from '../../text/foldText.ts';
import { relativePath, folderOf, joinPath } from '../../text/paths.ts';
import { splitLines } from '../../text/textEdit.ts';
import type { Words } from '../../text/words.ts';

/**
 * The user's words as they may stand within a line of another note: on one line, links as
 * their text (they would lead elsewhere from there), nothing that opens code, HTML or a block.
 */
export function inlineText(markdown: string): string {
	const oneLine = markdown.replace(/\s+/gu, ' ').trim();
	const tame = linkWords(oneLine).replace(/\\*[<`[\]]/g, marks => `\\${marks.slice(-1)}`).replace(/\\+$/, '');
	return tame.replace(/^(?:[-+*#>=~]|\d+[.)])/, marks => `${marks.slice(0, -1)}\\${marks.slice(-1)}`);
}

/**
 * Items in words within another note, without links that only say which goal they are for (`[[award]]` at the end);
 * with them where two would read alike.
 *
 * @param mayName Whether those who read the note may know of an item's goal.
 */
export function wordsApart(items: readonly Homework[], mayName: (item: Homework) => boolean): string[] {
	const shown = items.map(item => ({ item, words: inlineText(itemWords(item.task.text)) }));
	const counts = new Map<string, number>();
	for (const { words } of shown) {
		const bare = bareWords(words);
		counts.set(bare, (counts.get(bare) ?? 0) + 1);
	}
	return shown.map(({ item, words }) =>
		counts.get(bareWords(words)) === 1 || !mayName(item) ? words : inlineText(item.task.text)
	);
}

/**
 * A link from a note at `from` to one at `to`: `[The paper](../goals/cohort-paper.md)`; the text alone where the path
 * cannot be written.
 */
export function linkTo(from: string, to: string, text: string): string {
	const shown = inlineText(text);
	const address = relativeAddress(from, to);
	return address === undefined || shown === '' ? shown : `[${shown}](${address})`;
}

/** Letters of any script stay as they are: what is written into a note is read by people, too. */
const UNSAFE_IN_ADDRESS = /[^\w./\p{L}\p{M}\p{N}-]/gu;

function relativeAddress(from: string, to: string): string | undefined {
	try {
		return relativePath(from, to).replace(UNSAFE_IN_ADDRESS, encodeURIComponent)
			.replace(/[()'!*]/g, character => `%${character.charCodeAt(0).toString(16)}`);
	} catch {
		return undefined;
	}
}

/** Words alone, for comparing lines: without case, marks, list markers and punctuation. */
export function bareWords(line: string): string {
	return foldText(line).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The parts of a prepared meeting note, in the order they stand in. */
export const SECTIONS = [
	'ask',
	'check-in',
	'concerns',
	'since',
	'goals',
	'decide',
	'willing',
	'undiscussed',
	'season',
	'four',
	'agenda',
	'review',
	'clarify',
	'assist',
	'together',
	'advocate',
	'raised',
	'wrap-up',
	'parked',
	'open',
] as const;

/** A section of a prepared meeting, whatever it is called in the note's language. */
export type SectionKey = typeof SECTIONS[number];

/** What a next meeting's note is prepared from. */
export interface PrepareInput {
	/** The notebook without its private parts: the note is read by two people. */
	readonly material: PublicNotes;
	/** As `material` tells it. */
	readonly mentorship: Mentorship;
	/** The note as it is now, or as it is to be created. */
	readonly target: CarryNote;
	/** Open homework of the mentorship that is not carried into the note. */
	readonly leftOpen: readonly Homework[];
	readonly track: 'academic' | 'community';
	/** Held meetings after which an area that was not spoken of is pointed out; at least 1. */
	readonly undiscussedAfter: number;
	readonly noteOptions: NoteOptions;
	readonly l10n: Words;
}

/** One line that a section is to have, and how it is known to be there. */
export interface Entry {
	/** Without the marker of the list. */
	readonly text: string;
	/** The beginning of the line that tells it from others. */
	readonly core: string;
	/** A note it links to: a link to it anywhere counts as well. */
	readonly about?: string;
}

/** A section with all it should have. */
export interface Section {
	readonly key: SectionKey;
	readonly heading: string;
	/** For lists that grow: lines that are missing are added one by one. */
	readonly entries?: readonly Entry[];
	/** For parts that are written once, where their heading is not there yet: Markdown lines. */
	readonly lines?: readonly string[];
}

/** Says which section a heading is of, if one: by the names we give, and others that are usual. */
export type SectionOf = (heading: string) => SectionKey | undefined;

/**
 * Knows sections by the beginning of their headings, in the language that is written in, in English, and in every other
 * that is known.
 */
export function sectionNames(l10n: Words): SectionOf {
	const names: Record<SectionKey, readonly string[]> = {
		'ask': [l10n.t('What I need this time'), l10n.t('What is needed this time'), 'What I need', 'What is needed'],
		'check-in': [l10n.t('Check in'), 'Check in', 'Checking in'],
		'concerns': [l10n.t('Concerns of last time'), 'Concerns of last time'],
		'since': [l10n.t('Since last time'), 'Since last time', 'Since the last meeting'],
		'goals': [l10n.t('Goals'), 'Goals', 'Where the goals stand'],
		'decide': [l10n.t('To decide'), 'To decide', 'Decisions'],
		'willing': [l10n.t('What I would gladly take on'), 'What I would gladly take on', 'What I would gladly do'],
		'undiscussed': [l10n.t('Not discussed lately'), 'Not discussed', 'Not forgotten'],
		'four': [
			l10n.t('Quit, decline, start, continue'),
			'Quit, decline, start, continue',
			'Four lists',
			'Four questions',
		],
		'clarify': [l10n.t('Clarify'), 'Clarify', 'Clarifying questions'],
		'agenda': [l10n.t('Agenda'), 'Agenda', 'Topics'],
		'review': [l10n.t('Review'), 'Review'],
		'assist': [l10n.t('Assist and advise'), 'Assist'],
		'together': [l10n.t('Opportunities and collaboration'), 'Opportunities'],
		'advocate': [l10n.t('Advocate'), 'Advocate', 'Advocacy'],
		'season': [l10n.t('Due this season'), 'Due this season', 'The year’s dates'],
		'raised': [l10n.t('Concerns of today'), 'Concerns of today', 'Concerns raised', 'New concerns', 'Concerns'],
		'wrap-up': [l10n.t('Wrap up'), 'Wrap up', 'Wrapping up'],
		'parked': [l10n.t('Parked'), 'Parked', 'Parking lot'],
		'open': [l10n.t('Also open'), 'Also open'],
	};
	return heading => {
		const words = `${bareWords(heading)} `;
		const headedBy = (headings: readonly string[]) =>
			Math.max(
				0,
				...headings.map(bareWords).filter(name => words.startsWith(`${name} `)).map(({ length }) => length),
			);
		return SECTIONS.find(key => headedBy(names[key]) > 0)
			?? longestName(key =>
				headedBy(key === 'decide' ? [...headingsOf(key), ...headingsOf('decisions')] : headingsOf(key))
			);
	};
}

/** The section whose name is the longest: `Temas pendientes` are parked, though `Temas` is the agenda. */
function longestName(length: (key: SectionKey) => number): SectionKey | undefined {
	const lengths = SECTIONS.map(key => ({ key, length: length(key) }));
	const longest = Math.max(...lengths.map(({ length }) => length));
	return longest > 0 ? lengths.find(({ length }) => length === longest)?.key : undefined;
}

/**
 * Whether something of a note may stand in the prepared one: it is not of another mentorship,
 * nor the keeper's own (a goal without a mentorship) where the keeper is the mentor of this one,
 * and it is not said to be for fewer people than read the prepared one (format.md §7).
 */
export function mayAppear(
	note: Note,
	{ material: { view }, mentorship, target }: Pick<PrepareInput, 'material' | 'mentorship' | 'target'>,
): boolean {
	const of = note.fields.mentorship === undefined ? undefined : view.mentorshipOf(note.path);
	return (of === undefined ? mentorship.role !== 'mentor' : of === mentorship.key) && isOpenEnough(note, target.note);
}

/** The circle of readers written in a note is not smaller than that of the target. */
export function isOpenEnough({ fields: { confidentiality } }: Note, target: Note): boolean {
	const circle = (word: typeof CONFIDENTIALITIES[number]) => CONFIDENTIALITIES.indexOf(word);
	return confidentiality === undefined || circle(confidentiality) >= circle(target.fields.confidentiality ?? 'pair');
}

/** What a note says so far, outside its private parts. */
export class WrittenAlready {
	readonly #lines: readonly string[];
	readonly #linked: ReadonlySet<string>;

	constructor({ path, text, note }: CarryNote) {
		const open = splitLines(text).filter((_, line) =>
			line >= note.bodyLine && (note.private || !isWithin(note.privateLines, line))
		);
		this.#lines = open.map(bareWords);
		this.#linked = new Set(open.flatMap(linkTargets).flatMap(target => joinPath(folderOf(path), target) ?? []));
	}

	/**
	 * A line begins with its words, or something links to what it is about. An entry without any word is nothing to
	 * add.
	 */
	has({ core, about }: Entry): boolean {
		const words = bareWords(core);
		return words === '' || about !== undefined && this.#linked.has(about)
			|| this.#lines.some(line => line === words || line.startsWith(`${words} `));
	}
}

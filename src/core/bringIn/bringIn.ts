import { itemsOfTable, promiseTables } from '../edit/promiseTables.ts';
import { readMarkdown } from '../markdown/links.ts';
import { proseOf, codeLines } from '../markdown/prose.ts';
import { isWithin } from '../markdown/lineRanges.ts';
import { plainText } from '../markdown/plainText.ts';
import { toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import type { Note, TaskItem } from '../model/note.ts';
import { homeworkHeadingsOfAll } from '../language/languages.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { NoteType } from '../model/vocabulary.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import type { YamlValue } from '../note/plainYaml.ts';
import { readFullYaml } from '../note/fullYaml.ts';
import { parseNote } from '../note/parseNote.ts';
import { isOpen, initials } from '../query/homework.ts';
import { nameWords } from '../text/personName.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';
import { lineAtOffset, lineStartsOf, splitLines, applyEdits, type TextEdit } from '../text/textEdit.ts';
import type { Words } from '../text/words.ts';
import { yamlScalar } from '../text/yamlScalar.ts';
import { dayAtEnd, dueIn } from './foreignDates.ts';
import { actorsIn, NAME, peopleIn } from './foreignNames.ts';
import { dayOfNote, HEAD_LINES, typeOf, type ForeignFile } from './guessNote.ts';
import { isOther, otherOf, ownersCalled, ownersIn, type KnownPair, type KnownPeople } from './foreignOwners.ts';
import { itemLines, type ItemPlace } from './foreignLines.ts';

/** What is known around the file. */
export interface BringInInput {
	readonly path: string;
	readonly text: string;
	readonly today: CalendarDate;
	readonly pairs: readonly KnownPair[];
	/** Committees, as pairs without another side. */
	readonly committees?: readonly KnownPair[];
	readonly noteOptions: NoteOptions;
	readonly l10n: Words;
}

/** Homework that was found: whose it is, as far as it is said, and when it is due. */
interface FoundHomework {
	readonly text: string;
	readonly owners: readonly string[];
	readonly due?: CalendarDate;
}

/** A file as the note that it would become. */
export interface BroughtIn {
	readonly type: NoteType;
	readonly title: string;
	readonly date?: CalendarDate;
	/** The pair or the committee it belongs to. */
	readonly pair?: KnownPair;
	/** It is of a committee, known or not, and so of no pair. */
	readonly isOfCommittee: boolean;
	/** Open homework in it. */
	readonly homework: readonly FoundHomework[];
	/** The smallest edits that make it so; all else keeps its bytes. */
	readonly edits: readonly TextEdit[];
}

/** Longer texts are no notes of a meeting. */
const LONGEST_TEXT = 400_000;

/** People named in a file as notes name people, to ask whose notes these are; nothing for what is a note already. */
export function peopleOf(text: string, path: string): readonly string[] {
	return namesOf(text, path).people;
}

/** Names in a file that could become a note. */
interface NamesInFile {
	/** Where notes name people. */
	readonly people: readonly string[];
	/** Who has something to do, as written, each once: `Nora` of `Nora: rewrite it`. */
	readonly actors: readonly string[];
}

/** People named in a file, and who of them has something to do; nobody for what is a note already. */
export function namesOf(text: string, path: string): NamesInFile {
	const file = text.length > LONGEST_TEXT ? undefined : readForeign(text, path);
	return file ? { people: named(file), actors: actorsIn(splitLines(file.body)) } : { people: [], actors: [] };
}

/**
 * Reads a Markdown file that is no note yet as one: its type from its name and headings, its day, the pair, and what
 * was promised in it. Knows the shapes of Obsidian (properties, wikilinks, fields of Tasks), Logseq (TODO, DOING, DONE,
 * page properties), exports of Notion and Google Docs, and plain notes.
 *
 * ```md
 * # Meeting with Helen, 3 Sept 2026          ---
 *                                            type: meeting
 * - [ ] Helen: read the methods by 30 Sept   mentorship: moss
 *                                            date: 2026-09-03
 *                                            ---
 *                                            - [ ] Helen: read the methods by 30 Sept @mentor due:2026-09-30
 * ```
 *
 * What nobody is said to owe gets no owner, and what was never pledged here is pledged today (`since:`), so that it is
 * nobody's slip. `undefined` for a note, and for what is not one of mentoring.
 */
export function bringIn(input: BringInInput): BroughtIn | undefined {
	const { text, path, today, pairs } = input;
	const file = text.length > LONGEST_TEXT ? undefined : readForeign(text, path);
	if (!file) { return undefined; }
	const date = dayOfNote(file, today);
	const people = named(file);
	const type = typeOf(file, date, people.length > 0 || pairs.some(pair => namesOther(file, pair)));
	if (!type) { return undefined; }
	const isOfCommittee = speaksOfCommittee(file) && !pairs.some(pair => namesOther(file, pair));
	const pair = isOfCommittee ? onlyOne(input.committees ?? []) : pairOf(file, people, pairs);
	const front = frontEdits(file, text, type, date, pair);
	const guessed: Guessed = {
		people: { pair: isOfCommittee ? pair ?? onlyMyself(pairs) : pair, names: people },
		date,
		year: yearOf(file, today),
		isMeeting: type === 'meeting',
	};
	const isPrivate = privateLinesOf(text, front, input);
	const tables = type === 'meeting' ? tableEdits(file, text, input, guessed, isPrivate) : [];
	const boxed = itemLines(text, {
		bodyStart: file.bodyStart,
		options: {
			...input.noteOptions,
			homeworkHeadings: [...input.noteOptions.homeworkHeadings, ...homeworkHeadingsOfAll()],
		},
		people: guessed.people,
		isPrivate,
		tables,
	});
	const first = inOrder([...front, ...boxed.edits, ...tables]);
	const marked = applyEdits(text, first);
	const note = parseNote(marked, path, input.noteOptions).note;
	if (note?.type !== type) { return undefined; }
	const lines = movedLines(boxed.places, text, marked, first);
	const edits = composed(text, first, fieldEdits(marked, note, input, guessed, lines));
	return {
		type,
		title: note.title,
		...date ? { date } : {},
		...pair ? { pair } : {},
		isOfCommittee,
		homework: homeworkIn(applyEdits(text, edits), input, pair),
		edits,
	};
}

function yearOf({ heading, path }: ForeignFile, today: CalendarDate): CalendarDate | undefined {
	const said = /(?<!\d)(20\d{2})(?!\d)/.exec(`${heading} ${stemOf(path)}`)?.[1];
	return said === undefined || said > today ? undefined : toCalendarDate(Number(said), 1, 1);
}

/** What is known of lines, by their numbers after some edits. */
function movedLines<T>(
	places: ReadonlyMap<number, T>,
	text: string,
	after: string,
	edits: readonly TextEdit[],
): ReadonlyMap<number, T> {
	const [starts, ends] = [lineStartsOf(text), lineStartsOf(after)];
	let [next, shift] = [0, 0];
	return new Map([...places].map(([line, place]) => {
		const start = starts[line]!;
		while (edits[next] && edits[next]!.end <= start) {
			shift += edits[next]!.text.length - (edits[next]!.end - edits[next]!.start);
			next++;
		}
		return [lineAtOffset(ends, start + shift), place];
	}));
}

/** Which lines of the file are private, as the note will have it. */
function privateLinesOf(
	text: string,
	front: readonly TextEdit[],
	{ path, noteOptions }: BringInInput,
): (line: number) => boolean {
	const moved = front.reduce((sum, { text: added }) => sum + splitLines(added).length - 1, 0);
	const ranges = parseNote(applyEdits(text, front), path, noteOptions).note?.privateLines ?? [];
	return line => isWithin(ranges, line + moved);
}

/** Open homework of the note that the file becomes. */
function homeworkIn(text: string, { path, noteOptions }: BringInInput, pair: KnownPair | undefined): FoundHomework[] {
	const note = parseNote(text, path, noteOptions).note;
	return (note?.tasks ?? []).flatMap(task => {
		if (!isOpen(task) || !task.isHomework || task.private || isWithin(note!.privateLines, task.line)) { return []; }
		const { owners, due } = task.fields;
		const heading = task.headingOwner ? [task.headingOwner] : [];
		const written = owners?.length ? owners : task.ownersAbove ?? heading;
		const called = [...new Set(written.flatMap(owner => ownersCalled(owner, pair)))];
		return [{ text: plainText(task.text), owners: called, ...due === undefined ? {} : { due } }];
	});
}

interface ReadFile extends ForeignFile {
	/** Where the body begins, and whether there is front matter to be added to. */
	readonly bodyStart: number;
	readonly hasFront: boolean;
}

function readForeign(text: string, path: string): ReadFile | undefined {
	const bodyStart = bodyStartOf(text);
	const hasFront = bodyStart > 3;
	const properties = hasFront ? propertiesOf(text.slice(0, bodyStart)) : new Map<string, string>();
	// One that is empty, as templates of Obsidian have it, waits to be filled in.
	if (!properties || (properties.get('type') ?? '') !== '') { return undefined; }
	const body = text.slice(bodyStart);
	const lines = splitLines(body);
	const heading = lines.map(line => /^#{1,2}[ \t]+(.*)$/.exec(line)?.[1]).find(match => match !== undefined);
	const head = lines.filter(line => line.trim() !== '').slice(0, HEAD_LINES);
	return {
		path,
		bodyStart,
		hasFront,
		properties,
		body,
		head,
		heading: plainText(heading ?? properties.get('title') ?? firstWords(head[0]) ?? stemOf(path)),
	};
}

/** A first line that could be a heading, as of a day in Logseq. */
function firstWords(line: string | undefined): string | undefined {
	const words = line?.replace(/^[\s>]*(?:[-*+•]\s+)?/, '').trim() ?? '';
	return words !== '' && words.length < 80 && !/::|^\[.\]|^\||^%%/.test(words) && !codeLines(words).has(0)
		? words
		: undefined;
}

/**
 * By key in small letters, lists with commas; `undefined` where the front matter cannot be read, as nothing is to be
 * added to it then.
 */
function propertiesOf(front: string): Map<string, string> | undefined {
	const source = front.replace(/^\uFEFF?---[^\n]*\n/, '').replace(/\r?\n?---[ \t]*\r?\n?$/, '');
	if (source.trim() === '') { return new Map(); }
	const yaml = readFullYaml(source);
	return 'length' in yaml ? new Map(yaml.map(({ key, value }) => [key.toLowerCase(), wordsOf(value)])) : undefined;
}

/** A list with commas; nothing of a map. */
function wordsOf(value: YamlValue): string {
	if (Array.isArray(value)) { return value.map(String).join(', '); }
	return typeof value === 'string' ? value : '';
}

function named({ heading, head, body, properties }: ReadFile): string[] {
	const listed = ['mentor', 'mentee', 'attendees', 'participants', 'people', 'with', 'person'].flatMap(key =>
		properties.has(key) ? [`${key}: ${properties.get(key)!}`] : []
	);
	return peopleIn(heading, [...listed, ...head], splitLines(body));
}

/** The pair whose other side is named; the only one there is where nobody else is. */
function pairOf(file: ReadFile, people: readonly string[], pairs: readonly KnownPair[]): KnownPair | undefined {
	const fitting = pairs.filter(pair => namesOther(file, pair) || people.some(name => isOther(name, pair)));
	if (fitting.length > 0) { return fitting.length === 1 ? fitting[0] : undefined; }
	return pairs.length === 1
			&& people.every(name =>
				nameWords(name).some(word => nameWords(pairs[0]![pairs[0]!.mine] ?? '').includes(word))
			)
		? pairs[0]
		: undefined;
}

/** A committee is not the pair whose mentor sits in it; a note about one with the mentor is the pair's. */
function speaksOfCommittee({ heading, path }: ForeignFile): boolean {
	return /\b(?:committee|komitee|kommission|comite|comitato|commissie|advisory (?:board|panel)|(?:soc|tac) meeting)\b/
		.test(
			foldText(`${heading} ${stemOf(path).replace(/[-_]+/g, ' ')}`),
		);
}

/** Where a committee has no note yet, only the keeper is known in its meetings. */
function onlyMyself(pairs: readonly KnownPair[]): KnownPair | undefined {
	const [pair] = pairs;
	const own = pair?.[pair.mine];
	return pair && { reference: '', mine: pair.mine, ...own === undefined ? {} : { [pair.mine]: own } };
}

function onlyOne<T>(all: readonly T[]): T | undefined {
	return all.length === 1 ? all[0] : undefined;
}

/** So far down a name alone on a line says with whom it was. */
const NAME_LINES = 3;
const NAME_ALONE = new RegExp(`^${NAME}$`, 'u');

/**
 * Its heading, its file or its folder has a name of the other side, or the initials with dots: `H.M.`; or the name
 * stands alone on a line at its begin.
 */
function namesOther({ heading, path, head }: ForeignFile, pair: KnownPair): boolean {
	const alone = head.slice(0, NAME_LINES).map(line => plainText(line).trim()).filter(line => NAME_ALONE.test(line));
	if (alone.some(name => isOther(name, pair))) { return true; }
	const otherName = otherOf(pair) ?? '';
	const names = nameWords(otherName).filter(word => word.length > 2);
	const letters = [...initials(otherName)].map(letter => `${letter}.`).join('');
	return foldText(`${heading} ${path}`).split(/[^\p{L}\p{M}\p{N}’'-]+/u).flatMap(
		word => [word, ...word.split(/[-_]|['’]s$/)],
	).some(word => names.includes(word)) || letters.length > 2 && heading.split(/\s+/).includes(letters);
}

/** The head of a note: a new one before the text, or the missing keys before the closing line, and those left empty. */
function frontEdits(
	{ hasFront, bodyStart, properties }: ReadFile,
	text: string,
	type: NoteType,
	date: CalendarDate | undefined,
	pair: KnownPair | undefined,
): TextEdit[] {
	const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
	const fields = [['type', type], ['mentorship', pair?.reference], ['date', date]] as const;
	const definedFields = fields.flatMap(([key, value]) =>
		value === undefined ? [] : [[key, yamlScalar(value)] as const]
	);
	const lines = definedFields.filter(([key]) => !properties.has(key)).map(([key, value]) => `${key}: ${value}${eol}`)
		.join(
			'',
		);
	if (hasFront) {
		const front = text.slice(0, bodyStart);
		const at = front.search(/---[ \t]*(?:\r\n|\r|\n)?$/);
		const filled = definedFields.flatMap(([key, value]): TextEdit[] => {
			const empty = properties.get(key) === '' && new RegExp(`^${key}:(?=[ \\t]*\\r?$)`, 'im').exec(front);
			const end = empty ? empty.index + empty[0].length : 0;
			return empty ? [{ start: end, end, text: ` ${value}` }] : [];
		});
		return inOrder([...filled, ...lines === '' ? [] : [{ start: at, end: at, text: lines }]]);
	}
	const at = text.startsWith('\uFEFF') ? 1 : 0;
	const gap = /^[ \t]*(?:\r\n|\r|\n)/.test(text.slice(at)) ? '' : eol;
	return [{ start: at, end: at, text: `---${eol}${lines}---${eol}${gap}` }];
}

/** What is guessed of a file before its items are looked at. */
interface Guessed {
	readonly people: KnownPeople;
	readonly date: CalendarDate | undefined;
	/** The first day of the year that its heading says, where it has no day: `Goals 2026`. */
	readonly year: CalendarDate | undefined;
	readonly isMeeting: boolean;
}

/** Tables of who does what as items, in their place. */
function tableEdits(
	{ bodyStart }: ReadFile,
	text: string,
	{ today, l10n }: BringInInput,
	{ people: { pair, names }, date }: Guessed,
	isPrivate: (line: number) => boolean,
): TextEdit[] {
	if (!text.includes('|')) { return []; }
	const starts = lineStartsOf(text);
	const context = { pair, names, from: date ?? today, dialect: 'plain', l10n } as const;
	return promiseTables(text, proseOf(text, bodyStart, readMarkdown(text, bodyStart)))
		.filter(({ holds, start }) => holds === 'homework' && !isPrivate(lineAtOffset(starts, start)))
		.map(table => itemsOfTable(text, table, context));
}

/** Owner and day of each open item that has none yet, at the end of its line. */
function fieldEdits(
	text: string,
	note: Note,
	input: BringInInput,
	guessed: Guessed,
	places: ReadonlyMap<number, ItemPlace>,
): TextEdit[] {
	const lines = splitLines(text);
	const starts = lineStartsOf(text);
	const owned = new Set<number>();
	return note.tasks.flatMap((task, index) => {
		if (!isOpen(task) || task.private || isWithin(note.privateLines, task.line)) { return []; }
		const words = lines.slice(task.line, task.paragraphEndLine + 1).join(' ');
		const promise = promiseOf(
			{ task, words, place: places.get(task.line), isBelowOwned: owned.has(task.parent) },
			input,
			guessed,
		);
		if (promise.owners.length > 0 || owned.has(task.parent)) { owned.add(index); }
		if (!task.isHomework && promise.owners.length === 0 && promise.due === undefined) { return []; }
		const added = addedTo(task, promise, input.today, guessed);
		return added.length > 0 ? [atEnd(lines[task.line]!, starts[task.line]!, ` ${added.join(' ')}`)] : [];
	});
}

interface Promised {
	readonly owners: readonly string[];
	readonly due: CalendarDate | undefined;
}

/** An item with what is around it. */
interface PlacedItem {
	readonly task: TaskItem;
	/** Its paragraph as it is written, on one line. */
	readonly words: string;
	/** Where it stands, if it is one that was made from a line of another program. */
	readonly place: ItemPlace | undefined;
	/** Whether the item above it has an owner, whose it is too. */
	readonly isBelowOwned: boolean;
}

/** What an item promises: as it is written, else as its words say, else as what stands above it says. */
function promiseOf(
	{ task, words, place, isBelowOwned }: PlacedItem,
	{ today, l10n }: BringInInput,
	{ people, date, year, isMeeting }: Guessed,
): Promised {
	const due = task.fields.due ?? dueOf(task, words, date ?? year ?? today, l10n);
	const written = writtenOwners(task);
	const said = written.length > 0 ? written : ownersIn(words, people);
	const owners = said.length > 0 || isBelowOwned ? said : place?.owners ?? [];
	if (owners.length > 0) { return { owners, due }; }
	const isUnsaid = isMeeting && isPlainBox(task) && due === undefined && !isBelowOwned;
	return { owners: isForWriter(place, isUnsaid) ? [people.pair?.mine ?? 'mentee'] : [], due };
}

/** A box with nothing that makes it homework; `[?]` and `[I]` are a question and an idea, as Obsidian marks them. */
function isPlainBox({ isHomework, mark }: TaskItem): boolean {
	return !isHomework && /[ /]/.test(mark);
}

function dueOf(task: TaskItem, words: string, from: CalendarDate, l10n: Words): CalendarDate | undefined {
	return dueIn(words, from, l10n) ?? dayAtEnd(task.text, from, l10n);
}

function writtenOwners({ fields: { owners }, headingOwner }: TaskItem): readonly string[] {
	if (owners?.length) { return owners; }
	return headingOwner ? [headingOwner] : [];
}

/** A TODO, and a box in the note of a meeting that names nobody, unless it is a point to speak of. */
function isForWriter(place: ItemPlace | undefined, isUnsaid: boolean): boolean {
	return place?.isMine === true || isUnsaid && place?.below !== 'agenda';
}

/**
 * Fields that its line lacks. What was due before today, or on no day, is pledged today: nobody pledged it here before,
 * so that it slipped for nobody.
 */
function addedTo(task: TaskItem, { owners, due }: Promised, today: CalendarDate, { date }: Guessed): string[] {
	const isOwned = (task.fields.owners?.length ?? 0) > 0 || task.headingOwner !== undefined;
	const isOld = due === undefined ? date !== undefined && date < today : due < today;
	return [
		...isOwned ? [] : owners.map(owner => `@${owner}`),
		...due !== undefined && task.fields.due === undefined ? [`due:${due}`] : [],
		...isOld && task.fields.since === undefined ? [`since:${today}`] : [],
	];
}

/** Before trailing spaces and a block id, which stays last. */
function atEnd(line: string, start: number, text: string): TextEdit {
	const at = start + line.replace(/(?:[ \t]+\^[\w-]+)?[ \t]*\r?$/, '').length;
	return { start: at, end: at, text };
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
	return [...edits].sort((a, b) => a.start - b.start);
}

/** Edits of the text, and insertions in what it then is, both in order, as edits of the text. */
function composed(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
	const written = first.map(({ start, end, text: words }) => ({ start, end, text: words }));
	let [next, shift] = [0, 0];
	const others = second.map(({ start, text: words }) => {
		for (let edit = first[next]; edit; edit = first[++next]) {
			const begin = edit.start + shift;
			if (start < begin || start === begin && edit.text === '') { break; }
			if (start < begin + edit.text.length) { return { index: next, at: start - begin, words }; }
			shift += edit.text.length - (edit.end - edit.start);
		}
		return { index: -1, at: start - shift, words };
	});
	// From the last on, so that places before it stay.
	for (const { index, at, words } of [...others].reverse()) {
		const edit = written[index];
		if (edit) { edit.text = `${edit.text.slice(0, at)}${words}${edit.text.slice(at)}`; }
	}
	const insertions = others.filter(({ index }) => index < 0).map(({ at, words }) => ({
		start: at,
		end: at,
		text: words,
	}));
	return inOrder([...written, ...insertions]).filter(({ start, end, text: words }) =>
		words !== text.slice(start, end)
	);
}

import { codeLines } from '../markdown/codeLines.ts';
import { isWithin } from '../markdown/lineRanges.ts';
import { plainText } from '../markdown/plainText.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { TaskItem } from '../model/taskItem.ts';
import { NOTE_TYPES, type NoteType } from '../model/vocabulary.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import type { YamlValue } from '../note/plainYaml.ts';
import { readFullYaml } from '../note/fullYaml.ts';
import { parseNote } from '../note/parseNote.ts';
import { isOpen } from '../query/homework.ts';
import { linkWords } from '../markdown/linkTargets.ts';
import { familyWord, nameWords } from '../text/personName.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';
import { lineStartsOf } from '../text/lines.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import type { Words } from '../text/words.ts';
import { yamlScalar } from '../text/yamlScalar.ts';
import { dueIn } from './foreignDates.ts';
import { actorOf, peopleIn } from './foreignNames.ts';
import { dayOfNote, HEAD_LINES, typeOf, type ForeignFile } from './guessNote.ts';
import { asItem } from './foreignItems.ts';
import { isOther, otherOf, ownersCalled, type KnownPair } from './foreignOwners.ts';

/** What is known around the file. */
export interface BringInInput {
	readonly path: string;
	readonly text: string;
	readonly today: CalendarDate;
	readonly pairs: readonly KnownPair[];
	readonly noteOptions: NoteOptions;
	readonly l10n: Words;
}

/** Homework that was found: whose it is, as far as it is said, and when it is due. */
export interface FoundHomework {
	readonly text: string;
	readonly owners: readonly string[];
	readonly due?: CalendarDate;
}

/** A file as the note that it would become. */
export interface BroughtIn {
	readonly type: NoteType;
	readonly title: string;
	readonly date?: CalendarDate;
	/** The pair it belongs to. */
	readonly pair?: KnownPair;
	/** Open homework in it. */
	readonly homework: readonly FoundHomework[];
	/** The smallest edits that make it so; all else keeps its bytes. */
	readonly edits: readonly TextEdit[];
}

/** Longer texts are no notes of a meeting. */
const LONGEST = 400_000;

/** People named in a file as notes name people, to ask whose notes these are; nothing for what is a note already. */
export function peopleOf(text: string, path: string): readonly string[] {
	const file = text.length > LONGEST ? undefined : readForeign(text, path);
	return file ? named(file) : [];
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
	const file = text.length > LONGEST ? undefined : readForeign(text, path);
	if (!file) { return undefined; }
	const date = dayOfNote(file, today);
	const people = named(file);
	const type = typeOf(file, date, people.length > 0 || pairs.some(pair => namesOther(file, pair)));
	if (!type) { return undefined; }
	const pair = pairOf(file, people, pairs);
	const front = frontEdit(file, text, type, date, pair);
	const boxed = itemLines(file, text, input);
	const first = inOrder([front, ...boxed.edits]);
	const marked = applyEdits(text, first);
	const note = parseNote(marked, path, input.noteOptions).note;
	if (note?.type !== type) { return undefined; }
	const moved = front.text.split('\n').length - 1;
	const fields = fieldEdits(marked, note, input, { pair, date, mine: new Set(boxed.mine.map(line => line + moved)) });
	return {
		type,
		title: note.title,
		...date ? { date } : {},
		...pair ? { pair } : {},
		homework: fields.homework,
		edits: joined(text, first, fields.edits),
	};
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
	if (
		!properties
		|| properties.has('type') && (NOTE_TYPES as readonly string[]).includes(foldText(properties.get('type')!))
	) { return undefined; }
	if (properties.has('type')) { return undefined; }
	const body = text.slice(bodyStart);
	const lines = body.split(/\r\n|\r|\n/);
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
	const read = readFullYaml(source);
	return 'length' in read ? new Map(read.map(({ key, value }) => [key.toLowerCase(), wordsOf(value)])) : undefined;
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
	return peopleIn(heading, [...listed, ...head], body.split(/\r\n|\r|\n/));
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

/** Its heading, its file or its folder has the family name of the other side. */
function namesOther({ heading, path }: ForeignFile, pair: KnownPair): boolean {
	const family = familyWord(otherOf(pair) ?? '');
	return family !== ''
		&& foldText(`${heading} ${path}`).split(/[^\p{L}\p{M}\p{N}’'-]+/u).flatMap(
			word => [word, ...word.split(/[-_]/)],
		).includes(family);
}

/** The head of a note, as one insertion: a new one before the text, or the missing keys before the closing line. */
function frontEdit(
	{ hasFront, bodyStart, properties }: ReadFile,
	text: string,
	type: NoteType,
	date: CalendarDate | undefined,
	pair: KnownPair | undefined,
): TextEdit {
	const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
	const wanted = [['type', type], ['mentorship', pair?.reference], ['date', date]] as const;
	const isThere = (key: string) =>
		properties.has(key)
		&& !(key === 'date' && date !== undefined && !/^\d{4}-\d{2}-\d{2}/.test(properties.get(key)!));
	const lines = wanted.flatMap(([key, value]) =>
		value === undefined || isThere(key) || key === 'date' && properties.has('date')
			? []
			: [`${key}: ${yamlScalar(value)}${eol}`]
	).join('');
	if (hasFront) {
		const at = text.slice(0, bodyStart).search(/---[ \t]*(?:\r\n|\r|\n)?$/);
		return { start: at, end: at, text: lines };
	}
	const at = text.startsWith('\uFEFF') ? 1 : 0;
	const gap = /^[ \t]*(?:\r\n|\r|\n)/.test(text.slice(at)) ? '' : eol;
	return { start: at, end: at, text: `---${eol}${lines}---${eol}${gap}` };
}

/** Lines that become items: ballot boxes, TODO words, and bullets below a heading of homework. */
function itemLines(
	file: ReadFile,
	text: string,
	{ noteOptions }: BringInInput,
): { readonly edits: readonly TextEdit[], readonly mine: readonly number[] } {
	const code = codeLines(text, file.bodyStart);
	const edits: TextEdit[] = [];
	const mine: number[] = [];
	let isBelowHomework = false;
	let at = 0;
	for (const [index, line] of text.split('\n').entries()) {
		const start = at;
		at += line.length + 1;
		if (start < file.bodyStart || code.has(index)) { continue; }
		const heading = /^#{1,6}[ \t]+(.*)$/.exec(line)?.[1] ?? /^\*\*([^*]+)\*\*:?[ \t]*\r?$/.exec(line)?.[1];
		if (heading !== undefined) {
			isBelowHomework = /^#/.test(line) && isHomeworkHeading(heading, noteOptions);
			continue;
		}
		const item = asItem(line, isBelowHomework);
		if (!item) { continue; }
		edits.push({ start, end: start + item.replaced, text: item.marker });
		if (item.isMine) { mine.push(index); }
	}
	return { edits, mine };
}

function isHomeworkHeading(heading: string, { homeworkHeadings }: NoteOptions): boolean {
	const words = foldText(plainText(heading));
	return homeworkHeadings.some(begins => words.startsWith(foldText(begins)));
}

interface Fields {
	readonly edits: readonly TextEdit[];
	readonly homework: readonly FoundHomework[];
}

/** What is guessed of a file before its items are looked at. */
interface Guessed {
	readonly pair: KnownPair | undefined;
	readonly date: CalendarDate | undefined;
	/** Lines that say TODO or have a ballot box: without a name they are for who wrote them. */
	readonly mine: ReadonlySet<number>;
}

/** Owner and day of each open item that has none yet, at the end of its line. */
function fieldEdits(text: string, note: Note, input: BringInInput, guessed: Guessed): Fields {
	const lines = text.split('\n');
	const starts = lineStartsOf(text);
	const edits: TextEdit[] = [];
	const homework: FoundHomework[] = [];
	for (const task of note.tasks) {
		if (!isOpen(task) || task.private || isWithin(note.privateLines, task.line)) { continue; }
		const told = dueIn(
			lines.slice(task.line, task.paragraphEndLine + 1).join(' '),
			guessed.date ?? input.today,
			input.l10n,
		);
		const promise = promiseOf(task, lines[task.line]!, told, guessed);
		if (!task.isHomework && promise.owners.length === 0 && promise.due === undefined) { continue; }
		const added = addedTo(task, promise, input.today, guessed);
		if (added.length > 0) { edits.push(atEnd(lines[task.line]!, starts[task.line]!, ` ${added.join(' ')}`)); }
		homework.push(promise);
	}
	return { edits, homework };
}

/** What an item promises: as it is written, else as its words say. */
function promiseOf(
	task: TaskItem,
	line: string,
	told: CalendarDate | undefined,
	{ pair, mine }: Guessed,
): FoundHomework {
	const fromHeading = task.headingOwner ? [task.headingOwner] : [];
	const written = task.fields.owners?.length ? task.fields.owners : fromHeading;
	const said = written.length > 0 ? written : ownersOf(line, pair);
	const owners = said.length === 0 && mine.has(task.line) ? [pair?.mine ?? 'mentee'] : said;
	const due = task.fields.due ?? told;
	return { text: plainText(task.text), owners, ...due === undefined ? {} : { due } };
}

/** Fields that its line lacks. */
function addedTo(task: TaskItem, { owners, due }: FoundHomework, today: CalendarDate, { date }: Guessed): string[] {
	const isOwned = (task.fields.owners?.length ?? 0) > 0 || task.headingOwner !== undefined;
	const isUndated = date !== undefined && date < today && due === undefined && task.fields.since === undefined;
	return [
		...isOwned ? [] : owners.map(owner => `@${owner}`),
		...due !== undefined && task.fields.due === undefined ? [`due:${due}`] : [],
		...isUndated ? [`since:${today}`] : [],
	];
}

/** Before trailing spaces and a block id, which stays last. */
function atEnd(line: string, start: number, text: string): TextEdit {
	const at = start + line.replace(/(?:[ \t]+\^[\w-]+)?[ \t]*\r?$/, '').length;
	return { start: at, end: at, text };
}

/**
 * A side where the line names one; a handle for another person with two names or more; nothing where nobody is named.
 */
function ownersOf(line: string, pair: KnownPair | undefined): string[] {
	const who = actorOf(linkWords(line))?.who;
	return who === undefined ? [] : ownersCalled(who, pair);
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
	return [...edits].sort((a, b) => a.start - b.start);
}

/** Edits of the text, and insertions in what it then is, as edits of the text. */
function joined(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
	const back = (offset: number): number => {
		let shift = 0;
		for (const edit of first) {
			const end = edit.start + shift + edit.text.length;
			if (offset < end) { break; }
			shift += edit.text.length - (edit.end - edit.start);
		}
		return offset - shift;
	};
	return inOrder([
		...first,
		...second.map(edit => ({ start: back(edit.start), end: back(edit.start), text: edit.text })),
	]).filter(({ start, end, text: words }) => words !== text.slice(start, end));
}

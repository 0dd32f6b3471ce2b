import { isWithin, mergeRanges, type LineRange } from '../markdown/lineRanges.ts';
import { findPrivateParts } from '../markdown/privateRanges.ts';
import type { Heading, Note, ParsedNote } from '../model/note.ts';
import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../model/noteOptions.ts';
import type { NoteType } from '../model/vocabulary.ts';
import { type Problem, PROBLEM_MESSAGES } from '../model/problem.ts';
import { detachText, lineAtOffset, lineStartsOf } from '../text/textEdit.ts';
import type { BlockScan } from '../markdown/blocks/blockScan.ts';
import { almostItems } from './almostItems.ts';
import { findConflicts, otherVersions, type Conflict } from './conflicts.ts';
import { scanBlocks, scanVersion } from '../markdown/blocks/scanBlocks.ts';
import { readFrontMatter, type FrontMatter, type RawProblem } from './frontMatter.ts';
import { readPrivate, saysPrivate } from './keptPrivate.ts';
import { noteTitle } from './noteTitle.ts';
import { readNoteFields, readNoteType } from './readNoteFields.ts';
import { readTasks, taskOutline } from './readTasks.ts';
import { SectionReader, type SectionMeaning } from './sections.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads one file. Never throws, whatever the text; what is wrong comes back as problems,
 * and everything else is still read. Files that are not notes (format.md §1) give neither.
 *
 * @param path Path in the notebook with `/`; its stem is the title of last resort.
 */
export function parseNote(text: string, path: string, options: NoteOptions = DEFAULT_NOTE_OPTIONS): ParsedNote {
	return noteParser(options)(text, path);
}

/** {@link parseNote} with its options read once: for reading many notes. */
export function noteParser(options: NoteOptions): (text: string, path: string) => ParsedNote {
	const reader = new SectionReader(options);
	return (text, path) => parseWith(reader, text, path);
}

function parseWith(reader: SectionReader, text: string, path: string): ParsedNote {
	const front = readFrontMatter(text);
	if (!front) { return NOT_A_NOTE; }
	const { type, problem } = readNoteType(front);
	if (!front.broken && type) { return parseBody(reader, text, path, front, type); }
	const rawProblems = [...front.problems, ...problem ? [problem] : []].filter(each =>
		front.broken || each === problem
	);
	if (rawProblems.length === 0) { return NOT_A_NOTE; }
	const isPrivate = saysPrivate(text.slice(0, Math.max(front.bodyStart, front.source.length)));
	const problems = locate(rawProblems, text, isPrivate ? ALL_LINES : []);
	return isPrivate ? { problems, private: true } : { problems };
}

const NOT_A_NOTE: ParsedNote = { problems: [] };
const ALL_LINES: readonly LineRange[] = [{ start: 0, end: Infinity }];

/**
 * Problems whose place alone is told; nothing of what stands there. Somebody who only sees the report must know of
 * them.
 */
const TOLD_EVERYWHERE: ReadonlySet<string> = new Set<Problem['code']>([
	'file.conflict-markers',
	'private.unclosed',
	'private.stray-closer',
	'private.would-be-exported',
]);

function parseBody(reader: SectionReader, text: string, path: string, front: FrontMatter, type: NoteType): ParsedNote {
	const scan = scanBlocks(text, front.bodyStart);
	const { fields, problems } = readNoteFields(front, type, reader.languages);
	const conflicts = findConflicts(text);
	const privacy = readPrivate(front, Math.max(0, text.indexOf(front.source)));
	const isPrivate = type === 'concern' || privacy.isPrivate
		|| conflicts.length > 0 && saysPrivate(text.slice(0, front.bodyStart));
	const rawProblems: RawProblem[] = [
		...conflicts.map(({ start, end }): RawProblem => ({ code: 'file.conflict-markers', args: [], start, end })),
		...front.problems,
		...problems.filter(({ start }) => !privacy.problems.some(privacyProblem => privacyProblem.start === start)),
		...privacy.problems,
	];
	const meanings = scan.headings.map(heading => reader.read(heading.text));
	const parts = findPrivateParts(
		text,
		scan,
		meanings.map(({ privacy }) => privacy),
		reader.privateWords,
		front.bodyStart,
	);
	if (!isPrivate) { rawProblems.push(...parts.problems); }
	const privateLines = mergeRanges([...parts.ranges, ...rangesOfOthers(reader, text, front.bodyStart, conflicts)]);
	const headings = readHeadings(meanings, scan, isPrivate, privateLines);
	const outline = taskOutline(scan.headings, meanings, scan);
	const tasks = readTasks({
		text,
		scan,
		headings,
		meanings,
		isPrivate,
		privateLines,
		problems: rawProblems,
		sideWords: reader.sideWords,
		outline,
	});
	const almost = meanings.some(({ homework }) => homework)
		? almostItems({ text, bodyStart: front.bodyStart, scan, contexts: outline.contexts })
		: [];
	for (const { start, indent, end } of almost) {
		rawProblems.push({ code: 'task.almost-box', args: [], start: start + indent.length, end });
	}
	const note: Note = {
		path,
		type,
		...noteTitle(fields.title, headings, path),
		fields: privacy.isPrivate ? { ...fields, confidentiality: 'private' } : fields,
		headings,
		tasks,
		private: isPrivate,
		privateLines,
		bodyLine: lineAtOffset(scan.lineStarts, front.bodyStart),
	};
	return { note, problems: locate(rawProblems, text, isPrivate ? ALL_LINES : privateLines, scan.lineStarts) };
}

/**
 * What is not read could be private in the version it belongs to, and may begin or end a private part there: so nothing
 * of it is let out.
 */
function rangesOfOthers(
	reader: SectionReader,
	text: string,
	bodyStart: number,
	conflicts: readonly Conflict[],
): readonly LineRange[] {
	if (conflicts.length === 0) { return []; }
	const ranges = otherVersions(text, conflicts).flatMap(version => {
		const scan = scanVersion(version, bodyStart);
		return findPrivateParts(
			version,
			scan,
			scan.headings.map(heading => reader.read(heading.text).privacy),
			reader.privateWords,
			bodyStart,
		).ranges;
	});
	return [...ranges, ...conflicts.flatMap(({ unread }) => unread)];
}

function readHeadings(
	meanings: readonly SectionMeaning[],
	{ headings, textLines, lineStarts }: BlockScan,
	isPrivate: boolean,
	privateLines: readonly LineRange[],
): Heading[] {
	let next = 0;
	return headings.map(({ depth, line, end }, index) => {
		const { text, area } = meanings[index]!;
		const before = index + 1 < headings.length ? headings[index + 1]!.line : lineStarts.length;
		while (next < textLines.length && textLines[next]! <= line) { next++; }
		const hasText = next < textLines.length && textLines[next]! < before;
		while (
			privateLines.length > 0 && next < textLines.length && textLines[next]! < before
			&& isWithin(privateLines, textLines[next]!)
		) { next++; }
		const hidesText = hasText && !(next < textLines.length && textLines[next]! < before);
		const heading: Mutable<Heading> = {
			depth,
			text,
			line,
			hasText,
			private: isPrivate || hasPrivate(privateLines, line, end, lineStarts),
		};
		if (area) { heading.area = area; }
		if (hidesText) { heading.hidesText = true; }
		return heading;
	});
}

/** Underlined headings may have several lines; one private line makes the heading so. */
function hasPrivate(
	privateLines: readonly LineRange[],
	line: number,
	end: number,
	lineStarts: ArrayLike<number>,
): boolean {
	if (privateLines.length === 0) { return false; }
	const last = lineAtOffset(lineStarts, end);
	return privateLines.some(range => range.start <= last && range.end > line);
}

function locate(
	problems: readonly RawProblem[],
	text: string,
	privateLines: readonly LineRange[],
	lineStarts?: ArrayLike<number>,
): Problem[] {
	if (problems.length === 0) { return []; }
	const starts = lineStarts ?? lineStartsOf(text);
	return [...problems].sort((a, b) => a.start - b.start || a.end - b.end).map(problem => {
		const line = lineAtOffset(starts, problem.start);
		return {
			...problem,
			args: problem.args.map(detachText),
			severity: PROBLEM_MESSAGES[problem.code].severity,
			line,
			column: problem.start - starts[line]!,
			...(isHidden(problem, line, privateLines) ? { private: true } : {}),
		};
	});
}

function isHidden({ code }: RawProblem, line: number, privateLines: readonly LineRange[]): boolean {
	return isWithin(privateLines, line) && (privateLines === ALL_LINES || !TOLD_EVERYWHERE.has(code));
}

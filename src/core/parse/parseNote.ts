import type { Heading, Note, ParsedNote } from '../model/note.ts';
import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../model/noteOptions.ts';
import type { NoteType } from '../model/vocabulary.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEM_MESSAGES } from '../model/problemMessages.ts';
import { detachText } from '../text/detachText.ts';
import { lineAtOffset, lineStartsOf } from '../text/lineAtOffset.ts';
import type { BlockScan } from './blocks/blockScan.ts';
import { findConflicts } from './conflicts.ts';
import { scanBlocks } from './blocks/scanBlocks.ts';
import { readFrontMatter, type FrontMatter, type RawProblem } from './frontMatter.ts';
import { isWithin, markedRanges, mergeRanges, privateSections, readPrivateMarkers, type LineRange } from './privateParts.ts';
import { readNoteFields, readNoteType } from './readNoteFields.ts';
import { readTasks } from './readTasks.ts';
import { nestedContexts, SectionReader, type SectionMeaning } from './sections.ts';

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
	if (front.broken || !type) {
		return { problems: locate([...front.problems, ...problem ? [problem] : []].filter(found => front.broken || found === problem), text, []) };
	}
	return parseBody(reader, text, path, front, type);
}

const NOT_A_NOTE: ParsedNote = { problems: [] };

/** One of the versions that git could not merge says so. */
const SAYS_PRIVATE = /^[ \t]*["']?confidentiality["']?[ \t]*:.*private/m;

function parseBody(reader: SectionReader, text: string, path: string, front: FrontMatter, type: NoteType): ParsedNote {
	const scan = scanBlocks(text, front.bodyStart);
	const { fields, problems } = readNoteFields(front, type);
	const conflicts = findConflicts(text);
	const found: RawProblem[] = [...conflicts.map(({ start, end }): RawProblem => ({ code: 'file.conflict-markers', args: [], start, end })), ...front.problems, ...problems];
	const isPrivate = type === 'concern' || fields.confidentiality === 'private' || conflicts.length > 0 && SAYS_PRIVATE.test(text.slice(0, front.bodyStart));
	const meanings = scan.headings.map(heading => reader.read(heading.text));
	// What is not read could be private in the version it belongs to, so it is never let out.
	const unread = conflicts.flatMap(conflict => conflict.unread);
	const privateLines = mergeRanges([...readPrivateLines(meanings, text, scan, found), ...unread]);
	const headings = readHeadings(meanings, scan, isPrivate, privateLines);
	const tasks = readTasks({ text, scan, headings, contexts: nestedContexts(headings, meanings), isPrivate, privateLines, problems: found });
	const note: Note = {
		path, type, title: fields.title ?? titleOf(headings, path), fields, headings, tasks,
		private: isPrivate, privateLines, bodyLine: lineAtOffset(scan.lineStarts, front.bodyStart),
	};
	const wholeNote: LineRange[] = isPrivate ? [{ start: 0, end: scan.lineStarts.length }] : privateLines;
	return { note, problems: locate(found, text, wholeNote, scan.lineStarts) };
}

function readPrivateLines(meanings: readonly SectionMeaning[], text: string, scan: BlockScan, problems: RawProblem[]): LineRange[] {
	const lineCount = scan.lineStarts.length;
	if (scan.comments.length === 0 && !meanings.some(isPrivateSection)) { return []; }
	const markers = scan.comments.flatMap(comment => readPrivateMarkers(text.slice(comment.start, comment.end), comment.start, comment.line));
	const marked = markedRanges(markers, lineCount);
	if (marked.problem) { problems.push(marked.problem); }
	const sections = privateSections(scan.headings.map((heading, index) => ({ ...heading, private: meanings[index]!.private })), lineCount);
	return mergeRanges([...marked.ranges, ...sections]);
}

function isPrivateSection(meaning: SectionMeaning): boolean {
	return meaning.private;
}

function readHeadings(meanings: readonly SectionMeaning[], { headings, textLines, lineStarts }: BlockScan, isPrivate: boolean, privateLines: readonly LineRange[]): Heading[] {
	let next = 0;
	return headings.map(({ depth, line, end }, index) => {
		const { text, area } = meanings[index]!;
		const before = index + 1 < headings.length ? headings[index + 1]!.line : lineStarts.length;
		while (next < textLines.length && textLines[next]! <= line) { next++; }
		const hasText = next < textLines.length && textLines[next]! < before;
		const heading: Mutable<Heading> = { depth, text, line, hasText, private: isPrivate || hasPrivate(privateLines, line, end, lineStarts) };
		if (area) { heading.area = area; }
		return heading;
	});
}

/** Underlined headings may have several lines; one private line makes the heading so. */
function hasPrivate(privateLines: readonly LineRange[], line: number, end: number, lineStarts: ArrayLike<number>): boolean {
	if (privateLines.length === 0) { return false; }
	const last = lineAtOffset(lineStarts, end);
	return privateLines.some(range => range.start <= last && range.end > line);
}

function titleOf(headings: readonly Heading[], path: string): string {
	const heading = headings.find(found => !found.private && found.text !== '') ?? headings.find(found => found.text !== '');
	return heading?.text ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function locate(problems: readonly RawProblem[], text: string, privateLines: readonly LineRange[], lineStarts?: ArrayLike<number>): Problem[] {
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
			...(isWithin(privateLines, line) ? { private: true } : {}),
		};
	});
}


import type { Note, ParsedNote } from '../model/note.ts';
import { PROBLEM_MESSAGES } from '../model/problemMessages.ts';
import type { Problem } from '../model/problem.ts';
import { groupBy } from '../text/groupBy.ts';
import { MultiMap } from './multiMap.ts';
import { sameData } from './sameData.ts';

/** What a file may be the copy of. */
interface Candidate {
	readonly original: string;
	/** No one would choose such a name; otherwise the notes have to be alike as well. */
	readonly certain: boolean;
}

/** The name before what a program added, which is in the first group. Nobody else writes such a thing. */
const CERTAIN: readonly RegExp[] = [
	/^(.+?) \([^(]*\bconflicted copy\b.*\)$/i,
	/^(.+)_conflict-\d{8}-\d{6}$/,
	/^(.+)\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}$/,
];
/** The same, but people write so as well. */
const POSSIBLE: readonly RegExp[] = [/^(.+) \(\d{1,2}\)$/, /^(.+) \(Case Conflict(?: \d+)?\)$/i];
/** Names of computers begin with a capital as a rule, what people add to a name seldom does. */
const MACHINE = /-(?=[A-Z][A-Za-z0-9-]*$)/g;
/** What every such name has; a quick look, as every file of a notebook comes by here. */
const MAY_BE_COPY = /\(|conflict-|-[A-Z]/;
const NO_CANDIDATES: readonly Candidate[] = [];

/**
 * Second copies of notes, left by programs that share folders. Whether a file is one depends on
 * what it and its original say by themselves, so the order in which they come does not count.
 */
export class ConflictedCopies {
	/** Readings of files that are called like copies. */
	private readonly readings = new Map<string, ParsedNote & { readonly note: Note }>();
	private readonly candidates = new MultiMap<string, string>();

	/** Takes note of a file, if its name is that of a copy. */
	put(path: string, { note, problems }: ParsedNote): void {
		this.remove(path);
		const candidates = note ? candidatesOf(path) : NO_CANDIDATES;
		if (!note || candidates.length === 0) { return; }
		this.readings.set(path, { note, problems });
		for (const { original } of candidates) { this.candidates.add(original, path); }
	}

	remove(path: string): void {
		if (!this.readings.delete(path)) { return; }
		for (const { original } of candidatesOf(path)) { this.candidates.delete(original, path); }
	}

	/** The files that may be copies of this one. */
	mayBeCopiesOf(path: string): ReadonlySet<string> {
		return this.candidates.get(path);
	}

	/** What a file that is called like a copy says by itself. */
	note(path: string): Note | undefined {
		return this.readings.get(path)?.note;
	}

	/** The whole reading of such a file. */
	parsed(path: string): ParsedNote {
		return this.readings.get(path) ?? { problems: [] };
	}

	/**
	 * The file this one is a copy of.
	 *
	 * @param noteOf What an original says by itself; `true` where it is there and nothing is told of it.
	 */
	originalOf(path: string, noteOf: (path: string) => Note | true | undefined): string | undefined {
		const note = this.note(path);
		if (!note) { return undefined; }
		return candidatesOf(path).find(({ original, certain }) => {
			const other = noteOf(original);
			return other !== undefined && (certain || other !== true && isAlike(note, other));
		})?.original;
	}
}

/** What is told of a copy. */
export function copyProblem(original: string, isPrivate: boolean): Problem {
	const code = 'file.conflicted-copy';
	const name = original.slice(original.lastIndexOf('/') + 1);
	return { code, severity: PROBLEM_MESSAGES[code].severity, args: [name], start: 0, end: 0, line: 0, column: 0, ...isPrivate ? { private: true } : {} };
}

function candidatesOf(path: string): readonly Candidate[] {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	const [, stem, extension] = /^(.*)(\.md)$/i.exec(path.slice(folder.length)) ?? [];
	if (stem === undefined || !MAY_BE_COPY.test(stem) || !/[)\dA-Za-z]$/.test(stem)) { return NO_CANDIDATES; }
	const named = (certain: boolean) => (name: string | undefined) => name ? [{ original: `${folder}${name}${extension}`, certain }] : [];
	return [
		...CERTAIN.map(pattern => pattern.exec(stem)?.[1]).flatMap(named(true)),
		...POSSIBLE.map(pattern => pattern.exec(stem)?.[1]).flatMap(named(false)),
		...[...stem.matchAll(MACHINE)].map(({ index }) => stem.slice(0, index)).reverse().flatMap(named(false)),
	];
}

/** The same in what tells notes apart, and in most of what stands in them. */
function isAlike(a: Note, b: Note): boolean {
	if (a.type !== b.type || a.title !== b.title || a.fields.mentorship !== b.fields.mentorship || !sameData(a.fields.date, b.fields.date)) { return false; }
	const [inA, inB] = [linesOf(a), linesOf(b)];
	const counts = groupBy(inB, line => line);
	const common = [...groupBy(inA, line => line)].reduce((sum, [line, lines]) => sum + Math.min(lines.length, counts.get(line)?.length ?? 0), 0);
	return 2 * common >= Math.max(inA.length, inB.length);
}

function linesOf({ headings, tasks }: Note): string[] {
	return [...headings.map(({ text }) => `# ${text}`), ...tasks.map(({ text }) => text)];
}

import type { Note, ParsedNote } from '../model/note.ts';
import { PROBLEM_MESSAGES, type Problem } from '../model/problem.ts';
import { groupBy } from '../text/textEdit.ts';
import { stemOf } from '../text/paths.ts';
import { MultiMap } from './collections.ts';
import { sameData } from './lazyNote.ts';

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
/**
 * “Copy” and “conflict” in the languages of programs that share folders, at the beginning of a word or where there are
 * no words.
 */
const COPY = String
	.raw`confli[ck]|conflit|conflicto|konflikt|konflik|ristiriit|çakış|ütköz|конфл|冲突|衝突|競合|충돌|تعارض|התנגש|xung đột|copy|copie|copia|cópia|còpia|kopie|kopia|kopi[ae]?\b|kopio|kópia|másolat|kopya|копи|αντίγραφο|副本|拷贝|コピー|복사본|نسخة|עותק|สำเนา`;
/** The same, but people write so as well. */
const POSSIBLE: readonly RegExp[] = [
	/^(.+?) ?\(\d{1,2}\)$/,
	/^(.+) \d{1,2}$/,
	new RegExp(`^(.+?) ?[(（[][^()（）[\\]]*(?:${COPY})[^()（）[\\]]*(?:\\([^()]*\\)[^()]*)?[)）\\]]$`, 'iu'),
	new RegExp(`^(.+?)(?:(?: [-–])? |[-_])(?:${COPY})[\\p{L}\\p{M}]*(?: \\(?\\d{1,3}\\)?)?$`, 'iu'),
	/^(.+?) ?のコピー ?\d{0,3}$/u,
	/^(.+?)(?:~|\.(?:bak|orig|old)| (?:backup|bak|old)| \((?:backup|bak|old)\)) ?\d{0,2}$/i,
	new RegExp(
		`^(?:${COPY})[\\p{L}\\p{M}]*(?: \\(\\d{1,3}\\))? (?:of|von|de|di|d’|d'|van|av|af|do|da|dari) ?(.+)$`,
		'iu',
	),
	/^(.+?)(?:_[^_/]+)*[._]conflict(?:ed)?(?:[._ -]?\d+)?$/i,
];
/**
 * Names of computers begin with a capital as a rule, what people add to a name seldom does: `-DESKTOP-1234`,
 * `-Joan’s MacBook`.
 */
const MACHINE = /-(?=[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}'’_. ()-]*$)/gu;
/** Behind the name of a computer, `-joans-laptop-safeBackup-0001`. */
const BACKUP = /-safeBackup-\d{4}$/;
/** What every such name has; a quick look, as every file of a notebook comes by here. */
const MAY_BE_COPY = new RegExp(
	`[(（\\[]|conflict|-[\\p{Lu}\\p{Lo}]|-safeBackup-| \\d{1,2}$|(?:^|[ _-])(?:${COPY})|コピー|(?:~|[. `
		+ '](?:bak|orig|old|backup)) ?\\d{0,2}$',
	'iu',
);
/** File systems have no longer names. */
const LONGEST_NAME = 255;
const NO_CANDIDATES: readonly Candidate[] = [];

/** What is known of other files. */
interface CopySources {
	/** A private note that the notebook is made without. */
	isLeftOut(path: string): boolean;
	/** What is shown at a path. */
	noteOf(path: string): Note | undefined;
}

/**
 * Second copies of notes, left by programs that share folders. Whether a file is one depends on
 * what it and its original say by themselves, so the order in which they come does not count.
 */
export class ConflictedCopies {
	/** Readings of files that are called like copies. */
	private readonly readings = new Map<string, ParsedNote & { readonly note: Note }>();
	private readonly candidates = new MultiMap<string, string>();
	/** What tells a private note that was left out from others: its copy may be from before it was private. */
	private readonly hidden = new Map<string, Likeness>();

	constructor(private readonly sources: CopySources) {}

	/** Takes note of a file, if its name is that of a copy. */
	put(path: string, { note, problems }: ParsedNote): void {
		this.remove(path);
		const candidates = note ? candidatesOf(path) : NO_CANDIDATES;
		if (!note || candidates.length === 0) { return; }
		this.readings.set(path, { note, problems });
		for (const { original } of candidates) { this.candidates.add(original, path); }
	}

	/** Keeps what a note that is left out looks like; `undefined` where there is none. */
	setHidden(path: string, note: Note | undefined): void {
		if (note) { this.hidden.set(path, likenessOf(note)); }
		else { this.hidden.delete(path); }
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
	 * What is shown of a file: a copy shows nothing but that it is one, and that of a private note which is left out
	 * not even this.
	 */
	shown(
		path: string,
		parsed: ParsedNote,
		isLeftOut: boolean,
	): { readonly parsed: ParsedNote, readonly isLeftOut: boolean } {
		const original = this.originalOf(path);
		if (original === undefined) { return { parsed, isLeftOut }; }
		const isHidden = this.isHidden(original);
		const problems = isHidden ? [] : [copyProblem(original, parsed.note?.private === true)];
		return { parsed: { problems }, isLeftOut: isHidden };
	}

	/** The file this one is a copy of. */
	private originalOf(path: string): string | undefined {
		const note = this.note(path);
		if (!note) { return undefined; }
		return candidatesOf(path).find(({ original, certain }) => {
			if (this.isPrivate(original)) { return certain || this.mayBeHidden(note, original); }
			const originalNote = this.note(original) ?? this.sources.noteOf(original);
			return originalNote !== undefined && (certain || isAlike(likenessOf(note), likenessOf(originalNote)));
		})?.original;
	}

	/** The copy of a private note may be from before it was private. */
	private isHidden(path: string): boolean {
		const original = this.originalOf(path);
		return this.isPrivate(path) || original !== undefined && this.isHidden(original);
	}

	/** Left out for what it says itself; a copy is left out for what its original says. */
	private isPrivate(path: string): boolean {
		return this.sources.isLeftOut(path) && this.note(path) === undefined;
	}

	/** In doubt it is a copy of the private note: its title is enough. */
	private mayBeHidden(note: Note, original: string): boolean {
		const hidden = this.hidden.get(original);
		const likeness = likenessOf(note);
		return !hidden || likeness.type === hidden.type && likeness.title === hidden.title || isAlike(likeness, hidden);
	}
}

/** What is told of a copy. */
function copyProblem(original: string, isPrivate: boolean): Problem {
	const code = 'file.conflicted-copy';
	const name = original.slice(original.lastIndexOf('/') + 1);
	return {
		code,
		severity: PROBLEM_MESSAGES[code].severity,
		args: [name],
		start: 0,
		end: 0,
		line: 0,
		column: 0,
		...isPrivate ? { private: true } : {},
	};
}

function candidatesOf(path: string): readonly Candidate[] {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	const [, stem, extension] = /^(.*)(\.md)$/i.exec(path.slice(folder.length)) ?? [];
	if (stem === undefined || stem.length > LONGEST_NAME || !MAY_BE_COPY.test(stem)) { return NO_CANDIDATES; }
	const named = (certain: boolean) => (name: string | undefined) =>
		name ? [{ original: `${folder}${name}${extension}`, certain }] : [];
	return [
		...BACKUP.test(stem)
			? [...stem.replace(BACKUP, '').matchAll(/-/g)].map(({ index }) => stem.slice(0, index)).reverse().flatMap(
				named(true),
			)
			: [],
		...CERTAIN.map(pattern => pattern.exec(stem)?.[1]).flatMap(named(true)),
		...POSSIBLE.map(pattern => pattern.exec(stem)?.[1]).flatMap(named(false)),
		...[...stem.matchAll(MACHINE)].map(({ index }) => stem.slice(0, index)).reverse().flatMap(named(false)),
	];
}

/** What a note is compared by. */
interface Likeness {
	readonly type: Note['type'];
	/** Absent where only the file's name gives it one. */
	readonly title: string | undefined;
	readonly mentorship: string | undefined;
	readonly date: Note['fields']['date'];
	readonly lines: readonly string[];
}

function likenessOf({ path, type, title, fields: { mentorship, date }, headings, tasks }: Note): Likeness {
	const lines = [...headings.map(({ text }) => `# ${text}`), ...tasks.map(({ text }) => text)];
	return { type, title: title === stemOf(path) ? undefined : title, mentorship, date, lines };
}

/** The same in what tells notes apart, and in most of what stands in them. */
function isAlike(a: Likeness, b: Likeness): boolean {
	if (
		a.type !== b.type || a.title !== b.title || a.mentorship !== b.mentorship || !sameData(a.date, b.date)
	) { return false; }
	const counts = groupBy(b.lines, line => line);
	const common = [...groupBy(a.lines, line => line)].reduce(
		(sum, [line, lines]) => sum + Math.min(lines.length, counts.get(line)?.length ?? 0),
		0,
	);
	return 2 * common >= Math.max(a.lines.length, b.lines.length);
}

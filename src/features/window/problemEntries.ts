import type { LocatedProblem, NotebookView } from '../../core/model/notebookView.ts';
import { type Problem, type ProblemSeverity, PROBLEM_MESSAGES, wholeMessage } from '../../core/model/problem.ts';
import { groupBy } from '../../core/text/textEdit.ts';
import type { Words } from '../../core/text/words.ts';

/** One line of the log. */
export interface LogEntry {
	readonly severity: ProblemSeverity;
	readonly text: string;
}

/** The problems of one note, under what stays the same while lines move. */
type NoteProblems = ReadonlyMap<string, LogEntry>;

/** The problems of a notebook as they were last looked at, by path. */
export type KnownProblems = ReadonlyMap<string, NoteProblems>;

/** What there is to complain about, note by note. What lies in private parts comes without its words. */
export function readProblems(view: NotebookView, l10n: Words): KnownProblems {
	const notes = new Map<string, NoteProblems>();
	for (const [path, problems] of groupBy(view.problems(), problem => problem.path)) {
		notes.set(path, readNote(view, path, problems, l10n));
	}
	return notes;
}

/** What is new, and the notes that were mended; a problem that only moved is neither. */
export function changedEntries(before: KnownProblems, after: KnownProblems, l10n: Words): LogEntry[] {
	const mended = [...before.keys()].filter(path => !after.has(path));
	const added = [...after].flatMap(([path, problems]) =>
		[...problems].filter(([key]) => !before.get(path)?.has(key)).map(([, entry]) => entry)
	);
	return [
		...added,
		...mended.map(path => ({ severity: 'information' as const, text: l10n.t('{0}: no problems any more', path) })),
	];
}

function readNote(view: NotebookView, path: string, problems: readonly LocatedProblem[], l10n: Words): NoteProblems {
	const entries = new Map<string, LogEntry>();
	for (const { problem } of problems) {
		const message = isPrivate(view, path, problem)
			? l10n.t('There is a problem in a private part.')
			: l10n.t(wholeMessage(PROBLEM_MESSAGES[problem.code].message, problem.args), ...problem.args);
		entries.set(freeKey(entries, `${problem.code} ${message}`), {
			severity: problem.severity,
			text: `${path}:${problem.line + 1}:${problem.column + 1} ${problem.severity} ${message}`,
		});
	}
	return entries;
}

/** Equal problems of one note are told apart by their number. */
function freeKey(usedKeys: NoteProblems, wantedKey: string): string {
	for (let number = 1;; number++) {
		const key = `${wantedKey} ${number}`;
		if (!usedKeys.has(key)) { return key; }
	}
}

function isPrivate(view: NotebookView, path: string, { private: marked, line }: Problem): boolean {
	const note = view.note(path);
	const inPrivate = note?.private === true
		|| note?.privateLines.some(({ start, end }) => line >= start && line < end) === true;
	return marked === true || inPrivate;
}

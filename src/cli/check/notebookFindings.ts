import type { FileChange } from '../write/unifiedDiff.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { privateGuard } from '../../core/edit/verifyEdit.ts';
import { publicTextOf } from '../../core/export/publicNotes.ts';
import { ALL_RULES } from '../../core/languageService/rules/allRules.ts';
import {
	safeEdits,
	checkNote,
	isMendable,
	levelOf,
	type LevelSetting,
	type RuleFinding,
	fixesOf,
} from '../../core/languageService/rules/checkNote.ts';
import type { RuleInput } from '../../core/languageService/rules/rule.ts';
import type { NoteOptions } from '../../core/model/noteOptions.ts';
import type { LocatedProblem, NotebookView } from '../../core/model/notebookView.ts';
import { PROBLEM_MESSAGES, fillMessage, wholeMessage, type Problem } from '../../core/model/problem.ts';
import type { Dialect } from '../../core/model/vocabulary.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { compareText } from '../../core/query/order.ts';
import {
	applyEdits,
	groupBy,
	lineAtOffset,
	lineStartsOf,
	splitLines,
	type TextEdit,
} from '../../core/text/textEdit.ts';
import { ENGLISH } from '../../core/text/words.ts';
import { mentionsLeftOut } from '../read/leftOutNames.ts';
import { readNoteText, type OpenNotebook } from '../read/openNotebook.ts';
import type { Readings } from '../read/readings.ts';
import { countOf } from '../reportWords.ts';
import type { Terminal } from '../terminal.ts';
import { applyChanges } from '../write/noteChanges.ts';
import type { CheckFinding, FindingFix, Replacement } from './checkFinding.ts';

/** Mends what may be mended without looking, each note by itself; with `isDry` only shows it. */
export async function mendNotes(
	checker: NotebookChecker,
	notebook: OpenNotebook,
	isDry: boolean,
	terminal: Terminal,
): Promise<void> {
	const { folder } = notebook;
	let [places, notes] = [0, 0];
	for (const path of checker.paths) {
		const before = readNoteText(folder, path);
		const edits = before === undefined ? [] : safeEdits(checker.mendable(path, before));
		if (before === undefined || edits.length === 0) { continue; }
		places += edits.length;
		notes++;
		await take({ path: join(folder, path), before, after: applyEdits(before, edits) }, notebook, isDry, terminal);
	}
	const were = places === 1 ? 'was' : 'were';
	terminal.writeError(
		notes === 0
			? 'There is nothing to mend without looking.\n'
			: `${countOf(places, 'place')} in ${countOf(notes, 'note')} ${isDry ? 'would be' : were} mended.\n`,
	);
}

async function take(change: FileChange, notebook: OpenNotebook, isDry: boolean, terminal: Terminal): Promise<void> {
	if (!isDry) {
		applyChanges(notebook.folder, [change]);
		return;
	}
	const { writeDiff } = await import('../write/unifiedDiff.ts');
	await writeDiff([change], notebook, terminal);
}

/** How `check` looks at a notebook. */
interface CheckOptions {
	/** Levels of rules, by code. */
	readonly levels: LevelSetting;
	readonly dialect: Dialect;
	readonly includePrivate: boolean;
}

/** A notebook, what is told of it, and the problems of its files. */
export class NotebookChecker {
	readonly #notebook: OpenNotebook;
	readonly #options: CheckOptions;
	/** What is told of: without `--include-private` the notebook as if its private parts had never been written. */
	readonly #view: NotebookView;
	readonly #problems: ReadonlyMap<string, readonly Problem[]>;
	readonly #readings: Readings;
	/** What rules found, and in which text. */
	readonly #ruled = new WeakMap<CheckFinding, { readonly finding: RuleFinding, readonly shown: string }>();

	/**
	 * @param problems What reading shows and may be told.
	 * @param readings What reading each file gave.
	 */
	constructor(
		notebook: OpenNotebook,
		problems: readonly LocatedProblem[],
		readings: Readings,
		options: CheckOptions,
	) {
		this.#readings = readings;
		this.#notebook = notebook;
		this.#options = options;
		this.#view = options.includePrivate ? notebook.view : notebook.open;
		const byPath = groupBy(problems, ({ path }) => path);
		this.#problems = new Map([...byPath].map(([path, located]) => [path, located.map(({ problem }) => problem)]));
	}

	/** Every file that may have something to tell, in order. */
	get paths(): readonly string[] {
		return [...new Set([...[...this.#view.notes()].map(({ path }) => path), ...this.#problems.keys()])].sort(
			compareText,
		);
	}

	/** Whether there is a note of which anything may be told. */
	hasNote(path: string): boolean {
		return this.#view.note(path) !== undefined;
	}

	/** What there is to say of one file, by place. */
	findings(path: string): CheckFinding[] {
		const text = this.#textOf(path);
		const ruled = text === undefined || !this.#view.note(path) ? [] : this.#ruleFindings(path, text, this.#view);
		const starts = lineStartsOf(text ?? '');
		const checked = ruled.map(finding => {
			const placed = toFinding(path, finding, starts);
			this.#ruled.set(placed, { finding, shown: text ?? '' });
			return placed;
		});
		const reported = new Set(checked.map(({ code, line }) => `${code} ${line}`));
		const problems = (this.#problems.get(path) ?? []).flatMap(problem =>
			reported.has(`${problem.code} ${problem.line + 1}`) ? [] : this.#problemFinding(path, problem)
		);
		const told = [...checked, ...problems].filter(({ message }) =>
			this.#options.includePrivate || !mentionsLeftOut(message, this.#notebook.open.names)
		);
		return told.sort((a, b) => a.line - b.line || a.column - b.column);
	}

	/** The ways to mend one of the {@link findings}, in its file as it is now. */
	fixes(placed: CheckFinding): FindingFix[] {
		const { folder, open, options } = this.#notebook;
		const ruled = this.#ruled.get(placed);
		const written = ruled && readNoteText(folder, placed.file);
		if (written === undefined) { return []; }
		const { finding, shown } = ruled!;
		return findingFixes(finding, { path: placed.file, shown, written, options }).filter(({ title, replacements }) =>
			this.#options.includePrivate
			|| ![title, ...replacements.map(({ text }) => text)].some(text => mentionsLeftOut(text, open.names))
		);
	}

	/** What may be mended in a note without looking, in its text as it is; nothing that is private. */
	mendable(path: string, text: string): readonly RuleFinding[] {
		const { view, open } = this.#notebook;
		if (view.note(path) ? !open.note(path) : !this.#problems.has(path)) { return []; }
		const hidden = view.note(path)?.privateLines ?? [];
		const starts = lineStartsOf(text);
		const isHidden = (line: number) => hidden.some(({ start, end }) => line >= start && line < end);
		return this.#ruleFindings(path, text, view).filter(({ rule, start }) =>
			rule.aboutPrivate === true || !isHidden(lineAtOffset(starts, start))
		);
	}

	/** The text that is told of: without its private parts, unless these are asked for. */
	#textOf(path: string): string | undefined {
		const { folder, open, options } = this.#notebook;
		const text = readNoteText(folder, path);
		if (text === undefined || this.#options.includePrivate) { return text; }
		return publicTextOf(text, this.#readings.of(path, text) ?? parseNote(text, path, options), open.names);
	}

	#ruleFindings(path: string, text: string, view: NotebookView): RuleFinding[] {
		const { folder, options } = this.#notebook;
		const parsed = this.#readings.of(path, text);
		const input: RuleInput = {
			...parsed ? { parsed } : {},
			text,
			path,
			view,
			options,
			today: view.today,
			dialect: this.#options.dialect,
			addDoneDate: true,
			l10n: ENGLISH,
			exists: file => existsSync(join(folder, file)),
			// No program is started to find out.
			tracked: () => undefined,
		};
		return checkNote(input, this.#options.levels);
	}

	#problemFinding(file: string, { code, line, column, args }: Problem): CheckFinding[] {
		const level = levelOf(
			LEVELS.get(code) ?? { code, level: PROBLEM_MESSAGES[code].severity },
			this.#options.levels,
		);
		if (level === 'off') { return []; }
		const place = { line: line + 1, column: column + 1, endLine: line + 1, endColumn: column + 1 };
		return [{
			file,
			...place,
			code,
			severity: level,
			message: fillMessage(wholeMessage(PROBLEM_MESSAGES[code].message, args), args),
			fixable: false,
		}];
	}
}

const LEVELS = new Map(ALL_RULES.map(({ code, level }) => [code, { code, level }]));

function toFinding(file: string, finding: RuleFinding, starts: readonly number[]): CheckFinding {
	const { rule, level, start, end, args = [] } = finding;
	const [first, last] = [lineAtOffset(starts, start), lineAtOffset(starts, end)];
	return {
		file,
		line: first + 1,
		column: start - starts[first]! + 1,
		endLine: last + 1,
		endColumn: end - starts[last]! + 1,
		code: rule.code,
		severity: level,
		message: fillMessage(wholeMessage(rule.message, args), args),
		fixable: isMendable(finding),
	};
}

/** Where a finding was made, and what its file says. */
interface FixedText {
	readonly path: string;
	/** As it was looked at: without what is private, with line breaks of its own. */
	readonly shown: string;
	/** As it stands in the file. */
	readonly written: string;
	readonly options: NoteOptions;
}

/**
 * The fixes of a finding as replacements in the file. A fix that touches a line which was looked at otherwise than it
 * is written, or that would change what is private, is left out.
 */
function findingFixes(finding: RuleFinding, text: FixedText): FindingFix[] {
	const place = new WrittenPlaces(text);
	const keepsPrivate = privateGuard(text.written, text.path, text.options);
	return fixesOf(finding).flatMap(({ title, edits }) => {
		if (!edits.every(edit => place.isAsShown(edit))) { return []; }
		const isAllowed = finding.rule.aboutPrivate === true || keepsPrivate(edits.map(edit => place.inFile(edit)));
		return isAllowed ? [{ title, replacements: edits.map(edit => place.replacement(edit)) }] : [];
	});
}

/** Places of the text that was looked at, in the file. */
class WrittenPlaces {
	readonly #shown: readonly number[];
	readonly #written: readonly number[];
	readonly #shownLines: readonly string[];
	readonly #writtenLines: readonly string[];
	readonly #lineBreak: string;

	constructor({ shown, written }: FixedText) {
		[this.#shown, this.#written] = [lineStartsOf(shown), lineStartsOf(written)];
		[this.#shownLines, this.#writtenLines] = [splitLines(shown), splitLines(written)];
		this.#lineBreak = /\r\n|\r|\n/.exec(written)?.[0] ?? '\n';
	}

	isAsShown({ start, end }: TextEdit): boolean {
		for (let line = lineAtOffset(this.#shown, start); line <= lineAtOffset(this.#shown, end); line++) {
			if (this.#shownLines[line] !== this.#writtenLines[line]) { return false; }
		}
		return this.#shown.length === this.#written.length;
	}

	inFile({ start, end, text }: TextEdit): TextEdit {
		return { start: this.#moved(start), end: this.#moved(end), text: this.#broken(text) };
	}

	replacement({ start, end, text }: TextEdit): Replacement {
		const [first, last] = [lineAtOffset(this.#shown, start), lineAtOffset(this.#shown, end)];
		return {
			line: first + 1,
			column: start - this.#shown[first]! + 1,
			endLine: last + 1,
			endColumn: end - this.#shown[last]! + 1,
			text: this.#broken(text),
		};
	}

	#moved(offset: number): number {
		const line = lineAtOffset(this.#shown, offset);
		return this.#written[line]! + offset - this.#shown[line]!;
	}

	#broken(text: string): string {
		return text.replace(/\r\n|\r|\n/g, this.#lineBreak);
	}
}

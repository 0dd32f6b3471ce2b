import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publicTextOf } from '../../core/export/publicNotes.ts';
import { ALL_RULES } from '../../core/languageService/rules/allRules.ts';
import {
	checkNote,
	isMendable,
	levelOf,
	type LevelSetting,
	type RuleFinding,
} from '../../core/languageService/rules/checkNote.ts';
import type { RuleInput } from '../../core/languageService/rules/rule.ts';
import type { LocatedProblem, NotebookView } from '../../core/model/notebookView.ts';
import { PROBLEM_MESSAGES, fillMessage, wholeMessage, type Problem } from '../../core/model/problem.ts';
import type { Dialect } from '../../core/model/vocabulary.ts';
import { compareText } from '../../core/query/order.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { groupBy, lineAtOffset, lineStartsOf } from '../../core/text/textEdit.ts';
import { ENGLISH } from '../../core/text/words.ts';
import { mentionsLeftOut } from '../read/leftOutNames.ts';
import { readNoteText } from '../read/noteTexts.ts';
import type { OpenNotebook } from '../read/openNotebook.ts';
import type { Readings } from '../read/readings.ts';
import type { CheckFinding, FindingFix } from './checkFinding.ts';
import { findingFixes } from './findingFixes.ts';

/** How `check` looks at a notebook. */
export interface CheckOptions {
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
		const known = new Set(checked.map(({ code, line }) => `${code} ${line}`));
		const problems = (this.#problems.get(path) ?? []).flatMap(problem =>
			known.has(`${problem.code} ${problem.line + 1}`) ? [] : this.#problemFinding(path, problem)
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

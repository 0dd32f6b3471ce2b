import { version } from '../../../package.json';
import { ALL_RULES } from '../../core/languageService/rules/allRules.ts';
import type { Rule, RuleLevel } from '../../core/languageService/rules/rule.ts';
import { PROBLEM_MESSAGES, type ProblemCode } from '../../core/model/problem.ts';
import { nearestWord } from '../../core/text/nearestWord.ts';
import { printableJson, printable } from '../../core/text/printable.ts';
import { PROGRAM } from '../parseCommandLine.ts';
import { openRead, type OpenNotebook } from '../read/openNotebook.ts';
import { Readings } from '../read/readings.ts';
import { readFolder, tellKeptPrivate } from '../readNotebook.ts';
import { countOf, createPainter, wantsColour, type Painter } from '../reportWords.ts';
import { CommandError, DONE, FOUND, type Terminal, progressOf } from '../terminal.ts';
import type { CheckCall } from '../verbs/checkVerb.ts';
import { writeJson } from '../writeJson.ts';
import {
	type CheckFinding,
	type FindingFix,
	type FindingLevel,
	type Replacement,
	FINDING_LEVELS,
	isAtLeast,
} from './checkFinding.ts';
import { mendNotes, NotebookChecker } from './notebookFindings.ts';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
	FindingLevel,
	string
>;

/**
 * Writes what was found as SARIF 2.1.0, result by result. Places are UTF-16 columns; addresses are relative to the
 * folder of the notebook, and never name where that is.
 *
 * @param fixesOf The ways to mend a finding.
 */
function writeSarif(
	findings: Iterable<CheckFinding>,
	fixesOf: (finding: CheckFinding) => readonly FindingFix[],
	write: (text: string) => void,
): void {
	const rules = [...ALL_RULES.map(ruleOf), ...problemsWithoutRule()];
	const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
	const driver = JSON.stringify({ name: PROGRAM, version, rules });
	write(
		'{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",'
			+ `"runs":[{"tool":{"driver":${
				printableJson(driver)
			}},"columnKind":"utf16CodeUnits","newlineSequences":["\\r\\n","\\n","\\r"],"results":[`,
	);
	let before = '\n';
	for (const finding of findings) {
		write(
			`${before}${
				printableJson(JSON.stringify(toResult(finding, fixesOf(finding), ruleIndex.get(finding.code))))
			}`,
		);
		before = ',\n';
	}
	write('\n]}]}\n');
}

/** Problems that only the whole notebook or a file shows. */
function problemsWithoutRule() {
	const ruleCodes = new Set(ALL_RULES.map(({ code }) => code));
	const codes = (Object.keys(PROBLEM_MESSAGES) as ProblemCode[]).filter(code => !ruleCodes.has(code));
	return codes.map(code => ({
		id: code,
		shortDescription: { text: PROBLEM_MESSAGES[code].message },
		help: { text: 'Described in docs/format.md.' },
		defaultConfiguration: { level: LEVELS[PROBLEM_MESSAGES[code].severity] },
	}));
}

/** A rule that is off by itself has no level. */
function ruleOf({ code, title, level }: Rule) {
	const page = `docs/rules/${code}.md`;
	return {
		id: code,
		shortDescription: { text: title },
		help: { text: `Described with examples in ${page}.`, markdown: `Described with examples in \`${page}\`.` },
		defaultConfiguration: level === 'off' ? { enabled: false } : { level: LEVELS[level] },
	};
}

function toResult(
	{ file, line, column, endLine, endColumn, code, severity, message }: CheckFinding,
	fixes: readonly FindingFix[],
	ruleIndex: number | undefined,
): object {
	return {
		ruleId: code,
		...ruleIndex === undefined ? {} : { ruleIndex },
		level: LEVELS[severity],
		message: { text: message },
		locations: [{
			physicalLocation: {
				artifactLocation: locationOf(file),
				region: regionOf({ line, column, endLine, endColumn }),
			},
		}],
		...fixes.length === 0 ? {} : { fixes: fixes.map(fix => toFix(file, fix)) },
	};
}

function toFix(file: string, { title, replacements }: FindingFix): object {
	return {
		description: { text: title },
		artifactChanges: [{
			artifactLocation: locationOf(file),
			replacements: replacements.map(({ text, ...place }) => ({
				deletedRegion: regionOf(place),
				insertedContent: { text },
			})),
		}],
	};
}

function locationOf(file: string): object {
	return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'NOTEBOOK' };
}

function regionOf({ line, column, endLine, endColumn }: Omit<Replacement, 'text'>): object {
	return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Tells all that rules and reading show of a notebook; with `--fix` mends first what is clear. */
export async function checkNotebook(call: CheckCall, terminal: Terminal): Promise<number> {
	const { operands: { folder }, options } = call;
	refuseTogether(options);
	refuseUnknownRules(options.rule.map(([code]) => code));
	if (options.watch) { return watch(call, terminal); }
	if (options.fix) {
		const { checker, notebook } = await readAll(call, terminal);
		await mendNotes(checker, notebook, options['dry-run'], terminal);
		if (options['dry-run']) { return DONE; }
	}
	const { checker, notebook, tell } = await readAll(call, terminal);
	const counts = report(shownFindings(checker, call, terminal), {
		folder,
		format: options.format ?? 'text',
		today: notebook.view.today,
		fixes: finding => checker.fixes(finding),
	}, terminal);
	tell();
	const failsAt = options['fail-level'] ?? 'warning';
	return failsAt !== 'never' && FINDING_LEVELS.some(level => isAtLeast(level, failsAt) && counts[level] > 0)
		? FOUND
		: DONE;
}

/** What makes no sense beside another option. */
function refuseTogether(options: CheckCall['options']): void {
	if (options.fix && options['include-private']) {
		throw new CommandError('--fix changes nothing that is private, so it takes no --include-private.');
	}
	if (options['dry-run'] && !options.fix) {
		throw new CommandError('--dry-run is for --fix: check by itself changes nothing.');
	}
	if (options.dialect && !options.fix) { throw new CommandError('--dialect is for --fix.'); }
	if (options['dry-run'] && (options.format ?? 'text') !== 'text') {
		throw new CommandError('--dry-run shows a diff, so it takes no other --format.');
	}
}

function refuseUnknownRules(codes: readonly string[]): void {
	const knownCodes = [...new Set([...ALL_RULES.map(({ code }) => code), ...Object.keys(PROBLEM_MESSAGES)])];
	const wrong = codes.find(code => !knownCodes.includes(code));
	if (wrong === undefined) { return; }
	const nearest = nearestWord(wrong, knownCodes);
	throw new CommandError(
		`--rule: there is no rule “${wrong}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
	);
}

interface ReadForCheck {
	readonly checker: NotebookChecker;
	readonly notebook: OpenNotebook;
	/** Says how many notes are kept private because they could not be understood. */
	tell(): void;
}

async function readAll(
	{ operands: { folder }, options }: CheckCall,
	terminal: Terminal,
	readings = new Readings(),
): Promise<ReadForCheck> {
	const today = options.today ?? terminal.today();
	const includePrivate = options['include-private'];
	// With the problems of a notebook that never knew what is private, as `status` tells them.
	const reading = await readFolder(folder, today, true, { readings, withTold: !includePrivate });
	const notebook = await openRead(folder, reading);
	const levels: Record<string, RuleLevel> = Object.fromEntries(options.rule);
	return {
		notebook,
		checker: new NotebookChecker(notebook, (reading.told ?? reading.view).problems(), readings, {
			levels,
			dialect: options.dialect ?? 'plain',
			includePrivate,
		}),
		tell: () => {
			if (!includePrivate) { tellKeptPrivate(reading, terminal); }
		},
	};
}

function* shownFindings(checker: NotebookChecker, { options }: CheckCall, terminal: Terminal): Generator<CheckFinding> {
	const { paths } = checker;
	const progress = progressOf(terminal, 'Checking', paths.length);
	for (const path of paths) {
		progress.step();
		yield* shownOf(checker, path, options);
	}
	progress.end();
}

function shownOf(checker: NotebookChecker, path: string, options: CheckCall['options']): CheckFinding[] {
	return checker.findings(path).filter(({ severity }) => isAtLeast(severity, options['min-level'] ?? 'information'));
}

async function watch(call: CheckCall, terminal: Terminal): Promise<number> {
	const { operands: { folder }, options } = call;
	if (options.fix || options['fail-level'] || (options.format ?? 'text') !== 'text') {
		throw new CommandError(
			'--watch writes lines of text and goes on until it is stopped: it takes no --fix, --fail-level or other --format.',
		);
	}
	const { watchCheck } = await import('./watchCheck.ts');
	const paint = createPainter(wantsColour(terminal));
	const readings = new Readings();
	return watchCheck({
		folder,
		open: async () => (await readAll(call, terminal, readings)).checker,
		shown: (checker, path) => shownOf(checker, path, options),
		line: finding => findingLine(finding, paint),
	}, terminal);
}

type Counts = Record<FindingLevel, number> & { fixable: number };

interface ReportForm {
	readonly folder: string;
	readonly format: 'text' | 'json' | 'sarif';
	readonly today: string;
	fixes(finding: CheckFinding): readonly FindingFix[];
}

/** Writes what is found as it is found, and counts it. */
function report(findings: Iterable<CheckFinding>, { format, today, fixes }: ReportForm, terminal: Terminal): Counts {
	const counts: Counts = { error: 0, warning: 0, information: 0, hint: 0, fixable: 0 };
	const write = (text: string) => {
		terminal.writeOut(text);
	};
	const counted = {
		*[Symbol.iterator]() {
			for (const finding of findings) {
				count(finding, counts);
				yield finding;
			}
		},
	};
	if (format === 'sarif') {
		writeSarif(counted, fixes, write);
		return counts;
	}
	if (format === 'json') {
		writeJson({ formatVersion: 1, today, problems: counted }, write);
		return counts;
	}
	const paint = createPainter(wantsColour(terminal));
	for (const finding of counted) { write(`${findingLine(finding, paint)}\n`); }
	write(`${totalLine(counts, paint)}\n`);
	return counts;
}

function count({ severity, fixable }: CheckFinding, counts: Counts): void {
	counts[severity]++;
	if (fixable) { counts.fixable++; }
}

function findingLine({ file, line, column, severity, message, code }: CheckFinding, paint: Painter): string {
	const colours = { error: paint.red, warning: paint.yellow, information: paint.cyan, hint: paint.dim };
	return `${paint.dim(`${printable(file)}:${line}:${column}`)} ${colours[severity](severity)} `
		+ `${printable(message)} ${paint.dim(`[${code}]`)}`;
}

function totalLine(counts: Counts, paint: Painter): string {
	const told = FINDING_LEVELS.filter(level => counts[level] > 0).map(level =>
		level === 'information' ? `${counts[level]} for information` : countOf(counts[level], level)
	);
	if (told.length === 0) { return paint.green('Nothing to mend.'); }
	return `${told.join(', ')}${counts.fixable > 0 ? `; --fix mends ${counts.fixable}` : ''}`;
}

import { version } from '../../../package.json';
import { ALL_RULES } from '../../core/languageService/rules/allRules.ts';
import type { Rule } from '../../core/languageService/rules/rule.ts';
import { PROBLEM_MESSAGES, type ProblemCode } from '../../core/model/problem.ts';
import { printableJson } from '../../core/text/printable.ts';
import { PROGRAM } from '../parseCommandLine.ts';
import type { CheckFinding, FindingFix, FindingLevel, Replacement } from './checkFinding.ts';

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
export function writeSarif(
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
	const known = new Set(ALL_RULES.map(({ code }) => code));
	const codes = (Object.keys(PROBLEM_MESSAGES) as ProblemCode[]).filter(code => !known.has(code));
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

import { version } from '../../../package.json';
import { ALL_RULES } from '../../core/languageService/rules/allRules.ts';
import { PROBLEM_MESSAGES, type ProblemCode } from '../../core/model/problem.ts';
import { printableJson } from '../../core/text/printable.ts';
import { PROGRAM } from '../parseCommandLine.ts';
import type { CheckFinding, FindingLevel } from './checkFinding.ts';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
	FindingLevel,
	string
>;

/**
 * Writes what was found as SARIF 2.1.0, result by result. Places are UTF-16 columns; addresses are relative to the
 * folder of the notebook, and never name where that is.
 */
export function writeSarif(findings: Iterable<CheckFinding>, write: (text: string) => void): void {
	const rules = [...ALL_RULES, ...problemsWithoutRule()].map(({ code, title, level }) => ({
		id: code,
		shortDescription: { text: title },
		...level === 'off' ? {} : { defaultConfiguration: { level: LEVELS[level] } },
	}));
	const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
	const driver = JSON.stringify({ name: PROGRAM, version, rules });
	write(
		'{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",'
			+ `"runs":[{"tool":{"driver":${printableJson(driver)}},"columnKind":"utf16CodeUnits","results":[`,
	);
	let before = '\n';
	for (const finding of findings) {
		write(`${before}${printableJson(JSON.stringify(toResult(finding, ruleIndex.get(finding.code))))}`);
		before = ',\n';
	}
	write('\n]}]}\n');
}

/** Problems that only the whole notebook or a file shows. */
function problemsWithoutRule() {
	const known = new Set(ALL_RULES.map(({ code }) => code));
	const codes = (Object.keys(PROBLEM_MESSAGES) as ProblemCode[]).filter(code => !known.has(code));
	return codes.map(code => ({ code, title: PROBLEM_MESSAGES[code].message, level: PROBLEM_MESSAGES[code].severity }));
}

function toResult(
	{ file, line, column, endLine, endColumn, code, severity, message }: CheckFinding,
	ruleIndex: number | undefined,
): object {
	return {
		ruleId: code,
		...ruleIndex === undefined ? {} : { ruleIndex },
		level: LEVELS[severity],
		message: { text: message },
		locations: [{
			physicalLocation: {
				artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'NOTEBOOK' },
				region: { startLine: line, startColumn: column, endLine, endColumn },
			},
		}],
	};
}

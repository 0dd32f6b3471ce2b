import type { Problem, ProblemCode } from '../model/problem.ts';
import { PROBLEM_MESSAGES } from '../model/problemMessages.ts';
import { replaceWith } from './fixes.ts';
import type { FileContext } from './noteContext.ts';
import type { Fix, Rule } from './rule.ts';

/** What a rule adds to a problem that reading shows anyway. */
export interface ProblemRule {
	readonly code: ProblemCode;
	readonly title: string;
	readonly unnecessary?: boolean;
	readonly fixes?: (problem: Problem, file: FileContext) => readonly Fix[];
}

/** A rule for a problem of the reading: its words, place and level are those of the reading. */
export function problemRule({ code, title, unnecessary, fixes }: ProblemRule): Rule {
	const { severity: level, message } = PROBLEM_MESSAGES[code];
	return {
		code, title, level, message, ...unnecessary ? { unnecessary } : {},
		check: file => file.problems.filter(problem => problem.code === code).map(problem => ({
			start: problem.start, end: problem.end, args: problem.args,
			...fixes ? { fixes: () => fixes(problem, file) } : {},
		})),
	};
}

/** The word that reading proposes. */
export function suggested(problem: Problem, { l10n }: FileContext): Fix[] {
	return problem.suggestion === undefined ? [] : [replaceWith(problem, problem.suggestion, l10n)];
}

import { PROBLEM_MESSAGES } from '../core/model/problemMessages.ts';
import type { Problem, ProblemCode } from '../core/model/problem.ts';

type FileProblemCode = Extract<ProblemCode, `file.${string}`>;

/** A problem of a whole file: it stands at its start. */
export function fileProblem(code: FileProblemCode, ...args: string[]): Problem {
	return { code, severity: PROBLEM_MESSAGES[code].severity, args, start: 0, end: 0, line: 0, column: 0 };
}

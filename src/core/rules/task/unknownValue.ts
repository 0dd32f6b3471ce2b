import { hasRival, replaceWith } from '../fixes.ts';
import { problemRule } from '../problemRule.ts';

export const UNKNOWN_TASK_VALUE = problemRule({
	code: 'task.unknown-value', title: 'Task field with a value that is not in the list',
	fixes: (problem, file) => problem.suggestion === undefined ? [] : [
		replaceWith(problem, problem.suggestion, file.l10n, !hasRival(file, problem.args[0] ?? '', problem.start)),
	],
});

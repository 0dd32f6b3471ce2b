import { dateFixes, hasRival, replaceWith } from '../fixes.ts';
import { problemRule } from '../problemRule.ts';

export const INVALID_TASK_DATE = problemRule({
	code: 'task.invalid-date', title: 'Task date that is not on the calendar',
	fixes: (problem, file) => {
		const [field = '', written = ''] = problem.args;
		const isAlone = !hasRival(file, field, problem.start);
		return problem.suggestion === undefined
			? dateFixes(problem, written, file, { takesTime: false, isAlone })
			: [replaceWith(problem, problem.suggestion, file.l10n, isAlone)];
	},
});

import { chooseOf, clearDate, hasRival, likelyDates, replaceWith } from '../fixes.ts';
import { problemRule } from '../problemRule.ts';

export const INVALID_TASK_DATE = problemRule({
	code: 'task.invalid-date', title: 'Task date that is not on the calendar',
	fixes: (problem, file) => {
		const { l10n } = file;
		const written = problem.args[1] ?? '';
		const clear = problem.suggestion ?? clearDate(written);
		return clear ? [replaceWith(problem, clear, l10n, !hasRival(file, problem.args[0] ?? '', problem.start))] : chooseOf(problem, likelyDates(written), l10n);
	},
});

import { chooseOf, clearDate, likelyDates, replaceWith } from '../fixes.ts';
import { problemRule } from '../problemRule.ts';

export const INVALID_DATE = problemRule({
	code: 'front-matter.invalid-date', title: 'Date that is not on the calendar',
	fixes: (problem, { l10n }) => {
		const written = problem.args[1] ?? '';
		const clear = clearDate(written);
		return clear ? [replaceWith(problem, clear, l10n)] : chooseOf(problem, likelyDates(written), l10n);
	},
});

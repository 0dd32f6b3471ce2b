import { FIELD_RULES } from '../../model/noteSchema.ts';
import { dateFixes } from '../fixes.ts';
import { problemRule } from '../problemRule.ts';

export const INVALID_DATE = problemRule({
	code: 'front-matter.invalid-date', title: 'Date that is not on the calendar',
	fixes: (problem, file) => {
		const [key, written = ''] = problem.args;
		const takesTime = FIELD_RULES.some(rule => rule.key === key && rule.shape.kind === 'date-time');
		return dateFixes(problem, written, file, { takesTime, isAlone: true });
	},
});

import { likelyCadences } from '../../recurrence/likelyRules.ts';
import { chooseOf, replaceWith } from '../fixes.ts';
import { problemRule, suggested } from '../problemRule.ts';

export const INVALID_CADENCE = problemRule({
	code: 'front-matter.invalid-cadence', title: 'Cadence that cannot be read',
	fixes: (problem, file) => {
		const cadences = likelyCadences(problem.args[0] ?? '');
		if (cadences.length === 0) { return suggested(problem, file); }
		return cadences.length === 1 ? [replaceWith(problem, cadences[0]!, file.l10n)] : chooseOf(problem, cadences, file.l10n);
	},
});

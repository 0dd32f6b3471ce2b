import { likelyRules, ruleAtStart } from '../../../recurrence/likelyRules.ts';
import { chooseOf, replaceWith, problemRule } from '../fixes.ts';

export const UNKNOWN_REPEAT = problemRule({
	code: 'task.unknown-repeat', title: 'Rule of recurring homework that is not understood',
	fixes: (problem, { text, l10n }) => {
		const { start } = problem;
		const rest = /^[^\r\n]*/.exec(text.slice(start))![0];
		const unquoted = /repeat:$/i.test(text.slice(Math.max(0, start - 7), start)) ? ruleAtStart(rest) : '';
		if (unquoted !== '') { return [replaceWith({ start, end: start + unquoted.length }, `"${unquoted}"`, l10n)]; }
		return chooseOf(problem, likelyRules(problem.args[0] ?? ''), l10n);
	},
});

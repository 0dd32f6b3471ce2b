import type { Problem } from '../../model/problem.ts';
import { ROLES, type Role } from '../../model/vocabulary.ts';
import { foldText } from '../../text/foldText.ts';
import { hasRival, replaceWith } from '../fixes.ts';
import type { FileContext } from '../noteContext.ts';
import { problemRule } from '../problemRule.ts';

export const UNKNOWN_TASK_VALUE = problemRule({
	code: 'task.unknown-value', title: 'Task field with a value that is not in the list',
	fixes: (problem, file) => {
		const meant = problem.suggestion ?? sideCalled(problem, file);
		return meant === undefined ? [] : [replaceWith(problem, meant, file.l10n, !hasRival(file, problem.args[0] ?? '', problem.start))];
	},
});

/** The side of `[owner:: Ruth Abara]`, where the pair has one of that name. */
function sideCalled({ args: [field, value = ''] }: Problem, { view, path }: FileContext): Role | undefined {
	const key = field === 'owner' ? view.mentorshipOf(path) : undefined;
	const mentorship = key === undefined ? undefined : view.mentorship(key);
	return mentorship && ROLES.find(role => foldText(mentorship[role] ?? '') === foldText(value));
}

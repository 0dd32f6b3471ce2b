import { PROBLEM_MESSAGES } from '../../model/problemMessages.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { replaceWith } from '../fixes.ts';
import { likeness } from '../references.ts';
import { noteRule } from '../rule.ts';
import { lostGoals } from './goalSpans.ts';

const { message, severity: level } = PROBLEM_MESSAGES['task.unknown-goal'];

/** `goal:awrd`, where no goal note is called so. */
export const UNKNOWN_GOAL = noteRule({
	code: 'task.unknown-goal', title: 'Goal that no note is called', level, message,
	find: note => lostGoals(note).filter(({ reference }) => !reference.ambiguous).map(({ written, start, end }) => {
		const near = nearestWord(written, note.view.names.goalStems());
		return { start, end, args: [written, likeness(near)], ...near ? { fixes: () => [replaceWith({ start, end }, near, note.l10n)] } : {} };
	}),
});

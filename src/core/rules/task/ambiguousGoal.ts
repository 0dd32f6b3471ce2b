import { PROBLEM_MESSAGES } from '../../model/problemMessages.ts';
import { chooseOf } from '../fixes.ts';
import { unambiguous } from '../references.ts';
import { noteRule } from '../rule.ts';
import { lostGoals } from './goalSpans.ts';

const { message, severity: level } = PROBLEM_MESSAGES['task.ambiguous-goal'];

/** `goal:award`, where two goal notes have that file name. */
export const AMBIGUOUS_GOAL = noteRule({
	code: 'task.ambiguous-goal', title: 'Goal that several notes are called', level, message,
	find: note => lostGoals(note).filter(({ reference }) => reference.ambiguous).map(({ written, reference, start, end }) => ({
		start, end, args: [written, (reference.ambiguous ?? []).join(', ')], related: reference.ambiguous ?? [],
		fixes: () => chooseOf({ start, end }, unambiguous(reference).filter(path => !/\s/.test(path)), note.l10n),
	})),
});

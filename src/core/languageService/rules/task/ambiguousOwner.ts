import { PROBLEM_MESSAGES } from '../../../model/problem.ts';
import { isRole } from '../../../model/vocabulary.ts';
import { ambiguousOwner, clearHandle } from '../../../notebook/notebookProblems.ts';
import { chooseOf } from '../fixes.ts';
import { type NoteContext, noteRule, type Finding } from '../rule.ts';
import { writtenOwners, type WrittenOwner } from '../taskFieldRules.ts';

const { message, severity: level } = PROBLEM_MESSAGES['task.ambiguous-owner'];

/** `@berg`, where Jan and Anna van der Berg are the two sides. */
export const AMBIGUOUS_OWNER = noteRule({
	code: 'task.ambiguous-owner', title: 'Owner that could be two people', level, message,
	find: note => writtenOwners(note).flatMap(owner => shared(note, owner)),
});

function shared(note: NoteContext, { handle, place }: WrittenOwner): Finding[] {
	const called = isRole(handle) ? [] : note.view.names.called(handle, note.path);
	// A side that alone has the word is who is meant.
	if (called.length < 2) { return []; }
	const clear = called.map(name => clearHandle(name, called)).filter(word => word !== undefined);
	return [{ start: place.start, end: place.end, args: ambiguousOwner(handle, called), fixes: () => chooseOf(place, clear, note.l10n) }];
}

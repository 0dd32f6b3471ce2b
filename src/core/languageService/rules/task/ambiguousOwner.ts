import { PROBLEM_MESSAGES } from '../../../model/problem.ts';
import { isRole } from '../../../model/vocabulary.ts';
import { ambiguousOwner, clearHandle } from '../../../notebook/notebookProblems.ts';
import { foldHandle } from '../../../text/foldText.ts';
import { chooseOf } from '../fixes.ts';
import { type NoteContext, itemRange, spanValue, noteRule, type Finding } from '../rule.ts';
import type { FieldSpan } from '../../../model/taskItem.ts';

const { message, severity: level } = PROBLEM_MESSAGES['task.ambiguous-owner'];

/** `@berg`, where Jan and Anna van der Berg are the two sides. */
export const AMBIGUOUS_OWNER = noteRule({
	code: 'task.ambiguous-owner', title: 'Owner that could be two people', level, message,
	find: note => note.tasks.filter(({ task }) => task.isHomework)
		.flatMap(({ reading }) => reading.spans.filter(span => span.field === 'owner')).flatMap(span => shared(note, span)),
});

function shared(note: NoteContext, span: FieldSpan): Finding[] {
	const value = spanValue(span);
	let from = value.start;
	return note.text.slice(value.start, value.end).split(',').flatMap(part => {
		const place = itemRange(note.text, value, part.trim(), from);
		from = place.end;
		const handle = foldHandle(part.trim());
		const called = isRole(handle) ? [] : note.view.names.called(handle, note.path);
		// A side that alone has the word is who is meant.
		if (called.length < 2) { return []; }
		const clear = called.map(name => clearHandle(name, called)).filter(word => word !== undefined);
		return [{ start: place.start, end: place.end, args: ambiguousOwner(handle, called), fixes: () => chooseOf(place, clear, note.l10n) }];
	});
}

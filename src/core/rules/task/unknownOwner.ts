import { PROBLEM_MESSAGES } from '../../model/problemMessages.ts';
import type { FieldSpan } from '../../model/taskItem.ts';
import { ROLES } from '../../model/vocabulary.ts';
import { foldHandle } from '../../text/foldText.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { replaceWith } from '../fixes.ts';
import type { NoteContext } from '../noteContext.ts';
import { itemRange, spanValue } from '../ranges.ts';
import { noteRule, type Finding } from '../rule.ts';

const { message, severity: level } = PROBLEM_MESSAGES['task.unknown-owner'];

/** `@eklnd`, where nobody of that name is in the notebook. */
export const UNKNOWN_OWNER = noteRule({
	code: 'task.unknown-owner', title: 'Owner that nobody is called', level, message,
	find: note => note.tasks.filter(({ task }) => task.isHomework)
		.flatMap(({ reading }) => reading.spans.filter(span => span.field === 'owner')).flatMap(span => strangers(note, span)),
});

function strangers(note: NoteContext, span: FieldSpan): Finding[] {
	const { names } = note.view;
	const value = spanValue(span);
	let from = value.start;
	return note.text.slice(value.start, value.end).split(',').flatMap(part => {
		const place = itemRange(note.text, value, part.trim(), from);
		from = place.end;
		const handle = foldHandle(part.trim());
		const known = ROLES.some(role => role === handle) || names.knowsHandle(handle);
		return known || names.handles().length === 0 ? [] : [stranger(note, handle, place)];
	});
}

function stranger({ view, l10n }: NoteContext, handle: string, place: { readonly start: number; readonly end: number }): Finding {
	const near = nearestWord(handle, [...ROLES, ...view.names.handles()]);
	return {
		start: place.start, end: place.end, args: [handle, near ? ` Did you mean “${near}”?` : ''],
		...near ? { fixes: () => [replaceWith(place, near, l10n)] } : {},
	};
}

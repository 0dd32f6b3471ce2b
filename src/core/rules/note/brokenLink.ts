import { nearestWord } from '../../text/nearestWord.ts';
import { replaceWith } from '../fixes.ts';
import type { NoteContext } from '../noteContext.ts';
import { itemRange, valueRange } from '../ranges.ts';
import { likeness } from '../references.ts';
import { noteRule, type Finding } from '../rule.ts';
import { writtenPaths } from './notePaths.ts';

/** A paper or goal that a note points at and that is not there (any more). */
export const BROKEN_LINK = noteRule({
	code: 'link.not-found', title: 'Link to a paper or goal that is not there', level: 'warning',
	message: 'There is nothing at “{0}”.{1}',
	find: context => [...lostFiles(context), ...lostGoals(context)],
});

function lostFiles(context: NoteContext): Finding[] {
	return writtenPaths(context).filter(({ path }) => isMissing(context, path)).map(({ written, start, end }) => ({ start, end, args: [written, ''] }));
}

/** A note may be linked without its `.md`, as Foam does. What is not known yet counts as there. */
function isMissing({ view, exists }: NoteContext, path: string): boolean {
	if (view.note(path) || view.note(`${path}.md`)) { return false; }
	return exists(path) === false && (/\.[A-Za-z\d]{1,8}$/.test(path) || exists(`${path}.md`) === false);
}

/** `goals:` of an opportunity. */
function lostGoals({ note, front, text, path, view: { names }, l10n }: NoteContext): Finding[] {
	const value = valueRange(front, 'goals');
	let from = value.start;
	return (note.fields.goals ?? []).flatMap(written => {
		const place = itemRange(text, value, written, from);
		from = place.end;
		const found = names.goal(written, path);
		if (found.path !== undefined || found.ambiguous) { return []; }
		const near = place === value ? undefined : nearestWord(written, names.goalStems());
		return [{ start: place.start, end: place.end, args: [written, likeness(near)], ...near ? { fixes: () => [replaceWith(place, near, l10n)] } : {} }];
	});
}

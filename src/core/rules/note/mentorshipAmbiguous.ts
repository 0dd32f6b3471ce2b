import { isSamePair, pairOf } from '../../notebook/knownPairs.ts';
import { isRelationship } from '../../notebook/mentorshipResolver.ts';
import { PROBLEM_MESSAGES } from '../../model/problemMessages.ts';
import { setFrontValue } from '../frontMatterEdits.ts';
import type { NoteContext } from '../noteContext.ts';
import { valueRange } from '../ranges.ts';
import { unambiguous } from '../references.ts';
import { noteRule, type Finding } from '../rule.ts';

const { message, severity: level } = PROBLEM_MESSAGES['mentorship.ambiguous'];

/** `mentorship: abara`, where two notes have that file name; or two notes for the pair that a meeting names. */
export const MENTORSHIP_AMBIGUOUS = noteRule({
	code: 'mentorship.ambiguous', title: 'Mentorship that several notes fit', level, message,
	find: context => {
		const { note, path, view: { names } } = context;
		if (isRelationship(note)) { return []; }
		const written = note.fields.mentorship;
		if (written === undefined) { return note.type === 'meeting' ? byNames(context) : []; }
		const { ambiguous } = names.mentorship(written, path);
		return ambiguous ? [finding(context, written, ambiguous)] : [];
	},
});

function byNames(context: NoteContext): Finding[] {
	const { note, view } = context;
	if (pairOf(note.fields) === undefined) { return []; }
	const paths = view.mentorships().flatMap(({ note: own }) => own && isSamePair(own.fields, note.fields) ? [own.path] : []).sort();
	const shown = [note.fields.mentor, note.fields.mentee].filter(name => name !== undefined).join(', ');
	return paths.length > 1 ? [finding(context, shown, paths)] : [];
}

function finding(context: NoteContext, written: string, paths: readonly string[]): Finding {
	const { front, l10n } = context;
	return {
		...valueRange(front, 'mentorship', 'mentor', 'mentee'), args: [written, paths.join(', ')], related: paths,
		fixes: () => unambiguous({ ambiguous: paths }).slice(0, 8).map((name, index) => ({
			title: l10n.t('It belongs to {0}', paths[index] ?? name), edits: setFrontValue(context, 'mentorship', name),
		})).filter(({ edits }) => edits.length > 0),
	};
}

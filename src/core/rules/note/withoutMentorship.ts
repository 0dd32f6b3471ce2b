import { stemOf } from '../../text/notePath.ts';
import { setFrontValue } from '../frontMatterEdits.ts';
import type { NoteContext } from '../noteContext.ts';
import { valueRange } from '../ranges.ts';
import { noteRule, type Fix } from '../rule.ts';

/** A meeting that names neither its mentorship nor anybody: no view can put it anywhere. */
export const WITHOUT_MENTORSHIP = noteRule({
	code: 'meeting.without-mentorship', title: 'Meeting that belongs to no mentorship', level: 'information',
	message: 'This meeting belongs to no mentorship, so it counts for nobody’s next or last meeting. Add a line “mentorship:” with the name of the mentorship’s note.',
	find: context => {
		const { note: { type, fields: { mentorship, mentor, mentee } }, front } = context;
		const named = mentorship !== undefined || mentor !== undefined || mentee !== undefined;
		return type !== 'meeting' || named ? [] : [{ ...valueRange(front, 'type'), fixes: () => mentorshipFixes(context) }];
	},
});

/** The relationships that go on, the first few by title; preferred if there is only one. */
function mentorshipFixes(context: NoteContext): Fix[] {
	const { view, path, l10n } = context;
	const going = view.mentorships().filter(({ note, status }) => note && status !== 'ended');
	return going.slice(0, 5).flatMap(({ note, title }) => {
		const stem = stemOf(note!.path);
		const name = view.names.mentorship(stem, path).path === note!.path ? stem : note!.path;
		const edits = setFrontValue(context, 'mentorship', name);
		return edits.length === 0 ? [] : [{ title: l10n.t('It belongs to {0}', title), edits, preferred: going.length === 1 }];
	});
}

import { isRelationship } from '../../notebook/mentorshipResolver.ts';
import { PROBLEM_MESSAGES } from '../../model/problemMessages.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { setFrontValue } from '../frontMatterEdits.ts';
import { valueRange } from '../ranges.ts';
import { likeness } from '../references.ts';
import { noteRule } from '../rule.ts';

const { message, severity: level } = PROBLEM_MESSAGES['mentorship.not-found'];

/** `mentorship: abra`, where no mentorship or committee note is called so. */
export const MENTORSHIP_NOT_FOUND = noteRule({
	code: 'mentorship.not-found', title: 'Mentorship that no note is called', level, message,
	find: context => {
		const { note, front, path, l10n, view: { names } } = context;
		const written = note.fields.mentorship;
		if (written === undefined || isRelationship(note)) { return []; }
		const { path: found, ambiguous } = names.mentorship(written, path);
		if (found !== undefined || ambiguous) { return []; }
		const near = nearestWord(written, names.mentorshipStems());
		const fixes = () => near === undefined ? [] : [{ title: l10n.t('Write “{0}”', near), edits: setFrontValue(context, 'mentorship', near), safe: true, preferred: true }];
		return [{ ...valueRange(front, 'mentorship'), args: [written, likeness(near)], fixes }];
	},
});

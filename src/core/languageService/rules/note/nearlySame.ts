import { PROBLEM_MESSAGES } from '../../../model/problem.ts';
import { valueRange, noteRule } from '../rule.ts';

const { message, severity: level } = PROBLEM_MESSAGES['mentorship.nearly-same'];

/** A meeting of `R. Abara` and Mara Lindqvist, where all other notes have Ruth Abara. */
export const NEARLY_SAME = noteRule({
	code: 'mentorship.nearly-same', title: 'Names that are nearly those of another mentorship', level, message,
	find: ({ note, front, path, view }) => {
		const { mentor, mentee } = note.fields;
		if (note.type !== 'meeting' || mentor === undefined || mentee === undefined || !view.mentorshipOf(path)?.startsWith('inferred:')) { return []; }
		const near = view.names.nearlyTheSame(mentor, mentee);
		return near === undefined ? [] : [{ ...valueRange(front, 'mentor'), args: [`${mentor}, ${mentee}`, near] }];
	},
});

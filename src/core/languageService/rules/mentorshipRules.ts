import { stemOf } from '../../text/paths.ts';
import { setFrontValue, unambiguous } from './fixes.ts';
import { type NoteContext, valueRange, noteRule, type Fix, type Finding } from './rule.ts';
import { isRelationship } from '../../model/vocabulary.ts';
import { PROBLEM_MESSAGES } from '../../model/problem.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { isSamePair, pairOf } from '../../notebook/mentorshipResolver.ts';

/** A meeting that names neither its mentorship nor anybody: no view can put it anywhere. */
export const WITHOUT_MENTORSHIP = noteRule({
	code: 'meeting.without-mentorship',
	title: 'Meeting that belongs to no mentorship',
	level: 'information',
	message:
		'This meeting belongs to no mentorship, so it counts for nobody’s next or last meeting. Add a line “mentorship:” with the name of the mentorship’s note.',
	find: context => {
		const { note: { type, fields: { mentorship, mentor, mentee } }, front } = context;
		const named = mentorship !== undefined || mentor !== undefined || mentee !== undefined;
		return type !== 'meeting' || named
			? []
			: [{ ...valueRange(front, 'type'), fixes: () => mentorshipFixes(context) }];
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
		return edits.length === 0
			? []
			: [{ title: l10n.t('It belongs to {0}', title), edits, preferred: going.length === 1 }];
	});
}

/** `mentorship: abra`, where no mentorship or committee note is called so. */
export const MENTORSHIP_NOT_FOUND = noteRule({
	code: 'mentorship.not-found',
	title: 'Mentorship that no note is called',
	level: PROBLEM_MESSAGES['mentorship.not-found'].severity,
	message: PROBLEM_MESSAGES['mentorship.not-found'].message,
	find: context => {
		const { note, front, path, l10n, view: { names } } = context;
		const written = note.fields.mentorship;
		if (written === undefined || isRelationship(note)) { return []; }
		const { path: target, ambiguous } = names.mentorship(written, path);
		if (target !== undefined || ambiguous) { return []; }
		const near = nearestWord(written, names.mentorshipStems());
		const fixes = () =>
			near === undefined
				? []
				: [{
					title: l10n.t('Write “{0}”', near),
					edits: setFrontValue(context, 'mentorship', near),
					safe: true,
					preferred: true,
				}];
		return [{ ...valueRange(front, 'mentorship'), args: [written, near ?? ''], fixes }];
	},
});

/** `mentorship: abara`, where two notes have that file name; or two notes for the pair that a meeting names. */
export const MENTORSHIP_AMBIGUOUS = noteRule({
	code: 'mentorship.ambiguous',
	title: 'Mentorship that several notes fit',
	level: PROBLEM_MESSAGES['mentorship.ambiguous'].severity,
	message: PROBLEM_MESSAGES['mentorship.ambiguous'].message,
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
	const paths = view.mentorships().flatMap(({ note: mentorshipNote }) =>
		mentorshipNote && isSamePair(mentorshipNote.fields, note.fields) ? [mentorshipNote.path] : []
	).sort();
	const shown = [note.fields.mentor, note.fields.mentee].filter(name => name !== undefined).join(', ');
	return paths.length > 1 ? [finding(context, shown, paths)] : [];
}

function finding(context: NoteContext, written: string, paths: readonly string[]): Finding {
	const { front, l10n } = context;
	return {
		...valueRange(front, 'mentorship', 'mentor', 'mentee'),
		args: [written, paths.join(', ')],
		related: paths,
		fixes: () =>
			unambiguous({ ambiguous: paths }).slice(0, 8).map((name, index) => ({
				title: l10n.t('It belongs to {0}', paths[index] ?? name),
				edits: setFrontValue(context, 'mentorship', name),
			})).filter(({ edits }) => edits.length > 0),
	};
}

/** Two notes for the same mentor and mentee, neither of them ended: meetings cannot tell where they belong. */
export const DUPLICATE_MENTORSHIP = noteRule({
	code: 'mentorship.duplicate',
	title: 'Second note for the same two people',
	level: 'warning',
	message:
		'There is another note for the same mentor and mentee: {0}. Keep one of them, or set the older one’s status to ended.',
	find: ({ note, front, path, view }) => {
		const { mentor, mentee, mentorshipStatus } = note.fields;
		if (
			note.type !== 'mentorship' || mentorshipStatus === 'ended' || mentor === undefined || mentee === undefined
		) { return []; }
		const others = view.mentorships().filter(candidate =>
			candidate.kind === 'mentorship' && candidate.note && candidate.note.path !== path
			&& candidate.status !== 'ended'
			&& isSamePair(candidate, note.fields)
		).map(duplicate => duplicate.note!.path);
		return others.length === 0
			? []
			: [{ ...valueRange(front, 'mentor'), args: [others.join(', ')], related: others }];
	},
});

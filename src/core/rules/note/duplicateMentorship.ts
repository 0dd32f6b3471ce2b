import { isSamePair } from '../../notebook/knownPairs.ts';
import { valueRange } from '../ranges.ts';
import { noteRule } from '../rule.ts';

/** Two notes for the same mentor and mentee, neither of them ended: meetings cannot tell where they belong. */
export const DUPLICATE_MENTORSHIP = noteRule({
	code: 'mentorship.duplicate', title: 'Second note for the same two people', level: 'warning',
	message: 'There is another note for the same mentor and mentee: {0}. Keep one of them, or set the older one’s status to ended.',
	find: ({ note, front, path, view }) => {
		const { mentor, mentee, mentorshipStatus } = note.fields;
		if (note.type !== 'mentorship' || mentorshipStatus === 'ended' || mentor === undefined || mentee === undefined) { return []; }
		const others = view.mentorships().filter(other => other.kind === 'mentorship' && other.note && other.note.path !== path && other.status !== 'ended'
			&& isSamePair(other, note.fields)).map(other => other.note!.path);
		return others.length === 0 ? [] : [{ ...valueRange(front, 'mentor'), args: [others.join(', ')], related: others }];
	},
});

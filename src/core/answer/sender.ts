import type { Mentorship, NotebookView } from '../model/notebookView.ts';
import type { Role } from '../model/vocabulary.ts';
import { isSamePerson } from '../text/personName.ts';

/** Somebody as a mail or an invitation names people. */
export interface Correspondent {
	readonly name: string;
	readonly address: string;
}

/**
 * The people of a mentorship with their mail addresses, as its note has them. A committee's members are on the mentor's
 * side.
 */
export function correspondentsOf(
	{ mentor, mentee, chair, members, note }: Mentorship,
): readonly (Correspondent & { readonly side: Role })[] {
	const { mentorEmail = '', menteeEmail = '', memberEmails = [] } = note?.fields ?? {};
	const others = [...new Set([...chair === undefined ? [] : [chair], ...members])].map(name => ({
		name,
		address: '',
		side: 'mentor' as const,
	}));
	return [
		...mentor === undefined && mentorEmail === ''
			? []
			: [{ name: mentor ?? '', address: mentorEmail, side: 'mentor' as const }],
		...mentee === undefined && menteeEmail === ''
			? []
			: [{ name: mentee ?? '', address: menteeEmail, side: 'mentee' as const }],
		...others,
		...memberEmails.map(address => ({ name: '', address, side: 'mentor' as const })),
	];
}

/** Whether two entries are the same person: by the address, else by the name. */
export function isSameCorrespondent(a: Correspondent, b: Correspondent): boolean {
	const isSameAddress = a.address !== '' && a.address.toLowerCase() === b.address.toLowerCase();
	return isSameAddress || a.name !== '' && b.name !== '' && isSamePerson(a.name, b.name);
}

/**
 * The mentorships in which somebody of these people is, besides the keeper; those of the note's address before those of
 * a name.
 */
export function mentorshipsOf(
	people: readonly Correspondent[],
	view: NotebookView,
	keeper: string | undefined,
): readonly Mentorship[] {
	const others = people.filter(({ name }) => keeper === undefined || name === '' || !isSamePerson(name, keeper));
	const candidates = view.mentorships().filter(({ status }) => status !== 'ended').map(mentorship => ({
		mentorship,
		count:
			correspondentsOf(mentorship).filter(entry =>
				(keeper === undefined || entry.name === '' || !isSamePerson(entry.name, keeper))
				&& others.some(person => isSameCorrespondent(person, entry))
			).length,
	}));
	const most = Math.max(...candidates.map(({ count }) => count));
	return most > 0 ? candidates.filter(({ count }) => count === most).map(({ mentorship }) => mentorship) : [];
}

import { valueRange } from '../ranges.ts';
import { noteRule } from '../rule.ts';

/** A private note that git keeps: whoever is given the repository is given the note, with all its versions. */
export const TRACKED_BY_GIT = noteRule({
	code: 'private.tracked-by-git', title: 'Private note that git keeps', level: 'warning',
	message: 'This note is private, but git keeps it and hands it on with the repository. Take it out of git, or keep it in a folder that git ignores.',
	find: ({ note, front, tracked }) => note.private && tracked() === true ? [valueRange(front, 'confidentiality', 'type')] : [],
});

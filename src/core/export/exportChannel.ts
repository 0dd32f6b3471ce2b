import type { Words } from '../text/words.ts';
import type { PublicNotes } from './publicNotes.ts';

/** One way in which text leaves the notebook: an export, a page that is saved, a message on the clipboard. */
export interface ExportChannel {
	/**
	 * Who reads it: the keeper of the notebook alone, or those of one mentorship, and then what they are given. A test
	 * looks in that for what belongs to another mentorship.
	 */
	readonly readers: 'keeper' | ComposeFor;
	/** Everything it can let out of these notes; a property test looks for private text in it. */
	everything(notes: PublicNotes, l10n: Words): Iterable<string>;
}

/** What is composed for those of the mentorship with that key. */
export type ComposeFor = (notes: PublicNotes, key: string, l10n: Words) => Iterable<string>;

/** A way out to those of one mentorship: everything is what each of them is given. */
export function toThose(readers: ComposeFor): ExportChannel {
	return {
		readers,
		everything: (notes, l10n) => notes.view.mentorships().flatMap(({ key }) => [...readers(notes, key, l10n)]),
	};
}

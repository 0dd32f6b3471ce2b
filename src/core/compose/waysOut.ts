import type { Words } from '../text/words.ts';
import { OFFER_WAYS_OUT } from './offers/offerWaysOut.ts';
import type { PublicNotes } from './publicNotes.ts';

/** One way in which text leaves the notebook: an export, a page that is saved, a message on the clipboard. */
export interface WayOut {
	/** Everything it can let out of these notes; a property test looks for private text in it. */
	everything(notes: PublicNotes, l10n: Words): Iterable<string>;
}

/**
 * All of them. `host/exits.ts`, the only place that writes outside the notes, asks for the id
 * of one, so that nothing can leave by a way that the property test does not know.
 */
export const WAYS_OUT = {
	...OFFER_WAYS_OUT,
} as const satisfies Record<string, WayOut>;

/** The id of a way out. */
export type WayOutId = keyof typeof WAYS_OUT;

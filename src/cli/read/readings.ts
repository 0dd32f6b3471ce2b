import { createHash } from 'node:crypto';
import type { ParsedNote } from '../../core/model/note.ts';

/** Reads the text of a file. */
type ParseText = (text: string, path: string) => ParsedNote;

/**
 * What reading each file of a notebook gave, for whoever needs it once more: known by a fingerprint of the text, so
 * that of a file which has changed since nothing is believed.
 */
export class Readings {
	readonly #known = new Map<string, { readonly fingerprint: string, readonly parsed: ParsedNote }>();

	#how = '';

	/**
	 * The same as `parse`, of which the latest is kept for each file and given again while the text is the same.
	 *
	 * @param how Says how `parse` reads: what another one gave is forgotten.
	 */
	reading(parse: ParseText, how: string): ParseText {
		if (how !== this.#how) { this.#known.clear(); }
		this.#how = how;
		return (text, path) => {
			const fingerprint = fingerprintOf(text);
			const cached = this.#known.get(path);
			if (cached?.fingerprint === fingerprint) { return cached.parsed; }
			const parsed = parse(text, path);
			this.#known.set(path, { fingerprint, parsed });
			return parsed;
		};
	}

	/** What reading this text gave; `undefined` where it was not read so. */
	of(path: string, text: string): ParsedNote | undefined {
		const cached = this.#known.get(path);
		return cached?.fingerprint === fingerprintOf(text) ? cached.parsed : undefined;
	}
}

function fingerprintOf(text: string): string {
	return createHash('sha256').update(text).digest('base64');
}

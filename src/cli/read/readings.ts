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

	/** The same as `parse`, of which the latest is kept for each file. */
	reading(parse: ParseText): ParseText {
		return (text, path) => {
			const parsed = parse(text, path);
			this.#known.set(path, { fingerprint: fingerprintOf(text), parsed });
			return parsed;
		};
	}

	/** What reading this text gave; `undefined` where it was not read so. */
	of(path: string, text: string): ParsedNote | undefined {
		const known = this.#known.get(path);
		return known?.fingerprint === fingerprintOf(text) ? known.parsed : undefined;
	}
}

function fingerprintOf(text: string): string {
	return createHash('sha256').update(text).digest('base64');
}

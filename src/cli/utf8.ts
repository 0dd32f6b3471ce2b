import type { Utf8Port } from '../index/ports.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** Node's own decoder; both forms leave out a BOM. */
export const utf8: Utf8Port = {
	decode(bytes) {
		try {
			return { text: strict.decode(bytes), valid: true };
		} catch {
			return { text: lenient.decode(bytes), valid: false };
		}
	},
};

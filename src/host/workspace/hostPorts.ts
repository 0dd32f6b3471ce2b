import type { AsciiPort, Scheduler, Utf8Port } from '../../index/ports.ts';

/** The host's timers. */
export const hostScheduler: Scheduler = {
	after(milliseconds, action) {
		const timer = setTimeout(action, milliseconds);
		return () => {
			clearTimeout(timer);
		};
	},
};

const strict = new TextDecoder('utf-8', { fatal: true });
const lossy = new TextDecoder('utf-8');

/** The host's UTF-8, strict first. */
export const hostUtf8: Utf8Port = {
	decode(bytes) {
		try {
			return { text: strict.decode(bytes), valid: true };
		} catch {
			return { text: lossy.decode(bytes), valid: false };
		}
	},
};

const encoder = new TextEncoder();

/** The host's way with ASCII. */
export const hostAscii: AsciiPort = {
	encode: (text) => encoder.encode(text),
	decode: (bytes) => lossy.decode(bytes),
};

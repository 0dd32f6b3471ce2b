const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];

/**
 * A fingerprint of a text in eight digits: FNV-1a, two UTF-16 units a step. Each step maps
 * different values to different ones, so no change of a single character goes unseen.
 */
export function checksum(text: string): string {
	let hash = BASIS ^ text.length;
	for (let at = 0; at < text.length; at += 2) { hash = Math.imul(hash ^ (text.charCodeAt(at) | text.charCodeAt(at + 1) << 16), PRIME); }
	return inDigits(hash);
}

/** The same of bytes, four a step, so that a cache of many megabytes is looked over in a moment. */
export function checksumOfBytes(bytes: Uint8Array): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let hash = BASIS ^ bytes.length;
	let at = 0;
	for (const end = bytes.length - 3; at < end; at += 4) { hash = Math.imul(hash ^ view.getInt32(at, true), PRIME); }
	for (; at < bytes.length; at++) { hash = Math.imul(hash ^ bytes[at]!, PRIME); }
	return inDigits(hash);
}

function inDigits(hash: number): string {
	return (hash >>> 0).toString(16).padStart(8, '0');
}

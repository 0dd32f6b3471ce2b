/**
 * What mammoth asks of jszip, by the package that unpacks everything else here: it is given a zip of parts that were
 * looked at already (src/core/bringIn/word/readWord.ts).
 */
import { unzipSync } from 'fflate';

export async function loadAsync(bytes) {
	const parts = unzipSync(new Uint8Array(bytes));
	return { file: (path) => Object.hasOwn(parts, path) ? { async: () => Promise.resolve(parts[path]) } : null };
}

import { zipSync } from 'fflate';

export { strFromU8, strToU8, Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';

/** As fflate's, without its worker threads: what is zipped here is small. */
export function zip(files, options, done) {
	const tell = done ?? options;
	let bytes;
	try {
		bytes = zipSync(files, done ? options : {});
	} catch (error) {
		tell(error);
		return;
	}
	tell(null, bytes);
}

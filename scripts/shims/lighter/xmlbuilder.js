/** mammoth writes XML only to put a style map into a file, which is not done here. */
export function create() {
	throw new Error('No XML is written here.');
}

/** The folder of a path, empty at the root: `goals/award.md` → `goals`. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The file name without `.md`: `goals/award.md` → `award`. */
export function stemOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** `folder` and a relative path made one, without `.` and `..`; `undefined` if it leaves the notebook. */
export function joinPath(folder: string, relative: string): string | undefined {
	const parts: string[] = [];
	for (const part of `${folder}/${relative}`.split('/')) {
		if (part === '..' && parts.pop() === undefined) { return undefined; }
		if (part !== '..' && part !== '.' && part !== '') { parts.push(part); }
	}
	return parts.join('/');
}

/** The folder of a path, empty at the root: `goals/award.md` → `goals`. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The file name without `.md`: `goals/award.md` → `award`. */
export function stemOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** The way from one file to another: `goals/a.md` to `papers/b.md` is `../papers/b.md`. */
export function relativePath(from: string, to: string): string {
	const here = folderOf(from).split('/').filter(Boolean);
	const there = to.split('/');
	let shared = 0;
	while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) { shared++; }
	return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
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

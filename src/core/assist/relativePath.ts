import { folderOf } from '../text/notePath.ts';

/** The way from one file to another in the same folder of files: `goals/a.md` to `papers/b.md` is `../papers/b.md`. */
export function relativePath(from: string, to: string): string {
	const here = folderOf(from).split('/').filter(Boolean);
	const there = to.split('/');
	let shared = 0;
	while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) { shared++; }
	return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** A path as the target of a Markdown link: `%20` for a space, and whatever would end the link early. */
export function linkAddress(path: string): string {
	return path.replace(/[%\s()<>"\\#?[\]]/g, character => character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character));
}

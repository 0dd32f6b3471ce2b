import { foldText } from './foldText.ts';

const ENDING = '.md';

/** The folder of a path, empty at the root: `goals/award.md` → `goals`. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The file name without `.md`: `goals/award.md` → `award`. */
export function stemOf(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return name.slice(-ENDING.length).toLowerCase() === ENDING ? name.slice(0, -ENDING.length) : name;
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

/** The longest file name that is made, its ending included. */
export const LONGEST_NAME = 120;
/** Room for `-99.md`. */
const LONGEST_STEM = LONGEST_NAME - 6;
/** Most file systems count bytes, to 255. */
const MOST_BYTES = 200;
/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i;

/**
 * A word for a file name from any text: lower-case letters and digits with `-` between, the
 * Latin ones without diacritics, others as they are. `Étude n° 2: "Growth"` becomes
 * `etude-n-2-growth`; a text of symbols becomes ``.
 */
export function toSlug(text: string): string {
	const folded = text.normalize('NFKC').toLowerCase().replace(/\p{Script=Latin}\p{M}*/gu, letter => foldText(letter));
	const slug = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^[-\p{M}]+|-+$/gu, '');
	return shorten(slug, LONGEST_STEM).replace(/-+$/, '');
}

/**
 * A name for a file or folder that every file system takes, from one that a person chose:
 * kept as it is where it can be. `a: b?` becomes `a- b-`, `CON` becomes `CON-note`.
 * Empty where nothing is left.
 */
export function safeName(name: string): string {
	const cleaned = name.normalize('NFC').replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu, '-').replace(
		/^[\s-]+|[\s.-]+$/gu,
		'',
	).replace(/-{2,}/g, '-');
	const short = shorten(cleaned, LONGEST_STEM).replace(/[\s.-]+$/u, '');
	return DEVICE.test(short.normalize('NFKC'))
		? `${shorten(short, LONGEST_STEM - '-note'.length).replace(/\./g, '-')}-note`
		: short;
}

/** Cut between characters, by length and by bytes in UTF-8. */
function shorten(text: string, longest: number): string {
	let [length, bytes] = [0, 0];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		bytes += 1 + [0x80, 0x800, 0x10000].filter(limit => code >= limit).length;
		if (length + character.length > longest || bytes > MOST_BYTES) { break; }
		length += character.length;
	}
	return text.slice(0, length);
}

import { safeName, toSlug } from '../text/fileName.ts';

/** What a pattern may name: `${date}`, `${mentorship}` … */
export const PLACE_VARIABLES = ['date', 'year', 'mentorship', 'title', 'type'] as const;
export type PlaceVariable = typeof PLACE_VARIABLES[number];

/** The path of a new note, or why the pattern gives none. */
export type NotePlace =
	| { readonly path: string }
	| { readonly fault: 'outside' | 'unknown-variable'; readonly detail: string };

/** Folder of the software's own files; nothing in it is ever a note. */
export const OWN_FOLDER = '.mentoring';

/**
 * Where a new note goes: `mentoring/meetings/${date}-${mentorship}` becomes
 * `mentoring/meetings/2026-12-16-abara.md`. Values are made safe words; whatever they are,
 * the path stays in the notebook and every file system takes its names. A name of which
 * nothing is left is the note's type.
 */
export function notePlace(pattern: string, values: Readonly<Record<PlaceVariable, string>>): NotePlace {
	const unknown = [...pattern.matchAll(/\$\{([^}]*)\}/g)].map(([, name]) => name ?? '').find(name => !isKnown(name));
	if (unknown !== undefined) { return { fault: 'unknown-variable', detail: unknown }; }
	const segments = pattern.trim().replace(/\.md$/i, '').split(/[/\\]/).map(segment => segment.trim());
	if (/^[/\\]|^[a-z]:/i.test(pattern.trim()) || segments.some(segment => segment === '..' || segment.toLowerCase() === OWN_FOLDER)) { return { fault: 'outside', detail: pattern }; }
	const fill = (segment: string) => {
		const filled = segment.replace(/\$\{(\w+)\}/g, (_, name: PlaceVariable) => toSlug(values[name]));
		return safeName(segment.startsWith('${') ? filled.replace(/^\.+/, '') : filled);
	};
	const folders = segments.slice(0, -1).filter(segment => segment !== '' && segment !== '.').map(fill).filter(Boolean);
	const stem = fill(segments.at(-1) ?? '') || safeName(toSlug(values.type)) || 'note';
	return { path: [...folders, `${stem}.md`].join('/') };
}

/** The same path with `-2`, `-3` … before its ending. */
export function numberedPath(path: string, count: number): string {
	return count < 2 ? path : path.replace(/\.md$/, `-${count}.md`);
}

function isKnown(name: string): name is PlaceVariable {
	return (PLACE_VARIABLES as readonly string[]).includes(name);
}

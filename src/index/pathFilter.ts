import picomatch from 'picomatch';
import { OWN_FOLDER } from '../core/documents/notePlace.ts';

/** Which paths of a folder are candidates; made once per change of settings. */
export interface PathFilter {
	/** A `.md` file that is included and neither excluded itself nor below an excluded folder. */
	includes(path: string): boolean;
	/** A folder below which nothing can be included. */
	excludesFolder(path: string): boolean;
}

/** Templates look like notes and are none, whatever the settings say. */
const OWN = [`**/${OWN_FOLDER}`];
/** Folders; watchers tell of any that come and go. */
const MOST_REMEMBERED = 5_000;
const OPTIONS = { dot: true, nonegate: true };

/**
 * Globs as VS Code reads them: relative to the folder, `**` for any depth, and an
 * exclusion that fits a folder takes everything below it.
 */
export function pathFilter(include: readonly string[], exclude: readonly string[]): PathFilter {
	const isIncluded = matcher(include);
	const isExcluded = matcher([...exclude, ...OWN]);
	const excludesFolder = remembering((path) => someAncestorOrSelf(path, isExcluded));
	const includes = (path: string) =>
		path.endsWith('.md') && isIncluded(path) && !isExcluded(path) && !excludesFolder(parentOf(path));
	return { excludesFolder: (path) => path !== '' && excludesFolder(path), includes };
}

/** Files of one folder are asked about together, and matching is most of what listing costs. */
function remembering(test: (folder: string) => boolean): (folder: string) => boolean {
	const decisions = new Map<string, boolean>();
	return (folder) => {
		const before = decisions.get(folder);
		if (before !== undefined) { return before; }
		if (decisions.size >= MOST_REMEMBERED) { decisions.clear(); }
		const isMatch = test(folder);
		decisions.set(folder, isMatch);
		return isMatch;
	};
}

function parentOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function matcher(globs: readonly string[]): (path: string) => boolean {
	const usable = globs.map((glob) => glob.trim().replace(/^\.?\//, '')).filter((glob) => glob !== '');
	if (usable.length === 0) { return () => false; }
	// Made when the first path is asked about: where there is no Markdown there is none.
	let matches: ((path: string) => boolean) | undefined;
	return (path) => (matches ??= picomatch(usable, OPTIONS))(path);
}

function someAncestorOrSelf(path: string, test: (path: string) => boolean): boolean {
	for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
		if (test(path.slice(0, end))) { return true; }
	}
	return false;
}

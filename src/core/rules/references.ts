import type { Reference } from '../model/notebookNames.ts';
import { stemOf } from '../text/notePath.ts';

/** The shortest way to write each of some notes so that only it is meant: its stem, or from the notebook's folder its path. */
export function unambiguous({ ambiguous = [] }: Reference): string[] {
	return ambiguous.map(path => ambiguous.filter(other => stemOf(other) === stemOf(path)).length === 1 ? stemOf(path) : path);
}

/** Names alike as they are shown in a sentence. */
export function likeness(near: string | undefined): string {
	return near === undefined ? '' : ` Did you mean “${near}”?`;
}

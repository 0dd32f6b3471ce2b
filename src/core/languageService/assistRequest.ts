import type { NoteOptions } from '../model/noteOptions.ts';
import type { NotebookView } from '../model/notebookView.ts';
import type { Dialect } from '../model/vocabulary.ts';
import type { Words } from '../text/words.ts';
import type { AssistMemory } from './assistMemory.ts';
import type { Citation } from './bibtex.ts';

/** Help is asked for at a place in a note, saved or not. */
export interface AssistRequest {
	readonly text: string;
	/** UTF-16. */
	readonly offset: number;
	/** Of the note in its notebook. */
	readonly path: string;
	readonly view: NotebookView;
	readonly memory: AssistMemory;
	readonly noteOptions: NoteOptions;
	/** For a task line that has no field yet. */
	readonly dialect: Dialect;
	readonly l10n: Words;
}

/** What the folder holds besides notes; read only where it is asked for. */
export interface Surroundings {
	/** Papers, grants and other documents, as paths in the notebook. */
	readonly files: readonly string[];
	readonly citations: readonly Citation[];
}

/** One entry of a `.bib` file, and the path of that file in the notebook. */
export interface FoundCitation extends Citation {
	readonly path: string;
}

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
	/** In the language of the notebook, where that is not the one that an editor offers by itself. */
	readonly snippets?: readonly OfferedSnippet[];
}

/** A snippet in the language of a notebook. */
export interface OfferedSnippet {
	/** What is typed for it: `mentor-objectif`. */
	readonly name: string;
	/** Its name in English. */
	readonly english: string;
	readonly description: string;
	/** In the syntax of VS Code's snippets. */
	readonly body: string;
	/** It makes a whole note, with front matter. */
	readonly isWhole: boolean;
}

/** One entry of a `.bib` file, and the path of that file in the notebook. */
export interface FoundCitation extends Citation {
	readonly path: string;
}

import type { CalendarDate } from '../model/calendarDate.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { NotebookView } from '../model/notebookView.ts';
import type { Dialect } from '../model/vocabulary.ts';
import type { Words } from '../text/words.ts';
import type { AssistMemory } from './assistMemory.ts';
import type { Citation } from './bibtex.ts';
import type { LevelSetting } from './rules/checkNote.ts';

/** A note in an editor, saved or not. */
export interface OpenNote {
	/** In its notebook. */
	readonly path: string;
	readonly text: string;
}

/** What the folder of a notebook holds besides notes; only what was asked for is filled. */
export interface FolderContents {
	/** Papers, grants and other documents, as paths in the notebook. */
	readonly files: readonly string[];
	readonly citations: readonly FoundCitation[];
	readonly snippets?: readonly OfferedSnippet[];
}

/** What of it is asked for. */
export interface ContentNeeds {
	readonly files: boolean;
	readonly citations: boolean;
	readonly snippets?: boolean;
}

/** What the language service asks of whoever runs it. Paths are those in the notebook. */
export interface NotebookPort {
	readonly view: NotebookView;
	readonly today: CalendarDate;
	/** The same one for as long as the notebook is open. */
	readonly memory: AssistMemory;
	readonly noteOptions: NoteOptions;
	/** For fields on lines that have none yet. */
	readonly dialect: Dialect;
	/** Ticking writes a `done:` date. */
	readonly addDoneDate: boolean;
	/** How loudly each rule speaks, as the user set it. */
	readonly levels: LevelSetting;
	readonly l10n: Words;
	/** Fulfils when {@link view} knows all that was typed up to now. */
	settled(): Promise<void>;
	contents(needs: ContentNeeds): Promise<FolderContents>;
	/** Reads notes as they are now, in editors or on disk, in any order; those that are gone are passed over. */
	readNotes(paths: readonly string[], take: (path: string, text: string) => void): Promise<void>;
	/** Whether there is a file or folder; `undefined` while that is not known. */
	exists(path: string): boolean | undefined;
	/** Whether git keeps the note; `undefined` where that cannot be told. */
	tracked(path: string): boolean | undefined;
	/** Whether a command can be offered. */
	hasCommand(id: string): boolean;
}

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

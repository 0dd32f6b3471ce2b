import type { NoteOptions } from '../../core/model/noteOptions.ts';
import type { NotebookView } from '../../core/model/notebookView.ts';
import type { Words } from '../../core/text/words.ts';

/** A document being previewed, in its notebook. */
export interface PreviewedDocument {
	/** Its path in the notebook. */
	readonly path: string;
	/** The whole notebook. */
	readonly view: NotebookView;
	/** The same without its private parts: a previewed page is printed and shown around. */
	readonly publicView: () => NotebookView;
	readonly options: NoteOptions;
	/** The front matter is said in words; else VS Code shows it as the user has set. */
	readonly wordsHead: boolean;
	/** Others look on: private parts are not drawn. */
	readonly hidesPrivate: boolean;
}

/** What the preview is made from; nothing of VS Code. */
export interface PreviewSource {
	readonly l10n: Words;
	/** The document that markdown-it was given; `undefined` where it belongs to no notebook. */
	find(env: unknown): PreviewedDocument | undefined;
	/** Called when a page was made that other notes or the day can change. */
	depends(): void;
}

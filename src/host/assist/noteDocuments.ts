import * as vscode from 'vscode';
import { pathFilter, type PathFilter } from '../../index/pathFilter.ts';
import { excludedByEditor } from '../workspace/folderFiles.ts';
import type { NotebookFolder, Notebooks, Settings } from '../services.ts';

/** Where help with writing is offered: Markdown files of a folder. Whether one is a note its text tells. */
export const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };

/** A document that can be a note, and its place. */
export interface NoteDocument {
	readonly folder: NotebookFolder;
	readonly path: string;
}

/** Tells which open documents can be notes, also unsaved ones that the notebook could not read yet. */
export class NoteDocuments implements vscode.Disposable {
	readonly #notebooks: Notebooks;
	readonly #settings: Settings;
	readonly #filters = new Map<string, PathFilter>();
	readonly #listener: vscode.Disposable;

	constructor({ notebooks, settings }: { readonly notebooks: Notebooks, readonly settings: Settings }) {
		this.#notebooks = notebooks;
		this.#settings = settings;
		this.#listener = vscode.workspace.onDidChangeConfiguration(() => {
			this.#filters.clear();
		});
	}

	/** The place of a document that begins like a note; costs next to nothing for every other Markdown file. */
	find(document: vscode.TextDocument): NoteDocument | undefined {
		return document.lineAt(0).text.startsWith('---') ? this.#place(document) : undefined;
	}

	/** {@link find}, also of a document that holds nothing yet, or the beginning of a word: it could become a note. */
	findEmpty(document: vscode.TextDocument): NoteDocument | undefined {
		return document.lineCount === 1 && /^[\p{L}-]*$/u.test(document.lineAt(0).text)
			? this.#place(document)
			: undefined;
	}

	dispose(): void {
		this.#listener.dispose();
	}

	#place(document: vscode.TextDocument): NoteDocument | undefined {
		const place = this.#notebooks.find(document.uri);
		return place
				&& (place.folder.view.note(place.path) !== undefined
					|| this.#filter(place.folder.uri).includes(place.path))
			? place
			: undefined;
	}

	#filter(root: vscode.Uri): PathFilter {
		const key = root.toString();
		const known = this.#filters.get(key);
		if (known) { return known; }
		const filter = pathFilter(this.#settings.get('include', root), [
			...this.#settings.get('exclude', root),
			...excludedByEditor(root),
		]);
		this.#filters.set(key, filter);
		return filter;
	}
}

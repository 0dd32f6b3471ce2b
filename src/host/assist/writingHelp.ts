import type {
	AssistRequest,
	NotebookPort,
	OpenNote,
	ContentNeeds,
	FolderContents,
} from '../../core/languageService/notebookPort.ts';
import * as vscode from 'vscode';
import { COMMANDS } from '../../contributions/collectedCommands.ts';
import { AssistMemory } from '../../core/languageService/assistMemory.ts';
import type { NoteLanguageService } from '../../core/languageService/languageService.ts';
import { forEachBounded } from '../../index/coalescer.ts';
import { pathFilter, type PathFilter } from '../../index/pathFilter.ts';
import { LANGUAGE } from '../commands/commands.ts';
import type { NotebookFolder, Notebooks, Settings, Services } from '../services.ts';
import { offeredSnippets } from '../snippetWords.ts';
import { currentText } from '../workspace/currentNote.ts';
import { excludedByEditor } from '../workspace/folderFiles.ts';
import { readNoteOptions } from '../workspace/folderNotebook.ts';
import { FolderDocuments } from './folderDocuments.ts';

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
		const cached = this.#filters.get(key);
		if (cached) { return cached; }
		const filter = pathFilter(this.#settings.get('include', root), [
			...this.#settings.get('exclude', root),
			...excludedByEditor(root),
		]);
		this.#filters.set(key, filter);
		return filter;
	}
}

/** Notes read at once. */
const AT_ONCE = 16;

/** What a feature knows beside the notebook; what is absent is answered with “nothing” or “not known”. */
type PortParts = Partial<Pick<NotebookPort, 'memory' | 'contents' | 'exists' | 'tracked'>> & {
	/** Reading stops when the user went on. */
	readonly token?: vscode.CancellationToken;
};

const NOTHING_KNOWN = {
	contents: () => Promise.resolve({ files: [], citations: [] }),
	exists: () => undefined,
	tracked: () => undefined,
};

/** The language service for a document in a folder; loaded when it is first asked for. */
export async function languageServiceFor(
	services: Services,
	folder: NotebookFolder,
	uri: vscode.Uri,
	parts: PortParts = {},
): Promise<NoteLanguageService> {
	const { NoteLanguageService } = await import('../../core/languageService/languageService.ts');
	return new NoteLanguageService(notebookPort(services, folder, uri, parts));
}

function notebookPort(
	{ notebooks, settings, clock }: Services,
	folder: NotebookFolder,
	uri: vscode.Uri,
	{ token, ...parts }: PortParts,
): NotebookPort {
	return {
		...NOTHING_KNOWN,
		memory: parts.memory ?? new AssistMemory(),
		...parts,
		get view() {
			return folder.view;
		},
		today: clock.today(),
		noteOptions: readNoteOptions(settings, folder.uri),
		dialect: settings.get('taskDialect', uri),
		addDoneDate: settings.get('addDoneDate', uri),
		levels: settings.get('rules', uri),
		l10n: LANGUAGE,
		settled: () => notebooks.settled(),
		readNotes: (paths, take) =>
			forEachBounded(paths, AT_ONCE, async path => {
				if (token?.isCancellationRequested) { return; }
				// A file that went away since says nothing; the watcher tells of it.
				const text = await currentText(notebooks.uriOf(folder, path)).catch(() => undefined);
				if (text !== undefined) { take(path, text); }
			}),
		hasCommand: id => Object.hasOwn(COMMANDS, id),
	};
}

/** A document as the service takes it. */
export function openNote(path: string, document: vscode.TextDocument): OpenNote {
	return { path, text: document.getText() };
}

/** What completion, hover, actions and lenses share. */
export class EditorAssistance implements vscode.Disposable {
	readonly services: Services;
	readonly documents: NoteDocuments;
	readonly surroundings: FolderDocuments;
	readonly memory = new AssistMemory();

	constructor(services: Services) {
		this.services = services;
		this.documents = new NoteDocuments(services);
		this.surroundings = new FolderDocuments(services);
	}

	/** The language service for a note, with what its folder holds besides notes. */
	languageService({ folder }: NoteDocument, { uri }: vscode.TextDocument): Promise<NoteLanguageService> {
		return languageServiceFor(this.services, folder, uri, {
			memory: this.memory,
			contents: needs => this.#contents(folder.uri, needs),
		});
	}

	/** The question at a place of a document, on its text as it is now. */
	request({ folder, path }: NoteDocument, document: vscode.TextDocument, position: vscode.Position): AssistRequest {
		const { settings } = this.services;
		return {
			text: document.getText(),
			offset: document.offsetAt(position),
			path,
			view: folder.view,
			memory: this.memory,
			noteOptions: readNoteOptions(settings, folder.uri),
			dialect: settings.get('taskDialect', folder.uri),
			l10n: LANGUAGE,
		};
	}

	async #contents(folder: vscode.Uri, needs: ContentNeeds): Promise<FolderContents> {
		const [contents, snippets] = await Promise.all([
			this.surroundings.contents(folder, needs),
			needs.snippets === true ? offeredSnippets(this.services, folder) : [],
		]);
		return { ...contents, snippets };
	}

	dispose(): void {
		this.documents.dispose();
		this.surroundings.dispose();
	}
}

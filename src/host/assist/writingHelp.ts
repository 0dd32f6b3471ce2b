import type * as vscode from 'vscode';
import { AssistMemory } from '../../core/languageService/assistMemory.ts';
import type { ContentNeeds, FolderContents } from '../../core/languageService/notebookPort.ts';
import { offeredSnippets } from '../snippetWords.ts';
import type { AssistRequest } from '../../core/languageService/assistRequest.ts';
import { readNoteOptions } from '../workspace/folderNotebook.ts';
import type { Services } from '../services.ts';
import { LANGUAGE } from '../commands/commands.ts';
import type { NoteLanguageService } from '../../core/languageService/languageService.ts';
import { FolderDocuments } from './folderDocuments.ts';
import { languageServiceFor } from './hostLanguageService.ts';
import { NoteDocuments, type NoteDocument } from './noteDocuments.ts';

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

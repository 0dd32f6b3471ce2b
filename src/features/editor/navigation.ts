import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { watchFileMoves } from './fileMoves.ts';
import { NoteLinks, NoteSymbols } from './noteLinks.ts';
import { NoteDefinitions, NoteReferences, NoteRenames } from './references.ts';

const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };

/** From a name in a note to what it names and back: definitions, references, renaming, links, symbols. */
export function registerNavigation(services: Services): vscode.Disposable {
	const { notebooks, settings } = services;
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(MARKDOWN, new NoteDefinitions(notebooks)),
		vscode.languages.registerReferenceProvider(MARKDOWN, new NoteReferences(notebooks)),
		vscode.languages.registerRenameProvider(MARKDOWN, new NoteRenames(notebooks, settings)),
		vscode.languages.registerDocumentLinkProvider(MARKDOWN, new NoteLinks(notebooks)),
		vscode.languages.registerWorkspaceSymbolProvider(new NoteSymbols(notebooks)),
		watchFileMoves(services),
	);
}

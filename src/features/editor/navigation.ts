import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { watchFileMoves } from './fileMoves.ts';
import { NoteLinks, NoteSymbols } from './noteLinks.ts';
import { NoteDefinitionProvider, NoteReferenceProvider, NoteRenameProvider } from './referenceProviders.ts';

const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };

/** From a name in a note to what it names and back: definitions, references, renaming, links, symbols. */
export function registerNavigation(services: Services): vscode.Disposable {
	const { notebooks } = services;
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(MARKDOWN, new NoteDefinitionProvider(services)),
		vscode.languages.registerReferenceProvider(MARKDOWN, new NoteReferenceProvider(services)),
		vscode.languages.registerRenameProvider(MARKDOWN, new NoteRenameProvider(services)),
		vscode.languages.registerDocumentLinkProvider(MARKDOWN, new NoteLinks(notebooks)),
		vscode.languages.registerWorkspaceSymbolProvider(new NoteSymbols(notebooks)),
		watchFileMoves(services),
	);
}

import type { OpenNote } from '../../../core/languageService/notebookPort.ts';
import * as vscode from 'vscode';
import { wholeMessage } from '../../../core/model/problem.ts';
import type { NoteLanguageService } from '../../../core/languageService/languageService.ts';
import type { RuleFinding } from '../../../core/languageService/rules/checkNote.ts';
import { languageServiceFor, openNote } from '../../../host/assist/writingHelp.ts';
import type { NotebookFolder, Services } from '../../../host/services.ts';
import type { OutsideFacts } from './outsideFacts.ts';

/** What the rules may know of other files; looked up by and by. */
interface Facts {
	readonly exists: OutsideFacts;
	readonly tracked: OutsideFacts;
}

const SEVERITIES = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
} as const;

/**
 * The language service for an open document, and its text as it is typed; `undefined` where it is no file of a
 * notebook.
 */
export async function serviceFor(
	services: Services,
	facts: Facts,
	document: vscode.TextDocument,
): Promise<{ readonly service: NoteLanguageService, readonly note: OpenNote } | undefined> {
	const place = services.notebooks.find(document.uri);
	if (!place || !isOfNotebook(place)) { return undefined; }
	const service = await languageServiceFor(services, place.folder, document.uri, {
		exists: path => facts.exists.ask(services.notebooks.uriOf(place.folder, path)),
		tracked: () => facts.tracked.ask(document.uri),
	});
	return { service, note: openNote(place.path, document) };
}

/** Files that the settings leave out are never in the notebook. */
function isOfNotebook({ folder: { view }, path }: { readonly folder: NotebookFolder, readonly path: string }): boolean {
	return view.note(path) !== undefined || view.readingProblems(path).length > 0;
}

/** As VS Code shows it; the code leads to the page of the rule, by a command and not by an address. */
export function toDiagnostic(
	{ notebooks }: Services,
	document: vscode.TextDocument,
	{ rule: { code, message, unnecessary }, level, start, end, args = [], related = [] }: RuleFinding,
): vscode.Diagnostic {
	const range = end > start
		? new vscode.Range(document.positionAt(start), document.positionAt(end))
		: document.lineAt(document.positionAt(start).line).range;
	const diagnostic = new vscode.Diagnostic(
		range,
		vscode.l10n.t(wholeMessage(message, args), ...args),
		SEVERITIES[level],
	);
	diagnostic.source = 'mentoring';
	diagnostic.code = {
		value: code,
		target: vscode.Uri.parse(`command:mentoring.explainRule?${encodeURIComponent(JSON.stringify([code]))}`),
	};
	if (unnecessary) { diagnostic.tags = [vscode.DiagnosticTag.Unnecessary]; }
	const folder = notebooks.find(document.uri)?.folder;
	if (folder && related.length > 0) {
		diagnostic.relatedInformation = related.map(path =>
			new vscode.DiagnosticRelatedInformation(
				new vscode.Location(notebooks.uriOf(folder, path), new vscode.Position(0, 0)),
				path,
			)
		);
	}
	return diagnostic;
}

/** What is used of the API of VS Code's own Git extension. */
interface GitExtension {
	readonly enabled: boolean;
	getAPI(
		version: 1,
	): { getRepository(uri: vscode.Uri): { getObjectDetails(treeish: string, path: string): Promise<unknown> } | null };
}

/** Whether there is a file or a folder; only what is certainly not there counts as missing. */
export async function fileExists(uri: vscode.Uri): Promise<boolean | undefined> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch (error) {
		return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? false : undefined;
	}
}

/**
 * Whether git keeps a file, as VS Code's own Git extension tells (it asks git for the one file).
 * `undefined` where that extension is not running, is switched off, or knows no repository.
 */
export async function isTracked(uri: vscode.Uri): Promise<boolean | undefined> {
	const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
	if (!git?.isActive || !git.exports.enabled) { return undefined; }
	const repository = git.exports.getAPI(1).getRepository(uri);
	if (!repository) { return undefined; }
	// Without a commit it asks for what is staged, and refuses where there is nothing.
	return repository.getObjectDetails('', uri.fsPath).then(() => true, () => false);
}

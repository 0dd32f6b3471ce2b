import * as vscode from 'vscode';
import { checkNote, type Found } from '../../core/rules/checkNote.ts';
import type { RuleInput } from '../../core/rules/noteContext.ts';
import { readNoteOptions } from '../../host/folderNotebook.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import type { OutsideFacts } from './outsideFacts.ts';

/** What the rules may know of other files; looked up by and by. */
export interface Facts {
	readonly exists: OutsideFacts;
	readonly tracked: OutsideFacts;
}

const SEVERITIES = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** Everything to say about an open document as it is typed; `undefined` where it is no file of a notebook. */
export function checkDocument(services: Services, facts: Facts, document: vscode.TextDocument): readonly Found[] | undefined {
	const place = services.notebooks.find(document.uri);
	if (!place || !isOfNotebook(place)) { return undefined; }
	return checkNote(toInput(services, facts, document, place), services.settings.get('rules', document.uri));
}

/** Files that the settings leave out are never in the notebook. */
function isOfNotebook({ folder: { view }, path }: { readonly folder: NotebookFolder; readonly path: string }): boolean {
	return view.note(path) !== undefined || view.readingProblems(path).length > 0;
}

function toInput({ notebooks, settings, clock }: Services, facts: Facts, document: vscode.TextDocument, { folder, path }: { readonly folder: NotebookFolder; readonly path: string }): RuleInput {
	return {
		text: document.getText(), path, today: clock.today(), view: folder.view, l10n: LANGUAGE,
		options: readNoteOptions(settings, folder.uri), dialect: settings.get('taskDialect', document.uri), addDoneDate: settings.get('addDoneDate', document.uri),
		exists: asked => facts.exists.ask(notebooks.uriOf(folder, asked)),
		tracked: () => facts.tracked.ask(document.uri),
	};
}

/** As VS Code shows it; the code leads to the page of the rule, by a command and not by an address. */
export function toDiagnostic({ notebooks }: Services, document: vscode.TextDocument, { rule: { code, message, unnecessary }, level, start, end, args = [], related = [] }: Found): vscode.Diagnostic {
	const range = end > start ? new vscode.Range(document.positionAt(start), document.positionAt(end)) : document.lineAt(document.positionAt(start).line).range;
	const diagnostic = new vscode.Diagnostic(range, vscode.l10n.t(message, ...args), SEVERITIES[level]);
	diagnostic.source = 'mentoring';
	diagnostic.code = { value: code, target: vscode.Uri.parse(`command:mentoring.explainRule?${encodeURIComponent(JSON.stringify([code]))}`) };
	if (unnecessary) { diagnostic.tags = [vscode.DiagnosticTag.Unnecessary]; }
	const folder = notebooks.find(document.uri)?.folder;
	if (folder && related.length > 0) {
		diagnostic.relatedInformation = related.map(path => new vscode.DiagnosticRelatedInformation(new vscode.Location(notebooks.uriOf(folder, path), new vscode.Position(0, 0)), path));
	}
	return diagnostic;
}

import * as vscode from 'vscode';
import { convertDialect, countConvertible } from '../../../core/edit/convertDialect.ts';
import { privateGuard } from '../../../core/edit/verifyEdit.ts';
import { DIALECTS, type Dialect } from '../../../core/model/vocabulary.ts';
import { editsOfKind, fixesOf, mendableOfKind, safeEdits, type Found } from '../../../core/languageService/rules/checkNote.ts';
import type { TextEdit } from '../../../core/text/textEdit.ts';
import { LANGUAGE, showInformation } from '../../../host/commands/messages.ts';
import { dialectInWords } from './checkDocument.ts';
import { ALL_RULES } from '../../../core/languageService/rules/allRules.ts';
import type { Services } from '../../../host/services.ts';
import { readNoteOptions } from '../../../host/workspace/folderNotebook.ts';
import { editorPlace, type CommandCall, type GivenTo } from '../../../host/commands/commands.ts';
import { UserError } from '../../../host/userError.ts';

/** The kind of “Fix All” of this extension, for `editor.codeActionsOnSave`. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('mentoring');

/** What can be mended at a place of a document, and how its fields could be written otherwise. */
export function codeActions({ notebooks, settings }: Services, document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext, found: readonly Found[]): vscode.CodeAction[] {
	const wants = (kind: vscode.CodeActionKind) => context.only?.intersects(kind) ?? true;
	return [
		...wants(vscode.CodeActionKind.QuickFix) ? quickFixes(document, range, context, found) : [],
		...context.only?.intersects(FIX_ALL) ? fixAll(document, found) : [],
		...wants(vscode.CodeActionKind.RefactorRewrite) ? rewrites(document, range, privateGuard(document.getText(), notebooks.find(document.uri)?.path ?? '', readNoteOptions(settings, document.uri))) : [],
	];
}

function quickFixes(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext, found: readonly Found[]): vscode.CodeAction[] {
	const here = found.filter(({ start, end }) => range.intersection(new vscode.Range(document.positionAt(start), document.positionAt(end))));
	const single = here.flatMap(finding => fixesOf(finding).map(({ title, edits, preferred }) => {
		const action = toAction(document, title, vscode.CodeActionKind.QuickFix, edits);
		action.diagnostics = diagnosticsOf(context, finding.rule.code, document, finding);
		action.isPreferred = preferred === true;
		return action;
	}));
	const kinds = [...new Set(here.map(({ rule }) => rule))];
	return [...single, ...kinds.flatMap(rule => ofKind(document, context, found, rule))];
}

/** Where the note has more of the same kind. */
function ofKind(document: vscode.TextDocument, context: vscode.CodeActionContext, found: readonly Found[], { code, title }: Found['rule']): vscode.CodeAction[] {
	const mendable = mendableOfKind(found, code);
	const edits = mendable < 2 ? [] : editsOfKind(found, code);
	if (edits.length === 0) { return []; }
	const action = toAction(document, vscode.l10n.t('All {0} of this kind in the note: {1}', mendable, LANGUAGE.t(title)), vscode.CodeActionKind.QuickFix, edits);
	action.diagnostics = diagnosticsOf(context, code, document);
	return [action];
}

function fixAll(document: vscode.TextDocument, found: readonly Found[]): vscode.CodeAction[] {
	const edits = safeEdits(found);
	return edits.length === 0 ? [] : [toAction(document, vscode.l10n.t('Mend what is clear in this note'), FIX_ALL, edits)];
}

function rewrites(document: vscode.TextDocument, { start, end }: vscode.Range, keepsPrivate: (edits: readonly TextEdit[]) => boolean): vscode.CodeAction[] {
	if (!/\[[^\]]\]/.test(document.getText(new vscode.Range(Math.max(0, start.line - 10), 0, end.line + 1, 0)))) { return []; }
	return DIALECTS.flatMap(dialect => {
		const edits = convertDialect(document.getText(), dialect, { first: start.line, last: end.line });
		return edits.length === 0 || !keepsPrivate(edits) ? [] : [toAction(document, titleOf(dialect), vscode.CodeActionKind.RefactorRewrite, edits)];
	});
}

function titleOf(dialect: Dialect): string {
	return vscode.l10n.t('Write the fields of this item {0}', dialectInWords(dialect));
}

function diagnosticsOf({ diagnostics }: vscode.CodeActionContext, code: string, document?: vscode.TextDocument, place?: { readonly start: number; readonly end: number }): vscode.Diagnostic[] {
	return diagnostics.filter(one => typeof one.code === 'object' && one.code.value === code && (!place || !document || document.offsetAt(one.range.start) === place.start));
}

function toAction(document: vscode.TextDocument, title: string, kind: vscode.CodeActionKind, edits: readonly TextEdit[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, kind);
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(document.uri, edits.map(({ start, end, text }) => new vscode.TextEdit(new vscode.Range(document.positionAt(start), document.positionAt(end)), text)));
	return action;
}

/** Opens the page of a rule, asked for if the code is not one; the pages come with the extension. */
export async function explainRule({ context }: Services, known: string | undefined): Promise<void> {
	const code = ALL_RULES.find(rule => rule.code === known)?.code ?? await askRule();
	if (code === undefined) { return; }
	await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${code}.md`));
}

async function askRule(): Promise<string | undefined> {
	const items = ALL_RULES.map(({ code, title }) => ({ label: LANGUAGE.t(title), description: code, code }));
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What is looked for in open notes'), matchOnDescription: true }))?.code;
}

/**
 * Writes all fields of a note in one way. From elsewhere `{ uri?, dialect? }`.
 * Gives how many changes were made, `undefined` when nobody chose.
 */
export async function writeFieldsAs({ notebooks, edits }: Services, call: CommandCall<GivenTo<'mentoring.writeFieldsAs'>>): Promise<number | undefined> {
	const place = call.place ?? editorPlace(notebooks);
	if (!place?.folder.view.note(place.path)) { throw new UserError(vscode.l10n.t('Open a note of the notebook first.')); }
	const uri = notebooks.uriOf(place.folder, place.path);
	const dialect = call.given?.dialect ?? await askDialect(uri);
	if (!dialect) { return undefined; }
	let changes = 0;
	await edits.changeTogether([uri], texts => new Map([...texts].map(([key, text]) => {
		const found = convertDialect(text, dialect);
		changes += found.length;
		return [key, found];
	})));
	if (changes === 0) { void showInformation(vscode.l10n.t('All fields of this note are written that way already, or have no other.')); }
	return changes;
}

async function askDialect(uri: vscode.Uri): Promise<Dialect | undefined> {
	const text = (await vscode.workspace.openTextDocument(uri)).getText();
	const items = DIALECTS.map(dialect => {
		const count = countConvertible(text, dialect);
		const description = count === 1 ? vscode.l10n.t('changes 1 item') : vscode.l10n.t('changes {0} items', count);
		return { label: dialectInWords(dialect), description, dialect };
	});
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Write the fields of this note') }))?.dialect;
}

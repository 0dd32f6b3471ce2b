import type { OpenNote } from '../../../core/languageService/notebookPort.ts';
import { plural } from '../../../core/text/words.ts';
import * as vscode from 'vscode';
import { convertDialect, countConvertible } from '../../../core/edit/convertDialect.ts';
import { DIALECTS, type Dialect } from '../../../core/model/vocabulary.ts';
import type { FixAction, NoteAction } from '../../../core/languageService/noteActions.ts';
import type { NoteLanguageService } from '../../../core/languageService/languageService.ts';
import type { RuleFinding } from '../../../core/languageService/rules/checkNote.ts';
import { dialectName } from '../../../core/text/names.ts';
import type { TextEdit } from '../../../core/text/textEdit.ts';
import {
	LANGUAGE,
	showInformation,
	editorPlace,
	type CommandCall,
	type GivenTo,
	UserError,
} from '../../../host/commands/commands.ts';
import { ALL_RULES } from '../../../core/languageService/rules/allRules.ts';
import type { Services } from '../../../host/services.ts';

/** The kind of “Fix All” of this extension, for `editor.codeActionsOnSave`. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('mentoring');

const KINDS: Readonly<Record<FixAction['kind'], vscode.CodeActionKind>> = {
	'fix': vscode.CodeActionKind.QuickFix,
	'fix-all': FIX_ALL,
	'rewrite': vscode.CodeActionKind.RefactorRewrite,
};

/**
 * What can be mended at a place of a document, and how its fields could be written otherwise. “Fix All” is only done
 * when it is asked for.
 */
export function codeActions(
	{ service, note }: { readonly service: NoteLanguageService, readonly note: OpenNote },
	document: vscode.TextDocument,
	range: vscode.Range,
	context: vscode.CodeActionContext,
	findings: readonly RuleFinding[] | undefined,
): vscode.CodeAction[] {
	const { only } = context;
	const kinds = (Object.keys(KINDS) as FixAction['kind'][]).filter(kind =>
		only ? only.intersects(KINDS[kind]) : kind !== 'fix-all'
	);
	const actions = service.codeActions(
		note,
		{ start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
		kinds,
		findings,
	);
	return actions.filter(action => isFix(action)).map(action => toCodeAction(document, context, action));
}

function isFix(action: FixAction | NoteAction): action is FixAction {
	return action.kind in KINDS;
}

function toCodeAction(
	document: vscode.TextDocument,
	context: vscode.CodeActionContext,
	{ kind, title, edits, preferred, mends }: FixAction,
): vscode.CodeAction {
	const action = toAction(document, title, KINDS[kind], edits);
	if (mends) { action.diagnostics = diagnosticsOf(context, document, mends); }
	if (preferred !== undefined) { action.isPreferred = preferred; }
	return action;
}

function diagnosticsOf(
	{ diagnostics }: vscode.CodeActionContext,
	document: vscode.TextDocument,
	{ code, start }: NonNullable<FixAction['mends']>,
): vscode.Diagnostic[] {
	return diagnostics.filter(shown =>
		typeof shown.code === 'object' && shown.code.value === code
		&& (start === undefined || document.offsetAt(shown.range.start) === start)
	);
}

function toAction(
	document: vscode.TextDocument,
	title: string,
	kind: vscode.CodeActionKind,
	edits: readonly TextEdit[],
): vscode.CodeAction {
	const action = new vscode.CodeAction(title, kind);
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(
		document.uri,
		edits.map(({ start, end, text }) =>
			new vscode.TextEdit(new vscode.Range(document.positionAt(start), document.positionAt(end)), text)
		),
	);
	return action;
}

/** Opens the page of a rule, asked for if the code is not one; the pages come with the extension. */
export async function explainRule({ context }: Services, ruleCode: string | undefined): Promise<void> {
	const code = ALL_RULES.find(rule => rule.code === ruleCode)?.code ?? await askRule();
	if (code === undefined) { return; }
	await vscode.commands.executeCommand(
		'markdown.showPreview',
		vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${code}.md`),
	);
}

async function askRule(): Promise<string | undefined> {
	const items = ALL_RULES.map(({ code, title }) => ({ label: LANGUAGE.t(title), description: code, code }));
	return (await vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('What is looked for in open notes'),
		matchOnDescription: true,
	}))?.code;
}

/**
 * Writes all fields of a note in one way. From elsewhere `{ uri?, dialect? }`.
 * Gives how many changes were made, `undefined` when nobody chose.
 */
export async function writeFieldsAs(
	{ notebooks, edits }: Services,
	call: CommandCall<GivenTo<'mentoring.writeFieldsAs'>>,
): Promise<number | undefined> {
	const place = call.place ?? editorPlace(notebooks);
	if (!place?.folder.view.note(place.path)) {
		throw new UserError(
			vscode.l10n.t('Open a note of the notebook first.'),
		);
	}
	const uri = notebooks.uriOf(place.folder, place.path);
	const dialect = call.argument?.dialect ?? await askDialect(uri);
	if (!dialect) { return undefined; }
	let changes = 0;
	await edits.changeTogether([uri], texts =>
		new Map([...texts].map(([key, text]) => {
			const edits = convertDialect(text, dialect);
			changes += edits.length;
			return [key, edits];
		})));
	if (changes === 0) {
		void showInformation(vscode.l10n.t('All fields of this note are written that way already, or have no other.'));
	}
	return changes;
}

async function askDialect(uri: vscode.Uri): Promise<Dialect | undefined> {
	const text = (await vscode.workspace.openTextDocument(uri)).getText();
	const items = DIALECTS.map(dialect => {
		const count = countConvertible(text, dialect);
		const description = plural(LANGUAGE, vscode.l10n.t('changes 1 item|changes {0} items'), count);
		return { label: dialectName(dialect, LANGUAGE), description, dialect };
	});
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Write the fields of this note') }))
		?.dialect;
}

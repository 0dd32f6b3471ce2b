import * as vscode from 'vscode';
import { convertDialect, countConvertible } from '../../core/edit/convertDialect.ts';
import { DIALECTS, type Dialect } from '../../core/model/vocabulary.ts';
import { ALL_RULES } from '../../core/rules/allRules.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { showInformation } from '../../host/ui/messages.ts';
import { asPlace, editorPlace } from '../../host/ui/placeArgument.ts';
import { UserError } from '../../host/userError.ts';
import { dialectInWords } from './dialectWords.ts';

/** Opens the page of a rule, asked for if the code is not one; the pages come with the extension. */
export async function explainRule({ context }: Services, argument: unknown): Promise<void> {
	const code = ALL_RULES.find(rule => rule.code === argument)?.code ?? await askRule();
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
export async function writeFieldsAs({ notebooks, edits }: Services, argument: unknown): Promise<number | undefined> {
	const place = asPlace(notebooks, argument) ?? editorPlace(notebooks);
	if (!place?.folder.view.note(place.path)) { throw new UserError(vscode.l10n.t('Open a note of the notebook first.')); }
	const uri = notebooks.uriOf(place.folder, place.path);
	const dialect = dialectIn(argument) ?? await askDialect(uri);
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

function dialectIn(argument: unknown): Dialect | undefined {
	const given = typeof argument === 'object' && argument !== null && 'dialect' in argument ? argument.dialect : undefined;
	return DIALECTS.find(dialect => dialect === given);
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

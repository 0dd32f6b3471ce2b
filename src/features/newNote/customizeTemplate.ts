import * as vscode from 'vscode';
import { NOTE_TYPES } from '../../core/model/vocabulary.ts';
import type { TemplateName } from '../../core/compose/templateRecipes.ts';
import { createFiles, exists, uriOfNew } from '../../host/newFiles.ts';
import { builtInTemplate, templatePath } from '../../host/notes/templates.ts';
import type { Services } from '../../host/services.ts';
import { askFolder } from '../../host/ui/askPeople.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { openAt } from '../../host/ui/placeArgument.ts';
import { templateNameInWords } from './noteTypeNames.ts';

const NAMES: readonly TemplateName[] = ['meeting', 'first-meeting', 'committee-meeting', ...NOTE_TYPES.filter(type => type !== 'meeting')];

/** Opens the user's own template of a type, begun with the built-in one. `{ type }` asks nothing. */
export async function customizeTemplate(services: Services, argument: unknown): Promise<string | undefined> {
	const folder = await askFolder(services.notebooks);
	const name = folder && (givenName(argument) ?? await askName());
	if (!folder || !name) { return undefined; }
	const path = templatePath(name);
	if (!await exists(uriOfNew(folder.uri, path))) {
		await createFiles(folder.uri, [{ path, text: await builtInTemplate(services, folder.uri, name) }]);
	}
	await openAt(uriOfNew(folder.uri, path));
	return path;
}

function givenName(argument: unknown): TemplateName | undefined {
	if (typeof argument !== 'object' || argument === null || !('type' in argument)) { return undefined; }
	return NAMES.find(name => name === argument.type);
}

async function askName(): Promise<TemplateName | undefined> {
	const items = NAMES.map(name => ({ ...templateNameInWords(name, LANGUAGE), name }));
	const title = vscode.l10n.t('Customize Note Template');
	return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('The template of which notes?'), matchOnDetail: true }))?.name;
}

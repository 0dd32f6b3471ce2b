import * as vscode from 'vscode';
import { composePack } from '../../core/compose/pack/pack.ts';
import { packHtml } from '../../core/compose/pack/packHtml.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { chooseMentorship, readScope } from './chooseScope.ts';
import { asArgument } from './exportArgument.ts';
import { exportName } from './exportName.ts';
import { saveExport, type Saved } from './saveExport.ts';

/** The papers for the next meeting, to print. Argument: `{ mentorship?, to? }`. */
export async function exportMeetingPack(services: Services, argument: unknown): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, argument, vscode.l10n.t('Papers for whose meeting?'));
	if (!chosen) { return undefined; }
	const { folder, scope, notes } = await readScope(services, chosen);
	const content = packHtml(composePack(scope, notes, LANGUAGE), LANGUAGE);
	const kind = { label: vscode.l10n.t('Page to print'), extension: 'html' };
	return saveExport(folder.uri, { way: 'meetingPack', name: `${exportName(scope)}.html`, content, kind }, asArgument(argument));
}

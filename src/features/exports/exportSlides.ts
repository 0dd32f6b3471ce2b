import * as vscode from 'vscode';
import { composeSlides, SLIDE_SOURCES } from '../../core/compose/slides.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { chooseMentorship, readScope } from './chooseScope.ts';
import { asArgument, choiceIn } from './exportArgument.ts';
import { exportName } from './exportName.ts';
import { saveExport, type Saved } from './saveExport.ts';

/** Slides for the next meeting. Argument: `{ mentorship?, source?, to? }`. */
export async function exportSlides(services: Services, argument: unknown): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, argument, vscode.l10n.t('Slides for whose meeting?'));
	if (!chosen) { return undefined; }
	const { folder, scope, notes } = await readScope(services, chosen);
	const given = asArgument(argument);
	const content = composeSlides(scope, notes, LANGUAGE, choiceIn(given, 'source', SLIDE_SOURCES));
	const kind = { label: vscode.l10n.t('Slides'), extension: 'md' };
	return saveExport(folder.uri, { way: 'slides', name: `${exportName(scope)}-slides.md`, content, kind, opens: true }, given);
}

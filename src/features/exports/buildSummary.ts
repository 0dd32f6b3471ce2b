import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { listInWords } from '../../core/text/words.ts';
import { composeSummary, missingSections, sectionLines, type SummarySection } from '../../core/documents/summary.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { createNoteFrom } from '../../host/export/egress.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE, showInformation, openAt, type CommandCall, type GivenTo } from '../../host/commands/commands.ts';
import { openMade } from '../../host/edits/openMade.ts';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import { withProgress } from '../../host/export/slicedWork.ts';
import { readScope, type ChosenScope } from './readScope.ts';
import { appendSections } from '../../core/documents/appendSections.ts';

/** What the command reports to a caller that asks. */
interface SummaryResult {
	/** The page, relative to its folder. */
	readonly path: string;
	/** It was not there before. */
	readonly created: boolean;
	/** Headings that were added to a page which was there. */
	readonly added: readonly string[];
}

/**
 * Makes the page for the mentor, or opens the one that is there and offers the parts it lacks.
 * Argument: `{ mentorship?, addMissing?: boolean }`.
 */
export async function buildSummary(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.buildSummary'>>,
): Promise<SummaryResult | undefined> {
	const chosen = await chooseMentorship(services, call, { placeHolder: vscode.l10n.t('A page for whom?') });
	if (!chosen) { return undefined; }
	const chosenScope = await withProgress(
		vscode.l10n.t('Making the page…'),
		work => readScope(services, chosen, work),
	);
	if (!chosenScope) { return undefined; }
	const { summary } = chosenScope.scope;
	return summary
		? complete(services, chosenScope, summary.path, call.argument?.addMissing)
		: create(services, chosenScope);
}

async function create(services: Services, { folder, scope, notes }: ChosenScope): Promise<SummaryResult> {
	const note = composeSummary(scope, notes, notebookWords(folder.uri));
	const uri = await createNoteFrom('summary', folder.uri, note);
	await openMade(services, uri);
	return { path: note.path, created: true, added: [] };
}

async function complete(
	services: Services,
	{ folder, scope, notes }: ChosenScope,
	path: string,
	addMissing: boolean | undefined,
): Promise<SummaryResult> {
	const uri = services.notebooks.uriOf(folder, path);
	await openAt(uri);
	const missing = missingSections(scope, notes, notebookWords(folder.uri));
	const nothing = { path, created: false, added: [] };
	if (missing.length === 0 || addMissing === false) { return nothing; }
	if (addMissing !== true && !await wants(missing)) { return nothing; }
	const { done } = await services.edits.changeTogether([uri], texts => {
		const text = texts.get(uri.toString());
		const note = text === undefined
			? undefined
			: parseNote(text, path, readNoteOptions(services.settings, folder.uri)).note;
		return new Map(
			text !== undefined && note
				? [[uri.toString(), [appendSections(text, note, missing.flatMap(sectionLines))]]]
				: [],
		);
	});
	return { path, created: false, added: done ? missing.map(({ heading }) => heading) : [] };
}

async function wants(missing: readonly SummarySection[]): Promise<boolean> {
	const add = vscode.l10n.t('Add');
	const question = vscode.l10n.t(
		'There is a page for this meeting already. Add what it does not have yet: {0}?',
		listInWords(missing.map(({ heading }) => heading), LANGUAGE),
	);
	return await showInformation(question, add) === add;
}

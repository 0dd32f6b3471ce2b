import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { prioritiesOf, priorityComparison } from '../../core/documents/priorityComparison.ts';
import { openToRead } from '../../host/export/egress.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import type { Services } from '../../host/services.ts';
import { UserError } from '../../host/commands/commands.ts';
import { chooseFolder, notesOf, type PlaceCall } from './chooseOpportunity.ts';

/** What the command reports to a caller that asks. */
interface ComparisonResult {
	/** The page as it was opened. */
	readonly page: string;
	/** What was to be quit and still stands. */
	readonly stillStands: readonly string[];
}

/** Opens the newest list of priorities compared with the earlier ones. */
export async function comparePriorities(services: Services, call: PlaceCall): Promise<ComparisonResult | undefined> {
	const folder = await chooseFolder(services, call);
	const paths = folder ? notesOf(folder, 'priorities').map(({ path }) => path) : [];
	const comparison = folder && prioritiesOf(await readPublicNotes(services, folder, paths));
	if (!comparison) {
		throw new UserError(
			vscode.l10n.t(
				'No list of priorities with a date is written down yet. New Note… makes one.',
			),
		);
	}
	const page = priorityComparison(comparison, notebookWords(folder.uri));
	await openToRead('compare-priorities', vscode.l10n.t('Priorities compared.md'), page);
	return { page, stillStands: comparison.stillStands.map(({ text }) => text) };
}

import * as vscode from 'vscode';
import { cvGroups, cvLines, cvPage } from '../../core/documents/cvLines.ts';
import { openToRead } from '../../host/export/egress.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import { notebookWords } from '../../host/notebookWords.ts';
import type { Services } from '../../host/services.ts';
import type { CommandCall, GivenTo } from '../../host/commands/commands.ts';
import { UserError } from '../../host/userError.ts';
import { chooseFolder, notesOf } from './chooseOpportunity.ts';

/** What the command reports to a caller that asks. */
export interface CvLinesResult {
	readonly page: string;
}

/** Lines for a curriculum vitae, below the headings that the user chooses, as a page to copy from. `{ headings: [...] }` asks nothing. */
export async function showCvLines(services: Services, call: CommandCall<GivenTo<'mentoring.cvLines'>>): Promise<CvLinesResult | undefined> {
	const folder = await chooseFolder(services, call);
	const lines = folder ? cvLines(await readPublicNotes(services, folder, notesOf(folder, 'accomplishments').map(({ path }) => path))) : [];
	if (!folder || lines.length === 0) { throw new UserError(vscode.l10n.t('No accomplishment with a day is written down yet. A line such as “- 2026-10-02 Paper accepted kind:publication” in an accomplishments note is one.')); }
	const headings = call.given?.headings ?? await chooseHeadings(cvGroups(lines));
	if (!headings) { return undefined; }
	const page = cvPage(lines, headings, notebookWords(folder.uri));
	await openToRead('cv-lines', vscode.l10n.t('Lines for a curriculum vitae.md'), page);
	return { page };
}

async function chooseHeadings(groups: ReturnType<typeof cvGroups>): Promise<readonly string[] | undefined> {
	const items = groups.map(({ group, count }) => ({ label: group || vscode.l10n.t('Others'), description: String(count), picked: true, group }));
	const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Lines for a curriculum vitae'), placeHolder: vscode.l10n.t('Below which headings? A line is below its kind:, else below the heading of its note.'), canPickMany: true });
	return chosen?.map(({ group }) => group);
}

import * as vscode from 'vscode';
import { cvGroups, cvLines, cvPage, type CvLine } from '../../core/documents/cvLines.ts';
import { markUsed } from '../../core/edit/markUsed.ts';
import { isRefusal, refuse } from '../../core/edit/refusals.ts';
import { groupBy, type TextEdit } from '../../core/text/textEdit.ts';
import { plural } from '../../core/text/words.ts';
import { namedWorks } from '../../core/documents/gatherAccomplishments.ts';
import { openToRead } from '../../host/export/egress.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import { notebookWords } from '../../host/notebookWords.ts';
import {
	LANGUAGE,
	showInformation,
	type CommandCall,
	type GivenTo,
	report,
	UserError,
} from '../../host/commands/commands.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import { asUserError } from '../../host/keeper.ts';
import { chooseFolder, notesOf } from './chooseOpportunity.ts';
import { worksInVancouver } from './ownWorks.ts';

/** What the command reports to a caller that asks. */
interface CvLinesResult {
	readonly page: string;
	/** How many lines were marked as used today. */
	readonly used: number;
}

/**
 * Lines for a curriculum vitae, below the headings that the user chooses, as a page to copy from; whether they are used
 * now is asked, and then written behind each of them. `{ headings: [...], used: true }` asks nothing.
 */
export async function showCvLines(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.cvLines'>>,
): Promise<CvLinesResult | undefined> {
	const folder = await chooseFolder(services, call);
	const lines = folder ? await read(services, folder) : [];
	if (!folder || lines.length === 0) {
		throw new UserError(
			vscode.l10n.t(
				'No accomplishment with a day is written down yet. A line such as “- 2026-10-02 Paper accepted kind:publication” in an accomplishments note is one.',
			),
		);
	}
	const headings = call.argument?.headings ?? await chooseHeadings(cvGroups(lines));
	if (!headings) { return undefined; }
	const page = cvPage(lines, headings, notebookWords(folder.uri));
	await openToRead('cv-lines', vscode.l10n.t('Lines for a curriculum vitae.md'), page);
	const shown = lines.filter(({ group }) => headings.includes(group));
	if (call.argument) {
		return { page, used: call.argument.used === true ? await noteDown(services, folder, shown) : 0 };
	}
	void offerToNoteDown(services, folder, shown);
	return { page, used: 0 };
}

async function read(services: Services, folder: NotebookFolder): Promise<readonly CvLine[]> {
	const notes = await readPublicNotes(services, folder, notesOf(folder, 'accomplishments').map(({ path }) => path));
	return cvLines(notes, namedWorks(notes).size > 0 ? await worksInVancouver(services, folder) : undefined);
}

/** The page may only be looked at: nothing is written unless the user says so. */
async function offerToNoteDown(services: Services, folder: NotebookFolder, shown: readonly CvLine[]): Promise<void> {
	if (shown.length === 0) { return; }
	const yes = vscode.l10n.t('Note Today’s Date');
	const message = plural(
		LANGUAGE,
		vscode.l10n.t(
			'Copy what you need. When you use the line, today’s date can be noted beside it.|Copy what you need. When you use these {0} lines, today’s date can be noted beside each.',
		),
		shown.length,
	);
	if (await showInformation(message, yes) !== yes) { return; }
	const used = await noteDown(services, folder, shown).catch((error: unknown) => {
		report(services.logger, 'used', error);
		return 0;
	});
	if (used > 0) {
		void showInformation(
			plural(
				LANGUAGE,
				vscode.l10n.t('Used today: noted beside 1 line.|Used today: noted beside {0} lines.'),
				used,
			),
		);
	}
}

/**
 * Writes `used:` behind lines, all or none, in one undo step; gives how many. Lines that say something else by now are
 * refused.
 */
async function noteDown(services: Services, folder: NotebookFolder, shown: readonly CvLine[]): Promise<number> {
	const keysNow = new Set((await read(services, folder)).map(key));
	const byPath = groupBy(shown, ({ path }) => path);
	const changed = shown.find(line => !keysNow.has(key(line)));
	if (changed) { throw asUserError(refuse('line-changed'), changed.path); }
	const uris = [...byPath.keys()].map(path => services.notebooks.uriOf(folder, path));
	let why: UserError | undefined;
	const { done } = await services.edits.changeTogether(uris, texts => {
		const edits = new Map<string, readonly TextEdit[]>();
		for (const [path, lines] of byPath) {
			const uri = services.notebooks.uriOf(folder, path).toString();
			const text = texts.get(uri);
			const marked = text === undefined
				? refuse('note-gone')
				: markUsed(text, path, readNoteOptions(services.settings, folder.uri), {
					lines,
					day: services.clock.today(),
				});
			if (isRefusal(marked)) {
				why = asUserError(marked, path);
				return new Map();
			}
			edits.set(uri, marked);
		}
		return edits;
	});
	if (why) { throw why; }
	return done ? shown.length : 0;
}

function key({ path, line, date, text }: CvLine): string {
	return [path, line, date, text].join('\n');
}

async function chooseHeadings(groups: ReturnType<typeof cvGroups>): Promise<readonly string[] | undefined> {
	const items = groups.map(({ group, count }) => ({
		label: group || vscode.l10n.t('Others'),
		description: String(count),
		picked: true,
		group,
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Lines for a curriculum vitae'),
		placeHolder: vscode.l10n.t(
			'Below which headings? A line is below its kind:, else below the heading of its note.',
		),
		canPickMany: true,
	});
	return chosen?.map(({ group }) => group);
}

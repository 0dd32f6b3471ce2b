import { notebookWords } from '../../host/notebookWords.ts';
import { plural } from '../../core/text/words.ts';
import * as vscode from 'vscode';
import {
	accomplishmentsPage,
	accomplishmentsSince,
	accomplishmentsToAdd,
	type Accomplishment,
} from '../../core/documents/gatherAccomplishments.ts';
import { addMonths, parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import { openToRead } from '../../host/export/egress.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { askDay } from '../../host/pick/chooseDay.ts';
import { LANGUAGE, openAt, type CommandCall, type GivenTo, UserError } from '../../host/commands/commands.ts';
import { plainText } from '../../core/markdown/plainText.ts';
import { chooseFolder, notesOf } from './chooseOpportunity.ts';
import { worksSince } from './ownWorks.ts';

/** What the command reports to a caller that asks. */
interface GatherResult {
	readonly found: number;
	/** The page that was opened; absent where the accomplishments note was added to. */
	readonly page?: string;
	/** The note that was added to. */
	readonly path?: string;
}

/**
 * Gathers what went well since a day, the user's papers, talks and grants in files of references among it; homework
 * that was done is offered unticked. `{ since, into: 'page' | 'note' }` asks nothing and takes no homework, unless with
 * `homework: true`.
 */
export async function gatherAccomplishments(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.gatherAccomplishments'>>,
): Promise<GatherResult | undefined> {
	const folder = await chooseFolder(services, call);
	if (!folder) { throw new UserError(vscode.l10n.t('There are no notes to gather from yet.')); }
	const since = givenDay(call.argument?.since) ?? await askSince(services, folder);
	if (since === undefined) { return undefined; }
	const paths = [...notesOf(folder, 'accomplishments'), ...notesOf(folder, 'network')].map(({ path }) => path);
	const notes = await readPublicNotes(services, folder, paths);
	const choices = accomplishmentsSince(notes, since).map(accomplishment => ({
		accomplishment,
		isSure: accomplishment.kind !== 'homework' || call.argument?.homework === true,
	}));
	const offered = [...await worksSince(services, folder, notes, since), ...choices];
	const accomplishments = call.argument?.since === undefined
		? await pick(offered)
		: offered.filter(({ isSure }) => isSure).map(({ accomplishment }) => accomplishment);
	if (!accomplishments) { return undefined; }
	const into = call.argument?.into ?? await askInto(folder, accomplishments);
	if (into === 'note') { return addToNote(services, folder, since, accomplishments); }
	if (into === undefined) { return undefined; }
	const page = accomplishmentsPage(since, accomplishments, notebookWords(folder.uri));
	await openToRead('accomplishments', vscode.l10n.t('What went well.md'), page);
	return { found: accomplishments.length, page };
}

function givenDay(written: string | undefined): CalendarDate | undefined {
	const day = written === undefined ? undefined : parseCalendarDate(written);
	if (written !== undefined && !day) {
		throw new UserError(vscode.l10n.t('“{0}” is not a date on the calendar. Write YYYY-MM-DD.', written));
	}
	return day;
}

async function askSince({ clock }: Services, { view }: NotebookFolder): Promise<CalendarDate | undefined> {
	const today = clock.today();
	const meetings = view.mentorships().flatMap(({ title, lastMeeting, status }) =>
		lastMeeting && status !== 'ended'
			? [{ label: vscode.l10n.t('The last meeting: {0}', title), when: { date: lastMeeting } }]
			: []
	);
	const answer = await askDay(today, {
		title: vscode.l10n.t('Gather accomplishments'),
		placeHolder: vscode.l10n.t('Since when?'),
		lean: 'past',
		offers: [...meetings, { label: vscode.l10n.t('Half a year ago'), when: { date: addMonths(today, -6) } }, {
			label: vscode.l10n.t('A year ago'),
			when: { date: addMonths(today, -12) },
		}],
	});
	return answer === undefined || answer === 'none' ? undefined : answer.date;
}

/** Something that may have gone well. */
interface Offered {
	readonly accomplishment: Accomplishment;
	/** Whether it is ticked, and taken without a question. */
	readonly isSure: boolean;
	/** The file that tells of it, where it is no note. */
	readonly path?: string;
}

/** Asked only where there is homework or a work among it. */
async function pick(offered: readonly Offered[]): Promise<readonly Accomplishment[] | undefined> {
	if (!offered.some(({ accomplishment: { kind } }) => kind === 'homework' || kind === 'work')) {
		return offered.map(({ accomplishment }) => accomplishment);
	}
	const items = offered.map(({ accomplishment, isSure, path }) => ({
		label: plainText(accomplishment.text).replaceAll('$(', '$ ('),
		description: accomplishment.date,
		picked: isSure,
		accomplishment,
		...path !== undefined && { detail: path },
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		matchOnDetail: true,
		placeHolder: vscode.l10n.t(
			'What of this is an achievement? Homework is only proposed, and so is a paper that may be older.',
		),
	});
	return chosen?.map(({ accomplishment }) => accomplishment);
}

async function askInto(
	folder: NotebookFolder,
	accomplishments: readonly Accomplishment[],
): Promise<'page' | 'note' | undefined> {
	const [note] = notesOf(folder, 'accomplishments');
	if (!note || accomplishments.length === 0) { return 'page'; }
	const items = [
		{
			label: vscode.l10n.t('Open as a page'),
			detail: vscode.l10n.t('To be read, changed, saved or thrown away'),
			into: 'page' as const,
		},
		{ label: vscode.l10n.t('Add to “{0}”', note.title), detail: note.path, into: 'note' as const },
	];
	const placeHolder = plural(
		LANGUAGE,
		vscode.l10n.t('1 thing went well|{0} things went well'),
		accomplishments.length,
	);
	return (await vscode.window.showQuickPick(items, { placeHolder }))?.into;
}

/** At the end of the newest accomplishments note; what it has already is left out, so twice is once. */
async function addToNote(
	services: Services,
	folder: NotebookFolder,
	since: CalendarDate,
	accomplishments: readonly Accomplishment[],
): Promise<GatherResult | undefined> {
	const [note] = notesOf(folder, 'accomplishments');
	if (!note) {
		throw new UserError(
			vscode.l10n.t('There is no accomplishments note yet. It is a note with type: accomplishments.'),
		);
	}
	const uri = services.notebooks.uriOf(folder, note.path);
	const { done } = await services.edits.changeTogether([uri], texts => {
		const text = texts.get(uri.toString());
		const added = text === undefined
			? undefined
			: accomplishmentsToAdd(text, since, services.clock.today(), accomplishments, notebookWords(folder.uri));
		if (text === undefined || added === undefined) { return new Map(); }
		const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
		const gap = /[\r\n]$/.test(text) ? '\n' : '\n\n';
		return new Map([[uri.toString(), [{
			start: text.length,
			end: text.length,
			text: `${gap}${added}\n`.replaceAll('\n', ending),
		}]]]);
	});
	if (!done) { return undefined; }
	await openAt(uri);
	return { found: accomplishments.length, path: note.path };
}

import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { calendarSteps, countEntries, type CalendarOptions } from '../../core/export/calendar.ts';
import { EarlierCalendar } from '../../core/documents/calendar/keptUids.ts';
import type { Services } from '../../host/services.ts';
import { type CommandCall, type GivenTo, UserError } from '../../host/commands/commands.ts';
import { chooseMentorship, everyMentorship, type ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import { withProgress, type SlicedWork } from '../../host/export/slicedWork.ts';
import { PrivateMentorship, ScopeReader, type ChosenScope } from './readScope.ts';
import { mentorshipWord } from '../../core/export/exportFormats.ts';
import { saveExport, type Saved } from './saveExport.ts';

type CalendarCall = CommandCall<GivenTo<'mentoring.exportCalendar'>>;

/** What the command reports to a caller that asks. */
interface CalendarResult extends Saved {
	readonly entries: number;
}

/**
 * Meetings to come and homework as a calendar file, of one mentorship or all. Argument:
 * `{ mentorship?, homework?: 'event' | 'todo', stamp?, to? }`; without `mentorship`, all.
 */
export async function exportCalendar(services: Services, call: CalendarCall): Promise<CalendarResult | undefined> {
	const chosen = await choose(services, call);
	if (!chosen) { return undefined; }
	const { argument } = call;
	const options = optionsFor(services, chosen[0]!.folder.uri, argument);
	const title = vscode.l10n.t('Making a calendar…');
	const outcome = await withProgress(title, async work => {
		const readScopes = await readAll(services, chosen, work);
		const scopes = readScopes.map(({ scope }) => scope);
		return { first: readScopes[0], scopes, entries: await work.run(countEntries(scopes, options)) };
	});
	if (!outcome) { return undefined; }
	const { first, scopes, entries } = outcome;
	if (!first || entries === 0) {
		throw new UserError(
			vscode.l10n.t('There is nothing to put into a calendar: no meeting is booked, and no homework has a date.'),
		);
	}
	const name = `${scopes.length === 1 ? mentorshipWord(first.scope.mentorship) : 'mentoring'}.ics`;
	const kind = { label: vscode.l10n.t('Calendar'), extension: 'ics' };
	const content = (earlier: string | undefined) =>
		withProgress(
			title,
			work =>
				work.run(
					calendarSteps(scopes, {
						...options,
						earlier: earlier === undefined ? undefined : new EarlierCalendar(earlier),
					}),
				),
		);
	const saved = await saveExport(first.folder.uri, { way: 'calendar', name, content, kind }, argument);
	return saved && { ...saved, entries };
}

async function choose(services: Services, call: CalendarCall): Promise<readonly ChosenMentorship[] | undefined> {
	const placeHolder = vscode.l10n.t('Which mentorship’s calendar?');
	const isOne = call.row !== undefined || call.argument?.mentorship !== undefined;
	await services.notebooks.ready;
	await services.notebooks.settled();
	const mentorships = everyMentorship(services.notebooks);
	if (isOne || mentorships.length < 2) {
		const chosen = await chooseMentorship(services, call, { placeHolder });
		return chosen && [chosen];
	}
	return call.argument ? mentorships : askWhich(mentorships, placeHolder);
}

async function askWhich(
	mentorships: readonly ChosenMentorship[],
	placeHolder: string,
): Promise<readonly ChosenMentorship[] | undefined> {
	const items = [
		{ label: vscode.l10n.t('All of them'), chosen: mentorships },
		...mentorships.map(single => ({ label: single.mentorship.title, chosen: [single] })),
	];
	return (await vscode.window.showQuickPick(items, { placeHolder }))?.chosen;
}

/** Of several, a private one is passed over; of one, that is an error. */
async function readAll(
	services: Services,
	chosen: readonly ChosenMentorship[],
	work: SlicedWork,
): Promise<ChosenScope[]> {
	const scopes: ChosenScope[] = [];
	const reader = new ScopeReader(services, work);
	for (const mentorship of chosen) {
		try {
			scopes.push(await reader.read(mentorship));
		} catch (error) {
			if (chosen.length === 1 || !(error instanceof PrivateMentorship)) { throw error; }
		}
	}
	return scopes;
}

function optionsFor({ settings }: Services, folder: vscode.Uri, argument: CalendarCall['argument']): CalendarOptions {
	return {
		stamp: argument?.stamp ?? stampOf(new Date()),
		homework: argument?.homework ?? settings.get('calendar.homework', folder),
		remindMinutes: settings.get('calendar.remindMinutes', folder),
		sendPageDays: settings.get('sendPageDays', folder),
		l10n: notebookWords(folder),
	};
}

/** A moment, not a day: when the file was made, in UTC. */
function stampOf(moment: Date): string {
	const two = (value: number): string => String(value).padStart(2, '0');
	const day = `${moment.getUTCFullYear()}${two(moment.getUTCMonth() + 1)}${two(moment.getUTCDate())}`;
	return `${day}T${two(moment.getUTCHours())}${two(moment.getUTCMinutes())}${two(moment.getUTCSeconds())}Z`;
}

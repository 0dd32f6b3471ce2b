import type { Subject } from './saveDashboard.ts';
import * as vscode from 'vscode';
import { PAGES } from '../../../contributions/views.ts';
import type { Services, NotebookFolder } from '../../../host/services.ts';
import { registerCommands, editorPlace, UserError } from '../../../host/commands/commands.ts';
import { isKeptState } from '../../../webview/dashboard/dashboardProtocol.ts';
import type { DashboardPage } from './dashboardPage.ts';
import { mentorshipNamed, type MentorshipCall } from '../../../host/pick/chooseMentorship.ts';
import { PagePanels, registerPages } from '../../../host/pages/pagePanels.ts';

/** Tests read the open pages and send messages as a page would. */
const GIVE_PAGES = 'mentoring._dashboardPages';

/** The dashboard: one page over a notebook or a mentorship. Nothing of it is loaded before one is opened. */
export function registerDashboard(services: Services): vscode.Disposable {
	const pages = new DashboardPages(services);
	return vscode.Disposable.from(
		registerCommands(services, {
			'mentoring.openDashboard': call => pages.open(call),
			'mentoring.saveDashboard': async call => {
				const shown = call.argument || call.row || call.place ? undefined : pages.active?.subject;
				const subject = shown ?? await chooseSubject(services, call);
				return subject && (await import('./saveDashboard.ts')).saveDashboard(services, subject, call.argument);
			},
		}),
		registerPages(services, pages, PAGES.dashboard, GIVE_PAGES),
	);
}

/** All open pages: one for each subject. */
class DashboardPages extends PagePanels<DashboardPage> {
	readonly #services: Services;

	constructor(services: Services) {
		super();
		this.#services = services;
	}

	/** Shows the dashboard of the row, of `{ mentorship }` or of `{ uri }`; without any of all mentorships. */
	async open(call: MentorshipCall): Promise<void> {
		const subject = await chooseSubject(this.#services, call);
		if (!subject) { return; }
		const openPage = this.reveal(page =>
			page.subject.folder.uri.toString() === subject.folder.uri.toString()
			&& page.subject.mentorship === subject.mentorship
		);
		if (openPage) { return; }
		await this.#adopt(
			vscode.window.createWebviewPanel(PAGES.dashboard, vscode.l10n.t('Dashboard'), vscode.ViewColumn.Active),
			subject,
		);
	}

	/** Takes over a panel that was open when the window was closed. */
	async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
		const { folder, mentorship } = isKeptState(state) ? state : {};
		await this.#services.notebooks.ready;
		const { folders } = this.#services.notebooks;
		const notebook = folders.find(({ uri }) => uri.toString() === folder) ?? folders[0];
		if (!notebook) {
			panel.dispose();
			return;
		}
		await this.#adopt(panel, {
			folder: notebook,
			...mentorship !== undefined && notebook.view.mentorship(mentorship) ? { mentorship } : {},
		});
	}

	async #adopt(panel: vscode.WebviewPanel, subject: Subject): Promise<void> {
		const { DashboardPage } = await import('./dashboardPage.ts');
		const page = new DashboardPage(this.#services, panel.webview, subject);
		page.onDidChange(() => {
			panel.title = vscode.l10n.t('Dashboard: {0}', page.title);
		});
		this.add(page, panel);
		await page.refresh();
	}
}

/**
 * The subject of the row of a tree, of `{ mentorship }`, of `{ uri }` of a note or folder; else all of the notebook of
 * the note in the editor or of the only folder with notes; else the user is asked. `undefined` when the user gave up.
 */
async function chooseSubject(
	services: Services,
	{ row, place, argument }: MentorshipCall,
): Promise<Subject | undefined> {
	const { notebooks } = services;
	await notebooks.ready;
	await notebooks.settled();
	const withNotes = notebooks.folders.filter(({ view }) => view.size > 0);
	if (withNotes.length === 0) {
		throw new UserError(
			vscode.l10n.t('There are no mentoring notes in this folder yet.'),
		);
	}
	const name = row?.mentorship ?? argument?.mentorship;
	if (name !== undefined) {
		const chosen = mentorshipNamed(place ? [place.folder] : withNotes, name);
		return { folder: chosen.folder, mentorship: chosen.mentorship.key };
	}
	if (place) {
		const mentorship = place.folder.view.mentorshipOf(place.path);
		return { folder: place.folder, ...mentorship === undefined ? {} : { mentorship } };
	}
	const folder = withNotes.length === 1 ? withNotes[0] : editorPlace(notebooks)?.folder ?? await pick(withNotes);
	return folder && { folder };
}

async function pick(folders: readonly NotebookFolder[]): Promise<NotebookFolder | undefined> {
	const items = folders.map(folder => ({ label: folder.name, folder }));
	return (await vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('The dashboard of which notebook?'),
	}))?.folder;
}

import * as vscode from 'vscode';
import { PAGES } from '../../contributions/pages.ts';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/ui/commands.ts';
import { isKeptState } from '../../webview/dashboard/protocol.ts';
import { chooseSubject, type Subject } from './chooseSubject.ts';
import type { DashboardPage } from './dashboardPage.ts';

/** Tests read the open pages and send messages as a page would. */
const GIVE_PAGES = 'mentoring._dashboardPages';

/** The dashboard: one page over a notebook or a mentorship. Nothing of it is loaded before one is opened. */
export function registerDashboard(services: Services): vscode.Disposable {
	const pages = new DashboardPages(services);
	const disposables = [
		pages,
		registerCommands(services, {
			'mentoring.openDashboard': argument => pages.open(argument),
			'mentoring.saveDashboard': async argument => {
				const subject = await chooseSubject(services, argument ?? pages.active?.subject);
				return subject && (await import('./saveDashboard.ts')).saveDashboard(services, subject, argument);
			},
		}),
		vscode.window.registerWebviewPanelSerializer(PAGES.dashboard, { deserializeWebviewPanel: (panel, state: unknown) => pages.restore(panel, state) }),
	];
	if (services.context.extensionMode === vscode.ExtensionMode.Test) { disposables.push(vscode.commands.registerCommand(GIVE_PAGES, () => pages.all)); }
	return vscode.Disposable.from(...disposables);
}

/** All open pages: one for each subject. */
class DashboardPages implements vscode.Disposable {
	readonly #services: Services;
	readonly #panels = new Map<DashboardPage, vscode.WebviewPanel>();

	constructor(services: Services) {
		this.#services = services;
	}

	get all(): readonly DashboardPage[] {
		return [...this.#panels.keys()];
	}

	get active(): DashboardPage | undefined {
		return [...this.#panels].find(([, panel]) => panel.active)?.[0];
	}

	dispose(): void {
		for (const page of this.#panels.keys()) { page.dispose(); }
	}

	/** Shows the dashboard of the row, of `{ mentorship }` or of `{ uri }`; without any of all mentorships. */
	async open(argument: unknown): Promise<void> {
		const subject = await chooseSubject(this.#services, argument);
		if (!subject) { return; }
		const known = [...this.#panels].find(([page]) => page.subject.folder.uri.toString() === subject.folder.uri.toString() && page.subject.mentorship === subject.mentorship);
		if (known) { known[1].reveal(); return; }
		await this.#adopt(vscode.window.createWebviewPanel(PAGES.dashboard, vscode.l10n.t('Dashboard'), vscode.ViewColumn.Active), subject);
	}

	/** Takes over a panel that was open when the window was closed. */
	async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
		const { folder, mentorship } = isKeptState(state) ? state : {};
		await this.#services.notebooks.ready;
		const { folders } = this.#services.notebooks;
		const found = folders.find(({ uri }) => uri.toString() === folder) ?? folders[0];
		if (!found) { panel.dispose(); return; }
		await this.#adopt(panel, { folder: found, ...mentorship !== undefined && found.view.mentorship(mentorship) ? { mentorship } : {} });
	}

	async #adopt(panel: vscode.WebviewPanel, subject: Subject): Promise<void> {
		const { DashboardPage } = await import('./dashboardPage.ts');
		const page = new DashboardPage(this.#services, panel.webview, subject);
		this.#panels.set(page, panel);
		page.onDidChange(() => { panel.title = vscode.l10n.t('Dashboard: {0}', page.title); });
		panel.onDidChangeViewState(() => { if (!panel.visible) { page.pause(); } });
		panel.onDidDispose(() => { page.dispose(); this.#panels.delete(page); });
		await page.refresh();
	}
}

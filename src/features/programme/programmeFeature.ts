import * as vscode from 'vscode';
import { CONTEXTS, PAGES } from '../../contributions/views.ts';
import { registerCommands, setContext } from '../../host/commands/commands.ts';
import { PagePanels, registerPages } from '../../host/pages/pagePanels.ts';
import type { Services } from '../../host/services.ts';
import { isKeptState } from '../../webview/dashboard/dashboardProtocol.ts';
import type { ProgrammePage } from './programmePage.ts';
import { hasReceipts } from './receiptFiles.ts';

/** What a page of all folders keeps in place of one. */
const ALL_FOLDERS = '';
/** Tests read the open pages. */
const GIVE_PAGES = 'mentoring._programmePages';

/** The page over a folder of receipts, for the coordinator of a programme. */
export function registerProgramme(services: Services): vscode.Disposable {
	const pages = new ProgrammePages(services);
	const disposable = vscode.Disposable.from(
		registerCommands(services, {
			'mentoring.openProgramme': ({ argument }) =>
				pages.open(argument?.uri === undefined ? undefined : vscode.Uri.parse(argument.uri)),
			'mentoring.saveProgramme': async ({ argument }) =>
				(await import('./saveProgramme.ts')).saveProgramme(
					services,
					argument?.uri === undefined ? undefined : vscode.Uri.parse(argument.uri),
					argument,
				),
		}),
		registerPages(services, pages, PAGES.programme, GIVE_PAGES),
	);
	void hasReceipts().then(isThere => {
		setContext(CONTEXTS.hasReceipts, isThere);
	}, (error: unknown) => {
		services.logger.error(String(error));
	});
	return disposable;
}

/** All open pages: one for each folder. */
class ProgrammePages extends PagePanels<ProgrammePage> {
	constructor(private readonly services: Services) {
		super();
	}

	/** Shows the receipts of a folder, else of all folders of the window. */
	async open(folder: vscode.Uri | undefined): Promise<void> {
		const openPage = this.reveal(page => page.folder?.toString() === folder?.toString());
		if (openPage) {
			await openPage.refresh();
			return;
		}
		await this.#adopt(
			vscode.window.createWebviewPanel(PAGES.programme, vscode.l10n.t('Programme'), vscode.ViewColumn.Active),
			folder,
		);
	}

	/** Takes over a panel that was open when the window was closed; VS Code asks when it is first seen again. */
	async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
		const { folder = ALL_FOLDERS } = isKeptState(state) ? state : {};
		await this.#adopt(panel, folder === ALL_FOLDERS ? undefined : vscode.Uri.parse(folder));
	}

	async #adopt(panel: vscode.WebviewPanel, folder: vscode.Uri | undefined): Promise<void> {
		const { ProgrammePage } = await import('./programmePage.ts');
		const page = new ProgrammePage(this.services, panel.webview, folder);
		this.add(page, panel);
		try {
			await page.refresh();
		} finally {
			// The reading was called off or failed: an empty page would say nothing.
			if (!page.report) { panel.dispose(); }
		}
	}
}

import * as vscode from 'vscode';
import { CONTEXTS, PAGES } from '../../contributions/views.ts';
import { registerCommands, report, setContext } from '../../host/commands/commands.ts';
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
		const panel = vscode.window.createWebviewPanel(
			PAGES.programme,
			vscode.l10n.t('Programme'),
			vscode.ViewColumn.Active,
		);
		await this.#fill(await this.#adopt(panel, folder), panel);
	}

	/**
	 * Takes over a panel that was open when the window was closed; VS Code asks when it is first seen again, and shows
	 * nothing of it until this is over. So the receipts are read afterwards, however many there are.
	 */
	async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
		const { folder = ALL_FOLDERS } = isKeptState(state) ? state : {};
		const page = await this.#adopt(panel, folder === ALL_FOLDERS ? undefined : vscode.Uri.parse(folder));
		this.#fill(page, panel).catch((error: unknown) => {
			report(this.services.logger, 'The page of a programme', error);
		});
	}

	async #adopt(panel: vscode.WebviewPanel, folder: vscode.Uri | undefined): Promise<ProgrammePage> {
		const { ProgrammePage } = await import('./programmePage.ts');
		const page = new ProgrammePage(this.services, panel.webview, folder);
		this.add(page, panel);
		return page;
	}

	async #fill(page: ProgrammePage, panel: vscode.WebviewPanel): Promise<void> {
		try {
			await page.refresh();
		} finally {
			// The reading was called off or failed: an empty page would say nothing.
			if (!page.report) { panel.dispose(); }
		}
	}
}

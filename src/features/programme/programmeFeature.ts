import * as vscode from 'vscode';
import { CONTEXTS } from '../../contributions/views.ts';
import { registerCommands, setContext } from '../../host/commands/commands.ts';
import type { Services } from '../../host/services.ts';
import type { ProgrammePage } from './programmePage.ts';
import { hasReceipts } from './receiptFiles.ts';

/** A type of its own, so that menus can tell it; it is not restored, since receipts are read when somebody asks. */
const PAGE = 'mentoring.programme';
/** Tests read the open pages. */
const GIVE_PAGES = 'mentoring._programmePages';

/** The page over a folder of receipts, for the coordinator of a programme. */
export function registerProgramme(services: Services): vscode.Disposable {
	const pages = new ProgrammePages(services);
	const disposables = [
		pages,
		registerCommands(services, {
			'mentoring.openProgramme': ({ given }) =>
				pages.open(given?.uri === undefined ? undefined : vscode.Uri.parse(given.uri)),
			'mentoring.saveProgramme': async ({ given }) =>
				(await import('./saveProgramme.ts')).saveProgramme(
					services,
					given?.uri === undefined ? undefined : vscode.Uri.parse(given.uri),
					given,
				),
		}),
	];
	if (services.context.extensionMode === vscode.ExtensionMode.Test) {
		disposables.push(vscode.commands.registerCommand(GIVE_PAGES, () => pages.all));
	}
	void hasReceipts().then(isThere => {
		setContext(CONTEXTS.hasReceipts, isThere);
	}, (error: unknown) => {
		services.logger.error(String(error));
	});
	return vscode.Disposable.from(...disposables);
}

/** All open pages: one for each folder. */
class ProgrammePages implements vscode.Disposable {
	readonly #panels = new Map<ProgrammePage, vscode.WebviewPanel>();

	constructor(private readonly services: Services) {}

	get all(): readonly ProgrammePage[] {
		return [...this.#panels.keys()];
	}

	dispose(): void {
		for (const page of this.#panels.keys()) { page.dispose(); }
	}

	/** Shows the receipts of a folder, else of all folders of the window. */
	async open(folder: vscode.Uri | undefined): Promise<void> {
		const known = [...this.#panels].find(([page]) => page.folder?.toString() === folder?.toString());
		if (known) {
			known[1].reveal();
			await known[0].refresh();
			return;
		}
		const { ProgrammePage } = await import('./programmePage.ts');
		const panel = vscode.window.createWebviewPanel(PAGE, vscode.l10n.t('Programme'), vscode.ViewColumn.Active);
		const page = new ProgrammePage(this.services, panel.webview, folder);
		this.#panels.set(page, panel);
		panel.onDidChangeViewState(() => {
			if (!panel.visible) { page.pause(); }
		});
		panel.onDidDispose(() => {
			page.dispose();
			this.#panels.delete(page);
		});
		await page.refresh();
	}
}

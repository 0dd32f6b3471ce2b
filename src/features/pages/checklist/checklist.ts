import * as vscode from 'vscode';
import { PAGES, PAGE_VIEWS } from '../../../contributions/views.ts';
import type { Services } from '../../../host/services.ts';
import { registerCommands, editorPlace, type CommandCall, UserError } from '../../../host/commands/commands.ts';
import { PagePanels, registerPages } from '../../../host/pages/pagePanels.ts';
import { isKeptState } from '../../../webview/checklist/checklistProtocol.ts';
import type { ChecklistPage, PageSpot } from './checklistPage.ts';

/** Tests read the open pages and send messages as a page would. */
const GIVE_PAGES = 'mentoring._checklistPages';

/** The Checklist page: to the side of a note, and in the side bar. Nothing of it is loaded before one is opened. */
export function registerChecklist(services: Services): vscode.Disposable {
	const pages = new ChecklistPages(services);
	return vscode.Disposable.from(
		registerCommands(services, { 'mentoring.openChecklist': call => pages.open(call) }),
		vscode.window.registerWebviewViewProvider(PAGE_VIEWS.checklist.id, {
			resolveWebviewView: view => pages.adoptView(view),
		}),
		registerPages(services, pages, PAGES.checklist, GIVE_PAGES),
	);
}

/** All open pages. Those that are not pinned follow the note in the active editor. */
class ChecklistPages implements vscode.Disposable {
	readonly #services: Services;
	readonly #panels = new PagePanels<ChecklistPage>();
	readonly #open = new Set<ChecklistPage>();
	#follower: vscode.Disposable | undefined;

	constructor(services: Services) {
		this.#services = services;
	}

	get all(): readonly ChecklistPage[] {
		return [...this.#open];
	}

	dispose(): void {
		this.#follower?.dispose();
		for (const page of this.#open) { page.dispose(); }
	}

	/** Opens a note's checklist to the side: in the page that is not pinned, if there is one. */
	async open(call: Pick<CommandCall, 'place'>): Promise<void> {
		const uri = this.#uriOf(call);
		const isFollowing = (page: ChecklistPage) => !page.pinned || page.uri?.toString() === uri.toString();
		const following = this.#panels.reveal(isFollowing, false);
		if (following) {
			await following.show(uri);
			return;
		}
		const panel = vscode.window.createWebviewPanel(PAGES.checklist, vscode.l10n.t('Checklist'), {
			viewColumn: vscode.ViewColumn.Beside,
		});
		await this.#adoptPanel(panel, uri, false);
	}

	/** Takes over the view in the side bar when it is first unfolded. */
	async adoptView(view: vscode.WebviewView): Promise<void> {
		const page = await this.#make({ webview: view.webview, place: 'sideBar' }, this.#activeNote(), false);
		view.onDidChangeVisibility(() => {
			if (!view.visible) { page.pause(); }
		});
		view.onDidDispose(() => {
			this.#forget(page);
		});
	}

	/** Takes over a panel that was open when the window was closed. */
	async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
		const keptState = isKeptState(state) ? state : {};
		const uri = keptState.uri === undefined ? this.#activeNote() : vscode.Uri.parse(keptState.uri);
		await this.#adoptPanel(panel, uri, keptState.pinned ?? false);
	}

	async #adoptPanel(panel: vscode.WebviewPanel, uri: vscode.Uri | undefined, pinned: boolean): Promise<void> {
		const page = await this.#make({ webview: panel.webview, place: 'editor' }, uri, pinned);
		this.#panels.add(page, panel, () => this.#open.delete(page));
		page.onDidChange(() => {
			panel.title = page.model
				? vscode.l10n.t('Checklist: {0}', page.model.head.title)
				: vscode.l10n.t('Checklist');
		});
	}

	async #make(spot: PageSpot, uri: vscode.Uri | undefined, pinned: boolean): Promise<ChecklistPage> {
		const { ChecklistPage } = await import('./checklistPage.ts');
		const page = new ChecklistPage(this.#services, spot, uri, pinned);
		this.#open.add(page);
		this.#follower ??= vscode.window.onDidChangeActiveTextEditor(() => {
			this.#follow();
		});
		return page;
	}

	#forget(page: ChecklistPage): void {
		page.dispose();
		this.#open.delete(page);
	}

	/** Another note came into the active editor; anything else there changes nothing. */
	#follow(): void {
		const uri = this.#activeNote();
		if (!uri) { return; }
		for (const page of this.#open) { if (!page.pinned) { void page.show(uri); } }
	}

	#activeNote(): vscode.Uri | undefined {
		const place = editorPlace(this.#services.notebooks);
		return place?.folder.view.note(place.path) && this.#services.notebooks.uriOf(place.folder, place.path);
	}

	#uriOf(call: Pick<CommandCall, 'place'>): vscode.Uri {
		const { notebooks } = this.#services;
		const place = call.place ?? editorPlace(notebooks);
		if (!place?.folder.view.note(place.path)) {
			throw new UserError(vscode.l10n.t('Open a note first: its checklists are shown beside it.'));
		}
		return notebooks.uriOf(place.folder, place.path);
	}
}

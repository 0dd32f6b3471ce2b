import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { Page } from './page.ts';

type AnyPage = Pick<Page<unknown, unknown>, 'pause' | 'dispose'>;

/** The pages of one kind that are open in panels. */
export class PagePanels<P extends AnyPage> implements vscode.Disposable {
	readonly #panels = new Map<P, vscode.WebviewPanel>();

	get all(): readonly P[] {
		return [...this.#panels.keys()];
	}

	/** The one that the user looks at. */
	get active(): P | undefined {
		return [...this.#panels].find(([, panel]) => panel.active)?.[0];
	}

	/** Brings a page to the front that is open already. */
	reveal(isWanted: (page: P) => boolean, preserveFocus?: boolean): P | undefined {
		const openPanel = [...this.#panels].find(([page]) => isWanted(page));
		openPanel?.[1].reveal(undefined, preserveFocus);
		return openPanel?.[0];
	}

	/**
	 * Keeps a page as long as its panel is open.
	 *
	 * @param onClosed After the page's end.
	 */
	add(page: P, panel: vscode.WebviewPanel, onClosed: () => void = () => undefined): void {
		this.#panels.set(page, panel);
		panel.onDidChangeViewState(() => {
			if (!panel.visible) { page.pause(); }
		});
		panel.onDidDispose(() => {
			page.dispose();
			this.#panels.delete(page);
			onClosed();
		});
	}

	dispose(): void {
		for (const page of this.#panels.keys()) { page.dispose(); }
	}
}

/** The open pages of one kind, as VS Code and tests see them. */
interface OpenPages extends vscode.Disposable {
	readonly all: readonly unknown[];
	/** Takes over a panel that was open when the window was closed; VS Code asks when it is first seen again. */
	restore(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
}

/**
 * Has VS Code bring back the panels of a kind of page.
 *
 * @param viewType One of `PAGES`.
 * @param testCommand Gives the open pages, in tests.
 */
export function registerPages(
	{ context }: Services,
	pages: OpenPages,
	viewType: string,
	testCommand: string,
): vscode.Disposable {
	const disposables = [
		pages,
		vscode.window.registerWebviewPanelSerializer(viewType, {
			deserializeWebviewPanel: (panel, state: unknown) => pages.restore(panel, state),
		}),
	];
	if (context.extensionMode === vscode.ExtensionMode.Test) {
		disposables.push(vscode.commands.registerCommand(testCommand, () => pages.all));
	}
	return vscode.Disposable.from(...disposables);
}

import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { LatestOnly, PageLink, type PageDefinition } from './pageLink.ts';

/**
 * What every page has: its line to a web view, a reading of which only the latest counts, and an end. A page says what
 * it reads and shows, what it does when it is asked for something, and what it forgets when its script starts anew.
 */
export abstract class Page<In, Out> implements vscode.Disposable {
	protected readonly services: Services;
	protected readonly link: PageLink<In, Out>;
	protected readonly changed = new vscode.EventEmitter<void>();
	/** What it shows changed. */
	readonly onDidChange = this.changed.event;
	readonly #disposables: vscode.Disposable[];
	readonly #work = new LatestOnly();

	constructor(services: Services, webview: vscode.Webview, definition: PageDefinition<In>) {
		this.services = services;
		this.link = new PageLink<In, Out>(services, webview, definition, {
			onReady: () => {
				this.restart();
			},
			onMessage: message => this.onMessage(message),
		});
		this.#disposables = [this.link, this.changed];
	}

	/** Tests send the page's messages here. */
	receive(message: unknown): Promise<void> {
		return this.link.receive(message);
	}

	/** The page is hidden, and gone until it is shown again. */
	pause(): void {
		this.link.pause();
	}

	dispose(): void {
		this.#work.end();
		for (const disposable of this.#disposables) { disposable.dispose(); }
	}

	/** Reads again and tells the page what changed; afterwards it shows all at least as it was on the call. */
	refresh(): Promise<void> {
		return this.#work.run(isLatest => this.readAndShow(isLatest));
	}

	/** From now on it is refreshed with each change of the notebooks. */
	protected followNotebooks(): void {
		this.#disposables.push(this.services.notebooks.onDidChange(() => {
			void this.refresh();
		}));
	}

	/** The script has started, perhaps again, and knows nothing: it is told everything. */
	protected abstract restart(): void;

	protected abstract onMessage(message: In): Promise<void>;

	/** @param isLatest Asked after each wait: what was overtaken shows nothing. */
	protected abstract readAndShow(isLatest: () => boolean): Promise<void>;
}

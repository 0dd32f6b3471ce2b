import * as vscode from 'vscode';
import type { PageScript } from '../../contributions/views.ts';
import type { Guard } from '../../core/shape/guards.ts';
import { isReady } from '../../webview/pageProtocol.ts';
import { LANGUAGE, report } from '../commands/commands.ts';
import type { Services } from '../services.ts';
import { pageHtml, type PagePlace } from './pageHtml.ts';

/** What a page's host does with what it hears. */
interface PageHandlers<In> {
	/** The page has loaded, perhaps again, and knows nothing: tell it everything. */
	onReady(): void;
	onMessage(message: In): void | Promise<void>;
}

/** The name of a page's script, its title as a document, and how its messages are checked. */
interface PageDefinition<In> {
	readonly name: PageScript;
	readonly title: string;
	readonly place: PagePlace;
	readonly isMessage: Guard<In>;
}

/**
 * The host's line to one web view, in a panel or in the side bar. Loads the page; hands over
 * only messages that are what they should be; sends nothing before the page is there. A page
 * that is hidden goes away and says that it is ready when it comes back.
 */
class PageLink<In, Out> implements vscode.Disposable {
	readonly #webview: vscode.Webview;
	readonly #services: Services;
	readonly #definition: PageDefinition<In>;
	readonly #handlers: PageHandlers<In>;
	readonly #listener: vscode.Disposable;
	#ready = false;

	constructor(
		services: Services,
		webview: vscode.Webview,
		definition: PageDefinition<In>,
		handlers: PageHandlers<In>,
	) {
		this.#webview = webview;
		this.#services = services;
		this.#definition = definition;
		this.#handlers = handlers;
		this.#listener = webview.onDidReceiveMessage((message: unknown) => {
			void this.receive(message);
		});
		this.#load();
	}

	/** Sends a message; dropped while there is no page, which asks for everything when it is there. */
	post(message: Out): void {
		if (this.#ready) { void this.#webview.postMessage(message); }
	}

	/** What a message of the page leads to; tests send theirs here. */
	async receive(message: unknown): Promise<void> {
		const { logger } = this.#services;
		try {
			if (isReady(message)) {
				this.#ready = true;
				this.#handlers.onReady();
			} else if (this.#definition.isMessage(message)) {
				await this.#handlers.onMessage(message);
			} else {
				logger.warn(
					`A message of the page “${this.#definition.name}” was not understood and nothing was done.`,
				);
			}
		} catch (error) {
			report(logger, `Page ${this.#definition.name}`, error);
		}
	}

	/** The web view was hidden and its page is gone until it is shown again. */
	pause(): void {
		this.#ready = false;
	}

	dispose(): void {
		this.#ready = false;
		this.#listener.dispose();
	}

	#load(): void {
		const webview = this.#webview;
		const { name, title, place } = this.#definition;
		const folder = vscode.Uri.joinPath(this.#services.context.extensionUri, 'dist', 'webview');
		const fileOf = (ending: string) =>
			webview.asWebviewUri(vscode.Uri.joinPath(folder, `${name}.${ending}`)).toString();
		webview.options = {
			enableScripts: true,
			enableForms: false,
			enableCommandUris: false,
			localResourceRoots: [folder],
		};
		webview.html = pageHtml({
			title,
			place,
			words: { language: LANGUAGE.language, messages: textsOf(vscode.l10n.bundle) },
			script: fileOf('js'),
			style: fileOf('css'),
			source: webview.cspSource,
			nonce: makeNonce(),
		});
	}
}

function textsOf(bundle: typeof vscode.l10n.bundle): Record<string, string> {
	return Object.fromEntries(
		Object.entries(bundle ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	);
}

function makeNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Work that is done again whenever something changes, and of which only the latest counts. */
class LatestOnly {
	#turn = 0;
	#latest = Promise.resolve();

	/**
	 * Begins the work. Fulfils when the latest is over, be it this or one that overtook it, so that
	 * afterwards all is at least as new as it was on the call. Does nothing after {@link end}.
	 *
	 * @param work Is given a question to ask after each wait; what was overtaken has nothing more to do.
	 */
	async run(work: (isLatest: () => boolean) => Promise<void>): Promise<void> {
		if (this.#turn < 0) { return; }
		const turn = ++this.#turn;
		this.#latest = work(() => turn === this.#turn);
		for (let awaited; awaited !== this.#latest;) {
			awaited = this.#latest;
			await awaited;
		}
	}

	/** Whatever is under way is overtaken, and nothing begins any more. */
	end(): void {
		this.#turn = -1;
	}
}

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

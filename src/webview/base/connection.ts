import type { Guard } from '../../core/shape/guards.ts';
import { catalogueWords, type Words } from '../../core/text/words.ts';
import { isPageWords, WORDS_ID, type ReadyMessage } from '../pageProtocol.ts';

/** The user's language, as the shell of the page tells it; English if it does not. */
export function readWords(): Words {
	const parsed: unknown = JSON.parse(document.getElementById(WORDS_ID)?.textContent ?? 'null');
	const { language, messages } = isPageWords(parsed) ? parsed : { language: 'en', messages: {} };
	return catalogueWords(language, messages);
}

/** What VS Code gives a page, once. */
interface VsCodeApi {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** A page's line to its host, and what it keeps while its tab is hidden or the window reloads. */
export class Connection<In, Out, State> {
	readonly #api = acquireVsCodeApi();
	readonly #isIn: Guard<In>;
	readonly #isState: Guard<State>;

	constructor(isIn: Guard<In>, isState: Guard<State>) {
		this.#isIn = isIn;
		this.#isState = isState;
	}

	/** Hands over every message of the host that is one, and tells the host that the page is there. */
	listen(onMessage: (message: In) => void): void {
		window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
			if (origin === window.origin && this.#isIn(data)) { onMessage(data); }
		});
		const ready: ReadyMessage = { kind: 'ready' };
		this.#api.postMessage(ready);
	}

	post(message: Out): void {
		this.#api.postMessage(message);
	}

	/** What was kept, if it is still of that shape. */
	get state(): State | undefined {
		const state = this.#api.getState();
		return this.#isState(state) ? state : undefined;
	}

	keep(state: State): void {
		this.#api.setState(state);
	}
}

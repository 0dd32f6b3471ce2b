import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** What a browser says: the answer to a message, or something that happened. */
interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly result?: Readonly<Record<string, unknown>>;
	readonly error?: { readonly message: string };
}
type Result = Readonly<Record<string, unknown>>;
type Heard = (message: Message) => void;

/**
 * Speaks with a browser that was started with `--remote-debugging-pipe`: its file descriptors 3
 * and 4, no port that another program could reach. Messages are JSON, each ended by a zero byte.
 */
export class BrowserPipe {
	readonly #input: Writable;
	readonly #hearers = new Set<Heard>();
	#count = 0;

	constructor({ stdio }: ChildProcess) {
		this.#input = stdio[3] as Writable;
		// The browser may be gone by now; that is heard by its end.
		this.#input.on('error', () => undefined);
		this.#listen(stdio[4] as Readable);
	}

	/** Asks for something and gives the answer. */
	async ask(method: string, params: Result = {}, sessionId?: string): Promise<Result> {
		const id = ++this.#count;
		const answer = this.heard(message => message.id === id);
		this.#input.write(
			`${JSON.stringify({ id, method, params, ...sessionId === undefined ? {} : { sessionId } })}\0`,
		);
		const { result, error } = await answer;
		if (!result) { throw new Error(error?.message ?? method); }
		return result;
	}

	/** The first message of that kind from now on. */
	async heard(isIt: (message: Message) => boolean): Promise<Message> {
		return new Promise(resolve => {
			const hearer: Heard = message => {
				if (isIt(message)) {
					this.#hearers.delete(hearer);
					resolve(message);
				}
			};
			this.#hearers.add(hearer);
		});
	}

	#listen(output: Readable): void {
		let pieces: string[] = [];
		output.setEncoding('utf8').on('data', (piece: string) => {
			const [first = '', ...rest] = piece.split('\0');
			pieces.push(first);
			for (const next of rest) {
				const message = JSON.parse(pieces.join('')) as Message;
				pieces = [next];
				for (const hearer of [...this.#hearers]) { hearer(message); }
			}
		});
	}
}

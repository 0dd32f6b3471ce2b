import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, posix, win32 } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Printed, PrintOptions } from './printer.ts';

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
class BrowserPipe {
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

const LIMIT = 60_000;
/** A browser that has just ended may still hold files of its profile on Windows. */
const REMOVE = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;
const ON_PATH = [
	'google-chrome',
	'google-chrome-stable',
	'chromium',
	'chromium-browser',
	'microsoft-edge',
	'microsoft-edge-stable',
	'brave-browser',
	'brave',
];
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const ON_WINDOWS = [
	'Google\\Chrome\\Application\\chrome.exe',
	'Chromium\\Application\\chrome.exe',
	'Microsoft\\Edge\\Application\\msedge.exe',
	'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/** A4; a page that names its own size keeps it. In inches. */
const PAPER = {
	paperWidth: 8.27,
	paperHeight: 11.69,
	preferCSSPageSize: true,
	displayHeaderFooter: false,
	printBackground: true,
};

/**
 * Makes a PDF of a page with a browser of this machine, which is started without a window, with
 * a profile of its own and no network of its own making, and is told what to do through a pipe:
 * not every Chromium knows `--print-to-pdf`, and with it none tells what went wrong. The Node
 * twin. All it writes is in a temporary folder, which is removed whatever happens.
 *
 * @param before Arguments before its own: the stand-in of the tests is a script that Node runs.
 */
export async function printPdf(
	html: string,
	{ browser, signal, limit = LIMIT }: PrintOptions,
	before: readonly string[] = [],
): Promise<Printed> {
	const program = await findBrowser(browser);
	if (program === undefined) { return 'no-browser'; }
	const folder = await mkdtemp(join(tmpdir(), 'mentoring-print-'));
	try {
		const page = join(folder, 'page.html');
		await writePage(page, html);
		return signal.aborted
			? 'cancelled'
			: await printWith([program, ...before, ...toArguments(folder)], page, signal, limit);
	} finally {
		await rm(folder, REMOVE).catch(() => undefined);
	}
}

/** Only for this user, as notes are. */
async function writePage(path: string, html: string): Promise<void> {
	const file = await open(path, 'wx', 0o600);
	try {
		await file.write(html);
	} finally {
		await file.close();
	}
}

function toArguments(folder: string): string[] {
	// Chrome's own sandbox refuses to start as root, as in a container.
	const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
	return [
		'--headless',
		'--disable-gpu',
		'--remote-debugging-pipe',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--disable-extensions',
		'--no-first-run',
		'--no-default-browser-check',
		`--user-data-dir=${join(folder, 'profile')}`,
		...isRoot ? ['--no-sandbox'] : [],
	];
}

/** The browser is ended whatever happens, and waited for: it holds files of its profile. */
async function printWith(
	[program = '', ...args]: readonly string[],
	page: string,
	signal: AbortSignal,
	limit: number,
): Promise<Printed> {
	const child = spawn(program, args, {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
		windowsHide: true,
		shell: false,
	});
	const ended = new Promise<Printed>(resolve => {
		child.once('close', () => {
			resolve('failed');
		}).once('error', () => {
			resolve('failed');
		});
	});
	const end = () => {
		child.kill('SIGKILL');
	};
	const timer = setTimeout(end, limit);
	signal.addEventListener('abort', end, { once: true });
	try {
		const printed = await Promise.race([
			readPdf(new BrowserPipe(child), page).catch((): Printed => 'failed'),
			ended,
		]);
		return signal.aborted ? 'cancelled' : printed;
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', end);
		end();
		await ended;
	}
}

/** What the browser sent, if it is a whole PDF. */
async function readPdf(pipe: BrowserPipe, page: string): Promise<Printed> {
	const { targetId } = await pipe.ask('Target.createTarget', { url: 'about:blank' });
	const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId, flatten: true });
	const session = String(sessionId);
	await pipe.ask('Page.enable', {}, session);
	const loaded = pipe.heard(({ method }) => method === 'Page.loadEventFired');
	await pipe.ask('Page.navigate', { url: pathToFileURL(page).href }, session);
	await loaded;
	const { data } = await pipe.ask('Page.printToPDF', PAPER, session);
	const bytes = Buffer.from(String(data), 'base64');
	return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? { pdf: new Uint8Array(bytes) } : 'failed';
}

/** The one that is named and nothing else, or the first that is there. */
async function findBrowser(named: string): Promise<string | undefined> {
	const asked = isAbsolute(named) ? [named] : [];
	const places = named === '' ? usualPlaces(process.platform, process.env) : asked;
	for (const place of places) {
		if (await stat(place).then(stats => stats.isFile(), () => false)) { return place; }
	}
	return undefined;
}

/**
 * Where browsers usually are on a system. Relative entries of PATH are passed over: a folder of
 * notes must not be able to hold “chromium”.
 */
export function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
	if (platform === 'darwin') { return ON_MAC.map(name => `/Applications/${name}.app/Contents/MacOS/${name}`); }
	if (platform === 'win32') {
		const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => env[name] ?? []).filter(
			win32.isAbsolute,
		);
		return ON_WINDOWS.flatMap(name => folders.map(folder => win32.join(folder, name)));
	}
	const folders = (env['PATH'] ?? '').split(posix.delimiter).filter(posix.isAbsolute);
	return ON_PATH.flatMap(name => folders.map(folder => posix.join(folder, name)));
}

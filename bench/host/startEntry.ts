/**
 * Runs in the extension host instead of tests: starts the extension, and tells in one
 * line how long that took and what it read of the workspace.
 */
import fs from 'node:fs';
import Module from 'node:module';
import * as vscode from 'vscode';
import type { Figures } from './start.ts';
import { openFolder, ownExtension, ownServices, pause } from '../../scripts/host/inVSCode.ts';

type Callback = (error: Error | null, ...rest: unknown[]) => void;
/** A function of `fs` as it is when it is called, whatever it takes between the first argument and the callback. */
type Reading = (first: unknown, ...rest: unknown[]) => void;

/** Bytes read so far, by path. */
const bytesOf = new Map<string, number>();

/**
 * Counts what is read through a callback, as the extension does; before it is loaded, as it takes the functions then.
 */
function countReads(): void {
	const reading = fs as unknown as Record<'open' | 'read', Reading>;
	const { open, read } = reading;
	const opened = new Map<number, string>();
	reading.open = (path, ...rest) => {
		const done = rest.pop() as Callback;
		open(path, ...rest, (error: Error | null, file: number) => {
			if (!error) note(opened, file, String(path));
			done(error, file);
		});
	};
	reading.read = (file, ...rest) => {
		const done = rest.pop() as Callback;
		read(file, ...rest, (error: Error | null, count: number | undefined, buffer: unknown) => {
			const path = opened.get(file as number);
			if (path) bytesOf.set(path, (bytesOf.get(path) ?? 0) + (count ?? 0));
			// `promisify` of the true function gives an object; of this one the first value.
			done(error, { bytesRead: count, buffer });
		});
	};
}

function note(opened: Map<number, string>, file: number, path: string): void {
	const inWorkspace = vscode.workspace.workspaceFolders?.some(({ uri }) => path.startsWith(`${uri.fsPath}/`));
	if (!inWorkspace) {
		opened.delete(file);
		return;
	}
	opened.set(file, path);
	if (!bytesOf.has(path)) bytesOf.set(path, 0);
}

/** What VS Code counts as activation: loading the code, and the call of `activate`. */
const taken = { loading: NaN, call: NaN };

interface Loaded {
	readonly activate: (context: unknown) => unknown;
}

function timeLoading(): void {
	const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): Loaded };
	const load = loader._load.bind(Module);
	loader._load = (request, ...rest) => {
		if (!/[\\/]dist[\\/]extension\.node(\.js)?$/.test(request)) return load(request, ...rest);
		const start = performance.now();
		const loaded = load(request, ...rest);
		taken.loading = performance.now() - start;
		return { ...loaded, activate: (context) => timeCall(() => loaded.activate(context)) };
	};
}

function timeCall(action: () => unknown): unknown {
	const start = performance.now();
	try {
		return action();
	} finally {
		taken.call = performance.now() - start;
	}
}

/** Of newer Nodes, as the server of VS Code is one. */
interface ThreadTimes {
	threadCpuUsage(): NodeJS.CpuUsage;
}

/**
 * Processor time of this thread, so that other programs on the machine do not count. Gives the most in one turn, in
 * milliseconds.
 */
function watchTurns(): () => number {
	const used = () => {
		const { user, system } = (process as unknown as ThreadTimes).threadCpuUsage();
		return user + system;
	};
	let [last, most, isOver] = [used(), 0, false];
	const turn = () => {
		const now = used();
		most = Math.max(most, now - last);
		last = now;
		if (!isOver) setImmediate(turn);
	};
	setImmediate(turn);
	return () => {
		isOver = true;
		return most / 1000;
	};
}

/**
 * Loads with the trees in sight: the most processor time between two turns of the event
 * loop, in milliseconds, and how many notes there were each time the trees were told.
 */
async function watchLoading(load: () => Promise<void>): Promise<Pick<Figures, 'blocked' | 'slices'>> {
	if (!vscode.workspace.workspaceFolders) {
		await load();
		return { blocked: 0, slices: [] };
	}
	const { notebooks } = await ownServices();
	const slices: number[] = [];
	const listener = notebooks.onDidChange(() => {
		slices.push(notebooks.folders[0]?.view.size ?? 0);
	});
	void vscode.commands.executeCommand('mentoring.homework.focus');
	const stop = watchTurns();
	await load();
	await pause(300);
	listener.dispose();
	return { blocked: stop(), slices };
}

/** Waits until the cache of the workspace stays as it is, so that another start finds it whole. */
async function untilCacheIsWritten(): Promise<void> {
	if (!vscode.workspace.workspaceFolders) return;
	const { context } = await ownServices();
	const root = vscode.Uri.joinPath(context.storageUri ?? openFolder(), 'cache');
	const count = async () => {
		const folders = await vscode.workspace.fs.readDirectory(root).then((entries) => entries, () => []);
		const names = await Promise.all(
			folders.map(([name]) => vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, name))),
		);
		return names.flat().length;
	};
	for (let [before, now] = [-1, 0]; before !== now || now === 0 && bytesOf.size > 0;) {
		await pause(3000);
		[before, now] = [now, await count()];
	}
}

export async function run(): Promise<void> {
	const extension = ownExtension();
	if (extension.isActive) throw new Error('The extension is active already.');
	countReads();
	timeLoading();
	const start = performance.now();
	const api = await extension.activate();
	const activated = performance.now();
	const blocked = await watchLoading(() => api.whenReady());
	const ready = performance.now();
	const sizes = [...bytesOf.values()];
	const figures: Figures = {
		...taken,
		...blocked,
		activation: taken.loading + taken.call,
		started: activated - start,
		ready: ready - start,
		files: sizes.length,
		largest: Math.max(0, ...sizes),
		rows: api.homeworkTree().length,
	};
	await untilCacheIsWritten();
	console.log(`BENCH ${JSON.stringify(figures)}`);
}

/**
 * Runs in the extension host instead of tests: starts the extension, and tells in one
 * line how long that took and what it read of the workspace.
 */
const fs = require('node:fs');
const Module = require('node:module');
const vscode = require('vscode');

/** Bytes read so far, by path. @type {Map<string, number>} */
const bytesOf = new Map();

/**
 * Counts what is read through a callback, as the extension does; before it is loaded, as it takes the functions then.
 */
function countReads() {
	const { open, read } = fs;
	/** @type {Map<number, string>} */
	const opened = new Map();
	fs.open = (path, ...rest) => {
		const done = rest.pop();
		open(path, ...rest, (error, file) => {
			if (!error) note(opened, file, String(path));
			done(error, file);
		});
	};
	fs.read = (file, ...rest) => {
		const done = rest.pop();
		read(file, ...rest, (error, count, buffer) => {
			const path = opened.get(file);
			if (path) bytesOf.set(path, bytesOf.get(path) + (count ?? 0));
			// `promisify` of the true function gives an object; of this one the first value.
			done(error, { bytesRead: count, buffer });
		});
	};
}

function note(opened, file, path) {
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

function timeLoading() {
	const load = Module._load;
	Module._load = function(request, ...rest) {
		if (!/[\\/]dist[\\/]extension\.node(\.js)?$/.test(request)) return load.call(this, request, ...rest);
		const start = performance.now();
		const loaded = load.call(this, request, ...rest);
		taken.loading = performance.now() - start;
		return { ...loaded, activate: (context) => timeCall(() => loaded.activate(context)) };
	};
}

function timeCall(action) {
	const start = performance.now();
	try {
		return action();
	} finally {
		taken.call = performance.now() - start;
	}
}

/**
 * Processor time of this thread, so that other programs on the machine do not count. Gives the most in one turn, in
 * milliseconds.
 */
function watchTurns() {
	const used = () => {
		const { user, system } = process.threadCpuUsage();
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
async function watchLoading(load) {
	if (!vscode.workspace.workspaceFolders) {
		await load();
		return { blocked: 0, slices: [] };
	}
	const { notebooks } = await vscode.commands.executeCommand('mentoring._services');
	const slices = [];
	const listener = notebooks.onDidChange(() => {
		slices.push(notebooks.folders[0].view.size);
	});
	void vscode.commands.executeCommand('mentoring.homework.focus');
	const stop = watchTurns();
	await load();
	await new Promise(resolve => setTimeout(resolve, 300));
	listener.dispose();
	return { blocked: stop(), slices };
}

/** Waits until the cache of the workspace stays as it is, so that another start finds it whole. */
async function untilCacheIsWritten() {
	if (!vscode.workspace.workspaceFolders) return;
	const { context } = await vscode.commands.executeCommand('mentoring._services');
	const root = vscode.Uri.joinPath(context.storageUri, 'cache');
	const count = async () => {
		const folders = await vscode.workspace.fs.readDirectory(root).then((found) => found, () => []);
		const names = await Promise.all(
			folders.map(([name]) => vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, name))),
		);
		return names.flat().length;
	};
	for (let [before, now] = [-1, 0]; before !== now || now === 0 && bytesOf.size > 0;) {
		await new Promise((resolve) => setTimeout(resolve, 3000));
		[before, now] = [now, await count()];
	}
}

exports.run = async () => {
	const extension = vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook');
	if (!extension || extension.isActive)
		throw new Error(extension ? 'The extension is active already.' : 'The extension is not there.');
	countReads();
	timeLoading();
	const start = performance.now();
	const api = await extension.activate();
	const activated = performance.now();
	const blocked = await watchLoading(() => api.whenReady());
	const ready = performance.now();
	const sizes = [...bytesOf.values()];
	const figures = {
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
};

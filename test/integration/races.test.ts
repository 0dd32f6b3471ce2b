import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok, patience } from './assert.ts';
import { type Disk, pause, startWriter, textOf, type Writer, type WriterReport } from './raceWriter.ts';
import { openServices, Scratch } from './scratch.ts';

const FILES = ['north', 'east', 'south', 'west'];
const SEED = 20_261_123;

/** What the Node host has of Node. */
interface NodeProcess {
	readonly execPath: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: string;
	getBuiltinModule?(id: 'node:child_process'): ChildProcesses;
}
interface ChildProcesses {
	spawn(program: string, args: readonly string[], options: object): Child;
}
interface Child {
	readonly stdin: { end(): void };
	readonly stdout: { on(event: 'data', listener: (chunk: unknown) => void): void };
	on(event: 'close', listener: (code: number | null) => void): void;
}

const host = (globalThis as { process?: NodeProcess }).process;
const TICKS = Number(host?.env?.['MENTORING_RACES'] ?? 100);

/** In the same process, where there is no other. */
function writeInside(scratch: Scratch): Writer {
	const disk: Disk = {
		read: name => scratch.read(name),
		write: async (name, text) => {
			await scratch.write('.new', text);
			await vscode.workspace.fs.rename(scratch.uri('.new'), scratch.uri(name), { overwrite: true });
		},
		rename: async (from, to) => {
			await vscode.workspace.fs.rename(scratch.uri(from), scratch.uri(to), { overwrite: true });
		},
		remove: async name => {
			await vscode.workspace.fs.delete(scratch.uri(name));
		},
		pause,
	};
	return startWriter(disk, FILES, SEED, textOf);
}

/** Another process: it knows nothing of the editor. It stops when its input ends, and prints its report. */
function writeOutside({ spawn }: ChildProcesses, { execPath, env }: NodeProcess, folder: string): Writer {
	const source = `
		const fs = require('node:fs/promises');
		const at = name => require('node:path').join(${JSON.stringify(folder)}, name);
		const disk = {
			read: name => fs.readFile(at(name), 'utf8'),
			write: async (name, text) => { await fs.writeFile(at('.new'), text); await fs.rename(at('.new'), at(name)); },
			rename: (from, to) => fs.rename(at(from), at(to)), remove: name => fs.unlink(at(name)),
			pause: ${pause.toString()},
		};
		${startWriter.toString()}
		const writer = startWriter(disk, ${JSON.stringify(FILES)}, ${SEED}, ${textOf.toString()});
		process.stdin.on('end', async () => console.log(JSON.stringify(await writer.stop()))).resume();`;
	const child = spawn(execPath, ['-e', source], {
		env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	let output = '';
	child.stdout.on('data', chunk => {
		output += String(chunk);
	});
	const closed = new Promise<WriterReport>(resolve => {
		child.on('close', () => {
			resolve(JSON.parse(output) as WriterReport);
		});
	});
	return {
		stop: () => {
			child.stdin.end();
			return closed;
		},
	};
}

/**
 * What ticks have done so far: item with its version → its box; `?` after a refusal that came when the file was being
 * moved.
 */
type Boxes = Map<string, string>;

const ITEM = /- \[(.)\] (item .*)/g;

/**
 * A file is one version, whole, as it was written, and has ticks only where they were asked for.
 * Gives how many ticks that were told as done are not there.
 */
function check(file: string, text: string, boxes: Boxes): number {
	const version = /^title: \S+ v(\d+)$/m.exec(text)?.[1];
	if (version === undefined) {
		equal(text, '');
		return 0;
	}
	const written = text.replace(ITEM, '- [ ] $2');
	ok([textOf(file, +version), textOf(file, +version, true)].includes(written), `${file} is no version:\n${text}`);
	const differing = [...text.matchAll(ITEM)].filter(([, box, item]) => box !== (boxes.get(item!) ?? ' '));
	const undone = differing.filter(([, , item]) => boxes.get(item!) !== '?').length;
	for (const [line, box, item] of differing) {
		ok(box !== 'x' || boxes.has(item!), `${file}: nobody ticked ${line}`);
		boxes.set(item!, box!);
	}
	return undone;
}

suite('ticking while others write the same files', () => {
	let scratch: Scratch;
	const boxes: Boxes = new Map();

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-races');
		await vscode.workspace.getConfiguration('mentoring').update(
			'addDoneDate',
			false,
			vscode.ConfigurationTarget.Workspace,
		);
		for (const file of FILES) { await scratch.write(`${file}.md`, textOf(file, 1)); }
		await eventually('the notes', () => FILES.every(file => scratch.note(`${file}.md`)?.tasks.length === 12));
	});
	suiteTeardown(async () => {
		await vscode.workspace.getConfiguration('mentoring').update(
			'addDoneDate',
			undefined,
			vscode.ConfigurationTarget.Workspace,
		);
		await scratch.remove();
	});

	/** Ticks one item as it is known just now; tells whether it was done. */
	async function tick(file: string, index: number): Promise<boolean | undefined> {
		const task = scratch.note(`${file}.md`)?.tasks[index];
		if (!task) { return undefined; }
		const { done, refused } = await scratch.services.edits.toggle([scratch.target(`${file}.md`, index)]);
		deepEqual(done + refused.length, 1);
		for (const { reason } of refused) { ok(reason.length > 10); }
		if (done === 1) { boxes.set(task.text, task.mark === 'x' ? ' ' : 'x'); }
		if (refused[0]?.code === 'note-gone') { boxes.set(task.text, '?'); }
		return done === 1;
	}

	test(`${TICKS} ticks change their own lines or nothing, and every refusal is told`, async function() {
		this.timeout(TICKS * 2_000 * patience);
		const outside = host?.getBuiltinModule?.('node:child_process');
		const writer = outside && host
			? writeOutside(outside, host, vscode.Uri.joinPath(scratch.folder.uri, scratch.path).fsPath)
			: writeInside(scratch);
		const count = { done: 0, refused: 0, unknown: 0, undone: 0 };
		for (let turn = 0; count.done + count.refused < TICKS; turn++) {
			const file = FILES[turn % FILES.length]!;
			const outcome = await tick(file, (turn * 7) % 12);
			count[outcome === undefined ? 'unknown' : outcome ? 'done' : 'refused']++;
			if (outcome === undefined) { await pause(1); }
			const text = await scratch.read(`${file}.md`).catch(() => '');
			count.undone += Number(check(file, text, boxes) > 0);
		}
		const { versions, steps, lost, back } = await writer.stop();
		console.log(
			`      ${outside ? 'another process' : 'inside'} wrote ${steps} times; ${count.done} ticks done, `
				+ `${count.refused} refused, ${lost.length} versions lost, ${back} files back, ${count.undone} times `
				+ 'ticks gone with a move',
		);
		// No program can keep another from writing or moving a file between its look and its own write, a millisecond
		// or two later (more on a busy machine). Nothing else may go, and that seldom, though the other hardly pauses.
		ok(count.undone <= back + lost.length, `${count.undone} times ticks were gone`);
		ok(lost.length <= TICKS / 4, lost.join('\n'));
		for (const file of FILES) { equal(await scratch.read(`${file}.md`), textOf(file, versions[file]!, true)); }
	});

	test('and when they are done, every tick is', async () => {
		for (const file of FILES) {
			const version = /v\d+$/m.exec(await scratch.read(`${file}.md`))?.[0];
			ok(!vscode.workspace.textDocuments.some(document => document.isDirty), 'a document was left unsaved');
			await scratch.until(
				`${file} to be read`,
				note => note?.title === `${file} ${version}` && note.tasks.length === 12,
				`${file}.md`,
			);
			equal(await tick(file, 3), true);
			equal(check(file, await scratch.read(`${file}.md`), boxes), 0);
			ok((await scratch.read(`${file}.md`)).includes('[x]'));
		}
	});
});

/**
 * Runs in the extension host instead of tests: fills the disk that the notebook is on, and does everything that writes.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { EditOutcome, Services } from '../../src/host/services.ts';
import { openFolder, ownServices, pause, startExtension } from '../host/inVSCode.ts';

/** Texts of notes by their names. */
type Notes = Readonly<Record<string, string>>;

/** What a case is given. */
interface Surroundings {
	readonly disk: Disk;
	readonly services: Services;
	readonly root: vscode.Uri;
	/** Waits until the notebook knows exactly the notes on the disk. */
	readonly settle: () => Promise<void>;
}

const PAGE = 4096;
const head = (date: string, more = '') => `---\ntype: meeting\nmentorship: abara\ndate: ${date}\n${more}---\n\n`;
const MENTORSHIP = '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lind\nnext_meeting: 2026-12-09\n---\n';

/** So long that what is added next takes one more page of the disk. */
function toTheBrim(text: string, end: string): string {
	const room = 2 * PAGE - 2 - Buffer.byteLength(text) - Buffer.byteLength(end);
	return `${text}${'x'.repeat(79)}\n`.padEnd(text.length + room, `${'words '.repeat(12)}\n`) + end;
}

export async function run(): Promise<void> {
	await startExtension();
	await vscode.commands.executeCommand('mentoring._setToday', '2026-11-23');
	const services = await ownServices();
	const root = openFolder();
	const disk = new Disk(root.fsPath);
	for (const [name, check] of Object.entries(CASES)) {
		disk.empty();
		try {
			await check({ disk, services, root, settle: () => settle(services, disk) });
		} catch (error) {
			console.log(`not ok  ${name}: ${error instanceof Error ? error.stack : String(error)}`);
			throw error;
		}
		console.log(`ok  ${name}`);
		disk.spare();
		for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	}
	console.log('ALL DONE');
}

/** The small file system: its notes, and what fills the rest. */
class Disk {
	readonly folder: string;

	constructor(folder: string) {
		this.folder = folder;
	}
	path(name: string): string {
		return join(this.folder, name);
	}
	read(name: string): string {
		return fs.readFileSync(this.path(name), 'utf8');
	}
	spare(): void {
		fs.rmSync(this.path('filler.bin'), { force: true });
	}
	names(): string[] {
		return fs.readdirSync(this.folder).filter((name) => name !== 'filler.bin').sort();
	}
	write(notes: Notes): void {
		for (const [name, text] of Object.entries(notes)) fs.writeFileSync(this.path(name), text);
	}
	empty(): void {
		for (const name of fs.readdirSync(this.folder)) fs.rmSync(this.path(name), { recursive: true });
	}

	fill(): void {
		const file = fs.openSync(this.path('filler.bin'), 'w');
		try {
			for (;;) fs.writeSync(file, Buffer.alloc(PAGE, 1));
		} catch (error) {
			assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
		} finally {
			fs.closeSync(file);
		}
	}
}

/** Waits until the notebook knows exactly the notes on the disk. */
async function settle(services: Services, disk: Disk): Promise<void> {
	for (let turn = 0; turn < 100; turn++) {
		await services.notebooks.refresh();
		await services.notebooks.settled();
		const known = [...services.notebooks.folders[0]?.view.notes() ?? []].map(({ path }) => path).sort().join();
		if (known === disk.names().filter((name) => name.endsWith('.md')).join()) return;
		await pause(50);
	}
	throw new Error('the notes were not read');
}

/** Does something on a disk that is full, after which all is as it was. */
async function whole<T>({ disk, settle: known }: Surroundings, notes: Notes, work: () => PromiseLike<T>): Promise<T> {
	disk.write(notes);
	await known();
	disk.fill();
	const result = await work();
	for (const [name, text] of Object.entries(notes)) assert.equal(disk.read(name), text, `${name} is as it was`);
	assert.deepEqual(disk.names(), Object.keys(notes).sort(), 'nothing else is there');
	return result;
}

async function tick(at: Surroundings, text: string, isOpen: boolean): Promise<void> {
	const { services, root } = at;
	const outcome: EditOutcome = await whole(at, { 'abara.md': MENTORSHIP, 'a.md': text }, async () => {
		if (isOpen) await vscode.window.showTextDocument(vscode.Uri.joinPath(root, 'a.md'));
		const [folder] = services.notebooks.folders;
		const task = folder?.view.note('a.md')?.tasks[0];
		assert.ok(folder && task, 'the item is there');
		return services.edits.toggle([services.notebooks.targetOf(folder, 'a.md', task)]);
	});
	assert.deepEqual([outcome.done, outcome.refused.map(({ code }) => code)], [0, ['disk-full']]);
	assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty), 'nothing is left unsaved');
}

const NOTE = toTheBrim(
	`${head('2026-11-01')}## Homework\n\n- [ ] Send the draft @mentee due:2026-11-20\n\n`,
	'the last words\n',
);
const MIXED = NOTE.replace('---\ntype', '---\r\ntype');
const HELD = `${head('2026-11-01', 'status: held\n')}## Homework\n\n- [ ] Send the draft @mentee\n`
	+ '- [ ] Book the room @mentee\n';
const NEXT = toTheBrim(head('2026-12-09', 'status: planned\n'), '\n## Homework\n');

const CASES: Readonly<Record<string, (at: Surroundings) => Promise<void>>> = {
	'a tick in a note that no editor shows': (at) => tick(at, NOTE, false),
	'a tick in a note with mixed line endings': (at) => tick(at, MIXED, false),
	'a tick in a note that an editor shows': (at) => tick(at, NOTE, true),
	'homework carried forward into a full note': async (at) => {
		const result = await whole(
			at,
			{ 'abara.md': MENTORSHIP, 'held.md': HELD, 'next.md': NEXT },
			() =>
				vscode.commands.executeCommand<{ readonly carried: number }>('mentoring.carryForward', {
					mentorship: 'abara.md',
					confirm: true,
				}),
		);
		assert.equal(result.carried, 0);
	},
	'homework carried forward into a note that is to be created': async (at) => {
		await whole(
			at,
			{ 'abara.md': MENTORSHIP, 'held.md': HELD },
			() => vscode.commands.executeCommand('mentoring.carryForward', { mentorship: 'abara.md', confirm: true }),
		);
	},
	'a meeting prepared': async (at) => {
		await whole(
			at,
			{ 'abara.md': MENTORSHIP, 'held.md': HELD, 'next.md': NEXT },
			() => vscode.commands.executeCommand('mentoring.prepareMeeting', { mentorship: 'abara.md', confirm: true }),
		);
	},
	'slides exported': async (at) => {
		const to = vscode.Uri.joinPath(at.root, 'slides.txt').toString();
		await whole(
			at,
			{ 'abara.md': MENTORSHIP, 'held.md': HELD, 'next.md': NEXT },
			() => vscode.commands.executeCommand('mentoring.exportSlides', { mentorship: 'abara.md', to }),
		);
	},
	'the dashboard exported over an older one, which stays': async (at) => {
		const to = vscode.Uri.joinPath(at.root, 'dashboard.html').toString();
		await whole(
			at,
			{ 'abara.md': MENTORSHIP, 'held.md': HELD, 'dashboard.html': 'the older one' },
			() => vscode.commands.executeCommand('mentoring.saveDashboard', { to, overwrite: true }),
		);
	},
	'a goal renamed: what was cut stays open with all its text, and is saved once there is room': async (at) => {
		const { disk, root, settle: known } = at;
		// A name of its own: VS Code may still know what a file of the earlier cases said.
		const note = toTheBrim(`${head('2026-11-01')}- [ ] Write it @mentee goal:award\n\n`, 'the last words\n');
		disk.write({ 'abara.md': MENTORSHIP, 'award.md': '---\ntype: goal\n---\n', 'named.md': note });
		await known();
		disk.fill();
		const uri = vscode.Uri.joinPath(root, 'named.md');
		const document = await vscode.workspace.openTextDocument(uri);
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			uri,
			document.positionAt(note.indexOf('goal:award') + 6),
			'scholarship',
		);
		assert.ok(await vscode.workspace.applyEdit(edit));
		for (const open of vscode.workspace.textDocuments) if (open.isDirty) await open.save();
		const renamed = note.replace('goal:award', 'goal:scholarship');
		const dirty = () => vscode.workspace.textDocuments.find(({ isDirty }) => isDirty);
		// The text is put back in two edits.
		for (let turn = 0; turn < 200 && dirty()?.getText() !== renamed; turn++)
			await pause(50);
		const unsaved = dirty();
		assert.equal(unsaved?.getText(), renamed, 'all of it is there, unsaved');
		disk.spare();
		await unsaved?.save();
		assert.equal(disk.read('named.md'), renamed);
	},
};

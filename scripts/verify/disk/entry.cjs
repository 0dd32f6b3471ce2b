/**
 * Runs in the extension host instead of tests: fills the disk that the notebook is on, and does everything that writes.
 */
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

const PAGE = 4096;
const head = (/** @type {string} */ date, more = '') =>
	`---\ntype: meeting\nmentorship: abara\ndate: ${date}\n${more}---\n\n`;
const MENTORSHIP = '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lind\nnext_meeting: 2026-12-09\n---\n';

/** So long that what is added next takes one more page of the disk. @param {string} text @param {string} end */
function toTheBrim(text, end) {
	const room = 2 * PAGE - 2 - Buffer.byteLength(text) - Buffer.byteLength(end);
	return `${text}${'x'.repeat(79)}\n`.padEnd(text.length + room, `${'words '.repeat(12)}\n`) + end;
}

exports.run = async () => {
	const api = await vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook').activate();
	await api.whenReady();
	await vscode.commands.executeCommand('mentoring._setToday', '2026-11-23');
	const services = await vscode.commands.executeCommand('mentoring._services');
	const root = vscode.workspace.workspaceFolders[0].uri;
	const disk = new Disk(root.fsPath);
	for (const [name, check] of Object.entries(CASES)) {
		disk.empty();
		try {
			await check({ disk, services, root, settle: () => settle(services, disk) });
		} catch (error) {
			console.log(`not ok  ${name}: ${error.stack}`);
			throw error;
		}
		console.log(`ok  ${name}`);
		disk.spare();
		for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	}
	console.log('ALL DONE');
};

/** The small file system: its notes, and what fills the rest. */
class Disk {
	constructor(/** @type {string} */ folder) {
		this.folder = folder;
	}
	path(/** @type {string} */ name) {
		return join(this.folder, name);
	}
	read(/** @type {string} */ name) {
		return fs.readFileSync(this.path(name), 'utf8');
	}
	spare() {
		fs.rmSync(this.path('filler.bin'), { force: true });
	}
	names() {
		return fs.readdirSync(this.folder).filter((name) => name !== 'filler.bin').sort();
	}
	/** @param {Record<string, string>} notes */
	write(notes) {
		for (const [name, text] of Object.entries(notes)) fs.writeFileSync(this.path(name), text);
	}
	empty() {
		for (const name of fs.readdirSync(this.folder)) fs.rmSync(this.path(name), { recursive: true });
	}

	fill() {
		const file = fs.openSync(this.path('filler.bin'), 'w');
		try {
			for (;;) fs.writeSync(file, Buffer.alloc(PAGE, 1));
		} catch (error) {
			assert.equal(error.code, 'ENOSPC');
		} finally {
			fs.closeSync(file);
		}
	}
}

/** Waits until the notebook knows exactly the notes on the disk. */
async function settle(services, disk) {
	for (let turn = 0; turn < 100; turn++) {
		await services.notebooks.refresh();
		await services.notebooks.settled();
		const known = [...services.notebooks.folders[0].view.notes()].map(({ path }) => path).sort().join();
		if (known === disk.names().filter((name) => name.endsWith('.md')).join()) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error('the notes were not read');
}

/** @param {object} at @param {Record<string, string>} notes @param {() => Promise<unknown>} work */
async function whole({ disk, settle: known }, notes, work) {
	disk.write(notes);
	await known();
	disk.fill();
	const result = await work();
	for (const [name, text] of Object.entries(notes)) assert.equal(disk.read(name), text, `${name} is as it was`);
	assert.deepEqual(disk.names(), Object.keys(notes).sort(), 'nothing else is there');
	return result;
}

async function tick(at, text, isOpen) {
	const { services, root } = at;
	const outcome = await whole(at, { 'abara.md': MENTORSHIP, 'a.md': text }, async () => {
		if (isOpen) await vscode.window.showTextDocument(vscode.Uri.joinPath(root, 'a.md'));
		const [folder] = services.notebooks.folders;
		return services.edits.toggle([services.notebooks.targetOf(folder, 'a.md', folder.view.note('a.md').tasks[0])]);
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

const CASES = {
	'a tick in a note that no editor shows': (at) => tick(at, NOTE, false),
	'a tick in a note with mixed line endings': (at) => tick(at, MIXED, false),
	'a tick in a note that an editor shows': (at) => tick(at, NOTE, true),
	'homework carried forward into a full note': async (at) => {
		const result = await whole(
			at,
			{ 'abara.md': MENTORSHIP, 'held.md': HELD, 'next.md': NEXT },
			() => vscode.commands.executeCommand('mentoring.carryForward', { mentorship: 'abara.md', confirm: true }),
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
		const edit = await vscode.commands.executeCommand(
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
			await new Promise((resolve) => setTimeout(resolve, 50));
		const unsaved = dirty();
		assert.equal(unsaved?.getText(), renamed, 'all of it is there, unsaved');
		disk.spare();
		await unsaved.save();
		assert.equal(disk.read('named.md'), renamed);
	},
};

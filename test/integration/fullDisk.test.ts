import * as vscode from 'vscode';
import { hashLine } from '../../src/core/text/textEdit.ts';
import type { Services, TaskTarget } from '../../src/host/services.ts';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { meeting, openServices } from './scratch.ts';

/**
 * Files in memory on a disk that can be full. Then it keeps what there is room for and says nothing, as
 * VS Code does with a real one.
 */
class FullDisk implements vscode.FileSystemProvider {
	readonly files = new Map<string, { bytes: Uint8Array, mtime: number }>();
	/** Bytes there is room for, all files together. */
	room = Infinity;
	#time = 1;
	readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changes.event;

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}
	readDirectory(): [string, vscode.FileType][] {
		return [];
	}
	createDirectory(): void {/* every folder is there */}
	readFile(uri: vscode.Uri): Uint8Array {
		return this.#file(uri).bytes;
	}
	rename(from: vscode.Uri, to: vscode.Uri): void {
		this.files.set(to.path, this.#file(from));
		this.files.delete(from.path);
	}
	delete(uri: vscode.Uri): void {
		this.files.delete(uri.path);
	}

	stat(uri: vscode.Uri): vscode.FileStat {
		if (uri.path.endsWith('/')) { return { type: vscode.FileType.Directory, size: 0, ctime: 0, mtime: 0 }; }
		const { bytes, mtime } = this.#file(uri);
		return { type: vscode.FileType.File, size: bytes.length, ctime: 0, mtime };
	}

	writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
		this.files.delete(uri.path);
		const used = [...this.files.values()].reduce((sum, file) => sum + file.bytes.length, 0);
		this.files.set(uri.path, { bytes: bytes.slice(0, Math.max(0, this.room - used)), mtime: ++this.#time });
	}

	/** Full from now on, but for some bytes. */
	fill(spare = 0): void {
		this.room = [...this.files.values()].reduce((sum, file) => sum + file.bytes.length, spare);
	}

	put(uri: vscode.Uri, text: string): void {
		this.files.set(uri.path, { bytes: new TextEncoder().encode(text), mtime: ++this.#time });
	}
	text(uri: vscode.Uri): string {
		return new TextDecoder().decode(this.#file(uri).bytes);
	}

	#file(uri: vscode.Uri): { bytes: Uint8Array, mtime: number } {
		const file = this.files.get(uri.path);
		if (!file) { throw vscode.FileSystemError.FileNotFound(uri); }
		return file;
	}
}

suite('a full disk', () => {
	const disk = new FullDisk();
	let services: Services;
	let registration: vscode.Disposable;
	let count = 0;

	suiteSetup(async () => {
		services = await openServices();
		registration = vscode.workspace.registerFileSystemProvider('full-disk', disk, { isCaseSensitive: true });
	});
	suiteTeardown(() => {
		registration.dispose();
	});
	setup(() => {
		disk.files.clear();
		disk.room = Infinity;
	});
	teardown(async () => {
		disk.room = Infinity;
		for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
			await document.save();
		}
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	/** A new place for each, as VS Code remembers documents. */
	const place = (name: string) => vscode.Uri.from({ scheme: 'full-disk', path: `/${++count}/${name}` });
	const target = (uri: vscode.Uri, text: string): TaskTarget => {
		const line = text.split(/\r?\n/).findIndex((words) => words.startsWith('- [ ]'));
		return { uri, line, lineHash: hashLine(text.split(/\r?\n/)[line]!) };
	};

	const plain = meeting('full', '- [ ] Send the draft', '- [ ] The last words of the note');
	const notes: readonly (readonly [string, string])[] = [['through the editor', plain], [
		'through its bytes',
		plain.replace('\n', '\r\n'),
	]];
	for (const [way, text] of notes) {
		test(`a tick that has no room, ${way}: refused, and the note is whole`, async () => {
			const uri = place('a.md');
			disk.put(uri, text);
			disk.fill();
			const { done, refused } = await services.edits.toggle([target(uri, text)]);
			deepEqual({ done, codes: refused.map(({ code }) => code) }, { done: 0, codes: ['disk-full'] });
			equal(disk.text(uri), text);
		});

		test(`a change of several notes, ${way}: all are put back`, async () => {
			const [into, from] = [place('into.md'), place('from.md')];
			for (const uri of [into, from]) { disk.put(uri, text); }
			disk.fill(10);
			const { done, refused } = await services.edits.changeTogether(
				[into, from],
				() =>
					new Map(
						[into, from].map((
							uri,
						) => [uri.toString(), [{ start: text.length, end: text.length, text: '- [ ] more\n' }]]),
					),
			);
			ok(!done);
			ok(refused.some((reason) => reason.includes('disk may be full')), refused.join());
			for (const uri of [into, from]) { equal(disk.text(uri), text); }
		});

		test(`the second note has no room, ${way}: the first is put back as well`, async () => {
			const [into, from] = [place('into.md'), place('from.md')];
			for (const uri of [into, from]) { disk.put(uri, text); }
			disk.fill(12);
			const { done } = await services.edits.changeTogether(
				[into, from],
				() =>
					new Map(
						[into, from].map((
							uri,
						) => [uri.toString(), [{ start: text.length, end: text.length, text: '- [ ] more\n' }]]),
					),
			);
			ok(!done);
			for (const uri of [into, from]) { equal(disk.text(uri), text); }
		});
	}

	test('a note that is open in an editor: refused, whole on disk and in the editor, and saved', async () => {
		const uri = place('a.md');
		disk.put(uri, plain);
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		disk.fill();
		const { refused } = await services.edits.toggle([target(uri, plain)]);
		equal(refused[0]?.code, 'disk-full');
		equal(disk.text(uri), plain);
		equal(document.getText(), plain);
		ok(!document.isDirty, 'it was left unsaved');
	});

	test('where not even the old text can be written again, it stays open and unsaved, and saving writes it', async () => {
		const uri = place('a.md');
		disk.put(uri, plain);
		disk.room = 20;
		const { refused } = await services.edits.toggle([target(uri, plain)]);
		equal(refused[0]?.code, 'not-put-back');
		const document = await eventually(
			'the unsaved text',
			() => vscode.workspace.textDocuments.find((open) => open.isDirty && open.uri.toString() === uri.toString()),
		);
		equal(document.getText(), plain);
		disk.room = Infinity;
		await document.save();
		equal(disk.text(uri), plain);
	});

	test('a new note that has no room is not left in part, and nothing else is changed', async () => {
		const [uri, other] = [place('new.md'), place('other.md')];
		disk.put(other, plain);
		disk.fill(5);
		const { done } = await services.edits.changeTogether(
			[other],
			() =>
				new Map([[uri.toString(), [{ start: 0, end: 0, text: plain }]], [other.toString(), [{
					start: 0,
					end: 0,
					text: 'more\n',
				}]]]),
			[uri],
		);
		ok(!done);
		equal(disk.text(other), plain);
		ok(!disk.files.has(uri.path), 'half a note is there');
	});
});

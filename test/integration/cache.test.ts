import * as vscode from 'vscode';
import type { FolderNotebook } from '../../src/host/workspace/folderNotebook.ts';
import { equal, eventually, ok } from './assert.ts';
import { meeting, openServices, Scratch } from './scratch.ts';

/** The setting that makes the notebook anew when it changes, as a start does. */
const EXCLUDE = 'exclude';
const ENABLED = 'cache.enabled';

suite('what was read is kept for the next start', () => {
	let scratch: Scratch;
	let round = 0;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-cache');
		await scratch.write('public.md', meeting('Told openly'));
		await scratch.write('paper.md', '# Only a paper\n');
		await scratch.write('private.md', meeting('A heading', '', '## Private', '', 'Whispered'));
		await scratch.until('the public note', (note) => note?.title === 'Told openly', 'public.md');
		await scratch.until('the private note', (note) => note?.privateLines.length === 1, 'private.md');
	});
	suiteTeardown(async () => {
		await set(EXCLUDE, undefined);
		await set(ENABLED, undefined);
		await scratch.remove();
	});

	const settings = () => vscode.workspace.getConfiguration('mentoring');
	const set = (key: string, value: unknown) => settings().update(key, value, vscode.ConfigurationTarget.Global);
	const current = () => scratch.services.screen.allFolders[0] as FolderNotebook;
	const storage = () => {
		const { storageUri } = scratch.services.context;
		ok(storageUri, 'there is no storage');
		return vscode.Uri.joinPath(storageUri, 'cache');
	};

	/** The notebook of this folder made anew. */
	async function startAgain(): Promise<FolderNotebook> {
		const before = current();
		const excluded = settings().inspect<string[]>(EXCLUDE)?.defaultValue ?? [];
		await set(EXCLUDE, [...excluded, `**/no-such-folder-${round++}/**`]);
		return eventually(
			'a notebook made anew',
			() => current() !== before && current().isRead ? current() : undefined,
		);
	}

	/** Paths whose file has to be read each time: those of which nothing may be kept. */
	function unkept(folder: FolderNotebook): string[] {
		const notes = [...folder.view.notes()].filter((note) => note.private || note.privateLines.length > 0).map((
			{ path },
		) => path);
		const withoutNote = folder.view.problems().map(({ path }) => path).filter((path) => !folder.view.note(path));
		return [...new Set([...notes, ...withoutNote])];
	}

	const title = (name: string) => current().view.note(`scratch-cache/${name}`)?.title;

	/** All that is kept, as text; `undefined` where nothing is. */
	async function kept(): Promise<string | undefined> {
		try {
			const texts: string[] = [];
			for (const [folder] of await vscode.workspace.fs.readDirectory(storage())) {
				for (const [name] of await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage(), folder))) {
					texts.push(
						new TextDecoder().decode(
							await vscode.workspace.fs.readFile(vscode.Uri.joinPath(storage(), folder, name)),
						),
					);
				}
			}
			return texts.join('\n');
		} catch {
			return undefined;
		}
	}

	/** Long enough unchanged to be kept: what was written a moment ago may change again unseen. */
	async function atRest(name: string): Promise<void> {
		await eventually(
			`${name} to be at rest`,
			async () => Date.now() - (await vscode.workspace.fs.stat(scratch.uri(name))).mtime > 3_000,
		);
	}

	test('a second start reads no unchanged note but those with private parts', async () => {
		for (const name of ['public.md', 'paper.md', 'private.md']) { await atRest(name); }
		const notes = current().view.size;
		await startAgain();
		await eventually('the writing of what was read', async () => (await kept())?.includes('Told openly'));
		// Again where a late word of an earlier change made the notebook look into a file.
		const again = await eventually('a start that reads nothing unchanged', async () => {
			const notebook = await startAgain();
			return notebook.index.filesRead === unkept(notebook).length ? notebook : undefined;
		});
		equal(again.view.size, notes);
		equal(title('public.md'), 'Told openly');
		equal(again.view.note('scratch-cache/private.md')?.privateLines.length, 1);
	});

	test('nothing private is kept', async () => {
		const text = await kept() ?? '';
		ok(text.includes('Told openly') && text.includes('paper.md'), 'what is public is there');
		ok(!text.includes('private.md') && !text.includes('A heading'), 'a note with a private part is there');
	});

	test('a note that changed is read by the next start', async () => {
		await scratch.write('public.md', meeting('Told anew'));
		await eventually('the change', () => title('public.md') === 'Told anew');
		await startAgain();
		equal(title('public.md'), 'Told anew');
	});

	test('a damaged file of it costs a reading and nothing else', async () => {
		const [folder] = (await vscode.workspace.fs.readDirectory(storage()))[0]!;
		const shard = vscode.Uri.joinPath(storage(), folder, 'notes-0.txt');
		// Again where the file was written anew, and so mended, just before the start.
		await eventually('the damage to be seen', async () => {
			await vscode.workspace.fs.writeFile(shard, (await vscode.workspace.fs.readFile(shard)).slice(0, 200));
			const again = await startAgain();
			return again.index.filesRead > unkept(again).length;
		});
		equal(title('public.md'), 'Told anew');
	});

	test('without the setting nothing is kept', async () => {
		await set(ENABLED, false);
		await eventually('the cache to go', async () => !await kept());
		await startAgain();
		equal(await kept() ?? '', '');
	});
});

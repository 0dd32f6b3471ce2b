import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { FileContent, WantedBytes } from '../../../src/index/ports.ts';
import { FIRST_BYTES, looksLikeNote } from '../../../src/index/readFile.ts';

const ROOT = join(import.meta.dirname ?? __dirname, '../../..');
const MB = 1024 * 1024;
const WANTED: WantedBytes = { first: FIRST_BYTES, accepts: looksLikeNote, max: 10 * MB };
const NOTE = '---\ntype: meeting\n---\n';

type ReadFile = (
	uri: { readonly scheme: string, readonly fsPath: string },
	wanted: WantedBytes,
) => Promise<FileContent>;
type Done = (error: Error | null, count: number, buffer: Uint8Array) => void;

/** The reader of the Node host on the real disk, without a VS Code around it; `count` is told every read. */
async function loadReader(count: (bytes: number) => void): Promise<ReadFile> {
	const entry = join(ROOT, 'src/host/workspace/fileReader.node.ts');
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		write: false,
		format: 'cjs',
		platform: 'node',
		external: ['vscode'],
	});
	const read = (
		file: number,
		bytes: Uint8Array,
		offset: number,
		length: number,
		position: number,
		done: (error: Error | null, result: object) => void,
	) => {
		const counted: Done = (error, bytesRead, buffer) => {
			count(bytesRead);
			done(error, { bytesRead, buffer });
		};
		fs.read(file, bytes, offset, length, position, counted);
	};
	const load = createRequire(import.meta.url);
	const require = (id: string): unknown => id === 'vscode' ? {} : id === 'node:fs' ? { ...fs, read } : load(id);
	const module = { exports: {} as { readFile: ReadFile } };
	new Function('require', 'module', 'exports', outputFiles[0]!.text)(require, module, module.exports);
	return module.exports.readFile;
}

suite('reading from a real disk, as the Node host does', () => {
	const folder = fs.mkdtempSync(join(tmpdir(), 'mentoring-reader-'));
	let bytesRead = 0;
	let readFile: ReadFile;

	suiteSetup(async () => {
		readFile = await loadReader((bytes) => {
			bytesRead += bytes;
		});
	});
	setup(() => {
		bytesRead = 0;
	});
	suiteTeardown(() => {
		fs.rmSync(folder, { recursive: true });
	});

	const at = (name: string) => join(folder, name);
	const write = (name: string, content: string | Uint8Array) => {
		fs.writeFileSync(at(name), content);
	};
	const read = (name: string) => readFile({ scheme: 'file', fsPath: at(name) }, WANTED);

	test('a paper costs its first block only', async () => {
		for (const [index, head] of ['# A paper\n', '---\ntitle: A paper\n---\n'].entries()) {
			bytesRead = 0;
			write(`paper${index}.md`, head + 'x'.repeat(MB));
			assert.equal(await read(`paper${index}.md`), 'unwanted');
			assert.ok(bytesRead <= 4096, `${bytesRead} bytes`);
		}
	});

	test('a note of 50 MB is told to be too large after its first block', async () => {
		write('huge.md', NOTE + 'x'.repeat(50 * MB));
		assert.equal(await read('huge.md'), 'too-large');
		assert.ok(bytesRead <= 4096, `${bytesRead} bytes`);
	});

	for (const size of [4095, 4096, 4097, 100_000]) {
		test(`a note of ${size} bytes comes whole`, async () => {
			write('whole.md', NOTE.padEnd(size, 'x'));
			assert.deepEqual(Buffer.from(await read('whole.md') as Uint8Array), fs.readFileSync(at('whole.md')));
		});
	}

	test('bytes that are no text come as they are', async () => {
		const odd = Buffer.concat([Buffer.from(NOTE), Buffer.from([0, 0xff, 0xfe, 0x80])]);
		write('odd.md', odd);
		assert.deepEqual(Buffer.from(await read('odd.md') as Uint8Array), odd);
	});

	test('an empty file, a missing one and one below a file are no notes', async () => {
		write('empty.md', '');
		assert.deepEqual(await Promise.all(['empty.md', 'missing.md', 'empty.md/below.md'].map(read)), [
			'unwanted',
			'missing',
			'missing',
		]);
	});

	test('a folder named x.md is a folder', async () => {
		fs.mkdirSync(at('x.md'));
		assert.equal(await read('x.md'), 'folder');
	});

	test('a symbolic link that leads to itself fails with a reason', async function() {
		if (process.platform === 'win32') { return; }
		fs.symlinkSync('loop.md', at('loop.md'));
		await assert.rejects(read('loop.md'), /ELOOP/);
	});

	test('a named pipe fails instead of being waited for', async function() {
		if (process.platform === 'win32') { return; }
		execFileSync('mkfifo', [at('pipe.md')]);
		await assert.rejects(read('pipe.md'), /ESPIPE/);
	});
});

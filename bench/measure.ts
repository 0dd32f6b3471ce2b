import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noteParser } from '../src/core/note/parseNote.ts';
import { DEFAULT_NOTE_OPTIONS } from '../src/core/model/noteOptions.ts';
import { Notebook } from '../src/core/notebook/notebook.ts';
import { forEachBounded } from '../src/index/coalescer.ts';
import { ShardedNoteCache } from '../src/index/noteCache.ts';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../src/index/notebookIndex.ts';
import type { NoteCache } from '../src/index/ports.ts';
import { NodeFileSystem, utf8 } from '../src/cli/nodeFileSystem.ts';
import { hostAscii as ascii } from '../src/host/workspace/hostPorts.ts';
import { NodeShards, cacheFolder, folderBytes } from './nodeShards.ts';
import { changesOf } from './changes.ts';
import { BENCH_TODAY } from './notebook.ts';
import { parseWithRemark } from './remarkReference.ts';
import type { ChangeResult, IndexResult, MemoryResult, RemarkResult, WarmResult } from './results.ts';
import { HostLikeFiles } from './hostLikeFiles.ts';
import { askThreeTrees } from './threeTrees.ts';
import { median, medianTime, quantile, timed, type Time } from './timing.ts';

const READ_ROUNDS = 5;
const CHANGES = 300;
const WARM_UP = 100;
const REMARK_SAMPLE = 250;

const parse = noteParser(DEFAULT_NOTE_OPTIONS);
let sink = 0;

async function openFolder(
	folder: string,
	cache?: NoteCache,
): Promise<{ readonly notebook: Notebook, readonly index: NotebookIndex }> {
	const notebook = new Notebook({ today: BENCH_TODAY });
	const scheduler = { after: () => () => undefined };
	const ignore = (): void => undefined;
	const files = cache ? new HostLikeFiles(folder) : new NodeFileSystem(folder);
	const ports = { files, scheduler, utf8, notebook, parse, ...cache && { cache } };
	const index = new NotebookIndex(ports, DEFAULT_INDEX_OPTIONS, ignore, error => {
		throw error;
	});
	await index.load();
	sink += askThreeTrees(notebook);
	return { notebook, index };
}

async function indexFolder(folder: string): Promise<Notebook> {
	return (await openFolder(folder)).notebook;
}

function readAll(folder: string, paths: readonly string[]): void {
	for (const path of paths) { sink += readFileSync(join(folder, path)).length; }
}

async function readAllPromised(folder: string, paths: readonly string[]): Promise<void> {
	await forEachBounded(paths, 32, async path => {
		sink += (await readFile(join(folder, path))).length;
	});
}

async function measureIndex(folder: string): Promise<IndexResult> {
	const paths = await new NodeFileSystem(folder).list('');
	readAll(folder, paths);
	const index = await timed(() => indexFolder(folder));
	const again = await timed(() => indexFolder(folder));
	const rounds: Time[] = [];
	for (let i = 0; i < READ_ROUNDS; i++) {
		rounds.push(
			await timed(() => {
				readAll(folder, paths);
			}),
		);
	}
	const promised: Time[] = [];
	for (let i = 0; i < READ_ROUNDS; i++) { promised.push(await timed(() => readAllPromised(folder, paths))); }
	return { notes: paths.length, read: medianTime(rounds), readPromised: medianTime(promised), index, again };
}

/** A cache by a clock that is ahead: what was written just now is old enough to be kept. */
function openCache(folder: string): NoteCache {
	const ports = {
		storage: new NodeShards(cacheFolder(folder)),
		scheduler: { after: () => () => undefined },
		ascii,
		now: () => Date.now() + 60_000,
		onError: (error: unknown) => {
			throw error;
		},
	};
	return new ShardedNoteCache(ports, 'bench');
}

/** Makes the cache that {@link measureWarm} finds. */
async function fill(folder: string): Promise<number> {
	const cache = openCache(folder);
	await openFolder(folder, cache);
	await cache.flush();
	return folderBytes(cacheFolder(folder));
}

async function measureWarm(folder: string): Promise<WarmResult> {
	const before = heapMegabytes();
	let opened: Awaited<ReturnType<typeof openFolder>> | undefined;
	const warm = await timed(async () => {
		opened = await openFolder(folder, openCache(folder));
	});
	return {
		notes: opened!.notebook.size,
		filesRead: opened!.index.filesRead,
		bytes: folderBytes(cacheFolder(folder)),
		heap: heapMegabytes() - before,
		warm,
	};
}

/** In a process as cold as that of a start: what it cannot do without. */
async function measureStats(folder: string): Promise<Time> {
	const files = new HostLikeFiles(folder);
	return timed(async () =>
		forEachBounded(await files.list(''), 32, async path => {
			sink += (await files.stat(path))?.size ?? 0;
		})
	);
}

async function measureRemark(folder: string): Promise<RemarkResult> {
	const paths = await new NodeFileSystem(folder).list('');
	const step = Math.max(1, Math.floor(paths.length / REMARK_SAMPLE));
	const texts = paths.filter((_, i) => i % step === 0).slice(0, REMARK_SAMPLE).map(path =>
		readFileSync(join(folder, path), 'utf8')
	);
	for (const text of texts.slice(0, 50)) { sink += parseWithRemark(text); }
	const time = await timed(() => {
		for (const text of texts) { sink += parseWithRemark(text); }
	});
	return { sampled: texts.length, microsecondsPerNote: time.cpu * 1000 / texts.length };
}

async function measureChange(folder: string): Promise<ChangeResult> {
	const notebook = await indexFolder(folder);
	const times: number[] = [];
	for (const { path, text } of changesOf(folder, await new NodeFileSystem(folder).list(''), WARM_UP + CHANGES)) {
		const start = performance.now();
		notebook.put(path, parse(text, path));
		sink += askThreeTrees(notebook);
		times.push(performance.now() - start);
	}
	const counted = times.slice(WARM_UP);
	return { notes: notebook.size, median: median(counted), p95: quantile(counted, 0.95), worst: Math.max(...counted) };
}

async function measureMemory(folder: string): Promise<MemoryResult> {
	const before = heapMegabytes();
	const open = await openFolder(folder);
	const after = heapMegabytes();
	open.index.dispose();
	return { notes: open.notebook.size, before, after };
}

function heapMegabytes(): number {
	if (!globalThis.gc) { throw new Error('Start with --expose-gc'); }
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage().heapUsed / 1e6;
}

const TASKS = {
	index: measureIndex,
	fill,
	warm: measureWarm,
	stats: measureStats,
	remark: measureRemark,
	change: measureChange,
	memory: measureMemory,
};

async function main([task, folder]: readonly string[]): Promise<void> {
	const measure = Object.entries(TASKS).find(([name]) => name === task)?.[1];
	if (!measure || folder === undefined) { throw new Error(`measure ${Object.keys(TASKS).join('|')} FOLDER`); }
	process.stdout.write(JSON.stringify(await measure(folder)));
	if (sink === 0) { process.stderr.write('Nothing was found.\n'); }
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});

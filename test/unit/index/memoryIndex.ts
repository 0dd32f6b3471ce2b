import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../../../src/index/notebookIndex.ts';
import { ManualScheduler, MemoryFiles, MemoryNotes, parseTiny, UTF8 } from './memoryFiles.ts';

/** An index of a folder in memory, with what it tells; nothing is read yet. */
export function openIndex(
	texts: Readonly<Record<string, string>> = {},
	maxBytes = 1000,
	parse: typeof parseTiny = parseTiny,
) {
	const files = new MemoryFiles(texts);
	const notebook = new MemoryNotes();
	const scheduler = new ManualScheduler();
	const events = { changes: 0, errors: [] as unknown[] };
	const index = new NotebookIndex(
		{ files, scheduler, utf8: UTF8, notebook, parse },
		{ ...DEFAULT_INDEX_OPTIONS, maxBytes },
		() => events.changes++,
		(error) => events.errors.push(error),
	);
	return { files, notebook, scheduler, events, index };
}

/** One that has read its folder; what was told and read until then is not counted. */
export async function loadedIndex(
	texts: Readonly<Record<string, string>>,
	maxBytes?: number,
	parse?: typeof parseTiny,
) {
	const opened = openIndex(texts, maxBytes, parse);
	await opened.index.load();
	opened.events.changes = 0;
	opened.files.reads.length = 0;
	return opened;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WayOutId } from '../../core/export/exportChannels.ts';
import { printable } from '../../core/text/printable.ts';
import { writeDocument } from '../printableText.ts';
import { CommandError, DONE, type Terminal } from '../terminal.ts';
import { createExport } from './noteChanges.ts';

/** Something that leaves the notebook. */
export interface DocumentToSave {
	readonly way: WayOutId;
	readonly folder: string;
	/** Its file in `exports` of the notebook, unless told otherwise. */
	readonly name: string;
	readonly text: string;
}

/** Where it goes. */
export interface SaveOptions {
	/** A file, or `-` for standard output. */
	readonly 'output': string | undefined;
	readonly 'dry-run': boolean;
}

/** Saves a document under a name that is free, and says where; with `--dry-run` shows what would be written. */
export async function saveDocument(
	{ way, folder, name, text }: DocumentToSave,
	options: SaveOptions,
	terminal: Terminal,
): Promise<number> {
	const { output } = options;
	if (output === '-') {
		writeDocument(text, terminal);
		return DONE;
	}
	const path = output ?? join(folder, 'exports', name);
	if (options['dry-run']) {
		if (existsSync(path)) {
			throw new CommandError(
				`“${path}” is there already and is never written over. Name another file with --output.`,
			);
		}
		const { writeDiff } = await import('./unifiedDiff.ts');
		await writeDiff([{ path, after: text }], undefined, terminal);
		return DONE;
	}
	createExport(way, path, text);
	terminal.writeOut(savedLine(path));
	return DONE;
}

/** Says where something was saved. */
export function savedLine(path: string): string {
	return `Saved as ${printable(path)}\n`;
}

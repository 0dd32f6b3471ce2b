import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../index/readFile.ts';
import { errorCode, utf8 } from '../nodeFileSystem.ts';

const BOM = '\ufeff';

/** The texts of some notes as they are now, by path, without a BOM. What is gone or is no text any more is left out. */
export function readNoteTexts(folder: string, paths: readonly string[]): Map<string, string> {
	return new Map([...new Set(paths)].flatMap(path => {
		const text = readNoteText(folder, path);
		return text === undefined ? [] : [[path, text] as const];
	}));
}

/** The text of one note; `undefined` where it is gone, or not valid UTF-8, which is never changed. */
export function readNoteText(folder: string, path: string): string | undefined {
	try {
		const { text, problem } = decodeText(readFileSync(join(folder, path)), utf8);
		return problem ? undefined : text;
	} catch (error) {
		if (errorCode(error) === '') { throw error; }
		return undefined;
	}
}

/** A text as it stood in its file: with a BOM where that had one. */
export function withBomOf(before: Buffer, text: string): string {
	return before.toString('utf8').startsWith(BOM) ? BOM + text : text;
}

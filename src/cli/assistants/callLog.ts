import { closeSync, openSync, writeSync } from 'node:fs';
import { printable } from '../../core/text/printable.ts';
import { reasonOf } from '../nodeFileSystem.ts';
import { CommandError } from '../terminal.ts';
import type { CalledTool } from './callTool.ts';

/**
 * One line for each call; nothing out of a note is in it but file names, which were given too, and none of the
 * assistant's words.
 */
export interface CallLog {
	add(day: string, name: string, called: CalledTool): void;
	close(): void;
}

/** So many notes are named in one line. */
const MOST_NAMED = 20;

/** Adds to a file, which only its owner may read where it is new. Throws a `CommandError` where that cannot be done. */
export function openLog(file: string | undefined): CallLog {
	if (file === undefined) { return { add: () => undefined, close: () => undefined }; }
	let opened: number;
	try {
		opened = openSync(file, 'a', 0o600);
	} catch (error) {
		throw new CommandError(`--log: “${file}” cannot be written: ${reasonOf(error)}.`, { cause: error });
	}
	return {
		add: (day, name, called) => {
			writeSync(opened, `${printable(lineOf(day, name, called))}\n`);
		},
		close: () => {
			closeSync(opened);
		},
	};
}

function lineOf(day: string, name: string, { refused, text, mentorship, files }: CalledTool): string {
	const of = mentorship === undefined ? '' : `, of ${mentorship}`;
	if (refused) { return `${day} ${name}${of}: nothing was given`; }
	const named = [
		...files.slice(0, MOST_NAMED),
		...files.length > MOST_NAMED ? [`and ${files.length - MOST_NAMED} more`] : [],
	].join(', ');
	return `${day} ${name}${of}: ${text.length} characters were given, from: ${named || 'no note'}`;
}

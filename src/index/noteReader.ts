import { decodeText, fileProblem, FIRST_BYTES, looksLikeNote } from './readFile.ts';
import type { FileContent, IndexPorts, WantedBytes } from './ports.ts';
import type { ParsedNote } from '../core/model/note.ts';

/**
 * What reading one path led to. `keep`: what was known of it before still counts, with these
 * problems. `gone`: there is no such file. `no-note`: there is one, which is not part of the notebook.
 */
export type Reading =
	| { readonly kind: 'parsed' | 'keep', readonly parsed: ParsedNote }
	| { readonly kind: 'gone' | 'no-note' | 'folder' };

const NO_NOTE: Reading = { kind: 'no-note' };
/** Stands in a listing for what is no UTF-8 in a name; by such a name nothing can be opened. */
const REPLACED = '\ufffd';
const BYTES_PER_MB = 1024 * 1024;

/** Reads candidates from disk or from an open editor's text; every failure is a value. */
export class NoteReader {
	readonly #ports: IndexPorts;
	readonly #wanted: WantedBytes;

	constructor(ports: IndexPorts, maxBytes: number) {
		this.#ports = ports;
		this.#wanted = { first: FIRST_BYTES, accepts: looksLikeNote, max: maxBytes };
	}

	/** Without a promise where the port has none, so that fast ports stay fast. */
	read(path: string): Reading | Promise<Reading> {
		try {
			const content = this.#ports.files.read(path, this.#wanted);
			if (!(content instanceof Promise)) { return this.#toReading(path, content); }
			return content.then((fileContent) => this.#toReading(path, fileContent)).catch(toUnreadable);
		} catch (error) {
			return toUnreadable(error);
		}
	}

	/** Reads text that is not from disk. */
	readText(path: string, text: string): Reading {
		const parsed = this.#ports.parse(text, path);
		if (parsed.note) { return { kind: 'parsed', parsed }; }
		return isBroken(parsed) ? { kind: 'keep', parsed } : noNoteUnlessProblems(parsed);
	}

	#toReading(path: string, content: FileContent): Reading {
		switch (content) {
			case 'missing':
				return path.includes(REPLACED)
					? failed(fileProblem('file.unreadable', 'its name is not valid UTF-8; give it another name'))
					: { kind: 'gone' };
			case 'unwanted':
				return NO_NOTE;
			case 'folder':
				return { kind: 'folder' };
			case 'too-large':
				return failed(fileProblem('file.too-large', String(Math.round(this.#wanted.max / BYTES_PER_MB))));
			default:
				return looksLikeNote(content) ? this.#decode(path, content) : NO_NOTE;
		}
	}

	#decode(path: string, bytes: Uint8Array): Reading {
		const { text, problem } = decodeText(bytes, this.#ports.utf8);
		if (text === undefined) { return problem ? failed(problem) : NO_NOTE; }
		const reading = this.readText(path, text);
		if (!problem || !('parsed' in reading)) { return reading; }
		return { ...reading, parsed: { ...reading.parsed, problems: [problem, ...reading.parsed.problems] } };
	}
}

function noNoteUnlessProblems(parsed: ParsedNote): Reading {
	return parsed.problems.length > 0 ? { kind: 'parsed', parsed } : NO_NOTE;
}

/** No note, because its front matter is broken: someone is in the middle of typing. */
function isBroken(parsed: ParsedNote): boolean {
	return !parsed.note && parsed.problems.some((problem) => problem.severity === 'error');
}

function failed(problem: ParsedNote['problems'][number]): Reading {
	return { kind: 'parsed', parsed: { problems: [problem] } };
}

function toUnreadable(error: unknown): Reading {
	const reason = error instanceof Error ? error.message : String(error);
	return { kind: 'keep', parsed: { problems: [fileProblem('file.unreadable', reason)] } };
}

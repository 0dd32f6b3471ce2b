import { linkTargets } from '../../fields/linkTargets.ts';
import type { CarryNote } from '../../edit/carry/carryModel.ts';
import { isWithin } from '../../markdown/lineRanges.ts';
import { folderOf, joinPath } from '../../text/notePath.ts';
import { bareWords } from './inlineText.ts';
import type { Entry } from './prepareModel.ts';

/** What a note says so far, outside its private parts. */
export class WrittenAlready {
	readonly #lines: readonly string[];
	readonly #linked: ReadonlySet<string>;

	constructor({ path, text, note }: CarryNote) {
		const open = text.split(/\r\n|\r|\n/).filter((_, line) => line >= note.bodyLine && (note.private || !isWithin(note.privateLines, line)));
		this.#lines = open.map(bareWords);
		this.#linked = new Set(open.flatMap(linkTargets).flatMap(target => joinPath(folderOf(path), target) ?? []));
	}

	/** A line begins with its words, or something links to what it is about. An entry without any word is nothing to add. */
	has({ core, about }: Entry): boolean {
		const words = bareWords(core);
		return words === '' || about !== undefined && this.#linked.has(about) || this.#lines.some(line => line === words || line.startsWith(`${words} `));
	}
}

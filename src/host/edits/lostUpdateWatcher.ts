import * as vscode from 'vscode';
import { changedLines, lostLines, type ChangedLines } from '../../core/edit/lostLines.ts';
import { plainText } from '../../core/markdown/plainText.ts';
import { savedText, unsavedDocument } from '../workspace/currentNote.ts';
import { hostScheduler } from '../workspace/hostPorts.ts';
import { showWarning } from '../commands/commands.ts';

/** Milliseconds until a changed file is looked at again: programs that meet in a file do so within a few. */
const LATER = 1_000;

/** A file that was written, with its text before and after. */
export interface WrittenFile {
	readonly uri: vscode.Uri;
	readonly before: string;
	readonly after: string;
}

interface Look extends WrittenFile {
	readonly lines: ChangedLines;
	readonly cancel: () => void;
}

/**
 * Looks at changed files once more, a moment later, and tells what is gone. VS Code cannot write a
 * file only if nobody else has: of two windows that tick in one note in the same moment, the later
 * writes over the earlier, and the earlier is told so.
 */
export class LostUpdateWatcher implements vscode.Disposable {
	readonly #logger: vscode.LogOutputChannel;
	readonly #waiting = new Set<Look>();

	constructor(logger: vscode.LogOutputChannel) {
		this.#logger = logger;
	}

	/** Files that were written just now. What changes an earlier change again is no loss of it. */
	expect(files: readonly WrittenFile[]): void {
		for (const file of files) {
			const lines = changedLines(file.before, file.after);
			this.#forget(file.uri, lines.removed);
			const look: Look = {
				...file,
				lines,
				cancel: hostScheduler.after(LATER, () => {
					void this.#look(look);
				}),
			};
			this.#waiting.add(look);
		}
	}

	dispose(): void {
		for (const look of this.#waiting) { this.#end(look); }
	}

	#forget(uri: vscode.Uri, changedAgain: readonly string[]): void {
		const isMeant = ({ uri: otherUri, lines }: Look) =>
			otherUri.toString() === uri.toString() && lines.added.some((line) => changedAgain.includes(line));
		for (const look of [...this.#waiting].filter(isMeant)) { this.#end(look); }
	}

	#end(look: Look): void {
		look.cancel();
		this.#waiting.delete(look);
	}

	async #look(look: Look): Promise<void> {
		this.#waiting.delete(look);
		// Somebody typing, or a file that has moved, is no loss.
		const textNow = unsavedDocument(look.uri) ? undefined : await savedText(look.uri);
		const lost = textNow === undefined ? [] : lostLines(look.lines, look.after, textNow);
		if (lost.length > 0) { await this.#tell(look.uri, lost); }
	}

	async #tell(uri: vscode.Uri, lost: readonly string[]): Promise<void> {
		this.#logger.warn(`${uri.toString()} was written by another program; ${lost.length} changed lines are gone.`);
		const open = vscode.l10n.t('Open Note');
		const message = vscode.l10n.t(
			'{0} was written by another window or program in the same moment, and this change is gone: {1}',
			vscode.workspace.asRelativePath(uri),
			lost.map(inWords).join(' · '),
		);
		if (await showWarning(message, open) === open) { await vscode.window.showTextDocument(uri); }
	}
}

/** A line without the marks of a list, a box or a heading. */
function inWords(line: string): string {
	return plainText(line.trim().replace(/^(?:(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?|#+\s+)/u, ''));
}

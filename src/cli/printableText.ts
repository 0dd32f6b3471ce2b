import { printable } from '../core/text/printable.ts';
import type { Terminal } from './terminal.ts';

/** Text of several lines for a terminal: tabs stay, other control characters are seen and not obeyed. */
export function printableText(text: string): string {
	return text.split(/\r\n|\n/).map(line => line.split('\t').map(printable).join('\t')).join('\n');
}

/** Writes a document to standard output: to a program or a file every byte of it, to a terminal what that may obey. */
export function writeDocument(text: string, terminal: Terminal): void {
	terminal.writeOut(terminal.isTerminal ? printableText(text) : text);
}

import { addDays } from '../../src/core/model/calendarDate.ts';
import { BENCH_TODAY } from '../notebook.ts';
import type { GateNotebook } from './gateNotebook.ts';

/** Its name in the table, and what it makes of a text. */
type Edit = readonly [name: string, edit: (text: string, round: number) => string];

/** Single changes, each by itself, so that it can be seen which of them grows. */
export const GATE_EDITS: readonly [Edit, ...Edit[]] = [
	['a sentence more', (text, round) => `${text}\nSentence ${round}.\n`],
	[
		'a homework item more',
		(text, round) =>
			`${text}\n## Homework\n\n- [ ] Something new ${round} @mentor due:${addDays(BENCH_TODAY, round % 30)}\n`,
	],
	['an item ticked', text => text.replace('- [ ] ', '- [x] ')],
];

/**
 * The notes that are changed: meetings of the first pair, which are the same in a notebook
 * of any size. So the same work is to be done, and whatever grows is the notebook's own.
 */
export function changedNotes({ paths }: GateNotebook, count: number): readonly string[] {
	const first = paths[0]!.slice(0, paths[0]!.indexOf('/', 'mentoring/'.length));
	return paths.filter(path => path.startsWith(`${first}/meetings/`)).slice(0, count);
}

/** Each of the notes changed once. */
export async function changeAll(
	gate: GateNotebook,
	notes: readonly string[],
	edit: (text: string, round: number) => string,
): Promise<void> {
	for (const [round, path] of notes.entries()) { await gate.change(path, edit(gate.text(path), round)); }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../src/core/model/calendarDate.ts';
import { BENCH_TODAY } from './notebook.ts';
import { seededRandom, type Random } from './random.ts';

/** A note with its new text. */
export interface Change {
	readonly path: string;
	readonly text: string;
}

/** What people do to a note, over and over: tick, untick, write, reschedule, move the next meeting, rename. */
const EDITS: readonly ((text: string, random: Random) => string)[] = [
	text => text.replace('- [ ] ', '- [x] '),
	text => text.replace(/- \[x\] (?!.*- \[x\])/, '- [ ] '),
	text => `${text}\nOne more sentence.\n`,
	(text, random) => text.replace(/due:\d{4}-\d\d-\d\d/, `due:${addDays(BENCH_TODAY, random.between(-30, 60))}`),
	(text, random) =>
		text.replace(/^next_meeting: .*$/m, `next_meeting: ${addDays(BENCH_TODAY, random.between(1, 60))}`),
	(text, random) => text.replace(/^title: .*$/m, `title: Renamed ${random.between(1, 999)}`),
	(text, random) =>
		`${text}\n## Homework\n\n- [ ] Something new @mentor `
		+ `due:${addDays(BENCH_TODAY, random.between(-9, 30))}\n`,
];

/** A seeded series of single-note changes, meetings first of all as in life; each builds on the one before. */
export function* changesOf(folder: string, paths: readonly string[], count: number): Generator<Change> {
	const random = seededRandom(7);
	const texts = new Map<string, string>();
	for (let i = 0; i < count; i++) {
		const path = random.pick(paths);
		const before = texts.get(path) ?? readFileSync(join(folder, path), 'utf8');
		const text = EDITS[i % EDITS.length]!(before, random);
		texts.set(path, text);
		yield { path, text };
	}
}

/**
 * How soon `status --watch` and `check --watch` say a change among 1,000 notes and among 10,000: the promise is 50 ms,
 * and ten times the notes should take no more than a few times as long.
 *
 *     npm run bench -- watch
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../src/cli/run.ts';
import { BENCH_TODAY, generateNotebook } from './notebook.ts';

const SIZES = [1_000, 10_000] as const;
const CHANGES = 7;
/** So long nothing is written before a change, in milliseconds: longer than what comes after the last one. */
const QUIET = 3_000;

/** A command that goes on, and what it wrote last. */
class Watching {
	readonly #stop = new AbortController();
	readonly #ended: Promise<number>;
	#wrote: () => void = () => undefined;

	constructor(argv: readonly string[]) {
		this.#ended = run(argv, {
			writeOut: () => {
				this.#wrote();
			},
			writeError: () => undefined,
			isTerminal: false,
			env: { NO_COLOR: '1' },
			today: () => BENCH_TODAY,
			moment: () => '',
			stop: this.#stop.signal,
		});
	}

	next(): Promise<void> {
		return new Promise(resolve => {
			this.#wrote = resolve;
		});
	}

	/** Until nothing was written for a while. */
	quiet(): Promise<void> {
		return new Promise(resolve => {
			let timer = setTimeout(resolve, QUIET);
			this.#wrote = () => {
				clearTimeout(timer);
				timer = setTimeout(resolve, QUIET);
			};
		});
	}

	async end(): Promise<void> {
		this.#stop.abort();
		await this.#ended;
	}
}

/** Milliseconds from the writing of a note to the first words about it, in the middle of several changes. */
async function sooner(verb: string, size: number): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'mentoring-watch-'));
	const notes = [...generateNotebook(size)];
	for (const { path, text } of notes) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const watching = new Watching([verb, folder, '--watch']);
	const times: number[] = [];
	try {
		await watching.next();
		await watching.quiet();
		const file = join(folder, notes.find(({ text }) => text.includes('type: meeting'))!.path);
		const before = readFileSync(file, 'utf8');
		for (let change = 1; change <= CHANGES; change++) {
			const told = watching.next();
			const start = performance.now();
			writeFileSync(
				file,
				`${before}\n## Homework\n\n- [ ] Number ${change} @mentor due:2026-02-3${change % 2}\n`,
			);
			await told;
			times.push(performance.now() - start);
			await watching.quiet();
		}
	} finally {
		await watching.end();
		rmSync(folder, { recursive: true, force: true });
	}
	return times.sort((a, b) => a - b)[CHANGES >> 1]!;
}

async function main(): Promise<void> {
	for (const verb of ['status', 'check']) {
		const [small, large] = [await sooner(verb, SIZES[0]), await sooner(verb, SIZES[1])];
		process.stdout.write(
			`${verb} --watch: ${small.toFixed(0)} ms among ${SIZES[0]} notes, ${large.toFixed(0)} ms among ${
				SIZES[1]
			}, `
				+ `ratio ${(large / small).toFixed(1)}\n`,
		);
	}
}

void main();

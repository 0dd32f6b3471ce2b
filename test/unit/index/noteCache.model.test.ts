import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../../../src/index/notebookIndex.ts';
import type { NoteCache } from '../../../src/index/ports.ts';
import { abara, abaraMeeting, noteText } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { MemoryShards, openCache } from './memoryCache.ts';
import { ManualScheduler, MemoryFiles, MemoryNotes, UTF8 } from './memoryFiles.ts';

type Step =
	| { readonly kind: 'write', readonly path: string, readonly text: string }
	| { readonly kind: 'delete', readonly path: string }
	| { readonly kind: 'wait', readonly milliseconds: number }
	/** What stands on disk is damaged. */
	| { readonly kind: 'damage', readonly at: number }
	/** A session: loads, hears of some changes, writes its cache or is killed before. */
	| {
		readonly kind: 'session';
		readonly changes: readonly { readonly path: string, readonly text: string }[];
		readonly isKilled: boolean;
		readonly settings: string;
	};

/** As coarse as a clock of file systems gets. */
const GRANULE = 2_000;
const PATHS = ['abara.md', 'a/m.md'];
/** Several of one size, so that only the time can tell them apart. */
const TEXTS = [
	abara('cadence: monthly'),
	abara('cadence: monthlY'),
	...['[ ] one', '[x] one', '[ ] two', '[x] two'].map((item) =>
		abaraMeeting('2026-11-02', `- ${item} @mentee due:2026-11-20\n`)
	),
	abaraMeeting('2026-11-02', '## Private\n\n- [ ] two\n'),
	'# Only text',
	noteText(['type: meting']),
	noteText(['type: concern']),
];
/** Breaks a note, which while it is known keeps its last good reading: so only between sessions. */
const BROKEN = noteText(['type: meeting', 'title: [']);

const path = fc.constantFrom(...PATHS);
const text = fc.constantFrom(...TEXTS);
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({ kind: fc.constant('write' as const), path, text: fc.constantFrom(...TEXTS, BROKEN) }),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), path }) },
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('wait' as const),
			milliseconds: fc.constantFrom(0, 1, 500, 1_999, 2_000, 5_000),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('damage' as const), at: fc.nat() }) },
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('session' as const),
			changes: fc.array(fc.record({ path, text }), { maxLength: 3 }),
			isKilled: fc.boolean(),
			settings: fc.constantFrom('1', '1', '1', '2'),
		}),
	},
);

/** A folder and the shards kept of it, with a clock. */
class World {
	readonly #files = new MemoryFiles();
	readonly #shards = new MemoryShards();
	#now = 1_795_000_000_000;

	async apply(step: Step): Promise<void> {
		switch (step.kind) {
			case 'write':
				this.#write(step.path, step.text);
				break;
			case 'delete':
				this.#files.files.delete(step.path);
				break;
			case 'wait':
				this.#now += step.milliseconds;
				break;
			case 'damage':
				this.#damage(step.at);
				break;
			default:
				await this.#session(step);
		}
	}

	#write(to: string, content: string): void {
		this.#files.files.set(to, content);
		this.#files.mtimes.set(to, this.#now - this.#now % GRANULE);
	}

	#damage(at: number): void {
		for (const [shard, kept] of this.#shards.shards) {
			const place = at % kept.length;
			const damaged = kept.slice(0, at % 3 === 0 ? place : kept.length);
			if (at % 3 !== 0) { damaged[place]! ^= 1; }
			this.#shards.shards.set(shard, damaged);
		}
	}

	async #session({ changes, isKilled, settings }: Extract<Step, { kind: 'session' }>): Promise<void> {
		const { cache } = openCache(this.#shards, () => this.#now, settings);
		const [kept, index] = this.#open(cache);
		await index.load();
		assert.deepEqual(kept.parsed, await this.#fresh(), 'after loading');
		for (const change of changes) {
			this.#write(change.path, change.text);
			index.changed(change.path);
			await index.settled();
		}
		assert.deepEqual(kept.parsed, await this.#fresh(), 'after changes');
		if (!isKilled) { await cache.flush(); }
		index.dispose();
	}

	/** What an index without a cache makes of it. */
	async #fresh(): Promise<unknown> {
		const [fresh, index] = this.#open();
		await index.load();
		index.dispose();
		return fresh.parsed;
	}

	#open(cache?: NoteCache): readonly [MemoryNotes, NotebookIndex] {
		const notebook = new MemoryNotes();
		const ports = {
			files: this.#files,
			scheduler: new ManualScheduler(),
			utf8: UTF8,
			notebook,
			parse: parseNote,
			...cache && { cache },
		};
		return [
			notebook,
			new NotebookIndex(ports, DEFAULT_INDEX_OPTIONS, () => undefined, (error) => {
				throw error;
			}),
		];
	}
}

suite('sessions on one folder', () => {
	test('with a cache know what one without knows, whatever happens between them', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 30 }), async (steps) => {
				const world = new World();
				for (const step of steps) { await world.apply(step); }
				await world.apply({ kind: 'session', changes: [], isKilled: false, settings: '1' });
			}),
			{ numRuns: runs(500), seed: 20261123 },
		);
	});
});

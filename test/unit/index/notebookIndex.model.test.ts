import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Notebook } from '../../../src/core/notebook/notebook.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { buildReport } from '../../../src/core/query/report.ts';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../../../src/index/notebookIndex.ts';
import { abara, abaraMeeting, noteText, TODAY } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { ManualScheduler, MemoryFiles, UTF8 } from './memoryFiles.ts';

/** What a watcher tells: a kind of event and a path. */
interface Told {
	readonly kind: 'created' | 'changed' | 'deleted';
	readonly path: string;
}

type Step =
	| { readonly kind: 'write', readonly path: string, readonly text: string }
	| { readonly kind: 'delete', readonly path: string }
	/** Of a file or of a folder; what is there already is replaced. */
	| { readonly kind: 'move', readonly path: string, readonly to: string }
	/** Time goes by, and what became due is done. */
	| { readonly kind: 'wait', readonly milliseconds: number }
	/** An editor has unsaved text, or gives it back. */
	| { readonly kind: 'type', readonly path: string, readonly text: string | undefined }
	/** Reads are held back from now on, or the oldest or the newest that is held arrives. */
	| { readonly kind: 'hold' | 'first' | 'last' };

/** How events arrive. Whatever a watcher loses, a refresh has to find. */
interface Delivery {
	readonly lose: boolean;
	readonly double: boolean;
	readonly late: boolean;
	readonly asChange: boolean;
}

const FOLDERS = ['a', 'b', 'a/c', 'a.md'];
const PATHS = ['abara.md', 'a/m.md', 'a/n.md', 'a/c/m.md', 'b/m.md', 'b/award.md', 'a.md', 'a.md/m.md', 'a/m (1).md'];
const TEXTS = [
	abara('cadence: monthly'),
	abara('status: ended'),
	noteText(['type: goal', 'target_date: 2026-10-01']),
	'# Only text',
	'',
	abaraMeeting('2026-11-02', '- [ ] one @mentee due:2026-11-20\n- [x] two\n'),
	abaraMeeting('2026-12-02', '- [ ] three goal:award\n'),
	abaraMeeting('2026-11-02', '- [ ] one @stranger\n'),
	noteText(['type: meting']),
];

const path = fc.constantFrom(...PATHS);
const text = fc.constantFrom(...TEXTS);
const place = fc.constantFrom(...PATHS, ...FOLDERS);
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 8, arbitrary: fc.record({ kind: fc.constant('write' as const), path, text }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), path: place }) },
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), path: place, to: place }) },
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('wait' as const),
			milliseconds: fc.constantFrom(1, 10, 30, 300, 2000),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('type' as const),
			path,
			text: fc.option(text, { nil: undefined, freq: 2 }),
		}),
	},
	{ weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('hold' as const, 'first' as const, 'last' as const) }) },
);
const delivery: fc.Arbitrary<Delivery> = fc.record({
	lose: oneIn(6),
	double: oneIn(4),
	late: oneIn(4),
	asChange: oneIn(6),
});

function oneIn(count: number): fc.Arbitrary<boolean> {
	return fc.nat(count - 1).map((drawn) => drawn === count - 1);
}

/** A folder, the index that follows it, and what its watcher does in between. */
class World {
	readonly files = new MemoryFiles();
	readonly notebook = new Notebook({ today: TODAY });
	readonly index: NotebookIndex;
	readonly #overlays = new Map<string, string>();
	readonly #scheduler = new ManualScheduler();
	#delayed: Told[] = [];
	#lost = false;

	constructor() {
		this.files.files.set('abara.md', abara());
		this.index = this.#open(this.notebook);
	}

	#open(notebook: Notebook): NotebookIndex {
		const ports = { files: this.files, scheduler: this.#scheduler, utf8: UTF8, notebook, parse: parseNote };
		return new NotebookIndex(ports, DEFAULT_INDEX_OPTIONS, () => undefined, (error) => {
			throw error;
		});
	}

	async apply(step: Step, how: Delivery): Promise<void> {
		switch (step.kind) {
			case 'wait':
				await this.#scheduler.pass(step.milliseconds);
				break;
			case 'type':
				this.#type(step.path, step.text);
				break;
			case 'hold':
				this.files.held ??= [];
				break;
			case 'first':
			case 'last':
				this.#arrive(step.kind);
				break;
			default:
				this.#tell(this.#change(step), how);
		}
	}

	/** Everything that is under way ends. */
	async comeToRest(): Promise<void> {
		const held = this.files.held ?? [];
		this.files.held = undefined;
		for (const { go } of held) { go(); }
		for (const event of this.#delayed.splice(0)) { this.index[event.kind](event.path); }
		for (const milliseconds of [300, 300, 2000, 8000, 300, 2000, 8000]) {
			await this.#scheduler.pass(
				milliseconds,
			);
		}
		await this.index.settled();
		if (this.#lost) { await this.index.load(); }
	}

	/** What an index that is made now makes of it. */
	async fresh(): Promise<Notebook> {
		const notebook = new Notebook({ today: TODAY });
		const index = this.#open(notebook);
		for (const [of, typed] of this.#overlays) { index.setOverlay(of, () => typed); }
		await index.load();
		await index.settled();
		index.dispose();
		return notebook;
	}

	/** No editor opens a folder, nor does a file that is open become one: see `mayBe`. */
	#type(of: string, typed: string | undefined): void {
		if (this.#isFolder(of)) { return; }
		if (typed === undefined) { this.#overlays.delete(of); }
		else { this.#overlays.set(of, typed); }
		this.index.setOverlay(of, typed === undefined ? undefined : () => typed);
	}

	#arrive(which: 'first' | 'last'): void {
		(which === 'first' ? this.files.held?.shift() : this.files.held?.pop())?.go();
	}

	#change(entry: Extract<Step, { path: string, kind: 'write' | 'delete' | 'move' }>): Told[] {
		switch (entry.kind) {
			case 'write':
				return this.#write(entry.path, entry.text);
			case 'delete':
				return this.#delete(entry.path);
			default:
				return this.#move(entry.path, entry.to);
		}
	}

	/** A file takes the place of a folder, and folders that of files above it, as a file system has it. */
	#write(to: string, content: string): Told[] {
		if (!this.#mayBe(to)) { return []; }
		const told = [
			...this.#below(to).length > 0 && !this.files.files.has(to) ? this.#delete(to) : [],
			...this.#clearAbove(to),
		];
		const kind = this.files.files.has(to) ? 'changed' : 'created';
		this.files.files.set(to, content);
		return [...told, { kind, path: to }];
	}

	#clearAbove(of: string): Told[] {
		return [...this.files.files.keys()].filter((other) => of.startsWith(`${other}/`)).flatMap((other) =>
			this.#delete(other)
		);
	}

	/** A watcher tells of the folder alone. */
	#delete(of: string): Told[] {
		const below = this.#below(of);
		for (const entry of below) { this.files.files.delete(entry); }
		return below.length > 0 ? [{ kind: 'deleted', path: of }] : [];
	}

	#move(from: string, to: string): Told[] {
		const below = this.#below(from);
		if (below.length === 0 || `${to}/`.startsWith(`${from}/`) || from.startsWith(`${to}/`)) { return []; }
		if (!below.every((text) => this.#mayBe(`${to}${text.slice(from.length)}`))) { return []; }
		const contents = below.map((text) => [`${to}${text.slice(from.length)}`, this.files.files.get(text)!] as const);
		const told = [...this.#delete(from), ...this.#delete(to), ...this.#clearAbove(to)];
		for (const [path, content] of contents) { this.files.files.set(path, content); }
		return [...told, { kind: 'created', path: to }];
	}

	#isFolder(path: string): boolean {
		return this.#below(path).some((text) => text !== path);
	}

	/** Whether there may be a file: not below one that an editor has open. */
	#mayBe(path: string): boolean {
		return ![...this.#overlays.keys()].some((open) => path.startsWith(`${open}/`));
	}

	#below(of: string): string[] {
		return [...this.files.files.keys()].filter((path) => path === of || path.startsWith(`${of}/`));
	}

	#tell(events: readonly Told[], how: Delivery): void {
		if (how.lose) {
			this.#lost ||= events.length > 0;
			return;
		}
		const told = events.map((event) =>
			how.asChange && event.kind === 'created' ? { ...event, kind: 'changed' as const } : event
		);
		if (how.asChange && told.some(({ kind }) => kind === 'changed')) { this.#lost = true; }
		const all = how.double ? [...told, ...told] : told;
		if (how.late) {
			this.#delayed.push(...all);
			return;
		}
		for (const { kind, path } of all) { this.index[kind](path); }
		// What was late comes after what happened later.
		if (this.#delayed.length > 2) {
			for (const { kind, path } of this.#delayed.splice(0).reverse()) { this.index[kind](path); }
		}
	}
}

function everything(notebook: Notebook): unknown {
	return {
		report: buildReport(notebook),
		notes: [...notebook.notes()].map((note) => note.path).sort(),
		problems: notebook.problems(),
	};
}

suite('an index and any file events', () => {
	test('knows in the end what one made anew knows', async () => {
		const steps = fc.array(fc.tuple(step, delivery), { minLength: 1, maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(steps, async (all) => {
				const world = new World();
				await world.index.load();
				for (const [step, how] of all) { await world.apply(step, how); }
				await world.comeToRest();
				const [kept, fresh] = [world.notebook, await world.fresh()];
				world.index.dispose();
				assert.deepEqual(everything(kept), everything(fresh));
			}),
			{ numRuns: runs(500), seed: 20261123 },
		);
	});
});

/**
 * Mocha and test files within this process, to be run many times, each time some of the tests.
 * tsx makes CommonJS of our files, which is why they can be loaded again: see `unload`.
 */
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import Mocha from 'mocha';

export type TestOutcome = { id: string, name: string, fileName: string, timeSpentMs: number, failureMessage?: string };

export type Parts = { tests: Mocha.Test[], suites: Mocha.Suite[] };

/** Told before tests and `suiteSetup` are run */
export type Watcher = { begin: (id: string) => void, beginSetup: (id: string) => void };

/** What is printed while mutants are tried is Stryker's business. */
class Silent {}

export class MochaSuite {
	#mocha: Mocha;
	/** All there is; mocha itself is only given what is to run. */
	#parts = new Map<Mocha.Suite, Parts>();
	#ids = new Map<Mocha.Test, string>();

	/**
	 * @param files absolute paths of test files, loaded in this order
	 * @param leftOut full titles of tests that are not run
	 */
	constructor(files: readonly string[], leftOut: readonly RegExp[]) {
		this.#mocha = new Mocha({ ui: 'tdd', bail: true, timeout: 60_000, reporter: Silent as never });
		this.#mocha.cleanReferencesAfterRun(false);
		const require = createRequire(join(process.cwd(), 'package.json'));
		for (const file of files) {
			this.#mocha.suite.emit('pre-require', globalThis, file, this.#mocha);
			const exported = require(file);
			this.#mocha.suite.emit('require', exported, file, this.#mocha);
			this.#mocha.suite.emit('post-require', globalThis, file, this.#mocha);
		}
		this.#remember(this.#mocha.suite, leftOut);
	}

	/**
	 * Runs tests up to the first that fails.
	 *
	 * @param wanted ids; none: all
	 * @param times of earlier runs: what is quick comes first
	 * @returns of the tests that ran
	 */
	async run(
		wanted: readonly string[] | undefined,
		times: ReadonlyMap<string, number>,
		watcher?: Watcher,
	): Promise<TestOutcome[]> {
		this.#select(this.#mocha.suite, wanted && new Set(wanted), times);
		const outcomes: TestOutcome[] = [];
		await new Promise((resolve) => {
			const runner = this.#mocha.run(resolve);
			runner.on('hook', (hook) => {
				if (hook.title.startsWith('"before all"')) watcher?.beginSetup(suiteId(hook.parent));
			});
			runner.on('test', (test) => watcher?.begin(this.#id(test)));
			runner.on('pass', (test) => outcomes.push(this.#outcome(test)));
			runner.on(
				'fail',
				(failed, error) =>
					outcomes.push({
						...this.#outcome(this.#testOf(failed)),
						failureMessage: String(error?.message ?? error),
					}),
			);
		});
		return outcomes;
	}

	/** Lets go of all that mocha holds in this process; what else is loaded is for {@link unload}. */
	dispose() {
		this.#mocha.dispose();
	}

	/** Ids of the tests that a `suiteSetup` prepares, by the id told to the watcher. */
	testsBySetup(): Map<string, string[]> {
		return new Map(
			[...this.#parts.keys()].map((suite) => [suiteId(suite), this.#within(suite).map((test) => this.#id(test))]),
		);
	}

	#remember(suite: Mocha.Suite, leftOut: readonly RegExp[]) {
		suite.tests = suite.tests.filter((test) => !leftOut.some((title) => title.test(test.fullTitle())));
		this.#parts.set(suite, { tests: suite.tests, suites: suite.suites });
		const used = new Set(this.#ids.values());
		for (const test of suite.tests)
			this.#ids.set(
				test,
				unused(
					used,
					`${relative(process.cwd(), test.file ?? '').replaceAll(sep, '/')}: ${test.titlePath().join(': ')}`,
				),
			);
		for (const inner of suite.suites) this.#remember(inner, leftOut);
	}

	/** @returns how long it may take */
	#select(suite: Mocha.Suite, wanted: ReadonlySet<string> | undefined, times: ReadonlyMap<string, number>): number {
		const { tests, suites } = this.#partsOf(suite);
		const time = (test: Mocha.Test) => times.get(this.#id(test)) ?? 0;
		suite.tests = tests.filter((test) => wanted?.has(this.#id(test)) ?? true).sort((a, b) => time(a) - time(b));
		const inner = suites.map((child) => ({ child, took: this.#select(child, wanted, times) }));
		suite.suites = inner.filter(({ child }) => child.total() > 0).sort((a, b) => a.took - b.took)
			.map(({ child }) => child);
		return [...suite.tests.map(time), ...inner.map(({ took }) => took)].reduce((sum, took) => sum + took, 0);
	}

	/** A failing hook counts as the test that it was run for. */
	#testOf(failed: Mocha.Runnable) {
		if (this.#ids.has(failed as Mocha.Test)) return failed as Mocha.Test;
		const current = failed.ctx?.currentTest;
		return current && this.#ids.has(current)
			? current
			: this.#within(failed.parent as Mocha.Suite)[0];
	}

	#outcome(test: Mocha.Test | undefined): TestOutcome {
		if (!test) return { id: '', name: '', fileName: '', timeSpentMs: 0 };
		return {
			id: this.#id(test),
			name: test.fullTitle(),
			fileName: test.file ?? '',
			timeSpentMs: test.duration ?? 0,
		};
	}

	#within(suite: Mocha.Suite): Mocha.Test[] {
		const { tests, suites } = this.#partsOf(suite);
		return [...tests, ...suites.flatMap((inner) => this.#within(inner))];
	}

	#partsOf(suite: Mocha.Suite): Parts {
		return this.#parts.get(suite) ?? suite;
	}

	#id(test: Mocha.Test) {
		return this.#ids.get(test) ?? '';
	}
}

/**
 * Forgets all loaded files of this folder, so that they are computed anew when they are required again.
 * Packages stay: what `node_modules` links to lies elsewhere.
 *
 * @param kept files that need nothing that is mutated
 */
export function unload(kept: readonly string[]) {
	const { cache } = createRequire(import.meta.url);
	for (const file of Object.keys(cache))
		if (file.startsWith(process.cwd() + sep) && !kept.includes(file)) Reflect.deleteProperty(cache, file);
}

/**
 * Which test files need which files, as loaded now.
 *
 * @returns test files by what they need
 */
export function testFilesByNeed(files: readonly string[]): Map<string, string[]> {
	const byNeed = new Map<string, string[]>();
	for (const file of files) for (const needed of needs(file)) byNeed.set(needed, [...byNeed.get(needed) ?? [], file]);
	return byNeed;
}

/** @returns the files it loads, directly or not */
function needs(file: string): Set<string> {
	const { cache } = createRequire(import.meta.url);
	const loaded = new Set<string>();
	const open = [cache[file]];
	for (let next = open.pop(); next; next = open.pop()) {
		if (loaded.has(next.filename) || !next.filename.startsWith(process.cwd() + sep)) continue;
		loaded.add(next.filename);
		open.push(...next.children);
	}
	return loaded;
}

const suiteId = (suite: Mocha.Suite | undefined) => `before ${suite?.file ?? ''}: ${suite?.fullTitle() ?? ''}`;

function unused(used: Set<string>, id: string) {
	let free = id;
	for (let count = 2; used.has(free); count++) free = `${id} (${count})`;
	used.add(free);
	return free;
}

/**
 * Mocha and test files within this process, to be run many times, each time some of the tests.
 * tsx makes CommonJS of our files, which is why they can be loaded again: see `unload`.
 */
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import Mocha from 'mocha';

/**
 * @typedef {{ id: string, name: string, fileName: string, timeSpentMs: number, failureMessage?: string }} TestOutcome
 * @typedef {{ tests: Mocha.Test[], suites: Mocha.Suite[] }} Parts
 * @typedef {{ begin: (id: string) => void, beginSetup: (id: string) => void }} Watcher told before tests and
 * `suiteSetup` are run
 */

/** What is printed while mutants are tried is Stryker's business. */
class Silent {}

export class MochaSuite {
	/** @type {Mocha} */ #mocha;
	/** All there is; mocha itself is only given what is to run. @type {Map<Mocha.Suite, Parts>} */ #parts = new Map();
	/** @type {Map<Mocha.Test, string>} */ #ids = new Map();

	/**
	 * @param {readonly string[]} files absolute paths of test files, loaded in this order
	 * @param {readonly RegExp[]} leftOut full titles of tests that are not run
	 */
	constructor(files, leftOut) {
		this.#mocha = new Mocha({ ui: 'tdd', bail: true, timeout: 60_000, reporter: /** @type {never} */ (Silent) });
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
	 * @param {readonly string[] | undefined} wanted ids; none: all
	 * @param {ReadonlyMap<string, number>} times of earlier runs: what is quick comes first
	 * @param {Watcher} [watcher]
	 * @returns {Promise<TestOutcome[]>} of the tests that ran
	 */
	async run(wanted, times, watcher) {
		this.#select(this.#mocha.suite, wanted && new Set(wanted), times);
		/** @type {TestOutcome[]} */ const outcomes = [];
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

	/**
	 * Ids of the tests that a `suiteSetup` prepares, by the id told to the watcher.
	 * @returns {Map<string, string[]>}
	 */
	testsBySetup() {
		return new Map(
			[...this.#parts.keys()].map((suite) => [suiteId(suite), this.#within(suite).map((test) => this.#id(test))]),
		);
	}

	/** @param {Mocha.Suite} suite @param {readonly RegExp[]} leftOut */
	#remember(suite, leftOut) {
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

	/**
	 * @param {Mocha.Suite} suite
	 * @param {ReadonlySet<string> | undefined} wanted
	 * @param {ReadonlyMap<string, number>} times
	 * @returns {number} how long it may take
	 */
	#select(suite, wanted, times) {
		const { tests, suites } = this.#partsOf(suite);
		const time = (/** @type {Mocha.Test} */ test) => times.get(this.#id(test)) ?? 0;
		suite.tests = tests.filter((test) => wanted?.has(this.#id(test)) ?? true).sort((a, b) => time(a) - time(b));
		const inner = suites.map((one) => ({ one, took: this.#select(one, wanted, times) }));
		suite.suites = inner.filter(({ one }) => one.total() > 0).sort((a, b) => a.took - b.took).map(({ one }) => one);
		return [...suite.tests.map(time), ...inner.map(({ took }) => took)].reduce((sum, took) => sum + took, 0);
	}

	/** A failing hook counts as the test that it was run for. @param {Mocha.Runnable} failed */
	#testOf(failed) {
		if (this.#ids.has(/** @type {Mocha.Test} */ (failed))) return /** @type {Mocha.Test} */ (failed);
		const current = failed.ctx?.currentTest;
		return current && this.#ids.has(current)
			? current
			: this.#within(/** @type {Mocha.Suite} */ (failed.parent))[0];
	}

	/** @param {Mocha.Test | undefined} test @returns {TestOutcome} */
	#outcome(test) {
		if (!test) return { id: '', name: '', fileName: '', timeSpentMs: 0 };
		return {
			id: this.#id(test),
			name: test.fullTitle(),
			fileName: test.file ?? '',
			timeSpentMs: test.duration ?? 0,
		};
	}

	/** @param {Mocha.Suite} suite @returns {Mocha.Test[]} */
	#within(suite) {
		const { tests, suites } = this.#partsOf(suite);
		return [...tests, ...suites.flatMap((inner) => this.#within(inner))];
	}

	/** @param {Mocha.Suite} suite @returns {Parts} */
	#partsOf(suite) {
		return this.#parts.get(suite) ?? suite;
	}

	/** @param {Mocha.Test} test */
	#id(test) {
		return this.#ids.get(test) ?? '';
	}
}

/**
 * Forgets all loaded files of this folder, so that they are computed anew when they are required again.
 * Packages stay: what `node_modules` links to lies elsewhere.
 *
 * @param {readonly string[]} kept files that need nothing that is mutated
 */
export function unload(kept) {
	const { cache } = createRequire(import.meta.url);
	for (const file of Object.keys(cache))
		if (file.startsWith(process.cwd() + sep) && !kept.includes(file)) delete cache[file];
}

/**
 * Which test files need which files, as loaded now.
 *
 * @param {readonly string[]} files
 * @returns {Map<string, string[]>} test files by what they need
 */
export function testFilesByNeed(files) {
	/** @type {Map<string, string[]>} */ const byNeed = new Map();
	for (const file of files) for (const needed of needs(file)) byNeed.set(needed, [...byNeed.get(needed) ?? [], file]);
	return byNeed;
}

/** @param {string} file @returns {Set<string>} the files it loads, directly or not */
function needs(file) {
	const { cache } = createRequire(import.meta.url);
	/** @type {Set<string>} */ const found = new Set();
	const open = [cache[file]];
	for (let next = open.pop(); next; next = open.pop()) {
		if (found.has(next.filename) || !next.filename.startsWith(process.cwd() + sep)) continue;
		found.add(next.filename);
		open.push(...next.children);
	}
	return found;
}

/** @param {Mocha.Suite | undefined} suite */
const suiteId = (suite) => `before ${suite?.file ?? ''}: ${suite?.fullTitle() ?? ''}`;

/** @param {Set<string>} used @param {string} id */
function unused(used, id) {
	let one = id;
	for (let count = 2; used.has(one); count++) one = `${id} (${count})`;
	used.add(one);
	return one;
}

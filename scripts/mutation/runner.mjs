/**
 * Stryker's way to our tests: mocha within Stryker's own process, loaded once for thousands of mutants,
 * of which each is tried with the tests that reach it. Which test files there are is in `MUTATION_TESTS`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
	determineHitLimitReached,
	DryRunStatus,
	MutantRunStatus,
	TestStatus,
	toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { MochaSuite, testFilesByNeed, unload } from './mochaSuite.mjs';
import { LEFT_OUT } from './rooms.mjs';

/** @typedef {import('@stryker-mutator/api/core').InstrumenterContext} InstrumenterContext */
/** @typedef {import('./mochaSuite.mjs').TestOutcome} TestOutcome */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunResult} MutantRunResult */

/** Needs nothing that is mutated. */
const REMARK = 'test/support/remarkBlocks.ts';

// Nobody reads where in the TypeScript a mutant was noticed; to look it up takes longer than most tests.
process.setSourceMapsEnabled(false);

const everywhere = /** @type {Record<string, InstrumenterContext | undefined>} */ (/** @type {unknown} */ (globalThis));
/** Where mutated code looks which mutant is on, and counts what it runs. */
const stryker = (everywhere[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/**
 * @typedef {{ times: Map<string, number>, testFiles: Map<string, string[]>, covering: Map<string, string[]> }} Known
 * what the first run found out
 */

class MentoringTestRunner {
	/** As the files were loaded without a mutant. @type {MochaSuite | undefined} */ #suite;
	/** @type {string[]} */ #files = JSON.parse(process.env['MUTATION_TESTS'] ?? '[]').map((
		/** @type {string} */ file,
	) => join(process.cwd(), file));
	#known = known();
	/** What the very first run came to. @type {{ outcomes: TestOutcome[], coverage: ReturnType<typeof coverage> } | undefined} */ #first;

	/**
	 * Loads the tests, and runs them once if nobody has. How long mutants may take is counted from the next run:
	 * in the first one the compiler is cold and remark reads thousands of texts, and each endless mutant would wait as
	 * long.
	 */
	async init() {
		const suite = this.#clean();
		if (existsSync(remarkNotes())) {
			for (const [text, blocks] of deserialize(readFileSync(remarkNotes()))) saidByRemark().set(text, blocks);
			return;
		}
		const outcomes = await suite.run(undefined, new Map(), { begin: told, beginSetup: told });
		stryker.currentTestId = undefined;
		this.#first = { outcomes, coverage: coverage(suite.testsBySetup()) };
		// Not as JSON, which forgets what is undefined: tests would fail for that, and not for a mutant.
		writeFileSync(remarkNotes(), serialize([...saidByRemark()]));
	}

	/** Loading again costs some tenths of a second here, a new process some seconds. */
	capabilities() {
		return { reloadEnvironment: true };
	}

	/** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
	async dryRun() {
		if (!this.#first) throw new Error('The tests have not been run yet');
		const { outcomes: cold, coverage: mutantCoverage } = this.#first;
		const outcomes = cold.some(({ failureMessage }) => failureMessage !== undefined)
			? cold
			: await this.#clean().run(undefined, new Map());
		this.#known = {
			times: new Map(outcomes.map(({ id, timeSpentMs }) => [id, timeSpentMs])),
			testFiles: testFilesByNeed(this.#files),
			covering: coveringEarly(mutantCoverage),
		};
		remember(this.#known);
		return { status: DryRunStatus.Complete, tests: outcomes.map(toResult), mutantCoverage };
	}

	/** @param {MutantRunOptions} options @returns {Promise<MutantRunResult>} */
	async mutantRun(options) {
		if (options.mutantActivation !== 'static') return this.#try(options, this.#clean(), options.testFilter);
		// Most of what is also run by tests is noticed without loading anything again.
		const tests = this.#known.covering.get(options.activeMutant.id);
		const result = tests && await this.#try(options, this.#clean(), tests);
		return result && result.status !== MutantRunStatus.Survived ? result : this.#tryEarly(options);
	}

	/**
	 * A mutant in what is computed while files are loaded has to be on by then; of the tests, those
	 * that load its file can tell.
	 *
	 * @param {MutantRunOptions} options
	 * @returns {Promise<MutantRunResult>}
	 */
	async #tryEarly(options) {
		/** @type {MochaSuite | undefined} */ let suite;
		stryker.activeMutant = options.activeMutant.id;
		try {
			suite = load(this.#known.testFiles.get(options.sandboxFileName) ?? this.#files);
			return await this.#try(options, suite, undefined);
		} catch (error) {
			// Tests that cannot even be loaded tell of the change, too.
			return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
		} finally {
			stryker.activeMutant = undefined;
			suite?.dispose();
		}
	}

	/**
	 * @param {MutantRunOptions} options
	 * @param {MochaSuite} suite
	 * @param {readonly string[] | undefined} tests
	 * @returns {Promise<MutantRunResult>}
	 */
	async #try({ activeMutant, hitLimit }, suite, tests) {
		stryker.hitLimit = hitLimit;
		stryker.hitCount = hitLimit === undefined ? undefined : 0;
		const watch = watchFor(activeMutant.id);
		const begin = (/** @type {string} */ id) => watch.begin(this.#known.times.get(id) ?? 0);
		const outcomes = await suite.run(tests, this.#known.times, { begin, beginSetup: begin });
		watch.end();
		if (watch.isOver()) return { status: MutantRunStatus.Timeout, reason: 'A test took too much processor time' };
		const limit = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
		return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests: outcomes.map(toResult) }, false);
	}

	#clean() {
		return this.#suite ??= load(this.#files);
	}
}

/** @param {string[]} files */
function load(files) {
	// What remark says of a text is the same for each mutant, and takes most of the time of those tests.
	unload([join(process.cwd(), REMARK)]);
	return new MochaSuite([join(process.cwd(), 'test/support/steadyRuns.ts'), ...files], LEFT_OUT);
}

/**
 * Turns a mutant on, and ends tests that take much more processor time than without it: where the tests run in this
 * process, Stryker can only end the process, which costs as much as a hundred mutants. Mutated code asks at every step
 * which mutant is on.
 *
 * @param {string} mutant
 */
function watchFor(mutant) {
	let [asked, deadline, over] = [0, Infinity, false];
	const isLate = () => over ||= processorTime() > deadline;
	const get = () => {
		if ((++asked & 0xfff) === 0 && isLate()) throw new Error('Too much processor time');
		return mutant;
	};
	Object.defineProperty(stryker, 'activeMutant', { configurable: true, get });
	return {
		/** @param {number} usual time of the test that begins */
		begin: (usual) => {
			deadline = processorTime() + 1500 + 5 * usual;
		},
		end: () =>
			Object.defineProperty(stryker, 'activeMutant', { configurable: true, writable: true, value: undefined }),
		isOver: () => over,
	};
}

/** In milliseconds; a busy machine does not change it. */
function processorTime() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** @param {string} id */
function told(id) {
	stryker.currentTestId = id;
}

/**
 * What `suiteSetup` reaches is reached by each test of that suite.
 *
 * @param {Map<string, string[]>} testsBySetup
 */
function coverage(testsBySetup) {
	const { static: early, perTest } = stryker.mutantCoverage ?? { static: {}, perTest: {} };
	/** @type {typeof perTest} */ const merged = {};
	for (const [id, hits] of Object.entries(perTest)) {
		for (const test of testsBySetup.get(id) ?? [id]) {
			const all = (merged[test] ??= {});
			for (const [mutant, count] of Object.entries(hits)) all[mutant] = (all[mutant] ?? 0) + count;
		}
	}
	// A copy, as later runs go on counting.
	return { static: { ...early }, perTest: merged };
}

/**
 * Tests that run what was also run while files were loaded, by mutant.
 *
 * @param {ReturnType<typeof coverage>} found
 */
function coveringEarly({ static: early, perTest }) {
	/** @type {Map<string, string[]>} */ const covering = new Map();
	for (const [test, hits] of Object.entries(perTest)) {
		for (const mutant of Object.keys(hits))
			if (early[mutant] !== undefined) covering.set(mutant, [...covering.get(mutant) ?? [], test]);
	}
	return covering;
}

/**
 * @param {import('./mochaSuite.mjs').TestOutcome} outcome
 * @returns {import('@stryker-mutator/api/test-runner').TestResult}
 */
function toResult({ failureMessage, ...test }) {
	return failureMessage === undefined
		? { ...test, status: TestStatus.Success }
		: { ...test, status: TestStatus.Failed, failureMessage };
}

/** The copy of the project is the place for what a process started after a timeout should know. */
const notes = () => join(process.cwd(), 'mutation-notes.json');
const remarkNotes = () => join(process.cwd(), 'mutation-remark');

/** What remark said of texts so far. @returns {Map<string, unknown>} */
const saidByRemark = () => createRequire(import.meta.url)(join(process.cwd(), REMARK)).said;

/** @returns {Known} */
function known() {
	const { times = [], testFiles = [], covering = [] } = existsSync(notes())
		? JSON.parse(readFileSync(notes(), 'utf8'))
		: {};
	return { times: new Map(times), testFiles: new Map(testFiles), covering: new Map(covering) };
}

/** @param {Known} found */
function remember({ times, testFiles, covering }) {
	writeFileSync(notes(), JSON.stringify({ times: [...times], testFiles: [...testFiles], covering: [...covering] }));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mentoring', MentoringTestRunner)];

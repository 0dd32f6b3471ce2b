/**
 * Stryker's way to our tests: mocha within Stryker's own process, loaded once for thousands of mutants,
 * of which each is tried with the tests that reach it. Which test files there are is in `MUTATION_TESTS`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { MochaSuite, testFilesByNeed, unload } from './mochaSuite.mjs';
import { LEFT_OUT } from './rooms.mjs';

/** @typedef {import('@stryker-mutator/api/core').InstrumenterContext} InstrumenterContext */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunResult} MutantRunResult */

// Nobody reads where in the TypeScript a mutant was noticed; to look it up takes longer than most tests.
process.setSourceMapsEnabled(false);

const everywhere = /** @type {Record<string, InstrumenterContext | undefined>} */ (/** @type {unknown} */ (globalThis));
/** Where mutated code looks which mutant is on, and counts what it runs. */
const stryker = (everywhere[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/** @typedef {{ times: Map<string, number>, testFiles: Map<string, string[]>, covering: Map<string, string[]> }} Known what the first run found out */

class MentoringTestRunner {
	/** As the files were loaded without a mutant. @type {MochaSuite | undefined} */ #suite;
	/** @type {string[]} */ #files = JSON.parse(process.env['MUTATION_TESTS'] ?? '[]').map((/** @type {string} */ file) => join(process.cwd(), file));
	#known = known();

	/** Loading again costs some tenths of a second here, a new process some seconds. */
	capabilities() { return { reloadEnvironment: true }; }

	/** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
	async dryRun() {
		const suite = this.#clean();
		const outcomes = await suite.run(undefined, new Map(), { begin: told, beginSetup: told });
		stryker.currentTestId = undefined;
		const mutantCoverage = coverage(suite.testsBySetup());
		this.#known = { times: new Map(outcomes.map(({ id, timeSpentMs }) => [id, timeSpentMs])), testFiles: testFilesByNeed(this.#files), covering: coveringEarly(mutantCoverage) };
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
		stryker.activeMutant = activeMutant.id;
		const outcomes = await suite.run(tests, this.#known.times);
		stryker.activeMutant = undefined;
		const limit = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
		return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests: outcomes.map(toResult) }, false);
	}

	#clean() { return this.#suite ??= load(this.#files); }
}

/** @param {string[]} files */
function load(files) {
	// What remark says of a text is the same for each mutant, and takes most of the time of those tests.
	unload([join(process.cwd(), 'test/support/remarkBlocks.ts')]);
	return new MochaSuite([join(process.cwd(), 'test/support/steadyRuns.ts'), ...files], LEFT_OUT);
}

/** @param {string} id */
function told(id) { stryker.currentTestId = id; }

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
	return { static: early, perTest: merged };
}

/**
 * Tests that run what was also run while files were loaded, by mutant.
 *
 * @param {ReturnType<typeof coverage>} found
 */
function coveringEarly({ static: early, perTest }) {
	/** @type {Map<string, string[]>} */ const covering = new Map();
	for (const [test, hits] of Object.entries(perTest)) {
		for (const mutant of Object.keys(hits)) if (early[mutant] !== undefined) covering.set(mutant, [...covering.get(mutant) ?? [], test]);
	}
	return covering;
}

/** @param {import('./mochaSuite.mjs').TestOutcome} outcome @returns {import('@stryker-mutator/api/test-runner').TestResult} */
function toResult({ failureMessage, ...test }) {
	return failureMessage === undefined ? { ...test, status: TestStatus.Success } : { ...test, status: TestStatus.Failed, failureMessage };
}

/** The copy of the project is the place for what a process started after a timeout should know. */
const notes = () => join(process.cwd(), 'mutation-notes.json');

/** @returns {Known} */
function known() {
	const { times = [], testFiles = [], covering = [] } = existsSync(notes()) ? JSON.parse(readFileSync(notes(), 'utf8')) : {};
	return { times: new Map(times), testFiles: new Map(testFiles), covering: new Map(covering) };
}

/** @param {Known} found */
function remember({ times, testFiles, covering }) {
	writeFileSync(notes(), JSON.stringify({ times: [...times], testFiles: [...testFiles], covering: [...covering] }));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mentoring', MentoringTestRunner)];

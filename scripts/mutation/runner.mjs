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

/** Where mutated code looks which mutant is on, and counts what it runs. @type {InstrumenterContext} */
const stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

class MentoringTestRunner {
	/** @type {MochaSuite | undefined} */ #suite;
	/** @type {string[]} */ #files = JSON.parse(process.env['MUTATION_TESTS'] ?? '[]').map((/** @type {string} */ file) => join(process.cwd(), file));
	#known = known();

	/** Loading again costs a tenth of a second here, and a new process some seconds. */
	capabilities() { return { reloadEnvironment: true }; }

	async dryRun() {
		this.#load(this.#files);
		const suite = /** @type {MochaSuite} */ (this.#suite);
		const watcher = { begin: told, beginSetup: told };
		const outcomes = await suite.run(undefined, new Map(), watcher);
		stryker.currentTestId = undefined;
		this.#known = remember(new Map(outcomes.map(({ id, timeSpentMs }) => [id, timeSpentMs])), testFilesByNeed(this.#files));
		return { status: DryRunStatus.Complete, tests: outcomes.map(toResult), mutantCoverage: coverage(suite.testsBySetup()) };
	}

	/** @param {MutantRunOptions} options */
	async mutantRun(options) {
		stryker.hitLimit = options.hitLimit;
		stryker.hitCount = options.hitLimit === undefined ? undefined : 0;
		try {
			this.#prepare(options);
			stryker.activeMutant = options.activeMutant.id;
			const outcomes = await /** @type {MochaSuite} */ (this.#suite).run(options.testFilter, this.#known.times);
			const limit = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
			return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests: outcomes.map(toResult) }, false);
		} catch (error) {
			// Tests that cannot even be loaded would have told of the change too.
			return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
		} finally {
			stryker.activeMutant = undefined;
		}
	}

	/**
	 * A mutant in what is computed while files are loaded has to be on by then; of the tests, those
	 * that load its file can tell.
	 *
	 * @param {MutantRunOptions} options
	 */
	#prepare({ activeMutant, mutantActivation, reloadEnvironment, sandboxFileName }) {
		if (this.#suite && !reloadEnvironment) return;
		const early = mutantActivation === 'static';
		stryker.activeMutant = early ? activeMutant.id : undefined;
		this.#load(early ? this.#known.testFiles.get(sandboxFileName) ?? this.#files : this.#files);
	}

	/** @param {string[]} files */
	#load(files) {
		this.#suite = undefined;
		// What remark says of a text is the same for each mutant, and takes most of the time of those tests.
		unload([join(process.cwd(), 'test/support/remarkBlocks.ts')]);
		this.#suite = new MochaSuite([join(process.cwd(), 'test/support/steadyRuns.ts'), ...files], LEFT_OUT);
	}
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

/** @param {import('./mochaSuite.mjs').TestOutcome} outcome */
function toResult(outcome) {
	return outcome.failureMessage === undefined ? { ...outcome, status: TestStatus.Success } : { ...outcome, status: TestStatus.Failed };
}

/** The copy of the project is the place for what a process started after a timeout should know. */
const notes = () => join(process.cwd(), 'mutation-notes.json');

/** @returns {{ times: Map<string, number>, testFiles: Map<string, string[]> }} what the first run found out */
function known() {
	const { times, testFiles } = existsSync(notes()) ? JSON.parse(readFileSync(notes(), 'utf8')) : { times: [], testFiles: [] };
	return { times: new Map(times), testFiles: new Map(testFiles) };
}

/** @param {Map<string, number>} times @param {Map<string, string[]>} testFiles */
function remember(times, testFiles) {
	writeFileSync(notes(), JSON.stringify({ times: [...times], testFiles: [...testFiles] }));
	return { times, testFiles };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mentoring', MentoringTestRunner)];

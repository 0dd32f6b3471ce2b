/**
 * Stryker's way to our tests: mocha within Stryker's own process, loaded once for thousands of mutants,
 * of which each is tried with the tests that reach it. Which test files there are is in `MUTATION_TESTS`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
	determineHitLimitReached,
	DryRunStatus,
	MutantRunStatus,
	TestStatus,
	toMutantRunResult,
	type MutantRunOptions,
	type MutantRunResult,
	type DryRunResult,
	type TestResult,
} from '@stryker-mutator/api/test-runner';
import { MochaSuite, testFilesByNeed, unload, type TestOutcome } from './mochaSuite.ts';
import { LEFT_OUT } from './rooms.ts';

/** Needs nothing that is mutated. */
const REMARK = 'test/support/remarkBlocks.ts';

// Nobody reads where in the TypeScript a mutant was noticed; to look it up takes longer than most tests.
process.setSourceMapsEnabled(false);

/** As its type has it, and what is counted now and not at other times. */
type SharedContext = { [K in keyof InstrumenterContext]: InstrumenterContext[K] | undefined };

const everywhere = globalThis as unknown as Record<string, SharedContext | undefined>;
/** Where mutated code looks which mutant is on, and counts what it runs. */
const stryker = (everywhere[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/** what the first run found out */
export type Known = { times: Map<string, number>, testFiles: Map<string, string[]>, covering: Map<string, string[]> };

class MentoringTestRunner {
	/** As the files were loaded without a mutant. */
	#suite: MochaSuite | undefined;
	#files: string[] = JSON.parse(process.env['MUTATION_TESTS'] ?? '[]').map((
		file: string,
	) => join(process.cwd(), file));
	#known = known();
	/** What the very first run came to. */
	#first: { outcomes: TestOutcome[], coverage: ReturnType<typeof coverage> } | undefined;

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

	async dryRun(): Promise<DryRunResult> {
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

	async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
		if (options.mutantActivation !== 'static') return this.#try(options, this.#clean(), options.testFilter);
		// Most of what is also run by tests is noticed without loading anything again.
		const tests = this.#known.covering.get(options.activeMutant.id);
		const result = tests && await this.#try(options, this.#clean(), tests);
		return result && result.status !== MutantRunStatus.Survived ? result : this.#tryEarly(options);
	}

	/**
	 * A mutant in what is computed while files are loaded has to be on by then; of the tests, those
	 * that load its file can tell.
	 */
	async #tryEarly(options: MutantRunOptions): Promise<MutantRunResult> {
		let suite: MochaSuite | undefined;
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

	async #try(
		{ activeMutant, hitLimit }: MutantRunOptions,
		suite: MochaSuite,
		tests: readonly string[] | undefined,
	): Promise<MutantRunResult> {
		stryker.hitLimit = hitLimit;
		stryker.hitCount = hitLimit === undefined ? undefined : 0;
		const watch = watchFor(activeMutant.id);
		const begin = (id: string) => watch.begin(this.#known.times.get(id) ?? 0);
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

function load(files: string[]) {
	// What remark says of a text is the same for each mutant, and takes most of the time of those tests.
	unload([join(process.cwd(), REMARK)]);
	return new MochaSuite([join(process.cwd(), 'test/support/steadyRuns.ts'), ...files], LEFT_OUT);
}

/**
 * Turns a mutant on, and ends tests that take much more processor time than without it: where the tests run in this
 * process, Stryker can only end the process, which costs as much as a hundred mutants. Mutated code asks at every step
 * which mutant is on.
 */
function watchFor(mutant: string) {
	let [asked, deadline, over] = [0, Infinity, false];
	const isLate = () => over ||= processorTime() > deadline;
	const get = () => {
		if ((++asked & 0xfff) === 0 && isLate()) throw new Error('Too much processor time');
		return mutant;
	};
	Object.defineProperty(stryker, 'activeMutant', { configurable: true, get });
	return {
		/** @param usual time of the test that begins */
		begin: (usual: number) => {
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

function told(id: string) {
	stryker.currentTestId = id;
}

/** What `suiteSetup` reaches is reached by each test of that suite. */
function coverage(testsBySetup: Map<string, string[]>) {
	const { static: early, perTest } = stryker.mutantCoverage ?? { static: {}, perTest: {} };
	const merged: typeof perTest = {};
	for (const [id, hits] of Object.entries(perTest)) {
		for (const test of testsBySetup.get(id) ?? [id]) {
			const all = (merged[test] ??= {});
			for (const [mutant, count] of Object.entries(hits)) all[mutant] = (all[mutant] ?? 0) + count;
		}
	}
	// A copy, as later runs go on counting.
	return { static: { ...early }, perTest: merged };
}

/** Tests that run what was also run while files were loaded, by mutant. */
function coveringEarly({ static: early, perTest }: ReturnType<typeof coverage>) {
	const covering = new Map<string, string[]>();
	for (const [test, hits] of Object.entries(perTest)) {
		for (const mutant of Object.keys(hits))
			if (early[mutant] !== undefined) covering.set(mutant, [...covering.get(mutant) ?? [], test]);
	}
	return covering;
}

function toResult({ failureMessage, ...test }: TestOutcome): TestResult {
	return failureMessage === undefined
		? { ...test, status: TestStatus.Success }
		: { ...test, status: TestStatus.Failed, failureMessage };
}

/** The copy of the project is the place for what a process started after a timeout should know. */
const notes = () => join(process.cwd(), 'mutation-notes.json');
const remarkNotes = () => join(process.cwd(), 'mutation-remark');

/** What remark said of texts so far. */
const saidByRemark = (): Map<string, unknown> => createRequire(import.meta.url)(join(process.cwd(), REMARK)).said;

function known(): Known {
	const { times = [], testFiles = [], covering = [] } = existsSync(notes())
		? JSON.parse(readFileSync(notes(), 'utf8'))
		: {};
	return { times: new Map(times), testFiles: new Map(testFiles), covering: new Map(covering) };
}

function remember({ times, testFiles, covering }: Known) {
	writeFileSync(notes(), JSON.stringify({ times: [...times], testFiles: [...testFiles], covering: [...covering] }));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mentoring', MentoringTestRunner)];

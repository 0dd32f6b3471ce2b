/**
 * Builds, tests, and says on the last line how many tests passed and failed.
 *
 * npm test -- [unit|integration|workbench|days]…   (none: all of them)
 *
 * A test by clicks waits more than it works, so on two cores they run beside the others; whoever is ready first takes
 * what is left.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type HostKind, patience } from '../headless/index.ts';
import { suitePattern } from '../test/support/suitePattern.ts';
import { root } from './root.ts';
import { build, buildIntegrationOf } from './build.ts';
import { failedSuites, failuresOf, firstTriesOf, lastCount } from './testOutput.ts';

export interface Result {
	readonly name: string;
	readonly passed: number;
	/** Counts a run that broke off, or ran nothing, as one failure. */
	readonly failed: number;
	/** Passed or failed at a second try. */
	readonly again: number;
	/** Failed, and then passed in a window of their own. */
	readonly failedOnce?: number;
	readonly seconds: number;
	/** What mocha says of them at the end. */
	readonly failures: string;
	/** Why a first try failed: what a second one meets may be only what the first has left. */
	readonly firstTries: string;
	/** The suites that failed, where others of the run did not. */
	readonly failedSuites: readonly string[];
}

const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
const integration = ['--import=tsx', join(root, 'scripts', 'host', 'integration.ts')];
const byClicks = [
	'--import=tsx',
	mocha,
	'--no-config',
	'--config',
	join(root, 'test', 'workbench', 'mocharc.json'),
	'--timeout',
	String(90_000 * patience),
];

/**
 * Moments beside the one that all tests run on: a Sunday, on which the week ends; the end of a year; the day of leap
 * years.
 */
const OTHER_CLOCKS = ['2026-11-29', '2026-12-31 23:30', '2028-02-29'];
/** Integration tests in which a day matters and which do not choose theirs. */
const INTEGRATION_BY_DAY = ['trees', 'watching', 'activation'];
/** Workbench tests of this kind: lists by day, the next meeting, dates that are chosen, a year. */
const WORKBENCH_BY_DAY = ['homework', 'statusBar', 'newNotes', 'year'].map((name) => `test/workbench/${name}.test.ts`);

/** Files of tests by clicks, in parts that take about as long as each other. */
const CLICK_PARTS = 3;
const clickTests = readdirSync(join(root, 'test', 'workbench'))
	.filter((name) => name.endsWith('.test.ts'))
	.sort()
	.map((name) => `test/workbench/${name}`);

export interface Run {
	readonly name: string;
	/** For Node. */
	readonly args: string[];
	/** The moment it begins at, see testClock.ts. */
	readonly clock?: string | undefined;
	/** By clicks in a window. */
	readonly clicks?: boolean | undefined;
	/** The same for some suites alone, in a window and on files of its own; builds what it needs. */
	readonly of?: (suites: readonly string[]) => Promise<Run>;
}

/** With more failing suites than these, it is not a busy machine. */
const MOST_SUITES_AGAIN = 3;

/** @param folder In `out/integration`. */
function byHost(host: HostKind, folder: string = host, clock?: string): Run {
	const name = `integration, ${host === 'node' ? 'Node' : 'web worker'} host${clock ? `, on ${clock}` : ''}`;
	const of = async (suites: readonly string[]): Promise<Run> => {
		const again = name.replace(/\W+/g, '-');
		await buildIntegrationOf(host, again, suites);
		return { name: `${name}, again`, clock, args: [...integration, host, again] };
	};
	return { name, clock, args: [...integration, host, folder], of };
}

function byClicking(name: string, files: readonly string[], clock?: string): Run {
	const args = [...byClicks, ...files];
	const of = (suites: readonly string[]): Promise<Run> =>
		Promise.resolve({
			name: `${name}, again`,
			clock,
			args: [...args, '--grep', suitePattern(suites).source],
		});
	return { name, clock, args, clicks: true, of };
}

/** What each kind runs, in this order; integration runs once in each extension host. */
const kinds: ReadonlyMap<string, readonly Run[]> = new Map(
	[
		['unit', [{ name: 'unit', args: [mocha, '--timeout', String(20_000 * patience)] }]],
		[
			'integration',
			[byHost('node'), byHost('web')],
		],
		[
			'workbench',
			Array.from({ length: CLICK_PARTS }, (_, part) =>
				byClicking(
					`workbench, part ${part + 1} of ${CLICK_PARTS}`,
					clickTests.filter((_file, index) => index % CLICK_PARTS === part),
				)),
		],
		[
			'days',
			OTHER_CLOCKS.flatMap((clock) => [
				byHost('node', 'days', clock),
				byClicking(`workbench, on ${clock}`, WORKBENCH_BY_DAY, clock),
			]),
		],
	] as [string, Run[]][],
);

async function run({ name, args, clock }: Run, show: (text: string) => void): Promise<Result> {
	show(`\n${name}\n`);
	const begun = performance.now();
	const { code, output } = await tee(args, clock === undefined ? {} : { MENTORING_CLOCK: clock }, show);
	const text = stripVTControlCharacters(output);
	const passed = lastCount(text, 'passing');
	const failed = lastCount(text, 'failing');
	if (passed + failed === 0) show(`${name}: no test ran, which counts as a failure.\n`);
	const broken = failed === 0 && (code !== 0 || passed === 0);
	return {
		name,
		passed,
		failed: broken ? 1 : failed,
		again: text.match(/^\s*second try: /gm)?.length ?? 0,
		seconds: Math.round((performance.now() - begun) / 1000),
		failures: failuresOf(text),
		firstTries: firstTriesOf(text),
		failedSuites: broken ? [] : failedSuites(text),
	};
}

/**
 * Where tests are to be patient, suites that failed run once more by themselves: a test's second try in the same window
 * meets what the first has left. Both results are told; where the suites pass then, the first counts as passed.
 */
async function runPatiently(each: Run, show: (text: string) => void): Promise<Result[]> {
	const first = await run(each, show);
	const suites = first.failedSuites;
	if (patience <= 1 || !each.of || suites.length === 0 || suites.length > MOST_SUITES_AGAIN) return [first];
	const second = await run(await each.of(suites), show);
	const passed = second.failed === 0 && second.passed > 0;
	return passed ? [{ ...first, failed: 0, failedOnce: first.failed }, second] : [first, second];
}

/**
 * One after the other, as long as there are any; first those that are preferred.
 *
 * @param runs What is taken is taken out.
 * @param clicks Those by clicks are preferred, or the others.
 */
async function lane(runs: Run[], show: (text: string) => void, clicks = false) {
	const results: Result[] = [];
	while (runs.length > 0) {
		const [next] = runs.splice(Math.max(0, runs.findIndex((each) => (each.clicks ?? false) === clicks)), 1);
		if (next) results.push(...await runPatiently(next, show));
	}
	return results;
}

/** Shows whole lines, each with a mark, so that two runs can be told apart. */
function linesWith(mark: string) {
	let rest = '';
	return (text: string) => {
		const lines = (rest + text).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) process.stdout.write(`${mark}${line}\n`);
	};
}

const children = new Set<ChildProcess>();
process.on('exit', () => children.forEach((child) => child.kill()));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

/** Runs Node, showing its output and keeping the end of it. */
function tee(
	args: readonly string[],
	env: Record<string, string>,
	show: (text: string) => void,
): Promise<{ code: number | null, output: string }> {
	const child = spawn(process.execPath, args, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	children.add(child);
	let output = '';
	for (const from of [child.stdout, child.stderr]) {
		from.setEncoding('utf8').on('data', (text: string) => {
			show(text);
			output = (output + text).slice(-1_000_000);
		});
	}
	return new Promise((resolve, reject) => {
		child.on('error', reject).on('close', (code) => {
			children.delete(child);
			resolve({ code, output });
		});
	});
}

async function main() {
	const asked = process.argv.slice(2);
	const unknown = asked.find((kind) => !kinds.has(kind));
	if (unknown)
		throw new Error(`There is no kind of test called ${unknown}; there are ${[...kinds.keys()].join(', ')}.`);
	await build({ tests: true, byDay: INTEGRATION_BY_DAY });
	const runs = [...kinds].filter(([kind]) => asked.length === 0 || asked.includes(kind)).flatMap(([, all]) => all);
	if (availableParallelism() < 2) return lane(runs, (text) => process.stdout.write(text));
	return (await Promise.all([lane(runs, linesWith('  ')), lane(runs, linesWith('│ '), true)])).flat();
}

function report(results: Result[]) {
	const sum = (what: 'passed' | 'failed') => results.reduce((total, result) => total + result[what], 0);
	console.log('');
	for (const { name, failures, firstTries } of results) {
		if (firstTries !== '') console.log(`${name}, a first try\n${firstTries}\n`);
		if (failures !== '') console.log(`${name}\n${failures}\n`);
	}
	for (const { name, passed, failed, again, failedOnce = 0, seconds } of results) {
		const twice = again === 0 ? '' : `, ${again} of them tried twice`;
		const once = failedOnce === 0 ? '' : `, ${failedOnce} that then passed in a window of their own`;
		console.log(`${name}: ${passed} passed, ${failed} failed${once}${twice}, in ${seconds} s`);
	}
	console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
	process.exitCode = sum('failed') === 0 ? 0 : 1;
}

main().then(report, (error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
});

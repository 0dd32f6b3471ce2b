/**
 * The long version of the tests: every property on many more documents, and the whole unit
 * suite in the time zones where days go wrong. Prints a table of what was tried.
 *
 * npm run verify -- [--minutes 30] [--runs 100000] [--only
 * properties|zones|linear|remark|tools|word|programs|races|kills|disk|days]
 *
 * --minutes   for the properties together (no property takes more than its share)
 * --runs      documents for each property, unless its time is up before
 * --only      one part of it
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './root.ts';
import { runScript } from './runScript.ts';

const ZONES = [
	'UTC',
	'America/Los_Angeles',
	'America/St_Johns',
	'Asia/Kathmandu',
	'Pacific/Auckland',
	'Pacific/Kiritimati',
];
/**
 * Moments that the suites in VS Code begin at, and where: people on summer time lose an hour on one day and have one
 * twice on another.
 */
const DAYS: { clock: string, what: string, zone?: string }[] = [
	...['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'].map((
		clock,
	) => ({ clock, what: 'a week' })),
	{ clock: '2026-12-10', what: 'an early version failed on it' },
	{ clock: '2027-01-31', what: 'the last of a month' },
	{ clock: '2028-02-29', what: 'the day of leap years' },
	{ clock: '2026-12-31 23:30', what: 'the end of a year' },
	{ clock: '2027-03-28 01:30', what: 'an hour is missing', zone: 'Europe/Berlin' },
	{ clock: '2027-10-31 01:30', what: 'an hour comes twice', zone: 'Europe/Berlin' },
	{ clock: '2036-11-23', what: 'ten years on' },
];
const PARTS = [
	'properties',
	'zones',
	'linear',
	'remark',
	'tools',
	'word',
	'programs',
	'races',
	'kills',
	'disk',
	'days',
];
const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');

/** Read by tests and so not passed on from outside: each part says what it wants. */
const environment: NodeJS.ProcessEnv = { ...process.env };
for (const name of ['MENTORING_RUNS', 'MENTORING_SECONDS', 'MENTORING_RUNS_LOG'])
	Reflect.deleteProperty(environment, name);

export type Row = { what: string, tried: string, passed: boolean };

function readArguments() {
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string', default: '30' },
			runs: { type: 'string', default: '100000' },
			only: { type: 'string' },
		},
	});
	const [minutes, runs] = [Number(values.minutes), Number(values.runs)];
	if (!(minutes > 0) || !(runs >= 1)) throw new Error('--minutes and --runs are numbers above 0.');
	if (values.only !== undefined && !PARTS.includes(values.only))
		throw new Error(`--only is one of ${PARTS.join(', ')}.`);
	return { minutes, runs, parts: values.only === undefined ? PARTS : [values.only] };
}

/** Runs Node in the open. */
function run(args: string[], env: Record<string, string> = {}) {
	return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...environment, ...env } }).status
		=== 0;
}

/** @param file In `scripts`. */
function runScriptFile(file: string, args: readonly string[] = [], env: Record<string, string> = {}): boolean {
	return run(['--import=tsx', `scripts/${file}`, ...args], env);
}

/** Properties and loops over seeds in the tests: they share the time. */
function propertyFiles() {
	const folder = join(root, 'test', 'unit');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.test.ts')
	);
	return files.map((file) => join('test', 'unit', file)).flatMap((file) => {
		const count = [...readFileSync(join(root, file), 'utf8').matchAll(/fc\.assert\(|\bof seeds\(/g)].length;
		return count > 0 ? [{ file, count }] : [];
	});
}

function properties(minutes: number, runs: number): Row[] {
	const files = propertyFiles();
	const seconds = (minutes * 60) / files.reduce((sum, { count }) => sum + count, 0);
	const folder = mkdtempSync(join(tmpdir(), 'mentoring-verify-'));
	const log = join(folder, 'runs.jsonl');
	try {
		const env = {
			MENTORING_RUNS: String(runs),
			MENTORING_FUZZ_DOCUMENTS: String(runs),
			MENTORING_SECONDS: String(seconds),
			MENTORING_RUNS_LOG: log,
		};
		console.log(`\nProperties: up to ${runs} documents or ${seconds.toFixed(1)} s each`);
		const args = [
			'--no-config',
			'--ui',
			'tdd',
			'--node-option',
			'import=tsx',
			'--reporter',
			'dot',
			'--timeout',
			'0',
			'--require',
			'./test/support/longRuns.ts',
		];
		const passed = run([mocha, ...args, ...files.map(({ file }) => file)], env);
		const rows: Row[] = readFileSync(log, 'utf8').trim().split('\n').map((line) => JSON.parse(line)).map((
			property: { test: string, runs: number, interrupted: boolean, failed: boolean },
		) => ({
			what: property.test,
			tried: `${property.runs} documents${property.interrupted ? ', then time was up' : ''}`,
			passed: !property.failed,
		}));
		return [...rows, { what: 'Properties together', tried: `${rows.length} properties`, passed }];
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function zones(): Row[] {
	return ZONES.map((zone) => {
		console.log(`\nUnit suite in ${zone}`);
		return {
			what: 'Unit suite',
			tried: zone,
			passed: run([mocha], { TZ: zone, MENTORING_FUZZ_DOCUMENTS: '2000' }),
		};
	});
}

/** A part that is one script: its heading, the row of the report, and whether it ended well. */
function byScript(heading: string, what: string, tried: string, script: string, args: string[] = []): Row[] {
	console.log(`\n${heading}`);
	return [{ what, tried, passed: runScriptFile(script, args) }];
}

function linear(): Row[] {
	return byScript(
		'Texts made to be slow',
		'Linear time',
		'texts made to be slow, ten times as long',
		'verify/linear.ts',
	);
}

function remark(): Row[] {
	const tried = 'a million generated lines, the Markdown files of node_modules';
	return byScript('The block scanner beside remark', 'Beside remark', tried, 'verify/remark.ts');
}

/** @returns Private notebooks through programs that write notes anew. */
function tools(): Row[] {
	const notebooks = process.env['MENTORING_NOTEBOOKS'] ?? '60';
	const what = 'Private notes through real tools';
	return byScript(what, what, `${notebooks} notebooks through each tool`, 'verify/tools.ts', [notebooks]);
}

/** @returns Random notebooks to Word, changed there, and back; each property as often, however long it takes. */
function word(): Row[] {
	const { MENTORING_ROUND_TRIPS: trips = '10000' } = process.env;
	console.log('\nTo Word and back');
	const env = { MENTORING_RUNS: trips, MENTORING_SECONDS: '7200' };
	const args = [
		'--no-config',
		'--ui',
		'tdd',
		'--node-option',
		'import=tsx',
		'--timeout',
		'0',
		'--require',
		'./test/support/longRuns.ts',
		join('test', 'unit', 'answer', 'wordRoundTrip.test.ts'),
	];
	return [{
		what: 'To Word and back',
		tried: `${trips} notebooks for each property`,
		passed: run([mocha, ...args], env),
	}];
}

/** @returns What we make, in other programs. */
function programs(): Row[] {
	const tried = 'LibreOffice, WeasyPrint, icalendar, khal, where they are installed';
	return byScript('What we make, in the programs that people have', 'In other programs', tried, 'verify/programs.ts');
}

/** @returns In a real VS Code, against another process. */
function races(): Row[] {
	console.log('\nTicks while another process writes');
	const env = {
		MENTORING_ONLY: 'races',
		MENTORING_RACES: process.env['MENTORING_RACES'] ?? '10000',
		MENTORING_TESTS_MINUTES: '90',
		CI: '',
	};
	const passed = runScriptFile('build.ts', ['--tests'], env)
		&& runScriptFile('host/integration.ts', ['node'], env);
	return [{ what: 'Races in the real host', tried: `${env.MENTORING_RACES} ticks`, passed }];
}

/** @returns A real VS Code killed at random moments. */
function kills(): Row[] {
	const heading = 'Kills while homework is carried forward and a goal renamed';
	return byScript(heading, 'Kills in the real host', '10 times each', 'verify/kills.ts', ['10']);
}

/** @returns A real VS Code on a small file system that is full. */
function disk(): Row[] {
	const tried = 'ticks, carrying, preparing, exports, a renamed goal';
	return byScript('A full disk', 'A full disk in the real host', tried, 'verify/disk.ts');
}

/** @returns The integration tests in both hosts and those by clicks, on each of the days: hours. */
function days(): Row[] {
	if (!runScriptFile('build.ts', ['--tests']))
		return [{ what: 'Days', tried: 'the tests were not built', passed: false }];
	const suites = [
		{ what: 'Integration, Node host', args: ['--import=tsx', 'scripts/host/integration.ts', 'node'] },
		{ what: 'Integration, web worker host', args: ['--import=tsx', 'scripts/host/integration.ts', 'web'] },
		{
			what: 'Workbench',
			args: [
				'--import=tsx',
				mocha,
				'--no-config',
				'--config',
				join('test', 'workbench', 'mocharc.json'),
				'test/workbench/**/*.test.ts',
			],
		},
	];
	return DAYS.flatMap(({ clock, what: why, zone }) =>
		suites.map(({ what, args }) => {
			console.log(`\n${what} on ${clock}, ${why}`);
			return {
				what,
				tried: `${clock}: ${why}`,
				passed: run(args, { MENTORING_CLOCK: clock, ...zone === undefined ? {} : { TZ: zone } }),
			};
		})
	);
}

void runScript(() => {
	const { minutes, runs, parts } = readArguments();
	const ways = {
		properties: () => properties(minutes, runs),
		zones,
		linear,
		remark,
		tools,
		word,
		programs,
		races,
		kills,
		disk,
		days,
	};
	const rows = parts.flatMap((part) => ways[part as keyof typeof ways]());
	const widest = Math.max(...rows.map(({ what }) => what.length));
	console.log('');
	for (const { what, tried, passed } of rows)
		console.log(`${passed ? 'ok    ' : 'FAILED'}  ${what.padEnd(widest)}  ${tried}`);
	process.exitCode = rows.every(({ passed }) => passed) ? 0 : 1;
});

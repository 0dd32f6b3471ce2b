import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sampleDay } from '../../../scripts/host/sample.ts';
import { clockReadsIn, sleepsIn, testSources, testsWithoutAssertion, turningDaysIn } from './testSources.ts';

/** Files whose purpose is to ask again after a moment until something holds. */
const WAITERS = ['test/integration/assert.ts'];
/** The other program in a race, which writes now and then. */
const WRITERS = ['test/integration/raceWriter.ts'];
/** Asks how old a file is, which the file system dates by the machine's clock. */
const AGES = ['test/integration/cache.test.ts'];
const ABOUT_SLEEPS = ['test/unit/tests/testSources.ts', 'test/unit/tests/quality.test.ts'];

suite('the tests themselves', () => {
	const sources = testSources();

	test('each reaches an assertion', () => {
		assert.ok(sources.size > 100, `${sources.size} files`);
		assert.deepEqual(testsWithoutAssertion(sources), []);
	});

	test('one that asserts nothing would be found, also behind helpers', () => {
		const source = 'const check = () => { deep(); };\nfunction deep() { assert.equal(1, 1); }\n'
			+ 'function idle() { run(); }\ntest("a", () => { check(); });\ntest("b", () => { idle(); });\n'
			+ 'test("c", () => {});\n';
		assert.deepEqual(testsWithoutAssertion(new Map([['x.ts', source]])), ['x.ts:5 "b"', 'x.ts:6 "c"']);
	});

	test('none waits for a length of time; only named files ask again after a moment', () => {
		const allowed = new Set([...WAITERS, ...WRITERS, ...ABOUT_SLEEPS]);
		assert.deepEqual(
			[...sources].filter(([path]) => !allowed.has(path)).flatMap(([path, text]) => sleepsIn(path, text)),
			[],
		);
		assert.deepEqual(
			sleepsIn('x.ts', 'await page.waitForTimeout(5);\nsetTimeout(done, 5);\nsetTimeout(next, 0);'),
			['x.ts:1', 'x.ts:2'],
		);
	});

	const inHosts = [...sources].filter(([path]) => /^test\/(?:integration|workbench)\//.test(path));

	test('those in the hosts take no day from the clock of the machine', () => {
		assert.ok(inHosts.length > 50, `${inHosts.length} files`);
		const allowed = new Set([...WAITERS, ...AGES]);
		assert.deepEqual(
			inHosts.filter(([path]) => !allowed.has(path)).flatMap(([path, text]) => clockReadsIn(path, text)),
			[],
		);
		assert.deepEqual(
			clockReadsIn('x.ts', 'Date.now();\nnew Date();\nnew Date;\nDate();\nnew Date("2026-11-01");\nnew Date(1);'),
			['x.ts:1', 'x.ts:2', 'x.ts:3', 'x.ts:4'],
		);
		assert.deepEqual(
			clockReadsIn('x.ts', 'a.map(Date.now);\nDate.parse("2026-11-01");\nTemporal.Now.plainDateISO();'),
			['x.ts:1', 'x.ts:3'],
		);
	});

	test('those in the hosts write no day that is ahead today and behind tomorrow, unless they choose their day', () => {
		assert.deepEqual(inHosts.flatMap(([path, text]) => turningDaysIn(path, text, sampleDay)), []);
		const source = 'const a = "due:2026-12-01";\nconst b = `date: 2026-11-01 ${a} next_meeting: 2026-11-23 ${a} '
			+ '2027-01-01`;\n// 2026-12-02\nconst c = ["2026-02-30", "2027-02-30", "2099-01-01"];';
		assert.deepEqual(turningDaysIn('x.ts', source, sampleDay), [
			'x.ts:1 2026-12-01',
			'x.ts:2 2026-11-23',
			'x.ts:2 2027-01-01',
		]);
		assert.deepEqual(turningDaysIn('x.ts', `run('_setToday', '2026-11-23');\n${source}`, sampleDay), []);
	});

	test('what coverage leaves out holds types alone, or only hands on what others export', () => {
		const { exclude } = JSON.parse(readFileSync(new URL('../../../.c8rc.json', import.meta.url), 'utf8')) as {
			exclude: string[];
		};
		const runs = exclude.filter(path =>
			ts.transpileModule(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'), {
				compilerOptions: { target: ts.ScriptTarget.Latest, module: ts.ModuleKind.ESNext },
			}).outputText.replace(/export \{[^{}]*\}(?: from '[^']*')?;?|\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim() !== ''
		);
		assert.deepEqual(runs, []);
	});
});

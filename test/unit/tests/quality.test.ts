import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sleepsIn, testSources, testsWithoutAssertion } from './testSources.ts';

/** Files whose purpose is to ask again after a moment until something holds. */
const WAITERS = ['test/integration/assert.ts'];
/** Measures the painting of a page, and is no test. */
const MEASURES = ['test/workbench/benchPages.ts'];
/** The other program in a race, which writes now and then. */
const WRITERS = ['test/integration/raceWriter.ts'];
const ABOUT_SLEEPS = ['test/unit/tests/testSources.ts', 'test/unit/tests/quality.test.ts'];

suite('the tests themselves', () => {
	const sources = testSources();

	test('each reaches an assertion', () => {
		assert.ok(sources.size > 100, `${sources.size} files`);
		assert.deepEqual(testsWithoutAssertion(sources), []);
	});

	test('one that asserts nothing would be found, also behind helpers', () => {
		const source = 'const check = () => { deep(); };\nfunction deep() { assert.equal(1, 1); }\nfunction idle() { run(); }\ntest("a", () => { check(); });\ntest("b", () => { idle(); });\ntest("c", () => {});\n';
		assert.deepEqual(testsWithoutAssertion(new Map([['x.ts', source]])), ['x.ts:5 "b"', 'x.ts:6 "c"']);
	});

	test('none waits for a length of time; only named files ask again after a moment', () => {
		const allowed = new Set([...WAITERS, ...MEASURES, ...WRITERS, ...ABOUT_SLEEPS]);
		assert.deepEqual([...sources].filter(([path]) => !allowed.has(path)).flatMap(([path, text]) => sleepsIn(path, text)), []);
		assert.deepEqual(sleepsIn('x.ts', 'await page.waitForTimeout(5);\nsetTimeout(done, 5);\nsetTimeout(next, 0);'), ['x.ts:1', 'x.ts:2']);
	});

	test('what coverage leaves out holds types alone', () => {
		const { exclude } = JSON.parse(readFileSync(new URL('../../../.c8rc.json', import.meta.url), 'utf8')) as { exclude: string[] };
		const runs = exclude.filter(path => ts.transpileModule(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'), { compilerOptions: { target: ts.ScriptTarget.Latest, module: ts.ModuleKind.ESNext } }).outputText.replace(/export \{\};?|\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim() !== '');
		assert.deepEqual(runs, []);
	});
});

import * as assert from 'node:assert/strict';
import { suitePattern } from '../../support/suitePattern.ts';
import { failedSuites, failuresOf, firstTriesOf, lastCount } from '../../../scripts/testOutput.ts';

const UNIT = `
  5307 passing (6m)
  1 failing

  1) a tree
       shows its rows:
     Error: no row
`;
const OUTPUT = `
    a tree
      second try: shows its rows
      Error: Waited 45 s in vain for a row.
       at waitFor (headless/wait.ts:25:36)
      1) shows its rows
      failed in: a tree
      shows its rows
      Error: Waited 45 s in vain for a row.
      failed in: a page
      "before all" hook for "opens"
      Error: no window
      failed in: a tree
      is sorted
      Error: one

  54 passing (6m)
  3 failing
`;

suite('what mocha prints, read back', () => {
	test('how many passed and failed', () => {
		assert.equal(lastCount(OUTPUT, 'passing'), 54);
		assert.equal(lastCount(OUTPUT, 'failing'), 3);
		assert.equal(lastCount('nothing ran', 'passing'), 0);
	});

	test('which suites failed, each once, hooks included', () => {
		assert.deepEqual(failedSuites(OUTPUT), ['a tree', 'a page']);
		assert.deepEqual(failedSuites('  54 passing (6m)\n'), []);
	});

	test('what failed, and why a first try did', () => {
		assert.match(failuresOf(OUTPUT), /^\s*failed in: a tree[^]*no window/);
		assert.match(failuresOf(UNIT), /^\s*1 failing[^]*no row/);
		assert.match(firstTriesOf(OUTPUT), /^\s*second try: shows its rows\n\s*Error: Waited 45 s/);
		assert.equal(failuresOf('  54 passing (6m)\n') + firstTriesOf('  54 passing (6m)\n'), '');
	});

	test('the suites that failed are found again by their titles, and no others', () => {
		const pattern = suitePattern(['a tree', 'New… (all)']);
		assert.deepEqual(
			[
				'a tree shows its rows',
				'a tree among others is sorted',
				'a treeless page opens',
				'New… (all) opens',
				'a page',
			]
				.filter(title => pattern.test(title)),
			['a tree shows its rows', 'a tree among others is sorted', 'New… (all) opens'],
		);
	});
});

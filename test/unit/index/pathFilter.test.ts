import assert from 'node:assert/strict';
import { pathFilter } from '../../../src/index/pathFilter.ts';

const ALL = ['**/*.md'];

suite('pathFilter', () => {
	const cases: readonly (readonly [string, readonly string[], readonly string[], boolean])[] = [
		['a.md', ALL, [], true],
		['x/y/a.md', ALL, [], true],
		['.hidden/a.md', ALL, [], true],
		['.mentoring/templates/goal.md', ALL, [], false],
		['x/.mentoring/goal.md', ['**/.mentoring/**'], [], false],
		['a.txt', ['**/*'], [], false],
		['a.md', ['notes/**'], [], false],
		['notes/a.md', ['notes/**'], [], true],
		['notes/a.md', ['./notes/**'], [], true],
		['node_modules/p/README.md', ALL, ['**/node_modules/**'], false],
		['x/node_modules/p/README.md', ALL, ['**/node_modules'], false],
		['x/old/a.md', ALL, ['x/old'], false],
		['x/older/a.md', ALL, ['x/old'], true],
		['a.md', [], [], false],
		['!a.md', ['!a.md'], [], true],
		['a (1).md', ALL, ['  '], true],
	];
	for (const [path, include, exclude, expected] of cases) {
		test(`${path} in ${JSON.stringify(include)} without ${JSON.stringify(exclude)}: ${expected ? 'yes' : 'no'}`, () => {
			assert.equal(pathFilter(include, exclude).includes(path), expected);
		});
	}

	test('an excluded folder is not entered', () => {
		const filter = pathFilter(ALL, ['**/node_modules/**']);
		assert.equal(filter.excludesFolder('x/node_modules'), true);
		assert.equal(filter.excludesFolder('x'), false);
		assert.equal(filter.excludesFolder(''), false);
	});
});

suite('pathFilter: asked many times', () => {
	test('says the same of a folder that it was asked about before, however many came between', () => {
		const filter = pathFilter(['**/*.md'], ['x/old', '**/drafts/*.md']);
		const ask = () =>
			['a.md', 'x/old/a.md', 'x/old/b/c.md', 'x/older/a.md', 'drafts/a.md', 'drafts/b/a.md'].map((path) =>
				filter.includes(path)
			);
		const first = ask();
		assert.deepEqual(first, [true, false, false, true, false, true]);
		for (let i = 0; i < 6_000; i++) { filter.includes(`folder${i}/a.md`); }
		assert.deepEqual(ask(), first);
		assert.deepEqual(['', 'x/old', 'x/old/b', 'x'].map((path) => filter.excludesFolder(path)), [
			false,
			true,
			true,
			false,
		]);
	});
});

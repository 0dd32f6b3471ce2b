import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { KnownPaths } from '../../../src/index/knownPaths.ts';

const FOLDERS = ['a', 'a/b', 'a/b/c', 'd'];
const path = fc.tuple(fc.constantFrom('', ...FOLDERS), fc.constantFrom('x.md', 'y.md')).map(([folder, name]) =>
	folder === '' ? name : `${folder}/${name}`
);

suite('known paths', () => {
	test('know the folders that hold a file, at any depth, and no other', () => {
		fc.assert(fc.property(fc.array(path), paths => {
			const [known, model] = [new KnownPaths(), new Set<string>()];
			for (const each of paths) {
				if (model.delete(each)) { assert.ok(known.delete(each)); }
				else {
					assert.ok(!known.delete(each));
					known.add(each);
					known.add(each);
					model.add(each);
				}
				assert.deepEqual([...known], [...model]);
				assert.deepEqual(
					FOLDERS.filter(folder => known.hasFolder(folder)),
					FOLDERS.filter(folder => [...model].some(file => file.startsWith(`${folder}/`))),
				);
			}
		}));
	});
});

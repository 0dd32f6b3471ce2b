import assert from 'node:assert/strict';
import { citationPlaces } from '../../../src/core/languageService/hover.ts';

suite('where a key is cited', () => {
	test('in brackets and in links, not in words, code, longer keys or texts that are no notes', () => {
		const note =
			'---\ntype: goal\nlinks:\n  - "@curves"\n---\n\nAs in [@curves; @curves-2], @curves and `[@curves]`.\n';
		assert.deepEqual(
			citationPlaces(note, 'curves').map((
				{ start, end },
			) => [note.slice(start, end), note.slice(0, start).split('\n').length]),
			[['@curves', 4], ['@curves', 7]],
		);
		assert.deepEqual(citationPlaces(note, 'curves-2').length, 1);
		assert.deepEqual(citationPlaces('See [@curves]\n', 'curves'), []);
	});
});

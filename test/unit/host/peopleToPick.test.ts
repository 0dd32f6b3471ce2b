import assert from 'node:assert/strict';
import { peopleFor } from '../../../src/host/pick/peopleToPick.ts';
import { noteText } from '../../support/noteBuilder.ts';
import { folderOf } from '../features/rows.ts';

suite('people', () => {
	test('both sides, committee members and known owners can own an item', () => {
		const folder = folderOf({
			'c.md': noteText(
				['type: committee', 'title: C', 'members: [Joan Petrie, Tomás Eklund]'],
				'## Homework\n\n- [ ] A @qureshi\n',
			),
		});
		assert.deepEqual(peopleFor(folder, 'c.md').map(({ owner }) => owner), [
			'mentor',
			'mentee',
			'petrie',
			'eklund',
			'qureshi',
		]);
	});
});

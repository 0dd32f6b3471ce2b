import assert from 'node:assert/strict';
import { isNoise } from '../noise.ts';
import { waitFor } from '../wait.ts';

suite('what those who run tests read', () => {
	test('is not what VS Code says of itself', () => {
		for (
			const line of [
				'Started local extension host with pid 12.',
				'[reconnection-grace-time] 5000',
				'at h (http://localhost/static/out/vs/workbench.js:1:2)',
				'Extension is not packaged',
			]
		) assert.ok(isNoise(line), line);
		for (const line of ['  1) carries homework forward', 'Error: expected 1', '12 passing (3s)'])
			assert.ok(!isNoise(line), line);
	});

	test('names what was waited for in vain', async () => {
		await assert.rejects(waitFor('the tree', () => undefined, -1), /Waited -?[\d.]+ s in vain for the tree\./);
	});

	test('comes as soon as it is there, and is what was found', async () => {
		const answers = [undefined, '', 0, 'row'];
		assert.equal(await waitFor('a row', () => answers.shift()), 'row');
	});
});

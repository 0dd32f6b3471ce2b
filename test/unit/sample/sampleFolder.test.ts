import assert from 'node:assert/strict';
import { isSampleFolder, SAMPLE_FOLDER } from '../../../src/core/sample/sampleCopy.ts';

test('a copy of the sample is told by the name of its folder, the first and those made later', () => {
	const names = [SAMPLE_FOLDER, 'mentoring-sample', 'mentoring-sample-2', 'mentoring-sample-12'];
	assert.deepEqual(names.map(isSampleFolder), [true, true, true, true]);
	const others = ['mentoring', 'mentoring-samples', 'my-mentoring-sample', 'my-mentoring-sample-2', 'sample', ''];
	assert.deepEqual(others.map(isSampleFolder), others.map(() => false));
});

import assert from 'node:assert/strict';
import { toLinkTarget } from '../../../src/features/notes/linkTarget.ts';

suite('link targets', () => {
	const cases: readonly (readonly [string, unknown])[] = [
		['../../papers/a.md', { kind: 'file', path: 'papers/a.md' }],
		['./b%20c.md#part', { kind: 'file', path: 'mentoring/goals/b c.md' }],
		['../../../../etc/passwd', { kind: 'outside' }],
		['https://example.org', { kind: 'address', address: 'https://example.org' }],
		['doi:10.1000/1', { kind: 'address', address: 'https://doi.org/10.1000/1' }],
		['command:evil', { kind: 'file', path: 'mentoring/goals/command:evil' }],
		['%zz.md', { kind: 'file', path: 'mentoring/goals/%zz.md' }],
	];
	for (const [link, expected] of cases) {
		test(link, () => {
			assert.deepEqual(toLinkTarget('mentoring/goals/award.md', link), expected);
		});
	}
});

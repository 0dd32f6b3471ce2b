import assert from 'node:assert/strict';
import { linkTargets } from '../../../src/core/fields/linkTargets.ts';

suite('links of a description', () => {
	const cases: readonly (readonly [text: string, targets: readonly string[]])[] = [
		['Draft for [[award|The award]] and [it](../goals/it%20all.md#steps)', ['award', '../goals/it all.md']],
		['[a](<../goals/b c.md> "title")', ['../goals/b c.md']],
		['![[picture]] ![x](x.png) `[[code]]` \\[x\\] [ ]', []],
		['[site](https://example.org) [here](#top) [mail](mailto:a@b.org)', []],
		['plain text', []],
		['[['.repeat(20_000), []],
	];
	for (const [text, targets] of cases) {
		test(text.slice(0, 60), () => { assert.deepEqual(linkTargets(text), targets); });
	}
});

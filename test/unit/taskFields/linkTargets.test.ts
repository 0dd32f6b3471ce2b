import assert from 'node:assert/strict';
import { linkTargets } from '../../../src/core/taskFields/linkTargets.ts';

suite('links of a description', () => {
	const cases: readonly (readonly [text: string, targets: readonly string[]])[] = [
		['Draft for [[award|The award]] and [it](../goals/it%20all.md#steps)', ['award', '../goals/it all.md']],
		['[a](<../goals/b c.md> "title")', ['../goals/b c.md']],
		['![[picture]] ![x](x.png) `[[code]]` \\[x\\] [ ]', []],
		['[site](https://example.org) [here](#top) [mail](mailto:a@b.org)', []],
		['[[ award ]], [[chair#Steps]] and [[a|b]] (see [c](d.md), too)', ['award', 'chair', 'a', 'd.md']],
		['[a](b.md  "two spaces") [c](d.md#e) [f](g%zz.md)', ['b.md', 'd.md', 'g%zz.md']],
		['[a](http2:b) [a](x-y:b) [a](//b) [a]() [b](c/d:e.md) [[ ]] [[2:30 talk]]', ['c/d:e.md', '2:30 talk']],
		['plain text', []],
		['[['.repeat(20_000), []],
	];
	for (const [text, targets] of cases) {
		test(text.slice(0, 60), () => { assert.deepEqual(linkTargets(text), targets); });
	}
});

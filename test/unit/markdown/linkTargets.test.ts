import assert from 'node:assert/strict';
import {
	linkEndAt,
	linkTarget,
	linkTargets,
	linkWords,
	referenceName,
} from '../../../src/core/markdown/linkTargets.ts';

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
		test(text.slice(0, 60), () => {
			assert.deepEqual(linkTargets(text), targets);
		});
	}
});

suite('what a value or a reference names', () => {
	const cases: readonly (readonly [value: string, target: string | undefined])[] = [
		['award', 'award'],
		['[[award\\|the award]]', 'award'],
		['[[award#Steps\\|x]]', 'award'],
		['[[ award |x]]', 'award'],
		['[[#Steps]]', undefined],
		['[It](../goals/a%20b.md#top "Title")', '../goals/a b.md'],
		['[It](<../goals/a b.md>)', '../goals/a b.md'],
		['[It](../my goals/a b.md)', '../my goals/a b.md'],
		['[a [b]](c(d).md)', 'c(d).md'],
		['[[award', '[[award'],
	];
	for (const [value, target] of cases) {
		test(value, () => {
			assert.equal(linkTarget(value), target);
		});
	}

	test('references, with brackets or without', () => {
		assert.deepEqual(
			['abara', ' [[abara|Ruth]] ', '![[abara#x]]', 'abara#x|y', 'my%20award', 'x\\|y'].map(referenceName),
			['abara', 'abara', 'abara', 'abara', 'my award', 'x'],
		);
	});

	test('the words that links show', () => {
		assert.equal(
			linkWords('[[people/ruth\\|Ruth]], [[people/Ruth A.md#x]], [a [b]](c.md) and `[[d]]`'),
			'Ruth, Ruth A, a [b] and `[[d]]`',
		);
	});

	test('where a link ends', () => {
		assert.deepEqual(
			['[[a b]] c', '[a](b(c).md "t") d', '[a](b c) d', '[[a\n]]', 'a'].map(text => linkEndAt(text, 0, 1000)),
			[7, 16, -1, -1, -1],
		);
	});
});

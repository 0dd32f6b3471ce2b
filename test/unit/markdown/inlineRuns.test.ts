import assert from 'node:assert/strict';
import { inlineRuns } from '../../../src/core/markdown/inlineRuns.ts';

suite('inline Markdown as runs', () => {
	test('nothing but words is not parsed at all', () => {
		assert.equal(inlineRuns('Send the aims, due soon'), undefined);
	});

	test('marks and links become the look of words', () => {
		assert.deepEqual(inlineRuns('**Ask** [Ruth](../ruth.md) about `x*y`, ~~not~~ *now*'), [
			{ text: 'Ask', style: 'strong' },
			{ text: ' ' },
			{ text: 'Ruth', link: '../ruth.md' },
			{ text: ' about ' },
			{ text: 'x*y', style: 'code' },
			{ text: ', ' },
			{ text: 'not', style: 'delete' },
			{ text: ' ' },
			{ text: 'now', style: 'emphasis' },
		]);
	});

	test('what would begin a block stays words', () => {
		for (const text of ['# *a*', '- [ ] `a`', '> _a_', '1. **a**', '```a', '| a* | b* |', '[a]: b', '<div>*']) {
			assert.ok((inlineRuns(text) ?? []).map(run => run.text).join('').startsWith(text.slice(0, 1)), text);
		}
	});

	test('HTML is shown as text', () => {
		assert.deepEqual(
			inlineRuns('<img src=x onerror="a()"> a')?.map(run => run.text).join(''),
			'<img src=x onerror="a()"> a',
		);
	});
});

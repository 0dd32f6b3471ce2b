import assert from 'node:assert/strict';
import { plainText } from '../../../src/core/markdown/plainText.ts';

suite('Markdown as plain words', () => {
	for (
		const [markdown, words] of [
			['**Helen:** the slides', 'Helen: the slides'],
			['***all*** of it', 'all of it'],
			['(**now**), _then_.', '(now), then.'],
			['~~old~~ new', 'old new'],
			['C*-algebra and K*', 'C*-algebra and K*'],
			['2 * 3 * 4', '2 * 3 * 4'],
			['snake_case_name', 'snake_case_name'],
			['**open', '**open'],
			['a **b** c*', 'a b c*'],
			['`**code**` and **not**', '**code** and not'],
			['[the *aims*](a.md)', 'the aims'],
			[String.raw`\*kept\*`, '*kept*'],
			['****four****', '****four****'],
		] as const
	) {
		test(markdown, () => {
			assert.equal(plainText(markdown), words);
		});
	}
});

import assert from 'node:assert/strict';
import { sharedText, sharedTexts } from '../../../src/core/text/sharedText.ts';

suite('Texts that come again and again', () => {
	for (
		const list of [[], ['mentor'], ['mentor', 'mentee'], ['["a","b"]'], ['a', 'b'], ['a\nb'], ['x'.repeat(100)], [
			'',
		]]
	) {
		test(`a list stays what it is, and is one: ${JSON.stringify(list).slice(0, 40)}`, () => {
			const [first, second] = [sharedTexts([...list]), sharedTexts([...list])];
			assert.deepEqual([first, second], [list, list]);
			assert.equal(first === second, list.join('').length < 40);
		});
	}

	test('ever more of them are forgotten again, and right each time', () => {
		for (let number = 0; number < 12_000; number++) {
			assert.equal(sharedText(`day ${number}`), `day ${number}`);
			assert.deepEqual(sharedTexts([`handle ${number}`]), [`handle ${number}`]);
		}
	});
});

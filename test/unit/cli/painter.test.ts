import assert from 'node:assert/strict';
import { createPainter, wantsColour } from '../../../src/cli/reportWords.ts';

suite('colour', () => {
	for (
		const [isTerminal, env, expected] of [
			[true, {}, true],
			[false, {}, false],
			[true, { NO_COLOR: '1' }, false],
			[true, { NO_COLOR: '' }, true],
			[true, { TERM: 'dumb' }, false],
			[false, { FORCE_COLOR: '1' }, true],
			[false, { FORCE_COLOR: '' }, true],
			[true, { FORCE_COLOR: '0' }, false],
			[true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
		] as const
	) {
		test(`${isTerminal ? 'terminal' : 'pipe'} ${JSON.stringify(env)}: ${expected ? 'yes' : 'no'}`, () => {
			assert.equal(wantsColour({ isTerminal, env }), expected);
		});
	}

	test('a plain painter leaves words alone, and no painter marks nothing', () => {
		assert.equal(createPainter(false).red('late'), 'late');
		assert.equal(createPainter(true).red('late'), '\u001b[31mlate\u001b[39m');
		assert.equal(createPainter(true).red(''), '');
	});
});

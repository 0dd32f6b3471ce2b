import assert from 'node:assert/strict';
import { fillMessage, messageTexts, PROBLEM_MESSAGES, wholeMessage } from '../../../src/core/model/problem.ts';

suite('messages of problems', () => {
	test('propose a word in a whole sentence, and only where there is one', () => {
		const { message } = PROBLEM_MESSAGES['task.unknown-goal'];
		assert.deepEqual(messageTexts(message), [
			'No goal note is called “{0}”.',
			'No goal note is called “{0}”. Did you mean “{1}”?',
		]);
		const told = (...args: string[]) => fillMessage(wholeMessage(message, args), args);
		assert.deepEqual([told('awrd', 'award'), told('awrd', ''), told('awrd')], [
			'No goal note is called “awrd”. Did you mean “award”?',
			'No goal note is called “awrd”.',
			'No goal note is called “awrd”.',
		]);
	});

	test('are whole sentences: nothing is filled in behind the last', () => {
		for (const { message } of Object.values(PROBLEM_MESSAGES)) {
			for (const text of messageTexts(message)) { assert.match(text ?? '.', /[.?]$/, message); }
		}
	});
});

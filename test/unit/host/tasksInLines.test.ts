import assert from 'node:assert/strict';
import { tasksInLines } from '../../../src/host/pick/tasksInLines.ts';
import { noteText, notebookOf } from '../../support/noteBuilder.ts';

suite('tasks in lines', () => {
	const { tasks } = notebookOf({
		'm.md': noteText(['type: meeting'], 'text\n- [ ] a\n  goes on\n  - [ ] b\n\n- [ ] c\n'),
	}).note('m.md')!;
	const texts = (start: number, end: number) => tasksInLines(tasks, [{ start, end }]).map(task => task.text);

	test('a line means its box, a continuation line its item, other lines nothing', () => {
		assert.deepEqual(texts(4, 5), ['a goes on']);
		assert.deepEqual(texts(5, 6), ['a goes on']);
		assert.deepEqual(texts(6, 7), ['b']);
		assert.deepEqual(texts(3, 4), []);
		assert.deepEqual(texts(7, 8), []);
	});

	test('a selection means every box in it', () => {
		assert.deepEqual(texts(3, 9), ['a goes on', 'b', 'c']);
		assert.deepEqual(texts(5, 9), ['b', 'c']);
	});
});

import assert from 'node:assert/strict';
import { abara, abaraMeeting, day, notebookOf } from '../../support/noteBuilder.ts';

suite('slips of what was pledged here after its day', () => {
	const slipsOn = (today: string, ...more: string[]) =>
		notebookOf({
			'abara.md': abara(),
			'old.md': abaraMeeting('2026-09-03', `- [ ] Read it @mentor due:2026-09-30 ${more.join(' ')}\n`),
			'next.md': abaraMeeting('2026-12-16'),
		}, { today: day(today) }).openHomework().map(({ slips, overdueDays }) => [slips, overdueDays]);

	test('its day that had passed is overdue, and nobody’s slip', () => {
		assert.deepEqual(slipsOn('2026-11-30', 'since:2026-11-30'), [[0, 61]]);
	});
	test('the next meeting it passes undone is one', () => {
		assert.deepEqual(slipsOn('2026-12-17', 'since:2026-11-30'), [[1, 78]]);
	});
	test('a day that passed after the pledge is one', () => {
		assert.deepEqual(slipsOn('2026-11-30', 'since:2026-09-30'), [[1, 61]]);
		assert.deepEqual(slipsOn('2026-11-30'), [[1, 61]]);
	});
});

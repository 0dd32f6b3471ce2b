import assert from 'node:assert/strict';
import type { Homework } from '../../../src/core/model/notebookView.ts';
import type { Notebook } from '../../../src/core/notebook/notebook.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
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

	const copied = 'since:2026-11-20 carried:1';
	const carriedOn = (
		today: string,
		more: Readonly<Record<string, string>> = {},
		line = `- [ ] Read it @mentor due:2026-09-30 ${copied}`,
	) => {
		const notebook = notebookOf({
			'abara.md': abara(),
			'old.md': abaraMeeting('2026-09-03', '- [>] Read it @mentor due:2026-09-30 since:2026-11-20\n'),
			'2026-11-25.md': abaraMeeting('2026-11-25', `${line}\n`),
			...more,
		}, { today: day(today) });
		return [owed(notebook).slips, notebook.mentorships()[0]!.mentorTotals.slips];
	};

	test('its copy, once it is carried, says as much as it did', () => {
		assert.deepEqual(carriedOn('2026-11-23'), [0, 0]);
		assert.deepEqual(carriedOn('2026-11-25'), [0, 0]);
	});
	test('the copy of the copy too', () => {
		assert.deepEqual(
			carriedOn('2026-11-26', {
				'2026-11-25.md': abaraMeeting('2026-11-25', `- [>] Read it @mentor due:2026-09-30 ${copied}\n`),
				'2026-12-16.md': abaraMeeting(
					'2026-12-16',
					'- [ ] Read it @mentor due:2026-09-30 since:2026-11-20 carried:2\n',
				),
			}),
			[1, 1],
			'the meeting it passed undone',
		);
	});
	test('done or called off: what it passed here, and no more', () => {
		for (const end of ['x', '-']) {
			const field = end === 'x' ? 'done' : 'cancelled';
			const line = `- [${end}] Read it @mentor due:2026-09-30 ${copied} ${field}:`;
			assert.deepEqual(carriedOn('2026-11-30', {}, `${line}2026-11-24`), [0, 0]);
			assert.deepEqual(carriedOn('2026-11-30', {}, `${line}2026-11-27`), [1, 1]);
		}
		assert.deepEqual(slipsIn('- [x] Read it @mentor due:2026-09-30 since:2026-11-20 done:2026-11-21'), [0, 0]);
		assert.deepEqual(slipsIn('- [x] Read it @mentor due:2026-09-30 done:2026-11-21'), [1, 1]);
	});
	test('a day that had passed when an item was written is a slip, also in its copy', () => {
		const native = {
			'old.md': abaraMeeting('2026-11-20', '- [>] Read it @mentor due:2026-09-30\n'),
		};
		assert.deepEqual(carriedOn('2026-11-23', native), [1, 1]);
		assert.deepEqual(slipsIn(`- [ ] Read it @mentor due:2026-09-30 ${copied}`, '2026-11-25'), [1, 1]);
	});
	test('the copy counts anew when the original comes, changes and goes', () => {
		const notebook = notebookOf({
			'abara.md': abara(),
			'2026-11-25.md': abaraMeeting('2026-11-25', `- [ ] Read it @mentor due:2026-09-30 ${copied}\n`),
		}, { today: day('2026-11-23') });
		const slips = () => [owed(notebook).slips, notebook.mentorships()[0]!.mentorTotals.slips];
		const put = (line: string) =>
			notebook.put('old.md', parseNote(abaraMeeting('2026-09-03', `${line}\n`), 'old.md'));
		assert.deepEqual(slips(), [1, 1]);
		put('- [>] Read it @mentor due:2026-09-30 since:2026-11-20');
		assert.deepEqual(slips(), [0, 0]);
		put('- [>] Read it all @mentor due:2026-09-30 since:2026-11-20');
		assert.deepEqual(slips(), [1, 1]);
		put('- [>] Read it @mentor due:2026-09-30 since:2026-11-20');
		assert.deepEqual(slips(), [0, 0]);
		notebook.remove('old.md');
		assert.deepEqual(slips(), [1, 1]);
	});

	function slipsIn(line: string, date = '2026-09-03'): number[] {
		const notebook = notebookOf({ 'abara.md': abara(), 'old.md': abaraMeeting(date, `${line}\n`) }, {
			today: day('2026-11-23'),
		});
		return [owed(notebook).slips, notebook.mentorships()[0]!.mentorTotals.slips];
	}

	/** The one item that was not carried on. */
	function owed(notebook: Notebook): Homework {
		return notebook.homework().find(({ task }) => task.status !== 'carried')!;
	}
});

import assert from 'node:assert/strict';
import { addDays } from '../../../src/core/model/calendarDate.ts';
import { pagesDue } from '../../../src/core/query/pageToSend.ts';
import { abara, day, noteText, notebookOf, TODAY, type Files } from '../../support/noteBuilder.ts';

const FILES: Files = {
	'abara.md': abara('next_meeting: 2026-12-16 15:00', 'status: active'),
	'board.md': noteText([
		'type: committee',
		'chair: Joan Petrie',
		'members: [Joan Petrie]',
		'mentee: Mara Lindqvist',
		'next_meeting: 2026-12-30',
	]),
	'ended.md': noteText([
		'type: mentorship',
		'mentor: Tomás Eklund',
		'mentee: Mara Lindqvist',
		'status: ended',
		'next_meeting: 2026-12-20',
	]),
	'mine.md': noteText([
		'type: mentorship',
		'mentor: Mara Lindqvist',
		'mentee: Nils Berg',
		'role: mentor',
		'next_meeting: 2026-12-21',
	]),
};

suite('the page to be sent', () => {
	test('over sixty days is told once for each meeting, and never of an ended pair or one whose mentor keeps the notes', () => {
		const told = new Map<string, string>();
		for (let passed = 0; passed < 60; passed++) {
			const today = addDays(TODAY, passed);
			// Nobody looked on these days: it is told on the next.
			if (today === day('2026-12-14')) { continue; }
			for (
				const { id } of pagesDue(notebookOf(FILES, { today }), { role: 'mentee', name: 'Mara Lindqvist' }, 2)
			) { if (!told.has(id)) { told.set(id, today); } }
		}
		assert.deepEqual([...told], [['abara.md 2026-12-16', '2026-12-15'], ['board.md 2026-12-30', '2026-12-28']]);
	});

	test('is told anew for a meeting that was moved, and not at all where none is wished', () => {
		const ids = (files: Files, today: string, days = 2) =>
			pagesDue(notebookOf(files, { today: day(today) }), { role: 'mentee' }, days).map(({ id }) => id);
		assert.deepEqual(ids({ 'abara.md': abara('next_meeting: 2026-12-18') }, '2026-12-16'), ['abara.md 2026-12-18']);
		assert.deepEqual(ids(FILES, '2026-12-15', 0), []);
		assert.deepEqual(ids(FILES, '2026-12-16'), []);
	});
});

import assert from 'node:assert/strict';
import { shownView } from '../../../src/core/export/publicNotes.ts';
import type { NotebookView } from '../../../src/core/model/notebookView.ts';
import { abara, abaraMeeting, noteText, notebookOf } from '../../support/noteBuilder.ts';

const FILES = {
	'abara.md': abara('title: Ruth Abara'),
	'eklund.md': noteText([
		'type: mentorship',
		'title: Tomás Eklund',
		'mentor: Tomás Eklund',
		'mentee: Mara Lindqvist',
		'role: mentee',
	]),
	'pupil.md': noteText([
		'type: mentorship',
		'title: Chidi',
		'mentor: Mara Lindqvist',
		'mentee: Chidi Obi',
		'role: mentor',
	]),
	'meetings/a.md': abaraMeeting(
		'2026-11-18',
		'## Homework\n\n- [ ] Ours due:2026-11-20\n\n## Private\n\n- [ ] SECRET @mentee due:2026-11-20\n',
	),
	'meetings/e.md': noteText(
		['type: meeting', 'mentorship: eklund', 'date: 2026-11-18'],
		'## Homework\n\n- [ ] Other pair due:2026-11-20\n',
	),
	'meetings/p.md': noteText(
		['type: meeting', 'mentorship: pupil', 'date: 2026-11-18'],
		'## Homework\n\n- [ ] Pupil’s due:2026-11-20\n',
	),
	'concern.md': noteText(['type: concern', 'title: SECRET', 'mentorship: abara']),
	'goal.md': noteText(['type: goal', 'title: My own goal']),
};

const MENTEE = { role: 'mentee' } as const;

const said = (view: NotebookView) => [
	...view.homework().map(({ task }) => task.text.split(' ')[0]),
	...view.goals().map(({ note }) => note.title),
	...view.mentorships().map(({ title }) => title),
];

suite('what the screen may show', () => {
	const view = notebookOf(FILES);

	test('is everything but what is private', () => {
		assert.deepEqual(said(shownView(view, MENTEE)).sort(), [
			'Chidi',
			'My own goal',
			'Other',
			'Ours',
			'Pupil’s',
			'Ruth Abara',
			'Tomás Eklund',
		]);
		assert.ok(![...shownView(view, MENTEE).notes()].some(({ title }) => title.includes('SECRET')));
	});

	test('of one mentorship only: nothing of other pairs, and a mentor’s own notes stay hidden', () => {
		assert.deepEqual(said(shownView(view, MENTEE, 'abara.md')), ['Ours', 'My own goal', 'Ruth Abara']);
		assert.deepEqual(said(shownView(view, MENTEE, 'pupil.md')), ['Pupil’s', 'Chidi']);
	});

	test('a mentor’s own notes stay hidden, too, where the notebook says who that is and the mentorship no side', () => {
		const named = notebookOf({
			...FILES,
			'pupil.md': noteText(['type: mentorship', 'title: Chidi', 'mentor: Mara Lindqvist', 'mentee: Chidi Obi']),
		});
		assert.deepEqual(said(shownView(named, { ...MENTEE, name: 'Mara Lindqvist' }, 'pupil.md')), [
			'Pupil’s',
			'Chidi',
		]);
	});

	test('of a mentorship that is not there is nothing', () => {
		assert.deepEqual(said(shownView(view, MENTEE, 'gone.md')), []);
	});
});

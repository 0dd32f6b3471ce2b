import assert from 'node:assert/strict';
import { abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, scopeOf } from '../../support/sampleNotes.ts';
import { PAIR, scoped, HELD } from '../../support/pairNotes.ts';

suite('who sees what', () => {
	const OTHERS: Files = {
		'mentorships/vega.md': noteText(['type: mentorship', 'mentor: Ana Vega', 'mentee: Mara Lindqvist']),
		'mentorships/board.md': noteText([
			'type: committee',
			'title: Board',
			'mentee: Mara Lindqvist',
			'confidentiality: committee',
		]),
	};
	const sees = (whose: string, ...front: string[]) =>
		scopeOf(
			publicNotesOf({ ...PAIR, ...OTHERS, 'goals/a.md': noteText(['type: goal', 'title: A', ...front]) }),
			`mentorships/${whose}.md`,
		).goals.length === 1;

	test('a note without a mentorship is for each, what is the pair’s not for a committee', () => {
		assert.deepEqual([
			sees('abara'),
			sees('board'),
			sees('abara', 'confidentiality: pair'),
			sees('board', 'confidentiality: pair'),
		], [true, true, true, false]);
	});

	test('what is another’s only where it is said to be for all, or for a committee', () => {
		assert.deepEqual([
			sees('abara', 'mentorship: vega'),
			sees('abara', 'mentorship: vega', 'confidentiality: department'),
			sees('abara', 'mentorship: vega', 'confidentiality: committee'),
			sees('board', 'mentorship: vega', 'confidentiality: committee'),
		], [false, true, false, true]);
		assert.deepEqual([
			sees('abara', 'mentorship: nobody'),
			sees('abara', 'mentorship: abara', 'confidentiality: pair'),
			sees('abara', 'confidentiality: private'),
			sees('abara', 'confidentiality: committee'),
		], [false, true, false, true]);
	});

	test('the page for the next meeting is the one that names it, else the newest since the last', () => {
		const page = (...front: string[]) => noteText(['type: summary', 'mentorship: abara', ...front]);
		const chosen = (files: Files) => scoped({ ...HELD, ...files }).scope.summary?.path;
		const next = { 'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16', '', 'status: planned') };
		assert.deepEqual([
			chosen({ 'a.md': page('date: 2026-11-18') }),
			chosen({
				'a.md': page('date: 2026-11-19'),
				'b.md': page('date: 2026-11-21'),
				'c.md': page('date: 2026-11-20'),
			}),
			chosen({ 'a.md': page() }),
		], [undefined, 'b.md', undefined]);
		assert.equal(chosen({ 'a.md': page('date: 2026-11-21'), 'b.md': page('date: 2026-11-21') }), 'b.md');
		for (
			const name of [
				'2026-12-16-abara',
				'../meetings/2026-12-16-abara.md',
				'"[[2026-12-16-abara]]"',
				'"[[meetings/2026-12-16-abara]]"',
			]
		) {
			assert.equal(chosen({ ...next, 'a.md': page('date: 2026-01-01', `meeting: ${name}`) }), 'a.md', name);
		}
		assert.equal(chosen({ ...next, 'a.md': page('date: 2026-11-21', 'meeting: 2026-10-01-abara') }), undefined);
		assert.deepEqual([
			chosen({ 'a.md': page('date: 2026-01-01', 'meeting: 2026-12-16-abara') }),
			chosen({ 'a.md': page('date: 2026-01-01', 'meeting: 2026-12-17-abara') }),
		], ['a.md', undefined]);
		assert.equal(
			chosen({
				...OTHERS,
				'a.md': noteText([
					'type: summary',
					'mentorship: vega',
					'date: 2026-11-21',
					'confidentiality: department',
				]),
			}),
			undefined,
		);
	});

	test('steps below an item go with it, those of another pair do not', () => {
		const { scope } = scoped({
			...OTHERS,
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [ ] Whole\n  - [ ] Part\n\n## Agenda\n\n- [ ] Topic\n  - [ ] Own @mentee\n',
			),
			'v.md': noteText(
				['type: meeting', 'mentorship: vega', 'date: 2026-11-01'],
				'## Homework\n\n- [ ] Theirs\n',
			),
		});
		assert.deepEqual(scope.homework.map(({ task }) => task.text), ['Whole', 'Own']);
	});
});

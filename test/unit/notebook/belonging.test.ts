import * as assert from 'node:assert/strict';
import type { Notebook } from '../../../src/core/notebook/notebook.ts';
import { abara, abaraMeeting, notebookOf, noteText, putText } from '../../support/noteBuilder.ts';

const PAIR = ['mentor: Ruth Abara', 'mentee: Mara Lindqvist'];

function codes(notebook: Notebook): string[] {
	return notebook.problems().map(({ path, problem }) => `${path} ${problem.code} ${problem.args.join('|')}`);
}

suite('belonging to a mentorship', () => {
	const cases: readonly (readonly [what: string, path: string, text: string, key: string | undefined])[] = [
		['by stem', 'meetings/m.md', noteText(['type: meeting', 'mentorship: abara']), 'mentorships/abara.md'],
		[
			'by stem with .md',
			'meetings/m.md',
			noteText(['type: meeting', 'mentorship: abara.md']),
			'mentorships/abara.md',
		],
		['by stem in another case', 'm.md', noteText(['type: meeting', 'mentorship: Abara']), 'mentorships/abara.md'],
		[
			'by path from the note',
			'meetings/m.md',
			noteText(['type: meeting', 'mentorship: ../mentorships/abara.md']),
			'mentorships/abara.md',
		],
		[
			'by path from the root',
			'meetings/m.md',
			noteText(['type: meeting', 'mentorship: mentorships/abara']),
			'mentorships/abara.md',
		],
		['by the end of a path', 'm.md', noteText(['type: meeting', 'mentorship: /abara']), 'mentorships/abara.md'],
		['by wikilink', 'm.md', noteText(['type: meeting', 'mentorship: "[[abara|Ruth]]"']), 'mentorships/abara.md'],
		['a wrong folder is not found', 'm.md', noteText(['type: meeting', 'mentorship: other/abara']), undefined],
		[
			'above the notebook is not found',
			'm.md',
			noteText(['type: meeting', 'mentorship: ../../../../x/abara']),
			undefined,
		],
		['a committee too', 'm.md', noteText(['type: meeting', 'mentorship: committee']), 'committee.md'],
		['other types by name', 'g.md', noteText(['type: goal', 'mentorship: abara']), 'mentorships/abara.md'],
		['other types without a name to none', 'g.md', noteText(['type: review', 'date: 2026-01-01']), undefined],
		['a meeting by names', 'm.md', noteText(['type: meeting', ...PAIR]), 'mentorships/abara.md'],
		[
			'names in another spelling',
			'm.md',
			noteText(['type: meeting', 'mentor: RUTH  abará', 'mentee: Mara Lindqvist']),
			'mentorships/abara.md',
		],
		[
			'other names: inferred',
			'm.md',
			noteText(['type: meeting', 'mentor: Tomás Eklund', 'mentee: Mara Lindqvist']),
			'inferred:tomas eklund/mara lindqvist',
		],
		['a meeting without names to none', 'm.md', noteText(['type: meeting']), undefined],
		[
			'a name not found, but names',
			'm.md',
			noteText(['type: meeting', 'mentorship: abarra', ...PAIR]),
			'mentorships/abara.md',
		],
	];
	for (const [what, path, text, key] of cases) {
		test(what, () => {
			const notebook = notebookOf({
				'mentorships/abara.md': abara(),
				'committee.md': noteText(['type: committee']),
				[path]: text,
			});
			assert.equal(notebook.mentorshipOf(path), key);
		});
	}

	test('a mentorship note belongs to itself, whatever it names', () => {
		const notebook = notebookOf({
			'abara.md': abara('mentorship: other'),
			'other.md': noteText(['type: committee']),
		});
		assert.equal(notebook.mentorshipOf('abara.md'), 'abara.md');
	});

	test('what is not found is a problem with a suggestion', () => {
		const notebook = notebookOf({ 'abara.md': abara(), 'm.md': noteText(['type: meeting', 'mentorship: abarra']) });
		assert.deepEqual(codes(notebook), ['m.md mentorship.not-found abarra|abara']);
	});

	test('the same stem twice is a problem and belongs to none, until one goes', () => {
		const notebook = notebookOf({
			'a/abara.md': abara(),
			'b/abara.md': noteText(['type: mentorship']),
			'm.md': noteText(['type: meeting', 'mentorship: abara']),
		});
		assert.deepEqual([notebook.mentorshipOf('m.md'), codes(notebook)], [undefined, [
			'm.md mentorship.ambiguous abara|a/abara.md, b/abara.md',
		]]);
		notebook.remove('b/abara.md');
		assert.deepEqual([notebook.mentorshipOf('m.md'), codes(notebook)], ['a/abara.md', []]);
	});

	test('two mentorships with the same names are a problem', () => {
		const notebook = notebookOf({ 'a.md': abara(), 'b.md': abara(), 'm.md': noteText(['type: meeting', ...PAIR]) });
		assert.deepEqual([notebook.mentorshipOf('m.md'), codes(notebook)], [undefined, [
			'm.md mentorship.ambiguous Ruth Abara, Mara Lindqvist|a.md, b.md',
		]]);
	});

	test('a renamed mentorship note loses those who name it and takes them back', () => {
		const notebook = notebookOf({ 'abara.md': abara(), 'm.md': abaraMeeting('2026-11-18') });
		assert.equal(notebook.mentorship('abara.md')?.meetings.length, 1);
		notebook.remove('abara.md');
		putText(notebook, 'ruth.md', abara());
		assert.equal(notebook.mentorshipOf('m.md'), undefined);
		assert.deepEqual(notebook.mentorships().map(({ key, meetings }) => [key, meetings.length]), [['ruth.md', 0]]);
		notebook.remove('ruth.md');
		putText(notebook, 'mentorships/abara.md', abara());
		assert.deepEqual(notebook.mentorships().map(({ key, meetings }) => [key, meetings.length]), [[
			'mentorships/abara.md',
			1,
		]]);
	});

	test('an inferred mentorship gives way to a note, and comes back without it', () => {
		const notebook = notebookOf({ 'm.md': noteText(['type: meeting', 'date: 2026-11-18', ...PAIR]) });
		const shown = (): unknown =>
			notebook.mentorships().map(({ key, title, status, note }) => [key, title, status, note?.path]);
		assert.deepEqual(shown(), [[
			'inferred:ruth abara/mara lindqvist',
			'Ruth Abara – Mara Lindqvist',
			'active',
			undefined,
		]]);
		putText(notebook, 'x.md', abara('title: Ruth', 'status: informal'));
		assert.deepEqual(shown(), [['x.md', 'Ruth', 'informal', 'x.md']]);
		putText(notebook, 'x.md', noteText(['type: mentorship', 'mentor: Other', 'mentee: Mara Lindqvist']));
		assert.equal(notebook.mentorshipOf('m.md'), 'inferred:ruth abara/mara lindqvist');
	});

	test('mentorships stand active first, then informal, then ended, by title', () => {
		const note = (title: string, status: string): string =>
			noteText(['type: mentorship', `title: ${title}`, `status: ${status}`]);
		const notebook = notebookOf({
			'1.md': note('D', 'ended'),
			'2.md': note('C', 'informal'),
			'3.md': note('B', 'active'),
			'4.md': note('A', 'proposed'),
			'5.md': note('Z', ''),
		});
		assert.deepEqual(notebook.mentorships().map(({ title }) => title), ['A', 'B', 'Z', 'C', 'D']);
	});
});

import assert from 'node:assert/strict';
import { reviewLines, reviewSince } from '../../../src/core/documents/reviewNote.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, scopeOf } from '../../support/sampleNotes.ts';
import { below } from '../../support/pairNotes.ts';

suite('a review, part by part', () => {
	const lines = (files: Files, ...front: string[]) => {
		const notes = publicNotesOf({ 'mentorships/abara.md': abara(...front), ...files });
		return reviewLines(scopeOf(notes, 'mentorships/abara.md'), notes.notes, ENGLISH).join('\n');
	};

	test('counts meetings by what became of them, within its time', () => {
		const meetings = {
			'a.md': abaraMeeting('2026-06-10'),
			'b.md': abaraMeeting('2026-07-12', '', 'status: cancelled'),
			'c.md': abaraMeeting('2026-08-10', '', 'status: planned'),
			'd.md': abaraMeeting('2026-01-10'),
			'e.md': abaraMeeting('2026-12-10', '', 'status: planned'),
		};
		assert.deepEqual(below(lines(meetings, 'start_date: 2026-06-01'), 'Meetings'), [
			'- 1 held, 1 cancelled, 1 without a word on what became of them',
		]);
		assert.match(
			lines(meetings, 'start_date: 2026-06-01'),
			/^## What the notes say\n\nFrom Monday, June 1, 2026 to Monday, November 23, 2026\. What is private is not counted\.\n/,
		);
	});

	test('goes back to the last review, the beginning, or a year', () => {
		const since = (files: Files, ...front: string[]) =>
			reviewSince(
				scopeOf(publicNotesOf({ 'mentorships/abara.md': abara(...front), ...files }), 'mentorships/abara.md'),
			);
		const review = (date: string, whose = 'abara') =>
			noteText(['type: review', `mentorship: ${whose}`, `date: ${date}`, 'confidentiality: pair']);
		assert.equal(
			since(
				{ 'a.md': review('2026-03-01'), 'b.md': review('2026-05-01'), 'c.md': review('2026-11-23') },
				'start_date: 2026-01-01',
			),
			'2026-05-01',
		);
		assert.equal(since({ 'a.md': review('2026-03-01', 'other') }, 'start_date: 2026-01-01'), '2026-01-01');
		assert.deepEqual([since({}), since({}, 'start_date: 2026-11-23'), since({}, 'start_date: 2027-01-01')], [
			'2025-11-23',
			'2025-11-23',
			'2025-11-23',
		]);
	});

	test('promises of each side that are open or were settled since', () => {
		const homework = '## Homework\n\n- [x] Early done:2026-05-01\n- [x] Done done:2026-07-01\n'
			+ '- [-] Off cancelled:2026-05-02\n- [x] Undated\n- [ ] Ours @mentor @mentee due:2026-12-01\n';
		assert.deepEqual(
			below(
				lines({ 'a.md': abaraMeeting('2026-06-10', homework) }, 'start_date: 2026-06-01'),
				'What we promised',
			),
			['- Mara Lindqvist: 2 done, 0 open', '- Others, or together: 0 done, 1 open'],
		);
		assert.deepEqual(
			below(
				lines({ 'a.md': abaraMeeting('2026-05-10', homework) }, 'start_date: 2026-06-01'),
				'What we promised',
			),
			['- Mara Lindqvist: 1 done, 0 open', '- Others, or together: 0 done, 1 open'],
		);
	});

	test('goals pursued, and those closed since', () => {
		const goal = (...front: string[]) => noteText(['type: goal', 'mentorship: abara', ...front]);
		assert.deepEqual(
			below(
				lines({
					'a.md': goal('title: A', 'status: active'),
					'b.md': goal('title: "#B"', 'status: achieved', 'completed: 2026-06-01'),
					'c.md': goal('title: C', 'status: achieved', 'completed: 2026-05-31'),
					'd.md': goal('title: D', 'status: dropped'),
				}, 'start_date: 2026-06-01'),
				'Goals',
			).sort(),
			['- **A**: active', '- Closed on Jun 1: \\#B'],
		);
	});

	test('satisfaction and effort since, the last four meetings beside the plan', () => {
		const meeting = (date: string, ...front: string[]) => abaraMeeting(date, '', ...front);
		const text = lines({
			'a.md': meeting('2026-05-01', 'satisfaction: 2'),
			'b.md': meeting('2026-06-01', 'satisfaction: 7', 'effort: { clinical: 90, research: 10 }'),
			'c.md': meeting('2026-07-01', 'satisfaction: 9', 'effort: { clinical: 80, "a|b": 20 }'),
			'd.md': meeting('2026-08-01', 'effort: { clinical: 70 }'),
			'e.md': meeting('2026-09-01', 'effort: { clinical: 60 }'),
			'f.md': meeting('2026-10-01', 'effort: { clinical: 50 }'),
			'idp.md': noteText(['type: idp', 'mentorship: abara', 'date: 2026-01-01', 'effort: { research: 40 }']),
		}, 'start_date: 2026-06-01');
		assert.deepEqual(below(text, 'Satisfaction, 1 to 10'), ['- Jun 1: 7', '- Jul 1: 9']);
		assert.deepEqual(below(text, 'Where the time went, in percent'), [
			'| Area | Planned | Jul 1 | Aug 1 | Sep 1 | Oct 1 |',
			'| -- | --: | --: | --: | --: | --: |',
			'| Clinical |  | 80 | 70 | 60 | 50 |',
			'| Research | 40 |  |  |  |  |',
			'| a\\|b |  | 20 |  |  |  |',
		]);
		assert.deepEqual(
			below(
				lines({ 'idp.md': noteText(['type: idp', 'date: 2026-01-01', 'effort: { research: 40 }']) }),
				'Where the time went, in percent',
			),
			[],
		);
	});
});

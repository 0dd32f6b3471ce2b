import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { writingPlace } from '../../../src/core/documents/writingPlace.ts';
import { fileStem, firstNotes } from '../../../src/features/notes/firstNotes.ts';
import { day, notebookOf } from '../../support/noteBuilder.ts';

suite('first notes', () => {
	const input = {
		mentor: 'Dr. Zoë O’Brien-"Łukasz"',
		mentee: 'Mara Lindqvist',
		role: 'mentee',
		cadence: 'monthly',
		date: day('2026-11-30'),
		today: day('2026-11-23'),
		homeworkHeading: 'Homework',
		mentorWord: 'mentor',
		menteeWord: 'mentee',
	} as const;

	test('are read back as a mentorship with a planned meeting, without a problem, and nobody owes anything yet', () => {
		const { mentorship, meeting } = firstNotes(input, ENGLISH);
		const view = notebookOf({ [mentorship.path]: mentorship.text, [meeting.path]: meeting.text });
		assert.deepEqual(view.problems(), []);
		assert.equal(view.mentorships().length, 1);
		assert.equal(view.mentorships()[0]!.nextMeeting?.date, '2026-11-30');
		assert.equal(view.mentorships()[0]!.nextMeetingNote?.path, meeting.path);
		assert.deepEqual(view.homework(), []);
		const { line, character } = writingPlace(meeting.text);
		assert.equal(
			meeting.text.split('\n').slice(0, line).filter(words => words.startsWith('#')).at(-1),
			'## Topics',
		);
		assert.equal(character, '- [ ] '.length);
	});

	test('a first meeting that is past was held, and is not booked again', () => {
		const { mentorship, meeting } = firstNotes({ ...input, date: day('2026-09-30') }, ENGLISH);
		const view = notebookOf({ [mentorship.path]: mentorship.text, [meeting.path]: meeting.text });
		assert.equal(view.mentorships()[0]!.lastMeeting, '2026-09-30');
		assert.equal(view.mentorships()[0]!.nextMeeting, undefined);
	});

	for (
		const [name, stem] of [
			['Tomás Eklund', 'eklund'],
			['Anna O’Brien-Lund', 'o-brien-lund'],
			['李', '李'],
			['Dr. Ruth Abara, MD PhD', 'abara'],
			['John Smith III', 'smith'],
			['Ruth Abara (she/her)', 'abara'],
			['أحمد حسن', 'حسن'],
			['..\\/', 'mentorship'],
		] as const
	) {
		test(`the file of ${name} is called ${stem}`, () => {
			assert.equal(fileStem(name), stem);
		});
	}
});

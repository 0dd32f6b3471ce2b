import assert from 'node:assert/strict';
import { carryTarget, earlierMeetings } from '../../../src/core/documents/notePlace.ts';
import { skippedInWords } from '../../../src/core/edit/carry/carryModel.ts';
import { carryRows } from '../../../src/host/pick/carryRows.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, day, notebookOf, TODAY, type Files } from '../../support/noteBuilder.ts';
import { meetings, plan } from '../edit/carryCases.ts';

function mentorshipOf(files: Files) {
	return notebookOf({ 'm/pairs/abara.md': abara(), ...files }).mentorships()[0]!;
}

suite('the meeting homework is carried to', () => {
	test('is the next one, or the planned one that was asked for', () => {
		const mentorship = mentorshipOf({
			'a.md': abaraMeeting('2026-12-16'),
			'b.md': abaraMeeting('2027-01-20'),
			'c.md': abaraMeeting('2026-11-18'),
		});
		assert.equal(carryTarget(mentorship, undefined, ENGLISH)?.path, 'a.md');
		assert.equal(carryTarget(mentorship, 'b.md', ENGLISH)?.path, 'b.md');
		assert.equal(carryTarget(mentorship, 'c.md', ENGLISH)?.path, 'a.md');
	});

	test('is to be written, beside the last and named like it, where only a day is booked', () => {
		const target = carryTarget(
			mentorshipOf({
				'm/meetings/2026-11-18-abara.md': abaraMeeting('2026-11-18', '', 'next_meeting: 2026-12-16 15:00'),
			}),
			undefined,
			ENGLISH,
		);
		assert.equal(target?.path, 'm/meetings/2026-12-16-abara.md');
		assert.equal(
			target.newText,
			'---\ntype: meeting\nmentorship: "abara"\ndate: 2026-12-16 15:00\nstatus: planned\n---\n\n'
				+ '# Meeting on Wednesday, December 16, 2026\n',
		);
	});

	test('is none where none is booked', () => {
		assert.equal(carryTarget(mentorshipOf({ 'a.md': abaraMeeting('2026-11-18') }), undefined, ENGLISH), undefined);
	});

	test('gets what all earlier meetings left, whatever became of them, oldest first', () => {
		const mentorship = mentorshipOf({
			'd.md': abaraMeeting('2026-12-16'),
			'a.md': abaraMeeting('2026-09-09'),
			'c.md': abaraMeeting('2026-11-18', '', 'status: cancelled'),
			'b.md': abaraMeeting('2026-10-21', '', 'status: postponed'),
			'e.md': abaraMeeting('2027-01-20'),
		});
		const target = carryTarget(mentorship, undefined, ENGLISH)!;
		assert.deepEqual(earlierMeetings(mentorship, target).map(({ note }) => note.path), ['a.md', 'b.md', 'c.md']);
	});
});

suite('the preview of carrying forward', () => {
	test('tells whose, where from, since when and how often', () => {
		const rows = carryRows(
			plan(
				meetings({
					'2026-11-18':
						'## Homework\n\n- [ ] Send @qureshi since:2026-09-09 carried:1 due:2026-11-20\n  - [ ] Ask\n',
					'2026-12-16': '',
				}),
			),
			TODAY,
			() => 'Aims',
			ENGLISH,
		);
		assert.deepEqual(rows.map(({ label, picked }) => [label, picked]), [['Send', true]]);
		assert.match(rows[0]!.detail, /^Aims · pledged .* · carried 2 times with this one · .* · with 1 sub-item$/);
		assert.equal(rows[0]!.item.since, day('2026-09-09'));
	});

	test('says what stays behind without showing what is private', () => {
		const said = skippedInWords(
			plan(meetings({ '2026-11-18': '## Private\n\n- [ ] Secret @mentee\n', '2026-12-16': '' })),
			ENGLISH,
		);
		assert.deepEqual(said, ['Private items stay where they are (1).']);
	});
});

import assert from 'node:assert/strict';
import {
	offerFacts,
	saidOf,
	askMentorMessage,
	declineMessage,
} from '../../../src/core/documents/opportunities/letters.ts';
import { weighOffer } from '../../../src/core/documents/opportunities/weighOffer.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';
import { PAIR, below } from '../../support/pairNotes.ts';

suite('an offer', () => {
	const OFFER = noteText(
		[
			'type: opportunity',
			'title: "A  board"',
			'date: 2026-11-01',
			'requested_by: The dean',
			'respond_by: 2026-12-01',
			'hours: 20',
			'goals: ["[[award]]", nowhere]',
		],
		'**What is asked.** Six\ncalls [a year](x.md).\n\n**To ask:** Why me?\n- [ ] no sentence\n\n**Empty.**\n\n'
			+ 'Text\n',
	);
	const files: Files = {
		...PAIR,
		'o.md': OFFER,
		'goals/award.md': noteText([
			'type: goal',
			'title: The award',
			'status: active',
			'progress: 20',
			'target_date: 2027-02-01',
		]),
		'goals/other.md': noteText(['type: goal', 'title: Other', 'status: at-risk']),
		'goals/over.md': noteText(['type: goal', 'title: Over', 'status: achieved']),
	};
	const of = (more: Files = {}) => {
		const notes = publicNotesOf({ ...files, ...more });
		return { notes, facts: offerFacts(notes, 'o.md')! };
	};

	test('is told by what its note says under labels, and by the goals it names', () => {
		const { facts } = of();
		assert.deepEqual([...facts.said], [['what is asked', 'Six calls a year.'], ['to ask', 'Why me?']]);
		assert.deepEqual(
			[saidOf(facts, 'what is'), saidOf(facts, 'asked'), facts.goals.map(({ note }) => note.title)],
			['Six calls a year.', undefined, ['The award']],
		);
		assert.equal(offerFacts(of().notes, 'goals/award.md'), undefined);
		assert.equal(facts.mentorship?.key, 'mentorships/abara.md');
		const two = {
			'mentorships/vega.md': noteText(['type: mentorship', 'mentor: Ana Vega', 'mentee: Mara Lindqvist']),
		};
		assert.equal(of(two).facts.mentorship, undefined);
		assert.equal(
			of({
				'mentorships/vega.md': noteText([
					'type: mentorship',
					'status: ended',
					'mentor: Ana Vega',
					'mentee: Mara Lindqvist',
				]),
			}).facts.mentorship?.key,
			'mentorships/abara.md',
		);
		assert.equal(
			of({ ...two, 'o.md': OFFER.replace('hours: 20', 'hours: 20\nmentorship: vega') }).facts.mentorship?.key,
			'mentorships/vega.md',
		);
	});

	test('as a question to the mentor', () => {
		assert.deepEqual(
			askMentorMessage(
				of({ 'o2.md': noteText(['type: opportunity', 'date: 2026-02-01', 'decision: decline', 'hours: 5']) })
					.facts,
				ENGLISH,
			).split('\n\n'),
			[
				'Dear Ruth,',
				'I have had a request, and would value your view: A board (from: The dean). They would like an answer by Tuesday, December 1, '
				+ '2026.',
				'Six calls a year.',
				'I estimate 20 hours. It would serve “The award”. So far in 2026 I have said yes to 0 hours '
				+ 'and no to 5.',
				'Why me?',
				'What am I not seeing? A line is enough, or ten minutes by telephone. If you would rather I '
				+ 'said no, may I say that it was your advice?',
				'With thanks,\nMara\n',
			],
		);
		const bare = publicNotesOf({ 'o.md': noteText(['type: opportunity', 'title: T', 'hours: 1']) });
		assert.deepEqual(askMentorMessage(offerFacts(bare, 'o.md')!, ENGLISH).split('\n\n').slice(0, 3), [
			'Dear [your mentor’s name],',
			'I have had a request, and would value your view: T (from: [who asked]). They would like an answer by [when an answer is due].',
			'[what is asked, and from when to when]',
		]);
	});

	test('as a refusal that names no goal, and claims advice only where the note has it with its day', () => {
		const both = of({
			'o.md': OFFER.replace('nowhere', 'other, over'),
			'goals/other.md': noteText(['type: goal', 'title: Other', 'target_date: 2026-12-24']),
			'goals/over.md': noteText(['type: goal', 'title: Over', 'status: achieved', 'target_date: 2026-12-01']),
		});
		const letter = declineMessage(both.facts, ENGLISH);
		assert.match(
			letter,
			/^Dear \[name: The dean\],\n\nThank you for your invitation \(“A board”\)\. .*\n\nI talk over every new commitment with my mentor before I answer\. \[your mentor’s advice: ask first, and write it into the note\] /,
		);
		assert.doesNotMatch(letter, /Other|award|Over/);
		const says = (lines: string) =>
			declineMessage(of({ 'o.md': OFFER.replace('hours: 20', lines) }).facts, ENGLISH);
		assert.match(
			says('mentor_says: decline\nmentor_said_on: 2026-11-20'),
			/with my mentor, Ruth Abara\. The advice this time was to take on nothing new/,
		);
		for (
			const lines of [
				'mentor_says: decline',
				'mentor_says: accept\nmentor_said_on: 2026-11-20',
				'mentor_says: ask again\nmentor_said_on: 2026-11-20',
				'decision: decline',
				'mentor_said_on: 2026-11-20',
			]
		) { assert.match(says(lines), /\[your mentor’s advice/, lines); }
		const bare = publicNotesOf({ 'o.md': noteText(['type: opportunity', 'title: T']) });
		assert.match(
			declineMessage(offerFacts(bare, 'o.md')!, ENGLISH),
			/^Dear \[who asked\],\n\n.*\n\nWith kind regards,\n\[your name\]\n$/s,
		);
	});

	test('weighed beside goals, mission and hours', () => {
		const { notes, facts } = of({
			'mission.md': noteText(['type: mission', 'date: 2025-01-01'], 'Old.\n'),
			'mission2.md': noteText(
				['type: mission', 'date: 2026-01-01'],
				'# Mine\n\nTo [heal](x.md) goal:award and rest.\n\n- [ ] Rest @mentee due:2026-12-01\n',
			),
			'o2.md': noteText(['type: opportunity', 'date: 2026-02-01', 'decision: accept', 'hours: 5']),
			'o3.md': noteText(['type: opportunity', 'date: 2026-02-01', 'decision: defer', 'hours: 7']),
		});
		const page = weighOffer(notes, facts, ENGLISH);
		assert.deepEqual(below(page, 'Weighing: A board'), [
			'- Asked by The dean',
			'- Answer by Tuesday, December 1, 2026 (in 8 days)',
			'- Hours: 20',
			'- Not decided yet',
		]);
		assert.deepEqual(below(page, 'My goals'), [
			'It serves:',
			'- **The award**, 20 %, by Monday, February 1, 2027',
			'Other goals under way:',
			'- **Other**',
		]);
		assert.deepEqual(below(page, 'My mission'), ['> To heal  and rest.', '>', '> - [ ] Rest *(due Dec 1)*']);
		assert.deepEqual(below(page, 'My hours this year'), [
			'- Said yes to 1 offer: 5 h',
			'- Said no to 0 offers: 0 h',
			'- Not answered or put off, 2 offers: 27 h',
			'- With this one, yes would come to 25 h',
		]);
		assert.equal(below(page, 'Before I answer').filter(line => line.startsWith('- [ ] ')).length, 5);
		const none = publicNotesOf({
			'o.md': noteText(['type: opportunity', 'title: T', 'category: papers', 'decision: accept']),
			'g.md': noteText(['type: goal', 'title: G', 'status: active']),
		});
		const other = weighOffer(none, offerFacts(none, 'o.md')!, ENGLISH);
		assert.deepEqual(below(other, 'Weighing: T'), [
			'- No date is given for the answer',
			'- The hours are not estimated yet',
			'- Kind: other people’s papers',
			'- Decided: yes',
		]);
		assert.deepEqual([below(other, 'My goals'), below(other, 'My mission')], [[
			'It names no goal of the notebook. Interesting, or valuable?',
			'Other goals under way:',
			'- **G**',
		], ['No mission is written down yet.']]);
	});
});

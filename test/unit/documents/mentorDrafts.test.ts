import { DRAFT_KINDS, type DraftKind } from '../../../src/core/model/vocabulary.ts';
import assert from 'node:assert/strict';
import { draftFacts, mentorDraft, personIn } from '../../../src/core/documents/opportunities/mentorDrafts.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { assertGolden } from '../../support/golden.ts';
import { abara, noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, sampleFiles } from '../../support/sampleNotes.ts';

const MEETING = (line: string, ...fields: string[]) =>
	noteText(
		['type: meeting', 'mentorship: abara', 'date: 2026-11-18', ...fields],
		`## Homework — mentor\n\n${line}\n`,
	);

function draft(kind: DraftKind, files: Files, who?: string) {
	const notes = publicNotesOf({ 'abara.md': abara('start_date: 2025-05-21'), ...files });
	const item = notes.view.homeworkOf('m.md')[0];
	const facts = item && draftFacts(notes, { path: 'm.md', line: item.task.line }, who);
	return facts && mentorDraft(kind, facts, ENGLISH);
}

suite('drafts for the mentor', () => {
	test('an introduction of the sample', () => {
		const notes = publicNotesOf(sampleFiles());
		const item = notes.view.openHomework().find(({ task }) =>
			task.text.startsWith('Introduce Mara to Ingrid Solheim')
		)!;
		const facts = draftFacts(notes, { path: item.note.path, line: item.task.line }, personIn(item.task.text))!;
		for (const kind of DRAFT_KINDS) {
			assertGolden(`offers/draft-${kind}.txt`, mentorDraft(kind, facts, ENGLISH).text);
		}
	});

	for (
		const [text, who] of [
			['Introduce Mara to Ingrid Solheim of the northern registry', 'Ingrid Solheim'],
			['Introduce me to Dr. Ludwig van der Berg', 'Dr. Ludwig van der Berg'],
			['Talk with Łukasz Żak-Nowak about it', 'Łukasz Żak-Nowak'],
			['Introduction to [Ana Vega](../people/ana.md)', 'Ana Vega'],
			['Ask the head of division', undefined],
			['Comments to the draft', undefined],
		] as const
	) {
		test(`“${text}” speaks of ${who ?? 'nobody'}`, () => {
			assert.equal(personIn(text), who);
		});
	}

	test('what goes on to somebody else has nothing out of the notes but the names', () => {
		const files = {
			'm.md': MEETING('- [ ] Write for the award @mentor due:2026-12-01 goal:award'),
			'award.md': noteText(['type: goal', 'title: Leave this hospital', 'mentorship: abara', 'status: active']),
			'a.md': noteText(['type: accomplishments'], '## Successes\n\n- 2026-10-02 The cohort paper\n'),
		};
		for (const kind of DRAFT_KINDS) {
			const [mine, theirs] = draft(kind, files, 'Ingrid Solheim')!.text.split('– – –') as [string, string];
			assert.doesNotMatch(theirs, /Leave this hospital|cohort paper|award/);
			assert.match(mine, /The cohort paper/);
			assert.match(mine, /Tuesday, December 1, 2026/);
		}
		assert.match(draft('support', files)!.text, /whose mentor I have been since May 2025/);
	});

	test('nothing of another pair is in it, and nothing is made from what is private', () => {
		const files = {
			'm.md': MEETING('- [ ] Write it @mentor'),
			'eklund.md': noteText(['type: mentorship', 'mentor: Tomás Eklund', 'mentee: Mara Lindqvist']),
			'theirs.md': noteText([
				'type: goal',
				'title: Find a post elsewhere',
				'mentorship: eklund',
				'status: active',
			]),
			'b.md': noteText(['type: accomplishments', 'mentorship: eklund'], '- 2026-10-02 A talk for Tomás\n'),
		};
		for (const kind of DRAFT_KINDS) { assert.doesNotMatch(draft(kind, files)!.text, /post elsewhere|talk for/); }
		assert.equal(
			draft('introduction', { 'm.md': MEETING('- [ ] Write it @mentor', 'confidentiality: private') }),
			undefined,
		);
	});

	test('what nobody wrote stands in brackets, and is told', () => {
		const { text, missing } = draft('nomination', { 'm.md': MEETING('- [ ] Nominate me @mentor') })!;
		assert.deepEqual(missing, [
			'what for',
			'what was done, with a figure',
			'what is different because of it, and for whom',
			'why now',
		]);
		for (const gap of missing) { assert.ok(text.includes(`[${gap}]`), gap); }
	});
});

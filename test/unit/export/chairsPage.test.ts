import assert from 'node:assert/strict';
import { composeChairsPage, lastCommitteeMeeting } from '../../../src/core/export/chairsPage.ts';
import { packHtml, type Pack } from '../../../src/core/export/meetingPack.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { assertGolden } from '../../support/golden.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, sampleFiles, scopeOf } from '../../support/sampleNotes.ts';

const COMMITTEE = noteText([
	'type: committee',
	'title: The committee',
	'mentee: Mara Lindqvist',
	'chair: Joan Petrie',
	'members: [Joan Petrie, Samir Qureshi, Ruth Abara]',
]);

function pageOf(files: Files): Pack {
	const notes = publicNotesOf({ 'c.md': COMMITTEE, ...files });
	const scope = scopeOf(notes, 'c.md');
	return composeChairsPage(scope, lastCommitteeMeeting(scope)!, notes, ENGLISH);
}

function partOf(body: string, heading: string, more: Files = {}): string | undefined {
	const files = { ...more, 'm/last.md': noteText(['type: meeting', 'mentorship: c', 'date: 2026-10-28'], body) };
	return pageOf(files).parts.find(part => part.heading === heading)?.markdown;
}

suite('the page of the chair', () => {
	test('of the sample', () => {
		const notes = publicNotesOf(sampleFiles());
		const scope = scopeOf(notes, 'mentoring/mentorships/committee.md');
		assertGolden(
			'exports/committee-chairs-page.html',
			packHtml(composeChairsPage(scope, lastCommitteeMeeting(scope)!, notes, ENGLISH), ENGLISH),
		);
	});

	test('is of a committee that has met', () => {
		const notes = publicNotesOf({ 'c.md': COMMITTEE, 'abara.md': abara(), 'm.md': abaraMeeting('2026-10-14') });
		assert.deepEqual(['c.md', 'abara.md'].map(key => lastCommitteeMeeting(scopeOf(notes, key))), [
			undefined,
			undefined,
		]);
	});

	for (
		const [said, told] of [
			['Present: all.', 'Joan Petrie (chair), Samir Qureshi, Ruth Abara, and Mara Lindqvist'],
			['**Present:** Joan, Samir. Apologies: Ruth.', 'Joan, Samir.\n\nApologies: Ruth.'],
			[
				'- Present: [Joan Petrie](../people/joan.md)\n- Absent: Ruth Abara',
				'Joan Petrie\n\nApologies: Ruth Abara',
			],
			[
				'Allowed: nobody. Presently: all.',
				'*Who was there is not written in the note.*\n\nThe committee: Joan Petrie (chair), Samir Qureshi, '
				+ 'Ruth Abara, and Mara Lindqvist',
			],
		] as const
	) {
		test(`tells who was there: ${said}`, () => {
			assert.equal(partOf(`${said}\n`, 'Present'), told);
		});
	}

	test('has each concern that was open before or came up, with its answer', () => {
		const earlier = {
			'm/a.md': noteText(
				['type: meeting', 'mentorship: c', 'date: 2025-10-29'],
				'## Concerns\n\n- No plan (Samir)\n- Too many duties\n- Long settled\n',
			),
			'm/b.md': noteText(
				['type: meeting', 'mentorship: c', 'date: 2026-04-29'],
				'## Concerns of last time\n\n- [x] Long settled: yes\n',
			),
		};
		const body = '## Concerns of last time\n\n- [x] No plan: written.\n- [ ] Too many duties: still four\n\n'
			+ '## Concerns of today\n\n- One aim too many (Joan)\n';
		assert.equal(
			partOf(body, 'Concerns', earlier),
			[
				'- **No plan** (Samir Qureshi, since Oct 29, 2025): written; settled',
				'- **Too many duties** (since Oct 29, 2025): still four; open',
				'- **One aim too many** (Joan Petrie, raised at this meeting): open',
			].join('\n'),
		);
		assert.equal(partOf('Nothing.\n', 'Concerns'), 'None was raised, and none was left from before.');
	});

	test('has what was decided and agreed, by name, and nothing else that was said', () => {
		const body = 'A confidence.\n\n## Decisions\n\nGo on.\n\n<!-- private -->\nNot this.\n<!-- /private -->\n\n'
			+ '## Action items\n\n- [ ] @qureshi Read the code due:2026-12-01\n- [-] @petrie Gone\n'
			+ '- [ ] @mentee Write it\n';
		assert.equal(partOf(body, 'Decisions'), 'Go on.');
		assert.equal(partOf(body, 'Agreed'), '- Samir Qureshi: Read the code (by Dec 1)\n- Mara Lindqvist: Write it');
		assert.doesNotMatch(
			JSON.stringify(
				pageOf({ 'm/last.md': noteText(['type: meeting', 'mentorship: c', 'date: 2026-10-28'], body) }),
			),
			/confidence|Not this|Gone/,
		);
	});
});

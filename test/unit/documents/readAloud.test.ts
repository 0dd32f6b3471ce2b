import assert from 'node:assert/strict';
import { matchAnswers } from '../../../src/core/answer/matchItem.ts';
import { beforeMeeting } from '../../../src/core/documents/beforeMeeting.ts';
import { meetingScope } from '../../../src/core/documents/homeworkLines.ts';
import { draftFacts, mentorDraft } from '../../../src/core/documents/opportunities/mentorDrafts.ts';
import { askMentorLetter, offerFacts } from '../../../src/core/documents/opportunities/letters.ts';
import { cvGroups, cvLines, cvPage } from '../../../src/core/documents/cvLines.ts';
import { composeSummary } from '../../../src/core/documents/summary.ts';
import { composeDigest } from '../../../src/core/export/reminderMail.ts';
import { reminderMail } from '../../../src/core/export/reminderMail.ts';
import { summaryMail } from '../../../src/core/export/reminderMail.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';

const KEEPER = { name: 'Mara Lindqvist', role: 'mentee' } as const;

function notebook(homework: readonly string[], relationship: readonly string[] = [], more: Files = {}) {
	const notes = publicNotesOf({
		'abara.md': abara('next_meeting: 2026-12-01', ...relationship),
		'm.md': noteText(
			['type: meeting', 'mentorship: abara', 'date: 2026-11-18', 'status: held'],
			`## Homework\n\n${homework.join('\n')}\n`,
		),
		'goals/dossier.md': noteText(['type: goal', 'title: A folder', 'mentorship: abara', 'status: active']),
		...more,
	});
	return { notes, scope: meetingScope(notes.view, 'abara.md')! };
}

suite('what is read aloud', () => {
	test('a wikilink at the end that only says which goal it is for is not read', () => {
		const { notes, scope } = notebook([
			'- [ ] Find a peer to watch [[dossier]] @mentor due:2026-11-25',
			'- [ ] Count the letters due:2026-11-26 [[dossier]]',
			'- [x] Describe the seminar @mentee done:2026-11-20 [[dossier]]',
			'- [x] Read it @mentor done:2026-11-20 [[dossier]]',
		]);
		const [item] = notes.view.homework();
		const facts = draftFacts(notes, { path: item!.note.path, line: item!.task.line }, undefined)!;
		const texts = {
			summary: composeSummary(scope, notes, ENGLISH).text,
			mail: summaryMail(scope, notes, 'mentee', ENGLISH).text,
			card: beforeMeeting(scope, notes, KEEPER, ENGLISH),
			reminder: reminderMail(scope, 'mentee', ENGLISH)!.text,
			digest: composeDigest(notes.view, KEEPER, ENGLISH).text,
			draft: mentorDraft('support', facts, ENGLISH).text.split('What I am working on')[0]!,
		};
		for (const [name, text] of Object.entries(texts)) {
			assert.match(text, /Find a peer to watch/, name);
			assert.doesNotMatch(text, /\bdossier\b/, name);
		}
	});

	test('and an answer to a line that stood without it still finds its item', () => {
		const { notes, scope } = notebook(['- [ ] Count the letters due:2026-11-26 [[dossier]]']);
		const part = { about: 'item', words: 'Count the letters', isDone: true, comments: [] } as const;
		const matched = matchAnswers([{ from: 'Ruth', parts: [part] }], notes.view as never, scope.mentorship);
		assert.deepEqual(matched.map(({ likeness, items }) => [likeness, items.length]), [['same', 1]]);
	});

	test('what both do says so, on the page and in the reminder', () => {
		const { notes, scope } = notebook(['- [ ] Draft the rota @mentee @mentor due:2026-11-25']);
		assert.match(composeSummary(scope, notes, ENGLISH).text, /\n- Both of us: Draft the rota \(due Nov 25\)\n/);
		const { text } = reminderMail(scope, 'mentee', ENGLISH)!;
		assert.match(text, /\nFrom me:\n- Both of us: Draft the rota \(due in 2 days\)\n/);
		assert.match(text, /A short list of what we have taken on, so that nothing is forgotten:/);
		assert.doesNotMatch(text, /Mara Lindqvist and Ruth Abara/);
	});

	test('a page by the mentor does not tell what the mentee failed to do; one by the mentee does', () => {
		const homework = ['- [ ] Send the aims @mentee due:2026-11-10', '- [-] Write it @mentee cancelled:2026-11-20'];
		const page = (...relationship: string[]) => {
			const { notes, scope } = notebook(homework, relationship);
			return composeSummary(scope, notes, ENGLISH).text;
		};
		assert.match(page(), /Did not go well:\*\* Write it: given up; one item is late$/m);
		assert.doesNotMatch(page('role: mentor'), /Did not go well|given up/);
	});

	test('hours that have a period say so', () => {
		const asked = (...fields: string[]) => {
			const { notes } = notebook([], [], {
				'o.md': noteText(['type: opportunity', 'title: T', 'mentorship: abara', ...fields]),
			});
			return /I estimate [^.]*\./.exec(askMentorLetter(offerFacts(notes, 'o.md')!, ENGLISH).text)?.[0];
		};
		assert.equal(asked('hours: 48'), 'I estimate 48 hours.');
		assert.equal(
			asked('hours: 48', 'start_date: 2027-01-01', 'end_date: 2028-12-31'),
			'I estimate 48 hours, between January 2027 and December 2028.',
		);
		assert.equal(asked('hours: 1', 'start_date: 2027-01-04', 'end_date: 2027-01-05'), 'I estimate one hour.');
		assert.equal(asked('hours: 9', 'start_date: 2027-03-04', 'end_date: 2027-01-05'), 'I estimate 9 hours.');
	});

	test('headings of a curriculum vitae begin as headings do', () => {
		const { notes } = notebook([], [], {
			'a.md': noteText(
				['type: accomplishments'],
				'- 2026-10-20 Audit kind:quality\n- 2026-06-12 Talk kind:talk\n',
			),
		});
		const lines = cvLines(notes);
		const page = cvPage(lines, cvGroups(lines).map(({ group }) => group), ENGLISH);
		assert.deepEqual([...page.matchAll(/^## .*/gm)].map(String).sort(), ['## Quality', '## Talk']);
	});

	test('the agenda has the time that there is for it', () => {
		const agenda = (...fields: string[]) => {
			const { notes, scope } = notebook([], [], {
				'next.md': noteText(
					['type: meeting', 'mentorship: abara', 'date: 2026-12-01', 'status: planned', ...fields],
					'## Check in\n\n- [ ] Successes\n',
				),
			});
			return /Agenda[^|]*?(?= \|)/.exec(beforeMeeting(scope, notes, KEEPER, ENGLISH))?.[0];
		};
		assert.equal(agenda(), 'Agenda');
		assert.equal(agenda('duration_minutes: 45'), 'Agenda, 45 minutes');
	});
});

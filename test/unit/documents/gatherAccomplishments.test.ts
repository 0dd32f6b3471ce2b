import assert from 'node:assert/strict';
import {
	accomplishmentsPage,
	accomplishmentsSince,
	accomplishmentsToAdd,
} from '../../../src/core/documents/gatherAccomplishments.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abaraMeeting, day, noteText, TODAY } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';
import { PAIR, below } from '../../support/pairNotes.ts';

suite('what went well, gathered', () => {
	const notes = publicNotesOf({
		...PAIR,
		'goals/a.md': noteText(['type: goal', 'title: "*A*"', 'status: achieved', 'completed: 2026-11-01']),
		'goals/b.md': noteText(['type: goal', 'title: B', 'status: dropped', 'completed: 2026-11-01']),
		'goals/c.md': noteText(['type: goal', 'title: C', 'status: achieved']),
		'wins.md': noteText(
			['type: accomplishments'],
			'- 2026-11-02: **Bold** goal:x and [link](y.md)\n+ 2026-11-03 — Dash\n    - 2026-11-04 Too deep\n'
				+ '- 2026-11-31 No day\n- 2025-01-01 Long ago\n- 2027-01-01 To come\n',
		),
		'meetings/a.md': abaraMeeting(
			'2026-10-01',
			'## Homework\n\n- [x] Done done:2026-11-05\n- [x] Mentor’s @mentor done:2026-11-05\n- [x] Undated\n'
				+ '- [ ] Open\n- [x] done:2026-11-05\n',
		),
		'o.md': noteText(['type: opportunity', 'title: A board', 'decision: accept', 'date: 2026-11-06']),
		'o2.md': noteText(['type: opportunity', 'title: A talk', 'decision: decline', 'date: 2026-11-06']),
		'net.md': noteText(
			['type: network'],
			'| Who | Through | Asked | Met |\n|--|--|--|--|\n| Kim Berg | Ruth | 2026-10-01 | 2026-11-07 |\n'
				+ '| Ola Ness | Ruth | 2026-10-01 | |\n',
		),
	});
	const since = day('2026-06-01');
	const accomplishments = accomplishmentsSince(notes, since);

	test('goals, lines, own homework, offers and people, each with its day', () => {
		assert.deepEqual(
			accomplishments.filter(({ kind }) => kind !== 'introduction').map(({ kind, date, text }) =>
				`${kind} ${date} ${text}`
			),
			[
				'goal 2026-11-01 \\*A\\*',
				'written 2026-11-02 **Bold** and link',
				'written 2026-11-03 Dash',
				'offer 2026-11-06 A board',
			],
		);
		assert.deepEqual(
			accomplishments.filter(({ kind }) => kind === 'introduction').map((
				{ date, text },
			) => [date, text.includes('Kim Berg')]),
			[['2026-11-07', true]],
		);
	});

	test('as a page by kind, or that there is nothing yet', () => {
		const page = accomplishmentsPage(since, accomplishments, ENGLISH);
		assert.deepEqual([...page.matchAll(/^#+ .*/gm)].map(([heading]) => heading), [
			'# What went well since 2026-06-01',
			'## Goals achieved',
			'## Written down',
			'## Offers accepted',
			'## People met',
		]);
		assert.deepEqual(below(page, 'Written down'), ['- 2026-11-02 **Bold** and link', '- 2026-11-03 Dash']);
		assert.equal(
			accomplishmentsPage(since, [], ENGLISH),
			'# What went well since 2026-06-01\n\nNothing is written down yet for this time. Small things '
				+ 'count.\n',
		);
	});

	test('what is in the note is not added to it', () => {
		const added = accomplishmentsToAdd(
			'- 2026-11-05 Done\r\n  - 2026-11-06 A board  \r\n',
			since,
			TODAY,
			accomplishments,
			ENGLISH,
		)!;
		assert.deepEqual([...added.matchAll(/^#+ .*/gm)].map(([heading]) => heading), [
			'## Gathered on 2026-11-23, since 2026-06-01',
			'### Goals achieved',
			'### People met',
		]);
		assert.equal(
			accomplishmentsToAdd('', since, TODAY, accomplishments.filter(({ kind }) => kind === 'written'), ENGLISH),
			undefined,
		);
	});
});

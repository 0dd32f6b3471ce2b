import assert from 'node:assert/strict';
import { reviewLines, reviewSince, withFacts } from '../../../src/core/documents/reviewNote.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { expandSnippet } from '../../support/expandSnippet.ts';
import { assertGolden } from '../../support/golden.ts';
import { abara, abaraMeeting, noteText, TODAY, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, sampleFiles, scopeOf } from '../../support/sampleNotes.ts';

function linesOf(files: Files): string {
	const notes = publicNotesOf({
		'mentorships/abara.md': abara('cadence: monthly', 'start_date: 2026-06-01'),
		...files,
	});
	return reviewLines(scopeOf(notes, 'mentorships/abara.md'), notes.notes, ENGLISH).join('\n');
}

suite('what the notes say, for a review', () => {
	test('of the sample', () => {
		const notes = publicNotesOf(sampleFiles());
		for (const name of ['abara', 'eklund', 'committee']) {
			assertGolden(
				`exports/${name}-review.md`,
				`${reviewLines(scopeOf(notes, `mentoring/mentorships/${name}.md`), notes.notes, ENGLISH).join('\n')}\n`,
			);
		}
	});

	test('meetings against the rhythm: held, postponed, and days with none near', () => {
		const text = linesOf({
			'meetings/a.md': abaraMeeting('2026-06-10'),
			'meetings/b.md': abaraMeeting('2026-07-12'),
			'meetings/c.md': abaraMeeting('2026-08-10', '', 'status: postponed'),
			'meetings/d.md': abaraMeeting('2026-11-10'),
		});
		assert.match(text, /- 3 held, 1 postponed\n- Agreed: monthly\. No meeting around Sep 12 and Oct 12$/);
		assert.match(
			linesOf({ 'meetings/d.md': abaraMeeting('2026-11-10') }),
			/- Agreed: monthly\. The rhythm was kept/,
		);
		assert.match(linesOf({}), /- 0 held\n- Agreed: monthly$/);
	});

	test('how long the meetings were beside the length agreed, where their notes say it', () => {
		const agreement = { 'mentorships/abara.md': abara('start_date: 2026-06-01', 'duration_minutes: 60') };
		const text = linesOf({
			...agreement,
			'meetings/a.md': abaraMeeting('2026-06-10', '', 'duration_minutes: 30'),
			'meetings/b.md': abaraMeeting('2026-07-12', '', 'duration_minutes: 45'),
			'meetings/c.md': abaraMeeting('2026-08-12'),
			'meetings/d.md': abaraMeeting('2026-12-12', '', 'duration_minutes: 60', 'status: planned'),
		});
		assert.match(text, /- Length agreed: 60 minutes; on average it was 38 minutes$/);
		assert.doesNotMatch(linesOf({ ...agreement, 'meetings/c.md': abaraMeeting('2026-08-12') }), /Length agreed/);
	});

	test('why both are in it, as they wrote it, and nothing of a prompt or a private part', () => {
		const agreement = (section: string) => ({
			'mentorships/abara.md': `${abara()}\n# Ruth\n\n## Why we are in this\n\n${section}\n\n## What I take on\n`,
		});
		const written = linesOf(agreement(
			'**What the mentee hopes for.** To stand on my own feet.\n\n**Why the mentor is glad to do it.** '
				+ '<!-- What there is to gain on this side. -->\n\n<!-- private -->\nA grudge\n<!-- /private -->',
		));
		assert.match(
			written,
			/### Why we are in this\n\n> \*\*What the mentee hopes for\.\*\* To stand on my own feet\.\n/,
		);
		assert.doesNotMatch(written, /gain on this side|glad to do|grudge/);
		assert.doesNotMatch(linesOf(agreement('<!-- What should be different. -->')), /Why we are in this/);
	});

	test('each side, its slips, and what was carried counted once', () => {
		const text = linesOf({
			'meetings/a.md': abaraMeeting(
				'2026-10-10',
				'## Homework\n\n- [>] Send it\n- [x] Read done:2026-10-12\n- [-] Drop it cancelled:2026-10-13\n'
					+ '- [ ] Introduce @mentor due:2026-11-01\n',
			),
			'meetings/b.md': abaraMeeting(
				'2026-11-10',
				'## Homework\n\n- [ ] Send it due:2026-12-01 since:2026-10-10 carried:1\n',
			),
		});
		assert.match(
			text,
			/- Mara Lindqvist: 1 done, 1 open, 1 cancelled, slipped once\n- Ruth Abara: 0 done, 1 open, 1 of them overdue, slipped once/,
		);
	});

	test('from the last review that is no secret', () => {
		const since = (...front: string[]) => {
			const notes = publicNotesOf({
				'mentorships/abara.md': abara('start_date: 2025-01-01'),
				'a.md': noteText(['type: review', 'mentorship: abara', 'date: 2026-05-01', ...front]),
			});
			return reviewSince(scopeOf(notes, 'mentorships/abara.md'));
		};
		assert.equal(since('confidentiality: pair'), '2026-05-01');
		assert.equal(since('confidentiality: private'), '2025-01-01');
	});

	test('the facts stand before the first section, in the file and in the snippet, whatever they hold', () => {
		const filled = { text: '# A\n\nMe\n\n## Next\n\n- b\n', snippet: '# A\n\n${1:Me}\n\n## Next\n\n- ${2|b,c|}\n' };
		const template = withFacts(filled, ['## Facts', '', '- $1 ${2:x} } \\ `a`']);
		assert.equal(template.text, '# A\n\nMe\n\n## Facts\n\n- $1 ${2:x} } \\ `a`\n\n## Next\n\n- b\n');
		assert.equal(expandSnippet(template.snippet, { today: TODAY }), template.text);
		assert.equal(withFacts({ text: '# A\n', snippet: '# A\n' }, ['## Facts']).text, '# A\n\n\n## Facts\n');
	});
});

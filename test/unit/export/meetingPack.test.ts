import assert from 'node:assert/strict';
import { composePack, packHtml } from '../../../src/core/export/meetingPack.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { assertGolden } from '../../support/golden.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, sampleFiles, scopeOf } from '../../support/sampleNotes.ts';

function packOf(files: Files): string {
	const notes = publicNotesOf({ 'mentorships/abara.md': abara('next_meeting: 2026-12-16 15:00'), ...files });
	return packHtml(composePack(scopeOf(notes, 'mentorships/abara.md'), notes, ENGLISH), ENGLISH);
}

suite('meeting pack', () => {
	test('of the sample, one with a page and one without', () => {
		const notes = publicNotesOf(sampleFiles());
		for (const name of ['abara', 'committee']) {
			assertGolden(
				`exports/${name}-pack.html`,
				packHtml(composePack(scopeOf(notes, `mentoring/mentorships/${name}.md`), notes, ENGLISH), ENGLISH),
			);
		}
	});

	test('needs nothing from elsewhere and runs nothing, whatever the notes hold', () => {
		const hostile = '<script src="//evil.org/x.js"></script>\n\n![a](https://evil.org/a.png)\n\n'
			+ '<link rel=stylesheet href=//evil.org>\n\n[b](javascript:alert(1)) [c](../c.md)\n';
		const html = packOf({
			'meetings/b.md': abaraMeeting(
				'2026-12-16',
				hostile,
				'status: planned',
				'title: "</title><script>alert(1)</script>"',
				'location: "<img src=x onerror=alert(1)>"',
			),
			'goals/a.md': noteText(['type: goal', 'mentorship: abara', 'title: "a | b <script>"']),
		});
		assert.doesNotMatch(html, /<(?:script|img|link|iframe|object|embed|base|form)\b|<[^<>]*\ssrc=|url\(|@import/i);
		assert.deepEqual([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href), ['https://evil.org/a.png']);
		assert.match(html, /<strong>a \| b &#x3C;script><\/strong>/);
	});

	test('headings of notes come below those of the pack', () => {
		const html = packOf({
			'meetings/b.md': abaraMeeting(
				'2026-12-16',
				'# Title\n\n## Check in\n\n- [ ] How\n\n### Deep\n\n```\n# code\n```\n',
				'status: planned',
			),
		});
		assert.deepEqual([...html.matchAll(/<(h\d)>([^<]*)/g)].map(([, tag, text]) => `${tag} ${text}`), [
			'h1 Ruth Abara and Mara Lindqvist',
			'h2 For ten minutes',
			'h3 What I need this time',
			'h2 Title',
			'h3 Check in',
			'h4 Deep',
			'h2 Notes',
		]);
		assert.match(html, /<code># code\n<\/code>/);
	});
});

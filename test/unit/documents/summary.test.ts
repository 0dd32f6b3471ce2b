import assert from 'node:assert/strict';
import { composeSlides } from '../../../src/core/export/slides.ts';
import { composeAttestation, meetingDates } from '../../../src/core/export/attestation.ts';
import { composeSummary, missingSections } from '../../../src/core/documents/summary.ts';
import { appendSections } from '../../../src/core/documents/appendSections.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { plainLine, withoutInternalLinks, portableLine, tidyTasks } from '../../../src/core/documents/portable.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { assertGolden } from '../../support/golden.ts';
import { abara, abaraMeeting, day, TODAY, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, sampleFiles, scopeOf } from '../../support/sampleNotes.ts';

const SAMPLE = publicNotesOf(sampleFiles());
const ABARA = 'mentoring/mentorships/abara.md';

function summaryOf(files: Files): string {
	const notes = publicNotesOf({ 'mentorships/abara.md': abara('next_meeting: 2026-12-16 15:00'), ...files });
	return composeSummary(scopeOf(notes, 'mentorships/abara.md'), notes, ENGLISH).text;
}

suite('the page for the mentor', () => {
	test('of the sample', () => {
		const { path, text } = composeSummary(scopeOf(SAMPLE, ABARA), SAMPLE, ENGLISH);
		assertGolden('exports/abara-summary.md', text);
		assert.equal(path, 'mentoring/summaries/2026-12-16-summary-abara.md');
		assert.equal(parseNote(text, path).problems.length, 0);
	});

	test('is called after whom it is for, in a mentor’s notebook the mentee', () => {
		const notes = publicNotesOf({ 'mentorships/abara.md': abara('role: mentor') });
		assert.match(
			composeSummary(scopeOf(notes, 'mentorships/abara.md'), notes, ENGLISH).text,
			/\n# My page for Mara Lindqvist\n/,
		);
		assert.match(summaryOf({}), /\n# My page for Ruth Abara\n/);
	});

	test('a page that is begun lacks what it has no heading for', () => {
		assert.deepEqual(missingSections(scopeOf(SAMPLE, ABARA), SAMPLE, ENGLISH).map(({ heading }) => heading), [
			'What you said you would do',
			'What I do',
		]);
	});

	test('of a mentorship without meetings invites, and says nothing else', () => {
		assert.equal(
			summaryOf({}).split('\n').slice(-6).join('\n'),
			'For our meeting on Wednesday, December 16, 2026, 15:00.\n\n## What I need this time\n\n'
				+ '<!-- One thing, and whether I would like you to listen, to advise, or to speak up for me. -->\n',
		);
	});

	test('takes what is needed and what is in the way from the notes', () => {
		const text = summaryOf({
			'meetings/a.md': abaraMeeting('2026-11-18', '## Barriers\n\n- The [lab](../lab.md) is shut\n'),
			'meetings/b.md': abaraMeeting(
				'2026-12-16',
				'## What I need\n\nA map.\n\n## Other\n\nNot this.\n',
				'status: planned',
			),
		});
		assert.match(
			text,
			/## What I need this time\n\nA map\.\n\n## Last time\n\n- \*\*In the way:\*\* The lab is shut\n/,
		);
	});

	test('tells nothing of another pair', () => {
		const text = summaryOf({
			'mentorships/vega.md': '---\ntype: mentorship\nmentor: Ana Vega\nmentee: Mara Lindqvist\n---\n',
			'goals/vega.md': '---\ntype: goal\nmentorship: vega\ntitle: Leave Ruth\n---\n',
			'goals/lost.md': '---\ntype: goal\nmentorship: nobody\ntitle: Not hers\n---\n',
			'goals/open.md': '---\ntype: goal\nmentorship: vega\ntitle: For all\nconfidentiality: department\n---\n',
			'goals/none.md': '---\ntype: goal\ntitle: Mine\n---\n',
		});
		assert.doesNotMatch(text, /Leave Ruth|Not hers/);
		assert.match(text, /For all[^]*Mine|Mine[^]*For all/);
	});

	test('homework in it is no task, and steps go with their item', () => {
		const text = summaryOf({
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [ ] [x] # a <!-- b --> **c**\n  - [ ] step\n- [x] one done:2026-11-20\n',
			),
		});
		assert.equal(parseNote(text, 'a.md').note?.tasks.length, 0);
		assert.match(text, /- \\\[x\] # a \*\*c\*\* \(due Dec 16\)\n/);
		assert.doesNotMatch(text, /step/);
	});
});

suite('adding to a page that is there', () => {
	const add = (text: string) => {
		const { start, end, text: added } = appendSections(text, parseNote(text, 'a.md').note!, [
			'',
			'## New',
			'',
			'- a',
		]);
		return text.slice(0, start) + added + text.slice(end);
	};

	test('adds at the end, in the line endings of the page', () => {
		assert.equal(add('---\ntype: summary\n---\nText'), '---\ntype: summary\n---\nText\n\n## New\n\n- a\n');
		assert.equal(
			add('---\r\ntype: summary\r\n---\r\nText\r\n'),
			'---\r\ntype: summary\r\n---\r\nText\r\n\r\n## New\r\n\r\n- a\r\n',
		);
	});

	test('adds before a private part that ends it', () => {
		assert.equal(
			add('---\ntype: summary\n---\nText\n\n# Private\n\nsecret\n'),
			'---\ntype: summary\n---\nText\n\n## New\n\n- a\n\n# Private\n\nsecret\n',
		);
	});
});

suite('slides', () => {
	test('of the page in the sample', () =>
		assertGolden('exports/abara-slides.md', composeSlides(scopeOf(SAMPLE, ABARA), SAMPLE, ENGLISH)));
	test('of the next meeting in the sample', () =>
		assertGolden(
			'exports/abara-slides-meeting.md',
			composeSlides(scopeOf(SAMPLE, ABARA), SAMPLE, ENGLISH, 'meeting'),
		));

	test('have the words of a heading without its markup', () => {
		const notes = publicNotesOf({
			'mentorships/abara.md': abara('next_meeting: 2026-12-16'),
			'meetings/m.md': abaraMeeting(
				'2026-12-16',
				'## **The plan** {#plan} ^p-1\n\n- a\n\n## 2 * 3 <!-- x -->\n\n- b\n',
			),
		});
		const slides = composeSlides(scopeOf(notes, 'mentorships/abara.md'), notes, ENGLISH, 'meeting');
		assert.deepEqual(slides.split('\n').filter(line => line.startsWith('## ')), ['## The plan', '## 2 \\* 3']);
	});

	test('one topic a slide; what is long goes on, what is empty is none, rules do not cut', () => {
		const items = Array.from({ length: 12 }, (_, index) => `- ${index}`).join('\n');
		const files = {
			'mentorships/abara.md': abara(),
			'meetings/b.md': abaraMeeting(
				'2026-12-16',
				`# Title\n\n## Empty\n\n## Long\n\n${items}\n\n---\n\n\`\`\`\n---\n\`\`\`\n`,
				'status: planned',
			),
		};
		const notes = publicNotesOf(files);
		const slides = composeSlides(scopeOf(notes, 'mentorships/abara.md'), notes, ENGLISH, 'meeting').split(
			'\n\n---\n\n',
		);
		assert.deepEqual(slides.map(slide => /^#+ .*/m.exec(slide)?.[0]), [
			'# Ruth Abara · Mara Lindqvist',
			'## Long',
			'## Long (continued)',
		]);
	});
});

suite('attestation', () => {
	const scope = scopeOf(SAMPLE, ABARA);

	test('holds who met, the days of held meetings, and nothing else', () => {
		const dates = meetingDates(scope.mentorship, scope.view);
		assertGolden(
			'exports/abara-dates.md',
			composeAttestation({ mentorship: scope.mentorship, dates }, 'markdown', ENGLISH),
		);
		assertGolden(
			'exports/abara-dates.csv',
			composeAttestation({ mentorship: scope.mentorship, dates }, 'csv', ENGLISH),
		);
		assert.match(
			composeAttestation({ mentorship: scope.mentorship, dates }, 'csv', ENGLISH),
			/^date,who\r\n(?:\d{4}-\d{2}-\d{2},"Ruth Abara \(mentor\), Mara Lindqvist \(mentee\)"\r\n)+$/,
		);
	});

	test('of one meeting name no time from a day to itself', () => {
		assert.doesNotMatch(
			composeAttestation({ mentorship: scope.mentorship, dates: [day('2026-09-09')] }, 'markdown', ENGLISH),
			/From/,
		);
	});

	test('of a time', () => {
		assert.deepEqual(meetingDates(scope.mentorship, scope.view, day('2026-09-09'), day('2026-10-14')), [
			'2026-09-09',
			'2026-10-14',
		]);
	});
});

suite('text that leaves', () => {
	test('keeps links to the web, words of others, and no comments', () => {
		assert.equal(
			withoutInternalLinks(
				'[a](b.md "t") [c](https://d.org) ![e](f.png) [[g/h#i]] [[j|k]] <!-- l --> `m`\n\n[n]: o.md\n'
					+ '[p]: https://q.org',
			),
			'a [c](https://d.org) e h k  `m`\n\n\n[p]: https://q.org',
		);
	});

	test('begins no block', () => {
		assert.deepEqual(
			['# a', '[ ] a', '[a](b.md) c', '**a** b', '1. a', '> a', 'a\nb', '<!-- a'].map(portableLine),
			['\\# a', '\\[ ] a', 'a c', '**a** b', '1\\. a', '\\> a', 'a b', ''],
		);
	});

	test('as plain words', () => {
		assert.deepEqual(
			['**a** *b* ~~c~~ `d` [e](https://f.org)', 'snake_case_word 2*3*4', '\\# a', '\\*a\\* *b*'].map(plainLine),
			['a b c d e', 'snake_case_word 2*3*4', '# a', '*a* b'],
		);
	});

	test('fields of tasks become a date in words', () => {
		const tidy = (text: string) => tidyTasks(text, { today: TODAY, l10n: ENGLISH });
		assert.equal(
			tidy('- [ ] Send @mentee it due:2026-12-04 goal:award ^a\n- [x] Sent 📅 2026-12-04\n'),
			'- [ ] Send it *(due Dec 4)*\n- [x] Sent\n',
		);
	});
});

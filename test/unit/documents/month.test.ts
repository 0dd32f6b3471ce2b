import assert from 'node:assert/strict';
import { composeSlides } from '../../../src/core/export/slides.ts';
import { composeSummary } from '../../../src/core/documents/summary.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, scopeOf } from '../../support/sampleNotes.ts';
import { prepared } from './preparing.ts';

const goal = (title: string, ...more: string[]) =>
	noteText(['type: goal', 'mentorship: abara', `title: ${title}`, ...more]);
/** Something of each kind, on both sides of each day that counts. */
const FILES: Files = {
	'abara.md': abara('next_meeting: 2026-12-16'),
	'm/1.md': abaraMeeting(
		'2026-10-14',
		'## Homework\n\n- [x] Early @mentee done:2026-11-10\n- [ ] Map @mentor due:2026-12-10\n'
			+ '- [-] Dropped @mentee cancelled:2026-11-20\n- [-] Long ago @mentee cancelled:2026-10-20\n'
			+ '- [ ] Late @mentee due:2026-11-22\n- [ ] Moved @mentor due:2026-12-20 since:2026-09-01 carried:2\n',
	),
	'm/2.md': abaraMeeting(
		'2026-11-18',
		'## Barriers\n\n1. The [lab](../lab.md) is shut\n\n### Money\n\n* None\n\n## Homework\n\n'
			+ '- [x] Sent @mentee done:2026-11-18\n- [x] Big @mentee done:2026-11-19 goal:one\n'
			+ '  - [x] Part done:2026-11-19 goal:one\n- [ ] Plan @mentee @mentor due:2026-12-01 goal:two\n\n'
			+ '## Parked\n\n- Money (soon)\n- [-] No\n- [>] Later\n- [X] Yes\n- [ ] Travel (since 2026-09-09)\n'
			+ '- money (again)\n  - deeper\n1) Space\n\n### Under\n\n- Under it\n\n## After\n\n- Not this\n',
	),
	'g/one.md': goal('One', 'status: active', 'target_date: 2026-11-22', 'barriers: [no time, "no *desk*"]'),
	'g/two.md': goal('Two', 'status: at-risk', 'target_date: 2026-11-20', 'progress: 40'),
	'g/three.md': goal('Three', 'target_date: 2027-01-31'),
	'g/reached.md': goal('Reached', 'status: achieved', 'completed: 2026-11-18', 'barriers: [gone]'),
	'g/before.md': goal('Before', 'status: achieved', 'completed: 2026-11-17'),
	'g/revised.md': goal('Revised', 'status: revised', 'completed: 2026-11-20'),
	'g/dropped.md': goal('Dropped', 'status: dropped'),
	'o/a.md': noteText([
		'type: opportunity',
		'mentorship: abara',
		'title: Chair',
		'requested_by: Joan *P*',
		'hours: 1',
		'respond_by: 2026-12-02',
	]),
	'o/b.md': noteText(['type: opportunity', 'mentorship: abara', 'title: Board', 'hours: 20', 'decision: pending']),
	'o/c.md': noteText(['type: opportunity', 'mentorship: abara', 'title: Bare', 'decision: defer']),
	'o/d.md': noteText(['type: opportunity', 'mentorship: abara', 'title: Done', 'decision: accept']),
	'o/e.md': noteText(['type: opportunity', 'mentorship: abara', 'title: Declined', 'decision: decline']),
	'acc.md': noteText(
		['type: accomplishments', 'mentorship: abara'],
		'# Mine\n\n- 2026-11-17 Too early\n- 2026-11-18: A talk\n* 2026-11-23 – A paper\n- 2026-11-24 Not yet\n'
			+ '- [ ] 2026-11-20 Boxed\n- no date\n- 2026-02-30 Never\n\n```\n- 2026-11-20 Code\n```\n',
	),
};

/** The parts of a page by their headings. */
function partsOf(page: string): Record<string, string> {
	return Object.fromEntries(
		page.split(/^## /m).slice(1).map(
			part => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()],
		),
	);
}

suite('a month with something of each kind', () => {
	const notes = publicNotesOf(FILES);
	const scope = scopeOf(notes, 'abara.md');

	test('becomes a page for the mentor with all that counts since the last meeting', () => {
		assert.deepEqual(partsOf(composeSummary(scope, notes, ENGLISH).text), {
			'What I need this time':
				'<!-- One thing, and whether I would like you to listen, to advise, or to speak up for me. -->',
			'What you said you would do': '- Map (due Dec 10)\n- Moved (due Dec 20)',
			'Last time':
				'- **Went well:** Goal reached: Reached; A paper (Nov 23); Boxed (Nov 20); … and 1 more. **Done:** Big; … and 1 more\n'
				+ '- **Did not go well:** Dropped: given up; one item is late\n'
				+ '- **In the way:** The lab is shut; None',
			'Where the goals stand':
				'- **Two**: at risk, 40 %, 3 days past its target\n- **One**: active, 100 %, 1 day past its '
				+ 'target, 1 step done since last time. In the way: no time; no *desk*\n'
				+ '- **Three**: by Jan 31, 2027',
			'What I do': '- Late (1 day overdue)\n- Both of us: Plan (due Dec 1)',
			'To decide together': '- Chair (asked by Joan *P*, 1 hour, answer by Dec 2)\n- Board (20 hours)',
		});
	});

	test('becomes slides of the same parts', () => {
		const slides = composeSlides(scope, notes, ENGLISH).split('\n\n---\n\n');
		assert.equal(
			slides[0],
			'---\nmarp: true\npaginate: true\ntitle: "Ruth Abara · Mara Lindqvist"\n---\n\n'
				+ '# Ruth Abara · Mara Lindqvist\n\nWednesday, December 16, 2026',
		);
		assert.deepEqual(slides.slice(1).map(slide => slide.slice(0, slide.indexOf('\n'))), [
			'## To decide together',
			'## What you said you would do',
			'## Last time',
			'## Where the goals stand',
			'## What I do',
		]);
	});

	test('of more than three things that went well the others are counted', () => {
		const many = publicNotesOf({
			...FILES,
			'acc.md': noteText(
				['type: accomplishments', 'mentorship: abara'],
				Array.from({ length: 9 }, (_, index) => `- 2026-11-2${index % 4} **Talk** ${index}\n`).join(''),
			),
		});
		const lines = partsOf(composeSummary(scopeOf(many, 'abara.md'), many, ENGLISH).text)['Last time']!.split(
			'\n',
		)[0]!;
		assert.equal(
			lines,
			'- **Went well:** Goal reached: Reached; **Talk** 3 (Nov 23); **Talk** 7 (Nov 23); … and 7 more. **Done:** Big; … and 1 more',
		);
	});

	test('is looked back on in the note of the next meeting', () => {
		const parts = partsOf(
			prepared({ ...FILES, 'm/next.md': abaraMeeting('2026-12-16', '# Next\n') }, 'abara.md', {
				undiscussedAfter: 2,
			}).files['m/next.md']!,
		);
		assert.deepEqual(
			Object.fromEntries(
				['Since last time', 'Goals', 'To decide', 'Parked', 'Homework — mentee', 'Homework — mentor'].map(
					name => [name, parts[name]],
				),
			),
			{
				'Since last time':
					'- 2026-11-18 A talk\n- 2026-11-18 Goal reached: Reached\n- 2026-11-18 Sent (done: mentee)\n'
					+ '- 2026-11-19 Big (done: mentee)\n- 2026-11-20 Boxed\n- 2026-11-23 A paper',
				'Goals': '- [Two](../g/two.md): at risk, 40 %, 0 of 1 step, target 2026-11-20\n'
					+ '- [One](../g/one.md): active, 100 %, 2 of 2 steps, target 2026-11-22\n'
					+ '- [Reached](../g/reached.md): achieved\n- [Revised](../g/revised.md): revised',
				'To decide': '- [Chair](../o/a.md): asked by Joan *P*, 1 hour, answer by 2026-12-02\n'
					+ '- [Board](../o/b.md): 20 hours\n- [Bare](../o/c.md): put off',
				'Parked':
					'- Money (soon) (since 2026-11-18)\n- Travel (since 2026-09-09)\n- Space (since 2026-11-18)\n- Under it (since 2026-11-18)',
				'Homework — mentee': '- [ ] Late @mentee due:2026-11-22 since:2026-10-14 carried:1\n'
					+ '- [ ] Plan @mentee @mentor due:2026-12-01 goal:two since:2026-11-18 carried:1',
				'Homework — mentor': '- [ ] Map @mentor due:2026-12-10 since:2026-10-14 carried:1\n'
					+ '- [ ] Moved @mentor due:2026-12-20 since:2026-09-01 carried:3',
			},
		);
		assert.equal(parts['Not discussed lately'], undefined, 'no area was ever spoken of in these notes');
	});
});

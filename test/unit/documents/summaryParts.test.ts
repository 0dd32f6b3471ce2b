import assert from 'node:assert/strict';
import { composeSummary, missingSections } from '../../../src/core/documents/summary.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, scopeOf } from '../../support/sampleNotes.ts';
import { scoped, summary, HELD, below } from '../../support/pairNotes.ts';

suite('the page for the mentor, part by part', () => {
	test('goals that are pursued, with status, progress, target and steps since', () => {
		const steps = (dones: readonly string[]) => ({
			'meetings/b.md': abaraMeeting(
				'2026-11-01',
				dones.map(done => `- [x] Step ${done} @mentee goal:a done:${done}\n`).join(''),
			),
		});
		const goals = (front: readonly string[], more: Files = {}) =>
			below(
				summary({ ...HELD, 'goals/a.md': noteText(['type: goal', 'title: A', ...front]), ...more }).text,
				'Where the goals stand',
			);
		assert.deepEqual(goals([]), ['- **A**']);
		assert.deepEqual(goals(['status: at-risk', 'progress: 40', 'target_date: 2027-01-05']), [
			'- **A**: at risk, 40 %, by Jan 5, 2027',
		]);
		assert.deepEqual(goals(['status: active', 'target_date: 2026-11-22']), [
			'- **A**: active, 1 day past its target',
		]);
		assert.deepEqual(goals(['status: active', 'target_date: 2026-11-20']), [
			'- **A**: active, 3 days past its target',
		]);
		assert.deepEqual(goals(['progress: 0'], steps(['2026-11-18', '2026-11-17'])), [
			'- **A**: 0 %, 1 step done since last time',
		]);
		assert.deepEqual(goals(['progress: 0'], steps(['2026-11-18', '2026-11-20'])), [
			'- **A**: 0 %, 2 steps done since last time',
		]);
		for (const over of ['status: achieved', 'status: dropped', 'completed: 2026-11-01']) {
			assert.deepEqual(goals([over]), [], over);
		}
	});

	test('last time: goals, lines with their day and own homework done on one line, the mentor’s with thanks elsewhere', () => {
		const well = (files: Files) => below(summary({ ...HELD, ...files }).text, 'Last time');
		assert.deepEqual(
			well({
				'goals/a.md': noteText(['type: goal', 'title: A', 'status: achieved', 'completed: 2026-11-18']),
				'goals/b.md': noteText(['type: goal', 'title: B', 'status: achieved', 'completed: 2026-11-17']),
				'goals/c.md': noteText(['type: goal', 'title: C', 'status: dropped', 'completed: 2026-11-19']),
				'wins.md': noteText(
					['type: accomplishments'],
					'- 2026-11-19 One\n* **2026-11-21** — Two\n1. 2026-11-18: Three\n- [x] 2026-11-20 Four\n'
						+ '- 2026-11-17 Before\n- 2026-11-24 To come\n- 2026-13-01 No day\n~~~\n- 2026-11-19 Code\n```\n'
						+ '- 2026-11-19 Still code\n~~~\n2026-11-19 no item\n',
				),
				'meetings/b.md': abaraMeeting(
					'2026-11-01',
					'## Homework\n\n- [x] Send it done:2026-11-20\n- [x] Early done:2026-11-17\n- [x] Undated\n',
				),
				'meetings/a.md': abaraMeeting('2026-11-18', '## Homework\n\n- [x] At once @mentor\n'),
			}),
			['- **Went well:** Goal reached: A; Two (Nov 21); Four (Nov 20); … and 2 more. **Done:** Send it'],
		);
		assert.deepEqual(
			below(
				summary({
					'meetings/a.md': abaraMeeting('2026-11-18', '## Homework\n\n- [x] At once @mentor\n- [x] Mine\n'),
				}).text,
				'What you said you would do',
			),
			['- At once: done, thank you'],
		);
		const many = (count: number) =>
			well({
				'wins.md': noteText(
					['type: accomplishments'],
					Array.from({ length: count }, (_, index) => `- 2026-11-20 Win ${index}\n`).join(''),
				),
			});
		assert.deepEqual([many(3), many(5)], [['- **Went well:** Win 0 (Nov 20); Win 1 (Nov 20); Win 2 (Nov 20)'], [
			'- **Went well:** Win 0 (Nov 20); Win 1 (Nov 20); Win 2 (Nov 20); … and 2 more',
		]]);
	});

	test('what did not: what the mentee gave up, and how much is late; the mentor’s lateness is an offer of help', () => {
		const page = summary({
			'meetings/b.md': abaraMeeting('2026-10-14'),
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [ ] Late due:2026-11-20 since:2026-10-14\n'
					+ '- [ ] Slipped due:2026-12-01 carried:1 since:2026-10-14\n- [ ] Fine due:2026-12-01\n'
					+ '- [-] Off cancelled:2026-11-19\n- [-] Long off cancelled:2026-11-10\n- [-] Some day off\n'
					+ '- [ ] Introduce us @mentor due:2026-11-19 since:2026-09-09\n'
					+ '- [-] Theirs @mentor cancelled:2026-11-20\n',
			),
		}).text;
		assert.deepEqual(below(page, 'Last time'), [
			'- **Did not go well:** Off: given up; one item is late',
		]);
		assert.deepEqual(below(page, 'What you said you would do'), [
			'- Introduce us (first pledged Sep 9): may I draft it, or help?',
		]);
		assert.deepEqual(below(page, 'What I do'), [
			'- Late (3 days overdue, first pledged Oct 14)',
			'- Slipped (due Dec 1)',
			'- Fine (due Dec 1)',
		]);
	});

	test('what is promised: whose, in progress, by when', () => {
		const promised = (lines: string) =>
			['What you said you would do', 'What I do'].flatMap(part =>
				below(summary({ 'meetings/a.md': abaraMeeting('2026-11-18', `## Homework\n\n${lines}`) }).text, part)
			);
		assert.deepEqual(
			promised(
				'- [/] Send it due:2026-12-01\n- [ ] Read @mentor\n- [ ] Ours @mentor @mentee due:2026-12-02\n'
					+ '- [ ] @mentor due:2026-12-02\n',
			),
			[
				'- (no words) (due Dec 2)',
				'- Read (due Dec 16)',
				'- Send it (in progress, due Dec 1)',
				'- Both of us: Ours (due Dec 2)',
			],
		);
	});

	test('what is in the way of goals, and as the last meeting had it', () => {
		const page = summary({
			'goals/a.md': noteText(['type: goal', 'title: A', 'barriers: ["[time](x.md)", money]']),
			'goals/b.md': noteText(['type: goal', 'title: B', 'status: dropped', 'barriers: [gone]']),
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## In the way\n\nPlain words.\n\n1. Numbered\n### Deeper\n* Star\n',
			),
		}).text;
		assert.deepEqual([below(page, 'Where the goals stand'), below(page, 'Last time')], [[
			'- **A**. In the way: time; money',
		], ['- **In the way:** Plain words.; Numbered; Star']]);
	});

	test('what is to be decided: who asks, how much, by when', () => {
		const offer = (...front: string[]) => noteText(['type: opportunity', ...front]);
		assert.deepEqual(
			below(
				summary({
					'o/a.md': offer('title: A', 'requested_by: "*Dean*"', 'hours: 1', 'respond_by: 2026-12-01'),
					'o/b.md': offer('title: B', 'decision: pending', 'hours: 20'),
					'o/c.md': offer('title: C', 'decision: accept'),
					'o/d.md': offer('title: D', 'decision: defer'),
				}).text,
				'To decide together',
			).sort(),
			['- A (asked by *Dean*, 1 hour, answer by Dec 1)', '- B (20 hours)'],
		);
	});

	test('where it is kept, what it belongs to, and what it covers', () => {
		const { path, text } = summary({
			...HELD,
			'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16 15:00', '', 'status: planned'),
		});
		assert.equal(path, 'summaries/2026-12-16-summary.md');
		assert.match(
			text,
			/^---\ntype: summary\nmentorship: abara\nmeeting: \.\.\/meetings\/2026-12-16-abara\.md\ndate: 2026-11-23\n---\n\n# My page for Ruth Abara\n\nFor our meeting on Wednesday, December 16, 2026, 15:00\. It covers the time since Wednesday, November 18, 2026\.\n/,
		);
		assert.equal(
			summary({
				'pages/2026-01-01.md': noteText(['type: summary', 'date: 2026-01-01']),
				'pages/2026-12-16-summary.md': noteText(['type: summary', 'date: 2026-01-02']),
			}).path,
			'pages/2026-12-16-summary-abara.md',
		);
		const bare = publicNotesOf({
			'true.md': noteText(['type: mentorship', 'mentee: Mara', 'title: "# Ours"']),
			'a b.md': noteText(['type: meeting', 'mentorship: true', 'date: 2026-12-20', 'status: planned']),
		});
		const page = composeSummary(scopeOf(bare, 'true.md'), bare, ENGLISH);
		assert.deepEqual([page.path, page.text.split('\n').slice(2, 8)], ['summaries/2026-12-20-summary.md', [
			'mentorship: "true"',
			'meeting: ../a b.md',
			'date: 2026-11-23',
			'---',
			'',
			'# My page for \\# Ours',
		]]);
		const unplanned = publicNotesOf({ 'x.md': noteText(['type: mentorship', 'mentor: Ruth', 'mentee: Mara']) });
		assert.match(
			composeSummary(scopeOf(unplanned, 'x.md'), unplanned, ENGLISH).text,
			/\n\nFor our next meeting\.\n/,
		);
	});

	test('headings that a page has in other words of case and signs are not missing', () => {
		const { notes, scope } = scoped({
			...HELD,
			'goals/a.md': noteText(['type: goal', 'title: A']),
			's.md': noteText(['type: summary', 'mentorship: abara', 'date: 2026-11-20'], '## WHERE the goals stand!\n'),
		});
		assert.deepEqual(missingSections(scope, notes, ENGLISH).map(({ heading }) => heading), [
			'What I need this time',
		]);
	});

	test('what is needed is taken from the next note by any of its names', () => {
		for (const name of ['What I need this time', 'Ask', 'My ask', 'The ask: a map']) {
			assert.deepEqual(
				below(
					summary({
						'meetings/b.md': abaraMeeting(
							'2026-12-16',
							`## ${name}\n\nA [map](m.md).\n\n### Why\n\nSo.\n\n## Else\n\nNo.\n`,
							'status: planned',
						),
					}).text,
					'What I need this time',
				),
				['A map.'],
				name,
			);
		}
	});
});

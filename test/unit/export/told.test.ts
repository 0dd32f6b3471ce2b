import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../../../src/core/shape/steps.ts';
import { composeCalendar, countEntries } from '../../../src/core/export/calendar.ts';
import {
	accomplishmentsPage,
	accomplishmentsSince,
	accomplishmentsToAdd,
} from '../../../src/core/documents/gatherAccomplishments.ts';
import {
	offerFacts,
	saidOf,
	askMentorMessage,
	declineMessage,
} from '../../../src/core/documents/opportunities/letters.ts';
import { weighOffer } from '../../../src/core/documents/opportunities/weighOffer.ts';
import { composePack } from '../../../src/core/export/meetingPack.ts';
import {
	plainLine,
	withoutInternalLinks,
	portableLine,
	withoutGoals,
	tidyTasks,
} from '../../../src/core/documents/portable.ts';
import { prioritiesOf, priorityComparison } from '../../../src/core/documents/priorityComparison.ts';
import { reviewLines, reviewSince } from '../../../src/core/documents/reviewNote.ts';
import { SLIDE_SOURCES } from '../../../src/core/export/exportFormats.ts';
import { composeSlides } from '../../../src/core/export/slides.ts';
import { composeSummary, missingSections } from '../../../src/core/documents/summary.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, day, noteText, TODAY, type Files } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { publicNotesOf, scopeOf } from '../../support/sampleNotes.ts';

const PAIR: Files = { 'mentorships/abara.md': abara('next_meeting: 2026-12-16 15:00') };
const scoped = (files: Files) => {
	const notes = publicNotesOf({ ...PAIR, ...files });
	return { notes, scope: scopeOf(notes, 'mentorships/abara.md') };
};
const summary = (files: Files) => {
	const { notes, scope } = scoped(files);
	return composeSummary(scope, notes, ENGLISH);
};
const HELD = { 'meetings/a.md': abaraMeeting('2026-11-18') };

/** Lines below a heading of a page, up to the next. */
function below(text: string, heading: string): string[] {
	const lines = text.split('\n');
	const start = lines.findIndex(line => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
	const end = lines.findIndex((line, index) => index > start && line.startsWith('#'));
	return start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end).filter(line => line !== '');
}

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
			['- **Went well:** Goal reached: A; Nov 21: Two; Nov 20: Four; … and 3 more'],
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
		assert.deepEqual([many(3), many(5)], [['- **Went well:** Nov 20: Win 0; Nov 20: Win 1; Nov 20: Win 2'], [
			'- **Went well:** Nov 20: Win 0; Nov 20: Win 1; Nov 20: Win 2; … and 2 more',
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
			'- **Did not go well:** Off: given up; one item is late, see below',
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
				'- Ruth Abara and Mara Lindqvist: Ours (due Dec 2)',
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

suite('who sees what', () => {
	const OTHERS: Files = {
		'mentorships/vega.md': noteText(['type: mentorship', 'mentor: Ana Vega', 'mentee: Mara Lindqvist']),
		'mentorships/board.md': noteText([
			'type: committee',
			'title: Board',
			'mentee: Mara Lindqvist',
			'confidentiality: committee',
		]),
	};
	const sees = (whose: string, ...front: string[]) =>
		scopeOf(
			publicNotesOf({ ...PAIR, ...OTHERS, 'goals/a.md': noteText(['type: goal', 'title: A', ...front]) }),
			`mentorships/${whose}.md`,
		).goals.length === 1;

	test('a note without a mentorship is for each, what is the pair’s not for a committee', () => {
		assert.deepEqual([
			sees('abara'),
			sees('board'),
			sees('abara', 'confidentiality: pair'),
			sees('board', 'confidentiality: pair'),
		], [true, true, true, false]);
	});

	test('what is another’s only where it is said to be for all, or for a committee', () => {
		assert.deepEqual([
			sees('abara', 'mentorship: vega'),
			sees('abara', 'mentorship: vega', 'confidentiality: department'),
			sees('abara', 'mentorship: vega', 'confidentiality: committee'),
			sees('board', 'mentorship: vega', 'confidentiality: committee'),
		], [false, true, false, true]);
		assert.deepEqual([
			sees('abara', 'mentorship: nobody'),
			sees('abara', 'mentorship: abara', 'confidentiality: pair'),
			sees('abara', 'confidentiality: private'),
			sees('abara', 'confidentiality: committee'),
		], [false, true, false, true]);
	});

	test('the page for the next meeting is the one that names it, else the newest since the last', () => {
		const page = (...front: string[]) => noteText(['type: summary', 'mentorship: abara', ...front]);
		const chosen = (files: Files) => scoped({ ...HELD, ...files }).scope.summary?.path;
		const next = { 'meetings/2026-12-16-abara.md': abaraMeeting('2026-12-16', '', 'status: planned') };
		assert.deepEqual([
			chosen({ 'a.md': page('date: 2026-11-18') }),
			chosen({
				'a.md': page('date: 2026-11-19'),
				'b.md': page('date: 2026-11-21'),
				'c.md': page('date: 2026-11-20'),
			}),
			chosen({ 'a.md': page() }),
		], [undefined, 'b.md', undefined]);
		assert.equal(chosen({ 'a.md': page('date: 2026-11-21'), 'b.md': page('date: 2026-11-21') }), 'b.md');
		for (
			const name of [
				'2026-12-16-abara',
				'../meetings/2026-12-16-abara.md',
				'"[[2026-12-16-abara]]"',
				'"[[meetings/2026-12-16-abara]]"',
			]
		) {
			assert.equal(chosen({ ...next, 'a.md': page('date: 2026-01-01', `meeting: ${name}`) }), 'a.md', name);
		}
		assert.equal(chosen({ ...next, 'a.md': page('date: 2026-11-21', 'meeting: 2026-10-01-abara') }), undefined);
		assert.deepEqual([
			chosen({ 'a.md': page('date: 2026-01-01', 'meeting: 2026-12-16-abara') }),
			chosen({ 'a.md': page('date: 2026-01-01', 'meeting: 2026-12-17-abara') }),
		], ['a.md', undefined]);
		assert.equal(
			chosen({
				...OTHERS,
				'a.md': noteText([
					'type: summary',
					'mentorship: vega',
					'date: 2026-11-21',
					'confidentiality: department',
				]),
			}),
			undefined,
		);
	});

	test('steps below an item go with it, those of another pair do not', () => {
		const { scope } = scoped({
			...OTHERS,
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [ ] Whole\n  - [ ] Part\n\n## Agenda\n\n- [ ] Topic\n  - [ ] Own @mentee\n',
			),
			'v.md': noteText(
				['type: meeting', 'mentorship: vega', 'date: 2026-11-01'],
				'## Homework\n\n- [ ] Theirs\n',
			),
		});
		assert.deepEqual(scope.homework.map(({ task }) => task.text), ['Whole', 'Own']);
	});
});

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
				'The dean has asked me about this: A board. They would like an answer by Tuesday, December 1, '
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
			'[who asked] has asked me about this: T. They would like an answer by [when an answer is due].',
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

suite('priorities beside earlier ones', () => {
	const list = (date: string, body: string) => noteText(['type: priorities', `date: ${date}`], body);

	test('tell what is new, done, moved, gone and still there', () => {
		const page = priorityComparison(
			prioritiesOf(publicNotesOf({
				'1.md': list('2024-01-01', '## Quit\n\n- [ ] Rota goal:x\n- [ ] Board\n\n## Start\n\n- [ ] Gone\n'),
				'2.md': list('2025-01-01', '## Quit\n\n- [ ] Rota\n\n## Start\n\n- [ ] Run\n'),
				'3.md': list(
					'2026-01-01',
					'## Quit\n\n- [ ] Rota\n- [ ] New\n\n## Continue\n\n- [ ] Board\n- [x] Run\n',
				),
			}))!,
			ENGLISH,
		);
		assert.equal(page.split('\n\n')[1], 'Beside the lists of 2025-01-01, 2024-01-01.');
		assert.deepEqual(below(page, 'I said I would quit, and it still stands'), [
			'- Rota (since 2024-01-01; on 3 lists)',
			'- Board (since 2024-01-01; on 2 lists; before under “Quit”)',
		]);
		assert.deepEqual([below(page, 'Quit'), below(page, 'Start')], [[
			'- Rota (since 2024-01-01; on 3 lists)',
			'- New (new)',
		], []]);
		assert.deepEqual(below(page, 'Continue'), [
			'- Board (since 2024-01-01; on 2 lists; before under “Quit”)',
			'- Run (done; since 2025-01-01; on 2 lists; before under “Start”)',
		]);
		assert.deepEqual(below(page, 'No longer on a list'), ['- Gone (last under “Start”, 2024-01-01)']);
		const first = priorityComparison(
			prioritiesOf(publicNotesOf({ '1.md': list('2024-01-01', '## Decline\n\n- A *b* [c](d.md)\n') }))!,
			ENGLISH,
		);
		assert.equal(
			first,
			'# Quit, decline, start, continue: 2024-01-01\n\nThis is the first list. The next one will be laid '
				+ 'beside it.\n\n## I said I would quit, and it still stands\n\nNothing. What was to go has gone.\n\n'
				+ '## Decline\n\n- A b c (new)\n',
		);
	});
});

suite('a calendar, entry by entry', () => {
	const OPTIONS = { stamp: '20261123T090000Z', homework: 'event', remindMinutes: 30, l10n: ENGLISH } as const;
	const entries = (files: Files, more: Partial<Parameters<typeof composeCalendar>[1]> = {}): string[][] => {
		const { scope } = scoped(files);
		const text = composeCalendar([scope], { ...OPTIONS, ...more }).replaceAll('\r\n ', '');
		const results = [...text.matchAll(/BEGIN:(VEVENT|VTODO)\r\n([^]*?)END:\1/g)].map((
			[, kind, body],
		) => [
			kind!,
			...body!.trim().split('\r\n').filter(line =>
				!/^(?:UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|X-MENTORING-ITEM)/.test(line)
			),
		]);
		assert.equal(
			finish(countEntries([scope], { ...OPTIONS, ...more })),
			results.filter(lines => !lines.includes('STATUS:CANCELLED')).length,
		);
		return results;
	};
	const alarm = (
		text: string,
		trigger: string,
	) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text}`, `TRIGGER${trigger}`, 'END:VALARM'];
	const MEETING = 'Mentoring meeting: Ruth Abara\\, Mara Lindqvist';

	test('a meeting has its length, its place and its reminder', () => {
		assert.deepEqual(entries({}), [[
			'VEVENT',
			'DTSTART:20261216T150000',
			'DURATION:PT60M',
			`SUMMARY:${MEETING}`,
			'STATUS:CONFIRMED',
			...alarm(MEETING, ':-PT30M'),
		]]);
		const place = {
			'mentorships/abara.md': abara(
				'next_meeting: 2026-12-16 15:00',
				'location: "*Room* 2"',
				'duration_minutes: 30',
			),
		};
		assert.deepEqual(entries(place)[0]?.slice(1, 5), [
			'DTSTART:20261216T150000',
			'DURATION:PT30M',
			`SUMMARY:${MEETING}`,
			'LOCATION:Room 2',
		]);
		assert.deepEqual(
			entries({
				...place,
				'm/b.md': abaraMeeting(
					'2026-12-16 15:00',
					'',
					'status: planned',
					'location: Hall',
					'duration_minutes: 50',
				),
			})[0]?.slice(2, 5),
			['DURATION:PT50M', `SUMMARY:${MEETING}`, 'LOCATION:Hall'],
		);
		assert.deepEqual(entries({ 'mentorships/abara.md': abara('next_meeting: 2026-12-16') })[0]?.slice(1, 4), [
			'DTSTART;VALUE=DATE:20261216',
			'DTEND;VALUE=DATE:20261217',
			'TRANSP:TRANSPARENT',
		]);
	});

	test('meetings that were, or were held, are none where nothing is booked; those put off are told as off, oldest first', () => {
		const told = entries({
			'm/a.md': abaraMeeting('2026-11-22', '', 'status: planned'),
			'm/b.md': abaraMeeting('2026-11-23', '', 'status: planned'),
			'm/e.md': abaraMeeting('2026-11-21'),
			'm/c.md': abaraMeeting('2026-12-30', '', 'status: planned'),
			'm/d.md': abaraMeeting('2026-12-01', '', 'status: postponed'),
		});
		assert.deepEqual(
			told.filter(([, start]) => start !== 'DTSTART;VALUE=DATE:20261121').map((
				[, start, , , ...more],
			) => [start, more.find(line => line.startsWith('STATUS'))]),
			[
				['DTSTART;VALUE=DATE:20261123', 'STATUS:CONFIRMED'],
				['DTSTART;VALUE=DATE:20261201', 'STATUS:CANCELLED'],
				['DTSTART;VALUE=DATE:20261230', 'STATUS:CONFIRMED'],
			],
		);
	});

	test('homework as events: only with a day of its own, reminded of on the day', () => {
		const homework = entries({
			'm/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [ ] Send; it @mentor due:2026-12-01\n- [ ] Late due:2026-11-20\n- [ ] No day\n'
					+ '- [x] Done due:2026-12-01\n',
			),
		}).slice(2);
		assert.deepEqual(homework.map(lines => lines.slice(1)), [
			[
				'DTSTART;VALUE=DATE:20261120',
				'DTEND;VALUE=DATE:20261121',
				'TRANSP:TRANSPARENT',
				'SUMMARY:Late (Mara Lindqvist)',
			],
			[
				'DTSTART;VALUE=DATE:20261201',
				'DTEND;VALUE=DATE:20261202',
				'TRANSP:TRANSPARENT',
				'SUMMARY:Send\\; it (Ruth Abara)',
				...alarm('Send\\; it (Ruth Abara)', ':PT9H'),
			],
			[
				'DTSTART;VALUE=DATE:20261201',
				'DTEND;VALUE=DATE:20261202',
				'TRANSP:TRANSPARENT',
				'SUMMARY:Done: Done (Mara Lindqvist)',
				'STATUS:CANCELLED',
			],
		]);
	});

	test('homework as tasks: what is open, and what was settled lately', () => {
		const homework = entries({
			'm/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [/] Send due:2026-12-01\n- [ ] @mentor due:2026-11-20\n'
					+ '- [x] Done done:2026-11-19\n- [x] Long done done:2026-09-01\n',
			),
		}, { homework: 'todo' }).slice(2);
		assert.deepEqual(homework.map(lines => lines.slice(1)), [
			['DUE;VALUE=DATE:20261120', 'SUMMARY:(no words) (Ruth Abara)', 'STATUS:NEEDS-ACTION'],
			[
				'DUE;VALUE=DATE:20261201',
				'SUMMARY:Send (Mara Lindqvist)',
				'STATUS:IN-PROCESS',
				...alarm('Send (Mara Lindqvist)', ';RELATED=END:PT9H'),
			],
			[
				'DUE;VALUE=DATE:20261216',
				'SUMMARY:Done (Mara Lindqvist)',
				'STATUS:COMPLETED',
				'PERCENT-COMPLETE:100',
				'COMPLETED:20261119T120000Z',
			],
		]);
	});

	test('a committee and a mentorship without names are called by their titles', () => {
		const notes = publicNotesOf({
			'c.md': noteText([
				'type: committee',
				'title: "The *board*"',
				'mentor: A',
				'mentee: B',
				'next_meeting: 2026-12-16',
			]),
			'd.md': noteText(['type: mentorship', 'title: Ours', 'mentor: A', 'next_meeting: 2026-12-17']),
		});
		const text = composeCalendar([scopeOf(notes, 'c.md'), scopeOf(notes, 'd.md')], OPTIONS);
		assert.deepEqual([...text.matchAll(/SUMMARY:(.*)\r/g)].map(([, words]) => words), [
			'Mentoring meeting: The board',
			'Mentoring meeting: Ours',
		]);
		assert.deepEqual(text.split('\r\n').slice(0, 6), [
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Mentoring Notebook//Calendar//EN',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'X-WR-CALNAME:Mentoring',
		]);
		const uids = [...text.matchAll(/UID:(.*)-[a-z\d]+@mentoring-notebook/g)].map(([, uid]) => uid);
		assert.deepEqual(uids.map(uid => uid?.split('-')[0]), ['booking', 'booking']);
		assert.notEqual(uids[0], uids[1]);
	});

	test('homework with an id of its own is called by it', () => {
		const { scope } = scoped({
			'm/a.md': abaraMeeting('2026-11-18', '## Homework\n\n- [ ] Send id:draft_2 due:2026-12-01\n'),
		});
		assert.match(composeCalendar([scope], OPTIONS), /UID:homework-id-[a-z\d]+-[a-z\d]+@mentoring-notebook\r\n/);
	});
});

suite('a review, part by part', () => {
	const lines = (files: Files, ...front: string[]) => {
		const notes = publicNotesOf({ 'mentorships/abara.md': abara(...front), ...files });
		return reviewLines(scopeOf(notes, 'mentorships/abara.md'), notes.notes, ENGLISH).join('\n');
	};

	test('counts meetings by what became of them, within its time', () => {
		const meetings = {
			'a.md': abaraMeeting('2026-06-10'),
			'b.md': abaraMeeting('2026-07-12', '', 'status: cancelled'),
			'c.md': abaraMeeting('2026-08-10', '', 'status: planned'),
			'd.md': abaraMeeting('2026-01-10'),
			'e.md': abaraMeeting('2026-12-10', '', 'status: planned'),
		};
		assert.deepEqual(below(lines(meetings, 'start_date: 2026-06-01'), 'Meetings'), [
			'- 1 held, 1 cancelled, 1 without a word on what became of them',
		]);
		assert.match(
			lines(meetings, 'start_date: 2026-06-01'),
			/^## What the notes say\n\nFrom Monday, June 1, 2026 to Monday, November 23, 2026\. What is private is not counted\.\n/,
		);
	});

	test('goes back to the last review, the beginning, or a year', () => {
		const since = (files: Files, ...front: string[]) =>
			reviewSince(
				scopeOf(publicNotesOf({ 'mentorships/abara.md': abara(...front), ...files }), 'mentorships/abara.md'),
			);
		const review = (date: string, whose = 'abara') =>
			noteText(['type: review', `mentorship: ${whose}`, `date: ${date}`, 'confidentiality: pair']);
		assert.equal(
			since(
				{ 'a.md': review('2026-03-01'), 'b.md': review('2026-05-01'), 'c.md': review('2026-11-23') },
				'start_date: 2026-01-01',
			),
			'2026-05-01',
		);
		assert.equal(since({ 'a.md': review('2026-03-01', 'other') }, 'start_date: 2026-01-01'), '2026-01-01');
		assert.deepEqual([since({}), since({}, 'start_date: 2026-11-23'), since({}, 'start_date: 2027-01-01')], [
			'2025-11-23',
			'2025-11-23',
			'2025-11-23',
		]);
	});

	test('promises of each side that are open or were settled since', () => {
		const homework = '## Homework\n\n- [x] Early done:2026-05-01\n- [x] Done done:2026-07-01\n'
			+ '- [-] Off cancelled:2026-05-02\n- [x] Undated\n- [ ] Ours @mentor @mentee due:2026-12-01\n';
		assert.deepEqual(
			below(
				lines({ 'a.md': abaraMeeting('2026-06-10', homework) }, 'start_date: 2026-06-01'),
				'What we promised',
			),
			['- Mara Lindqvist: 2 done, 0 open', '- Others, or together: 0 done, 1 open'],
		);
		assert.deepEqual(
			below(
				lines({ 'a.md': abaraMeeting('2026-05-10', homework) }, 'start_date: 2026-06-01'),
				'What we promised',
			),
			['- Mara Lindqvist: 1 done, 0 open', '- Others, or together: 0 done, 1 open'],
		);
	});

	test('goals pursued, and those closed since', () => {
		const goal = (...front: string[]) => noteText(['type: goal', 'mentorship: abara', ...front]);
		assert.deepEqual(
			below(
				lines({
					'a.md': goal('title: A', 'status: active'),
					'b.md': goal('title: "#B"', 'status: achieved', 'completed: 2026-06-01'),
					'c.md': goal('title: C', 'status: achieved', 'completed: 2026-05-31'),
					'd.md': goal('title: D', 'status: dropped'),
				}, 'start_date: 2026-06-01'),
				'Goals',
			).sort(),
			['- **A**: active', '- Closed on Jun 1: \\#B'],
		);
	});

	test('satisfaction and effort since, the last four meetings beside the plan', () => {
		const meeting = (date: string, ...front: string[]) => abaraMeeting(date, '', ...front);
		const text = lines({
			'a.md': meeting('2026-05-01', 'satisfaction: 2'),
			'b.md': meeting('2026-06-01', 'satisfaction: 7', 'effort: { clinical: 90, research: 10 }'),
			'c.md': meeting('2026-07-01', 'satisfaction: 9', 'effort: { clinical: 80, "a|b": 20 }'),
			'd.md': meeting('2026-08-01', 'effort: { clinical: 70 }'),
			'e.md': meeting('2026-09-01', 'effort: { clinical: 60 }'),
			'f.md': meeting('2026-10-01', 'effort: { clinical: 50 }'),
			'idp.md': noteText(['type: idp', 'mentorship: abara', 'date: 2026-01-01', 'effort: { research: 40 }']),
		}, 'start_date: 2026-06-01');
		assert.deepEqual(below(text, 'Satisfaction, 1 to 10'), ['- Jun 1: 7', '- Jul 1: 9']);
		assert.deepEqual(below(text, 'Where the time went, in percent'), [
			'| Area | Planned | Jul 1 | Aug 1 | Sep 1 | Oct 1 |',
			'| -- | --: | --: | --: | --: | --: |',
			'| Clinical |  | 80 | 70 | 60 | 50 |',
			'| Research | 40 |  |  |  |  |',
			'| a\\|b |  | 20 |  |  |  |',
		]);
		assert.deepEqual(
			below(
				lines({ 'idp.md': noteText(['type: idp', 'date: 2026-01-01', 'effort: { research: 40 }']) }),
				'Where the time went, in percent',
			),
			[],
		);
	});
});

suite('papers and slides for a meeting', () => {
	const packOf = (files: Files) => {
		const { notes, scope } = scoped(files);
		return composePack(scope, notes, ENGLISH);
	};
	const next = (body: string, ...front: string[]) => ({
		'meetings/b.md': abaraMeeting('2026-12-16 15:00', body, 'status: planned', ...front),
	});

	test('say when, where and how long', () => {
		assert.deepEqual(packOf({}).facts, ['Wednesday, December 16, 2026, 15:00']);
		assert.deepEqual(
			packOf({ 'mentorships/abara.md': abara('location: "*Room* 2"', 'duration_minutes: 30') }).facts,
			['Our next meeting', 'Room 2', '30 minutes'],
		);
		assert.deepEqual(
			packOf({
				'mentorships/abara.md': abara(
					'next_meeting: 2026-12-16 15:00',
					'location: Room 2',
					'duration_minutes: 30',
				),
				...next('', 'location: Hall', 'duration_minutes: 45'),
			}).facts,
			['Wednesday, December 16, 2026, 15:00', 'Hall', '45 minutes'],
		);
	});

	test('hold the card, the agenda without what is on it, and room for notes', () => {
		const pack = packOf({
			...next(
				'# Agenda of ours\n\n## Check in\n\n- [ ] How @mentee due:2026-12-01\n\n# Again\n\n~~~\n# code\n'
					+ '~~~\n\n##### Deep\n',
				'title: T',
			),
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [/] Send due:2026-12-01\n- [ ] Late due:2026-11-20 since:2026-10-01\n'
					+ '- [ ] Read @mentor\n- [x] Done\n',
			),
			'goals/a.md': noteText([
				'type: goal',
				'title: "A | b"',
				'status: active',
				'progress: 20',
				'target_date: 2027-01-05',
			]),
			'goals/b.md': noteText(['type: goal', 'title: B']),
			'goals/c.md': noteText(['type: goal', 'title: C', 'status: achieved']),
			'goals/d.md': noteText(['type: goal', 'title: D', 'status: dropped']),
			's.md': noteText(
				['type: summary', 'mentorship: abara', 'date: 2026-11-22', 'title: My page'],
				'## Ask\n\nA map.\n',
			),
		});
		assert.deepEqual(pack.parts.map(({ heading, newPage }) => [heading, newPage]), [
			['My page', false],
			['T', true],
			['Notes', false],
		]);
		const [page, agenda, notes] = pack.parts.map(({ markdown }) => markdown);
		assert.deepEqual([page?.split('\n\n').slice(0, 4), notes, pack.title], [
			['### What I need this time', 'A map.', '### What you said you would do', '- Read (due Dec 16)'],
			'',
			'Ruth Abara and Mara Lindqvist',
		]);
		assert.equal(agenda, '### Again\n\n~~~\n# code\n~~~');
		assert.match(page ?? '', /- \*\*A \| b\*\*: active, 20 %, by Jan 5, 2027\n/);
		assert.match(
			page ?? '',
			/### What I do\n\n- Late \(3 days overdue, first pledged Oct 1\)\n- Send \(in progress, due Dec 1\)\n- How \(due Dec 1\)$/,
		);
	});

	test('slides: no marker that shows items one by one, no line broken in a paragraph, rules in code stay', () => {
		const of = (body: string) => {
			const { notes, scope } = scoped(next(`# Title\n\n## Part\n\n${body}`));
			return composeSlides(scope, notes, ENGLISH, 'meeting').split('## Part\n\n')[1]!;
		};
		assert.equal(of('* a\n* b\n  + c\n\n1) one\n2) two\n'), '- a\n- b\n  - c\n\n1. one\n2. two\n');
		assert.equal(
			of('A line\nand the next,\nand *one\nmore*.\n\n> quoted\n> on  \n> meant\n\n- item\n  goes on\n'),
			'A line and the next, and *one more*.\n\n> quoted on  \n> meant\n\n- item goes on\n',
		);
		for (
			const code of [
				'```yaml\n---\ntype: goal\n---\n```',
				'~~~\n---\n~~~',
				'- a\n\n  ```\n  ---\n  ```',
				'    ---\n    code',
			]
		) { assert.ok(of(`Text\n\n---\n\n${code}\n\n***\n`).includes(code), code); }
		assert.equal(of('Text\n\n---\n\nMore\n\n* * *\n'), 'Text\n\nMore\n');
	});

	test('no item’s text stands twice in one document', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						owner: fc.constantFrom('', '@mentor', '@mentee', '@mentor @mentee', '@qureshi'),
						mark: fc.constantFrom(' ', '/', 'x', '-', '>'),
						due: fc.constantFrom('', 'due:2026-11-01', 'due:2026-12-01'),
						nested: fc.boolean(),
						in: fc.constantFrom('meetings/a.md', 'meetings/b.md'),
						goal: fc.boolean(),
					}),
					{ maxLength: 12 },
				),
				fc.boolean(),
				(items, hasPage) => {
					const names = items.map((_, index) => `word${index}x`);
					const bodyOf = (path: string) =>
						'## Homework\n\n' + `${
							items.map((item, index) =>
								item.in === path
									? `${item.nested && index > 0 ? '  ' : ''}- [${item.mark}] Do ${
										names[index]
									} ${item.owner} ${item.due}${item.goal ? ' goal:award' : ''}\n`
									: ''
							).join('')
						}`;
					const files = {
						'meetings/a.md': abaraMeeting('2026-11-18', bodyOf('meetings/a.md')),
						...next(
							'## Goals\n\n- [The award](../goals/award.md): active\n\n## To decide\n\n'
								+ `- Seatword: 3 hours\n\n${bodyOf('meetings/b.md')}`,
						),
						'goals/award.md': noteText(['type: goal', 'title: Awardword', 'barriers: [money]']),
						'o.md': noteText(['type: opportunity', 'title: Seatword']),
						...hasPage
							? {
								's.md': noteText(
									['type: summary', 'mentorship: abara', 'date: 2026-11-22'],
									'## What I need this time\n\nA map.\n',
								),
							}
							: {},
					};
					const { notes, scope } = scoped(files);
					const documents = [
						composeSummary(scope, notes, ENGLISH).text,
						composePack(scope, notes, ENGLISH).parts.map(({ heading, markdown }) =>
							`${heading}\n${markdown}`
						).join('\n'),
						...SLIDE_SOURCES.map(source => composeSlides(scope, notes, ENGLISH, source)),
					];
					for (const text of documents) {
						for (const name of [...names, 'Awardword', 'Seatword']) {
							assert.ok(text.split(name).length <= 2, `${name}\n${text}`);
						}
					}
				},
			),
			{ numRuns: runs(60) },
		);
	});

	test('slides: the page first, else the meeting, else the notes, as asked', () => {
		const files = {
			...next(
				'# Plan\n\nHello.\n\n## Later\n\n- [x] Done @mentee\n- [/] Going\n- [>] Carried\n- [-] Off\n'
					+ '- [ ] Open due:2026-12-01\n',
			),
			's.md': noteText(['type: summary', 'mentorship: abara', 'date: 2026-11-22'], '# Page\n\nFrom the page.\n'),
		};
		const { notes, scope } = scoped(files);
		const slides = (source?: Parameters<typeof composeSlides>[3]) =>
			composeSlides(scope, notes, ENGLISH, source).split('\n\n---\n\n');
		assert.deepEqual(slides().slice(1), ['## Page\n\nFrom the page.\n']);
		assert.deepEqual(slides('meeting').slice(1), [
			'## Plan\n\nHello.',
			'## Later\n\n- ✓ Done\n- … Going\n- → Carried\n- ✗ Off\n- Open *(due Dec 1)*\n',
		]);
		assert.equal(slides('notes')[1], '## What I do\n\n- Open (due Dec 1)\n');
		assert.equal(
			slides()[0],
			'---\nmarp: true\npaginate: true\ntitle: "Ruth Abara · Mara Lindqvist"\n---\n\n'
				+ '# Ruth Abara · Mara Lindqvist\n\nWednesday, December 16, 2026, 15:00',
		);
	});

	test('a long slide is cut before an item or after a paragraph, never in code', () => {
		const cut = (body: string) => {
			const { notes, scope } = scoped(next(`# Title\n\n## Long\n\n${body}`));
			return composeSlides(scope, notes, ENGLISH, 'meeting').split('\n\n---\n\n').slice(1).map(slide =>
				slide.trim().split('\n').length - 2
			);
		};
		const items = (count: number) => Array.from({ length: count }, (_, index) => `- ${index}\n`).join('');
		assert.deepEqual([cut(items(9)), cut(items(10)), cut(items(19))], [[9], [9, 1], [9, 9, 1]]);
		assert.deepEqual(cut(`\`\`\`\n${items(12)}\`\`\`\n\n- after\n`), [14, 1]);
		assert.deepEqual(cut(`${'line\n'.repeat(11)}\nnext\n`), [3]);
		assert.deepEqual(cut(`${'One sentence of eight words stands here now. '.repeat(50)}\n`), [1, 1, 1, 3]);
		assert.deepEqual(cut(`| a | b |\n|--|--|\n${'| 1 | 2 |\n'.repeat(14)}`), [11, 7]);
	});
});

suite('text for elsewhere', () => {
	test('links, comments and definitions of every form', () => {
		const pairs: readonly (readonly [string, string])[] = [
			['a <!-- b\nc --> d <!-- open', 'a  d '],
			['[a](<b c.md>) [d](e(f).md) [g](h "i") [j](k \'l\')', 'a d g j'],
			['[a [b] c](d.md)', 'a [b] c'],
			['[m](mailto:a@b.org) [h](HTTP://c.org)', '[m](mailto:a@b.org) [h](HTTP://c.org)'],
			['![[a/b.md#c|d]] [[e/f.MD]] [[g#h]]', 'd f g'],
			['> [a]: b.md "t"\n[c]: <https://d.org>\n', '\n[c]: <https://d.org>\n'],
			['[a](b.md', '[a](b.md'],
		];
		for (const [written, shown] of pairs) { assert.equal(withoutInternalLinks(written), shown, written); }
	});

	test('on one line, no block begins', () => {
		const pairs: readonly (readonly [string, string])[] = [
			['+ a', '\\+ a'],
			['- a', '\\- a'],
			['* a', '\\* a'],
			['*a*', '*a*'],
			['| a', '\\| a'],
			['=== a', '\\=== a'],
			['~~~', '\\~~~'],
			['~~a~~', '\\~~a~~'],
			['12) a', '12\\) a'],
			['1.5 a', '1\\.5 a'],
			['[ab](https://c.org)', '[ab](https://c.org)'],
			['[a](https://c.org)', '\\[a](https://c.org)'],
			['a\n\n b ', 'a b'],
			['a <<!-- b -->!-- c', 'a &lt;!-- c'],
		];
		for (const [written, shown] of pairs) { assert.equal(portableLine(written), shown, written); }
	});

	test('as words alone', () => {
		const pairs: readonly (readonly [string, string])[] = [
			['__a__ _b_ ~~c~~', 'a b c'],
			['a_b_c', 'a_b_c'],
			['(*a*)', '(a)'],
			['[w](https://x.org "t") y', 'w y'],
			['\\*a\\* \\q', '*a* \\q'],
			['** a**', '** a**'],
			['  a\n b ', 'a b'],
		];
		for (const [written, shown] of pairs) { assert.equal(plainLine(written), shown, written); }
	});

	test('goals are not named', () => {
		assert.equal(
			withoutGoals('a goal:award b\n\tgoal:[[My award]] c [goal:: x] (goal:: y) mygoal:z GOAL:q goal: r'),
			'a  b\n\t c   mygoal:z  goal: r',
		);
	});

	test('boxes give way to signs, and only open tasks have a date', () => {
		const tidy = (text: string) =>
			tidyTasks(text, {
				today: TODAY,
				l10n: ENGLISH,
				boxes: { 'open': 'o ', 'in-progress': 'p ', 'done': 'd ', 'cancelled': 'c ', 'carried': '> ' },
			});
		assert.equal(
			tidy(
				'- [ ] A due:2026-12-01\n- [/] B due:2026-12-02\n- [x] C due:2026-12-03\n- [-] D due:2026-12-03\n'
					+ '- [>] E\n  more @mentor\n',
			),
			'- o A *(due Dec 1)*\n- p B *(due Dec 2)*\n- d C\n- c D\n- > E\n  more\n',
		);
		assert.equal(
			tidyTasks('- [/] B due:2026-12-02 ^id\n', { today: TODAY, l10n: ENGLISH }),
			'- [/] B *(due Dec 2)*\n',
		);
	});
});

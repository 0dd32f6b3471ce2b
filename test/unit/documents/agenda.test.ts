import assert from 'node:assert/strict';
import { joinInsertions } from '../../../src/core/documents/prepare/placeSections.ts';
import { bareWords, inlineText, linkTo, sectionNames } from '../../../src/core/documents/prepare/prepareModel.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { prepared, type PrepareOptions } from './preparing.ts';

const NEXT = 'm/2026-12-16.md';
const goal = (...more: string[]): string => noteText(['type: goal', ...more]);
const offer = (...more: string[]): string => noteText(['type: opportunity', ...more]);

/** The note of the next meeting after it was prepared; the last one was held on 2026-11-18. */
function next(
	more: Files,
	{ held = '# Then\n', own = '# Next\n', ...options }: PrepareOptions & { held?: string, own?: string } = {},
): string {
	const files = {
		'abara.md': abara('next_meeting: 2026-12-16'),
		'm/2026-11-18.md': abaraMeeting('2026-11-18', held, 'title: Last'),
		[NEXT]: abaraMeeting('2026-12-16', own, 'status: planned'),
		...more,
	};
	return prepared(files, 'abara.md', options).files[NEXT]!;
}

/** Lines below a heading of it, up to the next. */
function below(text: string, heading: string): string[] {
	const lines = text.split('\n');
	const start = lines.indexOf(`## ${heading}`);
	if (start < 0) { return []; }
	const end = lines.findIndex((line, index) => index > start && /^#{1,2} /.test(line));
	return lines.slice(start + 1, end < 0 ? undefined : end).filter(line => line !== '');
}

suite('goals of a prepared meeting', () => {
	const goals = (more: Files, options?: Parameters<typeof next>[1]): string[] => below(next(more, options), 'Goals');

	test('say where each stands', () => {
		assert.deepEqual(
			goals({
				'a.md': goal('title: All', 'status: at-risk', 'target_date: 2027-03-01', 'progress: 33.4'),
				'b.md': noteText(['type: goal', 'title: One step', 'status: at-risk'], '- [x] Done\n'),
				'c.md': noteText(['type: goal', 'title: Two steps', 'status: at-risk'], '- [x] Done\n- [ ] Open\n'),
			}).sort(),
			[
				'- [All](../a.md): at risk, 33 %, target 2027-03-01',
				'- [One step](../b.md): at risk, 100 %, 1 of 1 step',
				'- [Two steps](../c.md): at risk, 50 %, 1 of 2 steps',
			],
		);
		assert.deepEqual(
			goals({ 'd.md': goal('title: Bare', 'mentorship: abara') }, { held: '- [ ] Do it @mentee goal:d\n' }),
			['- [Bare](../d.md): 0 %, 0 of 1 step'],
		);
	});

	test('are those at risk, due within four weeks of the meeting, or touched since the last', () => {
		const shown = (...more: string[]): boolean => goals({ 'a.md': goal('title: A', ...more) }).length > 0;
		assert.deepEqual([shown('status: active'), shown('status: at-risk'), shown()], [false, true, false]);
		assert.deepEqual([shown('target_date: 2027-01-13'), shown('target_date: 2027-01-14')], [true, false]);
		assert.deepEqual([
			shown('status: achieved', 'completed: 2026-11-18'),
			shown('status: achieved', 'completed: 2026-11-17'),
			shown('status: achieved', 'target_date: 2026-12-01'),
		], [true, false, false]);
		assert.deepEqual([
			shown('status: dropped', 'target_date: 2026-12-01'),
			shown('status: revised', 'target_date: 2026-12-01'),
		], [false, true]);
		const step = (done: string): boolean =>
			goals({ 'a.md': noteText(['type: goal', 'title: A', 'status: active'], `- [x] Step done:${done}\n`) })
				.length > 0;
		assert.deepEqual([step('2026-11-18'), step('2026-11-17')], [true, false]);
		const homework = (line: string): boolean =>
			goals({ 'a.md': goal('title: A', 'status: active'), 'm/2026-10-01.md': abaraMeeting('2026-10-01', line) })
				.length > 0;
		assert.deepEqual([
			homework('- [x] Step @mentee goal:a done:2026-11-19\n'),
			homework('- [x] Step @mentee goal:a done:2026-10-19\n'),
		], [true, false]);
		assert.equal(
			goals({ 'a.md': goal('title: A', 'status: active') }, { held: '- [>] Step @mentee goal:a\n' }).length,
			1,
		);
	});

	test('of another mentorship are spoken of where homework serves them and they are marked for others', () => {
		const files = (...more: string[]) => ({
			'vega.md': noteText(['type: mentorship', 'mentor: Ana Vega', 'mentee: Mara Lindqvist']),
			'a.md': goal('title: A', 'status: at-risk', 'mentorship: vega', ...more),
		});
		const held = '- [x] Step @mentee goal:a done:2026-11-20\n';
		assert.deepEqual(goals(files('confidentiality: department')), []);
		assert.deepEqual(goals(files(), { held }), []);
		assert.equal(goals(files('confidentiality: department'), { held }).length, 1);
	});
});

suite('what is to be decided at a prepared meeting', () => {
	const decide = (more: Files, own?: string): string[] =>
		below(next(more, own === undefined ? {} : { own }), 'To decide');

	test('tells who asks, what it takes and by when', () => {
		assert.deepEqual(
			decide({
				'a.md': offer('title: A board', 'requested_by: "The *dean*"', 'hours: 1', 'respond_by: 2026-12-20'),
				'b.md': offer('title: A talk', 'hours: 12', 'decision: defer', 'respond_by: 2026-12-21'),
				'c.md': offer('title: A letter'),
			}),
			[
				'- [A board](../a.md): asked by The *dean*, 1 hour, answer by 2026-12-20',
				'- [A letter](../c.md)',
				'- [A talk](../b.md): put off, 12 hours, answer by 2026-12-21',
			],
		);
	});

	test('leaves out what is decided, what is another’s, and what is written already', () => {
		const files = {
			'a.md': offer('title: Yes', 'decision: accept'),
			'b.md': offer('title: No', 'decision: decline'),
			'c.md': offer('title: Open', 'decision: pending'),
		};
		assert.deepEqual(decide(files), ['- [Open](../c.md)']);
		assert.deepEqual(decide(files, '## To decide\n\n- **Open**: we wait\n'), ['- **Open**: we wait']);
		assert.deepEqual(decide(files, '## Decisions\n\n- See [that one](../c.md)\n'), []);
		assert.deepEqual(
			decide({
				'vega.md': noteText(['type: mentorship', 'mentor: Ana Vega', 'mentee: Mara Lindqvist']),
				'd.md': offer('title: Theirs', 'mentorship: vega'),
			}),
			[],
		);
	});
});

suite('looking back in a prepared meeting', () => {
	const since = (more: Files, options?: Parameters<typeof next>[1]): string[] =>
		below(next(more, options), 'Since last time');

	test('tells what was achieved by its day, oldest first', () => {
		assert.deepEqual(
			since({
				'wins.md': noteText(
					['type: accomplishments'],
					'# Wins\n\n- 2026-11-17 Before\n- 2026-11-18: The **talk**\n- 2026-11-20 – Reviews came\n'
						+ '- 2026-11-24 To come\n- 2026-02-30 No day\n- Undated\n\n```\n- 2026-11-21 Code\n```\n'
						+ '  - 2026-11-22 Below\n- [x] 2026-11-23 Boxed\n',
				),
				'g.md': goal('title: The award', 'status: achieved', 'completed: 2026-11-19'),
				'h.md': goal('title: Early', 'status: achieved', 'completed: 2026-11-17'),
				'i.md': goal('title: Dropped', 'status: dropped', 'completed: 2026-11-19'),
			}, {
				held: '## Homework\n\n- [x] Send it done:2026-11-21\n  - [x] A part done:2026-11-21\n'
					+ '- [x] Read @mentor done:2026-11-17\n- [-] Off done:2026-11-21\n',
			}),
			[
				'- 2026-11-18 The **talk**',
				'- 2026-11-19 Goal reached: The award',
				'- 2026-11-20 Reviews came',
				'- 2026-11-21 Send it (done: mentee)',
				'- 2026-11-23 Boxed',
			],
		);
	});

	test('names those who did it', () => {
		assert.deepEqual(since({}, { held: '- [x] Ours @mentor @mentee done:2026-11-20\n' }), [
			'- 2026-11-20 Ours (done: mentor and mentee)',
		]);
	});

	test('topics that were parked: not what is settled, and once', () => {
		const parked = (held: string, own?: string) =>
			below(next({}, { held, ...own === undefined ? {} : { own } }), 'Parked');
		assert.deepEqual(
			parked(
				'## Parked\n\n- [-] Off\n- [>] Carried\n- [X] Done\n- [ ] Open\n- Plain (a *note*)\n1. Numbered\n'
					+ '  - Below\n\n## Other\n\n- Not this\n',
			),
			['- Open (since 2026-11-18)', '- Plain (a *note*) (since 2026-11-18)', '- Numbered (since 2026-11-18)'],
		);
		assert.deepEqual(parked('## Parked\n\n- Money\n- money!\n\n### Below\n\n- Space\n'), [
			'- Money (since 2026-11-18)',
			'- Space (since 2026-11-18)',
		]);
		assert.deepEqual(parked('## Parking lot\n\n- Send it @mentee\n- [ ] Homework @mentee\n'), [
			'- Send it @mentee (since 2026-11-18)',
		]);
		assert.deepEqual(parked('## Parked\n\n- Money (since 2026-09-01)\n', '## Parked\n\n- Money, again\n'), [
			'- Money, again',
		]);
	});
});

suite('areas and homework of a prepared meeting', () => {
	test('an area not spoken of is told with the meeting that last did, or with how many did not', () => {
		const areas = below(
			next({
				'm/2026-10-01.md': abaraMeeting('2026-10-01', '## Teaching\n\nMuch.\n'),
				'm/2026-09-01.md': abaraMeeting('2026-09-01', '## Clinical\n\nMuch.\n'),
			}, { undiscussedAfter: 2, held: '## Research\n\nMuch.\n' }),
			'Not discussed lately',
		);
		assert.ok(
			areas.includes('- Clinical: last on [2026-09-01](2026-09-01.md), 2 meetings since')
				&& areas.includes('- Administration: not yet in 3 meetings'),
			areas.join('\n'),
		);
		assert.ok(!areas.some(line => /Teaching|Research/.test(line)));
		assert.doesNotMatch(
			next({}, { undiscussedAfter: 0 }),
			/Not discussed lately/,
			'notes without areas are kept in another way',
		);
	});

	test('homework that stays elsewhere is referred to with whose it is and since when', () => {
		const open = below(
			next({
				'plan.md': noteText(
					['type: idp', 'mentorship: abara', 'date: 2026-10-01', 'title: Plan'],
					'- [ ] Book it @mentor @mentee due:2026-12-01 since:2026-09-01\n- [x] Done @mentor\n',
				),
				'wide.md': noteText(['type: idp', 'mentorship: abara', 'title: Undated'], '- [ ] No day @mentee\n'),
			}),
			'Also open',
		);
		assert.deepEqual(open, [
			'- Book it (mentor and mentee; from [Plan](../plan.md), pledged 2026-09-01, due 2026-12-01)',
			'- No day (mentee; from [Undated](../wide.md), due 2026-12-16)',
		]);
	});

	test('what is asked has its place, once, and no key of the front matter in prose', () => {
		const text = next({});
		assert.doesNotMatch(text, /mentor_mode/);
		assert.deepEqual(below(text, 'What I need this time').map(line => line.split('** ')[0]), [
			'**The matter.',
			'**What has been tried.',
			'**What would help.',
		]);
		assert.equal(next({}, { own: '## What I need\n\nA map.\n' }).match(/mentor_mode|The matter/), null);
		const asked = noteText([
			'type: meeting',
			'mentorship: abara',
			'date: 2026-12-16',
			'status: planned',
			'mentor_mode: advice',
		], '# Next\n');
		assert.equal(next({ [NEXT]: asked }).split('mentor_mode:').length, 2);
		assert.match(
			next({ 'abara.md': abara('role: mentor', 'next_meeting: 2026-12-16') }),
			/## What is needed this time/,
		);
	});

	test('a committee has its agenda, and no mode', () => {
		const files = {
			'abara.md': noteText([
				'type: committee',
				'title: The committee',
				'mentee: Mara Lindqvist',
				'next_meeting: 2026-12-16',
			]),
		};
		const text = next(files);
		assert.ok(below(text, 'Agenda').length === 10 && !/mentor_mode|How are you/.test(text), text);
		assert.equal(below(text, 'What I need this time').at(-1), '**What would help.** ');
	});

	test('the community asks of a practice', () => {
		assert.match(next({}, { track: 'community' }), /The practice: finances, staff, paper/);
		assert.doesNotMatch(next({}), /The practice: finances/);
	});
});

suite('where sections of a prepared meeting go', () => {
	const headings = (text: string): string[] => [...text.matchAll(/^#+ .*/gm)].map(([heading]) => heading);

	test('in their order, before those that come later, as deep as these', () => {
		const own = headings(
			next({ 'a.md': goal('title: A', 'status: at-risk') }, {
				own: '# Next\n\n### Agenda\n\n- [ ] Mine\n\n### Parked\n\n- x\n\n## Homework\n\n- [ ] Send\n',
			}),
		);
		assert.deepEqual(own, [
			'# Next',
			'### What I need this time',
			'### Goals',
			'### Agenda',
			'### Parked',
			'## Homework',
		]);
	});

	test('lines are put at the end of a section that is there', () => {
		const text = next(
			{ 'a.md': goal('title: A', 'status: at-risk'), 'b.md': goal('title: B', 'status: at-risk') },
			{ own: '# Next\n\n## Goals\n\n- B: in my words\n\n## Agenda\n\n- [ ] Mine\n' },
		);
		assert.deepEqual(below(text, 'Goals'), ['- B: in my words', '- [A](../a.md): at risk']);
	});

	test('not into a quote, a list or a private part of the same name', () => {
		for (
			const own of [
				'> ## Goals\n\n- [ ] Mine\n',
				'- ## Goals\n- [ ] Mine\n',
				'<!-- private -->\n\n## Goals\n\n<!-- /private -->\n\n- [ ] Mine\n',
			]
		) {
			assert.ok(
				next({ 'a.md': goal('title: A', 'status: at-risk') }, { own }).split('\n').includes('## Goals'),
				own,
			);
		}
	});

	test('sections are known by the beginning of their headings', () => {
		const sectionOf = sectionNames({
			...ENGLISH,
			t: (message, ...args) => message === 'Parked' ? 'Vertagt' : ENGLISH.t(message, ...args),
		});
		const known = [
			'What I need',
			'What is needed this time, please',
			'Checking in',
			'Check-in',
			'Concerns of last time',
			'Since the last meeting',
			'Where the goals stand',
			'Decisions',
			'Not forgotten',
			'Topics',
			'Review of the year',
			'Assist',
			'Opportunities',
			'Advocacy',
			'Wrapping up',
			'Vertagt',
			'Parking lot',
			'Also open',
		];
		assert.deepEqual(known.map(sectionOf), [
			'ask',
			'ask',
			'check-in',
			'check-in',
			'concerns',
			'since',
			'goals',
			'decide',
			'undiscussed',
			'agenda',
			'review',
			'assist',
			'together',
			'advocate',
			'wrap-up',
			'parked',
			'parked',
			'open',
		]);
		assert.deepEqual(['Goal', 'Reviews', 'Something else', ''].map(sectionOf), [
			undefined,
			undefined,
			undefined,
			undefined,
		]);
	});
});

suite('words within a line', () => {
	test('links are their words, and what opens code, HTML or a box is written out', () => {
		const lines: readonly (readonly [string, string])[] = [
			['[[award]] and [[award|the award]]', 'award and the award'],
			['![[a.png]] x', 'a.png x'],
			['[a](b.md "t") ![c](<d e>) [f\\]](g)', 'a c f\\]'],
			['a\\', 'a'],
			['\\[x]', '\\[x\\]'],
			['12) a', '12\\) a'],
			['> a', '\\> a'],
			['~~~a', '\\~~~a'],
			['=a', '\\=a'],
			['+ a', '\\+ a'],
			['* a', '\\* a'],
			['# a', '\\# a'],
			['a - b', 'a - b'],
			['  a\n\n b ', 'a b'],
		];
		for (const [written, shown] of lines) { assert.equal(inlineText(written), shown, written); }
	});

	test('links lead from one folder to another', () => {
		assert.equal(linkTo('a.md', 'b.md', 'B'), '[B](b.md)');
		assert.equal(linkTo('m/x/a.md', 'm/y/b.md', 'B'), '[B](../y/b.md)');
		assert.equal(linkTo('m/a.md', 'm/b.md', 'B'), '[B](b.md)');
		assert.equal(linkTo('b.md/a.md', 'b.md', 'B'), '[B](../b.md)');
		assert.equal(linkTo('m/a.md', "g/it's *é*!.md", ''), '');
		assert.equal(linkTo('m/a.md', "g/it's *é*!.md", 'B'), '[B](../g/it%27s%20%2aé%2a%21.md)');
		assert.equal(linkTo('m/a.md', 'g/เป้าหมาย-บทความ.md', 'B'), '[B](../g/เป้าหมาย-บทความ.md)');
		assert.equal(linkTo('m/a.md', 'g/هدف 📅 @مقال.md', 'B'), '[B](../g/هدف%20%F0%9F%93%85%20%40مقال.md)');
		assert.equal(linkTo('m/a.md', 'g/\ud800.md', 'B'), 'B');
	});

	test('lines are compared by their words', () => {
		assert.deepEqual(['- [ ] **The** paper, (2nd)!', 'the paper 2ND', '---'].map(bareWords), [
			'the paper 2nd',
			'the paper 2nd',
			'',
		]);
	});

	test('rounds of insertions are joined, and only insertions', () => {
		const [at0, at2] = [{ start: 0, end: 0, text: 'ab' }, { start: 2, end: 2, text: 'cd' }];
		assert.deepEqual(joinInsertions([at2, at0], [{ start: 1, end: 1, text: 'x' }]), [{
			start: 0,
			end: 0,
			text: 'axb',
		}, at2]);
		assert.deepEqual(joinInsertions([at2], [{ start: 1, end: 1, text: 'x' }]), [
			{ start: 1, end: 1, text: 'x' },
			at2,
		]);
		assert.deepEqual(joinInsertions([at0], [{ start: 5, end: 5, text: 'x' }]), [at0, {
			start: 3,
			end: 3,
			text: 'x',
		}]);
		for (
			const [first, second] of [[[{ start: 0, end: 1, text: '' }], [at2]], [[at0], [{
				start: 0,
				end: 1,
				text: '',
			}]]] as const
		) {
			assert.throws(() => joinInsertions(first, second), {
				name: 'RangeError',
				message: 'Only insertions can be joined',
			});
		}
	});
});

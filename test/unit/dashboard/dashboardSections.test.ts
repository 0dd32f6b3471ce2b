import assert from 'node:assert/strict';
import { percentAt } from '../../../src/core/dashboard/chart.ts';
import type { VNode } from '../../../src/core/dashboard/piece.ts';
import { abara, abaraMeeting, day, noteText, type Files } from '../../support/noteBuilder.ts';
import { OTHER, modelOf, pageOf, within, wordsOf, classesOf, result, section, at, RICH } from './drawnPage.ts';

/** The form of a mark, which is told by the class of what is drawn after the circle that is not seen. */
const formOf = (vNode: VNode): string[] =>
	within(vNode).slice(1).flatMap(inner => inner.tag === 'title' ? [] : classesOf(inner)).filter(name =>
		name !== 'hit'
	);

suite('sections of the dashboard', () => {
	test('the head says of what it is and as of when, saves, and lets another be chosen', () => {
		const [header] = result(pageOf(RICH, 'abara.md'), 'header');
		const buttons = result(header!, 'button');
		assert.deepEqual([wordsOf(result(header!, 'h1')[0]!), wordsOf(result(header!, 'p')[0]!)], [
			modelOf(RICH, 'abara.md').mentorship?.title,
			'As of Monday, November 23, 2026',
		]);
		assert.deepEqual(
			buttons.map(
				vNode => [wordsOf(vNode), ...at(vNode, 'type', 'data-command', 'data-mentorship', 'aria-pressed')],
			),
			[
				['Save as HTML…', 'button', 'save', undefined, undefined],
				['All', 'button', 'choose', undefined, 'false'],
				...modelOf(RICH).choices.map((
					{ key, title },
				) => [title, 'button', 'choose', key, key === 'abara.md' ? 'true' : 'false']),
			],
		);
		assert.deepEqual(result(pageOf({ 'abara.md': abara() }), 'nav'), []);
		assert.equal(wordsOf(result(pageOf(RICH), 'h1')[0]!), 'All mentorships');
	});

	test('the next meeting: when, how late, what is to be settled, and what is ready', () => {
		const card = (files: Files): string[] => {
			const vNode = result(
				section(pageOf({ 'abara.md': abara('cadence: monthly'), ...files }), 'next'),
				'li',
				'card',
			)[0]!;
			return [...result(vNode, 'p').map(wordsOf), ...result(vNode, 'li').slice(1).map(wordsOf)];
		};
		assert.deepEqual(card({ 'a.md': abaraMeeting('2026-10-22') }), [
			'No meeting booked.',
			'A meeting is 1 day late.',
		]);
		assert.deepEqual(card({ 'a.md': abaraMeeting('2026-10-20') }), [
			'No meeting booked.',
			'A meeting is 3 days late.',
		]);
		assert.deepEqual(card({ 'a.md': abaraMeeting('2026-11-24', '', 'status: planned') }), [
			'Tomorrow · Tuesday, November 24, 2026',
			'1 of 3 ready',
			'To do:The agenda is still empty',
			'Ready:No homework due by then',
			'To do:No summary yet',
		]);
		assert.deepEqual(
			card({
				'a.md': abaraMeeting('2027-06-24', '- [ ] One\n', 'status: planned'),
				's.md': noteText(['type: summary', 'mentorship: abara', 'date: 2026-11-22']),
			}),
			[
				'Thursday, June 24, 2027',
				'Ready.',
				'Ready:Agenda written, 1 topic',
				'Ready:No homework due by then',
				'Ready:Summary built',
			],
		);
		assert.deepEqual(
			card({ 'a.md': abaraMeeting('2027-06-24', '## Talk\n\nOf the paper.\n', 'status: planned') })[2],
			'Ready:Agenda written',
		);
		assert.deepEqual(
			card({ 'a.md': abaraMeeting('2027-06-24', '- [ ] One\n- [ ] Two\n- [-] Off\n', 'status: planned') })[2],
			'Ready:Agenda written, 2 topics',
		);
		assert.deepEqual(
			card({ 'a.md': abaraMeeting('2026-11-10', '', 'status: planned') })[1],
			'Was the meeting on Nov 10 held?',
		);
		assert.equal(
			wordsOf(section(pageOf({}), 'next')),
			'Next meetingNo mentorship is going on, so no meeting is to be prepared.',
		);
		assert.equal(
			wordsOf(result(section(pageOf({ 'abara.md': abara(), 'vega.md': OTHER }), 'next'), 'h2')[0]!),
			'Next meetings',
		);
	});

	test('homework for the meeting is counted, and leads to the first open item', () => {
		const page = pageOf({
			'abara.md': abara('next_meeting: 2026-12-16'),
			'a.md': abaraMeeting(
				'2026-11-02',
				'## Homework\n\n- [x] Done due:2026-11-20 done:2026-11-19\n- [ ] Send it due:2026-12-01\n'
					+ '- [ ] Later due:2027-01-01\n',
			),
		});
		const check = result(section(page, 'next'), 'li').find(vNode => vNode.attributes?.['data-key'] === 'homework')!;
		assert.deepEqual([wordsOf(check), ...at(result(check, 'button')[0], 'data-path', 'data-line')], [
			'To do:Homework: 1 of 2 settled',
			'a.md',
			'8',
		]);
		assert.deepEqual([classesOf(check), result(check, 'circle', 'ring').length, result(check, 'path').length], [
			['waiting'],
			1,
			0,
		]);
		const agenda = result(section(page, 'next'), 'li').find(vNode => vNode.attributes?.['data-key'] === 'agenda')!;
		assert.equal(wordsOf(agenda), 'To do:No note for the meeting yet');
	});

	test('who owes what: the people, what is late, what is shared, and no more than six of a side', () => {
		const body = '## Homework\n\n' + `${
			Array.from({ length: 8 }, (_, index) => `- [ ] Item ${index} due:2026-12-0${index + 1}\n`).join('')
		}- ` + '[ ] **Late** due:2026-11-20 carried:2\n- [ ] Ours @mentor @mentee due:2026-12-01\n'
			+ '- [ ] due:2026-12-02 @mentor\n';
		const page = pageOf({ 'abara.md': abara(), 'a.md': abaraMeeting('2026-11-02', body) }, 'abara.md');
		const sides = result(section(page, 'owed'), 'div', 'side');
		assert.deepEqual(sides.map(vNode => [vNode.attributes?.['data-key'], wordsOf(result(vNode, 'h3')[0]!)]), [
			['mentee', 'Mentee: Mara Lindqvist'],
			['mentor', 'Mentor: Ruth Abara'],
			['other', 'Shared, and others'],
		]);
		assert.deepEqual(result(sides[0]!, 'p').map(wordsOf), ['9 open · 1 overdue · slipped 3 times', 'and 3 more']);
		assert.deepEqual(
			result(sides[0]!, 'li').slice(0, 2).map(vNode => result(vNode, 'span', 'facts').map(wordsOf)),
			[['3 days overdue · slipped 3 times'], ['due in 8 days']],
		);
		assert.deepEqual([result(sides[0]!, 'span', 'late').map(wordsOf), result(sides[0]!, 'li').length], [[
			'3 days overdue',
		], 6]);
		assert.deepEqual(result(sides[1]!, 'li').map(wordsOf), ['(no text)due in 9 days']);
		assert.deepEqual(result(sides[2]!, 'li').map(wordsOf), ['Oursmentor and mentee · due in 8 days']);
		const all = section(
			pageOf({
				'abara.md': abara(),
				'vega.md': OTHER,
				'a.md': abaraMeeting('2026-11-02', '## Homework\n\n- [ ] Send it due:2026-12-01\n'),
			}),
			'owed',
		);
		assert.deepEqual(result(all, 'div', 'side').map(wordsOf), [
			'Mentee1 openSend itdue in 8 days · '
			+ `${modelOf(RICH).choices.find(({ key }) => key === 'abara.md')!.title}`,
			'MentorNothing open',
		]);
	});

	test('slips are bars, as high as they are many, each side in its own form', () => {
		const page = pageOf({
			'abara.md': abara(),
			'a.md': abaraMeeting('2026-09-02'),
			'b.md': abaraMeeting(
				'2026-10-05',
				'## Homework\n\n- [ ] One due:2026-12-01 carried:1\n- [ ] Two due:2026-12-01 carried:1\n'
					+ '- [ ] Three @mentor due:2026-12-01 carried:1\n- [ ] Ours @mentor @mentee due:2026-12-01 carried:1\n',
			),
		});
		const owed = section(page, 'owed');
		const bars = result(owed, 'g', 'mark');
		assert.deepEqual(bars.map(vNode => [vNode.attributes?.['aria-label'], formOf(vNode)]), [
			['Oct 2026, Mentee: 2 slipped. One; Two', ['bar', 'mentee']],
			['Oct 2026, Mentor: 1 slipped. Three', ['bar', 'mentor']],
			['Oct 2026, Shared, and others: 1 slipped. Ours', ['bar', 'plan']],
		]);
		const rects = bars.map(vNode => result(vNode, 'rect')[0]!);
		assert.deepEqual(rects.map(vNode => Number(vNode.attributes?.height)), [60, 30, 30]);
		for (const rect of rects) { assert.equal(Number(rect.attributes?.y) + Number(rect.attributes?.height), 78); }
		// October is the eleventh of twelve months: its bars stand in the eleventh twelfth, side by side.
		const [first, second, third] = rects.map(vNode => ({
			x: parseFloat(vNode.attributes?.x ?? ''),
			width: parseFloat(vNode.attributes?.width ?? ''),
		}));
		assert.ok(
			first!.x > 100 / 12 * 10 && first!.x + first!.width < second!.x && second!.x + second!.width < third!.x
				&& third!.x + third!.width < 100 / 12 * 11,
		);
		assert.deepEqual(result(owed, 'text', 'count').map(vNode => [wordsOf(vNode), Number(vNode.attributes?.y)]), [
			['2', 14],
			['1', 44],
			['1', 44],
		]);
		assert.deepEqual(
			result(owed, 'ul', 'legend').flatMap(vNode => result(vNode, 'li')).map(
				vNode => [wordsOf(vNode), result(vNode, 'rect')[0]?.attributes?.class],
			),
			[['Mentee', 'bar mentee'], ['Mentor', 'bar mentor'], ['Shared, and others', 'bar plan']],
		);
		assert.deepEqual(result(owed, 'text', 'tick').map(wordsOf), ['Jan 2026', 'Apr 2026', 'Jul 2026', 'Oct 2026']);
		const rows = result(result(owed, 'tbody')[0]!, 'tr').map(row => (row.children as VNode[]).map(wordsOf));
		assert.deepEqual([rows.length, rows[0], rows[10]], [12, ['Dec 2025', '0', '0', '0'], [
			'Oct 2026',
			'Monday, October 5, 2026: OneMonday, October 5, 2026: Two',
			'Monday, October 5, 2026: Three',
			'Monday, October 5, 2026: Ours',
		]]);
		assert.match(
			wordsOf(section(pageOf({ 'abara.md': abara() }), 'owed')),
			/Nothing slipped in the last twelve months\.$/,
		);
	});

	test('what became of a meeting is told by the form of its mark, and by the legend', () => {
		const meetings = section(pageOf(RICH, 'abara.md'), 'meetings');
		const forms = new Map(
			result(meetings, 'g', 'mark').map(vNode => [classesOf(vNode)[1], formOf(vNode).join(' ')]),
		);
		assert.deepEqual([...forms].sort(), [
			['booked', 'ring'],
			['cancelled', 'cross'],
			['held', 'dot'],
			['missed', 'dashed-ring'],
			['postponed', 'hollow-diamond'],
			['unsettled', 'square'],
		]);
		const shown = result(meetings, 'ul', 'legend').flatMap(vNode => result(vNode, 'li')).map(
			vNode => [
				wordsOf(vNode),
				...result(vNode, 'g').map(inner => [classesOf(inner)[0], formOf(inner).join(' ')]),
			],
		);
		assert.deepEqual(shown, [
			['held', ['held', 'dot']],
			['booked', ['booked', 'ring']],
			['postponed', ['postponed', 'hollow-diamond']],
			['cancelled', ['cancelled', 'cross']],
			['agreed, none held', ['missed', 'dashed-ring']],
			['to be settled', ['unsettled', 'square']],
		]);
		assert.deepEqual(result(meetings, 'p', 'row-title').map(wordsOf), [
			`${modelOf(RICH, 'abara.md').mentorship!.title} agreed: monthly · 2 held · 2 missed`,
		]);
		assert.deepEqual(
			result(
				section(pageOf({ 'abara.md': abara(), 'a.md': abaraMeeting('2026-11-02') }), 'meetings'),
				'span',
				'facts',
			).map(wordsOf),
			['1 held'],
		);
		assert.deepEqual(
			result(
				section(
					pageOf({ 'abara.md': abara('cadence: monthly'), 'a.md': abaraMeeting('2026-04-02') }),
					'meetings',
				),
				'span',
				'facts',
			).map(wordsOf),
			['agreed: monthly · 1 held · 7 missed'],
		);
		assert.ok(
			result(meetings, 'g', 'mark').some(vNode =>
				vNode.attributes?.['aria-label'] === 'Wednesday, June 10, 2026: held, First'
			),
		);
		assert.match(
			wordsOf(section(pageOf({ 'abara.md': abara() }), 'meetings')),
			/No meeting with a date is written down yet\.$/,
		);
	});

	test('tables name the mentorship where there are several', () => {
		const heads = (key?: string) =>
			['meetings', 'effort'].map(id =>
				result(section(pageOf(RICH, key), id), 'thead').map(vNode => result(vNode, 'th').map(wordsOf))
			);
		assert.deepEqual(heads('abara.md'), [[['Day', 'What became of it', 'Note']], [[
			'Area',
			'Planned, Jan 10',
			'Jun 10',
		], ['Day', 'Satisfaction']]]);
		assert.deepEqual(heads(), [[['Day', 'Mentorship', 'What became of it', 'Note']], [[
			'Area',
			'Planned, Jan 10',
			'Jun 10',
		], ['Day', 'Mentorship', 'Satisfaction']]]);
	});

	test('a goal is a bar from its beginning to its target, as full as it is done', () => {
		const page = pageOf(RICH);
		const goals = section(page, 'goals');
		const { from, to } = modelOf(RICH).goals;
		const [span, progress] = [result(goals, 'rect', 'span')[0], result(goals, 'rect', 'progress')[0]];
		const [begin, end] = [percentAt({ from, to }, day('2026-09-01')), percentAt({ from, to }, day('2027-02-01'))];
		const width = Math.round((end - begin) * 100) / 100;
		assert.deepEqual([...at(span, 'x', 'width', 'class'), ...at(progress, 'x', 'width')], [
			`${begin}%`,
			`${width}%`,
			'span',
			`${begin}%`,
			`${Math.round(width * 50) / 100}%`,
		]);
		assert.deepEqual([at(span, 'y', 'height'), at(progress, 'y', 'height')], [['9', '8'], ['9', '8']]);
		assert.deepEqual(
			result(goals, 'g', 'mark').map(
				vNode => [vNode.attributes?.['aria-label'], classesOf(vNode)[1], formOf(vNode).join(' ')],
			),
			[
				['Monday, February 1, 2027: target date of “The award”', 'target', 'diamond'],
				['Thursday, October 1, 2026: step done, Ask', 'done', 'dot'],
				['Sunday, November 1, 2026: step overdue, Write', 'overdue', 'square'],
				['Tuesday, January 5, 2027: step to come, Send', 'coming', 'ring'],
			],
		);
		assert.deepEqual(result(goals, 'ul', 'legend').flatMap(vNode => result(vNode, 'li')).map(wordsOf), [
			'target date',
			'step done',
			'step to come',
			'step overdue',
		]);
		assert.deepEqual(result(goals, 'p', 'row-title').map(wordsOf), ['The award active · 50% · by Feb 1, 2027']);
		const open = section(pageOf({ 'g.md': noteText(['type: goal', 'title: Some day']) }), 'goals');
		assert.deepEqual([
			result(open, 'rect', 'span').map(vNode => vNode.attributes?.class),
			result(open, 'rect', 'progress').length,
		], [['span open-end'], 0]);
	});

	test('goals: achieved ones tell their day, late ones how late, and those left are counted', () => {
		const goal = (name: string, ...more: string[]) => ({
			[`${name}.md`]: noteText(['type: goal', `title: ${name}`, ...more]),
		});
		const facts = (files: Files) => result(section(pageOf(files), 'goals'), 'p').map(wordsOf);
		assert.deepEqual(
			facts({
				...goal(
					'Reached',
					'status: achieved',
					'completed: 2026-10-01',
					'target_date: 2026-12-01',
					'progress: 100',
				),
			}),
			['Reached achieved · Oct 1'],
		);
		assert.deepEqual(facts({ ...goal('Late', 'status: active', 'target_date: 2026-11-20') }), [
			'Late active · 3 days overdue',
		]);
		assert.deepEqual(facts({ ...goal('A'), ...goal('B', 'status: dropped') }), ['A ', '1 goal was dropped.']);
		assert.deepEqual(facts({ ...goal('A'), ...goal('B', 'status: dropped'), ...goal('C', 'status: dropped') }), [
			'A ',
			'2 goals were dropped.',
		]);
		assert.deepEqual(facts({ ...goal('B', 'status: dropped') }), ['No goal is written down yet.']);
		const row = result(result(section(pageOf(RICH), 'goals'), 'tbody')[0]!, 'tr').map(vNode =>
			(vNode.children as VNode[]).map(wordsOf)
		);
		assert.deepEqual(row, [[
			'The award',
			'active',
			'Monday, February 1, 2027',
			'50%',
			'Thursday, October 1, 2026: step done, AskSunday, November 1, 2026: step overdue, WriteTuesday, '
			+ 'January 5, 2027: step to come, Send',
		]]);
	});

	test('areas: spoken of or not at each meeting, and for how long not', () => {
		const meetings = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'].map((
			on,
			index,
		) => [
			`${index}.md`,
			abaraMeeting(
				on,
				index === 0
					? '## Research\n\n- [x] A\n'
					: index === 2
					? '## Teaching\n\n- [x] B\n'
					: index === 3
					? '## Clinical\n\n- [x] C\n'
					: '',
			),
		]);
		const areas = section(pageOf({ 'abara.md': abara(), ...Object.fromEntries(meetings) as Files }), 'areas');
		const rows = new Map(
			result(result(areas, 'tbody')[0]!, 'tr').map(row => [wordsOf(row.children![0]!), row.children as VNode[]]),
		);
		const last = (area: string) => {
			const cell = rows.get(area)!.at(-1)!;
			return [wordsOf(cell), result(cell, 'strong').length];
		};
		assert.deepEqual(['Research', 'Teaching', 'Clinical', 'Administration'].map(last), [
			['3 meetings ago', 1],
			['1 meeting ago', 0],
			['at the last meeting', 0],
			['never yet', 1],
		]);
		const cells = rows.get('Research')!.slice(1, -1);
		assert.deepEqual(
			cells.map(cell =>
				result(cell, 'g', 'mark').map(
					vNode => [
						vNode.attributes?.['aria-label'],
						classesOf(vNode)[1],
						formOf(vNode).join(' '),
						result(vNode, 'circle')[1]?.attributes?.r,
					],
				)
			),
			[
				[['Wednesday, July 1, 2026: Research spoken of', 'covered', 'dot', '6']],
				[['Saturday, August 1, 2026: Research not spoken of', 'uncovered', 'ring', '2']],
				[['Tuesday, September 1, 2026: Research not spoken of', 'uncovered', 'ring', '2']],
				[['Thursday, October 1, 2026: Research not spoken of', 'uncovered', 'ring', '2']],
			],
		);
		assert.deepEqual(
			cells.map(cell =>
				result(cell, 'svg', 'cell').map(vNode => at(vNode, 'role', 'aria-label', 'width', 'height'))[0]
			),
			[
				['group', 'Research spoken of', '24', '24'],
				...Array.from({ length: 3 }, () => ['group', 'Research not spoken of', '24', '24']),
			],
		);
		assert.deepEqual([
			result(areas, 'h3').length,
			within(pageOf({ 'abara.md': abara() })).some(vNode => vNode.attributes?.id === 'areas'),
		], [0, false]);
	});

	test('satisfaction: the higher the better, one line from meeting to meeting', () => {
		const effort = section(
			pageOf({
				'abara.md': abara(),
				'a.md': abaraMeeting('2026-06-10', '', 'satisfaction: 1'),
				'b.md': abaraMeeting('2026-08-10', '', 'satisfaction: 10'),
			}),
			'effort',
		);
		const [low, high] = result(effort, 'g', 'mark').map(vNode => result(vNode, 'circle', 'dot')[0]);
		assert.deepEqual([at(low, 'cx', 'cy', 'r'), at(high, 'cy')], [['0%', '72', '4'], ['14']]);
		assert.deepEqual(result(effort, 'line', 'trend').map(vNode => at(vNode, 'x1', 'x2', 'y1', 'y2')), [[
			'0%',
			high?.attributes?.cx,
			'72',
			'14',
		]]);
		assert.deepEqual(result(effort, 'line', 'grid').map(vNode => at(vNode, 'y1', 'y2')), [['72', '72'], [
			'43',
			'43',
		], ['14', '14']]);
		assert.deepEqual(result(effort, 'text', 'count').map(vNode => [wordsOf(vNode), ...at(vNode, 'x', 'y')]), [[
			'1',
			'0%',
			'64',
		], ['10', high?.attributes?.cx, '6']]);
		assert.deepEqual(result(effort, 'g', 'mark').map(vNode => vNode.attributes?.['aria-label']), [
			'Wednesday, June 10, 2026: 1 of 10',
			'Monday, August 10, 2026: 10 of 10',
		]);
		assert.deepEqual([
			result(effort, 'p', 'row-title').length,
			result(section(pageOf(RICH), 'effort'), 'p', 'row-title').length,
		], [0, 4]);
	});

	test('shares of time: bars for what was, marks for what was planned', () => {
		const effort = section(
			pageOf({
				'abara.md': abara(),
				'a.md': abaraMeeting('2026-06-10', '', 'effort: { clinical: 80, garden: 20 }'),
				'p.md': noteText(['type: idp', 'date: 2026-01-10', 'effort: { clinical: 40, research: 60 }']),
			}),
			'effort',
		);
		const rows = result(effort, 'div', 'row');
		assert.deepEqual(rows.map(row => [row.attributes?.['data-key'], wordsOf(result(row, 'p')[0]!)]), [
			['clinical', 'Clinical 80% · planned 40%'],
			['research', 'Research planned 60%'],
			['garden', 'garden 20%'],
		]);
		assert.deepEqual(rows.map(row => result(row, 'rect', 'bar').map(vNode => at(vNode, 'x', 'width', 'height'))), [
			[['0%', '96%', '14']],
			[],
			[['0%', '24%', '14']],
		]);
		assert.deepEqual(
			rows.map(row =>
				result(row, 'svg').filter(vNode => vNode.attributes?.width === '1').map(vNode => at(vNode, 'x', 'y'))
			),
			[[['48%', '11']], [['72%', '11']], []],
		);
		assert.deepEqual(rows.map(row => result(row, 'g', 'mark').map(vNode => vNode.attributes?.['aria-label'])), [
			['Wednesday, June 10, 2026: actual, 80%', 'Saturday, January 10, 2026: planned, 40%'],
			['Saturday, January 10, 2026: planned, 60%'],
			['Wednesday, June 10, 2026: actual, 20%'],
		]);
		assert.deepEqual([result(effort, 'p', 'soft').map(wordsOf), result(effort, 'ul', 'legend').map(wordsOf)], [[
			'actual on Jun 10 · planned on Jan 10',
		], ['actualplanned']]);
		assert.deepEqual(result(result(effort, 'tbody')[0]!, 'tr').map(row => (row.children as VNode[]).map(wordsOf)), [
			['Clinical', '40%', '80%'],
			['Research', '60%', ''],
			['garden', '', '20%'],
		]);
	});

	test('offers to decide on, hours by year, and priorities', () => {
		const offers = section(
			pageOf({
				...RICH,
				'o3.md': noteText([
					'type: opportunity',
					'title: A talk',
					'date: 2026-11-02',
					'hours: 3',
					'respond_by: 2026-11-25',
				]),
				'o4.md': noteText(['type: opportunity', 'title: A letter', 'date: 2026-11-02']),
				'o5.md': noteText([
					'type: opportunity',
					'title: Put off',
					'date: 2026-11-02',
					'hours: 2',
					'decision: defer',
				]),
			}),
			'offers',
		);
		assert.deepEqual(
			result(result(offers, 'ul', 'owed')[0]!, 'li').map(
				vNode => [
					wordsOf(vNode.children![0]!),
					...result(vNode, 'span', 'facts').map(wordsOf),
					result(vNode, 'span', 'late').length,
				],
			).sort(),
			[
				['A letter', '', 0],
				['A panel', 'answer 3 days overdue · 1 hour', 1],
				['A talk', 'answer due in 2 days · 3 hours', 0],
			],
		);
		const [hours, priorities] = result(offers, 'table').map(vNode =>
			result(vNode, 'tr').map(row => (row.children as VNode[]).map(wordsOf))
		);
		assert.deepEqual(hours, [['Year', 'Pending', 'Taken on', 'Declined', 'Deferred'], [
			'2026',
			'4 h, 3 offers',
			'–',
			'12 h, 1 offer',
			'2 h, 1 offer',
		]]);
		assert.deepEqual(priorities, [
			['What', 'List', 'Since', 'State'],
			['Old rota', 'Quit', 'Jan 1, 2025', 'still stands'],
			['Running', 'Start', 'Jan 1', 'done'],
			['Reading', 'Start', 'Jan 1', 'open'],
		]);
		assert.deepEqual([result(offers, 'strong').map(wordsOf), result(offers, 'h3').map(wordsOf)], [
			['still stands'],
			['To be decided', 'Hours by decision', 'Priorities of Thursday, January 1, 2026 '],
		]);
		assert.equal(within(pageOf({ 'abara.md': abara() })).some(vNode => vNode.attributes?.id === 'offers'), false);
	});
});

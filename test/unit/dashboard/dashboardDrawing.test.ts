import assert from 'node:assert/strict';
import {
	chart,
	legend,
	mark,
	monthAxis,
	percentAt,
	shapeAt,
	todayLine,
	type Drawing,
} from '../../../src/core/dashboard/chart.ts';
import { dashboardModel, type DashboardModel } from '../../../src/core/dashboard/dashboardModel.ts';
import { DASHBOARD_STYLE } from '../../../src/core/dashboard/dashboardStyle.ts';
import { drawDashboard } from '../../../src/core/dashboard/drawDashboard.ts';
import type { VNode, PieceChild, PieceTag } from '../../../src/core/dashboard/piece.ts';
import { dashboardTexts } from '../../../src/core/dashboard/openConcerns.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, day, notebookOf, noteText, TODAY, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';

const LIVE: Drawing = { l10n: ENGLISH, today: TODAY, live: true };
const OTHER = noteText(['type: mentorship', 'mentor: Ana Vega', 'mentee: Ben Orr', 'title: With Ana']);

const modelOf = (files: Files, key?: string): DashboardModel => {
	const notes = publicNotesOf(files);
	return dashboardModel(notes.view, key, TODAY, dashboardTexts(notes, ENGLISH));
};
const pageOf = (files: Files, key?: string, drawing = LIVE): VNode => drawDashboard(modelOf(files, key), drawing);

/** All elements in order, with those inside them. */
function within(child: PieceChild): VNode[] {
	return typeof child === 'string' ? [] : [child, ...(child.children ?? []).flatMap(within)];
}

function wordsOf(child: PieceChild): string {
	return typeof child === 'string' ? child : (child.children ?? []).map(wordsOf).join('');
}

const classesOf = (vNode: VNode): string[] => (vNode.attributes?.class ?? '').split(' ').filter(Boolean);
const result = (page: VNode, tag: PieceTag, className?: string): VNode[] =>
	within(page).filter(vNode =>
		vNode.tag === tag && (className === undefined || classesOf(vNode).includes(className))
	);
const section = (page: VNode, id: string): VNode =>
	within(page).find(vNode => vNode.attributes?.id === id) ?? assert.fail(`no section ${id}`);
const at = (vNode: VNode | undefined, ...names: (keyof NonNullable<VNode['attributes']>)[]): (string | undefined)[] =>
	names.map(name => vNode?.attributes?.[name]);
/** The form of a mark, which is told by the class of what is drawn after the circle that is not seen. */
const formOf = (vNode: VNode): string[] =>
	within(vNode).slice(1).flatMap(inner => inner.tag === 'title' ? [] : classesOf(inner)).filter(name =>
		name !== 'hit'
	);

/** Two mentorships with something for every section. */
const RICH: Files = {
	'abara.md': abara('cadence: monthly', 'next_meeting: 2026-12-16 15:00'),
	'vega.md': OTHER,
	'm1.md': abaraMeeting(
		'2026-06-10',
		'## Research\n\n- [x] The paper\n',
		'satisfaction: 4',
		'title: First',
		'effort: { clinical: 60, research: 40 }',
	),
	'm2.md': abaraMeeting('2026-07-12', '', 'status: postponed'),
	'm3.md': abaraMeeting('2026-08-12', '', 'status: cancelled'),
	'm4.md': abaraMeeting(
		'2026-11-02',
		'## Homework\n\n- [ ] **Read** it @mentor due:2026-11-20 carried:1\n- [ ] Send it due:2026-12-01\n'
			+ '- [ ] Both of us @mentor @mentee due:2026-11-10\n',
		'satisfaction: 8',
	),
	'm5.md': abaraMeeting('2026-11-12', '', 'status: planned'),
	'v.md': noteText(['type: meeting', 'mentorship: vega', 'date: 2026-10-01', 'satisfaction: 5']),
	'g.md': noteText([
		'type: goal',
		'title: The award',
		'status: active',
		'horizon: short',
		'date: 2026-09-01',
		'target_date: 2027-02-01',
		'progress: 50',
	], '- [x] Ask done:2026-10-01\n- [ ] Write due:2026-11-01\n- [ ] Send due:2027-01-05\n'),
	'idp.md': noteText(['type: idp', 'date: 2026-01-10', 'effort: { clinical: 50, research: 50 }']),
	'o1.md': noteText([
		'type: opportunity',
		'title: A panel',
		'date: 2026-11-01',
		'hours: 1',
		'respond_by: 2026-11-20',
	]),
	'o2.md': noteText(['type: opportunity', 'title: A board', 'date: 2026-10-01', 'hours: 12', 'decision: decline']),
	'p1.md': noteText(['type: priorities', 'date: 2025-01-01'], '## Quit\n\n- [ ] Old rota\n'),
	'p2.md': noteText(
		['type: priorities', 'date: 2026-01-01'],
		'## Quit\n\n- [ ] Old rota\n\n## Start\n\n- [x] Running\n- [ ] Reading\n',
	),
};

suite('every page of the dashboard', () => {
	const pages = [pageOf(RICH), pageOf(RICH, 'abara.md'), pageOf(RICH, undefined, { ...LIVE, live: false })];

	test('sections are called by their headings, and no id comes twice', () => {
		for (const page of pages) {
			const ids = within(page).flatMap(vNode => vNode.attributes?.id ?? []);
			assert.equal(new Set(ids).size, ids.length);
			const sections = result(page, 'section');
			assert.deepEqual(sections.map(vNode => vNode.attributes?.id), [
				'next',
				'owed',
				'meetings',
				'goals',
				'areas',
				'effort',
				'offers',
			]);
			for (const section of sections) {
				const [heading] = section.children as [VNode];
				assert.deepEqual([heading.tag, heading.attributes?.id, classesOf(section)], [
					'h2',
					section.attributes?.['aria-labelledby'],
					['board'],
				]);
			}
		}
	});

	test('tables have a caption, a name for each column and row, and scroll by the keyboard', () => {
		for (const page of pages) {
			const tables = result(page, 'table');
			assert.ok(tables.length >= 8, `${tables.length}`);
			for (const table of tables) {
				const [caption, head, body] = table.children as [VNode, VNode, VNode];
				assert.deepEqual([caption.tag, head.tag, body.tag, classesOf(caption)], ['caption', 'thead', 'tbody', [
					'visually-hidden',
				]]);
				const columns = within(head).filter(({ tag }) => tag === 'th');
				assert.ok(
					columns.length > 1
						&& columns.every(column => column.attributes?.scope === 'col' && wordsOf(column) !== ''),
				);
				for (const row of body.children as VNode[]) {
					const cells = row.children as VNode[];
					assert.deepEqual(
						cells.map(({ tag, attributes }) => [tag, attributes?.scope]),
						columns.map((_, index) => index === 0 ? ['th', 'row'] : ['td', undefined]),
					);
				}
				const around = result(page, 'div', 'scrolls').find(({ children }) => children?.[0] === table);
				assert.deepEqual(at(around, 'role', 'tabindex', 'aria-label'), ['group', '0', wordsOf(caption)]);
			}
		}
	});

	test('what is drawn has a name for those who do not see it', () => {
		for (const page of pages) {
			const charts = result(page, 'svg', 'chart');
			assert.ok(charts.length >= 5, `${charts.length}`);
			for (const chart of charts) {
				assert.deepEqual(at(chart, 'role', 'width', 'overflow'), ['group', '100%', 'visible']);
				assert.match(chart.attributes?.['aria-label'] ?? '', /\w{3}/);
			}
			for (const vNode of result(page, 'g', 'mark')) {
				const [title] = vNode.children as [VNode];
				assert.deepEqual([title.tag, wordsOf(title)], ['title', vNode.attributes?.['aria-label']]);
			}
			for (
				const vNode of within(page).filter(({ tag, attributes }) =>
					tag === 'text' && !attributes?.class?.includes('now')
				)
			) {
				assert.match(vNode.attributes?.['text-anchor'] ?? '', /^(?:start|middle|end)$/);
			}
		}
	});

	test('a mark leads to its note where the page is live, and to nothing in a file', () => {
		const [live, , file] = pages as [VNode, VNode, VNode];
		const marks = result(live, 'g', 'mark');
		assert.ok(marks.length > 15, `${marks.length}`);
		for (const mark of marks) {
			assert.deepEqual(at(mark, 'role', 'tabindex', 'data-command'), ['link', '-1', 'open']);
			assert.ok((mark.attributes?.['data-path'] ?? '') in RICH, mark.attributes?.['aria-label']);
		}
		for (const vNode of result(file, 'g', 'mark')) {
			assert.deepEqual(at(vNode, 'role', 'tabindex', 'data-command', 'data-path'), [
				'img',
				undefined,
				undefined,
				undefined,
			]);
		}
		assert.deepEqual([result(file, 'button').length, result(file, 'span', 'open').length > 10], [0, true]);
		for (const vNode of result(live, 'button', 'open')) {
			assert.deepEqual([at(vNode, 'type', 'data-command'), (vNode.attributes?.['data-path'] ?? '') in RICH], [[
				'button',
				'open',
			], true]);
		}
	});

	test('whatever stands out by its class has a look', () => {
		const plain = new Set([
			'open',
			'words',
			'choice',
			'button',
			'quiet',
			'mark',
			'title-line',
			'shares',
			'horizon',
			'ready',
			'waiting',
		]);
		const marks = new Set([...result(pages[0]!, 'g').flatMap(classesOf), 'planned']);
		for (const page of pages) {
			for (
				const name of within(page).flatMap(classesOf).filter(text => !plain.has(text) && !marks.has(text))
			) { assert.ok(DASHBOARD_STYLE.includes(`.${name}`), name); }
		}
	});
});

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

suite('charts', () => {
	const year = { from: day('2026-01-01'), to: day('2027-01-01') };

	test('a day lies where its share of the time is, and at the edge outside', () => {
		assert.deepEqual(
			['2026-01-01', '2026-07-02', '2027-01-01', '2025-01-01', '2028-01-01'].map(text =>
				percentAt(year, day(text))
			),
			[0, 49.86, 100, 0, 100],
		);
		assert.equal(percentAt({ from: day('2026-01-01'), to: day('2026-01-01') }, day('2026-01-01')), 0);
	});

	test('a line for today from top to bottom', () => {
		assert.deepEqual(at(todayLine(year, day('2026-07-02'), 30), 'class', 'x1', 'x2', 'y1', 'y2'), [
			'today',
			'49.86%',
			'49.86%',
			'0',
			'30',
		]);
	});

	test('forms lie around their point, with a larger one that is easy to hit', () => {
		const points = (d: string) => {
			let [x, y] = [0, 0];
			return [...d.matchAll(/([MLHV])(-?\d+)(?: (-?\d+))?/g)].map(([, command, a, b]) => {
				if (command === 'V') { y = Number(a); }
				else {
					x = Number(a);
					y = command === 'H' ? y : Number(b);
				}
				return [x, y] as const;
			});
		};
		for (const [shape, corners] of [['square', 4], ['diamond', 4], ['hollow-diamond', 4], ['cross', 4]] as const) {
			const [hit, around] = shapeAt(shape, 25, 12, 6) as [VNode, VNode];
			assert.deepEqual(at(hit, 'class', 'cx', 'cy', 'r'), ['hit', '25%', '12', '11']);
			assert.deepEqual(at(around, 'x', 'y', 'width', 'height', 'overflow'), ['25%', '12', '1', '1', 'visible']);
			const [path] = result(around, 'path');
			const drawn = points(path?.attributes?.d ?? '');
			assert.deepEqual([path?.attributes?.class, drawn.length], [shape, corners]);
			for (const axis of [0, 1] as const) {
				assert.equal(drawn.reduce((sum, point) => sum + point[axis], 0), 0, shape);
			}
			assert.deepEqual([...new Set(drawn.map(([x, y]) => Math.abs(x) + Math.abs(y)))], [
				shape === 'square' ? 12 : shape === 'cross' ? 10 : 7,
			], shape);
		}
		for (const shape of ['dot', 'ring', 'dashed-ring'] as const) {
			const [, circle] = shapeAt(shape, 25, 12);
			assert.deepEqual(at(circle, 'class', 'cx', 'cy', 'r'), [shape, '25%', '12', '5']);
		}
	});

	test('months below a chart: few, none at the edges or beside today', () => {
		const labels = (from: string, to: string, today: string) => {
			const axis = monthAxis({ from: day(from), to: day(to) }, { ...LIVE, today: day(today) });
			const [now] = result(axis, 'text', 'now');
			return [
				result(axis, 'text').filter(vNode => vNode !== now).map(wordsOf).join(', '),
				`${wordsOf(now!)} ${now?.attributes?.['text-anchor']} ${now?.attributes?.x}`,
			];
		};
		assert.deepEqual(labels('2026-01-15', '2026-12-15', '2026-12-10'), [
			'Apr 2026, Jul 2026, Oct 2026',
			'today end 98.5%',
		]);
		assert.deepEqual(labels('2026-01-15', '2026-12-15', '2026-06-25'), [
			'Apr 2026, Oct 2026',
			'today middle 48.2%',
		]);
		assert.deepEqual(labels('2026-01-15', '2026-05-01', '2026-01-20'), ['Mar 2026, Apr 2026', 'today start 4.72%']);
		assert.deepEqual(labels('2024-11-15', '2027-12-15', '2027-12-10'), ['Jan 2026, Jan 2027', 'today end 99.56%']);
		assert.deepEqual(labels('2000-03-15', '2100-12-15', '2002-12-10'), [
			'Jan 2021, Jan 2041, Jan 2061, Jan 2081',
			'today start 2.72%',
		]);
		assert.deepEqual(at(monthAxis(year, LIVE), 'class', 'width', 'height', 'aria-hidden'), [
			'axis',
			'100%',
			'20',
			'true',
		]);
	});

	test('the legend draws the forms it names', () => {
		const [dot, bar] = result(legend([['dot', 'held', 'held'], ['bar plan', '', 'planned']]), 'li');
		assert.deepEqual([wordsOf(dot!), result(dot!, 'circle').map(vNode => at(vNode, 'class', 'cx', 'cy', 'r'))], [
			'held',
			[['dot', '50%', '7', '5']],
		]);
		assert.deepEqual([
			wordsOf(bar!),
			result(bar!, 'rect').map(vNode => at(vNode, 'class', 'x', 'y', 'width', 'height')),
		], ['planned', [['bar plan', '2', '2', '12', '10']]]);
		for (const vNode of [dot, bar]) {
			assert.deepEqual(at(result(vNode!, 'svg')[0], 'width', 'height', 'aria-hidden'), ['16', '14', 'true']);
		}
	});

	test('a mark of no note leads nowhere, also in the live page', () => {
		assert.deepEqual(
			at(mark(LIVE, undefined, 'Words', 'held'), 'class', 'role', 'aria-label', 'tabindex', 'data-command'),
			['mark held', 'img', 'Words', undefined, undefined],
		);
		assert.deepEqual(at(mark(LIVE, { path: 'a.md', line: 3 }, 'Words', 'held'), 'data-path', 'data-line'), [
			'a.md',
			'3',
		]);
		assert.deepEqual(at(chart('Label', 40), 'aria-label', 'height'), ['Label', '40']);
	});

	test('an empty notebook has no mark at all', () => {
		assert.deepEqual(result(drawDashboard(dashboardModel(notebookOf({}), undefined, TODAY), LIVE), 'g'), []);
	});
});

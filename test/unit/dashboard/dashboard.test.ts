import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dashboardHtml, publicDashboard } from '../../../src/core/dashboard/dashboardHtml.ts';
import { dashboardModel, type DashboardModel } from '../../../src/core/dashboard/dashboardModel.ts';
import { drawDashboard } from '../../../src/core/dashboard/drawDashboard.ts';
import { isPiece, piece, toHtml, type VNode } from '../../../src/core/dashboard/piece.ts';
import { dashboardPaths, dashboardTexts } from '../../../src/core/dashboard/openConcerns.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { assertGolden } from '../../support/golden.ts';
import { abara, abaraMeeting, day, notebookOf, noteText, TODAY, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, sampleFiles } from '../../support/sampleNotes.ts';

const modelOf = (files: Files, key?: string): DashboardModel => dashboardModel(notebookOf(files), key, TODAY);
const liveOf = (model: DashboardModel): VNode => drawDashboard(model, { l10n: ENGLISH, today: TODAY, live: true });

/** The words of a page in order, a line each; in brackets those that are only heard or shown under the mouse. */
function wordsOf(html: string): string {
	const spoken = html.replace(/<[^>]* (?:aria-label|title|alt)="([^"]*)"[^>]*>/g, '\n[$1]\n');
	return `${
		spoken.replace(/<\/?(?:[a-z][^>]*)>/g, '\n').split('\n').map(line => line.trim()).filter(Boolean).join('\n')
	}\n`;
}

suite('the dashboard', () => {
	test('the sample, all of it and one mentorship', () => {
		const notes = publicNotesOf(sampleFiles());
		for (const [name, key] of [['all', undefined], ['abara', 'mentoring/mentorships/abara.md']] as const) {
			const model = dashboardModel(notes.view, key, TODAY, dashboardTexts(notes, ENGLISH));
			assertGolden(`dashboard/${name}.json`, `${JSON.stringify(model, undefined, '\t')}\n`);
		}
	});

	test('what can be read and heard of the sample, of all of it and of one mentorship', () => {
		const notes = publicNotesOf(sampleFiles());
		for (const [name, key] of [['all', undefined], ['abara', 'mentoring/mentorships/abara.md']] as const) {
			const model = dashboardModel(notes.view, key, TODAY, dashboardTexts(notes, ENGLISH));
			assertGolden(`dashboard/${name}.txt`, wordsOf(toHtml(liveOf(model))));
		}
	});

	test('an empty notebook, one note, notes without days: every section says something calm or is not there', () => {
		for (
			const files of [{}, { 'abara.md': abara() }, {
				'abara.md': abara('cadence: monthly'),
				'a.md': noteText(['type: meeting', 'mentorship: abara']),
				'g.md': noteText(['type: goal', 'title: A goal']),
			}]
		) {
			const page = toHtml(liveOf(modelOf(files)));
			assert.match(page, /<main>.*<h2 id="next-title">Next meeting/);
			assert.doesNotMatch(page, /NaN|undefined|Infinity/);
		}
	});

	test('a mentorship that ended is not late and has no meeting to prepare', () => {
		const model = modelOf({
			'abara.md': abara('cadence: monthly', 'status: ended'),
			'a.md': abaraMeeting('2026-01-10'),
		}, 'abara.md');
		assert.deepEqual([
			model.mentorship?.title !== undefined,
			model.next,
			model.strips.rows[0]?.marks.map(({ state }) => state),
		], [true, [], ['held']]);
	});

	test('a key that is no longer there shows the whole notebook', () => {
		assert.equal(modelOf({ 'abara.md': abara() }, 'gone.md').mentorship, undefined);
	});

	test('a meeting is ready with an agenda, homework settled and a summary', () => {
		const files = (agenda: string, box: string, more: Files = {}): Files => ({
			'abara.md': abara(),
			'last.md': abaraMeeting(
				'2026-11-01',
				`## Homework\n\n- [${box}] Send it due:2026-11-20${box === 'x' ? ' done:2026-11-19' : ''}\n`,
				'next_meeting: 2026-12-01',
			),
			'next.md': abaraMeeting('2026-12-01', agenda),
			...more,
		});
		const checks = (these: Files) =>
			modelOf(these).next[0]!.checks.map(({ kind, ready, done, total }) => [kind, ready, done, total]);
		assert.deepEqual(checks(files('', ' ')), [['agenda', false, undefined, 0], ['homework', false, 0, 1], [
			'summary',
			false,
			undefined,
			undefined,
		]]);
		assert.deepEqual(
			checks(
				files('## Research\n\n- [ ] The paper\n', 'x', {
					's.md': noteText(['type: summary', 'mentorship: abara', 'date: 2026-11-22']),
				}),
			),
			[['agenda', true, undefined, 1], ['homework', true, 1, 1], ['summary', true, undefined, undefined]],
		);
	});

	test('days by which a meeting was agreed and none was held are missed, unless one was put off near them', () => {
		const strip = (...meetings: Files[string][]) =>
			modelOf({
				'abara.md': abara('cadence: monthly'),
				...Object.fromEntries(meetings.map((text, index) => [`m${index}.md`, text])),
			})
				.strips.rows[0]!.marks.map(({ day: on, state }) => `${on} ${state}`);
		assert.deepEqual(strip(abaraMeeting('2026-07-01'), abaraMeeting('2026-09-03'), abaraMeeting('2026-10-05')), [
			'2026-07-01 held',
			'2026-08-01 missed',
			'2026-09-03 held',
			'2026-10-05 held',
			'2026-11-05 missed',
		]);
		assert.deepEqual(
			strip(
				abaraMeeting('2026-09-01'),
				abaraMeeting('2026-10-03', '', 'status: postponed'),
				abaraMeeting('2026-11-10'),
			),
			['2026-09-01 held', '2026-10-03 postponed', '2026-11-10 held'],
		);
		assert.deepEqual(strip(abaraMeeting('2026-11-10', '', 'status: planned'), abaraMeeting('2026-12-10')), [
			'2026-11-10 unsettled',
			'2026-12-10 booked',
		]);
	});

	test('slips stand in the months of the meetings that were passed, and of the day that was', () => {
		const { months, sides } = modelOf({
			'abara.md': abara(),
			'a.md': abaraMeeting('2026-09-10'),
			'b.md': abaraMeeting('2026-10-12'),
			'c.md': abaraMeeting(
				'2026-11-15',
				'## Homework\n\n- [ ] Read it @mentor due:2026-11-20 carried:2 since:2026-09-10\n'
					+ '- [ ] Send it due:2026-12-01\n',
			),
		}).sides;
		assert.deepEqual(months.flatMap(({ month, slips }) => slips.mentor.map(slip => [month, slip.day])), [
			['2026-10-01', '2026-10-12'],
			['2026-11-01', '2026-11-15'],
			['2026-11-01', '2026-11-20'],
		]);
		assert.deepEqual(sides.map(({ side, open, overdue, slips }) => [side, open, overdue, slips]), [[
			'mentee',
			1,
			0,
			0,
		], ['mentor', 1, 1, 3]]);
	});

	test('one mentorship shows nothing of another', () => {
		const other = {
			'vega.md': noteText(['type: mentorship', 'mentor: Ana Vega', 'mentee: Ben Orr']),
			'v.md': noteText(
				['type: meeting', 'mentorship: vega', 'date: 2026-11-01', 'satisfaction: 3'],
				'# Elsewhere\n\n## Homework\n\n- [ ] Elsewhere due:2026-11-02\n',
			),
			'g.md': noteText(['type: goal', 'mentorship: vega', 'title: Elsewhere', 'target_date: 2027-01-01']),
		};
		const model = modelOf({ 'abara.md': abara(), 'a.md': abaraMeeting('2026-11-01'), ...other }, 'abara.md');
		assert.doesNotMatch(JSON.stringify({ ...model, choices: [] }), /Elsewhere|vega/i);
	});

	test('what a notebook says is text in the page and in the file, whatever it is', () => {
		const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';
		const yaml = JSON.stringify(hostile);
		const files = {
			'abara.md': abara(`title: ${yaml}`, 'cadence: monthly'),
			'a.md': abaraMeeting(
				'2026-11-01',
				`## Homework\n\n- [ ] ${hostile} due:2026-11-02 carried:1\n`,
				`title: ${yaml}`,
				'satisfaction: 4',
				`effort: { ${yaml}: 40 }`,
			),
			'g.md': noteText(
				['type: goal', `title: ${yaml}`, 'target_date: 2027-01-01'],
				`- [ ] ${hostile} due:2026-12-01\n`,
			),
			'o.md': noteText(['type: opportunity', `title: ${yaml}`, 'date: 2026-11-01']),
		};
		const model = modelOf(files);
		for (
			const page of [
				toHtml(liveOf(model)),
				dashboardHtml(publicDashboard(publicNotesOf(files), undefined, ENGLISH), ENGLISH),
			]
		) {
			assert.ok(page.includes('alert(1)'), 'the hostile words are not shown at all');
			assert.doesNotMatch(page, /<script|<img|<a |href|src=x onerror=alert\(2\)>/i);
		}
	});

	test('the file has no buttons, no links, no scripts and no paths of notes', () => {
		const files = sampleFiles();
		const notes = publicNotesOf(files);
		const page = dashboardHtml(publicDashboard(notes, undefined, ENGLISH), ENGLISH);
		assert.doesNotMatch(page, /<script|<button|<a |href=|src=|https?:|data-path|tabindex="-1"|\.md\b/);
	});

	test('charts hold every mark inside their width, for any days', () => {
		const anyDay = fc.integer({ min: 1, max: 9999 }).map(year => `${String(year).padStart(4, '0')}-06-15`);
		fc.assert(
			fc.property(
				anyDay,
				anyDay,
				anyDay,
				fc.constantFrom('1 weeks', 'annual', '3 months'),
				(met, target, due, cadence) => {
					const model = modelOf({
						'abara.md': abara(`cadence: ${cadence}`),
						'a.md': abaraMeeting(met, '', 'satisfaction: 3', `next_meeting: ${due}`),
						'g.md': noteText(
							['type: goal', 'title: G', `date: ${met}`, `target_date: ${target}`],
							`- [ ] Step due:${due}\n`,
						),
					});
					for (const share of toHtml(liveOf(model)).matchAll(/ (?:x|cx|x1|x2|width)="(-?[\d.]+)%"/g)) {
						assert.ok(Number(share[1]) >= 0 && Number(share[1]) <= 100, share[0]);
					}
				},
			),
			{ numRuns: 60 },
		);
	});
});

suite('pieces', () => {
	test('text and attributes are escaped', () => {
		assert.equal(toHtml(piece('p', { title: '"<\'' }, '<b>&')), '<p title="&#34;&#60;&#39;">&#60;b&#62;&#38;</p>');
	});

	test('nothing but the known elements and attributes passes the guard', () => {
		assert.ok(isPiece(liveOf(modelOf({ 'abara.md': abara() }))));
		const bad = [
			{ tag: 'script' },
			{ tag: 'a' },
			{ tag: 'p', attributes: { onclick: 'x' } },
			{ tag: 'p', attributes: { style: 'x' } },
			{ tag: 'p', attributes: { class: 1 } },
			{ tag: 'p', children: [{ tag: 'iframe' }] },
			{ tag: 'p', children: [1] },
			'p',
			null,
		];
		for (const entry of bad) { assert.equal(isPiece(entry), false, JSON.stringify(entry)); }
	});

	test('a day of the model is the day it was asked for', () => {
		assert.equal(dashboardModel(notebookOf({}), undefined, day('2026-01-31')).today, '2026-01-31');
	});
});

suite('concerns of committees', () => {
	const files: Files = {
		'c.md': noteText([
			'type: committee',
			'title: Committee',
			'mentee: Mara Lindqvist',
			'members: [Joan Petrie, Samir Qureshi]',
		]),
		'm/1.md': noteText(
			['type: meeting', 'mentorship: c', 'date: 2025-10-29'],
			'## Concerns\n\n- No plan (Samir)\n- Too many duties\n<!-- private -->\n- A secret\n'
				+ '<!-- /private -->\n',
		),
		'm/2.md': noteText(
			['type: meeting', 'mentorship: c', 'date: 2026-04-29'],
			'## Concerns of last time\n\n- [ ] No plan: begun\n- [x] Too many duties: one fewer\n',
		),
	};
	const notes = publicNotesOf(files);
	const model = dashboardModel(notes.view, 'c.md', TODAY, dashboardTexts(notes, ENGLISH));

	test('are told while they are open, with whose and since when', () => {
		assert.deepEqual(model.concerns, [{
			key: 'c.md',
			title: 'Committee',
			settled: 1,
			open: [{
				words: 'No plan',
				by: 'Samir Qureshi',
				raised: '2025-10-29',
				meetingsSince: 1,
				place: { path: 'm/2.md', line: 7 },
			}],
		}]);
		assert.match(
			toHtml(liveOf(model)),
			/Concerns of the committee[\s\S]*No plan[\s\S]*Samir Qureshi[\s\S]*open since Oct 29, 2025[\s\S]*1 meeting since[\s\S]*1 concern has been answered\./,
		);
	});

	test('need the texts of all its meetings, and are nowhere without one', () => {
		assert.deepEqual(dashboardPaths(notes.view).sort(), ['m/1.md', 'm/2.md']);
		assert.doesNotMatch(toHtml(liveOf(dashboardModel(notes.view, 'c.md', TODAY))), /Concerns of the committee/);
	});
});

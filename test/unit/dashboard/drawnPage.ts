import assert from 'node:assert/strict';
import type { Drawing } from '../../../src/core/dashboard/chart.ts';
import { dashboardModel, type DashboardModel } from '../../../src/core/dashboard/dashboardModel.ts';
import { drawDashboard } from '../../../src/core/dashboard/drawDashboard.ts';
import type { VNode, PieceChild, PieceTag } from '../../../src/core/dashboard/piece.ts';
import { dashboardTexts } from '../../../src/core/dashboard/openConcerns.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, noteText, TODAY, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';

export const LIVE: Drawing = { l10n: ENGLISH, today: TODAY, live: true };

export const OTHER = noteText(['type: mentorship', 'mentor: Ana Vega', 'mentee: Ben Orr', 'title: With Ana']);

export const modelOf = (files: Files, key?: string): DashboardModel => {
	const notes = publicNotesOf(files);
	return dashboardModel(notes.view, key, TODAY, dashboardTexts(notes, ENGLISH));
};

export const pageOf = (files: Files, key?: string, drawing = LIVE): VNode =>
	drawDashboard(modelOf(files, key), drawing);

/** All elements in order, with those inside them. */
export function within(child: PieceChild): VNode[] {
	return typeof child === 'string' ? [] : [child, ...(child.children ?? []).flatMap(within)];
}

export function wordsOf(child: PieceChild): string {
	return typeof child === 'string' ? child : (child.children ?? []).map(wordsOf).join('');
}

export const classesOf = (vNode: VNode): string[] => (vNode.attributes?.class ?? '').split(' ').filter(Boolean);

export const result = (page: VNode, tag: PieceTag, className?: string): VNode[] =>
	within(page).filter(vNode =>
		vNode.tag === tag && (className === undefined || classesOf(vNode).includes(className))
	);

export const section = (page: VNode, id: string): VNode =>
	within(page).find(vNode => vNode.attributes?.id === id) ?? assert.fail(`no section ${id}`);

export const at = (
	vNode: VNode | undefined,
	...names: (keyof NonNullable<VNode['attributes']>)[]
): (string | undefined)[] => names.map(name => vNode?.attributes?.[name]);

/** Two mentorships with something for every section. */
export const RICH: Files = {
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

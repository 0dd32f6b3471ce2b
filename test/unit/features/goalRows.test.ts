import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { goalRows, readLink } from '../../../src/features/goals/goalRows.ts';
import { abaraMeeting, noteText } from '../../support/noteBuilder.ts';
import { flatten, folderOf, outline } from './rows.ts';

const goal = (title: string, ...fields: string[]) =>
	noteText(
		['type: goal', `title: ${title}`, ...fields],
		'## Steps\n\n- [x] One\n- [ ] Two\n  - [ ] Two and a half\n- [-] Three\n',
	);

const FILES = {
	'goals/paper.md': goal(
		'The paper',
		'horizon: short',
		'status: at-risk',
		'target_date: 2026-10-31',
		'links:',
		'  - ../papers/cohort/manuscript.md',
		'  - "[Call](https://example.org/call)"',
	),
	'goals/award.md': noteText([
		'type: goal',
		'title: The award',
		'horizon: intermediate',
		'status: active',
		'target_date: 2027-02-15',
		'progress: 40',
	]),
	'goals/dossier.md': noteText([
		'type: goal',
		'title: The dossier',
		'horizon: short',
		'status: achieved',
		'completed: 2026-06-01',
	]),
	'goals/open.md': noteText(['type: goal', 'title: Something']),
	'meetings/m.md': abaraMeeting(
		'2026-11-18',
		'## Homework\n\n- [ ] Aims goal:paper due:2026-11-20\n- [>] Old goal:paper due:2026-10-20\n',
	),
};
const rows = () => goalRows([folderOf(FILES)], { role: 'mentee' }, ENGLISH);

suite('goal rows', () => {
	test('stand by horizon with status, progress and target; steps, homework and links below', () => {
		assert.deepEqual(outline(rows()), [
			'Short term (2)',
			'  The paper (at risk · 25% · 23 days past its target)',
			'    [x] One',
			'    [ ] Two',
			'      [ ] Two and a half',
			'    Three',
			'    [ ] Aims (mentee · 3 days overdue)',
			'    cohort/manuscript.md (../papers/cohort/manuscript.md)',
			'    Call (https://example.org/call)',
			'  The dossier (achieved · Jun 1)',
			'Intermediate term (1)',
			'  The award (40% · by Feb 15, 2027)',
			'No horizon (1)',
			'  Something',
		]);
	});

	test('links open from the goal, steps from their line', () => {
		const all = flatten(rows());
		const paper = all.find(row => row.label === 'cohort/manuscript.md')!;
		assert.equal(paper.link, '../papers/cohort/manuscript.md');
		assert.deepEqual(paper.context, ['link']);
		assert.equal(all.find(row => row.label === 'Two')!.place?.line, 13);
	});

	test('say status, progress and target', () => {
		const spoken = flatten(rows()).find(row => row.label === 'The paper')!.spoken;
		assert.equal(
			spoken,
			'The paper, at risk, 25 percent, target Saturday, October 31, 2026, 23 days past its target',
		);
	});

	test('begin with their percent and how late they are; what has ended stands last and begins with its title', () => {
		const goals = flatten(rows()).filter(({ context }) => context[0] === 'goal').map((
			{ label, lead, mark },
		) => [label, lead, mark?.color]);
		const late = 'mentoring.overdueForeground';
		assert.deepEqual(goals, [['The paper', '25%, 23 d late', late], ['The dossier', undefined, undefined], [
			'The award',
			'40%',
			undefined,
		], ['Something', undefined, undefined]]);
	});

	test('have unique ids', () => {
		const ids = flatten(rows()).map(row => row.id);
		assert.equal(new Set(ids).size, ids.length);
	});

	const links: readonly (readonly [string, string, string])[] = [
		['[Manuscript](../papers/a b.md)', 'Manuscript', '../papers/a b.md'],
		['[[award]]', 'award', 'award'],
		['[[award|The award]]', 'The award', 'award'],
		['https://example.org/x', 'https://example.org/x', 'https://example.org/x'],
		['../grants/r01/aims.md', 'r01/aims.md', '../grants/r01/aims.md'],
	];
	for (const [written, label, address] of links) {
		test(`reads the link ${written}`, () => {
			assert.deepEqual(readLink(written), { label, address });
		});
	}
});

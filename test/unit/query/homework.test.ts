import * as assert from 'node:assert/strict';
import { dueGroup } from '../../../src/core/query/homework.ts';
import { compareHomework } from '../../../src/core/query/order.ts';
import { day, noteText, notebookOf } from '../../support/noteBuilder.ts';

suite('due groups', () => {
	const cases:
		readonly (readonly [due: string | undefined, next: string | undefined, today: string, group: string])[] = [
			[undefined, '2026-12-16', '2026-11-23', 'no-date'],
			['2026-11-22', undefined, '2026-11-23', 'overdue'],
			['2026-11-23', undefined, '2026-11-23', 'today'],
			['2026-11-24', undefined, '2026-11-23', 'tomorrow'],
			['2026-11-25', undefined, '2026-11-23', 'next-7-days'],
			['2026-11-30', '2026-11-25', '2026-11-23', 'next-7-days'],
			['2026-12-01', undefined, '2026-11-23', 'later'],
			['2026-12-01', '2026-12-16', '2026-11-23', 'before-next-meeting'],
			['2026-12-16', '2026-12-16', '2026-11-23', 'before-next-meeting'],
			['2026-12-17', '2026-12-16', '2026-11-23', 'later'],
			['2026-11-30', '2026-12-16', '2026-11-29', 'tomorrow'],
			['2026-11-30', undefined, '2026-11-29', 'tomorrow'],
			['2027-01-01', undefined, '2026-12-31', 'tomorrow'],
			['2027-01-07', undefined, '2026-12-31', 'next-7-days'],
			['2027-01-08', undefined, '2026-12-31', 'later'],
			['2028-02-29', undefined, '2028-02-28', 'tomorrow'],
			['2028-03-01', undefined, '2028-02-29', 'tomorrow'],
		];
	for (const [due, next, today, group] of cases) {
		test(`due ${due ?? 'never'}, next meeting ${next ?? 'none'}, on ${today}: ${group}`, () => {
			assert.equal(
				dueGroup(due === undefined ? due : day(due), next === undefined ? next : day(next), day(today)),
				group,
			);
		});
	}
});

suite('overdue days and slips', () => {
	const cases: readonly (readonly [line: string, due: string | undefined, overdue: number, slips: number])[] = [
		['[ ] a', undefined, 0, 0],
		['[ ] a', '2026-11-23', 0, 0],
		['[ ] a', '2026-11-22', 1, 1],
		['[/] a', '2026-10-31', 23, 1],
		['[?] a', '2026-10-31', 23, 1],
		['[ ] a carried:2', '2026-12-31', 0, 2],
		['[ ] a carried:2', '2026-11-01', 22, 3],
		['[>] a carried:2', '2026-11-01', 0, 0],
		['[x] a', '2026-11-01', 0, 0],
		['[x] a done:2026-11-01', '2026-11-01', 0, 0],
		['[x] a done:2026-11-02', '2026-11-01', 0, 1],
		['[x] a done:2026-11-02 carried:1', '2026-11-01', 0, 2],
		['[-] a cancelled:2026-11-02', '2026-11-01', 0, 1],
		['[-] a done:2026-11-02', '2026-11-01', 0, 1],
		['[-] a', '2026-11-01', 0, 0],
	];
	for (const [line, due, overdue, expected] of cases) {
		test(`${line} due ${due ?? 'never'}`, () => {
			const [item] = notebookOf({
				'a.md': noteText(['type: meeting'], `- ${line}${due === undefined ? ' @mentee' : ` due:${due}`}\n`),
			}).homework();
			assert.deepEqual([item!.overdueDays, item!.slips], [overdue, expected]);
		});
	}
});

suite('order of homework', () => {
	test('is due date, priority, path, line, and total', () => {
		const files = {
			'b.md': noteText(['type: meeting'], '- [ ] 6 due:2026-12-01\n- [ ] 7 due:2026-12-01\n- [ ] 9 @mentor\n'),
			'B.md': noteText(['type: meeting'], '- [ ] 5 due:2026-12-01\n'),
			'a.md': noteText(
				['type: meeting'],
				[
					'- [ ] 8 due:2026-12-01 priority:lowest',
					'- [ ] 4 due:2026-12-01 priority:medium',
					'- [ ] 3 due:2026-12-01 priority:high',
					'- [x] 2 due:2026-12-01 priority:highest',
					'- [ ] 1 due:2026-11-30 priority:low',
					'',
				].join('\n'),
			),
		};
		const items = notebookOf(files).homework();
		assert.deepEqual(items.map(({ task }) => task.text), ['1', '2', '3', '4', '5', '6', '7', '8', '9']);
		assert.deepEqual([...items].reverse().sort(compareHomework), items);
	});
});

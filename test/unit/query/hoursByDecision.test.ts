import assert from 'node:assert/strict';
import { hoursByDecision } from '../../../src/core/query/hours.ts';
import { notebookOf, noteText } from '../../support/noteBuilder.ts';

function byYear(...fields: string[]): (readonly [year: number, hours: number])[] {
	return hoursByDecision(
		notebookOf({ 'o.md': noteText(['type: opportunity', 'decision: accept', ...fields]) }).opportunities(),
	).map(({ year, hours }) => [year, hours.accept] as const);
}

suite('hours of an offer', () => {
	for (
		const [what, fields, expected] of [
			['count in the year it came', ['date: 2026-05-01', 'hours: 60'], [[2026, 60]]],
			['count where it begins', ['date: 2026-05-01', 'start_date: 2027-01-10', 'hours: 60'], [[2027, 60]]],
			['are shared among the years of its period by days', [
				'date: 2026-05-01',
				'start_date: 2026-07-01',
				'end_date: 2027-12-31',
				'hours: 60',
			], [[2027, 40], [2026, 20]]],
			['are whole, and all of them', ['start_date: 2026-01-01', 'end_date: 2028-12-31', 'hours: 100'], [
				[2028, 33],
				[2027, 34],
				[2026, 33],
			]],
			[
				'within one year are those of the year',
				['start_date: 2026-01-01', 'end_date: 2026-12-31', 'hours: 100'],
				[[2026, 100]],
			],
			['of a period that ends before it begins count where it begins', [
				'start_date: 2026-01-01',
				'end_date: 2025-12-31',
				'hours: 100',
			], [[2026, 100]]],
			['of a period of a century count where it begins', [
				'start_date: 2026-01-01',
				'end_date: 2126-12-31',
				'hours: 100',
			], [[2026, 100]]],
			['of tenths read as on paper', ['date: 2026-05-01', 'hours: 1.1'], [[2026, 1.1]]],
			['without any day are in no year', ['hours: 100'], []],
		] as const
	) {
		test(what, () => {
			assert.deepEqual(byYear(...fields), expected);
		});
	}

	test('tenths of several offers add up to what they add up to on paper', () => {
		const offers = notebookOf(Object.fromEntries(
			['0.1', '0.2', '1.1', '2.2'].map((hours, index) => [
				`${index}.md`,
				noteText(['type: opportunity', 'date: 2026-05-01', 'decision: decline', `hours: ${hours}`]),
			]),
		)).opportunities();
		assert.equal(hoursByDecision(offers)[0]!.hours.decline, 3.6);
	});
});

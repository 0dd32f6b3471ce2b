import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openMeasures } from '../../../src/core/programme/openMeasures.ts';
import { programmeHtml } from '../../../src/core/programme/programmeFiles.ts';
import type { ReceiptFacts } from '../../../src/core/programme/receipt.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day } from '../../support/noteBuilder.ts';
import { bookOf, receipt, reportOf, someReceipts } from '../../support/receipts.ts';
import { runs } from '../../support/runs.ts';

const files = (receipts: readonly Partial<ReceiptFacts>[]) =>
	Object.fromEntries(
		receipts.map((more, index) => [`lindqvist-${index}.json`, receipt({ mentee: `Mentee ${index}`, ...more })]),
	);
const pageOf = (receipts: readonly Partial<ReceiptFacts>[], withNames = false) =>
	programmeHtml(reportOf(bookOf(files(receipts))), { withNames }, ENGLISH);
const times = (count: number, more: Partial<ReceiptFacts> = {}) => Array.from({ length: count }, () => more);
const committee = {
	kind: 'committee',
	mentor: null,
	chair: 'Joan Petrie',
	committeeMet: true,
	chairsPageFiled: false,
	concernsOpen: 2,
	concernsSettled: 0,
} as const;

suite('a page without names', () => {
	test('says of the receipts how many are odd, and no file or reason, which may have a name', () => {
		const odd = { issued: day('2026-11-01'), until: day('2026-11-01'), held: [] };
		const receipts = [...times(6), { mentee: 'Mentee 1' }, { mentee: 'Mentee 2', ...odd }];
		const [page, named] = [pageOf(receipts), pageOf(receipts, true)];
		assert.doesNotMatch(page, /lindqvist|Mentee/);
		assert.match(page, /<h2[^>]*>About the receipts<[^]*<li>The same twice, counted once \(1\)<\/li>/);
		assert.match(named, /lindqvist-1\.json: the same as lindqvist-6\.json/);
	});

	test('does not say where fewer than five pairs stand, nor of fewer than five committees what they did', () => {
		const four = pageOf([...times(3, { held: [day('2026-01-10')] }), {}]);
		assert.doesNotMatch(four, /meets as agreed|twice the agreed rhythm|review/);
		assert.match(pageOf([...times(3), {}], true), /meets as agreed/);
		const small = pageOf([...times(6), ...times(4, committee)]);
		assert.match(small, /Fewer than 5 committees go on/);
		assert.doesNotMatch(small, /Concerns that are open/);
		assert.match(pageOf([...times(6), ...times(5, committee)]), /Concerns that are open: 10/);
	});

	test('committees that have ended are none of those that met', () => {
		const page = pageOf([...times(6), ...times(5, committee), ...times(3, { ...committee, status: 'ended' })]);
		assert.match(page, /8 committees[^]*>5 of 5</);
	});

	test('where fewer than five pairs go on, no department says how they stand now', () => {
		const over = { status: 'ended' } as const;
		const page = pageOf([
			...times(6, { department: 'Renal', ...over }),
			{ department: 'Renal' },
			...times(6, { department: 'Surgery', ...over }),
			{ department: 'Surgery' },
		]);
		assert.match(page, /<h2[^>]*>By department<[^]*Renal[^]*Surgery/);
		assert.doesNotMatch(page, /meet as agreed now/);
	});

	test('how many of fewer than five met as agreed is not found by taking departments from the total', () => {
		const free = { rhythm: null };
		const receipts = [
			...times(8, { department: 'Renal' }),
			...times(4, { department: 'Surgery', ...free }),
			...times(2, { department: 'Surgery' }),
			...times(7, { department: 'Radiology' }),
		];
		const page = pageOf(receipts);
		const cells = [...page.matchAll(/<tr><th scope="row">(\w+)<\/th>(?:<td>[^<]*<\/td>){6}<td>([^<]*)<\/td>/g)];
		assert.deepEqual(new Set(cells.map(([, name]) => name)), new Set(['Radiology', 'Renal', 'Surgery']));
		// Of Surgery two are hidden: with them the next larger one is.
		assert.deepEqual(cells.filter(([, name, met]) => name !== 'Renal' && met !== '–'), []);
		assert.deepEqual(cells.filter(([, name, met]) => name === 'Renal' && met === '–'), []);
	});

	test('in any programme, what is shown of those with a rhythm leaves none or five', () => {
		fc.assert(
			fc.property(
				someReceipts,
				fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }),
				(receipts, free) => {
					const { programme } = reportOf(
						bookOf(
							Object.fromEntries(
								receipts.map((each, index) => [
									`${index}.json`,
									free[index] ? { ...each, rhythm: null } : each,
								]),
							),
						),
					);
					const isOpen = openMeasures(programme);
					for (const total of programme.years) {
						const cells = programme.groups.flatMap(({ years }) =>
							years.filter(({ label }) => label === total.label)
						);
						const shown = cells.filter(isOpen).reduce((sum, { measured }) => sum + measured, 0);
						const rest = total.measured - shown;
						assert.ok(cells.filter(isOpen).every(({ measured }) => measured === 0 || measured >= 5));
						assert.ok(!isOpen(total) || total.measured === 0 || total.measured >= 5);
						assert.ok(!isOpen(total) || rest === 0 || rest >= 5, `${total.label}: ${rest}`);
					}
				},
			),
			{ numRuns: runs(60) },
		);
	});

	test('a department of two years and more has a line with the words of each year', () => {
		const year = (back: number) => ({
			from: day(`${2026 - back}-01-01`),
			until: day(`${2026 - back}-10-31`),
			issued: day(`${2026 - back}-10-31`),
			started: null,
			held: [day(`${2026 - back}-05-01`)],
		});
		const receipts = [0, 1].flatMap(back =>
			['Renal', 'Surgery'].flatMap((department, offset) =>
				[0, 1, 2, 3, 4].map(number => ({ mentee: `Mentee ${offset * 5 + number}`, department, ...year(back) }))
			)
		);
		const page = pageOf(receipts);
		assert.equal(page.match(/<line class="trend"/g)?.length, 2);
		assert.match(page, /aria-label="2025: 5 of 50 agreed meetings · 0 of 5 pairs met as agreed"/);
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/core/model/calendarDate.ts';
import { openGroups, type GroupSizes } from '../../../src/core/programme/openGroups.ts';
import {
	pairsCsvHead,
	pairsCsvLine,
	programmeSheets,
	programmeWorkbook,
} from '../../../src/core/programme/programmeFiles.ts';
import { groupRows, pairColumns } from '../../../src/core/programme/programmeReport.ts';
import type { ReceiptFacts } from '../../../src/core/programme/receipt.ts';
import { csvLine } from '../../../src/core/text/csv.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day, TODAY } from '../../support/noteBuilder.ts';
import { bookOf, receipt, reportOf, someReceipts } from '../../support/receipts.ts';
import { runs } from '../../support/runs.ts';
import { strFromU8, unzipSync } from 'fflate';

suite('where a pair stands', () => {
	const standing = (more: Partial<ReceiptFacts>) => reportOf(bookOf({ 'a.json': receipt(more) })).pairs[0]!.standing;
	const last = (text: string, more: Partial<ReceiptFacts> = {}) => standing({ held: [day(text)], ...more });

	test('as agreed up to the last day of the rhythm, and as long as the next one is booked', () => {
		assert.equal(last('2026-10-23'), 'as-agreed');
		assert.equal(last('2026-10-22'), 'behind');
		assert.equal(last('2026-10-22', { nextBooked: true }), 'as-agreed');
		assert.equal(
			last('2026-10-01', { nextBooked: true, issued: day('2026-10-22'), until: day('2026-10-22') }),
			'behind',
		);
	});

	test('silent after twice the rhythm, booked or not', () => {
		assert.equal(last('2026-09-23'), 'behind');
		assert.equal(last('2026-09-22', { nextBooked: true }), 'silent');
	});

	test('before the first meeting, without a rhythm, and when it is over', () => {
		const none = { held: [] };
		assert.equal(standing({ ...none, started: addDays(TODAY, -56) }), 'starting');
		assert.equal(standing({ ...none, started: addDays(TODAY, -57) }), 'first-waiting');
		assert.equal(standing({ ...none, started: null }), 'starting');
		assert.equal(standing({ rhythm: null }), 'no-rhythm');
		for (const status of ['informal', 'ended'] as const) { assert.equal(standing({ ...none, status }), 'over'); }
	});

	test('the first meeting is in time up to the last day of the weeks allowed', () => {
		const inTime = (started: string, held: string) =>
			reportOf(bookOf({ 'a.json': receipt({ started: day(started), held: [day(held)] }) }), {
				firstWithinWeeks: 4,
			}).pairs[0]!.metInTime;
		assert.equal(inTime('2026-01-01', '2026-01-29'), 'in-time');
		assert.equal(inTime('2026-01-01', '2026-01-30'), 'later');
	});

	test('of a pair that is older than the days of its receipts nobody can tell when it met first', () => {
		const facts = (parts: Partial<ReceiptFacts>) => {
			const from = day('2026-01-01');
			const book = bookOf({ 'a.json': receipt({ from, ...parts }) });
			const { programme, pairs } = reportOf(book);
			return [pairs[0]!.metInTime, pairs[0]!.standing, programme.first];
		};
		const nothing = { inTime: 0, later: 0, open: 0 };
		const started = day('2020-05-01');
		const yesterday = addDays(TODAY, -1);
		assert.deepEqual(facts({ started, held: [yesterday] }), ['unknown', 'as-agreed', nothing]);
		assert.deepEqual(facts({ started, held: [] }), ['unknown', 'silent', nothing]);
		const from = addDays(TODAY, -20);
		assert.deepEqual(facts({ started, from, held: [] }), ['unknown', 'as-agreed', nothing]);
		assert.deepEqual(facts({ started: from, from, held: [] }), ['open', 'starting', { ...nothing, open: 1 }]);
	});
});

suite('a programme in numbers', () => {
	test('is what one counts by hand, of every pair and year', () => {
		fc.assert(
			fc.property(someReceipts, receipts => {
				const { programme, pairs } = reportOf(
					bookOf(Object.fromEntries(receipts.map((each, index) => [`${index}.json`, each]))),
				);
				const expected = byHand(receipts);
				assert.equal(pairs.length, expected.size);
				for (const { identity, settled } of pairs) {
					const days = expected.get(nameOf(identity))!;
					assert.deepEqual(
						[settled.held.length, settled.moved.length, settled.missed.length],
						['held', 'moved', 'missed'].map(kind =>
							[...days.values()].filter(each => each === kind).length
						),
					);
				}
				assert.equal(programme.pairs, pairs.filter(({ identity }) => identity.kind === 'pair').length);
				assert.equal(
					Object.values(programme.standings).reduce((sum, count) => sum + count, 0),
					programme.pairs,
				);
			}),
			{ numRuns: runs(60) },
		);
	});

	test('shows no group of fewer than five, nor lets one be found by taking from a total', () => {
		fc.assert(
			fc.property(someReceipts, receipts => {
				const { programme } = reportOf(
					bookOf(Object.fromEntries(receipts.map((each, index) => [`${index}.json`, each]))),
				);
				for (const { name, years } of programme.groups) {
					for (const year of years) {
						assert.ok(year.pairs >= 5, `${String(name)} ${year.label}: ${year.pairs}`);
					}
				}
				for (const year of programme.years) {
					assert.equal(
						programme.groups.reduce(
							(sum, { years }) => sum + (years.find(({ label }) => label === year.label)?.pairs ?? 0),
							0,
						),
						year.pairs,
					);
				}
				for (const row of groupRows(programme, ENGLISH)) {
					assert.ok(Number(row[2]) >= 5);
				}
			}),
			{ numRuns: runs(60) },
		);
	});

	test('groups are only opened where every cell is empty or large', () => {
		const cells = fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', ''), cells), table => {
				const sizes: GroupSizes = new Map(
					Object.entries(table).map((
						[name, counts],
					) => [name, new Map(counts.map((count, index) => [`20${index}`, count]))]),
				);
				const { named, together, columns } = openGroups(sizes);
				const size = (name: string, column: string) => sizes.get(name)!.get(column)!;
				for (const column of columns) {
					for (const name of named) { assert.ok(size(name, column) === 0 || size(name, column) >= 5); }
					const rest = together.reduce((sum, name) => sum + size(name, column), 0);
					assert.ok(rest === 0 || rest >= 5);
				}
				assert.ok(!named.includes(''));
			}),
			{ numRuns: runs(300) },
		);
	});

	test('a year is measured by the days that receipts are about', () => {
		const year = receipt({
			from: day('2025-01-01'),
			until: day('2025-12-31'),
			issued: TODAY,
			started: day('2024-01-01'),
			held: [day('2025-03-01')],
		});
		const half = { ...year, until: day('2025-06-30'), mentee: 'Another' };
		const agreed = reportOf(
			bookOf({
				'a.json': year,
				'b.json': half,
				'c.json': { ...year, mentee: 'Third', rhythm: { every: 6, unit: 'weeks' } },
			}),
		).pairs.map(({ years }) => years[0]!.agreed);
		assert.deepEqual(agreed, [12, 6, 8]);
	});
});

suite('its files', () => {
	const evil = receipt({ mentee: '=HYPERLINK("http://x","y")', mentor: '@SUM(1)', department: '+1' });
	const { pairs, ...report } = reportOf(bookOf({ 'a.json': evil }));

	test('the CSV has a line for each pair, and no cell that a spreadsheet would run', () => {
		assert.equal(pairsCsvHead(ENGLISH).split(',').length, pairColumns(ENGLISH).length);
		assert.match(
			pairsCsvLine(pairs[0]!, ENGLISH),
			/^"'=HYPERLINK\(""http:\/\/x"",""y""\), with @SUM\(1\)",pair,Faculty,'\+1,meets as agreed,every month,2025-05-21,/,
		);
	});

	for (const start of ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '"=', "'=", '＝', '＋', '－', '＠']) {
		test(`no cell of the CSV is a formula: ${JSON.stringify(start)}`, () => {
			assert.match(csvLine([`${start}1+1`]), /^"?'/);
		});
	}

	test('the workbook has its sheets, and texts that look like formulas are texts', async () => {
		const sheets = programmeSheets(
			report,
			pairs.map(facts => pairColumns(ENGLISH).map(({ cell }) => cell(facts))),
			ENGLISH,
		);
		const files = unzipSync(await programmeWorkbook(sheets));
		const text = Object.entries(files).filter(([name]) => name.endsWith('.xml')).map(([, bytes]) =>
			strFromU8(bytes)
		).join('\n');
		assert.match(text, /name="Departments"[\s\S]*name="Pairs"[\s\S]*name="Receipts"/);
		assert.ok(text.includes('=HYPERLINK('));
		assert.doesNotMatch(text, /<f[ >]/);
	});
});

/** Day by day, without any of the product's short cuts. */
function byHand(receipts: readonly ReceiptFacts[]): Map<string, Map<string, string>> {
	const pairs = new Map<string, Map<string, string>>();
	const inOrder = receipts.map((each, index) => ({ ...each, index })).sort((a, b) =>
		daysBetween(b.issued, a.issued) || a.index - b.index
	);
	for (const each of inOrder) {
		const days = pairs.get(nameOf(each)) ?? new Map<string, string>();
		pairs.set(nameOf(each), days);
		for (const known of [...days.keys()]) { if (known >= each.from && known <= each.until) { days.delete(known); } }
		for (const kind of ['held', 'moved', 'missed'] as const) {
			for (const date of each[kind]) {
				days.set(date, kind);
			}
		}
	}
	return pairs;
}

function nameOf({ kind, mentee, mentor, chair }: Pick<ReceiptFacts, 'kind' | 'mentee' | 'mentor' | 'chair'>): string {
	return [kind, mentee, mentor, chair].join(' ');
}

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { STANDINGS, programmeOptions } from '../../../src/core/programme/pairFacts.ts';
import { programmeColumns, TOGETHER } from '../../../src/core/programme/programmeColumns.ts';
import type { ReceiptFacts } from '../../../src/core/programme/receipt.ts';
import { TODAY } from '../../support/noteBuilder.ts';
import { bookOf, reportOf, someReceipts } from '../../support/receipts.ts';

/** The queries of docs/programme.md, as they stand there, by the comment on their first line. */
function queries(): ReadonlyMap<string, string> {
	const page = readFileSync(new URL('../../../docs/programme.md', import.meta.url), 'utf8');
	return new Map([...page.matchAll(/```sql\n-- (.+?)\n([\s\S]*?)```/g)].map(([, name, sql]) => [name!, sql!]));
}

suite('a programme as columns', () => {
	const folder = mkdtempSync(join(tmpdir(), 'mentoring-columns-'));
	let database: DuckDBConnection;

	suiteSetup(async () => {
		database = await (await DuckDBInstance.create(':memory:')).connect();
	});
	suiteTeardown(() => {
		database.closeSync();
		rmSync(folder, { recursive: true, force: true });
	});

	const rows = async (name: string, at: string) => {
		const sql = queries().get(name);
		assert.ok(sql, name);
		const result = await database.runAndReadAll(sql.replaceAll('columns/', `${at}/`));
		return result.getRows().map(row => row.map(value => typeof value === 'bigint' ? Number(value) : value));
	};

	test('the queries of docs/programme.md give the same tables, to the row', async () => {
		for (const [index, receipts] of fc.sample(someReceipts, { numRuns: 6, seed: 17 }).entries()) {
			const at = join(folder, String(index));
			const { programme } = await writeColumns(receipts, at);
			const groups = programme.groups.flatMap(({ name, years }) =>
				years.map(
					year => [
						name ?? TOGETHER,
						Number(year.label),
						year.pairs,
						year.agreed,
						year.held,
						year.moved,
						year.missed,
						year.measured,
						year.met,
					],
				)
			);
			assert.deepEqual(
				await rows('Departments by year', at),
				groups.sort((a, b) =>
					String(a[0]) < String(b[0]) ? -1 : String(a[0]) > String(b[0]) ? 1 : Number(a[1]) - Number(b[1])
				),
			);
			assert.deepEqual(
				await rows('Where pairs stand', at),
				STANDINGS.filter(standing => programme.standings[standing] > 0).map(
					standing => [standing, programme.standings[standing]],
				).sort(),
			);
			const { met, filed, open, settled } = programme.ofCommittees;
			assert.deepEqual(await rows('Committees', at), [[met, filed, open, settled]]);
		}
	});

	test('a day is the same day for every reader', async () => {
		const [receipts] = fc.sample(someReceipts, { numRuns: 1, seed: 3 });
		const { pairs } = await writeColumns(receipts!, join(folder, 'days'));
		const result = await database.runAndReadAll(
			`select pair, strftime(min(day), '%Y-%m-%d') from '${folder}/days/days/**/*.parquet' where what = `
				+ `'held' group by pair order by pair`,
		);
		assert.deepEqual(
			result.getRows(),
			pairs.flatMap(({ firstHeld }, pair) => firstHeld === undefined ? [] : [[pair, firstHeld]]),
		);
	});

	async function writeColumns(receipts: readonly ReceiptFacts[], at: string): Promise<ReturnType<typeof reportOf>> {
		const book = bookOf(Object.fromEntries(receipts.map((each, index) => [`${index}.json`, each])));
		const report = reportOf(book);
		for await (const { path, bytes } of programmeColumns(book, programmeOptions({ today: TODAY }), report)) {
			mkdirSync(dirname(join(at, path)), { recursive: true });
			writeFileSync(join(at, path), bytes);
		}
		return report;
	}
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber } from '../../../src/core/programme/dayNumbers.ts';
import { readQuickly, readWho } from '../../../src/core/programme/quickReceipt.ts';
import { isRefusal, readReceipt } from '../../../src/core/programme/readReceipt.ts';
import { receiptJson, type Receipt, type ReceiptFacts } from '../../../src/core/programme/receipt.ts';
import { fillRow, ReceiptRow } from '../../../src/core/programme/receiptRow.ts';
import { TODAY } from '../../support/noteBuilder.ts';
import { receipt, someReceipts } from '../../support/receipts.ts';
import { runs } from '../../support/runs.ts';

const today = dayNumber(TODAY)!;
const written = (facts: ReceiptFacts): string => receiptJson(facts as Receipt);
const oneReceipt = someReceipts.map(([first]) => first!);

suite('the quick reader of receipts', () => {
	test('takes every receipt as this software writes it, on one line and on many, alone and among others', () => {
		fc.assert(
			fc.property(oneReceipt, facts => {
				for (const text of [JSON.stringify(facts), written(facts)]) {
					assert.deepEqual(quickly(text), slowly(text));
					assert.deepEqual(quickly(`${text}\n${text}`, text.length + 1), slowly(text));
				}
			}),
			{ numRuns: runs(200) },
		);
	});

	test('takes nothing that the slow reader would read otherwise or refuse', () => {
		fc.assert(
			fc.property(
				oneReceipt,
				fc.nat(),
				fc.nat({ max: 3 }),
				fc.constantFrom(
					'',
					' ',
					'"',
					'\\',
					'0',
					'9',
					'-',
					',',
					'[',
					']',
					'{',
					'}',
					'null',
					'true',
					'\u00a0',
					'é',
					'\n',
					'"x":1,',
					'1e3',
				),
				(facts, place, cut, put) => {
					const text = JSON.stringify(facts);
					const at = place % text.length;
					const changed = text.slice(0, at) + put + text.slice(at + cut);
					const row = quickly(changed);
					if (row) { assert.deepEqual(row, slowly(changed), changed); }
				},
			),
			{ numRuns: runs(2000) },
		);
	});

	for (
		const [what, more] of Object.entries<Partial<ReceiptFacts>>({
			'a day twice': { held: [TODAY, TODAY] },
			'a day both held and moved': { held: [TODAY], moved: [TODAY] },
			'a code beside names': { code: 'A-17' },
			'a blank name': { mentor: ' ' },
			'an empty code': { code: '', mentor: null, mentee: null },
			'a rhythm of none': { rhythm: { every: 0, unit: 'weeks' } },
			'a name that is too long': { mentor: 'x'.repeat(201) },
		})
	) {
		test(`leaves ${what} to the slow one, which refuses it`, () => {
			const text = JSON.stringify(receipt(more));
			assert.equal(quickly(text), undefined);
			assert.ok(isRefusal(readReceipt(text, today)));
		});
	}

	test('leaves what ends too early, begins too late or goes on to the slow one', () => {
		const text = JSON.stringify(receipt());
		assert.deepEqual(
			[quickly(text.slice(0, -1)), quickly(`${text}\n`, 1), quickly(`${text}${text}`), quickly('')],
			[undefined, undefined, undefined, undefined],
		);
		assert.equal(readQuickly(`${text.slice(0, -1)}\n}`, 0, text.length - 1, today, new ReceiptRow()), false);
	});
});

/** What the row has, without what only the reading needs. */
function quickly(text: string, start = 0): Partial<ReceiptRow> | undefined {
	const row = new ReceiptRow();
	return readQuickly(text, start, text.length, today, row) && readWho(row.who) ? comparable(row) : undefined;
}

function slowly(text: string): Partial<ReceiptRow> | undefined {
	const read = readReceipt(text, today);
	if (isRefusal(read)) { return undefined; }
	const row = new ReceiptRow();
	fillRow(row, read);
	return comparable(row);
}

function comparable(row: ReceiptRow): Partial<ReceiptRow> {
	return { ...row, who: JSON.stringify(JSON.parse(`{${row.who}}`)) };
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { receiptFile } from '../../../src/core/programme/receiptFile.ts';
import type { ReceiptBook } from '../../../src/core/programme/receiptBook.ts';
import { utf8 } from '../../../src/cli/nodeFileSystem.ts';
import { bookOf, receipt, someReceipts } from '../../support/receipts.ts';
import { runs } from '../../support/runs.ts';

suite('a file of receipts', () => {
	test('is read the same in pieces of any size, which are used again for the next piece', () => {
		fc.assert(
			fc.property(
				someReceipts,
				fc.integer({ min: 1, max: 3000 }),
				fc.constantFrom('all.jsonl', 'one.json'),
				(receipts, size, name) => {
					const lines = receipts.map(each =>
						JSON.stringify({ ...each, mentor: each.mentor?.replace('Mentor', 'Méntör') ?? null })
					);
					const bytes = Buffer.from(name === 'one.json' ? lines[0]! : lines.join('\n'));
					const book = inPieces(name, bytes, size);
					assert.deepEqual([book.told.count('refused'), book.size], [
						0,
						name === 'one.json' ? 1 : lines.length,
					]);
				},
			),
			{ numRuns: runs(50) },
		);
	});

	test('of which a line is no text loses that line alone', () => {
		const line = Buffer.from(JSON.stringify(receipt()));
		const broken = Buffer.from(JSON.stringify(receipt({ mentor: '?Abara' }))).map(byte =>
			byte === 0x3f ? 0xff : byte
		);
		const newline = Buffer.from('\n');
		const book = inPieces('all.jsonl', Buffer.concat([line, newline, broken, newline, newline, line]), 1 << 16);
		assert.deepEqual([book.size, book.told.named('refused')], [2, [{
			kind: 'refused',
			place: { file: 'all.jsonl', line: 2 },
			refusal: { why: 'unreadable' },
		}]]);
	});

	const line = JSON.stringify(receipt());
	const [saved, other] = [receipt(), receipt({ mentee: 'Another' })].map(each =>
		JSON.stringify(each, undefined, '\t')
	);
	for (
		const [what, name, text, size, refused] of [
			['one behind the other, as they are saved', 'all.jsonl', `${saved}\n${other}\n`, 2, []],
			['with the line ends of Windows', 'all.jsonl', `${saved}\n${other}`.replaceAll('\n', '\r\n'), 2, []],
			['on many lines and on one', 'all.jsonl', `${line}\n\n${other}\n${line}`, 3, []],
			['of which one breaks off', 'all.jsonl', `${line}\n{\n\t"mentoringReceipt": 1,`, 1, ['2 unreadable']],
			['of which one has no end', 'all.jsonl', `{\n${'x\n'.repeat(600_000)}`, 0, undefined],
			['in one .json', 'all.json', `${saved}\n${other}\n`, 0, ['0 several']],
			['in one .json, on two lines', 'all.json', `${line}\n${line}`, 0, ['0 several']],
			['as a list', 'all.json', `[${line},${line}]`, 0, ['0 several']],
			['as a list of nothing', 'all.json', '[]', 0, ['0 not-a-receipt']],
			['in UTF-16', 'all.json', Buffer.from(`\ufeff${saved}`, 'utf16le'), 0, ['0 utf-16']],
			['in UTF-16 the other way round', 'all.json', Buffer.from(`\ufeff${saved}`, 'utf16le').swap16(), 0, [
				'0 utf-16',
			]],
			['in UTF-16, one a line', 'all.jsonl', Buffer.from(`\ufeff${line}\n${line}`, 'utf16le'), 0, ['0 utf-16']],
		] as const
	) {
		test(`receipts ${what}, in pieces of any size`, () => {
			for (const piece of [7, 4096, 1 << 20]) {
				const book = inPieces(name, Buffer.from(text), piece);
				const reasons = book.told.named('refused').map(each =>
					each.kind === 'refused' ? `${each.place.line ?? 0} ${each.refusal.why}` : ''
				);
				assert.equal(book.size, size);
				if (refused) { assert.deepEqual(reasons, refused); }
			}
		});
	}
});

/** As the command line reads it: each piece into the same bytes. */
function inPieces(name: string, bytes: Uint8Array, size: number): ReceiptBook {
	const book = bookOf({});
	const reader = receiptFile(book, name, utf8);
	const piece = Buffer.allocUnsafe(size);
	for (let at = 0; at < bytes.length; at += size) {
		const part = bytes.subarray(at, at + size);
		piece.set(part);
		reader.push(piece.subarray(0, part.length));
	}
	reader.end();
	return book;
}

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packTighter } from '../../../scripts/package/packTighter.ts';
import { withoutDeadLinks } from '../../../scripts/package/withoutDeadLinks.ts';

suite('a package that takes less room', () => {
	test('has the same files, the same times and less bytes, and is the same each time', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'mentoring-zip-'));
		try {
			const file = join(folder, 'a.vsix');
			const words = Array.from({ length: 4_000 }, (_, index) => `line ${index * 7919 % 997}`).join('\n');
			const zip = zipSync({
				'a/näme.txt': strToU8(words),
				'empty.txt': new Uint8Array(),
				'stored.bin': [new Uint8Array([1, 2, 3]), { level: 0 }],
			}, { mtime: Date.UTC(2026, 0, 1), level: 6 });
			writeFileSync(file, zip);
			await packTighter(file);
			const once = readFileSync(file);
			const read = unzipSync(once);
			assert.deepEqual(Object.keys(read), ['a/näme.txt', 'empty.txt', 'stored.bin']);
			assert.equal(strFromU8(read['a/näme.txt']!), words);
			assert.deepEqual([...read['stored.bin']!], [1, 2, 3]);
			assert.ok(once.length < zip.length, `${once.length} and ${zip.length}`);
			assert.equal(once.readUInt32LE(10), Buffer.from(zip).readUInt32LE(10), 'time');
			await packTighter(file);
			assert.ok(readFileSync(file).equals(once));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	for (
		const [text, without] of [
			['a\n\n![b](x.webp)\n\nc\n', 'a\n\nc\n'],
			['a\n\n![b](there.webp)\n\nc\n', 'a\n\n![b](there.webp)\n\nc\n'],
			['see [b](x.md) and [c](there.md#d)', 'see b and [c](there.md#d)'],
			[
				'[a](there.md) · [b](x.md) ·\n[c](x.md) · [d](#e) · [f](mailto:g@example.org)',
				'[a](there.md) · \n[d](#e) · [f](mailto:g@example.org)',
			],
		] as const
	) {
		test(`leads only to what is in it: ${JSON.stringify(text)}`, () => {
			assert.equal(withoutDeadLinks(text, ['there.md', 'there.webp']), without);
		});
	}
});

import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBack } from '../../../src/core/edit/readBack.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

suite('a file read back after it was written', () => {
	const before = '- [ ] Send the draft\n- [ ] Call Ruth\n';
	const written = '- [x] Send the draft done:2026-11-23\n- [ ] Call Ruth\n';
	const cases: readonly (readonly [string, string, string])[] = [
		['all of it', written, 'whole'],
		['its beginning: the disk was full', written.slice(0, 30), 'cut'],
		['nothing: the disk was full', '', 'cut'],
		['its beginning, then zeros', `${written.slice(0, 30)}\0\0\0`, 'cut'],
		['its beginning, then the end of what was there', written.slice(0, 20) + before.slice(20), 'cut'],
		['more than was written', `${written}- [ ] More\n`, 'other'],
		['the older version, which another program wrote over it', before, 'other'],
		['another text', '# Something else\n', 'other'],
	];
	for (const [name, disk, expected] of cases) {
		test(`is ${expected} where it says ${name}`, () => {
			assert.equal(readBack(bytes(disk), bytes(written), bytes(before)), expected);
		});
	}

	test('of a new file: every beginning of it is cut', () => {
		for (let end = 0; end < written.length; end++) {
			assert.equal(readBack(bytes(written).subarray(0, end), bytes(written)), 'cut');
		}
		assert.equal(readBack(bytes(written), bytes(written)), 'whole');
	});

	test('is cut in the middle of a letter as well', () => {
		assert.equal(readBack(bytes('Łukasz ł').subarray(0, 1), bytes('Łukasz ł')), 'cut');
	});

	test('whole exactly where both are the same', () => {
		const arbitrary = fc.uint8Array({ maxLength: 6, max: 2 });
		fc.assert(fc.property(arbitrary, arbitrary, arbitrary, (disk, wanted, old) => {
			assert.equal(readBack(disk, wanted, old) === 'whole', Buffer.from(disk).equals(Buffer.from(wanted)));
		}));
	});
});

import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedLines, lostLines } from '../../../src/core/edit/lostLines.ts';

const BEFORE = '# Last time\n\n- [ ] Send the draft\n- [ ] Call\n- [ ] Call\n';
const AFTER = '# Last time\n\n- [x] Send the draft\n- [ ] Call\n- [ ] Call\n';

/** What is lost of the edit from `before` to `after`, once the file says `now`. */
function lost(before: string, after: string, now: string): readonly string[] {
	return lostLines(changedLines(before, after), after, now);
}

suite('what another program has undone of an edit', () => {
	test('nothing, where the file says what was written', () => {
		assert.deepEqual(lost(BEFORE, AFTER, AFTER), []);
	});

	test('the line that is back, where an older version was written over it', () => {
		assert.deepEqual(lost(BEFORE, AFTER, BEFORE), ['- [ ] Send the draft']);
	});

	test('also where the other version has something of its own', () => {
		assert.deepEqual(lost(BEFORE, AFTER, BEFORE.replace('- [ ] Call', '- [x] Call')), ['- [ ] Send the draft']);
	});

	test('nothing, where somebody changed the same line further, or another, or moved it', () => {
		assert.deepEqual(lost(BEFORE, AFTER, AFTER.replace('Send the draft', 'Send the draft to Ruth')), []);
		assert.deepEqual(lost(BEFORE, AFTER, AFTER.replace('- [ ] Call', '- [x] Call')), []);
		assert.deepEqual(lost(BEFORE, AFTER, AFTER.split('\n').reverse().join('\n')), []);
	});

	test('one of two lines that say the same, by how often they are there', () => {
		const ticked = BEFORE.replace('- [ ] Call', '- [x] Call');
		assert.deepEqual(lost(BEFORE, ticked, ticked), []);
		assert.deepEqual(lost(BEFORE, ticked, BEFORE), ['- [ ] Call']);
	});

	test('a line that was only added and is gone; a blank one says nothing', () => {
		assert.deepEqual(lost('a\n', 'a\n\n- [ ] new\n', 'a\n'), ['- [ ] new']);
		assert.deepEqual(lost('a\n', 'a\n\n- [ ] new\n', 'a\n- [ ] new\n'), []);
	});

	test('however lines end', () => {
		assert.deepEqual(lost(BEFORE, AFTER, AFTER.replaceAll('\n', '\r\n')), []);
		assert.deepEqual(lost(BEFORE, AFTER, BEFORE.replaceAll('\n', '\r\n')), ['- [ ] Send the draft']);
	});

	test('of any edit: nothing while it stands, all that it replaced once it is undone', () => {
		const text = fc.array(fc.constantFrom('a', 'b', 'c', '- [ ] a', '- [x] a', ''), { maxLength: 8 }).map((lines) =>
			lines.join('\n')
		);
		fc.assert(fc.property(text, text, (before, after) => {
			const lines = changedLines(before, after);
			assert.deepEqual(lostLines(lines, after, after), []);
			if (lines.added.length > 0) {
				assert.deepEqual(
					lostLines(lines, after, before),
					lines.removed.length > 0 ? lines.removed : lines.added,
				);
			}
		}));
	});
});

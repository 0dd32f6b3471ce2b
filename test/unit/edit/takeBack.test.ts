import assert from 'node:assert/strict';
import fc from 'fast-check';
import { takeBack } from '../../../src/core/edit/takeBack.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

const BEFORE = '# A\n\n- [ ] One\n- [ ] Two\n- [ ] Three';
const AFTER = BEFORE.replace('[ ] Two', '[x] Two done:2026-11-23');

suite('taking the last change back', () => {
	const now = (text: string) => {
		const edits = takeBack({ before: BEFORE, after: AFTER }, text);
		return edits && applyEdits(text, edits);
	};

	test('leaves the text as it was before', () => {
		assert.equal(now(AFTER), BEFORE);
	});

	test('leaves what was written since in other lines', () => {
		assert.equal(now(`New\n${AFTER}\nMore`), `New\n${BEFORE}\nMore`);
		assert.equal(now(AFTER.replace('Three', 'Thirty')), BEFORE.replace('Three', 'Thirty'));
	});

	test('is refused where the line was changed since, is gone, or stands there twice', () => {
		assert.equal(now(AFTER.replace('Two', 'Two and a half')), undefined);
		assert.equal(now(BEFORE), undefined);
		assert.equal(now(`${AFTER}\n- [x] Two done:2026-11-23`), undefined);
		assert.equal(now(AFTER.replace('- [x] Two', '  - [x] Two')), undefined);
	});

	test('lines that a change took away come back before the line that followed them', () => {
		const change = { before: 'a\nb\nc\n', after: 'a\nc\n' };
		assert.deepEqual(applyEdits(change.after, takeBack(change, change.after)!), change.before);
		assert.equal(applyEdits('a\nc\nd\n', takeBack(change, 'a\nc\nd\n')!), 'a\nb\nc\nd\n');
	});

	test('for any two texts leads from the second to the first', () => {
		const text = fc.array(fc.constantFrom('a', 'b\n', '\r\n', '- [ ] ', '- [x] ', 'é', '🔁', '\n')).map(parts =>
			parts.join('')
		);
		fc.assert(fc.property(text, text, (before, after) => {
			assert.equal(applyEdits(after, takeBack({ before, after }, after)!), before);
		}));
	});

	test('for any lines written before and after it changes nothing else', () => {
		const lines = fc.array(fc.constantFrom('x', 'y z', ''), { maxLength: 4 }).map(parts =>
			parts.map(part => `${part}\n`).join('')
		);
		fc.assert(fc.property(lines, lines, (above, below) => {
			assert.equal(now(`${above}${AFTER}\n${below}`), `${above}${BEFORE}\n${below}`);
		}));
	});
});

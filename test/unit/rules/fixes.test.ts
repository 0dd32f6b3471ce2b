import assert from 'node:assert/strict';
import { fixesOf } from '../../../src/core/rules/checkNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { abaraMeeting } from '../../support/noteBuilder.ts';
import { marked, mend, ofRule } from './ruleNotebook.ts';

const held = (body: string) => abaraMeeting('2026-11-18', body);
const item = (words: string) => held(`## Homework\n\n- [ ] ${words}\n`);
/** The titles of what is offered for the findings of a rule. */
const offered = (code: string, text: string) => ofRule(code, text).flatMap(fixesOf).map(({ title }) => title);

suite('fixes that are offered, and those that are not', () => {
	test('a day that does not exist: the last of its month, or month and day the other way round', () => {
		assert.deepEqual(offered('task.invalid-date', item('Send it @mentee due:2026-02-30')), ['Write “2026-02-28”']);
		assert.deepEqual(offered('task.invalid-date', item('Send it @mentee due:2026-31-12')), ['Write “2026-12-31”']);
		assert.deepEqual(offered('task.invalid-date', item('Send it @mentee due:2026-99-99')), []);
	});

	test('the same in front matter, in words nothing', () => {
		const meeting = (day: string) => `---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\nnext_meeting: ${day}\n---\n`;
		assert.deepEqual(offered('front-matter.invalid-date', meeting('2026-11-31')), ['Write “2026-11-30”']);
		assert.deepEqual(offered('front-matter.invalid-date', meeting('2026.12.9')), ['Write “2026-12-09”']);
		assert.deepEqual(offered('front-matter.invalid-date', meeting('soon')), []);
	});

	test('a value like none of the list: nothing; where another field counts, it is not mended on saving', () => {
		assert.deepEqual(offered('task.unknown-value', item('Send it @mentee area:xyzzyq')), []);
		const safe = (text: string) => ofRule('task.unknown-value', text).flatMap(fixesOf).map(fix => fix.safe);
		assert.deepEqual(safe(item('Send it @mentee area:reserch')), [true]);
		assert.deepEqual(safe(item('Send it @mentee area:teaching area:reserch')), [false]);
	});

	test('a rule that is not understood: what may have been meant, or its quotes', () => {
		const rules = (words: string) => offered('task.unknown-repeat', item(`Send it @mentee due:2026-11-30 ${words}`));
		assert.deepEqual(rules('repeat:"every second Tuesday"'), ['Write “every 2 weeks on tuesday”', 'Write “every month on the second tuesday”']);
		assert.deepEqual(rules('🔁 every month on 22'), ['Write “every month on the 22nd”']);
		assert.deepEqual(rules('[repeat:: every month on 12]'), ['Write “every month on the 12th”']);
		assert.deepEqual(rules('[repeat:: each Monday]'), ['Write “every monday”']);
		assert.deepEqual(rules('repeat:"every week for 5 times"'), ['Write “every week”']);
		assert.deepEqual(rules('repeat:bimonthly'), ['Write “every 2 months”', 'Write “every month on the 1st and 15th”']);
		assert.deepEqual(rules('repeat:every month on the last Friday, please'), ['Write “"every month on the last Friday"”']);
		assert.deepEqual(rules('repeat:"full moon"'), []);
	});

	test('a key given twice: its line is removed only when the value is on it', () => {
		const twice = (second: string) => `---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\nlocation: Library\n${second}---\n`;
		assert.equal(mend('front-matter.duplicate-key', twice('location: Clinic\n')), twice(''));
		assert.deepEqual(offered('front-matter.duplicate-key', twice('location:\n  - Clinic\n')), []);
	});

	test('front matter never closed: after the keys, in the line endings of the file, also at its end', () => {
		assert.equal(mend('front-matter.unclosed', '---\r\ntype: meeting\r\ndate: 2026-11-18\r\n\r\nText\r\n'), '---\r\ntype: meeting\r\ndate: 2026-11-18\r\n---\r\n\r\nText\r\n');
		assert.equal(mend('front-matter.unclosed', '---\ntype: meeting\ndate: 2026-11-18\n'), '---\ntype: meeting\ndate: 2026-11-18\n---\n');
		assert.deepEqual(offered('front-matter.unclosed', '---\ntype: [\n\nText\n'), []);
	});

	test('a goal that an offer names: the nearest name, or nothing; two of one name are no broken link', () => {
		const offer = (goal: string) => `---\ntype: opportunity\nmentorship: abara\ngoals:\n  - ${goal}\n---\n`;
		assert.deepEqual(marked('link.not-found', offer('early-carer-award')), ['early-carer-award']);
		assert.equal(mend('link.not-found', offer('early-carer-award')), offer('early-career-award'));
		assert.deepEqual(offered('link.not-found', offer('xyzzyq')), []);
		assert.deepEqual(marked('link.not-found', offer('xyzzyq')), ['xyzzyq']);
		assert.deepEqual(marked('link.not-found', offer('statistics')), []);
	});

	test('every fix of a broken note can be applied', () => {
		const text = held('## Homework\n\n- [ ] A @mentee due:2026-02-30 due:2026-3-1\n- [ ] due:2026-1-1\n- [x] B @nobody\n- [?] C goal:statistics\n');
		for (const code of ['task.invalid-date', 'task.duplicate-field', 'task.done-without-date', 'task.ambiguous-goal', 'task.no-owner', 'task.unknown-owner']) {
			for (const fix of ofRule(code, text).flatMap(fixesOf)) { assert.notEqual(applyEdits(text, fix.edits), text, fix.title); }
		}
	});
});

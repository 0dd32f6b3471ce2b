import assert from 'node:assert/strict';
import { setOwners, setTaskField, toggleTask } from '../../../src/core/edit/taskEdit.ts';
import { OPTIONS, edited, tasksOf } from '../edit/notes.ts';

suite('a rule after 🔁 when the field behind it goes', () => {
	const untick = (text: string) => edited(text, toggleTask(OPTIONS));

	test('does not take in the words behind that', () => {
		const after = untick('- [x] Do 🔁 every 2 weeks done:2026-11-01 by post');
		assert.equal(after, '- [ ] Do [repeat:: every 2 weeks] by post');
		assert.deepEqual([tasksOf(after)[0]?.text, tasksOf(after)[0]?.fields.repeat], ['Do by post', 'every 2 weeks']);
	});

	test('nor when an owner goes, or several fields do', () => {
		assert.equal(
			edited('- [ ] Do 🔁 every week @mentor then rest', setOwners([])),
			'- [ ] Do [repeat:: every week] then rest',
		);
		assert.equal(
			edited('- [ ] Do 🔁 every week due:2026-12-01 📅 2026-12-02 then', setTaskField('due', undefined, OPTIONS)),
			'- [ ] Do [repeat:: every week] then',
		);
	});

	test('stays as it is where nothing or another field stands behind it', () => {
		assert.equal(untick('- [x] Do 🔁 every week ✅ 2026-11-01'), '- [ ] Do 🔁 every week');
		assert.equal(
			untick('- [x] Do 🔁 every week ✅ 2026-11-01 📅 2026-12-01 by post'),
			'- [ ] Do 🔁 every week 📅 2026-12-01 by post',
		);
		assert.equal(
			untick('- [x] Do 🔁 every week ✅ 2026-11-01 due:2026-12-01'),
			'- [ ] Do 🔁 every week due:2026-12-01',
		);
		assert.equal(
			untick('- [x] Do 🔁 every week 📅 2026-12-01 words done:2026-11-01 more'),
			'- [ ] Do 🔁 every week 📅 2026-12-01 words more',
		);
		assert.equal(untick('- [x] Do 🔁 every week ✅ 2026-11-01 (by post)'), '- [ ] Do 🔁 every week (by post)');
	});
});

suite('a field over two lines, and the comma behind one', () => {
	const remove = (field: 'repeat' | 'due' | 'priority', text: string) =>
		edited(text, setTaskField(field, undefined, OPTIONS));

	test('a rule that is wrapped inside its quotes goes whole', () => {
		assert.equal(
			remove('repeat', '- [ ] Do repeat:"every 2\n  weeks" due:2026-12-01\n'),
			'- [ ] Do due:2026-12-01\n',
		);
		assert.equal(remove('repeat', '- [ ] Do\n  repeat:"every 2\n  weeks" now\n'), '- [ ] Do now\n');
		assert.equal(remove('repeat', '> - [ ] Do repeat:"every 2\n>   weeks"\n'), '> - [ ] Do\n');
		assert.equal(
			edited('- [ ] Do repeat:"every 2\n  weeks"\n', setTaskField('repeat', 'every week', OPTIONS)),
			'- [ ] Do repeat:"every week"\n',
		);
	});

	test('the comma goes with its field', () => {
		assert.equal(remove('due', '- [ ] Do [due:: 2026-12-01], [priority:: high]'), '- [ ] Do [priority:: high]');
		assert.equal(tasksOf(remove('priority', '- [ ] Do [due:: 2026-12-01], [priority:: high]'))[0]?.text, 'Do');
		assert.equal(remove('due', '- [ ] Do [due:: 2026-12-01], then'), '- [ ] Do , then');
	});

	test('brackets around it alone go with it, and one of two spaces of any kind', () => {
		for (const around of ['(📅 2026-12-01)', '[📅 2026-12-01]', '**📅 2026-12-01**', '[[due:: 2026-12-01]]']) {
			assert.equal(remove('due', `- [ ] Do ${around} it`), '- [ ] Do it', around);
		}
		assert.equal(remove('due', '- [ ] Do\u00A0due:2026-12-01\u00A0it'), '- [ ] Do\u00A0it');
		assert.equal(remove('due', '- [ ] Do\u3000due:2026-12-01'), '- [ ] Do');
	});
});

import assert from 'node:assert/strict';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseCalendarDate } from '../../../src/core/model/calendarDate.ts';
import { Notebook } from '../../../src/core/notebook/notebook.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { ChecklistModels, type ChecklistModel } from '../../../src/features/pages/checklist/checklistModel.ts';
import { isToPage } from '../../../src/webview/checklist/checklistProtocol.ts';

const TODAY = parseCalendarDate('2026-11-23')!;
const MENTORSHIP = '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n';

/** The page of a meeting of Ruth and Mara with this body. */
function modelOf(
	body: string,
	front = 'type: meeting\nmentorship: abara\ndate: 2026-11-18\nnext_meeting: 2026-12-16',
	models = new ChecklistModels(),
): ChecklistModel {
	const text = `---\n${front}\n---\n${body}`;
	const view = new Notebook({ today: TODAY });
	for (const [path, content] of [['abara.md', MENTORSHIP], ['meeting.md', text]] as const) {
		view.put(path, parseNote(content, path, DEFAULT_NOTE_OPTIONS));
	}
	const model = models.make({
		text,
		path: 'meeting.md',
		options: DEFAULT_NOTE_OPTIONS,
		view,
		l10n: ENGLISH,
		uri: 'file:///meeting.md',
		editable: true,
		pinned: false,
	});
	assert.ok(model);
	return model;
}

suite('what the checklist page shows', () => {
	test('is a message that the page takes', () => {
		const { head, items } = modelOf(
			'- [ ] One **bold**\n  - note\n\n## Homework\n\n- [/] Two due:2026-11-01 carried:2\n',
		);
		assert.ok(isToPage(JSON.parse(JSON.stringify({ kind: 'show', head, items, fresh: true }))));
	});

	test('groups by heading, with completion per area and in all', () => {
		const { head } = modelOf(
			'## Research\n\n- [x] a\n- [ ] b\n- [-] c\n\n### Grants\n\n- [x] d\n\n## Teaching\n\n- [ ] e\n\n'
				+ '## Wrap up\n\n- [x] f\n',
		);
		assert.deepEqual([head.done, head.total], [3, 5]);
		assert.deepEqual(head.groups.map(({ title, area, done, total }) => [title, area, done, total]), [
			['Research', undefined, 1, 2],
			['Grants', 'Research', 1, 1],
			['Teaching', undefined, 0, 1],
			['Wrap up', undefined, 1, 1],
		]);
		assert.deepEqual(head.areas, [{ name: 'Research', done: 2, total: 3 }, {
			name: 'Teaching',
			done: 0,
			total: 1,
		}]);
	});

	test('shows the words of a heading without its markup', () => {
		const { head } = modelOf(
			'## The **plan** for [her](x.md) {#plan}\n\n- [ ] a\n\n## C*-algebra ^p-1\n\n- [ ] b\n',
		);
		assert.deepEqual(head.groups.map(({ title }) => title), ['The plan for her', 'C*-algebra']);
	});

	test('has homework of both sides with due words, slips, and what is shared apart', () => {
		const { head, items } = modelOf(
			'## Homework\n\n- [ ] mine\n- [ ] late @ruth due:2026-11-20 carried:1\n- [ ] both @mentor @mentee\n'
				+ '- [ ] hers @qureshi\n',
		);
		const texts = head.homework.map(group => [
			group.title,
			group.items.map(id => items.find(item => item.id === id)!.text),
		]);
		assert.deepEqual(texts, [['Mentee: Mara Lindqvist', ['mine']], ['Mentor: Ruth Abara', ['late']], [
			'Shared, and others',
			['both', 'hers'],
		]]);
		const late = items.find(({ text }) => text === 'late')!;
		assert.deepEqual([late.due?.text, late.due?.overdue, late.slips, late.other], [
			'3 days overdue',
			true,
			'slipped twice',
			'mentee',
		]);
		assert.equal(items.find(({ text }) => text === 'mine')?.due?.text, 'by the meeting on Dec 16');
		assert.equal(items.find(({ text }) => text === 'both')?.owners, 'mentor and mentee');
	});

	test('marks private parts, and notes under items are there', () => {
		const { head, items } = modelOf('## Agenda\n\n- [ ] open\n  - she knows\n\n## Private\n\n- [ ] not for her\n');
		assert.deepEqual(head.groups.map(group => group.private), [false, true]);
		assert.deepEqual(items.map(item => [item.private, item.note]), [[false, '- she knows'], [true, undefined]]);
	});

	test('tells how many were done by which day, when more than one day is known', () => {
		const { over } = modelOf(
			'- [x] a done:2026-10-01\n- [x] b\n- [x] c done:2026-11-02\n- [x] d done:2026-11-02\n- [ ] e\n',
			'type: mentorship',
		).head;
		assert.deepEqual(over.map(({ day, done }) => [day, done]), [['2026-10-01', 2], ['2026-11-02', 4]]);
		assert.deepEqual(modelOf('- [x] a done:2026-10-01\n').head.over, []);
	});

	test('keeps ids while the note is edited, and names where a new item goes', () => {
		const models = new ChecklistModels();
		const before = modelOf('## Agenda\n\n- [ ] One\n  - [ ] below\n- [ ] Two\n  - [ ] deep\n', undefined, models);
		const after = modelOf(
			'Some words\n\n## Agenda\n\n- [x] One\n  - [ ] below\n- [ ] Two, changed\n  - [ ] deep\n',
			undefined,
			models,
		);
		assert.deepEqual(after.items.map(({ id }) => id), before.items.map(({ id }) => id));
		assert.deepEqual(after.head.groups.map(({ id }) => id), before.head.groups.map(({ id }) => id));
		assert.equal(after.head.groups[0]?.last?.line, after.items[2]?.line);
	});

	test('is nothing when the text is no note', () => {
		const view = new Notebook({ today: TODAY });
		assert.equal(
			new ChecklistModels().make({
				text: '# Words\n\n- [ ] One\n',
				path: 'a.md',
				options: DEFAULT_NOTE_OPTIONS,
				view,
				l10n: ENGLISH,
				uri: 'file:///a.md',
				editable: true,
				pinned: false,
			}),
			undefined,
		);
	});
});

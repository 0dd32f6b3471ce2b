import assert from 'node:assert/strict';
import { planClosing, type Closing } from '../../../src/core/edit/closeMentorship.ts';
import { mayGoAlong, successors } from '../../../src/core/edit/taskEdit.ts';
import { notebookOf, noteText } from '../../support/noteBuilder.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { OPTIONS, targetsOf } from './notes.ts';

const NOTE =
	'---\r\ntype: mentorship\r\nstatus: active # since May\r\nmentor: A\r\n---\r\n- [ ] In the agreement @mentor\r\n';
const MEETING =
	'---\ntype: meeting\n---\n- [ ] Open due:2026-12-01\n- [x] Done done:2026-01-01\n- [/] Begun 📅 2026-12-01\n';

function closing(more: Partial<Closing> = {}): Closing {
	const cancel = new Map([['m.md', targetsOf(MEETING).filter((_, index) => index !== 1)], ['n.md', targetsOf(NOTE)]]);
	return { note: 'n.md', status: 'ended', endDate: OPTIONS.today, cancel, options: OPTIONS, ...more };
}

function closed(texts: Readonly<Record<string, string>>, more: Partial<Closing> = {}): Record<string, string> | string {
	const plan = planClosing(new Map(Object.entries(texts)), closing(more));
	return 'refusal' in plan
		? `${plan.key} ${plan.refusal.refused}`
		: Object.fromEntries([...plan].map(([key, edits]) => [key, applyEdits(texts[key]!, edits)]));
}

suite('closing a mentorship', () => {
	test('sets status and end date, cancels what is unfinished, and keeps all else', () => {
		assert.deepEqual(closed({ 'n.md': NOTE, 'm.md': MEETING }), {
			'n.md': '---\r\ntype: mentorship\r\nstatus: ended # since May\r\nmentor: A\r\nend_date: 2026-11-23\r\n'
				+ '---\r\n- [-] In the agreement @mentor cancelled:2026-11-23\r\n',
			'm.md': '---\ntype: meeting\n---\n- [-] Open due:2026-12-01 cancelled:2026-11-23\n'
				+ '- [x] Done done:2026-01-01\n- [-] Begun 📅 2026-12-01 ❌ 2026-11-23\n',
		});
	});

	test('leaves homework as it is where that is wished', () => {
		assert.deepEqual(
			Object.keys(closed({ 'n.md': NOTE, 'm.md': MEETING }, { cancel: new Map(), status: 'informal' })),
			['n.md'],
		);
	});

	test('one file that cannot be changed as meant means none is', () => {
		assert.equal(closed({ 'n.md': NOTE }), 'm.md note-gone');
		assert.equal(closed({ 'n.md': NOTE, 'm.md': MEETING.replace('Open', 'Other') }), 'm.md line-changed');
		assert.equal(
			closed({ 'n.md': NOTE.replace('status: active', 'status: [active'), 'm.md': MEETING }),
			'n.md front-matter-unread',
		);
	});

	test('what is carried is not cancelled as well', () => {
		const at = MEETING.indexOf('- [ ] Open') + 3;
		const { 'm.md': meeting } = closed({ 'n.md': NOTE, 'm.md': MEETING }, {
			carry: new Map([['m.md', [{ start: at, end: at + 1, text: '>' }]]]),
		}) as Record<string, string>;
		assert.equal(
			meeting,
			'---\ntype: meeting\n---\n- [>] Open due:2026-12-01\n- [x] Done done:2026-01-01\n'
				+ '- [-] Begun 📅 2026-12-01 ❌ 2026-11-23\n',
		);
	});
});

suite('what goes along when a relationship ends', () => {
	test('the keeper’s own, never what the other side promised', () => {
		assert.deepEqual(
			[['mentee'], ['mentee', 'petrie'], ['mentor'], ['mentee', 'mentor'], ['petrie']].map(owners =>
				mayGoAlong(owners, 'mentee')
			),
			[true, true, false, false, false],
		);
		assert.equal(mayGoAlong(['mentor'], 'mentor'), true);
	});

	test('to those that go on, with a meeting booked, on the same side', () => {
		const note = (...front: string[]) => noteText(['type: mentorship', 'mentee: Mara', ...front]);
		const view = notebookOf({
			'old.md': note('mentor: Old'),
			'good.md': note('mentor: Good', 'next_meeting: 2026-12-01'),
			'unbooked.md': note('mentor: Unbooked'),
			'ended.md': note('mentor: Ended', 'status: ended', 'next_meeting: 2026-12-01'),
			'mine.md': note('mentor: Mine', 'role: mentor', 'next_meeting: 2026-12-01'),
		});
		assert.deepEqual(successors(view.mentorships(), view.mentorship('old.md')!).map(({ key }) => key), ['good.md']);
	});
});

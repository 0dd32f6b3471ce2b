import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { mentorshipRows } from '../../../src/features/mentorships/mentorshipRows.ts';
import { abara, abaraMeeting, noteText } from '../../support/noteBuilder.ts';
import type { Files } from '../../support/noteBuilder.ts';
import { flatten, folderOf, outline } from './rows.ts';

const FILES = {
	'abara.md': abara('title: Ruth Abara', 'cadence: monthly', 'next_meeting: 2026-12-16 15:00', 'status: active'),
	'eklund.md': noteText(['type: mentorship', 'title: Tomás Eklund', 'mentor: Tomás Eklund', 'mentee: Mara Lindqvist', 'cadence: quarterly', 'status: informal']),
	'meetings/1.md': abaraMeeting('2026-10-14', '', 'title: Aims'),
	'meetings/2.md': abaraMeeting('2026-11-18', '## Homework\n\n- [ ] A @mentor due:2026-11-20\n- [ ] B\n', 'title: Dossier'),
};
const rows = (files: Files = FILES) => mentorshipRows([folderOf(files)], ENGLISH);

suite('mentorship rows', () => {
	test('tell next and last meeting, what each side owes, and the meetings, newest first', () => {
		const lines = outline(rows());
		assert.equal(lines[0], 'Ruth Abara (next meeting in 23 days)');
		assert.equal(lines[1], '  Next meeting (in 23 days · Wednesday, December 16, 2026, 15:00)');
		assert.equal(lines[2], '  Last meeting (5 days ago)');
		assert.match(lines[3]!, /^ {2}Mentor \(1 open, 1 overdue/);
		assert.match(lines[4]!, /^ {2}Mentee \(1 open/);
		assert.deepEqual(lines.slice(5, 7), ['  Nov 18 (Dossier)', '  Oct 14 (Aims)']);
	});

	test('past and informal ones stand apart and are never late', () => {
		const lines = outline(rows());
		assert.equal(lines[7], 'Past and informal (1)');
		assert.equal(lines[8], '  Tomás Eklund (informal)');
	});

	test('late is by the pair’s own cadence', () => {
		const files = { 'abara.md': abara('cadence: monthly'), 'm.md': abaraMeeting('2026-10-14') };
		assert.match(outline(rows(files))[0]!, /a meeting is 9 days late/);
		assert.match(outline(rows({ ...files, 'abara.md': abara('cadence: quarterly') }))[0]!, /no meeting booked/);
	});

	test('menus know where a meeting is booked', () => {
		const [first] = rows();
		assert.deepEqual(first!.context, ['mentorship', 'note', 'next', 'current']);
		assert.equal(flatten(rows()).find(row => row.label === 'Tomás Eklund')!.context.includes('next'), false);
	});

	test('menus know which meeting waits to be settled, and which is still to come', () => {
		const files = { 'abara.md': abara(), 'past.md': abaraMeeting('2026-11-16', '', 'status: planned'), 'coming.md': abaraMeeting('2026-12-16', '', 'status: planned') };
		const contexts = Object.fromEntries(flatten(rows(files)).map(({ label, context, place }) => [label, [...context, place?.path]]));
		assert.deepEqual(contexts['Nov 16'], ['meeting', 'planned', 'note', 'unsettled', 'past.md']);
		assert.deepEqual(contexts['Dec 16'], ['meeting', 'planned', 'note', 'coming', 'coming.md']);
		assert.deepEqual(contexts['Was it held?'], ['state', 'unsettled', 'past.md']);
		assert.ok(rows(files)[0]!.context.includes('unsettled'));
	});

	test('a next meeting that is not booked can be prepared all the same', () => {
		const row = flatten(rows({ 'abara.md': abara() })).find(({ label }) => label === 'Next meeting')!;
		assert.deepEqual([row.context, row.mentorship], [['mentorship', 'unbooked', 'current'], 'abara.md']);
	});

	test('say what they show', () => {
		assert.match(rows()[0]!.spoken, /^Ruth Abara, next meeting in 23 days, Mentor: 1 open, 1 overdue/);
		assert.equal(flatten(rows()).find(row => row.label === 'Nov 18')!.spoken, 'Meeting on Wednesday, November 18, 2026, held, Dossier');
	});

	test('begin with the day of the next meeting, or how late it is', () => {
		const leads = (...fields: string[]) => rows({ 'abara.md': abara(...fields), 'm.md': abaraMeeting('2026-10-14') })[0]!.lead;
		assert.equal(leads('next_meeting: 2026-12-16 15:00'), 'in 23 d');
		assert.equal(leads('next_meeting: 2026-11-23 15:00'), 'today 15:00');
		assert.equal(leads('next_meeting: 2027-04-28'), 'Apr 28, 2027');
		assert.equal(leads('cadence: monthly'), '9 d late');
		assert.equal(leads(), 'none booked');
		assert.equal(leads('status: ended'), undefined);
	});

	test('have unique ids', () => {
		const ids = flatten(rows()).map(row => row.id);
		assert.equal(new Set(ids).size, ids.length);
	});
});

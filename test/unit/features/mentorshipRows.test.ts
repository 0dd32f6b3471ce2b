import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { mentorshipRows } from '../../../src/features/mentorships/mentorshipRows.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { flatten, folderOf, outline } from './rows.ts';

const FILES = {
	'abara.md': abara('title: Ruth Abara', 'cadence: monthly', 'next_meeting: 2026-12-16 15:00', 'status: active'),
	'eklund.md': noteText([
		'type: mentorship',
		'title: Tomás Eklund',
		'mentor: Tomás Eklund',
		'mentee: Mara Lindqvist',
		'cadence: quarterly',
		'status: informal',
	]),
	'meetings/1.md': abaraMeeting('2026-10-14', '', 'title: Aims'),
	'meetings/2.md': abaraMeeting(
		'2026-11-18',
		'## Homework\n\n- [ ] A @mentor due:2026-11-20\n- [ ] B\n',
		'title: Dossier',
	),
};
const rows = (files: Files = FILES) => mentorshipRows([folderOf(files)], { role: 'mentee' }, ENGLISH);

suite('mentorship rows', () => {
	test('tell next and last meeting, what each side owes, and the meetings, newest first', () => {
		const lines = outline(rows());
		assert.equal(lines[0], 'Ruth Abara (you 1 · they 1, 1 late)');
		assert.equal(lines[1], '  Next meeting (in 23 days · Wednesday, December 16, 2026, 15:00)');
		assert.equal(lines[2], '  Last meeting (5 days ago)');
		assert.deepEqual(lines.slice(3, 9), [
			'  You owe (1 open)',
			'    [ ] B (mentee · by the meeting on Dec 16)',
			'  Ruth owes (1 open, 1 overdue, slipped once)',
			'    [ ] A (mentor · 3 days overdue)',
			'  Nov 18 (Dossier)',
			'  Oct 14 (Aims)',
		]);
	});

	test('what I owe is that of the side with my name, where no note says which side is mine', () => {
		const [first] = mentorshipRows([folderOf(FILES)], { role: 'mentee', name: 'Ruth Abara' }, ENGLISH);
		const lines = outline([first!]);
		assert.equal(lines[0], 'Ruth Abara (you 1, 1 late · they 1)');
		assert.deepEqual(lines.slice(3, 7), [
			'  You owe (1 open, 1 overdue, slipped once)',
			'    [ ] A (mentor · 3 days overdue)',
			'  Mara owes (1 open)',
			'    [ ] B (mentee · by the meeting on Dec 16)',
		]);
	});

	test('past and informal ones stand apart and are never late', () => {
		const lines = outline(rows());
		assert.equal(lines[9], 'Past and informal (1)');
		assert.equal(lines[10], '  Tomás Eklund (informal)');
	});

	test('late is by the pair’s own cadence', () => {
		const files = { 'abara.md': abara('cadence: monthly'), 'm.md': abaraMeeting('2026-10-14') };
		assert.match(rows(files)[0]!.spoken, /a meeting is 9 days late/);
		assert.match(rows({ ...files, 'abara.md': abara('cadence: quarterly') })[0]!.spoken, /no meeting booked/);
	});

	test('menus know where a meeting is booked', () => {
		const [first] = rows();
		assert.deepEqual(first!.context, ['mentorship', 'note', 'next', 'current']);
		assert.equal(flatten(rows()).find(row => row.label === 'Tomás Eklund')!.context.includes('next'), false);
	});

	test('menus know which meeting waits to be settled, and which is still to come', () => {
		const files = {
			'abara.md': abara(),
			'past.md': abaraMeeting('2026-11-16', '', 'status: planned'),
			'coming.md': abaraMeeting('2026-12-16', '', 'status: planned'),
		};
		const contexts = Object.fromEntries(
			flatten(rows(files)).map(({ label, context, place }) => [label, [...context, place?.path]]),
		);
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
		assert.match(
			rows()[0]!.spoken,
			/^Ruth Abara, next meeting in 23 days, You owe: 1 open, Ruth owes: 1 open, 1 overdue/,
		);
		assert.equal(
			flatten(rows()).find(row => row.label === 'Nov 18')!.spoken,
			'Meeting on Wednesday, November 18, 2026, held, Dossier',
		);
	});

	test('begin with the day of the next meeting, or how late it is', () => {
		const leads = (...fields: string[]) =>
			rows({ 'abara.md': abara(...fields), 'm.md': abaraMeeting('2026-10-14') })[0]!.lead;
		assert.equal(leads('next_meeting: 2026-12-16 15:00'), 'in 23 d');
		assert.equal(leads('next_meeting: 2026-11-23 15:00'), 'today 15:00');
		assert.equal(leads('next_meeting: 2027-04-28'), 'Apr 28, 2027');
		assert.equal(leads('cadence: monthly'), '9 d late');
		assert.equal(leads(), 'none booked');
		assert.equal(leads('status: ended'), undefined);
	});

	const pair = (mentor: string, ...fields: string[]) =>
		noteText(['type: mentorship', `mentor: ${mentor}`, 'mentee: Mara Lindqvist', ...fields]);

	test('stand in the order in which they ask for something: what is late, then by the next meeting, then none booked', () => {
		const files = {
			'a.md': pair('Ann Able'),
			'b.md': pair('Bo Berg', 'next_meeting: 2026-12-20'),
			'c.md': pair('Cy Corr', 'next_meeting: 2026-11-24 16:00'),
			'd.md': pair('Di Dorn', 'cadence: monthly'),
			'd/1.md': noteText(['type: meeting', 'mentorship: d', 'date: 2026-09-01']),
		};
		assert.deepEqual(rows(files).map(({ place }) => place?.path), ['d.md', 'c.md', 'b.md', 'a.md']);
		assert.ok(rows(files).every(({ expanded }) => expanded === false), 'several are folded to one row each');
	});

	test('a title of both names is the other person, to the mentor as to the mentee', () => {
		const note = (...fields: string[]) => ({ 'a.md': abara('title: Ruth Abara · Mara Lindqvist', ...fields) });
		assert.equal(rows(note())[0]!.label, 'Ruth Abara');
		assert.equal(rows(note('role: mentor'))[0]!.label, 'Mara Lindqvist');
	});

	test('a mentor sees what the mentor owes as their own', () => {
		const lines = outline(
			rows({
				'abara.md': abara('role: mentor', 'title: X'),
				'm.md': abaraMeeting(
					'2026-11-18',
					'## Homework\n\n- [ ] Mine @mentor due:2026-11-20\n- [ ] Hers due:2026-12-20\n',
				),
			}),
		);
		assert.equal(lines[0], 'X (you 1, 1 late · they 1)');
		assert.ok(lines.includes('  Mara owes (1 open)'), lines.join('\n'));
	});

	test('a committee has members, of whom the keeper is one', () => {
		const committee = noteText([
			'type: committee',
			'title: The committee',
			'chair: Iris Tanaka',
			'members: [Samir Qureshi]',
		]);
		const meeting = noteText(
			['type: meeting', 'mentorship: c', 'date: 2026-09-01'],
			'## Homework\n\n- [ ] Pledge @tanaka due:2026-09-02\n- [ ] Look @qureshi due:2026-12-02\n',
		);
		const all = mentorshipRows([folderOf({ 'c.md': committee, 'm.md': meeting })], {
			role: 'mentor',
			name: 'Iris Tanaka',
		}, ENGLISH);
		assert.equal(all[0]!.description, 'you 1, 1 late · Qureshi 1');
		assert.deepEqual(outline(all).filter(line => / owe/.test(line)), [
			'  You owe (1 open, 1 overdue, slipped once)',
			'  Samir Qureshi owes (1 open)',
		]);
		assert.doesNotMatch(outline(all).join(), /Mentor|nothing open/);
	});

	test('what was last lead there; of many meetings three are shown', () => {
		const meetings = Object.fromEntries(
			Array.from({ length: 9 }, (_, at) => [`m${at}.md`, abaraMeeting(`2026-0${at + 1}-10`)]),
		);
		const [row] = rows({ 'abara.md': abara(), ...meetings });
		assert.equal(flatten([row!]).find(({ label }) => label === 'Last meeting')?.place?.path, 'm8.md');
		const shown = row!.children!();
		assert.deepEqual(shown.slice(-4).map(({ label, expanded }) => [label, expanded]), [
			['Sep 10', undefined],
			['Aug 10', undefined],
			['Jul 10', undefined],
			['Earlier meetings', false],
		]);
		assert.equal(shown.at(-1)!.children!().length, 6);
	});

	test('have unique ids', () => {
		const ids = flatten(rows()).map(row => row.id);
		assert.equal(new Set(ids).size, ids.length);
	});
});

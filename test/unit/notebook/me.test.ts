import type { Keeper } from '../../../src/core/model/notebookView.ts';
import * as assert from 'node:assert/strict';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { Notebook } from '../../../src/core/notebook/notebook.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { planCarry } from '../../../src/core/edit/carryForward.ts';
import { publicView, shownView } from '../../../src/core/export/publicNotes.ts';
import { runBlockQuery, parseBlockQuery } from '../../../src/core/query/blockQuery.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, noteText, putText, TODAY, type Files } from '../../support/noteBuilder.ts';

const MEETING = abaraMeeting('2026-11-18', '- [ ] Send the aims @me\n- [ ] Read them @mentor\n');
const COMMITTEE = noteText(['type: committee', 'mentee: Chidi Obi', 'chair: Iris Tanaka', 'members: [Samir Qureshi]']);
const ROUND = noteText(
	['type: meeting', 'mentorship: committee', 'date: 2026-11-11'],
	'- [ ] Look at the design @me\n',
);

function keptBy(keeper: Keeper | undefined, files: Files): Notebook {
	const notebook = new Notebook({ today: TODAY, ...keeper && { keeper } });
	for (const [path, text] of Object.entries(files)) { putText(notebook, path, text); }
	return notebook;
}

const ownersOf = (notebook: Pick<Notebook, 'homeworkOf'>, path = 'm.md') =>
	notebook.homeworkOf(path).map(({ owners }) => owners.join());

suite('@me', () => {
	test('is the side that the relationship says, else the one with the keeper’s name, else the keeper’s', () => {
		const own = (...more: string[]): Files => ({ 'abara.md': abara(...more), 'm.md': MEETING });
		assert.deepEqual(ownersOf(keptBy(undefined, own())), ['mentee', 'mentor']);
		assert.deepEqual(ownersOf(keptBy(undefined, own('role: mentor'))), ['mentor', 'mentor']);
		assert.deepEqual(ownersOf(keptBy({ role: 'mentee', name: 'Dr. Ruth Abara' }, own())), ['mentor', 'mentor']);
		assert.deepEqual(ownersOf(keptBy({ role: 'mentor' }, own())), ['mentor', 'mentor']);
		assert.deepEqual(ownersOf(keptBy({ role: 'mentor' }, own('role: mentee'))), ['mentee', 'mentor']);
		assert.deepEqual(
			ownersOf(keptBy({ role: 'mentor' }, { 'm.md': noteText(['type: meeting'], '- [ ] a @me\n') })),
			['mentor'],
		);
	});

	test('is the keeper’s handle in a committee where they are neither side', () => {
		const files = { 'committee.md': COMMITTEE, 'm.md': ROUND };
		assert.deepEqual(ownersOf(keptBy({ role: 'mentor', name: 'Iris Tanaka' }, files)), ['tanaka']);
		assert.deepEqual(ownersOf(keptBy({ role: 'mentor', name: 'Chidi Obi' }, files)), ['mentee']);
	});

	test('changes with the note that says it, and counts for the side', () => {
		const notebook = keptBy(undefined, { 'abara.md': abara(), 'm.md': MEETING });
		assert.deepEqual(notebook.mentorships().map(({ mentee, me }) => [mentee, me]), [['Mara Lindqvist', 'mentee']]);
		putText(notebook, 'abara.md', abara('role: mentor'));
		assert.deepEqual(ownersOf(notebook), ['mentor', 'mentor']);
		assert.deepEqual(notebook.openHomework().map(({ owners }) => owners.join()), ['mentor', 'mentor']);
		const committee = keptBy({ role: 'mentee', name: 'Samir Qureshi' }, {
			'committee.md': COMMITTEE.replace('[Samir Qureshi]', '[Joan Petrie]'),
			'm.md': ROUND,
		});
		assert.deepEqual(ownersOf(committee), ['mentee']);
		putText(committee, 'committee.md', COMMITTEE);
		assert.deepEqual(ownersOf(committee), ['qureshi']);
	});

	test('is nobody unknown, and the same in what leaves the notebook and in what the screen shows', () => {
		const notebook = keptBy({ role: 'mentor' }, { 'abara.md': abara(), 'm.md': MEETING });
		assert.deepEqual(notebook.problems(), []);
		assert.deepEqual(ownersOf(publicView(notebook)), ['mentor', 'mentor']);
		assert.deepEqual(ownersOf(shownView(notebook, notebook.keeper, 'abara.md')), ['mentor', 'mentor']);
	});

	test('is asked for by that word', () => {
		const notebook = keptBy({ role: 'mentor', name: 'Iris Tanaka' }, {
			'abara.md': abara('role: mentee'),
			'm.md': MEETING,
			'committee.md': COMMITTEE,
			'r.md': ROUND,
		});
		const query = parseBlockQuery('homework owner:@me', ENGLISH);
		assert.ok(!('problem' in query));
		const result = runBlockQuery(query, notebook);
		assert.deepEqual(result.found.map(item => 'task' in item && item.task.text).sort(), [
			'Look at the design',
			'Send the aims',
		]);
	});

	test('is carried below the heading of its side', () => {
		const note = (path: string, text: string) => ({ path, text, note: parseNote(text, path).note! });
		const target = note('n.md', abaraMeeting('2026-12-16', '\n## Homework — mentor\n\n## Homework — mentee\n'));
		const carried = (me: string) =>
			planCarry({
				sources: [note('m.md', MEETING)],
				target,
				mentor: 'Ruth Abara',
				mentee: 'Mara Lindqvist',
				me,
				noteOptions: DEFAULT_NOTE_OPTIONS,
				defaultDialect: 'plain',
			});
		assert.deepEqual(carried('mentor').items.map(({ owners }) => owners.join()), ['mentor', 'mentor']);
		assert.deepEqual(carried('mentee').items.map(({ owners }) => owners.join()), ['mentee', 'mentor']);
	});
});

import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { lensLine, noteLenses } from '../../../src/core/languageService/noteLenses.ts';
import { changedFiles, countByFile } from '../../../src/features/notes/overdueByFile.ts';
import { abara, abaraMeeting, notebookOf, noteText, type Files } from '../../support/noteBuilder.ts';

const files: Files = {
	'mentorships/abara.md': abara('next_meeting: 2026-12-16'),
	'meetings/1.md': abaraMeeting(
		'2026-10-14',
		'\n# Earlier\n\n## Homework\n\n- [ ] One due:2026-11-01\n- [>] Two\n- [x] Three\n',
	),
	'meetings/2.md': abaraMeeting(
		'2026-11-18',
		'\nWords.\n\n# Last\n\n## Homework\n\n- [ ] Four\n- [/] Five due:2026-11-20 goal:aim\n',
	),
	'meetings/3.md': abaraMeeting('2026-12-16', '\n# Next\n'),
	'goals/aim.md': noteText(['type: goal', 'title: Aim'], '\n# Aim\n\n- [x] A\n- [ ] B\n'),
	'mission.md': noteText(['type: mission'], '\n# Mission\n'),
};
const lensesOf = (path: string, commands: readonly string[] = []) => {
	const view = notebookOf(files);
	return noteLenses(view.note(path)!, { view, l10n: ENGLISH, has: command => commands.includes(command) });
};

suite('lenses', () => {
	test('a meeting ahead tells what is open from earlier ones, with the commands there are', () => {
		assert.deepEqual(lensesOf('meetings/3.md').map(({ title, command }) => [title, command]), [[
			'3 open from last time',
			'mentoring.carryForward',
		]]);
		assert.deepEqual(
			lensesOf('meetings/3.md', [
				'mentoring.prepareMeeting',
				'mentoring.wrapUpMeeting',
				'mentoring.openChecklist',
			]).map(({ title }) => title),
			['3 open from last time', 'Prepare', 'Checklist'],
		);
	});

	test('a meeting that is over tells what is still open of it', () => {
		assert.deepEqual(lensesOf('meetings/2.md', ['mentoring.wrapUpMeeting']).map(({ title }) => title), [
			'2 still open',
			'Wrap up',
		]);
		assert.deepEqual(lensesOf('meetings/1.md').map(({ title }) => title), ['1 still open']);
	});

	test('a goal tells how far it is, and leads to its next step', () => {
		const [progress, steps] = lensesOf('goals/aim.md');
		assert.equal(progress?.title, '33 % reached, 1 of 3 steps done');
		assert.equal(progress.command, undefined);
		assert.deepEqual([steps?.title, steps?.goTo], ['2 open steps', { path: 'meetings/2.md', line: 13 }]);
	});

	test('other notes have none; lenses stand above the first heading', () => {
		assert.deepEqual(lensesOf('mission.md'), []);
		assert.equal(lensLine(notebookOf(files).note('meetings/2.md')!), 8);
	});

	test('badges: only files whose number changed are told', () => {
		const counts = countByFile(notebookOf(files).openHomework('overdue'));
		assert.deepEqual([...counts], [['meetings/1.md', 1], ['meetings/2.md', 1]]);
		assert.deepEqual(changedFiles(counts, new Map([['meetings/2.md', 2], ['meetings/9.md', 1]])), [
			'meetings/1.md',
			'meetings/2.md',
			'meetings/9.md',
		]);
		assert.deepEqual(changedFiles(counts, new Map(counts)), []);
	});
});

import assert from 'node:assert/strict';
import { withoutPrivate } from '../../../src/core/notebook/withoutPrivate.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { abara, abaraMeeting, notebookOf, noteText, putText, type Files } from '../../support/noteBuilder.ts';

const open = (text: string) => withoutPrivate(parseNote(text, 'meetings/m.md'));

suite('a note without its private parts', () => {
	test('is the same note where it has none', () => {
		const parsed = parseNote(abaraMeeting('2026-11-18', '# Aims\n\n- [ ] a\n'), 'm.md');
		assert.equal(withoutPrivate(parsed).note, parsed.note);
	});

	test('is none where all of it is private, and none where it was none', () => {
		assert.deepEqual(open(noteText(['type: meeting', 'confidentiality: private', 'date: soon'])), { problems: [] });
		assert.deepEqual(open('# No note\n'), { problems: [] });
	});

	test('loses private headings and items, and counts the others again', () => {
		const { note } = open(
			noteText(
				['type: meeting'],
				'# Aims\n\n- [ ] a\n\n## Private\n\n- [ ] secret\n  - [ ] more\n\n## Rest\n\n- [ ] b\n'
					+ '  <!-- private -->\n  - [ ] hidden\n  <!-- /private -->\n  - [ ] c\n',
			),
		);
		assert.deepEqual(note?.headings.map(({ text }) => text), ['Aims', 'Rest']);
		assert.deepEqual(note?.tasks.map(({ text, parent, depth, heading }) => [text, parent, depth, heading]), [
			['a', -1, 0, 0],
			['b', -1, 0, 1],
			['c', 1, 1, 1],
		]);
		assert.deepEqual(note?.privateLines, []);
	});

	test('loses a title that came from a private heading, but not one that is written', () => {
		assert.equal(open(noteText(['type: meeting'], '## Private\n\na\n\n## Open\n')).note?.title, 'Open');
		assert.equal(open(noteText(['type: meeting'], '## Private\n\na\n')).note?.title, 'm');
		assert.equal(open(noteText(['type: meeting', 'title: Private'], '## Private\n\na\n')).note?.title, 'Private');
		assert.equal(open(noteText(['type: meeting'], '# Aims\n\n## Private\n')).note?.title, 'Aims');
	});

	test('loses what is told of them', () => {
		const text = abaraMeeting('2026-11-18', '## Private\n\n- [ ] a due:soon\n\n## Open\n\n- [ ] b due:later\n');
		assert.deepEqual(
			open(text).problems.map(({ args }) => args.join()),
			parseNote(text, 'm.md').problems.filter(problem => !problem.private).map(({ args }) => args.join()),
		);
		assert.equal(open(text).problems.length, 1);
	});
});

suite('goals while notes come and go', () => {
	const ITEM = abaraMeeting('2026-11-18', '## Homework\n\n- [ ] Write goal:award\n- [ ] Read [it](goals/award.md)\n');
	const AROUND: Files = { 'abara.md': abara(), 'm.md': ITEM };
	const told = (
		notebook: ReturnType<typeof notebookOf>,
	) => [
		notebook.goals().map(({ note, homework }) =>
			`${note.path}: ${homework.map(({ task }) => task.text).join(', ')}`
		),
		notebook.problems().map(({ problem: { code, args } }) => `${code} ${args.join('|')}`),
	];

	test('an item is told of until the goal it names is there, and again when it is gone', () => {
		const notebook = notebookOf(AROUND);
		assert.deepEqual(told(notebook), [[], ['task.unknown-goal award|']]);
		putText(notebook, 'goals/award.md', noteText(['type: goal']));
		assert.deepEqual(told(notebook), [['goals/award.md: Write, Read [it](goals/award.md)'], []]);
		putText(notebook, 'more/award.md', noteText(['type: goal']));
		assert.deepEqual(told(notebook), [['goals/award.md: Read [it](goals/award.md)', 'more/award.md: '], [
			'task.ambiguous-goal award|goals/award.md, more/award.md',
		]]);
		notebook.remove('more/award.md');
		putText(notebook, 'goals/award.md', noteText(['type: meeting']));
		assert.deepEqual(told(notebook), [[], ['task.unknown-goal award|']]);
		putText(notebook, 'goals/award.md', noteText(['type: goal', 'title: Award']));
		putText(notebook, 'm.md', ITEM.replace(' goal:award', ''));
		assert.deepEqual(told(notebook), [['goals/award.md: Read [it](goals/award.md)'], []]);
	});

	test('a name like one that is there is suggested, an owner nobody knows too, each at its box', () => {
		const text = abaraMeeting(
			'2026-11-18',
			'## Homework\n\n- [ ] Write goal:awrd\n- [ ] Ring @abarra\n- [ ] Ask @ruth goal:award\n',
		);
		const problems = notebookOf({ 'abara.md': abara(), 'award.md': noteText(['type: goal']), 'm.md': text })
			.problems();
		assert.deepEqual(
			problems.map((
				{ path, problem: { code, args, start, end, line } },
			) => [path, code, args.join('|'), text.slice(start, end), line]),
			[
				['m.md', 'task.unknown-goal', 'awrd|award', '[ ]', 7],
				['m.md', 'task.unknown-owner', 'abarra|abara', '[ ]', 8],
			],
		);
	});

	test('where nobody is known by name, no owner is unknown', () => {
		assert.deepEqual(
			notebookOf({ 'm.md': noteText(['type: meeting', 'date: 2026-11-18'], '## Homework\n\n- [ ] Ring @joan\n') })
				.problems(),
			[],
		);
	});
});

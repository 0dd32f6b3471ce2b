import assert from 'node:assert/strict';
import { isRefusal } from '../../../src/core/edit/refusals.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit.ts';
import { goalEdits, noteActions, type NoteAction } from '../../../src/core/languageService/noteActions.ts';
import { abara, noteText, type Files } from '../../support/noteBuilder.ts';
import { requestAt } from './asked.ts';

const others: Files = {
	'mentorships/abara.md': abara('title: Ruth Abara', 'next_meeting: 2026-12-16 15:00', 'cadence: monthly'),
	'goals/old.md': noteText(['type: goal']),
};
const meeting = (...body: string[]) =>
	`---\ntype: meeting\nmentorship: abara\ndate: 2026-11-20\n---\n\n# Now\n\n${body.join('\n')}`;

/** The actions for what stands between `«` and `»`, or for the cursor `|`. */
function actionsFor(marked: string): { text: string, actions: NoteAction[], request: ReturnType<typeof requestAt> } {
	const end = marked.indexOf('»') - 1;
	const request = requestAt(marked.replace('«', '|').replace('»', ''), others);
	return { text: request.text, actions: noteActions(request, Math.max(end, request.offset)), request };
}

function toGoal(...given: Parameters<typeof goalEdits>): readonly TextEdit[] {
	const edits = goalEdits(...given);
	assert.ok(!isRefusal(edits), 'it is not refused');
	return edits;
}

function run(marked: string, title: RegExp): string | undefined {
	const { text, actions } = actionsFor(marked);
	const action = actions.find(action => title.test(action.title));
	return action && 'edits' in action ? applyEdits(text, action.edits) : undefined;
}

suite('actions while writing', () => {
	test('homework from words goes below the heading of its side, with a date', () => {
		const text = meeting(
			'She will «ask the northern registry».',
			'',
			'## Homework — mentor',
			'',
			'- [ ] Read it',
			'',
		);
		assert.equal(
			run(text, /homework for the mentor, due Dec 16$/),
			meeting(
				'She will ask the northern registry.',
				'',
				'## Homework — mentor',
				'',
				'- [ ] Read it',
				'- [ ] ask the northern registry due:2026-12-16',
				'',
			),
		);
		assert.ok(
			run(text, /for the mentee/)!.endsWith(
				'\n## Homework — mentee\n\n- [ ] ask the northern registry due:2026-12-16\n',
			),
		);
	});

	test('below a heading that names no side, the owner is written; CRLF stays', () => {
		const text = meeting('- «Ask her»', '', '## Homework', '', '- [ ] Read it', '').replaceAll('\n', '\r\n');
		assert.ok(run(text, /for the mentee/)!.endsWith('- [ ] Read it\r\n- [ ] Ask her @mentee due:2026-12-16\r\n'));
	});

	test('no homework of private words in a note that is not private, and none into code', () => {
		assert.deepEqual(
			actionsFor(meeting('## Private', '', '«Secret words» here', '')).actions.map(({ kind }) => kind),
			['goal'],
		);
		assert.equal(run(meeting('«Ask her»', '', '```', 'never closed', ''), /for the mentor/), undefined);
		assert.deepEqual(actionsFor(meeting('```', '«Ask her»', '```', '')).actions, []);
	});

	test('a goal from words becomes a link, from an item its goal', () => {
		const prose = actionsFor(meeting('We want «a trial of her own».', ''));
		const [goal] = prose.actions;
		assert.ok(goal?.kind === 'goal');
		assert.equal(
			applyEdits(prose.text, toGoal(prose.request, goal.goal, 'goals/a trial.md')),
			meeting('We want [a trial of her own](../goals/a%20trial.md).', ''),
		);
		const item = actionsFor(meeting('- [ ] «Plan the trial» due:2026-12-01', ''));
		const [fromItem] = item.actions;
		assert.ok(fromItem?.kind === 'goal');
		assert.equal(
			applyEdits(item.text, toGoal(item.request, fromItem.goal, 'goals/plan-the-trial.md')),
			meeting('- [ ] Plan the trial due:2026-12-01 goal:plan-the-trial', ''),
		);
		assert.match(
			applyEdits(item.text, toGoal(item.request, fromItem.goal, 'other/old.md')),
			/goal:\.\.\/other\/old\.md/,
		);
		assert.ok(!actionsFor(meeting('- [ ] «Plan it» goal:old', '')).actions.some(({ kind }) => kind === 'goal'));
	});

	test('items change sides; below a heading that says so, only the other owner goes', () => {
		assert.equal(
			run(meeting('## Homework', '', '- [ ] Re|ad it', ''), /^Give to the mentor$/),
			meeting('## Homework', '', '- [ ] Read it @mentor', ''),
		);
		assert.equal(
			run(meeting('- [ ] Re|ad it @abara due:2026-12-01', ''), /^Give to the mentee$/),
			meeting('- [ ] Read it @mentee due:2026-12-01', ''),
		);
		assert.equal(
			run(meeting('## Homework — mentor', '', '- [ ] Re|ad it @mentee', ''), /^Give to the mentor$/),
			meeting('## Homework — mentor', '', '- [ ] Read it', ''),
		);
		assert.equal(run(meeting('- [ ] Re|ad it @mentor @mentee', ''), /^Give/), undefined);
		assert.equal(run(meeting('- [ ] Re|ad it @petrie', ''), /^Give/), undefined);
		assert.equal(run(meeting('- [ ] An agenda it|em', ''), /^Give/), undefined);
	});

	test('open homework of a meeting can be carried forward', () => {
		assert.deepEqual(actionsFor(meeting('- [ ] Re|ad it @mentor', '')).actions.map(({ kind }) => kind), [
			'owner',
			'carry',
		]);
		assert.deepEqual(actionsFor(meeting('- [x] Re|ad it @mentor', '')).actions.map(({ kind }) => kind), ['owner']);
	});

	test('nothing in files that are no notes, and nothing for a selection of several paragraphs', () => {
		assert.deepEqual(actionsFor('- [ ] «Read it» @mentor\n').actions, []);
		assert.deepEqual(actionsFor(meeting('«One', '', 'Two»', '')).actions, []);
		assert.deepEqual(actionsFor('---\ntype: meeting\ntitle: «A title»\n---\n').actions, []);
	});
});

import assert from 'node:assert/strict';
import { isRefusal } from '../../../src/core/edit/refusals.ts';
import { wrapUpEdits, type HomeworkChange } from '../../../src/core/edit/wrapUpEdits.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { day } from '../../support/noteBuilder.ts';

const HEAD = '---\ntype: meeting\nstatus: planned\n---\n';

suite('wrapping a meeting up', () => {
	test('owner and date are written on the same line before its block id, in the dialect of the line', () => {
		assert.equal(
			wrapped('## Homework\n\n- [ ] Send it ➕ 2026-11-01 ^a-1\n', { owner: 'mentor', due: day('2026-12-01') }),
			'## Homework\n\n- [ ] Send it ➕ 2026-11-01 @mentor 📅 2026-12-01 ^a-1\n',
		);
	});

	test('an item that says so already stays as it is', () => {
		const body = '- [ ] Send it @mentor due:2026-12-01\n';
		assert.equal(wrapped(body, { owner: 'mentor', due: day('2026-12-01') }), body);
	});

	test('an item that was changed in the meantime leaves the whole note as it is', () => {
		const outcome = wrapUpEdits(`${HEAD}- [ ] Other @mentee\n`, { status: 'held' }, [{
			line: 4,
			lineHash: 1,
			owner: 'mentor',
		}], 'plain');
		assert.equal(isRefusal(outcome) && outcome.refused, 'line-changed');
	});

	test('a day alone, an owner alone, and a head without items are written', () => {
		assert.equal(wrapped('- [ ] Send it\n', { due: day('2026-12-01') }), '- [ ] Send it due:2026-12-01\n');
		assert.equal(wrapped('- [ ] Send it\n', { owner: 'mentor' }), '- [ ] Send it @mentor\n');
		const head = wrapUpEdits(`${HEAD}text\n`, { status: 'held' }, [], 'plain');
		assert.equal(
			isRefusal(head) ? head.refused : applyEdits(`${HEAD}text\n`, head),
			'---\ntype: meeting\nstatus: held\n---\ntext\n',
		);
	});

	test('front matter that cannot be read refuses all', () => {
		const text = '---\ntype: meeting\nstatus: [\n---\n- [ ] Send it\n';
		assert.ok(isRefusal(wrapUpEdits(text, { status: 'held' }, [], 'plain')));
	});

	test('a word that cannot be an owner is refused', () => {
		const outcome = wrapUpEdits(`${HEAD}- [ ] Send @mentee\n`, { status: 'held' }, [{
			...target('- [ ] Send @mentee\n'),
			owner: 'a b',
		}], 'plain');
		assert.equal(isRefusal(outcome) && outcome.refused, 'invalid-owner');
	});
});

function target(body: string): Pick<HomeworkChange, 'line' | 'lineHash'> {
	const { line, lineHash } = parseNote(HEAD + body, 'a.md').note!.tasks[0]!;
	return { line, lineHash };
}

/** The body after the first item got these. */
function wrapped(body: string, change: Omit<HomeworkChange, 'line' | 'lineHash'>): string {
	const edits = wrapUpEdits(HEAD + body, { status: 'held' }, [{ ...target(body), ...change }], 'plain');
	assert.ok(!isRefusal(edits), JSON.stringify(edits));
	const after = applyEdits(HEAD + body, edits);
	const head = HEAD.replace('planned', 'held');
	assert.ok(after.startsWith(head), after);
	return after.slice(head.length);
}

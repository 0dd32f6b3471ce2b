import assert from 'node:assert/strict';
import { withoutGoals } from '../../../src/core/documents/portable.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

suite('text without the goals it names', () => {
	const cases: readonly (readonly [written: string, left: string])[] = [
		['A goal:secret b', 'A  b'],
		['A goal:"two words" b', 'A  b'],
		['A goal:“two words” b', 'A  b'],
		['A goal:[[two words|x]] b', 'A  b'],
		['A goal:[the award](../goals/a.md "T") b', 'A  b'],
		['A [goal:: [[two words]]] b', 'A  b'],
		['A (goal:: x (y)) b', 'A  b'],
		['A [Goal :: x] b', 'A  b'],
		['goal:a\ngoal:b', '\n'],
		['Subgoal:a and a goal: b', 'Subgoal:a and a goal: b'],
	];
	for (const [written, left] of cases) {
		test(JSON.stringify(written), () => {
			assert.equal(withoutGoals(written), left);
		});
	}

	test('a goal in quotes is read without them', () => {
		for (
			const written of ['goal:"two words"', 'goal:“two words”', 'goal:[[two words]]', 'goal:[[two words\\|x]]']
		) {
			const [task] =
				parseNote(`---\ntype: meeting\ndate: 2026-11-18\n---\n## Homework\n\n- [ ] A ${written}\n`, 'a.md')
					.note!.tasks;
			assert.deepEqual([task!.text, task!.fields.goal], ['A', 'two words'], written);
		}
	});
});

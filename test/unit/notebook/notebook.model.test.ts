import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DUE_GROUPS } from '../../../src/core/model/notebookView.ts';
import type { Notebook } from '../../../src/core/notebook/notebook.ts';
import { goalSteps } from '../../../src/core/query/progress.ts';
import { isOpen } from '../../../src/core/query/homework.ts';
import { buildReport } from '../../../src/core/query/report.ts';
import { notebookOf } from '../../support/noteBuilder.ts';
import { applyStep, Model, PATHS, step } from '../../support/notebookHistory.ts';
import { runs } from '../../support/runs.ts';

/** Looking must never change what is seen later. */
function look(notebook: Notebook, at: number): unknown {
	return [
		() => notebook.homework(),
		() => notebook.goals().map(({ homework }) => homework),
		() => notebook.mentorships(),
		() => notebook.problems(),
		() => [notebook.openHomework('overdue'), notebook.openHomework()],
		() => notebook.mentorshipOf('a/m1.md'),
		() => notebook.mentorship('abara.md'),
	][at]!();
}

/** Everything that a notebook shows. */
function everything(notebook: Notebook): unknown {
	return {
		report: buildReport(notebook),
		size: notebook.size,
		groups: DUE_GROUPS.map(group => notebook.openHomework(group)),
		owners: notebook.names.owners(),
		notes: PATHS.map(path => [path, notebook.note(path), notebook.mentorshipOf(path), notebook.homeworkOf(path)]),
		goals: notebook.goals(),
		mentorships: notebook.mentorships(),
		problems: notebook.problems(),
	};
}

/** What is counted without making closed homework is what counting all of it gives. */
function assertCounts(notebook: Notebook): void {
	for (const { key, mentorTotals, menteeTotals } of notebook.mentorships()) {
		for (const [side, totals] of [['mentor', mentorTotals], ['mentee', menteeTotals]] as const) {
			const owned = notebook.homework().filter(({ mentorship, owners }) =>
				mentorship === key && owners.includes(side)
			);
			const counted = {
				open: owned.filter(({ task }) => isOpen(task)).length,
				overdue: owned.filter(({ overdueDays }) => overdueDays > 0).length,
				slips: owned.reduce((sum, { slips }) => sum + slips, 0),
			};
			assert.deepEqual(totals, counted, `${side} of ${key}`);
		}
	}
	assert.deepEqual(notebook.openHomework(), notebook.homework().filter(({ task }) => isOpen(task)));
	assert.deepEqual(
		new Set(notebook.names.owners()),
		new Set(
			notebook.homework().flatMap(({ owners }) => owners).filter(owner =>
				owner !== 'mentor' && owner !== 'mentee'
			),
		),
	);
	for (const { note, steps, homework } of notebook.goals()) {
		assert.deepEqual(steps, goalSteps([...note.tasks, ...homework.map(({ task }) => task)]), note.path);
		assert.deepEqual(
			homework,
			notebook.homework().filter(item => item.goalPath === note.path && item.note !== note),
			note.path,
		);
	}
}

suite('a notebook kept up to date', () => {
	for (const includePrivate of [true, false]) {
		test(`shows what one made anew shows${includePrivate ? '' : ', without private parts'}`, () => {
			fc.assert(
				fc.property(fc.array(step, { minLength: 1, maxLength: 50 }), steps => {
					const model = new Model();
					const kept = notebookOf({}, { includePrivate });
					for (const step of steps) {
						model.apply(step);
						applyStep(kept, step, model, look);
					}
					const fresh = notebookOf(Object.fromEntries([...model.files].reverse()), {
						today: model.today,
						includePrivate,
					});
					assert.deepEqual(everything(kept), everything(fresh));
					assertCounts(kept);
				}),
				{ numRuns: runs(1000), seed: 20261123 },
			);
		});
	}
});

import * as assert from 'node:assert/strict';
import { areaCoverage } from '../../../src/core/query/progress.ts';
import { abara, abaraMeeting, notebookOf } from '../../support/noteBuilder.ts';

suite('area coverage', () => {
	const notebook = notebookOf({
		'abara.md': abara(),
		'm1.md': abaraMeeting('2026-07-01', '## Research\n\nThe cohort.\n'),
		'm2.md': abaraMeeting('2026-08-01', '## Teaching\n\n- [x] Dossier\n'),
		'm3.md': abaraMeeting('2026-09-01', '## Research\n\n- [ ] Grants\n\n## Teaching\n\n', 'status: cancelled'),
		'm4.md': abaraMeeting('2026-10-01', '## Research\n\n- [ ] Grants\n\n## Clinical\n'),
		'm5.md': abaraMeeting('2026-12-01', '## Research\n\nPlanned.\n'),
	});
	const coverage = areaCoverage(notebook.mentorship('abara.md')!.meetings);
	const of = (area: string): [number, string | undefined] => {
		const areaCoverage = coverage.find(item => item.area === area)!;
		return [areaCoverage.meetingsSince, areaCoverage.last?.note.path];
	};

	test('text under the heading covers an area', () => {
		assert.deepEqual(of('research'), [2, 'm1.md']);
	});
	test('a ticked item covers an area', () => {
		assert.deepEqual(of('teaching'), [1, 'm2.md']);
	});
	test('an empty heading covers nothing', () => {
		assert.deepEqual(of('clinical'), [3, undefined]);
	});
	test('an area never named counts every held meeting', () => {
		assert.deepEqual(of('administration'), [3, undefined]);
	});
});

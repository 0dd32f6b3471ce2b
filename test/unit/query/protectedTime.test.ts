import assert from 'node:assert/strict';
import { dashboardModel } from '../../../src/core/dashboard/dashboardModel.ts';
import { drawDashboard } from '../../../src/core/dashboard/drawDashboard.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { protectedTimeByYear, protectedTimeSince } from '../../../src/core/query/hours.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, day, notebookOf } from '../../support/noteBuilder.ts';

const read = (value: string) => parseNote(`---\ntype: meeting\nprotected_time: ${value}\n---\n`, 'a.md');

suite('protected time', () => {
	for (
		const [value, share] of [['3 of 4', { kept: 3, of: 4 }], ['0/2', { kept: 0, of: 2 }], ['4 OF 4', {
			kept: 4,
			of: 4,
		}]] as const
	) {
		test(`${value} is read`, () => {
			assert.deepEqual(read(value).note?.fields.protectedTime, share);
		});
	}
	for (const value of ['5 of 4', '3', 'most', '0 of 0', '3 of', '-1 of 4']) {
		test(`“${value}” is told and counts as absent`, () => {
			const { note, problems } = read(value);
			assert.equal(note?.fields.protectedTime, undefined);
			assert.deepEqual(problems.map(({ code }) => code), ['front-matter.unknown-value']);
		});
	}
	test('left empty it is nothing', () => {
		assert.deepEqual(read('').problems, []);
	});

	test('it is summed over meetings, by year and since a day, and the dashboard shows it', () => {
		const view = notebookOf({
			'abara.md': abara(),
			'a.md': abaraMeeting('2025-12-10', '', 'protected_time: 1 of 4'),
			'b.md': abaraMeeting('2026-02-10', '', 'protected_time: 3 of 4'),
			'c.md': abaraMeeting('2026-03-10', '', 'protected_time: 4/5'),
			'd.md': abaraMeeting('2026-04-10'),
		}, { today: day('2026-11-23') });
		const { meetings } = view.mentorships()[0]!;
		assert.deepEqual(protectedTimeByYear(meetings), [{ year: 2026, kept: 7, of: 9 }, {
			year: 2025,
			kept: 1,
			of: 4,
		}]);
		assert.deepEqual(protectedTimeSince(meetings, day('2026-03-01')), { kept: 4, of: 5 });
		assert.equal(protectedTimeSince(meetings, day('2026-05-01')), undefined);
		const drawn = JSON.stringify(
			drawDashboard(dashboardModel(view, undefined, view.today), {
				l10n: ENGLISH,
				today: view.today,
				live: true,
			}),
		);
		assert.ok(drawn.includes('Protected time kept') && drawn.includes('78 %'), 'not drawn');
	});
});

import assert from 'node:assert/strict';
import { hoursTogether } from '../../../src/core/query/hours.ts';
import { abara, abaraMeeting, day, notebookOf } from '../../support/noteBuilder.ts';

const hours = (agreed: string[], ...meetings: readonly string[]) => {
	const view = notebookOf({
		'abara.md': abara(...agreed),
		...Object.fromEntries(meetings.map((text, index) => [`m${index}.md`, text])),
	});
	return hoursTogether(view.mentorships()[0]!, day('2026-01-01'), day('2026-11-23'));
};

suite('hours together', () => {
	test('are those of held meetings in the time, each by its own length or the one agreed on', () => {
		assert.equal(
			hours(
				['duration_minutes: 60'],
				abaraMeeting('2026-02-01'),
				abaraMeeting('2026-03-01', '', 'duration_minutes: 90'),
				abaraMeeting('2026-04-01', '', 'status: postponed'),
				abaraMeeting('2025-12-31'),
			),
			2.5,
		);
	});
	test('are told to the half hour', () => {
		assert.equal(hours(['duration_minutes: 50'], abaraMeeting('2026-02-01'), abaraMeeting('2026-03-01')), 1.5);
	});
	test('are not told where the length of one is not known, or nobody met', () => {
		assert.equal(
			hours([], abaraMeeting('2026-02-01', '', 'duration_minutes: 60'), abaraMeeting('2026-03-01')),
			undefined,
		);
		assert.equal(hours(['duration_minutes: 60']), undefined);
	});
});

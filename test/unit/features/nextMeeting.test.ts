import assert from 'node:assert/strict';
import { meetsNext, nextMeetingPath } from '../../../src/features/meetings/nextMeeting.ts';
import { abara } from '../../support/noteBuilder.ts';
import { folderOf } from './rows.ts';

suite('the next meeting of all', () => {
	test('finds the mentorship that meets first in any folder', () => {
		const later = folderOf({ 'abara.md': abara('next_meeting: 2027-01-10') }, 'later');
		const chosen = meetsNext([
			later,
			folderOf({ 'abara.md': abara('title: Ruth Abara', 'next_meeting: 2026-12-16 15:00') }),
		])!;
		assert.equal(chosen.mentorship.title, 'Ruth Abara');
		assert.equal(nextMeetingPath(chosen.mentorship), 'abara.md');
	});
});

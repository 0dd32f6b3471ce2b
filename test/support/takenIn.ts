import assert from 'node:assert/strict';
import { newMeeting } from '../../src/core/documents/notePlace.ts';
import { isRefusal } from '../../src/core/edit/refusals.ts';
import { setFrontMatterFields } from '../../src/core/edit/setFrontMatterField.ts';
import { composeCalendar } from '../../src/core/export/calendar.ts';
import { planInvitation } from '../../src/core/invitation/planInvitation.ts';
import { readInvitations } from '../../src/core/invitation/readInvitations.ts';
import { applyEdits } from '../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import { abara, abaraMeeting, notebookOf, TODAY, type Files } from './noteBuilder.ts';
import { publicNotesOf, scopeOf } from './sampleNotes.ts';

export const KEY = 'mentorships/abara.md';
/** A pair that has met once. */
export const FILES: Files = {
	[KEY]: abara(),
	'meetings/2026-11-18-abara.md': abaraMeeting('2026-11-18', '', 'status: held'),
};

/** What an invitation changes. */
export async function planOf(files: Files, text: string) {
	const { invitations } = readInvitations(text, { zone: 'Europe/Stockholm', today: TODAY });
	const mentorship = notebookOf(files).mentorship(KEY)!;
	const plans = invitations.map(each => planInvitation(each, mentorship, TODAY));
	return {
		mentorship,
		changes: plans.flatMap(({ changes }) => changes),
		isOlder: plans.some(({ isOlder }) => isOlder),
	};
}

/** The files after an invitation was taken in. */
export async function taken(files: Files, text: string): Promise<Files> {
	const { mentorship, changes } = await planOf(files, text);
	const after: Record<string, string> = { ...files };
	for (const change of changes) {
		const fresh = change.kind === 'made' ? newMeeting(mentorship, change.when, ENGLISH) : undefined;
		const path = fresh?.path ?? (change as { path: string }).path;
		const before = fresh?.newText ?? after[path]!;
		const edits = setFrontMatterFields(before, change.fields);
		assert.ok(!isRefusal(edits));
		after[path] = applyEdits(before, edits);
	}
	return after;
}

/** The calendar of the pair. */
export function exportedCalendar(files: Files): string {
	return composeCalendar([scopeOf(publicNotesOf(files), KEY)], {
		stamp: '20261123T090000Z',
		homework: 'event',
		remindMinutes: 0,
		l10n: ENGLISH,
	});
}

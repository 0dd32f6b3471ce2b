import assert from 'node:assert/strict';
import { dashboardHtml } from '../../../src/core/dashboard/dashboardHtml.ts';
import { dashboardModel } from '../../../src/core/dashboard/dashboardModel.ts';
import { meetingScope } from '../../../src/core/documents/homeworkLines.ts';
import { prioritiesOf } from '../../../src/core/documents/priorityComparison.ts';
import { composeSummary } from '../../../src/core/documents/summary.ts';
import { composePack } from '../../../src/core/export/meetingPack.ts';
import { publicView, toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import { composeSlides } from '../../../src/core/export/slides.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, notebookOf, TODAY } from '../../support/noteBuilder.ts';

const FILES = {
	'abara.md': abara('next_meeting: 2026-12-16'),
	'a.md': abaraMeeting('2026-11-18', '\n## Homework\n\n- [ ] Send it\n'),
};

/** Every `@ts-expect-error` is a line that must not compile: the type check fails when one does. */
suite('what leaves takes public notes only', () => {
	const view = notebookOf(FILES);
	const open = toPublicNotes(view, new Map(Object.entries(FILES)), DEFAULT_NOTE_OPTIONS);
	const scope = meetingScope(open.view, 'abara.md')!;
	const texts = new Map([['a.md', { note: view.note('a.md')!, text: FILES['a.md'] }]]);

	test('a public view is taken everywhere', () => {
		assert.ok(
			scope && composeSlides(scope, open, ENGLISH) && composePack(scope, open, ENGLISH)
				&& composeSummary(scope, open, ENGLISH),
		);
		assert.equal(prioritiesOf(open), undefined);
		assert.deepEqual(publicView(view).mentorships().length, open.view.mentorships().length);
	});

	test('a private one does not compile', () => {
		const refused = [
			// @ts-expect-error the view of a notebook, private notes and all
			() => meetingScope(view, 'abara.md'),
			// @ts-expect-error notes as they are written
			() => composeSlides(scope, { view, notes: texts }, ENGLISH),
			// @ts-expect-error public notes with a text as it is written among them
			() => composePack(scope, { view: open.view, notes: texts }, ENGLISH),
			// @ts-expect-error a scope whose view was exchanged
			() => composeSummary({ ...scope, view }, open, ENGLISH),
			// @ts-expect-error the dashboard of the screen
			() => dashboardHtml(dashboardModel(view, undefined, TODAY), ENGLISH),
		];
		assert.equal(refused.length, 5);
	});
});

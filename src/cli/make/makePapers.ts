import { composeChairsPage, lastCommitteeMeeting } from '../../core/export/chairsPage.ts';
import { exportName, mentorshipWord } from '../../core/export/exportFormats.ts';
import { composePack, packHtml } from '../../core/export/meetingPack.ts';
import { composeSlides } from '../../core/export/slides.ts';
import type { Words } from '../../core/text/words.ts';
import { chosenMentorship, openNotebook, readOpenScope, type OpenScope } from '../read/openNotebook.ts';
import { CommandError, type Terminal } from '../terminal.ts';
import type { PackCall } from '../verbs/packVerb.ts';
import type { SlidesCall } from '../verbs/slidesVerb.ts';
import { saveDocument, type DocumentToSave } from '../write/noteChanges.ts';

/** Saves the papers for the next meeting, or the page that a committee's chair files. */
export async function makePack({ operands: { folder }, options }: PackCall, terminal: Terminal): Promise<number> {
	const notebook = await openNotebook(folder, options.today ?? terminal.today());
	const isChairs = options['chairs-page'];
	const open = readOpenScope(
		notebook,
		chosenMentorship(notebook, options.mentorship, ({ kind }) => !isChairs || kind === 'committee'),
	);
	const document = isChairs
		? chairsPage(open, notebook.words)
		: {
			way: 'meetingPack',
			name: `${exportName(open.scope)}.html`,
			text: packHtml(composePack(open.scope, open.notes, notebook.words), notebook.words),
		} as const;
	return saveDocument({ ...document, folder }, options, terminal);
}

function chairsPage({ scope, notes }: OpenScope, words: Words): Omit<DocumentToSave, 'folder'> {
	const { mentorship } = scope;
	if (mentorship.kind !== 'committee') {
		throw new CommandError(
			`“${mentorship.title}” is no committee. The chair’s page tells what a committee said and decided.`,
		);
	}
	const meeting = lastCommitteeMeeting(scope);
	if (!meeting) { throw new CommandError('The committee has not met yet, so there is nothing to tell.'); }
	return {
		way: 'chairsPage',
		name: `${meeting.date.date}-${mentorshipWord(mentorship)}-chairs-page.html`,
		text: packHtml(composeChairsPage(scope, meeting, notes, words), words),
	};
}

/** Saves slides for the next meeting. */
export async function makeSlides({ operands: { folder }, options }: SlidesCall, terminal: Terminal): Promise<number> {
	const notebook = await openNotebook(folder, options.today ?? terminal.today());
	const { scope, notes } = readOpenScope(notebook, chosenMentorship(notebook, options.mentorship));
	return saveDocument(
		{
			way: 'slides',
			folder,
			name: `${exportName(scope)}-slides.md`,
			text: composeSlides(scope, notes, notebook.words, options.source),
		},
		options,
		terminal,
	);
}

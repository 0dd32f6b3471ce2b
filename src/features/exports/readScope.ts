import * as vscode from 'vscode';
import { MOST_CHARACTERS, MOST_ITEMS, tooLarge } from '../../core/documents/exportLimits.ts';
import { meetingScope, pathsOf, type MeetingScope } from '../../core/documents/homeworkLines.ts';
import { publicViewSteps, type PublicNotes } from '../../core/export/publicNotes.ts';
import type { PublicView } from '../../core/model/notebookView.ts';
import { UNSEEN, type SlicedWork } from '../../host/export/slicedWork.ts';
import { readPublicTexts } from '../../host/export/readPublicNotes.ts';
import type { ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { UserError } from '../../host/commands/commands.ts';

/** Nothing of it may leave the notebook. */
export class PrivateMentorship extends UserError {}

/** What may leave the notebook about one mentorship, as the notes are now. */
export interface ChosenScope {
	readonly folder: NotebookFolder;
	readonly scope: MeetingScope;
	readonly notes: PublicNotes;
}

/**
 * Reads what may leave about it. A private mentorship is an error for the user.
 * @param more Notes whose text is needed besides those of every export.
 */
export async function readScope(
	services: Services,
	chosen: ChosenMentorship,
	work: SlicedWork = UNSEEN,
	more: (scope: MeetingScope) => readonly string[] = () => [],
): Promise<ChosenScope> {
	return new ScopeReader(services, work, more).read(chosen);
}

/** Reads several: each folder is gone through once. */
export class ScopeReader {
	readonly #open = new Map<NotebookFolder, PublicView>();

	constructor(
		private readonly services: Services,
		private readonly work: SlicedWork,
		private readonly more: (scope: MeetingScope) => readonly string[] = () => [],
	) {}

	async read({ folder, mentorship }: ChosenMentorship): Promise<ChosenScope> {
		const open = this.#open.get(folder) ?? await this.work.run(publicViewSteps(folder.view));
		this.#open.set(folder, open);
		const scope = meetingScope(open, mentorship.key);
		const notes = await readPublicTexts(
			this.services,
			folder,
			open,
			scope ? [...new Set([...pathsOf(scope), ...this.more(scope)])] : [],
			this.work,
		);
		return checked({ folder, notes, scope }, mentorship);
	}
}

function checked(
	{ folder, notes, scope }: Omit<ChosenScope, 'scope'> & { readonly scope: MeetingScope | undefined },
	mentorship: ChosenMentorship['mentorship'],
): ChosenScope {
	if (!scope) {
		throw new PrivateMentorship(
			vscode.l10n.t(
				'All that is written about {0} is private, so nothing of it leaves the notebook.',
				mentorship.title,
			),
		);
	}
	const reason = tooLarge(scope, notes);
	if (reason === 'items') {
		throw new UserError(
			vscode.l10n.t(
				'There are more than {0} items in what would be exported of {1}, so nothing was made.',
				MOST_ITEMS,
				mentorship.title,
			),
		);
	}
	if (reason === 'text') {
		throw new UserError(
			vscode.l10n.t(
				'The notes that would be exported of {0} hold more than {1} characters, so nothing was made.',
				mentorship.title,
				MOST_CHARACTERS,
			),
		);
	}
	return { folder, scope, notes };
}

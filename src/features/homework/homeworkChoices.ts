import type { Words } from '../../core/text/words.ts';
import type { NotebookFolder } from '../../host/services.ts';

/** How the user wants the homework tree: kept in the workspace, so that it survives a restart. */

/** What the groups of the tree are. */
export const GROUPINGS = ['due', 'owner', 'mentorship', 'goal', 'area', 'note'] as const;

/** By what the homework tree is grouped. */
export type Grouping = typeof GROUPINGS[number];

/** The choices; an absent filter lets everything through. */
export interface Choices {
	readonly grouping: Grouping;
	readonly side?: 'mine' | 'theirs';
	/** {@link mentorshipId} of the only one shown. */
	readonly mentorship?: string;
	readonly text?: string;
	readonly showDone: boolean;
}

/** How the homework tree is shown before anybody has chosen. */
export const DEFAULT_CHOICES: Choices = { grouping: 'due', showDone: false };

/** Whether anything but finished homework is hidden. */
export function isFiltered(choices: Choices): boolean {
	return choices.side !== undefined || choices.mentorship !== undefined || choices.text !== undefined;
}

/** The same choices with every filter gone. */
export function withoutFilter({ grouping, showDone }: Choices): Choices {
	return { grouping, showDone };
}

/** Names a mentorship among all folders of a workspace. */
export function mentorshipId(folderUri: string, key: string): string {
	return `${folderUri} ${key}`;
}

/** What was stored, by this version or another: anything not understood counts as not chosen. */
export function readChoices(stored: unknown): Choices {
	if (typeof stored !== 'object' || stored === null) { return DEFAULT_CHOICES; }
	const { grouping, side, mentorship, text, showDone } = stored as Record<string, unknown>;
	return {
		grouping: GROUPINGS.find(candidate => candidate === grouping) ?? 'due',
		...side === 'mine' || side === 'theirs' ? { side } : {},
		...typeof mentorship === 'string' ? { mentorship } : {},
		...typeof text === 'string' && text !== '' ? { text } : {},
		showDone: showDone === true,
	};
}

/** A grouping as it is offered. */
export function groupingName(grouping: Grouping, l10n: Words): string {
	switch (grouping) {
		case 'due':
			return l10n.t('Due date');
		case 'owner':
			return l10n.t('Owner');
		case 'mentorship':
			return l10n.t('Mentorship');
		case 'goal':
			return l10n.t('Goal');
		case 'area':
			return l10n.t('Area');
		case 'note':
			return l10n.t('Note');
	}
}

/** The filter beside the name of the view: `mine · “ethics”`; nothing when nothing is hidden. */
export function choicesInWords(choices: Choices, folders: readonly NotebookFolder[], l10n: Words): string {
	const parts = [
		choices.side && (choices.side === 'mine' ? l10n.t('mine') : l10n.t('theirs')),
		choices.mentorship && mentorshipTitle(choices.mentorship, folders),
		choices.text && l10n.t('“{0}”', choices.text),
	];
	return parts.filter(Boolean).join(' · ');
}

/** Every mentorship of the workspace, by {@link mentorshipId}. */
export function mentorshipTitles(folders: readonly NotebookFolder[]): ReadonlyMap<string, string> {
	return new Map(
		folders.flatMap(({ uri, view }) =>
			view.mentorships().map(({ key, title }) => [mentorshipId(uri.toString(), key), title] as const)
		),
	);
}

function mentorshipTitle(id: string, folders: readonly NotebookFolder[]): string | undefined {
	return mentorshipTitles(folders).get(id);
}

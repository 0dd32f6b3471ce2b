/** How the user wants the homework tree: kept in the workspace, so that it survives a restart. */

/** What the groups of the tree are. */
export const GROUPINGS = ['due', 'owner', 'mentorship', 'goal', 'area', 'note'] as const;
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
		grouping: GROUPINGS.find(known => known === grouping) ?? 'due',
		...side === 'mine' || side === 'theirs' ? { side } : {},
		...typeof mentorship === 'string' ? { mentorship } : {},
		...typeof text === 'string' && text !== '' ? { text } : {},
		showDone: showDone === true,
	};
}

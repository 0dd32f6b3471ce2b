import type { Words } from '../../core/text/words.ts';
import type { NotebookFolder } from '../../host/services.ts';
import { mentorshipId } from './choices.ts';
import type { Choices, Grouping } from './choices.ts';

/** A grouping as it is offered. */
export function groupingName(grouping: Grouping, l10n: Words): string {
	switch (grouping) {
		case 'due': return l10n.t('Due date');
		case 'owner': return l10n.t('Owner');
		case 'mentorship': return l10n.t('Mentorship');
		case 'goal': return l10n.t('Goal');
		case 'area': return l10n.t('Area');
		case 'note': return l10n.t('Note');
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
	return new Map(folders.flatMap(({ uri, view }) => view.mentorships().map(({ key, title }) => [mentorshipId(uri.toString(), key), title] as const)));
}

function mentorshipTitle(id: string, folders: readonly NotebookFolder[]): string | undefined {
	return mentorshipTitles(folders).get(id);
}

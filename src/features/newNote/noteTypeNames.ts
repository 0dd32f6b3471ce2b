import type { TemplateName } from '../../core/compose/templateRecipes.ts';
import type { NoteType } from '../../core/model/vocabulary.ts';
import { typeName } from '../../core/text/names.ts';
import type { Words } from '../../core/text/words.ts';

/** A note type as it is offered: its name, and what such a note is for. */
export interface NoteTypeName {
	readonly label: string;
	readonly detail: string;
}

/** Types in the order in which they are offered: what is written often comes first. */
export const OFFERED_TYPES: readonly NoteType[] = [
	'meeting', 'goal', 'opportunity', 'priorities', 'summary', 'mentorship', 'committee', 'idp',
	'mission', 'network', 'accomplishments', 'review', 'closing', 'concern',
];

/** How a type is called and explained. */
export function noteTypeName(type: NoteType, l10n: Words): NoteTypeName {
	const label = typeName(type, l10n);
	switch (type) {
		case 'mentorship': return { label, detail: l10n.t('A relationship and its agreement, on one page') };
		case 'committee': return { label, detail: l10n.t('Who sits on it, for what, and how it works') };
		case 'meeting': return { label, detail: l10n.t('An agenda, and room for homework on both sides') };
		case 'goal': return { label, detail: l10n.t('Something to reach, and the steps to it') };
		case 'idp': return { label, detail: l10n.t('Where I stand, and the goals of a year') };
		case 'priorities': return { label, detail: l10n.t('What to quit, to decline, to start and to continue') };
		case 'opportunity': return { label, detail: l10n.t('An offer to weigh before it is answered') };
		case 'summary': return { label, detail: l10n.t('One page for the mentor before a meeting') };
		case 'mission': return { label, detail: l10n.t('What I am here to do, and the test for the next offer') };
		case 'network': return { label, detail: l10n.t('People to know, and what became of introductions') };
		case 'accomplishments': return { label, detail: l10n.t('What went well, with its date') };
		case 'review': return { label, detail: l10n.t('Looking at how we work together, private at first') };
		case 'closing': return { label, detail: l10n.t('A good end: what came of it, what is still open, thanks') };
		case 'concern': return { label, detail: l10n.t('Something that worries me; always private') };
	}
}

/** How a template is called: those for meetings of a special kind have names of their own. */
export function templateNameInWords(name: TemplateName, l10n: Words): NoteTypeName {
	if (name === 'first-meeting') { return { label: l10n.t('First meeting'), detail: l10n.t('What to agree on at the start; without a template of its own, that of a meeting is used') }; }
	if (name === 'committee-meeting') { return { label: l10n.t('Committee meeting'), detail: l10n.t('Concerns of last time, and the agenda; without a template of its own, that of a meeting is used') }; }
	return noteTypeName(name, l10n);
}

import { mentorshipOf } from '../../core/assist/completion/entryContext.ts';
import { allAuthors } from '../../core/assist/citedNames.ts';
import { keyHelp } from '../../core/assist/fieldHelp.ts';
import type { HoverPlace } from '../../core/assist/hover/hoverPlace.ts';
import { escapeMarkdown } from '../../core/text/escapeMarkdown.ts';
import { dateText } from './dateText.ts';
import { goalText } from './goalText.ts';
import { meetingLine, type HoverContext } from './hoverContext.ts';
import { handleText, nameText } from './personText.ts';
import { taskText } from './taskText.ts';

/** Markdown, every piece of the user's text escaped; `undefined` where there is nothing to tell. */
export function hoverText(context: HoverContext, place: HoverPlace): string | undefined {
	switch (place.at) {
		case 'date': return dateText(context, place);
		case 'handle': return handleText(context, place.handle);
		case 'name': return nameText(context, place.name);
		case 'goal': return goalText(context, place.reference);
		case 'mentorship': return mentorshipText(context);
		case 'citation': return citationText(context, place.key);
		case 'key': return keyHelp(place.key, context.l10n);
		case 'task': return taskText(context, place.index);
	}
}

function mentorshipText(context: HoverContext): string | undefined {
	const mentorship = mentorshipOf(context);
	return mentorship && [`**${escapeMarkdown(mentorship.title)}**`, meetingLine(mentorship, context)].join('\n\n');
}

function citationText({ citations, l10n }: HoverContext, key: string): string | undefined {
	const found = citations.find(citation => citation.key === key);
	if (!found) { return undefined; }
	const lines = [`**${escapeMarkdown(found.title ?? found.key)}**`];
	const source = [found.authors && allAuthors(found.authors), found.year].filter(Boolean).join(', ');
	if (source) { lines.push(escapeMarkdown(source)); }
	return [...lines, escapeMarkdown(l10n.t('In {0}', found.path))].join('\n\n');
}

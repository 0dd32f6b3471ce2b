import type { AssistRequest, FoundCitation } from '../../core/assist/assistRequest.ts';
import type { Mentorship } from '../../core/model/mentorship.ts';
import { longDayTime } from '../../core/text/dayWords.ts';
import { escapeMarkdown } from '../../core/text/escapeMarkdown.ts';
import type { NotebookFolder } from '../../host/services.ts';

/** What a hover is made from. */
export interface HoverContext extends AssistRequest {
	readonly folder: NotebookFolder;
	readonly citations: readonly FoundCitation[];
}

/** `Next meeting: Wednesday, December 16, 2026, 15:00`. */
export function meetingLine({ nextMeeting }: Mentorship, { l10n }: HoverContext): string {
	return nextMeeting ? escapeMarkdown(l10n.t('Next meeting: {0}', longDayTime(nextMeeting, l10n))) : l10n.t('No next meeting is booked.');
}

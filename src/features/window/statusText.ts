import type { Mentorship } from '../../core/model/mentorship.ts';
import { dayInWords, longDayTime } from '../../core/text/dayWords.ts';
import { escapeMarkdown } from '../../core/markdown/plainText.ts';
import type { Words } from '../../core/text/words.ts';
import type { NotebookFolder } from '../../host/services.ts';

/** What the status bar says; absent where there is nothing to say. */
export interface StatusText {
	readonly text: string;
	readonly tooltip: string;
	readonly spoken: string;
	/** What a click opens. */
	readonly goTo: 'overdue' | 'next-meeting';
}

/** `⚠ 4 overdue  🗓 in 23 days`: the overdue homework and the next meeting of all folders. */
export function toStatusText(folders: readonly NotebookFolder[], l10n: Words): StatusText | undefined {
	if (folders.every(({ view }) => view.size === 0)) { return undefined; }
	const overdue = folders.reduce((sum, { view }) => sum + view.openHomework('overdue').length, 0);
	const next = nextMeeting(folders);
	const parts = [overdueInWords(overdue, l10n), next && l10n.t('meeting {0}', dayInWords(next.meeting.date, next.today, l10n))];
	return {
		text: withIcons(parts),
		tooltip: [parts[0] ?? l10n.t('Nothing is overdue'), next && meetingFact(next, l10n)].filter(part => part !== undefined).map(escapeMarkdown).join('\n\n'),
		spoken: l10n.t('Mentoring: {0}', parts.filter(part => part !== undefined).join(', ') || l10n.t('nothing is overdue')),
		goTo: overdue > 0 || !next ? 'overdue' : 'next-meeting',
	};
}

function withIcons([overdue, meeting]: readonly (string | undefined)[]): string {
	const parts = [overdue && `$(checklist) ${overdue}`, meeting && `$(calendar) ${meeting}`].filter(Boolean);
	return parts.join('  ') || '$(checklist)';
}

function overdueInWords(count: number, l10n: Words): string | undefined {
	return count === 0 ? undefined : l10n.t('{0} overdue', count);
}

interface Next { readonly title: string; readonly meeting: NonNullable<Mentorship['nextMeeting']>; readonly today: NotebookFolder['view']['today'] }

function nextMeeting(folders: readonly NotebookFolder[]): Next | undefined {
	const all = folders.flatMap(({ view }) => view.mentorships().flatMap(({ title, nextMeeting: meeting }) => meeting ? [{ title, meeting, today: view.today }] : []));
	const at = ({ meeting }: Next) => `${meeting.date} ${meeting.time ?? ''}`;
	return all.reduce<Next | undefined>((first, next) => !first || at(next) < at(first) ? next : first, undefined);
}

function meetingFact({ title, meeting }: Next, l10n: Words): string {
	return l10n.t('Next meeting: {0}, {1}', title, longDayTime(meeting, l10n));
}

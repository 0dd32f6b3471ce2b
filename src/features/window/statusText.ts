import { shortened } from '../../core/text/graphemes.ts';
import type { Mentorship, Keeper } from '../../core/model/notebookView.ts';
import type { OverdueCount } from '../../core/query/lateness.ts';
import { familyName, otherSide } from '../../core/query/homework.ts';
import { dayInWords, longDayTime, type Words } from '../../core/text/words.ts';
import { escapeMarkdown } from '../../core/markdown/plainText.ts';
import type { NotebookFolder } from '../../host/services.ts';
import { countIn, overdueCountInWords, keeperOf } from '../../host/tree/taskRow.ts';

/** One part of the status bar, which leads to what it says. */
export interface StatusPart {
	readonly text: string;
	readonly tooltip: string;
	readonly spoken: string;
}

/** What the status bar says; a part is absent where there is nothing to say. */
interface StatusText {
	/** Homework that is overdue; `$(checklist)` alone where nothing is, and no meeting is booked. */
	readonly overdue?: StatusPart;
	/** The next meeting. */
	readonly meeting?: StatusPart;
}

/**
 * `2 mine · 3 theirs` and `Abara in 3 days`: what is overdue and who is met next, in all folders; nothing without
 * notes.
 */
export function toStatusText(folders: readonly NotebookFolder[], keeper: Keeper, l10n: Words): StatusText | undefined {
	if (folders.every(({ view }) => view.size === 0)) { return undefined; }
	const next = nextMeeting(folders);
	const overdue = overduePart(countIn(folders, keeper), next === undefined, l10n);
	return { ...overdue ? { overdue } : {}, ...next ? { meeting: meetingPart(next, keeper, l10n) } : {} };
}

function overduePart({ mine, theirs }: OverdueCount, isAlone: boolean, l10n: Words): StatusPart | undefined {
	if (mine + theirs === 0) {
		const nothing = l10n.t('Nothing is overdue');
		return isAlone
			? { text: '$(checklist)', tooltip: nothing, spoken: l10n.t('Mentoring: {0}', nothing) }
			: undefined;
	}
	const parts = [...mine > 0 ? [l10n.t('{0} mine', mine)] : [], ...theirs > 0 ? [l10n.t('{0} theirs', theirs)] : []];
	const words = overdueCountInWords({ mine, theirs }, l10n);
	return {
		text: `$(checklist) ${parts.join(' · ')}`,
		tooltip: escapeMarkdown(words),
		spoken: l10n.t('Mentoring: {0}', words),
	};
}

function meetingPart({ mentorship, folder }: Next, keeper: Keeper, l10n: Words): StatusPart {
	const meeting = mentorship.nextMeeting!;
	const who = mentorship.kind === 'committee'
		? mentorship.title
		: familyName(otherSide(mentorship, keeperOf(folder, keeper)));
	const isToday = meeting.date === folder.view.today;
	const day = isToday && meeting.time
		? l10n.t('today {0}', meeting.time)
		: dayInWords(meeting.date, folder.view.today, l10n);
	const words = l10n.t('{0} {1}', shortened(who, LONGEST_TITLE), day);
	return {
		text: `$(calendar) ${words.replaceAll('$(', '$ (')}`,
		tooltip: escapeMarkdown(
			l10n.t(
				'Next meeting: {0}, {1}. Click to see what it is about.',
				mentorship.title,
				longDayTime(meeting, l10n),
			),
		),
		spoken: l10n.t('Mentoring: next meeting {0}, {1}', who, longDayTime(meeting, l10n)),
	};
}

/** So many letters of a title stand in the status bar. */
const LONGEST_TITLE = 24;

interface Next {
	readonly mentorship: Mentorship;
	readonly folder: NotebookFolder;
}

function nextMeeting(folders: readonly NotebookFolder[]): Next | undefined {
	const meetings = folders.flatMap(folder =>
		folder.view.mentorships().flatMap(mentorship => mentorship.nextMeeting ? [{ mentorship, folder }] : [])
	);
	const at = ({ mentorship: { nextMeeting: meeting } }: Next) => `${meeting!.date} ${meeting!.time ?? ''}`;
	return meetings.reduce<Next | undefined>((first, next) => !first || at(next) < at(first) ? next : first, undefined);
}

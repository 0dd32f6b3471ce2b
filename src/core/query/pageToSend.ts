import { addDays, type CalendarDate, type CalendarDateTime } from '../model/calendarDate.ts';
import type { Mentorship, NotebookView, Keeper } from '../model/notebookView.ts';
import { plainText } from '../markdown/plainText.ts';
import type { Words } from '../text/words.ts';
import { keepersRole, otherSide } from './homework.ts';

/** That the page for the mentor is to go out. */
export interface PageToSend {
	readonly mentorship: Mentorship;
	readonly day: CalendarDate;
	readonly meeting: CalendarDateTime;
	/** The same for the same meeting of the same mentorship, so that it is told once. */
	readonly id: string;
}

/**
 * When the page for the next meeting is to go out, so many days before; `undefined` where no meeting is booked, none is
 * wished (0), and for what has ended.
 */
export function pageToSend(mentorship: Mentorship, days: number): PageToSend | undefined {
	const { nextMeeting: meeting, status } = mentorship;
	if (!meeting || days <= 0 || status === 'ended') { return undefined; }
	return {
		mentorship,
		day: addDays(meeting.date, -Math.round(days)),
		meeting,
		id: `${mentorship.key} ${meeting.date}`,
	};
}

/**
 * The pages that are due today, or since a day on which nobody looked, and not sent too late: the meeting is still
 * ahead. The mentor gets them, and sends none.
 */
export function pagesDue(view: NotebookView, keeper: Keeper, days: number): readonly PageToSend[] {
	return view.mentorships().flatMap(mentorship => {
		const page = keepersRole(mentorship, keeper) === 'mentee' ? pageToSend(mentorship, days) : undefined;
		return page && page.day <= view.today && view.today < page.meeting.date ? [page] : [];
	});
}

/** `Send the page to Ruth Abara`. */
export function sendPageInWords(mentorship: Mentorship, l10n: Words): string {
	return l10n.t('Send the page to {0}', plainText(otherSide(mentorship, { role: 'mentee' })));
}

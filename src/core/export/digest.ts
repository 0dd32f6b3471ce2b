import { plainLine } from '../documents/portable.ts';
import { nameOf } from '../documents/homeworkLines.ts';
import { addDays, type CalendarDate } from '../model/calendarDate.ts';
import type { Homework, PublicView } from '../model/notebookView.ts';
import { isMine, otherSide, type Keeper } from '../query/homework.ts';
import { dueInWords, longDayTime, type Words } from '../text/words.ts';
import type { MailDraft } from '../mail/mailDraft.ts';

/** What the week holds, for the keeper of a notebook. */
export interface Digest {
	readonly subject: string;
	/** Plain text, lines joined by `\n`, with a last line break. */
	readonly text: string;
	/** Nothing is due, and nobody meets: there is no need to send it. */
	readonly isEmpty: boolean;
}

/** So far ahead it looks. */
const DAYS = 7;
/** More of one kind are only counted. */
const MOST = 30;

/**
 * The weekly digest: the meetings of the next seven days, then what the keeper owes and what others owe, overdue and
 * due within the week, by mentorship. From public notes alone, so nothing private is in it; nothing of mentorships that
 * have ended.
 *
 * Called by `mentoring-notebook digest`: as text it is {@link Digest.text}; as a mail
 * `composeMailFile(digestMail(digest, to))` of `core/mail/mailDraft.ts` (an .eml file that is opened as a mail to be
 * sent).
 *
 * @param keeper Whose notebook it is: what that side owes is “yours”.
 */
export function composeDigest(view: PublicView, keeper: Keeper, l10n: Words): Digest {
	const until = addDays(view.today, DAYS);
	const going = view.mentorships().filter(({ status }) => status !== 'ended');
	const meetings = going.filter(({ nextMeeting }) => nextMeeting !== undefined && nextMeeting.date <= until);
	const pairs = new Map(going.map(mentorship => [mentorship.key, mentorship]));
	const due = view.openHomework().filter(item =>
		item.effectiveDue !== undefined && item.effectiveDue <= until
		&& (item.mentorship === undefined || pairs.has(item.mentorship))
	);
	const mine = due.filter(item => isMine(item, pairs.get(item.mentorship ?? ''), keeper));
	const theirs = due.filter(item => !mine.includes(item));
	const sections = [
		section(
			l10n.t('Meetings'),
			meetings.map(mentorship =>
				`- ${
					l10n.t(
						'{0}: {1}',
						longDayTime(mentorship.nextMeeting!, l10n),
						plainLine(otherSide(mentorship, keeper)),
					)
				}`
			),
		),
		section(
			l10n.t('Yours'),
			mine.map(item => {
				const pair = going.length > 1 ? pairs.get(item.mentorship ?? '') : undefined;
				return itemLine(item, '', view.today, l10n, pair && plainLine(otherSide(pair, keeper)));
			}),
		),
		section(
			l10n.t('Theirs'),
			theirs.map(item => {
				const pair = pairs.get(item.mentorship ?? '');
				return itemLine(
					item,
					pair === undefined ? '' : `${nameOf(item.owners, pair, l10n)}: `,
					view.today,
					l10n,
				);
			}),
		),
	].filter(text => text !== '');
	const text = sections.length === 0
		? l10n.t('Nothing is due this week, and no meeting is booked.')
		: sections.join('\n\n');
	return {
		subject: l10n.t('Your mentoring, the week from {0}', longDayTime({ date: view.today }, l10n)),
		text: `${text}\n`,
		isEmpty: sections.length === 0,
	};
}

/** The digest as a mail of the keeper to themselves; without an address, that is left to be filled in. */
export function digestMail({ subject, text }: Digest, to: string | undefined): MailDraft {
	return { to: to === undefined ? [] : [{ name: '', address: to }], subject, text };
}

function section(heading: string, lines: readonly string[]): string {
	if (lines.length === 0) { return ''; }
	const more = lines.length > MOST ? [`- … ${lines.length - MOST}`] : [];
	return [heading, '', ...lines.slice(0, MOST), ...more].join('\n');
}

/** @param whom Where there are several relationships, the other person, so that two alike can be told apart. */
function itemLine(item: Homework, who: string, today: CalendarDate, l10n: Words, whom?: string): string {
	const facts = [...whom === undefined ? [] : [whom], dueInWords(item.effectiveDue!, today, l10n)];
	return `- ${who}${plainLine(item.task.text) || l10n.t('(no words)')} (${facts.join(', ')})`;
}

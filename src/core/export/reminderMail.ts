import { correspondentsOf } from '../answer/sender.ts';
import { plainLine } from '../documents/portable.ts';
import { nameOf, type MeetingScope } from '../documents/homeworkLines.ts';
import { firstName } from '../documents/opportunities/greeting.ts';
import { isMailAddress, type MailAddress } from '../mail/mailDraft.ts';
import { addDays } from '../model/calendarDate.ts';
import type { Homework, Mentorship } from '../model/notebookView.ts';
import type { Role } from '../model/vocabulary.ts';
import { isOpen } from '../query/homework.ts';
import { dueInWords, longDayTime, type Words } from '../text/words.ts';

/** A mail without its recipients: what it is about, and what it says, in plain text. */
export interface MailText {
	readonly subject: string;
	readonly text: string;
}

/** Without a meeting, what is due within so many days is told. */
const DAYS_AHEAD = 14;

/**
 * A calm reminder of what both sides have promised: what is due by the next meeting, or within two weeks, the writer's
 * own first, and what is late among the rest, with no word of blame. `undefined` where there is nothing to remind of,
 * and where the mentorship has ended.
 *
 * @param side The side of who writes it.
 */
export function reminderMail(
	{ mentorship, homework, next, view: { today } }: MeetingScope,
	side: Role,
	l10n: Words,
): MailText | undefined {
	const until = next && next.date > addDays(today, DAYS_AHEAD) ? next.date : addDays(today, DAYS_AHEAD);
	const due = mentorship.status === 'ended'
		? []
		: homework.filter(({ task, effectiveDue }) =>
			isOpen(task) && effectiveDue !== undefined && effectiveDue <= until
		);
	if (due.length === 0) { return undefined; }
	const line = (item: Homework, isMine: boolean) =>
		'- '
		+ `${isMine || isOnly(item, side) ? '' : `${nameOf(item.owners, mentorship, l10n)}: `}${
			plainLine(item.task.text) || l10n.t('(no words)')
		} ` + `(${dueWords(item)})`;
	const dueWords = ({ effectiveDue }: Homework) =>
		effectiveDue! < today ? l10n.t('still open') : dueInWords(effectiveDue!, today, l10n);
	const mine = due.filter(({ owners }) => owners.includes(side));
	const theirs = due.filter(({ owners }) => !owners.includes(side));
	const [name, own] = side === 'mentee'
		? [mentorship.mentor, mentorship.mentee]
		: [mentorship.mentee, mentorship.mentor];
	const greeting = mentorship.kind === 'committee'
		? l10n.t('Dear colleagues,')
		: l10n.t('Dear {0},', name === undefined ? `[${l10n.t('name')}]` : firstName(name));
	const paragraphs = [
		greeting,
		next
			? l10n.t(
				'We meet on {0}. A short list of what we have both taken on, so that nothing is forgotten:',
				longDayTime(next, l10n),
			)
			: l10n.t('A short list of what we have both taken on, so that nothing is forgotten:'),
		...mine.length === 0 ? [] : [[l10n.t('From me:'), ...mine.map(item => line(item, true))].join('\n')],
		...theirs.length === 0 ? [] : [[l10n.t('From you:'), ...theirs.map(item => line(item, false))].join('\n')],
		l10n.t(
			'If a day no longer suits, another one is quite all right: a line is enough. You can also answer below each item.',
		),
		[l10n.t('With thanks,'), own === undefined ? `[${l10n.t('your name')}]` : firstName(own)].join('\n'),
	];
	const subject = next
		? l10n.t('Before we meet on {0}', longDayTime({ date: next.date }, l10n))
		: l10n.t('What we have both taken on');
	return { subject, text: `${paragraphs.join('\n\n')}\n` };
}

/** In a pair the other side needs no name; in a committee each has one. */
function isOnly({ owners }: Homework, side: Role): boolean {
	return owners.length === 1 && owners[0] === (side === 'mentee' ? 'mentor' : 'mentee');
}

/**
 * Where mail to the other people of a mentorship goes, from its note (`mentor_email` …). For the head of a mail, and
 * nothing else.
 */
export function recipientsOf(mentorship: Mentorship, side: Role): readonly MailAddress[] {
	return correspondentsOf(mentorship).filter(person => person.side !== side && isMailAddress(person.address)).map((
		{ name, address },
	) => ({ name, address }));
}

import { itemWords } from '../taskFields/itemWords.ts';
import { correspondentsOf } from '../answer/sender.ts';
import { nameOf, whoTogether, type MeetingScope } from '../documents/homeworkLines.ts';
import { firstName } from '../documents/opportunities/greeting.ts';
import { plainLine, withoutInternalLinks, withoutUnwritten } from '../documents/portable.ts';
import { sectionOnPaper, summarySections } from '../documents/summary.ts';
import { isMailAddress, type MailAddress, type MailDraft } from '../mail/mailDraft.ts';
import { unescapeAddress } from '../markdown/address.ts';
import { withoutComments } from '../markdown/comments.ts';
import { addDays, type CalendarDate } from '../model/calendarDate.ts';
import type { Homework, Mentorship, PublicView, Keeper } from '../model/notebookView.ts';
import { otherRole, type Role } from '../model/vocabulary.ts';
import { isOpen, isMine, otherSide } from '../query/homework.ts';
import { dueInWords, longDayTime, type Words } from '../text/words.ts';
import type { PublicNotes } from './publicNotes.ts';

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
	const line = (item: Homework, isMine: boolean) => {
		const text = plainLine(itemWords(item.task.text)) || l10n.t('(no words)');
		// All of a committee read it: only what the writer does needs no name.
		const whose = isOnly(item, isMine ? side : otherRole(side)) && (isMine || mentorship.kind === 'mentorship')
			? text
			: l10n.t('{0}: {1}', whoTogether(item.owners, mentorship, l10n), text);
		return `- ${whose} (${dueWords(item)})`;
	};
	const dueWords = ({ effectiveDue }: Homework) =>
		effectiveDue! < today ? l10n.t('still open') : dueInWords(effectiveDue!, today, l10n);
	const mine = due.filter(({ owners }) => owners.includes(side));
	const theirs = due.filter(({ owners }) => !owners.includes(side));
	const { greeting, sender } = correspondents(mentorship, side, l10n);
	const paragraphs = [
		greeting,
		next
			? l10n.t(
				'We meet on {0}. A short list of what we have taken on, so that nothing is forgotten:',
				longDayTime(next, l10n),
			)
			: l10n.t('A short list of what we have taken on, so that nothing is forgotten:'),
		...mine.length === 0 ? [] : [[l10n.t('From me:'), ...mine.map(item => line(item, true))].join('\n')],
		...theirs.length === 0 ? [] : [[l10n.t('From you:'), ...theirs.map(item => line(item, false))].join('\n')],
		l10n.t(
			'If a day no longer suits, another one is quite all right: a line is enough. You can also answer below each item.',
		),
		[l10n.t('With thanks,'), sender === undefined ? `[${l10n.t('your name')}]` : firstName(sender)].join('\n'),
	];
	const subject = next
		? l10n.t('Before we meet on {0}', longDayTime({ date: next.date }, l10n))
		: l10n.t('What we have taken on');
	return { subject, text: `${paragraphs.join('\n\n')}\n` };
}

/** How a mail of one side begins, and who writes it; for the mentors of a committee its chair. */
function correspondents(
	{ kind, mentor, mentee, chair }: Mentorship,
	side: Role,
	l10n: Words,
): { readonly greeting: string, readonly sender: string | undefined } {
	const [name, sender] = side === 'mentee' ? [mentor, mentee] : [mentee, mentor ?? chair];
	return {
		greeting: kind === 'committee'
			? l10n.t('Dear colleagues,')
			: l10n.t('Dear {0},', name === undefined ? `[${l10n.t('name')}]` : firstName(name)),
		sender,
	};
}

/** In a pair a side alone needs no name; in a committee each of the others has one. */
function isOnly({ owners }: Homework, side: Role): boolean {
	return owners.length === 1 && owners[0] === side;
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

/**
 * The page for the next meeting as a mail that can be answered below each item: the page that is written, else what it
 * would say. Headings stand in capitals, one with nothing below it is left out, links to other notes leave their words.
 *
 * @param side The side of who writes it.
 */
export function summaryMail(scope: MeetingScope, notes: PublicNotes, side: Role, l10n: Words): MailText {
	const { mentorship, next, summary } = scope;
	const written = summary === undefined ? undefined : notes.notes.get(summary.path);
	const body = written
		? written.text.split('\n').slice(written.note.bodyLine).filter(line => !/^# /.test(line))
		: summarySections(scope, notes, l10n).flatMap(section => sectionOnPaper(section, l10n));
	const { greeting, sender } = correspondents(mentorship, side, l10n);
	const paragraphs = [
		greeting,
		next
			? l10n.t(
				'This is the page for our meeting on {0}. You can answer below each line; “done” is enough.',
				longDayTime(next, l10n),
			)
			: l10n.t('This is the page for our next meeting. You can answer below each line; “done” is enough.'),
		readable(body.join('\n')),
		[l10n.t('With thanks,'), sender === undefined ? `[${l10n.t('your name')}]` : firstName(sender)].join('\n'),
	];
	return {
		subject: next
			? l10n.t('For our meeting on {0}', longDayTime({ date: next.date }, l10n))
			: l10n.t('For our next meeting'),
		text: `${paragraphs.join('\n\n')}\n`,
	};
}

/** Without headings that have nothing below them but other headings of their rank. */
function withoutEmptySections(lines: readonly string[]): readonly string[] {
	const depthOf = (line: string) => /^(#{1,6})[ \t]/.exec(line)?.[1]?.length;
	return lines.filter((line, at) => {
		const depth = depthOf(line);
		if (depth === undefined) { return true; }
		const next = lines.slice(at + 1).find(each => each.trim() !== '');
		return next !== undefined && (depthOf(next) ?? Infinity) > depth;
	});
}

/** Markdown as one reads it in a mail: without marks of emphasis, comments and rules; boxes and bullets stay. */
function readable(markdown: string): string {
	const text = withoutUnwritten(withoutInternalLinks(withoutComments(markdown)));
	const lines = withoutEmptySections(text.split('\n')).map(line =>
		line.replace(/^#{1,6}[ \t]+(.*)$/, (_, words: string) => words.toUpperCase()).replace(
			/(\*\*|__)(?=\S)(.+?)\1/g,
			'$2',
		).replace(/^\*([^*]+)\*$/, '$1').replace(/^---+$/, '')
	);
	return unescapeAddress(lines.join('\n')).replace(/\n{3,}/g, '\n\n').trim();
}

/** What the week holds, for the keeper of a notebook. */
interface Digest {
	readonly subject: string;
	/** Plain text, lines joined by `\n`, with a last line break. */
	readonly text: string;
	/** Nothing is due, and nobody meets: there is no need to send it. */
	readonly isEmpty: boolean;
}

/** So far ahead it looks. */
const DAYS = 7;
/** More of one kind are only counted. */
const MOST_OF_A_KIND = 30;

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
				return itemLine(item, undefined, view.today, l10n, pair && plainLine(toldApart(pair, going, keeper)));
			}),
		),
		section(
			l10n.t('Theirs'),
			theirs.map(item => {
				const pair = pairs.get(item.mentorship ?? '');
				return itemLine(item, pair && nameOf(item.owners, pair, l10n), view.today, l10n);
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

/** The other side; by the title where two relationships are with the same person. */
function toldApart(pair: Mentorship, all: readonly Mentorship[], keeper: Keeper): string {
	const other = otherSide(pair, keeper);
	return all.some(each => each !== pair && otherSide(each, keeper) === other) ? pair.title : other;
}

/** The digest as a mail of the keeper to themselves; without an address, that is left to be filled in. */
export function digestMail({ subject, text }: Digest, to: string | undefined): MailDraft {
	return { to: to === undefined ? [] : [{ name: '', address: to }], subject, text };
}

function section(heading: string, lines: readonly string[]): string {
	if (lines.length === 0) { return ''; }
	const more = lines.length > MOST_OF_A_KIND ? [`- … ${lines.length - MOST_OF_A_KIND}`] : [];
	return [heading, '', ...lines.slice(0, MOST_OF_A_KIND), ...more].join('\n');
}

/**
 * @param who Does it, where that is not the keeper.
 * @param whom Where there are several relationships, the other person, so that two alike can be told apart.
 */
function itemLine(
	item: Homework,
	who: string | undefined,
	today: CalendarDate,
	l10n: Words,
	whom?: string,
): string {
	const facts = [...whom === undefined ? [] : [whom], dueInWords(item.effectiveDue!, today, l10n)];
	const text = plainLine(itemWords(item.task.text)) || l10n.t('(no words)');
	return `- ${who === undefined ? text : l10n.t('{0}: {1}', who, text)} (${facts.join(', ')})`;
}

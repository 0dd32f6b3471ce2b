import { withoutComments } from '../markdown/comments.ts';
import { unescapeAddress } from '../markdown/address.ts';
import type { MeetingScope } from '../documents/homeworkLines.ts';
import { firstName } from '../documents/opportunities/greeting.ts';
import { withoutInternalLinks } from '../documents/portable.ts';
import { sectionOnPaper, summarySections } from '../documents/summary.ts';
import { withoutUnwritten } from '../documents/unwritten.ts';
import type { Role } from '../model/vocabulary.ts';
import { longDayTime, type Words } from '../text/words.ts';
import type { PublicNotes } from './publicNotes.ts';
import type { MailText } from './reminderMail.ts';

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
	const [name, own] = side === 'mentee'
		? [mentorship.mentor, mentorship.mentee]
		: [mentorship.mentee, mentorship.mentor];
	const paragraphs = [
		mentorship.kind === 'committee' || name === undefined
			? l10n.t('Dear colleagues,')
			: l10n.t('Dear {0},', firstName(name)),
		next
			? l10n.t(
				'This is the page for our meeting on {0}. You can answer below each line; “done” is enough.',
				longDayTime(next, l10n),
			)
			: l10n.t('This is the page for our next meeting. You can answer below each line; “done” is enough.'),
		readable(body.join('\n')),
		[l10n.t('With thanks,'), own === undefined ? `[${l10n.t('your name')}]` : firstName(own)].join('\n'),
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

import { plainTitle, proseMarkdown } from '../markdown/plainText.ts';
import { longDayTime, type Words } from '../text/words.ts';
import type { MeetingScope } from '../documents/homeworkLines.ts';
import { withoutInternalLinks, portableLine, withoutUnwritten, tidyTasks } from '../documents/portable.ts';
import type { SlideSource } from './exportFormats.ts';
import type { PublicNote, PublicNotes } from './publicNotes.ts';
import { slideTopics, type SlidePiece, type SlideTopic } from '../documents/slidePieces.ts';
import { sectionLines, summarySections } from '../documents/summary.ts';

/** So many lines fit below a heading. */
const LINES_ON_A_SLIDE = 9;
const BOXES = { 'open': '', 'in-progress': '… ', 'done': '✓ ', 'cancelled': '✗ ', 'carried': '→ ' };

/**
 * Slides as Marp shows them, one topic a slide, in one Markdown text: from the page for the
 * mentor, from the next meeting's note, or from what the notes say since the last meeting.
 * Without a source, the first of these that is there.
 */
export function composeSlides(scope: MeetingScope, notes: PublicNotes, l10n: Words, source?: SlideSource): string {
	const title = titleOf(scope);
	const front = ['---', 'marp: true', 'paginate: true', `title: ${JSON.stringify(title)}`, '---'];
	const slides = [
		[`# ${portableLine(title)}`, '', ...subtitle(scope, l10n)],
		...topicsOf(scope, notes, l10n, source).flatMap(topic => slidesOf(topic, l10n)),
	];
	return `${
		[...front, '', ...slides.flatMap((slide, index) => index === 0 ? slide : ['', '---', '', ...slide])].join('\n')
	}\n`;
}

function titleOf({ mentorship: { kind, mentor, mentee, title } }: MeetingScope): string {
	return kind === 'committee' || mentor === undefined || mentee === undefined ? title : `${mentor} · ${mentee}`;
}

function subtitle({ next }: MeetingScope, l10n: Words): string[] {
	return next ? [longDayTime(next, l10n)] : [];
}

function topicsOf(scope: MeetingScope, notes: PublicNotes, l10n: Words, source?: SlideSource): SlideTopic[] {
	const summary = scope.summary && notes.notes.get(scope.summary.path);
	const meeting = scope.nextNote && notes.notes.get(scope.nextNote.path);
	if (summary && (source === undefined || source === 'summary')) { return topicsOfNote(summary, scope, l10n); }
	if (meeting && (source === undefined || source === 'meeting')) { return topicsOfNote(meeting, scope, l10n); }
	return slideTopics(withoutInternalLinks(summarySections(scope, notes, l10n).flatMap(sectionLines).join('\n')), '');
}

/** One topic for each heading with something below it that somebody wrote. */
function topicsOfNote(
	{ text, note: { bodyLine, title } }: PublicNote,
	{ view: { today } }: MeetingScope,
	l10n: Words,
): SlideTopic[] {
	const body = text.split('\n').slice(bodyLine).join('\n');
	const topics = slideTopics(withoutInternalLinks(tidyTasks(body, { today, l10n, boxes: BOXES })), title);
	return topics.flatMap(({ heading, pieces }) => {
		const written = pieces.filter(({ lines }) => withoutUnwritten(lines.join('\n')) !== '');
		return written.some(({ weight }) => weight > 0)
			? [{ heading: proseMarkdown(plainTitle(heading)), pieces: written }]
			: [];
	});
}

/** A long topic goes on, cut between pieces. */
function slidesOf({ heading, pieces }: SlideTopic, l10n: Words): string[][] {
	const parts: SlidePiece[][] = [[]];
	let room = LINES_ON_A_SLIDE;
	for (const piece of pieces) {
		if (piece.weight > room && parts.at(-1)!.length > 0) {
			parts.push([]);
			room = LINES_ON_A_SLIDE;
		}
		parts.at(-1)!.push(piece);
		room -= piece.weight;
	}
	return parts.map((
		part,
		index,
	) => [
		`## ${index === 0 ? heading : l10n.t('{0} (continued)', heading)}`,
		...part.flatMap((piece, at) => linesOf(piece, part[at - 1])),
	]);
}

/** With a blank line before, unless it goes on with the same list or table. */
function linesOf({ lines, head, of }: SlidePiece, before: SlidePiece | undefined): string[] {
	const goesOn = of !== undefined && before?.of === of;
	return goesOn ? [...lines] : ['', ...head ?? [], ...lines];
}

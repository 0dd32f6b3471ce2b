import { scanBlocks } from '../parse/blocks/scanBlocks.ts';
import { longDayTime } from '../text/dayWords.ts';
import { lineAtOffset } from '../text/lineAtOffset.ts';
import type { Words } from '../text/words.ts';
import type { MeetingScope } from './meetingScope.ts';
import { portable, portableLine } from './portable.ts';
import type { PublicNote, PublicNotes } from './publicNotes.ts';
import { summarySections } from './summarySections.ts';
import { tidyTasks } from './tidyTasks.ts';

/** From what slides are made. */
export const SLIDE_SOURCES = ['summary', 'meeting', 'notes'] as const;
export type SlideSource = typeof SLIDE_SOURCES[number];

/** A slide before it is cut to size: Markdown, a line each. */
interface Topic {
	readonly heading: string;
	readonly lines: readonly string[];
}

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
	const slides = [[`# ${portableLine(title)}`, '', ...subtitle(scope, l10n)], ...topicsOf(scope, notes, l10n, source).flatMap(topic => slidesOf(topic, l10n))];
	return `${[...front, '', ...slides.flatMap((slide, index) => index === 0 ? slide : ['', '---', '', ...slide])].join('\n')}\n`;
}

function titleOf({ mentorship: { kind, mentor, mentee, title } }: MeetingScope): string {
	return kind === 'committee' || mentor === undefined || mentee === undefined ? title : `${mentor} · ${mentee}`;
}

function subtitle({ next }: MeetingScope, l10n: Words): string[] {
	return next ? [longDayTime(next, l10n)] : [];
}

function topicsOf(scope: MeetingScope, notes: PublicNotes, l10n: Words, source?: SlideSource): Topic[] {
	const summary = scope.summary && notes.notes.get(scope.summary.path);
	const meeting = scope.nextNote && notes.notes.get(scope.nextNote.path);
	if (summary && (source === undefined || source === 'summary')) { return topicsOfNote(summary, scope, l10n); }
	if (meeting && (source === undefined || source === 'meeting')) { return topicsOfNote(meeting, scope, l10n); }
	return summarySections(scope, notes, l10n);
}

/** One topic for each heading with something below it. */
function topicsOfNote({ text, note: { bodyLine, title } }: PublicNote, { view: { today } }: MeetingScope, l10n: Words): Topic[] {
	const body = text.split('\n').slice(bodyLine).join('\n');
	const tidy = portable(tidyTasks(body, { today, l10n, boxes: BOXES }));
	const { headings, lineStarts } = scanBlocks(tidy, 0);
	const lines = tidy.split('\n');
	const starts: { line: number; endLine: number; text: string }[] = [{ line: -1, endLine: -1, text: title }, ...headings.filter(({ containerDepth }) => containerDepth === 0)
		.map(({ line, end, text: words }) => ({ line, endLine: lineAtOffset(lineStarts, end), text: words }))];
	const topics = starts.map(({ text: heading, endLine }, index) => ({ heading: portableLine(heading), lines: trimmed(lines.slice(endLine + 1, starts[index + 1]?.line)) }));
	return topics.filter(topic => topic.lines.length > 0);
}

/** Without blank lines around, and without rules, which would cut the slide. */
function trimmed(lines: readonly string[]): string[] {
	const kept = lines.filter(line => !/^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line));
	const text = kept.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
	return text.trim() === '' ? [] : text.split('\n');
}

/** A long topic goes on, cut before an item or after a paragraph. */
function slidesOf({ heading, lines }: Topic, l10n: Words): string[][] {
	const parts: string[][] = [[]];
	let inCode = false;
	for (const line of lines) {
		const part = parts.at(-1)!;
		const isStart = !inCode && (/^(?:[-*+]|\d+[.)])\s/.test(line) || part.at(-1)?.trim() === '');
		if (isStart && part.filter(one => one.trim() !== '').length >= LINES_ON_A_SLIDE) { parts.push([line]); } else { part.push(line); }
		if (/^\s*(?:```|~~~)/.test(line)) { inCode = !inCode; }
	}
	return parts.map((part, index) => [`## ${index === 0 ? heading : l10n.t('{0} (continued)', heading)}`, '', ...part]);
}

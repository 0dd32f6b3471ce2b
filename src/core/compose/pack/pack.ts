import type { Heading, Note } from '../../model/note.ts';
import { scanBlocks } from '../../parse/blocks/scanBlocks.ts';
import { longDayTime } from '../../text/dayWords.ts';
import { lineAtOffset } from '../../text/lineAtOffset.ts';
import type { Words } from '../../text/words.ts';
import type { MeetingScope } from '../meetingScope.ts';
import { sameHeading } from '../noteSections.ts';
import { plainLine, portable, portableLine } from '../portable.ts';
import { bareWords } from '../prepare/inlineText.ts';
import type { PublicNote, PublicNotes } from '../publicNotes.ts';
import { summarySections, type SummarySection } from '../summarySections.ts';
import { sectionLines } from '../summaryNote.ts';
import { tidyTasks } from '../tidyTasks.ts';
import { withoutUnwritten } from '../unwritten.ts';

/** A part of the pack; begins on a page of its own where that is asked for. */
export interface PackPart {
	readonly heading: string;
	/** Markdown whose headings begin at the third level; empty for lines to write on. */
	readonly markdown: string;
	readonly newPage: boolean;
}

/** The papers for a meeting, before they are HTML or PDF. */
export interface Pack {
	readonly title: string;
	/** When, where, how long. */
	readonly facts: readonly string[];
	readonly parts: readonly PackPart[];
}

/** What to take along: the card for ten minutes, the agenda without what stands on the card, and room for notes. */
export function composePack(scope: MeetingScope, notes: PublicNotes, l10n: Words): Pack {
	const parts = [cardPart(scope, notes, l10n), ...agenda(scope, notes, l10n)];
	return { title: titleOf(scope, l10n), facts: factsOf(scope, l10n), parts: [...parts, { heading: l10n.t('Notes'), markdown: '', newPage: false }] };
}

function titleOf({ mentorship: { kind, mentor, mentee, title } }: MeetingScope, l10n: Words): string {
	return kind === 'committee' || mentor === undefined || mentee === undefined ? plainLine(title) : l10n.t('{0} and {1}', plainLine(mentor), plainLine(mentee));
}

function factsOf({ next, nextNote, mentorship: { note } }: MeetingScope, l10n: Words): string[] {
	const location = nextNote?.fields.location ?? note?.fields.location;
	const minutes = nextNote?.fields.durationMinutes ?? note?.fields.durationMinutes;
	return [
		...next ? [longDayTime(next, l10n)] : [l10n.t('Our next meeting')],
		...location ? [plainLine(location)] : [], ...minutes === undefined ? [] : [l10n.t('{0} minutes', minutes)],
	];
}

/** Each part as the page for the mentor has it, else computed; then what else stands on that page. */
function cardPart(scope: MeetingScope, { notes }: PublicNotes, l10n: Words): PackPart {
	const page = scope.summary && notes.get(scope.summary.path);
	const used = new Set<Heading>();
	const sections = summarySections(scope, { notes }, l10n).flatMap(section => {
		const own = page && headingOf(page.note, section, used);
		if (own) { used.add(own); }
		const written = own ? withoutUnwritten(belowHeading(page, own, scope, l10n)) : '';
		return sectionLines(written === '' ? section : { ...section, lines: [written] });
	});
	const more = page ? page.note.headings.filter(heading => heading.depth === 2 && !used.has(heading)).flatMap(heading => {
		const text = withoutUnwritten(belowHeading(page, heading, scope, l10n));
		return text === '' ? [] : ['', `## ${portableLine(heading.text)}`, '', text];
	}) : [];
	const heading = page ? portableLine(page.note.title) : l10n.t('For ten minutes');
	return { heading, markdown: deepened([...sections, ...more].join('\n').trim()), newPage: false };
}

function headingOf({ headings }: Note, { heading, also }: SummarySection, used: ReadonlySet<Heading>): Heading | undefined {
	return headings.find(own => !used.has(own) && own.depth === 2 && [heading, ...also].some(name => sameHeading(own.text, name)));
}

function belowHeading({ text, note: { headings } }: PublicNote, heading: Heading, { view: { today } }: MeetingScope, l10n: Words): string {
	const next = headings.slice(headings.indexOf(heading) + 1).find(({ depth }) => depth <= heading.depth);
	return portable(tidyTasks(text.split('\n').slice(heading.line + 1, next?.line).join('\n'), { today, l10n })).trim();
}

function agenda(scope: MeetingScope, { notes }: PublicNotes, l10n: Words): PackPart[] {
	const note = scope.nextNote && notes.get(scope.nextNote.path);
	const markdown = note ? agendaOf(note, scope, l10n) : '';
	return note && markdown !== '' ? [{ heading: portableLine(note.note.title), markdown, newPage: true }] : [];
}

/** Without its title, the ask, homework, and every line about something that stands on the card; headings one level down. */
function agendaOf({ text, note }: PublicNote, scope: MeetingScope, l10n: Words): string {
	const lines = text.split('\n');
	const { headings, tasks, bodyLine, title } = note;
	const [own] = headings;
	if (own && (own.text === title || own.depth === 1)) { lines[own.line] = ''; }
	for (const task of tasks) { if (task.isHomework) { lines.fill('', task.line, task.endLine + 1); } }
	for (const [index, heading] of headings.entries()) {
		if (ASK_HEADINGS.some(name => sameHeading(heading.text, name))) { lines.fill('', heading.line, headings.slice(index + 1).find(({ depth }) => depth <= heading.depth)?.line ?? lines.length); }
	}
	const told = toldOnCard(scope);
	const left = lines.map(line => /^\s*[-*+]\s/.test(line) && wordsToldBy(line).some(words => told.has(words)) ? '' : line);
	const tidy = portable(tidyTasks(left.slice(bodyLine).join('\n'), { today: scope.view.today, l10n }));
	return deepened(withoutEmptySections(tidy.replace(/\n{3,}/g, '\n\n')).trim());
}

const ASK_HEADINGS = ['What I need this time', 'What is needed this time'];

/** The words of everything that the card can name. */
function toldOnCard({ homework, goals, opportunities }: MeetingScope): ReadonlySet<string> {
	const texts = [...homework.map(({ task }) => task.text), ...goals.map(({ note }) => note.title), ...opportunities.map(({ title }) => title)];
	return new Set(texts.map(text => bareWords(plainLine(text))).filter(words => words !== ''));
}

/** What a line may be about: all of it, or what stands before a colon or a bracket, without a day in front. */
function wordsToldBy(line: string): string[] {
	const plain = plainLine(line.replace(/^\s*[-*+]\s+(?:\[.\]\s+)?/, '')).replace(/^\d{4}-\d{2}-\d{2}\s+/, '');
	const colon = plain.indexOf(':');
	const bracket = plain.lastIndexOf(' (');
	return [plain, ...colon > 0 ? [plain.slice(0, colon)] : [], ...bracket > 0 ? [plain.slice(0, bracket)] : []].map(bareWords);
}

/** A heading with nothing below it goes, and so does one that has only such headings below. */
function withoutEmptySections(markdown: string): string {
	const { headings, textLines, lineStarts } = scanBlocks(markdown, 0);
	const lines = markdown.split('\n');
	/** By depth: whether a heading below stays, up to where one of a lower depth begins. */
	const stays = new Array<boolean>(7).fill(false);
	let text = textLines.length - 1;
	for (const { depth, line, end, containerDepth } of [...headings].reverse()) {
		if (containerDepth > 0) { continue; }
		const hasText = text >= 0 && textLines[text]! > line;
		while (text >= 0 && textLines[text]! > line) { text--; }
		const isKept = hasText || stays.slice(depth + 1).includes(true);
		stays.fill(false, depth + 1);
		stays[depth] ||= isKept;
		if (!isKept) { lines.fill('', line, lineAtOffset(lineStarts, end) + 1); }
	}
	return lines.join('\n');
}

/** `## Check in` becomes `### Check in`; what stands in code is left alone. */
function deepened(markdown: string): string {
	let inCode = false;
	return markdown.split('\n').map(line => {
		if (/^\s*(?:```|~~~)/.test(line)) { inCode = !inCode; }
		return inCode ? line : line.replace(/^(#{1,5})(?=\s)/, marks => '#'.repeat(Math.max(3, marks.length + 1)));
	}).join('\n');
}

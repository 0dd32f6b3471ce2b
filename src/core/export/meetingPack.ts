import { itemWords } from '../taskFields/itemWords.ts';
import type { Heading, Note } from '../model/note.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { longDayTime, type Words } from '../text/words.ts';
import { lineAtOffset } from '../text/textEdit.ts';
import type { MeetingScope } from '../documents/homeworkLines.ts';
import { askHeadings, sameHeading, sectionLinesOf } from '../documents/notePlace.ts';
import { codeLines } from '../markdown/prose.ts';
import { plainLine, withoutInternalLinks, portableLine, withoutUnwritten, tidyTasks } from '../documents/portable.ts';
import { bareWords } from '../documents/prepare/prepareModel.ts';
import type { PublicNote, PublicNotes } from './publicNotes.ts';
import { summarySections, type SummarySection, sectionLines, sectionOnPaper } from '../documents/summary.ts';
import { escapeHtml, htmlHead, isSafeLink } from '../markdown/plainText.ts';
import { eachInSteps, finish, type Steps } from '../shape/steps.ts';
import { markdownToHtml, type HtmlOptions } from '../markdown/markdownToHtml.ts';

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
	return {
		title: titleOf(scope, l10n),
		facts: factsOf(scope, l10n),
		parts: [...parts, { heading: l10n.t('Notes'), markdown: '', newPage: false }],
	};
}

function titleOf({ mentorship: { kind, mentor, mentee, title } }: MeetingScope, l10n: Words): string {
	return kind === 'committee' || mentor === undefined || mentee === undefined
		? plainLine(title)
		: l10n.t('{0} and {1}', plainLine(mentor), plainLine(mentee));
}

function factsOf({ next, nextNote, mentorship: { note } }: MeetingScope, l10n: Words): string[] {
	const location = nextNote?.fields.location ?? note?.fields.location;
	const minutes = nextNote?.fields.durationMinutes ?? note?.fields.durationMinutes;
	return [
		...next ? [longDayTime(next, l10n)] : [l10n.t('Our next meeting')],
		...location ? [plainLine(location)] : [],
		...minutes === undefined ? [] : [l10n.t('{0} minutes', minutes)],
	];
}

/** Each part as the page for the mentor has it, else computed; then what else stands on that page. */
function cardPart(scope: MeetingScope, { notes }: PublicNotes, l10n: Words): PackPart {
	const page = scope.summary && notes.get(scope.summary.path);
	const used = new Set<Heading>();
	const sections = summarySections(scope, { notes }, l10n).flatMap(section => {
		const ownHeading = page && headingOf(page.note, section, used);
		if (ownHeading) { used.add(ownHeading); }
		const written = ownHeading ? withoutUnwritten(belowHeading(page, ownHeading, scope, l10n)) : '';
		return written === '' ? sectionOnPaper(section, l10n) : sectionLines({ ...section, lines: [written] });
	});
	const more = page
		? page.note.headings.filter(heading => heading.depth === 2 && !used.has(heading)).flatMap(heading => {
			const text = withoutUnwritten(belowHeading(page, heading, scope, l10n));
			return text === '' ? [] : ['', `## ${portableLine(heading.text)}`, '', text];
		})
		: [];
	const heading = page ? portableLine(page.note.title) : l10n.t('For ten minutes');
	return { heading, markdown: deepened([...sections, ...more].join('\n').trim()), newPage: false };
}

function headingOf(
	{ headings }: Note,
	{ heading, also }: SummarySection,
	used: ReadonlySet<Heading>,
): Heading | undefined {
	return headings.find(candidate =>
		!used.has(candidate) && candidate.depth === 2
		&& [heading, ...also].some(name => sameHeading(candidate.text, name))
	);
}

function belowHeading(
	{ text, note: { headings } }: PublicNote,
	heading: Heading,
	{ view: { today } }: MeetingScope,
	l10n: Words,
): string {
	const next = headings.slice(headings.indexOf(heading) + 1).find(({ depth }) => depth <= heading.depth);
	return withoutInternalLinks(
		tidyTasks(text.split('\n').slice(heading.line + 1, next?.line).join('\n'), { today, l10n }),
	).trim();
}

function agenda(scope: MeetingScope, { notes }: PublicNotes, l10n: Words): PackPart[] {
	const note = scope.nextNote && notes.get(scope.nextNote.path);
	const markdown = note ? agendaOf(note, scope, l10n) : '';
	return note && markdown !== '' ? [{ heading: portableLine(note.note.title), markdown, newPage: true }] : [];
}

/**
 * Without its title, the ask, homework, and every line about something that stands on the card; headings one level
 * down.
 */
function agendaOf({ text, note }: PublicNote, scope: MeetingScope, l10n: Words): string {
	const lines = text.split('\n');
	const { headings, tasks, bodyLine, title } = note;
	const [heading] = headings;
	if (heading && (heading.text === title || heading.depth === 1)) { lines[heading.line] = ''; }
	for (const task of tasks) { if (task.isHomework) { lines.fill('', task.line, task.endLine + 1); } }
	const ask = sectionLinesOf({ note }, askHeadings(l10n));
	if (ask) { lines.fill('', ask.start, ask.end ?? lines.length); }
	const told = toldOnCard(scope);
	const left = lines.map(line =>
		/^\s*[-*+]\s/.test(line) && wordsToldBy(line).some(words => told.has(words)) ? '' : line
	);
	const tidy = withoutInternalLinks(tidyTasks(left.slice(bodyLine).join('\n'), { today: scope.view.today, l10n }));
	return deepened(withoutEmptySections(tidy.replace(/\n{3,}/g, '\n\n')).trim());
}

/** The words of everything that the card can name. */
function toldOnCard({ homework, goals, opportunities }: MeetingScope): ReadonlySet<string> {
	const texts = [
		...homework.flatMap(({ task }) => [task.text, itemWords(task.text)]),
		...goals.map(({ note }) => note.title),
		...opportunities.map(({ title }) => title),
	];
	return new Set(texts.map(text => bareWords(plainLine(text))).filter(words => words !== ''));
}

/** What a line may be about: all of it, or what stands before a colon or a bracket, without a day in front. */
function wordsToldBy(line: string): string[] {
	const plain = plainLine(line.replace(/^\s*[-*+]\s+(?:\[.\]\s+)?/, '')).replace(/^\d{4}-\d{2}-\d{2}\s+/, '');
	const colon = plain.indexOf(':');
	const bracket = plain.lastIndexOf(' (');
	return [plain, ...colon > 0 ? [plain.slice(0, colon)] : [], ...bracket > 0 ? [plain.slice(0, bracket)] : []].map(
		bareWords,
	);
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
	const code = codeLines(markdown);
	return markdown.split('\n').map((line, index) => {
		return code.has(index)
			? line
			: line.replace(/^(#{1,5})(?=\s)/, marks => '#'.repeat(Math.max(3, marks.length + 1)));
	}).join('\n');
}

/** Lines to write on: what is left of a page, about. */
const RULES = 8;

/**
 * The pack as one HTML file to print: nothing in it is loaded from elsewhere, nothing runs. Page
 * breaks and page numbers are the style's; it fits A4 and Letter.
 */
export function packHtml(pack: Pack, l10n: Words): string {
	return finish(packSteps(pack, l10n));
}

/** {@link packHtml} in steps. */
export function* packSteps({ title, facts, parts }: Pack, l10n: Words): Steps<string> {
	const sections: string[] = [];
	for (const [index, part] of parts.entries()) { sections.push(yield* partHtml(part, index, l10n)); }
	return `${htmlHead([title, ...facts].join(', '), `\n${PACK_STYLE}`, l10n.language)}
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${facts.map(fact => `<span>${escapeHtml(fact)}</span>`).join(' ')}</p>
</header>
${sections.join('\n')}
</body>
</html>
`;
}

function* partHtml({ heading, markdown, newPage }: PackPart, index: number, l10n: Words): Steps<string> {
	const body = markdown === ''
		? `<div class="lines" aria-hidden="true">${'<div></div>'.repeat(RULES)}</div>`
		: yield* bodyHtml(markdown, { l10n, idPrefix: `part${index}`, link: webOnly });
	return `<section${newPage ? ' class="new-page"' : ''}>\n`
		+ `${markdownToHtml(`## ${heading}`, { l10n, link: webOnly })}\n${body}\n</section>`;
}

/** Section by section, unless something of one could belong to another: definitions and footnotes. */
function* bodyHtml(markdown: string, options: HtmlOptions): Steps<string> {
	const sections = markdown.includes(']:') ? [markdown] : sectionsOf(markdown);
	return (yield* eachInSteps(sections, section => markdownToHtml(section, options))).join('\n');
}

/** The text in parts that begin with a heading. */
function sectionsOf(markdown: string): string[] {
	const { headings, lineStarts } = scanBlocks(markdown);
	const starts = [
		0,
		...headings.filter(({ containerDepth }) => containerDepth === 0).map(({ line }) => lineStarts[line]!).filter(
			start => start > 0,
		),
	];
	return starts.map((start, index) => markdown.slice(start, starts[index + 1])).filter(section =>
		section.trim() !== ''
	);
}

/** Files beside the notes are not beside the paper. */
function webOnly(target: string): string | undefined {
	return /^(?:https?|mailto):/i.test(target) && isSafeLink(target) ? target : undefined;
}

/** How the pack looks, on paper first. Sizes are relative to the page, whatever its format. */
const PACK_STYLE =
	`@page { margin: 18mm 17mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; } }
:root { color-scheme: light; }
body { font: 11pt/1.45 "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 46rem; overflow-wrap: break-word; }
h1, h2, h3, p, li, td, th { unicode-bidi: plaintext; }
header { border-bottom: 2px solid #2b5d6b; margin-bottom: 1.2em; padding-bottom: .4em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; }
h1 { font-size: 1.7em; margin: 0 0 .2em; }
header p { margin: 0; color: #444; }
header span { unicode-bidi: isolate; }
header span:not(:last-child)::after { content: " \\00b7"; }
h2 { font-size: 1.35em; margin: 1.4em 0 .5em; color: #2b5d6b; }
h3 { font-size: 1.08em; margin: 1.1em 0 .3em; }
h4, h5, h6 { font-size: 1em; margin: 1em 0 .2em; }
p, ul, ol, table, pre, blockquote { margin: .45em 0; orphans: 2; widows: 2; }
ul, ol { padding-inline-start: 1.4em; }
li, tr, pre { break-inside: avoid; }
li > p { margin: .2em 0; }
section.new-page { break-before: page; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #bbb; padding-block: .3em; padding-inline: 0 .6em; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th[align="right"], td[align="right"] { text-align: right; padding-right: 1.4em; }
blockquote { border-inline-start: 3px solid #bbb; margin-inline-start: 0; padding-inline-start: .9em; color: #333; }
pre { white-space: pre-wrap; font-size: .88em; border: 1px solid #ccc; padding: .6em; }
a { color: inherit; }
del, li.task-cancelled { color: #666; }
ul > li.task { list-style: none; position: relative; }
ol > li.task > .task-box, ol > li.task > p > .task-box { position: relative; display: inline-block; inset-inline-start: 0; top: .1em; }
.task-box { position: absolute; inset-inline-start: -1.4em; top: .3em; width: .8em; height: .8em; border: 1px solid #333; border-radius: 2px; font-size: 1em; line-height: .75; text-align: center; overflow: hidden; text-indent: 2em; white-space: nowrap; }
.task-box::after { position: absolute; top: 0; left: 0; width: 100%; text-indent: 0; font-weight: 700; font-size: .85em; line-height: 1; }
.task-done > .task-box::after, .task-done > p > .task-box::after { content: "\\2713"; }
.task-in-progress > .task-box::after, .task-in-progress > p > .task-box::after { content: "/"; }
.task-cancelled > .task-box::after, .task-cancelled > p > .task-box::after { content: "\\2013"; }
.task-carried > .task-box::after, .task-carried > p > .task-box::after { content: "\\2192"; }
.lines > div { border-bottom: 1px solid #bbb; height: 2.1em; break-inside: avoid; }
.sr-only { position: absolute; clip: rect(0 0 0 0); width: 1px; height: 1px; overflow: hidden; }
@media screen { body { padding: 2rem 1.2rem; } }
@media print { body { max-width: none; } }
`;

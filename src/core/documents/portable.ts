import { unescapeAddress } from '../markdown/address.ts';
import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { withoutComments } from '../markdown/comments.ts';
import { inlineLinks, linksIn, type MarkdownLink } from '../markdown/links.ts';
import { withoutTags, besideAddresses, wordsOfLinks } from '../markdown/plainText.ts';
import { insteadOf, onlyWords, rewriteLinks } from '../markdown/rewriteLinks.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { TaskStatus } from '../model/vocabulary.ts';
import { statusOfMark } from '../taskFields/boxStates.ts';
import { goalFields } from '../taskFields/dialects.ts';
import { isLoneName } from '../taskFields/itemWords.ts';
import { readFields } from '../taskFields/readFields.ts';
import { removeFields } from '../taskFields/removeFields.ts';
import { type TextEdit, applyEdits } from '../text/textEdit.ts';
import { shortDay, type Words } from '../text/words.ts';
import { bareWords } from './prepare/prepareModel.ts';
import { TEMPLATE_PROMPTS } from './templatePrompts.ts';

/**
 * Markdown that reads the same away from its notebook: links to other notes leave their words,
 * links to the web stay, comments go, and so does what only says which goal a line is about.
 * `See [the aims](../aims.md) and [[award|it]]` becomes `See the aims and it`.
 */
export function withoutInternalLinks(markdown: string): string {
	const text = withoutGoals(withoutComments(markdown));
	return rewriteLinks(
		text,
		linksIn(text),
		link => isLoneName(text, link) ? withSpaceBefore(text, link) : portableLink(text, link),
	);
}

function withSpaceBefore(text: string, { start, end }: MarkdownLink): TextEdit[] {
	return [{ start: text.slice(0, start).trimEnd().length, end, text: '' }];
}

function portableLink(text: string, link: MarkdownLink): readonly TextEdit[] {
	switch (link.kind) {
		case 'autolink':
			return [];
		case 'wikilink':
			return link.words
				? onlyWords(text, link)
				: insteadOf(text, link, nameIn(text.slice(link.target!.start, link.target!.end)));
		case 'definition':
			return isOnWeb(link.address) ? [] : [{ start: lineStart(text, link.start), end: link.end, text: '' }];
		case 'reference':
			return isOnWeb(link.address) ? [] : onlyWords(text, link);
		case 'inline':
			return isOnWeb(link.address) ? webLink(text, link) : onlyWords(text, link);
	}
}

/** Without its title, which is nothing on paper; a picture as a link. */
function webLink(text: string, { start, end, words, target }: MarkdownLink): readonly TextEdit[] {
	const inner = text[target!.start - 1] === '<' ? 1 : 0;
	return [{ start, end: words!.start, text: '[' }, {
		start: words!.end,
		end,
		text: `](${text.slice(target!.start - inner, target!.end + inner)})`,
	}];
}

function lineStart(text: string, at: number): number {
	return text.lastIndexOf('\n', at - 1) + 1;
}

/**
 * {@link withoutInternalLinks} on one line that begins no heading, list, box or comment: to be put after a list marker.
 */
export function portableLine(markdown: string): string {
	return withoutInternalLinks(markdown).replaceAll('<!--', '&lt;!--').replace(/\s+/g, ' ').trim().replace(
		/^(?=[[#>|+*=~-])/,
		'\\',
	).replace(/^(\d+)([.)])/, '$1\\$2').replace(/^\\\*(?=\S)/, '*').replace(/^\\\[(?=[^\]]{2,}\]\()/, '[');
}

/** Only the words, on one line, for where Markdown is not read: `**Send** [it](https://a.org)` becomes `Send it`. */
export function plainLine(markdown: string): string {
	// Items are known by these words: the name of a note stays.
	const text = withoutComments(markdown);
	const open = withoutTags(rewriteLinks(text, linksIn(text), link => portableLink(text, link)));
	const words = rewriteLinks(open, inlineLinks(open), link => link.kind === 'autolink' ? [] : onlyWords(open, link))
		.replace(/\[\^[^\]\s]{1,100}\]/g, '');
	const unmarked = besideAddresses(words, withoutEmphasis);
	return unescapeAddress(wordsOfLinks(unmarked)).replace(/\s+/g, ' ').trim();
}

function withoutEmphasis(text: string): string {
	return text.replace(/(\*\*|__|~~|==|`)(?=\S)(.+?)\1/g, '$2').replace(
		/(^|[^\w*_\\])([*_])(?=\S)([^*_]*[^*_\\])\2(?!\w)/g,
		'$1$3',
	);
}

function isOnWeb(target: string): boolean {
	return /^<?(?:https?|mailto):/i.test(target);
}

/** `../goals/award.md#Steps` is called `award`. */
function nameIn(target: string): string {
	return target.replace(/#.*$/, '').replace(/^.*\//, '').replace(/\.md$/i, '').trim();
}

/**
 * Text without `goal:name`, `[goal:: name]` and the like, also where it is no field: it means nothing elsewhere, and
 * could name a private note.
 */
export function withoutGoals(markdown: string): string {
	return applyEdits(markdown, goalFields(markdown).map(({ start, end }) => ({ start, end, text: '' })));
}

const PROMPTS: ReadonlySet<string> = new Set(TEMPLATE_PROMPTS);

/** Whether a text is nothing but the words of a template that say what belongs there: “Who asks”. */
export function isPrompt(text: string): boolean {
	return PROMPTS.has(bareWords(text));
}

/** What somebody wrote; `undefined` where that is empty or a template's own prompt. */
export function writtenOr<Text extends string>(text: Text | undefined): Text | undefined {
	return text === undefined || text.trim() === '' || isPrompt(text) ? undefined : text;
}

/**
 * Markdown without what nobody wrote: prompts of templates, items and boxes with nothing behind them, and labels in
 * bold (`**The matter.**`) that nothing follows. `''` where that was all.
 */
export function withoutUnwritten(markdown: string): string {
	const lines = markdown.split('\n').map(line => isUnwritten(line) ? '' : line);
	let following: string | undefined;
	for (let index = lines.length - 1; index >= 0; index--) {
		const line = lines[index]!;
		if (line.trim() === '') { continue; }
		if (isLabel(line) && (following === undefined || isHeading(following) || startsWithLabel(following))) {
			lines[index] = '';
			continue;
		}
		following = line;
	}
	return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** `- [ ] ` or `**What would help.** So that I could …`: a marker, a box, a label, and nothing of one's own. */
function isUnwritten(line: string): boolean {
	if (line.trim() === '') { return false; }
	const text = line.trim();
	const item = /^(?:[-*+]|\d{1,9}[.)])(?=\s|$)/.exec(text)?.[0] ?? '';
	const behind = text.slice(item.length).trim();
	const box = /^\[[ ]?\](?=\s|$)/.exec(behind)?.[0] ?? '';
	const words = behind.slice(box.length).trim();
	if (words === '') { return item !== ''; }
	return isPrompt(text) || isPrompt(words) || isPrompt(afterLabel(words));
}

function afterLabel(text: string): string {
	const end = text.startsWith('**') ? text.indexOf('**', 2) : -1;
	return end < 0 ? text : text.slice(end + 2);
}

function startsWithLabel(line: string): boolean {
	return line.startsWith('**') && line.indexOf('**', 2) > 2;
}

function isLabel(line: string): boolean {
	return startsWithLabel(line.trim()) && afterLabel(line.trim()).trim() === '';
}

function isHeading(line: string): boolean {
	return /^#{1,6}\s/.test(line);
}

/** How task lines are made readable. */
interface TidyOptions {
	readonly today: CalendarDate;
	readonly l10n: Words;
	/** What stands for a box, its space after it included; without this, boxes stay. */
	readonly boxes?: Readonly<Record<TaskStatus, string>>;
}

/**
 * Markdown whose task lines have no fields but a date in words:
 * `- [ ] Send it @mentee due:2026-12-04 goal:award` becomes `- [ ] Send it *(due Dec 4)*`.
 */
export function tidyTasks(markdown: string, options: TidyOptions): string {
	const { tasks } = scanBlocks(markdown, 0);
	return applyEdits(markdown, tasks.flatMap(task => tidyTask(markdown, task, options)));
}

function tidyTask(
	markdown: string,
	{ box, boxEnd, mark, paragraph }: ScannedTask,
	{ today, l10n, boxes }: TidyOptions,
): TextEdit[] {
	const { spans, blockId, fields } = readFields(markdown, paragraph);
	const cuts = removeFields(markdown, paragraph, blockId ? [...spans, blockId] : spans);
	const isOpen = ['open', 'in-progress'].includes(statusOfMark(mark));
	const last = paragraph.at(-1);
	const due = fields.due && isOpen && last
		? [{ start: last.end, end: last.end, text: ` *(${l10n.t('due {0}', shortDay(fields.due, today, l10n))})*` }]
		: [];
	if (!boxes) { return [...cuts, ...due]; }
	const first = paragraph[0]?.start ?? boxEnd;
	return [
		{ start: box, end: Math.max(boxEnd, first), text: boxes[statusOfMark(mark)] },
		...cuts.filter(cut => cut.start >= first),
		...due,
	];
}

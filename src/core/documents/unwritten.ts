import { bareWords } from './prepare/inlineText.ts';
import { TEMPLATE_PROMPTS } from './templatePrompts.ts';

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

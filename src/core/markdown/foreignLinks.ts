import { decodeAddress } from './address.ts';

/** A link as another program writes it, and what of it is the user's own words. */
interface ForeignShape {
	readonly pattern: RegExp;
	/** What is left of one that goes; the groups are those of the pattern, the first of them where it leads. */
	readonly left: (match: readonly (string | undefined)[]) => string;
}

const ELLIPSIS = '…';
const words = (match: readonly (string | undefined)[]): string =>
	match[2] === undefined || match[2] === '' ? ELLIPSIS : match[2];

/**
 * Links of Hugo and Jekyll, org, AsciiDoc, reStructuredText and MyST, names in queries, and addresses that lead into a
 * program (`obsidian://open?file=award`): words like any other in a note, and yet the name of a note.
 */
const SHAPES: readonly ForeignShape[] = [
	// `[it]({{< ref "award.md" >}})`, `[it]({% link goals/award.md %})`
	{
		pattern:
			/\[([^\][\n]{0,200})\]\(\s*\{(?:\{[<%]\s*[\w-]+|%-?\s*\w+)\s+["']?([^"'\s{}%]{1,300})["']?[^{}\n]{0,100}\}{1,2}\s*\)/g,
		left: ([, told]) => told || ELLIPSIS,
	},
	{
		pattern: /\{(?:\{[<%]\s*[\w-]+|%-?\s*\w+)\s+(?:\w+=)?["']?([^"'\s{}%]{1,300})["']?[^{}\n]{0,100}\}{1,2}/g,
		left: words,
	},
	{ pattern: /\{\{([^{}|<>%"\s][^{}|\n]{0,200})\}\}/g, left: words },
	{ pattern: /\[\[(?:file:)?([^\][\n]{1,300})\]\[([^\][\n]{0,300})\]\]/g, left: words },
	{ pattern: /\[\[file:([^\][\n]{1,300})\]\]/g, left: words },
	{ pattern: /\b(?:xref|link|include):{1,2}([^\s[\]]{1,300})\[([^\]\n]{0,200})\]/g, left: words },
	{ pattern: /<<([^<>,\n]{1,300})(?:,([^<>\n]{0,200}))?>>/g, left: words },
	{ pattern: /(?:\{[\w:]+\}|:[\w:]+:)`()(?:([^`<>\n]{0,200}?)\s*<)?([^`<>\n]{1,300})>?`/g, left: words },
	{ pattern: /`()([^`<>\n]{1,200}?)\s*<([^`<>\n]{1,300})>`_+/g, left: words },
	{ pattern: /(?:--8<--|!include(?:\[[^\]\n]{0,100}\])?)\s{0,3}[("]{0,2}([^\s()"]{1,300})[)"]{0,2}/gi, left: words },
	// `FROM "goals/award"`, `dv.page("award")`
	{ pattern: /\b(?:from\s|dv\.\w{1,20}\()\s{0,3}["']([^"'\n]{1,200})["']/gi, left: () => `"${ELLIPSIS}"` },
	{ pattern: /<((?!https?:)[^<>\s"'=]{1,300}\.md(?:[#?:][^<>\s]{0,200})?)>/gi, left: words },
	{ pattern: /<?\b((?!https?:|mailto:)[a-z][a-z\d+.-]{2,30}:\/\/[^\s<>()[\]"']{1,500})>?/gi, left: words },
];
const BEFORE_BRACKET = /\[\[([^\][|#\n]{1,200})(?:[|#][^\][\n]{0,200})?\]\](?=\()/g;
/** One of these is in each of them. */
const SIGN = /\{[{%]|\[\[|:\/\/|::?[^\s[\]]{1,300}\[|<<|[`<]|--8<--|!include|\bfrom\s|dv\./i;

/** Writes a text without the links of other programs that lead to what is meant; others stay as they are. */
export function withoutForeignLinks(text: string, isMeant: (address: string) => boolean): string {
	if (!SIGN.test(text)) { return text; }
	let left = text;
	for (const { pattern, left: leave } of SHAPES) {
		left = left.replace(pattern, (...match: (string | undefined)[]) => {
			const groups = match.slice(0, match.findIndex(part => typeof part === 'number'));
			return targetsOf(groups).some(isMeant) ? leave(groups) : groups[0]!;
		});
	}
	return left;
}

/**
 * Writes a text without wikilinks that have a bracket right behind them, `[[award]](x)`: links in Obsidian, and in
 * Markdown the words of one that leads elsewhere.
 */
export function withoutBracketed(text: string, isMeant: (address: string) => boolean): string {
	return text.replace(BEFORE_BRACKET, (match, target: string) => isMeant(target) ? ELLIPSIS : match);
}

/** The first group, or where that is empty or holds words, the last. */
function targetsOf([, first, ...others]: readonly (string | undefined)[]): string[] {
	return [first, others.at(-1)].filter(group => group !== undefined && group !== '').map(group => group!.trim());
}

/**
 * Where else an address may lead than to what is written in it: into a program, by a value of its query
 * (`obsidian://open?file=goals%2Faward`); with the line it is to be opened at (`award.md:3`).
 */
export function otherWays(address: string): readonly string[] {
	const placed = address.replace(/:\d{1,7}(?::\d{1,7})?$/, '');
	const ways = placed === address ? [] : [placed];
	if (!/^(?!https?:|mailto:)[a-z][a-z\d+.-]+:\/\//i.test(address)) { return ways; }
	const [path = '', query = ''] = placed.split('?');
	const values = query.split(/[&#]/).map(part => part.replace(/^[^=]*=/, ''));
	return [...ways, path, ...values, ...values.map(unescapeTwice)].filter(way => way !== '');
}

/** `%252F`: some write an address into an address. */
function unescapeTwice(value: string): string {
	return decodeAddress(decodeAddress(value));
}

import { toParagraphText } from './paragraphText.ts';

const WIKILINK = /^\[\[([^\]|#]+)(?:[#|][^\]]*)?\]\]$/;
const LINK = /^\[.*\]\(<?([^<>"]*?)>?(?:[ \t]+"[^"]*")?\)$/;
const LINKS = /!?\[\[[^[\]\n]+\]\]|!?\[(?:[^[\]\\\n]|\\.)*\]\((?:<[^<>\n]*>|[^\s()<]*)(?:[ \t]+"[^"\n]*")?\)/g;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i;

/** `award`, `[[award#Steps|Award]]` and `[Award](../goals/award.md)` name `award`, `award` and `../goals/award.md`. */
export function linkTarget(value: string): string | undefined {
	const wikilink = WIKILINK.exec(value)?.[1];
	if (wikilink !== undefined) { return wikilink.trim() || undefined; }
	const link = LINK.exec(value)?.[1];
	return (link === undefined ? value : decoded(link.replace(/#.*$/, ''))) || undefined;
}

/**
 * The notes that a description links to, in order: `Draft for [[award]] and [it](../goals/it.md)`
 * names `award` and `../goals/it.md`. A task without a `goal:` belongs to the first of them
 * that is a goal note (format.md §4), which only the notebook can tell. No images, no
 * addresses elsewhere, nothing in code.
 */
export function linkTargets(description: string): readonly string[] {
	if (!description.includes('](') && !description.includes('[[')) { return []; }
	const { scan } = toParagraphText(description, [{ line: 0, start: 0, end: description.length }]);
	const links = (scan.match(LINKS) ?? []).filter(link => !link.startsWith('!'));
	return links.map(linkTarget).filter(target => target !== undefined && !ELSEWHERE.test(target)) as string[];
}

/**
 * A text with each link as the words it shows: `[[people/ruth|Ruth Abara]]`, `[[people/Ruth Abara]]` and
 * `[Ruth Abara](people/ruth.md)` become `Ruth Abara`.
 */
export function linkWords(text: string): string {
	if (!text.includes('[[') && !text.includes('](')) { return text; }
	return text.replace(LINKS, link => {
		if (!/^!?\[\[/.test(link)) { return link.replace(/^!?\[|\]\([^\n]*$/g, ''); }
		const [target = '', alias] = link.replace(/^!?\[\[|\]\]$/g, '').split(/\\?\|/, 2);
		return alias?.trim() || target.replace(/(?!^)#.*$/, '').replace(/^.*\//, '').replace(/\.md$/i, '');
	});
}

function decoded(address: string): string {
	try { return decodeURIComponent(address); } catch { return address; }
}

/** Text as Markdown that shows exactly that text, on one line: nothing in it becomes markup, a link, HTML or an icon. */
export function escapeMarkdown(text: string): string {
	const oneLine = text.replace(/\s+/g, ' ').trim();
	return oneLine.replace(/[\\`*_{}[\]()#+\-.!|<>~&$"'@:/]/g, '\\$&');
}

/** Text in a code block that it cannot break out of. */
export function fenceMarkdown(text: string, language: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')}\n${fence}`;
}

/**
 * The same for a page that is also read as it is written: only what could become markup, a
 * link or HTML is escaped, so that `Ida's cello, 3-4 p.m.` stays as it is.
 */
export function proseMarkdown(text: string): string {
	const oneLine = text.replace(/\s+/g, ' ').trim();
	return oneLine.replace(/[\\`*_[\]|<>~&]/g, '\\$&').replace(/^[-+#=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

import { proseOf } from './prose.ts';

/**
 * Comments of other languages, and HTML that browsers do not show: hidden where the text is built into a page, and
 * words like any other in a note.
 */
const HIDDEN: readonly RegExp[] = [
	/\{%-?\s*comment\b[^%\r\n]{0,60}%\}/gi,
	/\{#\s[^#}]{0,500}\s#\}/g,
	/\{%-?\s*#/g,
	/\{\{-?\s*\/\*/g,
	/\{\{[<%]\s*(?:comment|hidden|hide)\b/gi,
	/\{\/\*/g,
	/\{::comment\}/gi,
	/<%--/g,
	/@@comment:/gi,
	/^[ \t>*+.)\d-]*[*#]+[ \t]+COMMENT[ \t]/gm,
	/^[ \t>*+.)\d-]*\/{4,}[ \t]*$/gm,
	/^[ \t>*+.)\d-]*\[comment\][ \t]*$/gim,
	/^[ \t>*+.)\d-]*:{3,}[ \t]*(?:\{[^}\n]{0,100}\.(?:notes|comment)(?![\w-])[^}\n]{0,100}\}|\{?(?:notes|comment)\}?)[ \t]*:*[ \t]*$/gim,
	/\{:?[^{}\n]{0,100}\.(?:hidden|d-none|visually-hidden|content-hidden|content-visible)(?![\w-])[^{}\n]{0,100}\}/g,
	/<[a-z][\w-]*\s[^<>]{0,200}\bclass(?:Name)?\s*=\s*["']?[^"'<>]{0,100}(?<![\w-])(?:hidden|d-none|visually-hidden)(?![\w-])/gi,
	/\{\{!(?:--)?[^}\r\n]{0,200}\}\}/g,
	/<%#[^>\r\n]{0,200}>/g,
	/\\begin\{comment\}/g,
	/\\iffalse(?![A-Za-z])/g,
	/(?:^|[ \t>])#\+begin_comment\b/gim,
	/\[(?:hide|hidden)\]/gi,
	/<[a-z][\w-]*\s(?:[^<>]{0,200}\s)?(?:hidden(?=[\s/>=])|aria-hidden\s*=\s*["']?true)[^<>]{0,200}>/gi,
	/<[a-z][\w-]*\s[^<>]{0,200}(?:display\s*:\s*none|visibility\s*:\s*hidden)[^<>]{0,200}>/gi,
	/<template(?=[\s>])[^<>]{0,200}>/gi,
];
/** What any of the above begins with: few texts have these, and letters as rare are found at once. */
const BEGINNINGS = ['{', '<', '\\', '#+', '[h', '[H', '[c', '[C', '////', '@@', 'COMMENT ', ':::'];
/** Without one of these there is none of them either. */
const SIGNS =
	/\{[%#]|\{\{[-!]|\{\{\s*\/\*|\{\/\*|<%[#-]|comment|\\iffalse|hid|d-none|visible|display|<templ|\/{4}|notes/i;

/** Whether there may be something that other programs hide. */
export function mayBeHidden(text: string): boolean {
	return BEGINNINGS.some(beginning => text.includes(beginning)) && SIGNS.test(text);
}

/** Where a text hides something in a way that counts elsewhere: `{% comment %}`, `<p hidden>`. */
export function hiddenElsewhere(text: string, bodyStart: number): readonly (readonly [start: number, end: number])[] {
	if (!mayBeHidden(text)) { return []; }
	const prose = proseOf(text, bodyStart);
	return HIDDEN.flatMap(pattern =>
		[...prose.matchAll(pattern)].map(({ 0: all, index }) => [index, index + all.length] as const)
	);
}

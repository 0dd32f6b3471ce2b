import { direction } from '../../core/text/direction.ts';
import { ROOT_ID, WORDS_ID, type PageWords } from '../../webview/pageProtocol.ts';

/** Where a page stands, which has its own background. */
export type PagePlace = 'editor' | 'sideBar';

/** What the shell of a page is made of. */
interface PageShell {
	readonly title: string;
	readonly place: PagePlace;
	readonly words: PageWords;
	/** Where the page's script and style sheet are, as the page may load them. */
	readonly script: string;
	readonly style: string;
	/** The source that VS Code lets the page load its own files from. */
	readonly source: string;
	/** New for each shell. */
	readonly nonce: string;
}

/**
 * The document of a page: nothing but its one script and one style sheet may be loaded, and
 * no script runs but that one. What the page shows comes as messages and is set as text.
 */
export function pageHtml({ title, place, words, script, style, source, nonce }: PageShell): string {
	const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action `
		+ `'none'`;
	return `<!DOCTYPE html>
<html lang="${escapeHtml(words.language)}" dir="${direction(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body class="in-${place}">
<div id="${ROOT_ID}"></div>
<script type="application/json" id="${WORDS_ID}">${jsonForScript(words)}</script>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text for an element or a quoted attribute. */
function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, character => ENTITIES[character]!);
}

/** JSON that cannot end the element it stands in. */
function jsonForScript(value: unknown): string {
	return JSON.stringify(value).replace(/</g, '\\u003c');
}

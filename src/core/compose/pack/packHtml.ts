import type { Words } from '../../text/words.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { markdownToHtml } from '../markdownToHtml.ts';
import { isSafeLink } from '../safeLink.ts';
import type { Pack, PackPart } from './pack.ts';
import { PACK_STYLE } from './packStyle.ts';

/** Lines to write on: what is left of a page, about. */
const RULES = 8;

/**
 * The pack as one HTML file to print: nothing in it is loaded from elsewhere, nothing runs. Page
 * breaks and page numbers are the style's; it fits A4 and Letter.
 */
export function packHtml({ title, facts, parts }: Pack, l10n: Words): string {
	return `<!DOCTYPE html>
<html lang="${escapeHtml(l10n.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml([title, ...facts].join(', '))}</title>
<style>
${PACK_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${facts.map(fact => `<span>${escapeHtml(fact)}</span>`).join(' ')}</p>
</header>
${parts.map((part, index) => partHtml(part, index, l10n)).join('\n')}
</body>
</html>
`;
}

function partHtml({ heading, markdown, newPage }: PackPart, index: number, l10n: Words): string {
	const body = markdown === '' ? `<div class="lines" aria-hidden="true">${'<div></div>'.repeat(RULES)}</div>` : markdownToHtml(markdown, { l10n, idPrefix: `part${index}`, link: webOnly });
	return `<section${newPage ? ' class="new-page"' : ''}>\n${markdownToHtml(`## ${heading}`, { l10n, link: webOnly })}\n${body}\n</section>`;
}

/** Files beside the notes are not beside the paper. */
function webOnly(target: string): string | undefined {
	return /^(?:https?|mailto):/i.test(target) && isSafeLink(target) ? target : undefined;
}

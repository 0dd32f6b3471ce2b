import { parseBlockQuery, type BlockQuery } from '../../core/query/blockQuery.ts';
import { runBlockQuery, type BlockResult } from '../../core/query/runBlockQuery.ts';
import type { Words } from '../../core/text/words.ts';
import { goalEntry, homeworkEntry, meetingEntry, offerEntry, type ListEntry } from './listEntries.ts';
import type { PreviewedDocument } from './previewSource.ts';

type Escape = (text: string) => string;

/** The lists of a `mentoring` block as HTML, one for each line; blank lines and `# remarks` say nothing. */
export function renderBlock(content: string, document: PreviewedDocument, l10n: Words, escape: Escape): string {
	const lines = content.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
	if (lines.length === 0) { return note(l10n.t('Write what to list here, such as: homework owner:mentor overdue'), escape); }
	return lines.map(line => renderLine(line, document, l10n, escape)).join('\n');
}

function renderLine(line: string, document: PreviewedDocument, l10n: Words, escape: Escape): string {
	const query = parseBlockQuery(line, l10n);
	if ('problem' in query) { return `<p class="mentoring-problem"><code>${escape(line)}</code> ${escape(query.problem)}</p>`; }
	const view = document.publicView();
	const result = runBlockQuery(query, view);
	const entries = entriesOf(result, { view, from: document.path, l10n });
	if (entries.length === 0) { return note(emptyInWords(query, l10n), escape); }
	const more = result.left === 0 ? '' : `<li class="mentoring-more">${escape(result.left === 1 ? l10n.t('and 1 more') : l10n.t('and {0} more', result.left))}</li>`;
	return `<ul class="mentoring-list" aria-label="${escape(line)}">${entries.map(entry => renderEntry(entry, escape)).join('')}${more}</ul>`;
}

function entriesOf(result: BlockResult, around: Parameters<typeof homeworkEntry>[1]): ListEntry[] {
	switch (result.subject) {
		case 'homework': return result.found.map(item => homeworkEntry(item, around));
		case 'goals': return result.found.map(goal => goalEntry(goal, around));
		case 'next-meeting': return result.found.map(mentorship => meetingEntry(mentorship, around));
		case 'opportunities': return result.found.map(offer => offerEntry(offer, around));
	}
}

function renderEntry({ href, label, details, overdue }: ListEntry, escape: Escape): string {
	const text = href === undefined ? escape(label) : `<a href="${escape(href)}" data-href="${escape(href)}">${escape(label)}</a>`;
	const parts = details.map((detail, index) => overdue && index === 0 ? `<strong class="mentoring-overdue">${escape(detail)}</strong>` : escape(detail));
	return `<li>${text}${parts.length > 0 ? ` <span class="mentoring-details">${parts.join(' · ')}</span>` : ''}</li>`;
}

function note(text: string, escape: Escape): string {
	return `<p class="mentoring-note">${escape(text)}</p>`;
}

function emptyInWords({ subject }: BlockQuery, l10n: Words): string {
	switch (subject) {
		case 'homework': return l10n.t('No homework matches.');
		case 'goals': return l10n.t('No goal matches.');
		case 'next-meeting': return l10n.t('No meeting is booked.');
		case 'opportunities': return l10n.t('No offer matches.');
	}
}

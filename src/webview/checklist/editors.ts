import { html, type TemplateResult } from 'lit-html';
import type { Words } from '../../core/text/words.ts';
import type { EditorState, GroupView } from './checklistProtocol.ts';

/** The box for the note under an item. What is typed is kept by the page, so the box is filled only when it opens. */
export function noteEditor(editor: EditorState, l10n: Words): TemplateResult {
	return html`<div class="editor" data-editor="note">
		<textarea rows="3" aria-label=${
		l10n.t('Note under this item')
	} aria-keyshortcuts="Control+Enter Escape" .value=${editor.draft}></textarea>
		${buttons(l10n.t('Save'), l10n.t('Ctrl+Enter saves, Esc closes'), l10n)}
	</div>`;
}

/** The box for a new item at the end of a group. */
export function itemEditor(editor: EditorState, group: GroupView, l10n: Words): TemplateResult {
	return html`<div class="editor" data-editor="item">
		<input type="text" aria-label=${l10n.t('New item in “{0}”', group.title)} aria-keyshortcuts="Enter Escape"
			placeholder=${
		group.side === undefined
			? l10n.t('What else?')
			: l10n.t('What, and by when? For example: Send the aims due:2027-01-15')
	} .value=${editor.draft}>
		${buttons(l10n.t('Add'), l10n.t('Enter adds, Esc closes'), l10n)}
	</div>`;
}

/** What was typed for something that is there no more: nothing is thrown away unasked. */
export function lostEditor({ draft }: EditorState, l10n: Words): TemplateResult {
	return html`<div class="banner" data-editor="lost" role="group" aria-label=${l10n.t('Unsaved words')}>
		<p class="spread">${
		l10n.t(
			'The place you were writing for is gone from the note. Your words are still here; copy them before you close this.',
		)
	}</p>
		<textarea rows="3" aria-label=${l10n.t('Unsaved words')} .value=${draft}></textarea>
		<button type="button" class="button quiet" data-command="close-editor">${l10n.t('Close')}</button>
	</div>`;
}

function buttons(save: string, hint: string, l10n: Words): TemplateResult {
	return html`<div class="editor-buttons">
		<button type="button" class="button" data-command="save-editor">${save}</button>
		<button type="button" class="button quiet" data-command="close-editor">${l10n.t('Cancel')}</button>
		<span class="soft hint">${hint}</span>
	</div>`;
}

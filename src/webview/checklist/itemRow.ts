import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import type { Words } from '../../core/text/words.ts';
import { icon, type IconName } from '../base/icons.ts';
import { noteEditor } from './editors.ts';
import type { PageState } from './pageState.ts';
import type { ItemView, RunView } from './checklistProtocol.ts';

/** What rows are drawn with. */
export interface ItemRowContext {
	readonly state: PageState;
	readonly l10n: Words;
}

/** The keys that work on an item, as `aria-keyshortcuts` names them. */
const ITEM_KEYS = 'Space Enter N A';
const HOMEWORK_KEYS = `${ITEM_KEYS} R O M`;
/** The markers of lists in a note, which is otherwise shown as it is written. */
const BULLETS = /^([ \t]*)[-*+][ \t]/gm;
/** Deeper items are not moved further to the right. */
const DEEPEST = 6;

/** One item; drawn again only when something about it changed. */
export function itemRow(item: ItemView, { state, l10n }: ItemRowContext): TemplateResult {
	const { editor, head } = state;
	const isCurrent = state.current === item.id;
	const isOpen = isCurrent || state.hovered === item.id;
	const isEditing = editor?.kind === 'note' && editor.at === item.id;
	const ticked = state.isTicked(item);
	const row = () =>
		html`
		<li class="item depth-${Math.min(item.depth, DEEPEST)} is-${
			ticked ? 'done' : item.status
		}" data-item=${item.id} data-vscode-context=${contextOf(item, head?.uri ?? '')}>
			<div class="row">
				<input type="checkbox" class="box" id="box-${item.id}" .checked=${live(ticked)} tabindex=${
			isCurrent ? 0 : -1
		}
					aria-labelledby="text-${item.id} facts-${item.id}" aria-keyshortcuts=${
			item.isHomework ? HOMEWORK_KEYS : ITEM_KEYS
		}
					aria-disabled=${head?.editable === true && item.status !== 'carried' ? 'false' : 'true'}>
				<div class="words">
					<label class="text" id="text-${item.id}" for="box-${item.id}">${words(item, isCurrent)}</label>
					<span class="facts" id="facts-${item.id}">${facts(item, l10n)}</span>
					${
			item.note === undefined || isEditing
				? nothing
				: html`<p class="note">${item.note.replace(BULLETS, '$1• ')}</p>`
		}
				</div>
				${isOpen && head?.editable === true ? tools(item, isCurrent, l10n) : nothing}
			</div>
			${isEditing ? noteEditor(editor, l10n) : nothing}
		</li>`;
	return html`${guard([item, ticked, isCurrent, isOpen, isEditing, head?.editable, head?.uri], row)}`;
}

/** Marks and links as elements, every word as text. */
function words({ text, runs }: ItemView, isCurrent: boolean): unknown {
	return runs?.map(run => {
		const inner = styled(run);
		return run.link === undefined
			? inner
			: html`<a href="#" data-link=${run.link} title=${run.link} tabindex=${isCurrent ? 0 : -1}>${inner}</a>`;
	}) ?? text;
}

function styled({ text, style }: RunView): unknown {
	switch (style) {
		case 'strong':
			return html`<strong>${text}</strong>`;
		case 'emphasis':
			return html`<em>${text}</em>`;
		case 'code':
			return html`<code>${text}</code>`;
		case 'delete':
			return html`<del>${text}</del>`;
		case undefined:
			return text;
	}
}

/** For VS Code's own context menu: the commands of the trees, on this line. */
function contextOf({ line, hash, isHomework, status }: ItemView, uri: string): string {
	const active = status === 'open' || status === 'in-progress';
	return JSON.stringify({
		mentoringItem: true,
		mentoringHomework: isHomework,
		mentoringActive: active,
		uri,
		line,
		lineHash: hash,
		preventDefaultContextMenuItems: true,
	});
}

function facts(item: ItemView, l10n: Words): TemplateResult {
	const { due, slips, owners, state, under } = item;
	return html`${
		under === undefined ? nothing : html`<span class="visually-hidden">${l10n.t('below “{0}”', under)} </span>`
	}
		${
		due ? html`<span class=${due.overdue ? 'due overdue' : 'due'} title=${due.title}>${due.text}</span> ` : nothing
	}
		${slips === undefined ? nothing : html`<span class="slips">${slips}</span> `}
		${owners === undefined ? nothing : html`<span class="owners">${owners}</span> `}
		${state === undefined ? nothing : html`<span class="state">${state}</span> `}
		${item.private ? privateMark(l10n) : nothing}`;
}

/** Marks what never leaves the notebook. */
export function privateMark(l10n: Words): TemplateResult {
	return html`<span class="badge private" title=${l10n.t('Never enters an export, a summary or a report')}>${
		icon('lock')
	}${l10n.t('private')}</span>`;
}

function tools(item: ItemView, isCurrent: boolean, l10n: Words): TemplateResult {
	const moveTitle = item.other === 'mentor' ? l10n.t('Move to the mentor') : l10n.t('Move to the mentee');
	const isOwed = item.isHomework && (item.status === 'open' || item.status === 'in-progress');
	const button = (command: string, name: IconName, label: string, key: string) =>
		html`<button type="button" class="tool" data-command=${command} tabindex=${
			isCurrent ? 0 : -1
		} title="${label} (${key})" aria-label=${label}>${icon(name)}</button>`;
	return html`<div class="tools" role="group" aria-label=${l10n.t('Actions for “{0}”', item.text)}>
		${button('note', 'note', item.note === undefined ? l10n.t('Write a note') : l10n.t('Edit the note'), 'N')}
		${isOwed ? button('reschedule', 'calendar', l10n.t('Reschedule'), 'R') : nothing}
		${isOwed && item.other ? button('move', 'arrow-swap', moveTitle, 'M') : nothing}
		${isOwed ? button('assign', 'account', l10n.t('Assign'), 'O') : nothing}
		${button('open', 'go-to-file', l10n.t('Go to the line in the note'), 'Enter')}
	</div>`;
}

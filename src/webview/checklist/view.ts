import { html, type TemplateResult, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { daysBetween, parseCalendarDate } from '../../core/model/calendarDate.ts';
import type { Words } from '../../core/text/words.ts';
import { icon } from '../base/icons.ts';
import { itemEditor, lostEditor } from './editors.ts';
import { itemRow, privateMark, type ItemRowContext } from './itemRow.ts';
import type { HeadView, AreaView, GroupView } from './checklistProtocol.ts';

const WIDTH = 600;
const HEIGHT = 80;
const EDGE = 4;

/** How many items were done by the end of each day: a line, and the same as a table. */
function overTime({ over, total, done }: HeadView, l10n: Words): TemplateResult {
	return html`<section class="over" aria-labelledby="over-title">
		<h2 id="over-title">${l10n.t('Over time')}</h2>
		<p class="soft">${l10n.t('{0} answered or done, {1} still open', done, total - done)}</p>
		<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><path d=${
		steps(over, total)
	}></path></svg>
		<div class="ends soft" aria-hidden="true"><span>${over[0]?.label}</span><span>${over.at(-1)?.label}</span></div>
		<details><summary>${l10n.t('As a table')}</summary>
			<table><thead><tr><th scope="col">${l10n.t('Day')}</th><th scope="col">${
		l10n.t('Done by then')
	}</th></tr></thead>
			<tbody>${
		over.map(({ label, done: count }) =>
			html`<tr><td>${label}</td><td>${l10n.t('{0} of {1}', count, total)}</td></tr>`
		)
	}</tbody></table>
		</details>
	</section>`;
}

/** Rises on the days themselves, each by what was done on it. */
function steps(over: HeadView['over'], total: number): string {
	const days = over.map(({ day }) => parseCalendarDate(day));
	const first = days[0];
	const last = days.at(-1);
	const span = first && last ? Math.max(1, daysBetween(first, last)) : 1;
	const x = (index: number) =>
		EDGE + (first && days[index] ? daysBetween(first, days[index]) : 0) / span * (WIDTH - 2 * EDGE);
	const y = (count: number) => HEIGHT - EDGE - count / Math.max(1, total) * (HEIGHT - 2 * EDGE);
	return over.map(({ done }, index) => index === 0 ? `M${x(0)} ${y(done)}` : `H${x(index)} V${y(done)}`).join(' ');
}

/** More items than this are laid out only where they can be seen. */
const LONG = 200;

/** The whole page. */
export function pageView(context: ItemRowContext): TemplateResult {
	const { state, l10n } = context;
	return html`<main class=${state.items.size > LONG ? 'long' : ''}>
		<div role="status">${
		state.notice ? banner(context) : nothing
	}<span class="visually-hidden">${state.said}</span></div>
		${state.isEditorLost && state.editor ? lostEditor(state.editor, l10n) : nothing}
		${state.head ? note(state.head, context) : nothingToShow(context)}
	</main>`;
}

function nothingToShow({ state, l10n }: ItemRowContext): TemplateResult {
	return html`<div class="empty"><h1 class="visually-hidden">${l10n.t('Checklist')}</h1><p>${state.nothing?.text}</p>
		${
		state.nothing?.canReload === true
			? html`<p><button type="button" class="button quiet" data-command="reload">${l10n.t('Reload')}</button></p>`
			: nothing
	}
	</div>`;
}

function banner({ state, l10n }: ItemRowContext): TemplateResult {
	return html`<div class="banner">
		${icon('warning')}<p class="spread">${state.notice?.text}</p>
		${
		state.notice?.canReload === true
			? html`<button type="button" class="button quiet" data-command="reload">${l10n.t('Reload')}</button>`
			: nothing
	}
		<button type="button" class="tool" data-command="dismiss" title=${l10n.t('Close')} aria-label=${
		l10n.t('Close')
	}>${icon('close')}</button>
	</div>`;
}

function note(head: HeadView, context: ItemRowContext): TemplateResult {
	const { l10n, state } = context;
	let left = state.filled;
	const take = (group: GroupView) => {
		const shown = group.items.slice(0, Math.max(0, left));
		left -= shown.length;
		return shown;
	};
	const isEmpty = head.groups.length === 0 && head.homework.every(({ total }) => total === 0);
	// A group whose turn has not come yet is not an empty one.
	const draw = (groupViews: readonly GroupView[]) =>
		groupViews.map(group => ({ group, shown: take(group) })).filter(({ group, shown }) =>
			shown.length > 0 || group.items.length === 0
		);
	const [groups, homework] = [draw(head.groups), draw(head.homework)];
	return html`${header(head, context)}
		${head.areas.length > 0 ? areas(head.areas, context) : nothing}
		${
		isEmpty
			? html`<div class="empty"><p>${l10n.t('This note has no checklist yet.')}</p><p>${
				l10n.t('A line such as “- [ ] Promotion file” in the note makes one.')
			}</p></div>`
			: nothing
	}
		${repeat(groups, ({ group }) => group.id, ({ group, shown }) => groupView(group, shown, context, 2))}
		${head.over.length > 0 ? overTime(head, l10n) : nothing}
		${
		homework.length > 0
			? html`<section class="homework" aria-labelledby="homework-title">
			<h2 id="homework-title">${l10n.t('Homework')}</h2>
			<div class="columns">${
				repeat(homework, ({ group }) => group.id, ({ group, shown }) => groupView(group, shown, context, 3))
			}</div>
		</section>`
			: nothing
	}
		${keys(context)}`;
}

function header(head: HeadView, { l10n }: ItemRowContext): TemplateResult {
	const count = l10n.t('{0} of {1} done', head.done, head.total);
	return html`<header>
		<div class="title-line">
			<h1 class="spread">${head.title}</h1>
			<div class="header-tools">
				<button type="button" class="tool" data-command="open-note" title=${
		l10n.t('Open the note')
	} aria-label=${l10n.t('Open the note')}>${icon('go-to-file')}</button>
				<button type="button" class="tool" data-command="pin" aria-pressed=${
		head.pinned ? 'true' : 'false'
	} aria-label=${l10n.t('Keep showing this note')}
					title=${head.pinned ? l10n.t('Follow the active note again') : l10n.t('Keep showing this note')}>${
		icon(head.pinned ? 'pinned' : 'pin')
	}</button>
			</div>
		</div>
		<p class="soft subtitle"><span>${head.subtitle}</span>${head.private ? privateMark(l10n) : nothing}${
		head.editable ? nothing : html`<span class="badge">${icon('lock')}${l10n.t('read-only')}</span>`
	}</p>
		${
		head.total > 0
			? html`<div class="whole"><span>${count}</span><progress max=${head.total} value=${head.done} aria-label=${
				l10n.t('Whole checklist')
			}></progress></div>`
			: nothing
	}
	</header>`;
}

function areas(list: readonly AreaView[], { l10n }: ItemRowContext): TemplateResult {
	return html`<ul class="areas" aria-label=${l10n.t('Areas')}>${
		list.map(({ name, done, total }) =>
			html`<li>
		<span class="area-name">${name}</span><span class="soft">${l10n.t('{0} of {1}', done, total)}</span>
		<progress max=${total} value=${done} aria-label=${name}></progress>
	</li>`
		)
	}</ul>`;
}

function groupView(group: GroupView, shown: readonly string[], context: ItemRowContext, level: 2 | 3): TemplateResult {
	const { state, l10n } = context;
	const { id, title, area, done, total } = group;
	const { editor, head } = state;
	const isAdding = editor?.kind === 'item' && editor.at === id;
	const isEditable = head?.editable === true;
	const items = shown.flatMap(id => state.items.get(id) ?? []);
	return html`<section class="group" data-group=${id} aria-labelledby="title-${id}">
		<div class="group-head">
			${level === 2 ? html`<h2 id="title-${id}">${title}</h2>` : html`<h3 id="title-${id}">${title}</h3>`}
			${area === undefined ? nothing : html`<span class="badge">${area}</span>`}
			${group.private && head?.private !== true ? privateMark(l10n) : nothing}
			<span class="soft count">${total > 0 ? l10n.t('{0} of {1}', done, total) : nothing}</span>
			<span class="spread"></span>
			${
		isEditable
			? html`<button type="button" class="tool add" data-command="add" title=${
				l10n.t('Add an item (A)')
			} aria-label=${l10n.t('Add an item to “{0}”', title)}>${icon('add')}</button>`
			: nothing
	}
		</div>
		${total > 0 ? html`<progress max=${total} value=${done} aria-label=${title}></progress>` : nothing}
		${
		items.length > 0
			? html`<ul class="items" role="list">${repeat(items, item => item.id, item => itemRow(item, context))}</ul>`
			: html`<p class="soft none">${l10n.t('Nothing here yet.')}</p>`
	}
		${isAdding ? itemEditor(editor, group, l10n) : nothing}
	</section>`;
}

function keys({ l10n }: ItemRowContext): TemplateResult {
	const rows: readonly (readonly [string, string])[] = [
		['↑ ↓', l10n.t('the item before, the next item')],
		[l10n.t('Home End'), l10n.t('the first item, the last item')],
		[l10n.t('Space'), l10n.t('tick or untick')],
		[l10n.t('Enter'), l10n.t('go to the line in the note')],
		['N', l10n.t('write a note under the item')],
		['A', l10n.t('add an item below the same heading')],
		['R', l10n.t('reschedule homework')],
		['O', l10n.t('assign homework')],
		['M', l10n.t('move homework to the other side')],
	];
	return html`<details class="keys"><summary>${l10n.t('Keyboard')}</summary>
		<dl>${rows.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}</dl>
	</details>`;
}

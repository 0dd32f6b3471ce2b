import type { DashboardModel } from '../../dashboard/dashboardModel.ts';
import { drawDashboard } from '../../dashboard/drawDashboard.ts';
import type { PieceChild, VNode } from '../../dashboard/piece.ts';
import type { Public } from '../../model/notebookView.ts';
import type { WordBlock, WordRun } from '../../office/wordModel.ts';
import type { Words } from '../../text/words.ts';

/** The dashboard in words and tables: each chart has its numbers as a table, which stands in its place. */
export function dashboardBlocks(model: Public<DashboardModel>, l10n: Words): WordBlock[] {
	return blocksOf(drawDashboard(model, { l10n, today: model.today, live: false }), 0);
}

function blocksOf(child: PieceChild, level: number): WordBlock[] {
	if (typeof child === 'string') { return paragraph([{ text: child }]); }
	const { tag, attributes } = child;
	// The year's dates are a list already, which their table would only say once more.
	const children = (child.children ?? []).filter(inner =>
		attributes?.id !== 'year' || typeof inner === 'string' || inner.tag !== 'details'
	);
	const hidden = attributes?.['aria-hidden'] === 'true' || attributes?.class === 'legend';
	if (hidden || NOT_WRITTEN.includes(tag)) { return []; }
	if (HEADINGS.includes(tag)) { return [{ kind: 'heading', level: Number(tag[1]) - 1, runs: runsOf(child) }]; }
	if (TEXTS.includes(tag)) { return paragraph(runsOf(child)); }
	if (tag === 'ul') { return children.flatMap(item => itemOf(item, level)); }
	return tag === 'table' ? tableOf(child) : children.flatMap(inner => blocksOf(inner, level));
}

type Tags = readonly VNode['tag'][];
const NOT_WRITTEN: Tags = ['svg', 'summary', 'button', 'nav'];
const HEADINGS: Tags = ['h1', 'h2', 'h3'];
const TEXTS: Tags = ['p', 'span', 'strong'];

function itemOf(item: PieceChild, level: number): WordBlock[] {
	if (typeof item === 'string') { return []; }
	const lists = nodes(item).filter(({ tag }) => tag === 'ul');
	const ownNode: VNode = {
		...item,
		children: (item.children ?? []).filter(child => typeof child === 'string' || child.tag !== 'ul'),
	};
	const runs = runsOf(ownNode);
	return [
		...runs.length === 0 ? [] : [{ kind: 'item' as const, level, runs }],
		...lists.flatMap(list => blocksOf(list, level + 1)),
	];
}

/** More entries of a list make its cell longer than a page is high: they stand below the table. */
const MOST_IN_CELL = 4;

function tableOf(table: VNode): WordBlock[] {
	const rows = within(table, 'tr').map(nodes);
	const name = within(table, 'caption').flatMap(runsOf).map(({ text }) => text).join('');
	const lists = rows.map(cells => cells.slice(-1).flatMap(last => within(last, 'ul').flatMap(nodes)));
	if (lists.every(list => list.length <= MOST_IN_CELL)) { return [{ kind: 'table', name, rows: cellsOf(rows) }]; }
	const head = rows[0]!.slice(-1).flatMap(runsOf).map(({ text }) => text).join('');
	return [
		{ kind: 'table', name, rows: cellsOf(rows.map(cells => cells.slice(0, -1))) },
		...rows.flatMap((cells, row) => lists[row]!.length > 0 ? listBelow(cells[0]!, head, lists[row]!) : []),
	];
}

function cellsOf(rows: readonly (readonly VNode[])[]): (readonly WordRun[])[][] {
	return rows.map(cells => cells.map(cell => runsOf(cell)));
}

/** What stands in a column of lists, of one row: `Early career award: Steps with a day`, and each of them. */
function listBelow(first: VNode, head: string, items: readonly VNode[]): WordBlock[] {
	const of = runsOf(first).map(run => ({ ...run, bold: true }));
	return [...paragraph([...of, { text: `: ${head}` }]), ...items.flatMap(item => itemOf(item, 0))];
}

function paragraph(runs: readonly WordRun[]): WordBlock[] {
	return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
}

/** Words one after another, what stands in elements of its own with a dot before it. */
function runsOf(child: PieceChild): WordRun[] {
	const texts = textsOf(child).map(text => text.replace(/\s+/g, ' ')).filter(text => text.trim() !== '');
	return texts.map((text, index) => ({ text: `${index > 0 ? between(texts[index - 1]!, text) : ''}${text}` }));
}

function between(before: string, after: string): string {
	if (/^[\s;,.:)]/.test(after) || /\s$/.test(before)) { return ''; }
	return before.endsWith(':') ? ' ' : ' \u00b7 ';
}

function textsOf(child: PieceChild): string[] {
	if (typeof child === 'string') { return [child]; }
	if (child.attributes?.class === 'cell') { return [within(child, 'g').some(isCovered) ? '\u2713' : '\u2013']; }
	if (child.tag === 'svg' || child.attributes?.['aria-hidden'] === 'true') { return []; }
	const items = child.tag === 'ul'
		? nodes(child).flatMap((item, index) => [...index > 0 ? ['; '] : [], ...textsOf(item)])
		: undefined;
	return items ?? (child.children ?? []).flatMap(textsOf);
}

/** A mark in the table of areas: it was spoken of. */
function isCovered({ attributes }: VNode): boolean {
	return attributes?.class?.split(' ').includes('covered') === true;
}

function nodes({ children = [] }: VNode): VNode[] {
	return children.filter((child): child is VNode => typeof child !== 'string');
}

function within(node: VNode, tag: VNode['tag']): VNode[] {
	return nodes(node).flatMap(child => child.tag === tag ? [child] : within(child, tag));
}

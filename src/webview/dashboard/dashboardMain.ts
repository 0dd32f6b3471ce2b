import { DASHBOARD_STYLE } from '../../core/dashboard/dashboardStyle.ts';
import { PIECE_ATTRIBUTES, SVG_TAGS, type VNode, type PieceChild } from '../../core/dashboard/piece.ts';
import '../base/base.css';
import { Connection } from '../base/connection.ts';
import { ROOT_ID } from '../pageProtocol.ts';
import './dashboard.css';
import {
	isKeptState,
	isToPage,
	type FromDashboard,
	type KeptDashboard,
	type ToDashboard,
} from './dashboardProtocol.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Set here, not by what is drawn: which mark of a chart has the place in the tab order. */
const OWN = 'data-current';

/**
 * Makes an element what a piece says, changing only what differs: what has the focus, is
 * scrolled or unfolded stays so. The user's words are set as text.
 */
function drawPiece(element: Element, { attributes = {}, children = [] }: VNode): void {
	for (const name of PIECE_ATTRIBUTES) {
		const value = attributes[name];
		if (name === 'tabindex' && element.hasAttribute(OWN)) { continue; }
		if (value === undefined) { if (element.hasAttribute(name)) { element.removeAttribute(name); } }
		else if (element.getAttribute(name) !== value) { element.setAttribute(name, value); }
	}
	const old = [...element.childNodes];
	const nodes = children.map(child => nodeFor(child, old));
	for (const node of old) { node.remove(); }
	for (const [index, node] of nodes.entries()) {
		const there = element.childNodes[index];
		if (there !== node) { element.insertBefore(node, there ?? null); }
	}
}

/** A node that was there for the same thing, taken out of `old`, or a new one. */
function nodeFor(child: PieceChild, old: ChildNode[]): ChildNode {
	const index = old.findIndex(node => isFor(node, child));
	const [oldNode] = index < 0 ? [] : old.splice(index, 1);
	if (typeof child === 'string') {
		const text = oldNode ?? document.createTextNode('');
		if (text.nodeValue !== child) { text.nodeValue = child; }
		return text;
	}
	const element = oldNode instanceof Element ? oldNode : create(child);
	drawPiece(element, child);
	return element;
}

function isFor(node: ChildNode, child: PieceChild): boolean {
	if (typeof child === 'string') { return node instanceof Text; }
	return node instanceof Element && node.localName === child.tag
		&& (node.getAttribute('data-key') ?? undefined) === child.attributes?.['data-key'];
}

function create({ tag }: VNode): Element {
	return SVG_TAGS.includes(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
}

/** Each chart is one stop on the way of the Tab key: its first mark, or the one that had the focus last. */
function setStops(root: Element): void {
	for (const chart of root.querySelectorAll('svg.chart, svg.cell')) {
		const marks = marksOf(chart);
		const current = marks.find(mark => mark.hasAttribute(OWN)) ?? marks[0];
		if (current) { makeCurrent(marks, current); }
	}
}

/** Moves the focus among the marks of the chart it is in; says whether it did. */
function moveFocus(from: Element, by: 1 | -1): boolean {
	const chart = from.closest('svg.chart');
	const marks = chart ? marksOf(chart) : [];
	const next = marks[marks.findIndex(mark => mark === from) + by];
	if (!next) { return false; }
	makeCurrent(marks, next);
	next.focus();
	return true;
}

function makeCurrent(marks: readonly SVGElement[], current: SVGElement): void {
	for (const mark of marks) {
		mark.toggleAttribute(OWN, mark === current);
		mark.setAttribute('tabindex', mark === current ? '0' : '-1');
	}
}

/** From left to right where they were drawn so: in the order of drawing. */
function marksOf(chart: Element): SVGElement[] {
	return [...chart.querySelectorAll<SVGElement>('.mark[role="link"]')];
}

const KEEP_AFTER = 200;
/** Keys that go from mark to mark. */
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([['ArrowRight', 1], ['ArrowDown', 1], ['ArrowLeft', -1], [
	'ArrowUp',
	-1,
]]);

/** The dashboard page: draws what the host says, and tells it which mark was followed. */
class Page {
	readonly #root = document.getElementById(ROOT_ID) ?? document.body;
	readonly #connection = new Connection<ToDashboard, FromDashboard, KeptDashboard>(isToPage, isKeptState);
	#kept = this.#connection.state;
	#shown: ToDashboard | undefined;
	#keeping: ReturnType<typeof setTimeout> | undefined;

	start(): void {
		const style = new CSSStyleSheet();
		style.replaceSync(DASHBOARD_STYLE);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
		this.#root.addEventListener('click', ({ target }) => {
			this.#act(target);
		});
		this.#root.addEventListener('keydown', event => {
			this.#onKey(event);
		});
		window.addEventListener('scroll', () => {
			this.#keepSoon();
		}, { passive: true });
		this.#connection.listen(message => {
			this.#show(message);
		});
	}

	#show(message: ToDashboard): void {
		this.#shown = message;
		drawPiece(this.#root, { tag: 'div', attributes: { id: ROOT_ID }, children: [message.board] });
		setStops(this.#root);
		if (this.#kept?.scroll !== undefined && this.#kept.mentorship === message.mentorship) {
			window.scrollTo(0, this.#kept.scroll);
		}
		this.#kept = undefined;
		this.#keepSoon();
	}

	#act(target: EventTarget | null): void {
		const element = target instanceof Element ? target.closest('[data-command]') : null;
		const message = element && toMessage(element);
		if (message) { this.#connection.post(message); }
	}

	/** Marks of charts are followed and walked through as links in a list are. */
	#onKey(event: KeyboardEvent): void {
		const mark = event.target instanceof Element && event.target.matches('.mark') ? event.target : undefined;
		if (!mark) { return; }
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			this.#act(mark);
			return;
		}
		const by = STEPS.get(event.key);
		if (by !== undefined && moveFocus(mark, by)) { event.preventDefault(); }
	}

	#keepSoon(): void {
		this.#keeping ??= setTimeout(() => {
			this.#keeping = undefined;
			const { folder, mentorship } = this.#shown ?? {};
			this.#connection.keep({
				...folder === undefined ? {} : { folder },
				...mentorship === undefined ? {} : { mentorship },
				scroll: window.scrollY,
			});
		}, KEEP_AFTER);
	}
}

function toMessage(element: Element): FromDashboard | undefined {
	const of = (name: string) => element.getAttribute(`data-${name}`) ?? undefined;
	const [path, line, mentorship] = [of('path'), of('line'), of('mentorship')];
	switch (of('command')) {
		case 'open':
			return path === undefined
				? undefined
				: { kind: 'open', path, ...line === undefined ? {} : { line: Number(line) } };
		case 'choose':
			return { kind: 'choose', ...mentorship === undefined ? {} : { mentorship } };
		case 'save':
			return { kind: 'save' };
		default:
			return undefined;
	}
}

new Page().start();

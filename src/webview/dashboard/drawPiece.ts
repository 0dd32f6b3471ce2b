import { PIECE_ATTRIBUTES, SVG_TAGS, type VNode, type PieceChild } from '../../core/dashboard/piece.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Set here, not by what is drawn: which mark of a chart has the place in the tab order. */
const OWN = 'data-current';

/**
 * Makes an element what a piece says, changing only what differs: what has the focus, is
 * scrolled or unfolded stays so. The user's words are set as text.
 */
export function drawPiece(element: Element, { attributes = {}, children = [] }: VNode): void {
	for (const name of PIECE_ATTRIBUTES) {
		const value = attributes[name];
		if (name === 'tabindex' && element.hasAttribute(OWN)) { continue; }
		if (value === undefined) { if (element.hasAttribute(name)) { element.removeAttribute(name); } }
		else if (element.getAttribute(name) !== value) { element.setAttribute(name, value); }
	}
	const old = [...element.childNodes];
	const wanted = children.map(child => nodeFor(child, old));
	for (const node of old) { node.remove(); }
	for (const [index, node] of wanted.entries()) {
		const there = element.childNodes[index];
		if (there !== node) { element.insertBefore(node, there ?? null); }
	}
}

/** A node that was there for the same thing, taken out of `old`, or a new one. */
function nodeFor(child: PieceChild, old: ChildNode[]): ChildNode {
	const index = old.findIndex(node => isFor(node, child));
	const [known] = index < 0 ? [] : old.splice(index, 1);
	if (typeof child === 'string') {
		const text = known ?? document.createTextNode('');
		if (text.nodeValue !== child) { text.nodeValue = child; }
		return text;
	}
	const element = known instanceof Element ? known : create(child);
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
export function setStops(root: Element): void {
	for (const chart of root.querySelectorAll('svg.chart, svg.cell')) {
		const marks = marksOf(chart);
		const current = marks.find(mark => mark.hasAttribute(OWN)) ?? marks[0];
		if (current) { makeCurrent(marks, current); }
	}
}

/** Moves the focus among the marks of the chart it is in; says whether it did. */
export function moveFocus(from: Element, by: 1 | -1): boolean {
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

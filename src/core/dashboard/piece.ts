import { isListOf, isShape, isText, optional, type Guard } from '../shape/guards.ts';
import { escapeHtml } from '../markdown/plainText.ts';

/** The elements a page may be made of: none that runs, loads or leads anywhere. */
const PIECE_TAGS = [
	'main',
	'header',
	'nav',
	'section',
	'div',
	'p',
	'span',
	'h1',
	'h2',
	'h3',
	'ul',
	'li',
	'button',
	'details',
	'summary',
	'strong',
	'table',
	'caption',
	'thead',
	'tbody',
	'tr',
	'th',
	'td',
	'svg',
	'g',
	'rect',
	'circle',
	'line',
	'path',
	'text',
	'title',
	'defs',
	'pattern',
] as const;

/** One of the elements that a page may have. */
export type PieceTag = typeof PIECE_TAGS[number];

/** The attributes they may have: no `style`, no handler, no address. */
export const PIECE_ATTRIBUTES = [
	'class',
	'id',
	'role',
	'tabindex',
	'type',
	'scope',
	'title',
	'aria-label',
	'aria-labelledby',
	'aria-hidden',
	'aria-pressed',
	'data-key',
	'data-command',
	'data-path',
	'data-line',
	'data-mentorship',
	'x',
	'y',
	'x1',
	'x2',
	'y1',
	'y2',
	'cx',
	'cy',
	'r',
	'd',
	'width',
	'height',
	'overflow',
	'text-anchor',
	'patternUnits',
	'patternTransform',
] as const;

/** One of the attributes that an element may have. */
type PieceAttribute = typeof PIECE_ATTRIBUTES[number];

/** An element as plain data, with the user's words as text: what a page draws and a file is written from. */
export interface VNode {
	readonly tag: PieceTag;
	readonly attributes?: Readonly<Partial<Record<PieceAttribute, string>>>;
	readonly children?: readonly PieceChild[];
}

/** What stands in an element: another one, or words, which are never read as markup. */
export type PieceChild = VNode | string;

/** Children as they are handed in; `undefined` and `false` stand for nothing, lists are laid flat. */
export type PieceChildren = PieceChild | undefined | false | readonly PieceChildren[];

/** Elements of SVG; the page must make them in its namespace. */
export const SVG_TAGS: readonly PieceTag[] = [
	'svg',
	'g',
	'rect',
	'circle',
	'line',
	'path',
	'text',
	'title',
	'defs',
	'pattern',
];

/** `piece('p', { class: 'soft' }, 'Words')`. */
export function piece(
	tag: PieceTag,
	attributes: Readonly<Partial<Record<PieceAttribute, string | number | undefined>>> = {},
	...children: readonly PieceChildren[]
): VNode {
	const written = Object.entries(attributes).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, String(value)]]
	);
	const inside = flatten(children);
	return {
		tag,
		...written.length > 0 ? { attributes: Object.fromEntries(written) as VNode['attributes'] & object } : {},
		...inside.length > 0 ? { children: inside } : {},
	};
}

function flatten(children: readonly PieceChildren[]): PieceChild[] {
	return children.flatMap(child => {
		if (child === undefined || child === false) { return []; }
		return isList(child) ? flatten(child) : [child];
	});
}

function isList(children: PieceChildren): children is readonly PieceChildren[] {
	return Array.isArray(children);
}

/** Written as HTML, every text escaped, without what only the page's script reads (`data-…`). */
export function toHtml(child: PieceChild): string {
	if (typeof child === 'string') { return escapeHtml(child); }
	const attributes = Object.entries(child.attributes ?? {}).filter(([name]) => !name.startsWith('data-')).map((
		[name, value],
	) => ` ${name}="${escapeHtml(value)}"`).join('');
	return `<${child.tag}${attributes}>${(child.children ?? []).map(toHtml).join('')}</${child.tag}>`;
}

const isTag: Guard<PieceTag> = (value): value is PieceTag => PIECE_TAGS.includes(value as PieceTag);

const isAttributes: Guard<NonNullable<VNode['attributes']>> = (value): value is NonNullable<VNode['attributes']> =>
	typeof value === 'object' && value !== null
	&& Object.entries(value).every(([name, text]) => PIECE_ATTRIBUTES.includes(name as PieceAttribute) && isText(text));

const isChild: Guard<PieceChild> = (value): value is PieceChild => isText(value) || isPiece(value);

/** Checks what comes from outside: only these elements and attributes. */
export const isPiece: Guard<VNode> = isShape<VNode>({
	tag: isTag,
	attributes: optional(isAttributes),
	children: optional((value): value is readonly PieceChild[] => isListOf(isChild)(value)),
});

import type {
	Html,
	Image,
	ImageReference,
	Link,
	ListItem,
	Node,
	Parent,
	PhrasingContent,
	Root,
	RootContent,
	Text,
} from 'mdast';
import type { TaskStatus } from '../model/vocabulary.ts';
import { statusOfMark } from '../taskFields/boxStates.ts';
import { statusName } from '../text/names.ts';
import type { Words } from '../text/words.ts';
import { isSafeLink } from './plainText.ts';

/** What {@link sanitizeMdast} is told. */
interface TameOptions {
	readonly l10n: Words;
	readonly headingShift?: number;
	readonly lines?: boolean;
	readonly link?: (target: string) => string | undefined;
}

/**
 * A step between remark and rehype: task boxes of every state, HTML as text, pictures as links,
 * links only where {@link isSafeLink} has them.
 */
export function sanitizeMdast(options: TameOptions): (tree: Root, file: { toString(): string }) => void {
	return (tree, file) => {
		const tamer = new Tamer(tree, String(file), options);
		for (const parent of parentsIn(tree)) {
			parent.children = parent.children.flatMap(child => tamer.tame(child, isFlow(parent)));
		}
	};
}

/** Every node that has children, each before its own. */
function* parentsIn(root: Root): Generator<Parent> {
	const parents: Parent[] = [root];
	for (let parent = parents.pop(); parent; parent = parents.pop()) {
		yield parent;
		for (const each of parent.children.filter(isParent)) { parents.push(each); }
	}
}

function isParent(node: Node): node is Parent & RootContent {
	return 'children' in node;
}

/** Holds blocks, so that a bare text needs a paragraph. */
function isFlow({ type }: Node): boolean {
	return type === 'root' || type === 'blockquote' || type === 'listItem' || type === 'footnoteDefinition';
}

class Tamer {
	readonly #definitions = new Map<string, string>();
	readonly #source: string;
	readonly #options: TameOptions;

	constructor(tree: Root, source: string, options: TameOptions) {
		this.#source = source;
		this.#options = options;
		for (const { children } of parentsIn(tree)) {
			for (const node of children) {
				if (node.type === 'definition') {
					this.#definitions.set(node.identifier, this.#definitions.get(node.identifier) ?? node.url);
				}
			}
		}
	}

	/** What stands in its place. */
	tame(node: RootContent, inFlow: boolean): RootContent[] {
		switch (node.type) {
			case 'html':
				return tameHtml(node, inFlow);
			case 'heading':
				node.depth = shifted(node.depth, this.#options.headingShift ?? 0);
				return [node];
			case 'link':
				return this.#linked(node.url, node.children);
			case 'image':
				return this.#linked(node.url, pictureWords(node));
			case 'imageReference':
				return this.#linked(this.#definitions.get(node.identifier) ?? '', pictureWords(node));
			case 'linkReference':
				return this.#linked(this.#definitions.get(node.identifier) ?? '', node.children);
			case 'listItem':
				this.#tameItem(node);
				return [node];
			default:
				return [node];
		}
	}

	#linked(written: string, children: PhrasingContent[]): RootContent[] {
		const url = this.#options.link ? this.#options.link(written) : written;
		if (url === undefined || !isSafeLink(url)) { return children; }
		// A title in a tooltip is nothing on paper, and one more thing to watch.
		const link: Link = { type: 'link', url, children };
		return [link];
	}

	/** `[x]` is taken off by remark-gfm, every other box is the first text of the item. */
	#tameItem(item: ListItem): void {
		const [paragraph] = item.children;
		if (paragraph?.type !== 'paragraph') { return; }
		const ticked = item.checked ? 'x' : ' ';
		const mark = typeof item.checked === 'boolean' ? ticked : takeMark(paragraph.children, this.#source);
		if (mark === undefined) { return; }
		item.checked = null;
		const status = statusOfMark(mark);
		item.data = { ...item.data, hProperties: { className: ['task', `task-${status}`] } };
		paragraph.children.unshift(this.#box(mark, status, item), { type: 'text', value: ' ' });
	}

	#box(mark: string, status: TaskStatus, { position }: ListItem): PhrasingContent {
		const line = this.#options.lines && position ? { dataLine: String(position.start.line - 1) } : {};
		const hProperties = {
			className: ['task-box'],
			role: 'img',
			ariaLabel: statusName(status, this.#options.l10n),
			...line,
		};
		return {
			type: 'emphasis',
			data: { hName: 'span', hProperties },
			children: [{ type: 'text', value: `[${mark}]` }],
		};
	}
}

const MARK = /^\[([^\s\\\]])\](?=\s|$)\s?/u;

/** The mark of a box that is not GFM's, taken off the text: `[>] Send it`. */
function takeMark([first]: readonly PhrasingContent[], source: string): string | undefined {
	const match = first?.type === 'text' ? MARK.exec(first.value) : null;
	const start = first?.position?.start.offset;
	if (!match || start === undefined || !source.startsWith(match[0].trimEnd(), start)) { return undefined; }
	const text = first as Text;
	if (match[0].length === text.value.length && match[0].trimEnd() === match[0]) { return undefined; }
	text.value = text.value.slice(match[0].length);
	return match[1];
}

/** Comments go, a line break is one, and the rest is shown as it is written. */
function tameHtml({ value }: Html, inFlow: boolean): RootContent[] {
	const shown = value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
	if (shown === '') { return []; }
	if (/^<br\s*\/?>$/i.test(shown)) { return inFlow ? [] : [{ type: 'break' }]; }
	const text: Text = { type: 'text', value: shown };
	return [inFlow ? { type: 'paragraph', children: [text] } : text];
}

function pictureWords({ alt }: Image | ImageReference): PhrasingContent[] {
	return alt ? [{ type: 'text', value: alt }] : [];
}

function shifted(depth: number, shift: number): 1 | 2 | 3 | 4 | 5 | 6 {
	return Math.min(6, Math.max(1, depth + shift)) as 1 | 2 | 3 | 4 | 5 | 6;
}

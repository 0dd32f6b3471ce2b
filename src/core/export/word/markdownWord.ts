import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { isReadable } from '../../documents/exportLimits.ts';
import { isSafeLink } from '../../markdown/plainText.ts';
import { sanitizeMdast } from '../../markdown/sanitizeMdast.ts';
import type { WordBlock, WordBox, WordRun } from '../../office/wordModel.ts';
import type { Words } from '../../text/words.ts';
import { withoutSigns, type AnchoredItem, type ItemAnchors } from './itemAnchors.ts';

/** How an item with a sign is drawn. */
export interface DrawnItem {
	/** Its words, as Markdown on one line. */
	readonly markdown: string;
	/** Absent where it can no longer be ticked. */
	readonly box?: WordBox;
}

/** What Markdown is turned into blocks with. */
interface MarkdownWordOptions {
	readonly l10n: Words;
	readonly anchors: ItemAnchors;
	readonly draw: (item: AnchoredItem) => DrawnItem;
	/** Added to the level of every heading: -1 makes `#` the title. */
	readonly shift: number;
}

/** What may be markup on a line. */
const MARKUP = /[*_`[\]<>&\\~!:@#|]|www\./i;
/** A line that is a paragraph whatever stands beyond the blank lines around it, and in which no footnote is meant. */
const STAYS_APART = /^\p{L}(?!.*\[\^)/u;

/** Turns Markdown (with GFM) into blocks for Word: links to the web only, HTML as the text it is, no pictures. */
export class MarkdownWord {
	readonly footnotes = new Map<number, readonly WordRun[]>();
	readonly #options: MarkdownWordOptions;
	readonly #lines = new Map<string, WordRun[]>();
	#lists = 0;
	#parser: Processor<Root> | undefined;

	constructor(options: MarkdownWordOptions) {
		this.#options = options;
	}

	/** The blocks of a text. Each text keeps its footnotes to itself. */
	blocks(markdown: string): WordBlock[] {
		if (!isReadable(markdown)) {
			return withoutSigns(markdown).split('\n').map(line => ({
				kind: 'paragraph',
				look: 'code',
				runs: [{ text: line }],
			}));
		}
		const { anchors, draw } = this.#options;
		this.#readLines(anchors.itemsIn(markdown).map(item => draw(item).markdown));
		const root = this.#parse(anchors.onlySigns(markdown));
		const notes = new Map(
			root.children.flatMap(node =>
				node.type === 'footnoteDefinition' ? [[node.identifier, node.children] as const] : []
			),
		);
		return new TextBlocks(this.#options, notes, this.footnotes, () => {
			this.#lists++;
			return this.#lists;
		}, line => this.line(line)).flow(root.children, 0);
	}

	/**
	 * Reads the words of many items together: to set a parser up costs more than to read a line. What may not stay
	 * apart is left to be read by itself.
	 */
	#readLines(lines: readonly string[]): void {
		const apart = [...new Set(lines)].filter(line =>
			MARKUP.test(line) && STAYS_APART.test(line) && isReadable(line)
		);
		const { children } = this.#parse(apart.join('\n\n'));
		if (children.length !== apart.length) { return; }
		for (const [index, node] of children.entries()) {
			if (node.type === 'paragraph') { this.#lines.set(apart[index]!, runsOf(node.children)); }
		}
	}

	/** The words of one line. */
	line(markdown: string): WordRun[] {
		const cached = this.#lines.get(markdown);
		if (cached) { return cached; }
		if (!MARKUP.test(markdown)) { return markdown === '' ? [] : [{ text: markdown }]; }
		const [first] = isReadable(markdown) ? this.#parse(markdown).children : [];
		return first?.type === 'paragraph' || first?.type === 'heading' ? runsOf(first.children) : [{ text: markdown }];
	}

	#parse(markdown: string): Root {
		this.#parser ??= unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
		const root = this.#parser.parse(markdown);
		sanitizeMdast({ l10n: this.#options.l10n, link: webOnly })(root, { toString: () => markdown });
		return root;
	}
}

/** Files beside the notes are not beside the page. */
function webOnly(target: string): string | undefined {
	return /^(?:https?|mailto):/i.test(target) && isSafeLink(target) ? target : undefined;
}

/** What stands on the line of an item. */
interface ItemLine {
	readonly runs: readonly WordRun[];
	readonly box?: WordBox;
}

function struck(run: WordRun): WordRun {
	return { ...run, strike: true };
}

type Flow = RootContent | BlockContent | DefinitionContent;

class TextBlocks {
	readonly #numbers = new Map<string, number>();

	constructor(
		private readonly options: MarkdownWordOptions,
		private readonly notes: ReadonlyMap<string, readonly Flow[]>,
		private readonly footnotes: Map<number, readonly WordRun[]>,
		private readonly nextList: () => number,
		private readonly line: (markdown: string) => WordRun[],
	) {}

	flow(nodes: readonly Flow[], level: number, quoted = false): WordBlock[] {
		return nodes.flatMap((node): WordBlock[] => {
			switch (node.type) {
				case 'heading':
					return [{
						kind: 'heading',
						level: node.depth + this.options.shift,
						runs: this.#runs(node.children),
					}];
				case 'paragraph':
					return [{
						kind: 'paragraph',
						runs: this.#runs(node.children),
						...quoted && { look: 'quote' as const },
						...level > 0 && { level: level - 1 },
					}];
				case 'blockquote':
					return this.flow(node.children, level, true);
				case 'code':
					return node.value.split('\n').map(line => ({
						kind: 'paragraph',
						look: 'code',
						runs: [{ text: line }],
					}));
				case 'list':
					return this.#list(
						node.children,
						node.ordered === true ? this.nextList() : undefined,
						level,
						quoted,
					);
				case 'table':
					return [this.#table(node)];
				case 'thematicBreak':
				case 'definition':
				case 'footnoteDefinition':
				case 'yaml':
					return [];
				default:
					if ('children' in node) {
						return [{ kind: 'paragraph', runs: this.#runs(node.children as PhrasingContent[]) }];
					}
					return 'value' in node ? [{ kind: 'paragraph', runs: [{ text: node.value }] }] : [];
			}
		});
	}

	#list(items: readonly ListItem[], ordered: number | undefined, level: number, quoted: boolean): WordBlock[] {
		return items.flatMap(item => {
			const [first, ...rest] = item.children;
			const status = statusOf(item);
			const words = first?.type === 'paragraph' ? first.children : [];
			// The box is the first child, a space the second.
			const inner = status === undefined ? words : words.slice(2);
			const ownItems = this.#items(inner, status);
			const heads = ownItems.map((each): WordBlock => ({
				kind: 'item',
				level,
				...ordered !== undefined && { ordered },
				...each,
			}));
			return [...heads, ...this.flow(first?.type === 'paragraph' ? rest : item.children, level + 1, quoted)];
		});
	}

	/** What stands on the lines of an item: of several where it has the signs of several. */
	#items(words: readonly PhrasingContent[], status: string | undefined): readonly ItemLine[] {
		const [first] = words;
		const anchored = first?.type === 'text' ? this.options.anchors.readAll(first.value) : [];
		if (anchored.length > 0) { return anchored.map(item => this.#drawn(item)); }
		const runs = this.#runs(words);
		if (status === undefined) { return [{ runs }]; }
		if (status === 'cancelled' || status === 'carried') { return [{ runs: runs.map(struck) }]; }
		return [{ runs, box: { checked: status === 'done', name: runs.map(({ text }) => text).join('') } }];
	}

	#drawn(item: AnchoredItem): ItemLine {
		const { markdown, box } = this.options.draw(item);
		const runs = this.line(markdown);
		return box ? { runs, box } : { runs: runs.map(struck) };
	}

	#table({ children }: Table): WordBlock {
		return {
			kind: 'table',
			name: '',
			rows: children.map(row => row.children.map(cell => this.#runs(cell.children))),
		};
	}

	#runs(nodes: readonly PhrasingContent[]): WordRun[] {
		return runsOf(nodes, identifier => this.#footnote(identifier));
	}

	#footnote(identifier: string): number | undefined {
		const numberBefore = this.#numbers.get(identifier);
		const note = this.notes.get(identifier);
		if (numberBefore !== undefined || note === undefined) { return numberBefore; }
		const number = this.footnotes.size + 1;
		this.#numbers.set(identifier, number);
		this.footnotes.set(number, []);
		this.footnotes.set(
			number,
			this.flow(note, 0).flatMap((block, index) =>
				'runs' in block ? [...index > 0 ? [{ text: ' ' }] : [], ...block.runs] : []
			),
		);
		return number;
	}
}

/** What `sanitizeMdast` has written on the item: `task task-done`. */
function statusOf({ data }: ListItem): string | undefined {
	const names = (data as { readonly hProperties?: { readonly className?: readonly string[] } } | undefined)
		?.hProperties?.className;
	return names?.find(name => name.startsWith('task-'))?.slice('task-'.length);
}

type Look = Omit<WordRun, 'text'>;

function runsOf(
	nodes: readonly PhrasingContent[],
	footnote: (identifier: string) => number | undefined = () => undefined,
	look: Look = {},
): WordRun[] {
	return nodes.flatMap((node): WordRun[] => {
		switch (node.type) {
			case 'text':
				return node.value === '' ? [] : [{ ...look, text: withoutSigns(node.value).replace(/\s*\n\s*/g, ' ') }];
			case 'inlineCode':
				return [{ ...look, text: withoutSigns(node.value), code: true }];
			case 'strong':
				return runsOf(node.children, footnote, { ...look, bold: true });
			case 'emphasis':
				return runsOf(node.children, footnote, { ...look, italic: true });
			case 'delete':
				return runsOf(node.children, footnote, { ...look, strike: true });
			case 'link':
				return runsOf(node.children, footnote, { ...look, link: node.url });
			case 'break':
				return [{ text: '', break: true }];
			case 'footnoteReference': {
				const number = footnote(node.identifier);
				return number === undefined
					? [{ ...look, text: `[^${node.label ?? node.identifier}]` }]
					: [{ text: '', footnote: number }];
			}
			default:
				if ('children' in node) { return runsOf(node.children, footnote, look); }
				return 'value' in node ? [{ ...look, text: withoutSigns(node.value) }] : [];
		}
	});
}

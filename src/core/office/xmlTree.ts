import { Parser, type Handler } from 'htmlparser2';

/**
 * An element of an Office file; names have the prefix that the specification uses, whatever prefix the file has: `w:p`.
 */
export interface XmlElement {
	readonly name: string;
	/** By name with its prefix, as `w:val`; one without a prefix as `Id`. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlNode[];
}
/** Text is a string. */
type XmlNode = XmlElement | string;

/**
 * Why XML was not read: it is broken, declares things of its own (which Office never does), or is larger than what
 * anybody writes.
 */
export type XmlRefusal = 'broken' | 'declares' | 'too-large';

/** So many elements, and so many inside each other. */
interface XmlCaps {
	readonly elements: number;
	readonly depth: number;
}

/** A book has fewer. */
const XML_CAPS: XmlCaps = { elements: 250_000, depth: 256 };

/** The namespaces of Office's parts, of both editions of the standard, with the prefix that everybody writes. */
const PREFIXES: Readonly<Record<string, string>> = {
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
	'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
	'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
	'http://schemas.microsoft.com/office/word/2012/wordml': 'w15:',
	'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
	'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
	'http://schemas.openxmlformats.org/package/2006/relationships': '',
	'http://schemas.openxmlformats.org/package/2006/content-types': '',
	'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': '',
	'http://purl.oclc.org/ooxml/officeDocument/customProperties': '',
	'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt:',
	'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt:',
	'http://www.w3.org/XML/1998/namespace': 'xml:',
	'': '',
};

class Refused extends Error {
	constructor(readonly refusal: XmlRefusal) {
		super(refusal);
	}
}

/**
 * Reads a part of an Office file. No entity but XML's own five is known, nothing is fetched; a document type is
 * refused.
 */
export function parseXml(text: string, caps: XmlCaps = XML_CAPS): XmlElement | XmlRefusal {
	try {
		return build(text, caps) ?? 'broken';
	} catch (error) {
		return error instanceof Refused ? error.refusal : 'broken';
	}
}

interface Building extends XmlElement {
	readonly children: XmlNode[];
}

function build(text: string, caps: XmlCaps): XmlElement | undefined {
	const tree: TreeBuilder = new TreeBuilder(
		caps,
		(): boolean => text.slice(parser.endIndex - 1, parser.endIndex + 1) === '/>',
	);
	const parser: Parser = new Parser(tree, { xmlMode: true });
	parser.write(text);
	const isWhole = tree.isWhole;
	parser.end();
	return isWhole ? tree.root : undefined;
}

/** The prefixes that an element's names may have, by what the file calls them. */
type Prefixes = Readonly<Record<string, string>>;
const XML_OWN: Prefixes = { xml: 'xml:' };

class TreeBuilder implements Partial<Handler> {
	root: XmlElement | undefined;
	readonly #open: { readonly element: Building, readonly prefixes: Prefixes }[] = [];
	readonly #caps: XmlCaps;
	readonly #closesItself: () => boolean;
	#elements = 0;

	constructor(caps: XmlCaps, closesItself: () => boolean) {
		this.#caps = caps;
		this.#closesItself = closesItself;
	}

	/** One element was opened, and everything that was opened is closed. */
	get isWhole(): boolean {
		return this.root !== undefined && this.#open.length === 0;
	}

	onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
		this.#elements++;
		const parent = this.#open.at(-1);
		if (this.#elements > this.#caps.elements || this.#open.length >= this.#caps.depth) {
			throw new Refused('too-large');
		}
		if (!parent && this.root) { throw new Refused('broken'); }
		const prefixes = withDeclared(parent?.prefixes ?? XML_OWN, attributes);
		const plainAttributes: Record<string, string> = {};
		for (
			const [key, value] of Object.entries(attributes)
		) {
			if (!/^xmlns(?::|$)/.test(key)) {
				plainAttributes[key.includes(':') ? prefixed(key, prefixes) : key] = value;
			}
		}
		const element: Building = { name: prefixed(name, prefixes), attributes: plainAttributes, children: [] };
		parent?.element.children.push(element);
		this.root ??= element;
		this.#open.push({ element, prefixes });
	}

	ontext(words: string): void {
		const parent = this.#open.at(-1);
		if (!parent) {
			if (words.trim() !== '') { throw new Refused('broken'); }
			return;
		}
		const { children } = parent.element;
		// Text comes in pieces where an entity stands in it.
		if (typeof children.at(-1) === 'string') { children[children.length - 1] += words; }
		else { children.push(words); }
	}

	onclosetag(_name: string, isImplied: boolean): void {
		if (isImplied && this.#open.length > 0 && !this.#closesItself()) { throw new Refused('broken'); }
		this.#open.pop();
	}

	onprocessinginstruction(name: string): void {
		if (name.startsWith('!')) { throw new Refused('declares'); }
	}
}

function withDeclared(prefixes: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
	const declared = Object.entries(attributes).flatMap(([key, uri]) => {
		if (key === 'xmlns') { return [['', PREFIXES[uri] ?? '?:']]; }
		if (key.startsWith('xmlns:')) { return [[key.slice(6), PREFIXES[uri] ?? '?:']]; }
		return [];
	});
	return declared.length === 0 ? prefixes : { ...prefixes, ...Object.fromEntries(declared) as Prefixes };
}

function prefixed(name: string, prefixes: Prefixes): string {
	const colon = name.indexOf(':');
	const prefix = colon < 0 ? '' : name.slice(0, colon);
	return `${prefixes[prefix] ?? (prefix === '' ? '' : '?:')}${name.slice(colon + 1)}`;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
	return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The children that are elements. */
export function elementsOf(element: XmlElement | undefined): XmlElement[] {
	return element?.children.filter((child): child is XmlElement => typeof child !== 'string') ?? [];
}

/** All elements of one of these names inside, in order, without recursion. */
export function* within(root: XmlElement | undefined, ...names: readonly string[]): Generator<XmlElement> {
	const stack = root ? [root] : [];
	for (let element = stack.pop(); element; element = stack.pop()) {
		if (names.includes(element.name)) { yield element; }
		stack.push(...elementsOf(element).reverse());
	}
}

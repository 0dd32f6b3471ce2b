import { openOfficePackage, partText, type OfficePackage } from './officePackage.ts';
import {
	type CommentsById,
	readComments,
	readNotes,
	type ReturnedDocument,
	type ReturnedLine,
	type ReturnedRefusal,
} from './returned.ts';
import { ReturnedParagraph } from './returnedParagraph.ts';
import { readBoxTag, readExportedFacts, wordsHash, type ExportedFacts, type ExportedItem } from './returnMarks.ts';
import { childOf, elementsOf, parseXml, within, type XmlElement } from './xmlTree.ts';

/** So many paragraphs are read; no page of ours has as many. */
const MOST_LINES = 20_000;

/**
 * Reads a `.docx` that came back, whichever program has saved it meanwhile: boxes (content controls, form fields,
 * signs), tracked changes, comments with their answers, new lines. Nothing is fetched, nothing is run.
 */
export function readReturned(bytes: Uint8Array): ReturnedDocument | ReturnedRefusal {
	const file = openOfficePackage(bytes);
	if (typeof file === 'string') { return file; }
	const path = mainPart(file);
	const text = path === undefined ? undefined : partText(file, path);
	if (path === undefined || text === undefined) {
		return file.paths.has('mimetype') || file.paths.size > 0
			? 'no-word-document'
			: 'broken';
	}
	const root = parseXml(text);
	if (typeof root === 'string') { return root === 'too-large' ? 'too-large' : 'broken'; }
	const body = childOf(root, 'w:body');
	if (root.name !== 'w:document' || !body) { return 'no-word-document'; }
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	const facts = readExportedFacts(propertiesOf(file));
	const { isOurs, items } = facts;
	const byIndex = new Map(items.map(item => [item.index, item]));
	const comments = commentsOf(file, folder, facts);
	const lines = withFirstMarks(linesOf(body, headingStyles(xmlOf(file, `${folder}styles.xml`)), comments)).map(line =>
		recognised(line, byIndex)
	);
	const hasTags = lines.some(({ box }) => box?.item !== undefined);
	return {
		isOurs: isOurs || hasTags,
		sent: items,
		savedBy: savedBy(file),
		hasMarks: lines.some(({ mark }) => mark !== undefined),
		unreadFootnotes: facts.footnotes ? 0 : footnotesOf(file, folder, '', () => false).size,
		lines,
	};
}

/** A line that was copied may have the mark of the one that it was copied from. */
function withFirstMarks(lines: readonly ReturnedLine[]): ReturnedLine[] {
	const seen = new Set<number>();
	return lines.map(line => {
		const { mark, ...rest } = line;
		if (!mark || line.isDeleted) { return line; }
		if (seen.has(mark.index)) { return rest; }
		seen.add(mark.index);
		return line;
	});
}

/** A line whose tags a program has dropped still has its mark, by which the file's properties know the item. */
function recognised(line: ReturnedLine, byIndex: ReadonlyMap<number, ExportedItem>): ReturnedLine {
	const sent = line.mark && byIndex.get(line.mark.index);
	if (!sent || !line.box) { return line; }
	const box = { item: sent.item, wasChecked: sent.checked, ...line.box };
	const { due, wasDue, ...rest } = line;
	const was = wasDue ?? sent.due;
	return {
		...rest,
		box,
		...due !== undefined && was !== undefined && { due },
		...was !== undefined && { wasDue: was },
	};
}

/** Where the package's relationships say that the document is; else where everybody puts it. */
function mainPart(file: OfficePackage): string | undefined {
	const relations = xmlOf(file, '_rels/.rels');
	const target = elementsOf(relations).find(({ attributes }) =>
		attributes['Type']?.endsWith('/officeDocument') && attributes['TargetMode'] !== 'External'
	)?.attributes['Target']?.replace(/^\/+/, '');
	return [target, 'word/document.xml'].find(path => path !== undefined && file.parts.has(path));
}

function footnotesOf(
	file: OfficePackage,
	folder: string,
	author: string,
	isSent: (words: string) => boolean,
): CommentsById {
	return readNotes(xmlOf(file, `${folder}footnotes.xml`), 'w:footnoteReference', author, isSent);
}

/**
 * Comments, and the footnotes and endnotes that were not on the page. A page that does not say which it had keeps its
 * footnotes to itself: they may be ours.
 */
function commentsOf(file: OfficePackage, folder: string, { footnotes }: ExportedFacts): CommentsById {
	const author = savedBy(file);
	const isSent = (words: string): boolean => footnotes?.has(wordsHash(words)) ?? true;
	return new Map([
		...readComments(xmlOf(file, `${folder}comments.xml`), xmlOf(file, `${folder}commentsExtended.xml`)),
		...footnotesOf(file, folder, author, isSent),
		...readNotes(xmlOf(file, `${folder}endnotes.xml`), 'w:endnoteReference', author, () => false),
	]);
}

function linesOf(body: XmlElement, headings: ReadonlyMap<string, number>, comments: CommentsById): ReturnedLine[] {
	const lines: ReturnedLine[] = [];
	const commented = new Set<string>();
	let takenCount = 0;
	for (const { paragraph, around, row } of paragraphsIn(body)) {
		for (const part of partsAtBoxes(paragraph)) {
			takenCount++;
			if (takenCount > MOST_LINES) { return lines; }
			const line = new ReturnedParagraph(part, around).read(headings, comments, commented);
			if (line.words === '' && !line.box && !line.isDeleted && line.comments.length === 0) { continue; }
			const box = boxOfCellBefore(lines.at(-1), line, row);
			if (box) { lines.pop(); }
			lines.push({ ...line, ...row !== undefined && { row }, ...box && { box, isItem: true } });
		}
	}
	return lines;
}

/** A box that has a cell of its table for itself, and the words in the next one. */
function boxOfCellBefore(
	before: ReturnedLine | undefined,
	{ box, words }: ReturnedLine,
	row: number | undefined,
): ReturnedLine['box'] {
	return row !== undefined && before?.row === row && before.words === '' && !box && words !== ''
		? before.box
		: undefined;
}

/** Two items that Backspace has joined to one paragraph are two: each box begins one. */
function partsAtBoxes(paragraph: XmlElement): readonly XmlElement[] {
	const { children } = paragraph;
	const starts = children.flatMap((child, at) => typeof child !== 'string' && isTaggedBox(child) ? [at] : []);
	if (starts.length < 2) { return [paragraph]; }
	const properties = children.filter(child => typeof child !== 'string' && child.name === 'w:pPr');
	return starts.map((start, index) => ({
		...paragraph,
		children: index === 0
			? children.slice(0, starts[1])
			: [...properties, ...children.slice(start, starts[index + 1])],
	}));
}

function isTaggedBox(element: XmlElement): boolean {
	const properties = element.name === 'w:sdt' ? childOf(element, 'w:sdtPr') : undefined;
	return childOf(properties, 'w14:checkbox') !== undefined
		&& readBoxTag(childOf(properties, 'w:tag')?.attributes['w:val']) !== undefined;
}

/** A paragraph and the content controls and changes that it stands in. */
interface PlacedParagraph {
	readonly paragraph: XmlElement;
	readonly around: readonly XmlElement[];
	/** Which row of a table. */
	readonly row?: number;
}

/** What a paragraph stands in that says something about it. */
const AROUND = ['w:sdt', 'w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'];

/** All paragraphs, also those in tables, content controls and text boxes; pictures are passed over. */
function* paragraphsIn(body: XmlElement): Generator<PlacedParagraph> {
	type Placed = Omit<PlacedParagraph, 'paragraph'> & { readonly element: XmlElement };
	const stack: Placed[] = [{ element: body, around: [] }];
	let rows = 0;
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { element, around, row: outer } = next;
		const row = element.name === 'w:tr' ? rows++ : outer;
		if (element.name === 'w:p') {
			yield { paragraph: element, around, ...row !== undefined && { row } };
			stack.push(...textBoxesIn(element).reverse().map(box => ({ element: box, around: [] })));
			continue;
		}
		const inner = AROUND.includes(element.name) ? [...around, element] : around;
		for (const child of elementsOf(element).reverse()) {
			if (child.name !== 'mc:AlternateContent') {
				stack.push({ element: child, around: inner, ...row !== undefined && { row } });
			}
		}
	}
}

/** What stands in the text boxes of a paragraph; Word writes each twice, for itself and for older programs. */
function textBoxesIn(paragraph: XmlElement): XmlElement[] {
	const boxes: XmlElement[] = [];
	const stack = [...elementsOf(paragraph)].reverse();
	for (let next = stack.pop(); next; next = stack.pop()) {
		if (next.name === 'w:txbxContent') { boxes.push(next); }
		else if (next.name !== 'mc:Fallback') { stack.push(...[...elementsOf(next)].reverse()); }
	}
	return boxes;
}

/**
 * Ids of the styles of headings and titles, with their levels: other languages and programs have other ids for
 * `heading 1`.
 */
function headingStyles(styles: XmlElement | undefined): ReadonlyMap<string, number> {
	const levels = new Map<string, number>();
	for (const style of elementsOf(styles)) {
		const name = childOf(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '';
		const level = name === 'title' ? 0 : /^heading ([1-9])$/.exec(name)?.[1];
		if (level !== undefined) { levels.set(style.attributes['w:styleId'] ?? '', Number(level)); }
	}
	return levels;
}

function propertiesOf(file: OfficePackage): ReadonlyMap<string, string> {
	const properties = elementsOf(xmlOf(file, 'docProps/custom.xml'));
	return new Map(
		properties.map(property => [
			property.attributes['name'] ?? '',
			elementsOf(property).flatMap(({ children }) => children.filter(child => typeof child === 'string')).join(
				'',
			),
		]),
	);
}

function savedBy(file: OfficePackage): string {
	const [name] = [...within(xmlOf(file, 'docProps/core.xml'), '?:lastModifiedBy')];
	const words = name?.children.filter(child => typeof child === 'string').join('').trim() ?? '';
	return words === 'Mentoring Notebook' ? '' : words;
}

function xmlOf(file: OfficePackage, path: string): XmlElement | undefined {
	const text = partText(file, path);
	const root = text === undefined ? undefined : parseXml(text);
	return typeof root === 'object' ? root : undefined;
}

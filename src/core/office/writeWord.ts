import {
	AlignmentType,
	BookmarkEnd,
	BookmarkStart,
	BorderStyle,
	Document,
	ExternalHyperlink,
	Footer,
	FootnoteReferenceRun,
	HeadingLevel,
	Packer,
	PageNumber,
	Paragraph,
	Tab,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type IParagraphOptions,
	type ParagraphChild,
} from 'docx';
import { dueControl, FACTS_STYLE, factsControl, tickBox } from './wordControls.ts';
import { BULLETS, DEEPEST_LEVEL, itemIndent, NUMBERS, wordNumbering, wordStyles } from './wordStyles.ts';
import type { PageSize, WordBlock, WordBox, WordDocument, WordRun } from './wordModel.ts';
import { blockText, exportedFacts, lineMark } from './returnMarks.ts';

/** In twentieths of a point: 210 × 297 mm, 8½ × 11 inches. */
const PAGES: Readonly<Record<PageSize, { readonly width: number, readonly height: number }>> = {
	a4: { width: 11_906, height: 16_838 },
	letter: { width: 12_240, height: 15_840 },
};
const MARGIN = 1_080;

/**
 * A `.docx` with headings, lists, tables, footnotes and named styles, whose boxes can be ticked. Each line has a hidden
 * bookmark, and each item a tag, by which they are found when the page comes back; neither says anything that the page
 * does not say.
 */
export async function writeWord(page: WordDocument): Promise<Uint8Array> {
	const writer = new Writer(page);
	const children = page.blocks.flatMap((block, index) => writer.block(block, index));
	const document = new Document({
		title: xmlText(page.title),
		creator: 'Mentoring Notebook',
		lastModifiedBy: 'Mentoring Notebook',
		description: '',
		customProperties: [...exportedFacts(page)],
		styles: wordStyles(page.language, page.rightToLeft ?? false),
		numbering: wordNumbering(),
		footnotes: Object.fromEntries(
			[...page.footnotes].map((
				[number, runs],
			) => [number, { children: [new Paragraph({ children: writer.runs(runs) })] }]),
		),
		sections: [{
			properties: {
				page: { size: PAGES[page.page], margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
			},
			footers: { default: pageNumbers() },
			children,
		}],
	});
	return Packer.pack(document, 'uint8array');
}

function pageNumbers(): Footer {
	return new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [
					new TextRun({
						children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
						size: 18,
						color: '595959',
					}),
				],
			}),
		],
	});
}

class Writer {
	readonly #page: WordDocument;
	#ids = 0;

	constructor(page: WordDocument) {
		this.#page = page;
	}

	block(block: WordBlock, index: number): (Paragraph | Table)[] {
		switch (block.kind) {
			case 'heading':
				return [
					this.#paragraph(block, index, {
						...block.level <= 0
							? { heading: HeadingLevel.TITLE }
							: { heading: LEVELS[Math.min(block.level, 6) - 1]! },
						pageBreakBefore: block.newPage ?? false,
					}),
				];
			case 'paragraph':
				return [
					this.#paragraph(block, index, {
						...block.look && { style: STYLES[block.look] },
						...block.level !== undefined && { indent: { left: itemIndent(level(block.level)).left } },
					}),
				];
			case 'item':
				return [
					block.box
						? this.#boxed(block, block.box, index)
						: this.#paragraph(block, index, {
							style: 'MentoringItem',
							numbering: {
								reference: block.ordered === undefined ? BULLETS : NUMBERS,
								level: level(block.level),
								instance: block.ordered ?? 0,
							},
						}),
				];
			case 'table':
				return [this.#table(block), new Paragraph({})];
			case 'lines':
				return Array.from(
					{ length: block.count },
					(_line, index) => ruled(PAGES[this.#page.page].width - 2 * MARGIN, index < block.count - 1),
				);
			case 'signatures':
				return [signatures(block.names, block.heads)];
		}
	}

	#table(block: WordBlock & { readonly kind: 'table' }): Table {
		return table(
			block.rows.map((row, line) =>
				row.map(cell => this.runs(line === 0 ? cell.map(run => ({ ...run, bold: true })) : cell))
			),
			{
				widths: columnWidths(block.rows, PAGES[this.#page.page].width - 2 * MARGIN),
				longRows: block.rows.map(row =>
					row.some(cell => cell.map(({ text }) => text).join('').length > LONG_CELL)
				),
			},
		);
	}

	runs(runs: readonly WordRun[]): ParagraphChild[] {
		return runs.map(run => {
			if (run.footnote !== undefined) { return new FootnoteReferenceRun(run.footnote); }
			if (run.break) { return new TextRun({ break: 1 }); }
			return run.link === undefined
				? textRun(run)
				: new ExternalHyperlink({ link: run.link, children: [textRun(run, 'Hyperlink')] });
		});
	}

	#paragraph(
		block: WordBlock & { readonly runs: readonly WordRun[] },
		index: number,
		options: IParagraphOptions,
	): Paragraph {
		return new Paragraph({
			...options,
			...this.#page.rightToLeft && { bidirectional: true },
			children: [...this.#mark(block, index), ...this.runs(block.runs)],
		});
	}

	#boxed(block: Extract<WordBlock, { readonly kind: 'item' }>, box: WordBox, index: number): Paragraph {
		const number = block.ordered === undefined
			? {}
			: { numbering: { reference: NUMBERS, level: level(block.level), instance: block.ordered } };
		const { left, hanging } = itemIndent(level(block.level));
		const children = [
			...this.#mark(block, index),
			control(tickBox(box, this.#id())),
			new TextRun({ children: [new Tab()] }),
			...this.runs(block.runs),
			...this.#facts(box),
		];
		return new Paragraph({
			style: 'MentoringItem',
			indent: { left, hanging },
			tabStops: [{ type: 'left', position: left }],
			...number,
			...this.#page.rightToLeft && { bidirectional: true },
			children,
		});
	}

	/** ` (Ruth Abara, due 4 December)` */
	#facts({ facts }: WordBox): ParagraphChild[] {
		if (!facts) { return []; }
		const around = (words: string) => words === '' ? [] : [control(factsControl(xmlText(words), this.#id()))];
		const day = facts.due
			? [control(dueControl({ ...facts.due, words: xmlText(facts.due.words) }, this.#page.language, this.#id()))]
			: [];
		return [
			new TextRun({ text: ' (', style: FACTS_STYLE }),
			...around(facts.before),
			...day,
			...around(facts.after),
			new TextRun({ text: ')', style: FACTS_STYLE }),
		];
	}

	#mark(block: WordBlock, index: number): ParagraphChild[] {
		const id = this.#id();
		return [control(new BookmarkStart(lineMark(blockText(block), index), id)), control(new BookmarkEnd(id))];
	}

	#id(): number {
		this.#ids++;
		return this.#ids;
	}
}

const LEVELS = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5,
	HeadingLevel.HEADING_6,
] as const;
const STYLES = { quote: 'MentoringQuote', code: 'MentoringCode', soft: 'MentoringSoft' } as const;

function level(depth: number): number {
	return Math.min(Math.max(depth, 0), DEEPEST_LEVEL);
}

/**
 * A line to write on: paragraphs with a border would be drawn as one box. None of several stands alone on a page.
 *
 * @param keepNext Another one follows.
 */
function ruled(width: number, keepNext: boolean): Paragraph {
	return new Paragraph({
		keepNext,
		spacing: { before: 320, after: 0 },
		tabStops: [{ type: 'right', position: width, leader: 'underscore' }],
		children: [new TextRun({ children: [new Tab()], color: 'BBBBBB' })],
	});
}

/** docx takes any element of WordprocessingML among the runs, but its type names only those it has a class for. */
function control(element: unknown): ParagraphChild {
	return element as ParagraphChild;
}

function textRun({ text, bold, italic, strike, code }: WordRun, style?: string): TextRun {
	return new TextRun({
		text: xmlText(text),
		...bold && { bold },
		...italic && { italics: italic },
		...strike && { strike },
		...code && { font: 'Consolas' },
		...style !== undefined && { style },
	});
}

/** Each as wide as its longest word, and what is left over to those whose texts are longer. */
function columnWidths(rows: readonly (readonly (readonly WordRun[])[])[], width: number): number[] {
	const columns = Math.max(0, ...rows.map(row => row.length));
	const widths = Array.from({ length: columns }, (_column, at) => {
		const texts = rows.map(row => (row[at] ?? []).map(({ text }) => text).join(''));
		const longest = (lengths: readonly number[]) => Math.min(MOST_LETTERS, Math.max(1, ...lengths));
		const word = longest(texts.flatMap(text => text.split(/\s/)).map(({ length }) => length));
		return { least: word * LETTER + MARGINS, more: longest(texts.map(({ length }) => length)) - word + 1 };
	});
	const least = widths.reduce((sum, column) => sum + column.least, 0);
	const more = widths.reduce((sum, column) => sum + column.more, 0);
	return widths.map(column =>
		Math.floor(
			least >= width ? column.least * width / least : column.least + (width - least) * column.more / more,
		)
	);
}

/** More of a cell are wrapped. */
const MOST_LETTERS = 46;
/** Of a bold letter, and of both margins of a cell, in twentieths of a point. */
const LETTER = 140;
const MARGINS = 230;

/** A row with so many letters in a cell may go on on the next page; half of a page would be left empty before it. */
const LONG_CELL = 400;

interface TableLook {
	readonly widths?: readonly number[];
	readonly longRows?: readonly boolean[];
}

function table(rows: readonly (readonly ParagraphChild[][])[], { widths, longRows = [] }: TableLook = {}): Table {
	const width = { size: 100, type: WidthType.PERCENTAGE };
	const border = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' };
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	return new Table({
		width,
		...widths && { columnWidths: [...widths] },
		borders: {
			top: border,
			bottom: border,
			insideHorizontal: border,
			insideVertical: none,
			left: none,
			right: none,
		},
		rows: rows.map((cells, index) =>
			new TableRow({
				...index === 0 && { tableHeader: true },
				cantSplit: longRows[index] !== true,
				children: cells.map((children, at) =>
					new TableCell({
						...widths?.[at] !== undefined && { width: { size: widths[at], type: WidthType.DXA } },
						children: [new Paragraph({ children: [...children] })],
					})
				),
			})
		),
	});
}

function signatures(names: readonly string[], heads: readonly string[]): Table {
	const bold = (text: string) => [new TextRun({ text: xmlText(text), bold: true })];
	const rows = [
		heads.map(bold),
		...names.map(name => [[new TextRun({ text: xmlText(name) })], [new TextRun({ text: '', break: 1 })], []]),
	];
	return table(rows);
}

/** Without what XML cannot hold: control characters and halves of characters. */
function xmlText(text: string): string {
	return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '');
}

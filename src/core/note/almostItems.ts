import { ROLES } from '../model/vocabulary.ts';
import type { BlockScan } from '../markdown/blocks/blockScan.ts';
import { proseOf } from '../markdown/prose.ts';
import { ME } from '../query/homework.ts';
import { nearlyBox, type NearlyBox } from '../taskFields/nearlyBox.ts';
import { readFields } from '../taskFields/readFields.ts';
import type { SectionContext } from './sections.ts';

/** A bullet or number, then its words; the space between may be one that Markdown does not take for one. */
const LINE =
	/^([ \t>]*)(?:([-*+•·–—−‒⁃▪◦‣●○►➢→]|\d{1,9}[.)])([ \t\u00A0\u2007\u202F]+|(?=\[[ xX/>-]?\][ \t]|[☐☑☒□✅✓✔])))?(\S.*)$/u;

/**
 * A line in its parts: what stands before the bullet, the bullet, what stands for a box, and the words from there on.
 */
export interface AlmostItem {
	/** Of the line, in the text. */
	readonly start: number;
	/** Behind its last character that is no space. */
	readonly end: number;
	/** Where {@link AlmostItem.words} begin. */
	readonly wordsAt: number;
	readonly indent: string;
	/** Empty where the line has none. */
	readonly bullet: string;
	readonly space: string;
	readonly words: string;
	readonly box: NearlyBox | undefined;
	/** A proper box, which some other sign keeps from being read. */
	readonly hasBox: boolean;
}

const WHOLE_LINE = /[^\r\n]*/y;

/** A note, and what is known of it. */
interface AlmostSource {
	readonly text: string;
	readonly bodyStart: number;
	readonly scan: BlockScan;
	/** What holds below each heading of the scan. */
	readonly contexts: readonly SectionContext[];
	/** Whether somebody is called so; without it only the two sides are known. */
	readonly knowsHandle?: (handle: string) => boolean;
}

/**
 * Lines below a homework heading that look like items and are none, so that they are in no list and no total:
 * `- \\[ \\] Send it`, `☐ Send it`, `- [x ] Send it`, `- TODO Send it`, and a bullet with a day or an owner,
 * `- Send it @mentor`.
 */
export function almostItems(source: AlmostSource): AlmostItem[] {
	const candidates = homeworkLines(source).flatMap(start => shapeAt(source.text, start) ?? []).filter(shape =>
		mayBeMeant(shape, source)
	);
	if (candidates.length === 0) { return []; }
	const prose = proseOf(source.text, source.bodyStart);
	return candidates.filter(({ start, end }) =>
		prose.slice(start, end) === source.text.slice(start, end) || isMeantInProse(prose, start, source)
	);
}

/** Starts of the lines below homework headings that are neither items nor headings. */
function homeworkLines({ scan, bodyStart, contexts }: AlmostSource): number[] {
	if (!contexts.some(({ homework }) => homework)) { return []; }
	const takenLines = new Set([...scan.tasks.map(({ line }) => line), ...scan.headings.map(({ line }) => line)]);
	const starts: number[] = [];
	let heading = -1;
	for (let line = 0; line < scan.lineStarts.length; line++) {
		while (heading + 1 < scan.headings.length && scan.headings[heading + 1]!.line <= line) { heading++; }
		const start = scan.lineStarts[line]!;
		if (start >= bodyStart && contexts[heading]?.homework && !takenLines.has(line)) { starts.push(start); }
	}
	return starts;
}

function isMeantInProse(prose: string, start: number, source: AlmostSource): boolean {
	const shape = shapeAt(prose, start);
	return shape !== undefined && mayBeMeant(shape, source);
}

function shapeAt(text: string, start: number): AlmostItem | undefined {
	WHOLE_LINE.lastIndex = start;
	const content = WHOLE_LINE.exec(text)![0];
	const match = content === '' ? null : LINE.exec(content);
	if (!match) { return undefined; }
	const [, indent = '', bullet = '', space = '', words = ''] = match;
	return {
		start,
		end: start + content.trimEnd().length,
		wordsAt: start + content.length - words.length,
		indent,
		bullet,
		space,
		words,
		box: nearlyBox(words),
		hasBox: /^\[[^\]]\][ \t]/.test(words),
	};
}

/** Without a bullet only signs and proper boxes count: a sentence may begin with other brackets or with TODO. */
function mayBeMeant(shape: AlmostItem, source: AlmostSource): boolean {
	const { bullet, words, box, hasBox } = shape;
	if (bullet === '') {
		return box === undefined
			? /^\[[ xX/>-]\][ \t]+\S/.test(words)
			: /^(?:[^\w[\\]|\[\][ \t])/.test(words);
	}
	if (hasBox && !box) { return !isMarkdownBullet(shape); }
	return box !== undefined || hasPledge(shape, source);
}

/** A bullet that Markdown takes for one. */
export function isMarkdownBullet({ bullet, space }: AlmostItem): boolean {
	return /^(?:[-*+]|\d+[.)])$/.test(bullet) && /^[ \t]+$/.test(space);
}

/** A day to be done by, or an owner who is known. */
function hasPledge({ wordsAt, words }: AlmostItem, { text, knowsHandle }: AlmostSource): boolean {
	const { fields } = readFields(text, [{ line: 0, start: wordsAt, end: wordsAt + words.length }]);
	return fields.due !== undefined
		|| fields.owners?.some(owner =>
				owner === ME || ROLES.some(role => role === owner) || knowsHandle?.(owner) === true
			) === true;
}

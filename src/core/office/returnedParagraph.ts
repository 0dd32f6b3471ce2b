import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { type CommentsById, noteKey, type ReturnedBox, type ReturnedLine } from './returned.ts';
import { dayInTag, FACTS_TAG, readBoxTag, readLineMark, type LineMark } from './returnMarks.ts';
import { childOf, elementsOf, within, type XmlElement } from './xmlTree.ts';

/** Whether text was there before, is there now, or both. */
type Change = 'kept' | 'added' | 'removed';

const CHANGES: Readonly<Record<string, Change>> = {
	'w:ins': 'added',
	'w:moveTo': 'added',
	'w:del': 'removed',
	'w:moveFrom': 'removed',
};
/** What holds no words of the line. */
const PASSED_OVER = new Set([
	'w:pPr',
	'w:rPr',
	'w:instrText',
	'w:delInstrText',
	'w:drawing',
	'w:pict',
	'w:object',
	'mc:AlternateContent',
	'w:sdtPr',
	'w:sdtEndPr',
]);

/** Signs of boxes, as people and programs write them; the second ones are ticked. */
const SIGN = /^\s*(?:([☐□▢❏❑⬜]|\[[ _]?\](?=\s))|([☑☒✓✔✅✗✘☓■]|\[ ?[xX✓✔] ?\](?=\s|\p{L})))\uFE0F?\s*/u;
/** What people type over the sign in a box. */
const TYPED_TICK = /^\s*[xXvV✓✔]\s*$/u;
/** The same signs in fonts of symbols, by their number in the font. */
const SYMBOLS: Readonly<Record<string, string>> = {
	F06F: '☐',
	F0A8: '☐',
	F071: '☐',
	F0FD: '☒',
	F0FE: '☑',
	F0FC: '✓',
	F052: '☑',
	F053: '☒',
	F0A3: '☐',
};

/** Gathers what one paragraph says. */
export class ReturnedParagraph {
	readonly #paragraph: XmlElement;
	readonly #around: readonly XmlElement[];
	#now = '';
	#before = '';
	#afterBreak = '';
	#isBroken = false;
	#isTracked = false;
	#hasKept = false;
	#box: ReturnedBox | undefined;
	#due: (DayOfControl & { readonly was: CalendarDate | undefined }) | undefined;
	#sent: LineMark | undefined;
	#hasFacts = false;
	#hasStruck = false;
	#hasUnstruck = false;
	readonly #comments = new Set<string>();

	constructor(paragraph: XmlElement, around: readonly XmlElement[]) {
		this.#paragraph = paragraph;
		this.#around = around;
	}

	/** @param commented Comments that earlier paragraphs have: one on several items stands at the first of them. */
	read(headings: ReadonlyMap<string, number>, comments: CommentsById, commented: Set<string>): ReturnedLine {
		const outer = this.#around.map(({ name }) => CHANGES[name]).find(change => change !== undefined) ?? 'kept';
		for (const sdt of this.#around.filter(({ name }) => name === 'w:sdt')) {
			this.#control(childOf(sdt, 'w:sdtPr'), undefined, outer, true);
		}
		this.#walk(this.#paragraph, outer);
		const { box, words } = withSign(this.#box, plain(this.#now));
		const before = withSign(undefined, plain(this.#before)).words;
		const isAllNew = this.#isTracked && !this.#hasKept;
		return {
			...this.#facts(headings),
			isItem: box !== undefined || this.#isListed(),
			...box && { box },
			words,
			...this.#isTracked && before !== words && { wordsBefore: before },
			isInserted: isAllNew && before === '' && words !== '',
			isDeleted: isAllNew && words === '' && before !== '',
			...this.#hasStruck && !this.#hasUnstruck && { isStruck: true },
			...this.#hasFacts && { hasFacts: true },
			...this.#afterBreak !== '' && { afterBreak: plain(this.#afterBreak) },
			comments: [...this.#comments].flatMap(id => {
				if (commented.has(id)) { return []; }
				commented.add(id);
				return comments.get(id) ?? [];
			}),
		};
	}

	#facts(
		headings: ReadonlyMap<string, number>,
	): Pick<ReturnedLine, 'heading' | 'mark' | 'due' | 'wasDue' | 'typedDue'> {
		const heading = this.#heading(headings);
		return {
			...heading !== undefined && { heading },
			...this.#sent && { mark: this.#sent },
			...this.#due?.day !== undefined && { due: this.#due.day },
			...this.#due?.was !== undefined && { wasDue: this.#due.was },
			...this.#due?.typed !== undefined && { typedDue: this.#due.typed },
		};
	}

	#walk(element: XmlElement, change: Change): void {
		for (const child of elementsOf(element)) {
			if (PASSED_OVER.has(child.name) || child.name === 'w:r' && has(child, 'w:vanish')) { continue; }
			if (child.name === 'w:r' && change !== 'removed' && hasLetters(child)) {
				if (has(child, 'w:strike') || has(child, 'w:dstrike')) { this.#hasStruck = true; }
				else { this.#hasUnstruck = true; }
			}
			if (child.name === 'w:br' && this.#now.trim() !== '' && change !== 'removed') { this.#isBroken = true; }
			const inner = CHANGES[child.name] ?? change;
			if (child.name === 'w:sdt') {
				this.#control(childOf(child, 'w:sdtPr'), childOf(child, 'w:sdtContent'), inner);
				continue;
			}
			if (!this.#mark(child, inner)) { this.#walk(child, inner); }
		}
	}

	/** What is no words, but stands among them. Gives whether that is all of it. */
	#mark(element: XmlElement, change: Change): boolean {
		const words = wordsOf(element);
		if (words !== undefined) {
			this.#say(words, change);
			return true;
		}
		switch (element.name) {
			case 'w:bookmarkStart':
				this.#sent ??= readLineMark(element.attributes['w:name']);
				return true;
			case 'w:commentRangeStart':
			case 'w:commentReference':
				this.#comments.add(element.attributes['w:id'] ?? '');
				return true;
			case 'w:footnoteReference':
			case 'w:endnoteReference':
				if (change !== 'removed') { this.#comments.add(noteKey(element.name, element.attributes['w:id'])); }
				return true;
			case 'w:fldChar':
				this.#formBox(element, change);
				return true;
			default:
				return false;
		}
	}

	#say(text: string, change: Change): void {
		if (change !== 'removed') {
			this.#now += text;
			if (this.#isBroken) { this.#afterBreak += text; }
		}
		if (change !== 'added') { this.#before += text; }
		if (text.trim() === '') { return; }
		if (change === 'kept') { this.#hasKept = true; }
		else { this.#isTracked = true; }
	}

	/** A content control: a box, what is said in brackets, a day, or one around words. */
	#control(
		properties: XmlElement | undefined,
		content: XmlElement | undefined,
		change: Change,
		isOuter = false,
	): void {
		const tag = childOf(properties, 'w:tag')?.attributes['w:val'];
		const check = childOf(properties, 'w14:checkbox');
		const isGone = change === 'removed' || content !== undefined && isAllRemoved(content);
		const was = dayInTag(tag);
		this.#hasFacts ||= tag === FACTS_TAG;
		const date = childOf(properties, 'w:date');
		if (check) {
			if (!isGone) { this.#box ??= boxOf(tag, check, content); }
		} else if (date) {
			if (!isGone) { this.#due ??= { ...dayOf(date, properties, content, was), was }; }
			[this.#now, this.#before] = [withoutFacts(this.#now), withoutFacts(this.#before)];
		} else if (!isOuter && content && !hasNoWords(tag, properties)) {
			this.#walk(content, change);
			return;
		}
		// Marks of the line end up inside in some programs.
		for (const mark of within(content, 'w:bookmarkStart', 'w:commentRangeStart', 'w:commentReference')) {
			this.#mark(mark, change);
		}
	}

	/** A box of the forms of old versions: `FORMCHECKBOX`. */
	#formBox(element: XmlElement, change: Change): void {
		const box = childOf(childOf(element, 'w:ffData'), 'w:checkBox');
		if (!box || change === 'removed') { return; }
		const checked = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
		this.#box ??= { checked: isOn(checked) };
	}

	#heading(headings: ReadonlyMap<string, number>): number | undefined {
		const properties = childOf(this.#paragraph, 'w:pPr');
		const level = headings.get(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '');
		const outline = childOf(properties, 'w:outlineLvl')?.attributes['w:val'];
		return level ?? (outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined);
	}

	#isListed(): boolean {
		const properties = childOf(this.#paragraph, 'w:pPr');
		return childOf(properties, 'w:numPr') !== undefined
			|| /^(?:MentoringItem|List)/i.test(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '');
	}
}

/**
 * What is said about an item, or asks for words. Some programs drop the tag; nothing else on our pages is a control of
 * plain text.
 */
function hasNoWords(tag: string | undefined, properties: XmlElement | undefined): boolean {
	return tag === FACTS_TAG || childOf(properties, 'w:text') !== undefined
		|| childOf(properties, 'w:showingPlcHdr') !== undefined;
}

/** What a mark in a run reads as; `undefined` for what has other things inside. */
function wordsOf(element: XmlElement): string | undefined {
	switch (element.name) {
		case 'w:t':
		case 'w:delText':
			return textOf(element);
		case 'w:tab':
		case 'w:br':
		case 'w:cr':
			return ' ';
		case 'w:noBreakHyphen':
			return '-';
		case 'w:sym':
			return SYMBOLS[element.attributes['w:char']?.toUpperCase() ?? ''] ?? '';
		default:
			return undefined;
	}
}

function boxOf(tag: string | undefined, check: XmlElement, content: XmlElement | undefined): ReturnedBox {
	const ours = readBoxTag(tag);
	// Somebody may have typed the other sign into it.
	const written = content ? [...within(content, 'w:t', 'w:sym')].map(wordsOf).join('') : '';
	const checked = isOn(childOf(check, 'w14:checked')) || SIGN.exec(written)?.[2] !== undefined
		|| TYPED_TICK.test(written);
	return { ...ours && { item: ours.item, wasChecked: ours.checked }, checked };
}

/** `<w:checked/>`, `w:val="1"`, `"true"` and `"on"`. */
function isOn(element: XmlElement | undefined): boolean {
	if (!element) { return false; }
	const value = element.attributes['w:val'] ?? element.attributes['w14:val'] ?? '1';
	return /^(?:1|true|on)$/i.test(value);
}

/** The day of a calendar, and what was typed over it where that is no day in figures. */
interface DayOfControl {
	readonly day: CalendarDate | 'none' | undefined;
	readonly typed?: string;
}

/** The day that the calendar has; where that is as it was, one that was typed over it. */
function dayOf(
	date: XmlElement,
	properties: XmlElement | undefined,
	content: XmlElement | undefined,
	was: CalendarDate | undefined,
): DayOfControl {
	// “Click or tap to enter a date.” is no day, and nobody’s words.
	const isEmpty = childOf(properties, 'w:showingPlcHdr') !== undefined;
	const typed = content && !isEmpty ? sameSpaces([...within(content, 'w:t')].map(textOf).join('')) : '';
	const full = parseCalendarDate((date.attributes['w:fullDate'] ?? '').slice(0, 10));
	if (full !== undefined && full !== was) { return { day: full }; }
	const iso = parseCalendarDate(/\d{4}-\d{2}-\d{2}/.exec(typed)?.[0] ?? '');
	if (iso !== undefined || typed === '') { return { day: iso ?? 'none' }; }
	// The control is called what it said when it was sent; programs write the same day in their own way.
	const sent = childOf(properties, 'w:alias')?.attributes['w:val'] ?? typed;
	return { day: was, ...typed !== sameSpaces(sent) && !isSameDay(typed, was) && { typed } };
}

/** Whether words have the numbers of a day: `1. Dezember 2026`, `01/12/2026`. */
function isSameDay(words: string, day: CalendarDate | undefined): boolean {
	const numbers = (words.match(/\d+/g) ?? []).map(Number);
	const [year, month, date] = (day ?? '').split('-').map(Number);
	return numbers.length > 0 && numbers.includes(date ?? -1)
		&& numbers.every(number => number === date || number === month || number === year);
}

/** Whether a run is hidden, or struck through. */
function has(run: XmlElement, property: string): boolean {
	const element = childOf(childOf(run, 'w:rPr'), property);
	return element !== undefined && isOn(element);
}

function hasLetters(run: XmlElement): boolean {
	return elementsOf(run).some(child => child.name === 'w:t' && /[\p{L}\p{N}]/u.test(textOf(child)));
}

function isAllRemoved(content: XmlElement): boolean {
	return [...within(content, 'w:delText')].length > 0 && [...within(content, 'w:t')].length === 0
		|| elementsOf(content).length > 0 && elementsOf(content).every(({ name }) => CHANGES[name] === 'removed');
}

function textOf({ children }: XmlElement): string {
	return children.filter(child => typeof child === 'string').join('');
}

/** The day stands in the brackets of what is said about an item, which some programs make plain words of. */
function withoutFacts(text: string): string {
	const open = text.lastIndexOf('(');
	return open >= 0 && !text.includes(')', open) ? text.slice(0, open + 1) : text;
}

/** Without the brackets that what is said about an item left behind, and with single spaces. */
function plain(text: string): string {
	return sameSpaces(sameSpaces(text).replace(/ ?\( ?\)/g, ''));
}

function sameSpaces(text: string): string {
	return text.replace(/[\u00ad\u200b\u2060\ufeff]+/gu, '').replace(/\s+/gu, ' ').trim();
}

/** Behind a box it is part of the words, as they were sent or as somebody typed it there to tick them. */
const TICK_BEFORE_WORDS = /^\s*[☑✓✔✅]/u;

/** A sign before the words is a box, unless there is one. */
function withSign(box: ReturnedBox | undefined, words: string): { readonly box?: ReturnedBox, readonly words: string } {
	const sign = SIGN.exec(words);
	if (!sign || box && TICK_BEFORE_WORDS.test(words)) { return box ? { box, words } : { words }; }
	return { box: box ?? { checked: sign[2] !== undefined }, words: words.slice(sign[0].length) };
}

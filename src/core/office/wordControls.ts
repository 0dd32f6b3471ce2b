import { BuilderElement, CheckBoxUtil, TextRun, type XmlComponent } from 'docx';
import { boxTag, dueTag, FACTS_TAG } from './returnMarks.ts';
import type { WordBox, WordFacts } from './wordModel.ts';

/** The two signs of a box; MS Gothic has both, and other fonts where it is not. */
const FONT = 'MS Gothic';
const SIGNS = { checked: '\u2612', unchecked: '\u2610' };

/** The box as a content control that a click ticks, with the tag that the item is found by. */
export function tickBox({ tag, checked, name }: WordBox, id: number): XmlComponent {
	const sign = checked ? SIGNS.checked : SIGNS.unchecked;
	const box = new CheckBoxUtil({
		checked,
		checkedState: { value: '2612', font: FONT },
		uncheckedState: { value: '2610', font: FONT },
	});
	return control({
		name,
		tag: tag === undefined ? undefined : boxTag({ item: tag, checked }),
		id,
		kind: box,
		content: [new TextRun({ text: sign, font: { ascii: FONT, eastAsia: FONT, hAnsi: FONT } })],
	});
}

/** The day an item is due, as a content control with a calendar. */
export function dueControl({ day, words }: NonNullable<WordFacts['due']>, language: string, id: number): XmlComponent {
	const kind = new BuilderElement<{ readonly fullDate: string }>({
		name: 'w:date',
		attributes: { fullDate: { key: 'w:fullDate', value: `${day}T00:00:00Z` } },
		children: [
			valued('w:dateFormat', 'd MMMM yyyy'),
			valued('w:lid', language),
			valued('w:storeMappedDataAs', 'dateTime'),
			valued('w:calendar', 'gregorian'),
		],
	});
	return control({
		name: words,
		tag: dueTag(day),
		id,
		kind,
		content: [new TextRun({ text: words, style: FACTS_STYLE })],
	});
}

/** What is said about an item, as a control that is no part of its words. */
export function factsControl(words: string, id: number): XmlComponent {
	return control({
		name: words.trim(),
		tag: FACTS_TAG,
		id,
		kind: new BuilderElement({ name: 'w:text' }),
		content: [new TextRun({ text: words, style: FACTS_STYLE })],
	});
}

/** The character style of what is said about an item. */
export const FACTS_STYLE = 'MentoringFacts';

/** Word takes so many characters of a name or a tag. */
const LONGEST_TAG = 64;

interface Control {
	readonly name: string;
	readonly tag: string | undefined;
	readonly id: number;
	readonly kind: XmlComponent;
	readonly content: readonly XmlComponent[];
}

function control({ name, tag, id, kind, content }: Control): XmlComponent {
	const properties = new BuilderElement({
		name: 'w:sdtPr',
		children: [
			valued('w:alias', [...name].slice(0, LONGEST_TAG).join('')),
			...tag === undefined ? [] : [valued('w:tag', tag)],
			valued('w:id', String(id)),
			kind,
		],
	});
	return new BuilderElement({
		name: 'w:sdt',
		children: [properties, new BuilderElement({ name: 'w:sdtContent', children: content })],
	});
}

/** `<w:tag w:val="…"/>`. */
function valued(name: string, value: string): XmlComponent {
	return new BuilderElement<{ readonly value: string }>({ name, attributes: { value: { key: 'w:val', value } } });
}

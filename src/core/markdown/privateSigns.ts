import type { LineSegment, ScannedText } from './blocks/blockScan.ts';
import { scanMarkdown } from './blocks/scanBlocks.ts';
import { proseOf } from './prose.ts';
import { tellsCircle, type PrivateWords } from './privateWords.ts';

/** `[start, end)` of a text. */
type Place = readonly [start: number, end: number];

/** A line of a paragraph, an item or a cell, as the eye sees it; without code. */
interface SignLine {
	readonly text: string;
	readonly start: number;
	/** Begins its paragraph, or stands below a break that was meant. */
	readonly begins: boolean;
	/** The last line of its paragraph, where text that was wrapped may end with any word. */
	readonly isLast: boolean;
	/** Of a table. */
	readonly isCell: boolean;
}

/** What breaks a line for the eye, though it does not in Markdown. */
const EYE_BREAK = /[\u2028\u2029\u0085\v\f]|<br\s*\/?>/gi;
const HARD_BREAK = /(?: {2}|\\)$/;
/** The title of a callout, the colons of a div: below them a paragraph begins for the eye. */
const TITLE = /^\s*(?:\[![^\]]{1,60}\]|:{3,})/;
/** A line that stands for a heading. */
const EMPHASIZED = /^\s*([*_]{1,3})[^*_]+\1:?\s*$/;
const DENIED = /^[\s:=]*(?:false|no|off|0|never|none|nothing|nein|non)(?:[)\]]|[\s.]*$)/i;
/** `page.html#private` is an address. */
const ADDRESS = /[\p{L}\p{N}][#/^]/u;
/** Bullets, arrows, quotation marks and the like before words. */
const ORNAMENT = /^(?:\s*\[[^\]]\]\s)?[^\p{L}\p{M}\p{N}\uE000]*/u;
/** What ends the name in `Private: about the move`, `PRIVATE — she leaves`. */
const AFTER_LABEL =
	/\s*[:：;!|…،؛]|[.?](?=\s|$)|\s+(?:\p{Pd}|[·•→>»=])+(?=\s|$)|\p{Pd}{2}|\s*[—–](?!\s*(?:public|[oö]ffent|publi))|\s*\((?=[^()]*\)\s*$)/u;
/** On a later line of a paragraph only these do: where text was wrapped a line may begin with any word. */
const AFTER_LATER_LABEL = /\s*[:：|]|\s+\p{Pd}+(?=\s)|\s*—/u;
const LINK_WORDS = /^[^[\]]*\][([]/;
const LONGEST_LABEL = 60;
const FEWEST_OF_A_SENTENCE = 5;
const ENDING = /[.!\s]/;
const LONGEST_LINE = 300;
/** Markers of lists and quotes, and a box. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]]{1,60}\]:))*[ \t]*(?:\[[^\]]\][ \t])?/;
/** `(private)`, `[private]`, `{.private}`, `<private>`, `［!private］`. */
const BRACKETED = /([([{<［（【《‹])([^()[\]{}<>［］（）【】《》‹›\r\n]{1,80})([)\]}>］）】》›])/g;
const ASIDE = /[([（［]/;
/** Of a word, or code. */
const LETTER = /[\p{L}\p{N}\uE000]/u;
const TAG_WITH_ATTRIBUTE = /^[a-z][\w.-]*\s+\S/i;
/** Attributes that lead somewhere, or say what a picture shows. */
const LEADING = /(?:^|\s)(?:href|src|srcset|alt|cite|action|poster|content|to)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const VALUE_ALONE = /^[\w-]+\s*=\s*["']?([^"']*)["']?$/;
/** `… — private`, `…; confidential.` */
const BEHIND_DASH = /(?:\s\p{Pd}{1,2}\s|—|;\s|[.!?]\s)\s*([^.;—\r\n]{1,40})$/u;
/** `+private`, `@private`, `::private`: a sign that some program or person reads. */
const SIGNED = /(?:^|\s)(?:[+@!%^&~:/\\]|::)(\p{L}[\p{L}\p{M}]{3,20})(?=\s|$|\{)/gu;
/** A tag of org, `* Thoughts :work:private:`; what stands last in the lines of other languages. */
const ORG_TAGS = /(?:^|\s):([\p{L}\p{N}_@:]{4,60}):\s*$/u;
const AT_END = /^[./=+!?@].{0,60}?(?:::|\|)\s*["']?([^|:]{3,40}?)["']?\s*$/u;
/** `private:yes`, `confidentiality:private`, `tags:: work, private`. */
const FIELD = /(?<![\p{L}\p{N}/.:-])(\p{L}[\p{L}_-]{3,30})(:{1,2}|=)[ \t]*["'#[]*([^\]\r\n]{1,60})/gu;
const YES = /^(?:true|yes|y|t|on|1|x|ja|oui|si|sí|sì|sim|✓)(?![\p{L}\p{N}])/iu;
const TAG_KEY = /^(?:tags?|keywords?|class|classes)$/i;
const LOCKED = /^\W*[\u{1F512}\u{1F510}\u{1F50F}]|[\u{1F512}\u{1F510}\u{1F50F}]\uFE0F?\s*$/u;
/** `PRIVATE she is leaving`. */
const CAPITALS = /^\W*(\p{Lu}{5,20})[*_=~+']{0,3}\s+[\p{L}\p{N}]/u;
/** `she is leaving PRIVATE`. */
const CAPITALS_AT_END = /\s[*_=~+']{0,3}(\p{Lu}{5,20})[*_=~+'.!]{0,4}$/u;
/** `**Private** she is leaving`, not `**Private** practice`. */
const EMPHASIZED_FIRST =
	/^\W*([*_=+^]{2,3}|''+)(\p{Lu}[\p{L}\p{M}]{3,20})\1\s+(?!(?:and|or|und|oder|et|ou|y|e|practi|prax|pratique|pr[aá]ctica|pratica|praktij|se[ck]t|sett|clin|klin|patient|pati[eë]nt|insur|fund|found|fond|stift|equity|school|hospital|ward|compan|life|leben|leven|liv|care|health|lessons?|money|office|sector)\p{L}*)(?=[\p{L}\p{N}])/iu;
/** `{{< note private >}}`, `{{{ private }}}`. */
const SHORTCODE = /\{\{[<%{]?\s*\/?([^{}]{1,120}?)\s*[%>}]?\}\}/g;
const ARGUMENT = /"([^"]*)"|'([^']*)'|[^\s="'|<>%]+/g;
/** A line of properties of org, MyST or AsciiDoc: `:visibility: private`, `#+ATTR_HTML: :class private`. */
const PROPERTY = /^\s*(?::([\p{L}_-]{3,30}):|#\+(\w{2,20}):?)\s+(\S.{0,60})$/u;
/** `ifdef::private[]`, `// tag::private[]`. */
const DIRECTIVE = /^(?:\/\/\s*)?(?:ifdef|ifeval|tag)::(.{1,80})/;

/**
 * What says of a text that it is private, and makes nothing so: the word as a label, in brackets, behind a dash, as a
 * value. Not where it is one of the words of a sentence, nor as a column of a table.
 *
 * @param isLeft Whether nothing is to be said of an offset: of what is private, or judged elsewhere.
 */
export function privateSigns(
	text: string,
	bodyStart: number,
	isLeft: (offset: number) => boolean,
	words: PrivateWords,
): readonly Place[] {
	const places = words.placesIn(text, bodyStart).filter(place => !isLeft(place));
	// The blocks are looked at only where a line by itself could say it.
	let looked = 0;
	const mayBe = places.some(place => {
		if (place < looked) { return false; }
		const line = lineAround(text, place);
		looked = Math.min(place + LONGEST_LINE / 2, line.start + line.text.length);
		return signsIn(line, words).length > 0;
	});
	if (!mayBe) { return []; }
	const prose = proseOf(text, bodyStart);
	return scanMarkdown(text, bodyStart).texts.flatMap(segments =>
		isLeft(segments[0]!.start)
			? []
			: linesOf(segments, prose).flatMap(line =>
				signsIn(line, words).map(([start, end]): Place => [line.start + start, line.start + end])
			)
	);
}

/** Whether a heading says it as a line does: `[private] Ruth`. */
export function saysPrivate(heading: string, words: PrivateWords): boolean {
	return signsIn({ text: heading, start: 0, begins: true, isLast: true, isCell: false }, words).length > 0;
}

/** A line of the text as it stands, whatever block it may be of. */
function lineAround(text: string, place: number): SignLine {
	const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, place - LONGEST_LINE), place))![0];
	const after = /^[^\r\n]*/.exec(text.slice(place, place + LONGEST_LINE))![0];
	const line = (before + after).replace(CONTAINERS, '');
	return { text: line, start: place + after.length - line.length, begins: true, isLast: false, isCell: false };
}

function linesOf(segments: ScannedText, prose: string): SignLine[] {
	return segments.flatMap((segment, index) => {
		const before = segments[index - 1];
		const above = before && prose.slice(before.start, before.end + 2).replace(/[\r\n].*$/s, '');
		const begins = above === undefined || HARD_BREAK.test(above) || EMPHASIZED.test(above) || TITLE.test(above);
		return brokenForTheEye(segment, prose, { begins, isLast: index === segments.length - 1 });
	});
}

function brokenForTheEye(
	{ start, end }: LineSegment,
	prose: string,
	{ begins, isLast }: Pick<SignLine, 'begins' | 'isLast'>,
): SignLine[] {
	const text = prose.slice(start, end);
	const isCell = /\|[ \t]*$/.test(prose.slice(Math.max(0, start - 20), start))
		|| /^[ \t]*\|/.test(prose.slice(end, end + 20));
	const lines: SignLine[] = [];
	let from = 0;
	for (const { index, 0: { length } } of text.matchAll(EYE_BREAK)) {
		lines.push({
			text: text.slice(from, index),
			start: start + from,
			begins: begins || from > 0,
			isLast: false,
			isCell,
		});
		from = index + length;
	}
	return [...lines, { text: text.slice(from), start: start + from, begins: begins || from > 0, isLast, isCell }];
}

function signsIn(line: SignLine, words: PrivateWords): readonly Place[] {
	const { text } = line;
	if (words.placesIn(text, 0).length === 0) { return []; }
	if (LOCKED.test(text)) { return [[0, text.length]]; }
	// What is said once of a line is enough.
	for (const read of [bracketed, behindDash, signed, valued, atEnd, commanded, labels]) {
		const places = read(line, words);
		if (places.length > 0) { return places.slice(0, 1); }
	}
	return [];
}

function labels(line: SignLine, words: PrivateWords): Place[] {
	const { text, begins } = line;
	const start = ORNAMENT.exec(text)![0].length;
	const rest = text.slice(start, start + LONGEST_LABEL);
	const after = (begins ? AFTER_LABEL : AFTER_LATER_LABEL).exec(rest);
	const name = rest.slice(0, after?.index ?? rest.length).trimEnd();
	if (ADDRESS.test(name) || LINK_WORDS.test(rest) || DENIED.test(text.slice(start + name.length))) { return []; }
	if (isSentence(name, rest.slice(name.length)) && !words.names(name)) { return []; }
	// “Prove: …” is a word of its own, though nearly one of ours.
	if (
		standsAlone(line, start, after?.[0]) && words.placesIn(name, 0).length > 0
		&& words.judge(name.replaceAll('_', ' ')) !== 'open'
	) { return [[start, start + name.length]]; }
	return shouted(line, start, words);
}

/** “Private conversations with the chair took place.” */
function isSentence(name: string, rest: string): boolean {
	return /^[.?]\s*$/.test(rest) && name.split(/\s+/).length >= FEWEST_OF_A_SENTENCE;
}

function shouted({ text, begins, isCell }: SignLine, start: number, words: PrivateWords): Place[] {
	const first = begins && !isCell ? EMPHASIZED_FIRST.exec(text)?.[2] : undefined;
	const capitals = text === text.toUpperCase()
		? undefined
		: (begins ? CAPITALS.exec(text) : null)?.[1] ?? CAPITALS_AT_END.exec(text.slice(-LONGEST_LABEL))?.[1];
	const shout = [first, capitals].find(word => word !== undefined && words.names(word));
	return shout === undefined ? [] : [[start, start + shout.length]];
}

/** Whether a name at the start of a line is a label, by what stands behind it, or all that is said there. */
function standsAlone({ text, begins, isLast, isCell }: SignLine, start: number, after: string | undefined): boolean {
	const isMarked = text.slice(0, start).trim() !== '';
	if (isCell && !isMarked) { return after?.includes(':') === true; }
	return after !== undefined || text.length - start < LONGEST_LABEL && (begins || isMarked || !isLast);
}

function bracketed(line: SignLine, words: PrivateWords): Place[] {
	const { text } = line;
	const first = text.search(LETTER);
	let last = text.length;
	while (last > 0 && !LETTER.test(text.charAt(last - 1))) { last--; }
	return [...text.matchAll(BRACKETED)].flatMap(({ 0: all, 1: open = '', 2: inner = '', index }): Place[] => {
		const end = index + all.length;
		if (ASIDE.test(open) && (line.isCell || index > first && end < last)) { return []; }
		return !isLinkAt(text, index, end) && isMeantInside(open, inner, words) ? [[index, end]] : [];
	});
}

/** `[private](a.md)` and `[a][private]` are links. */
function isLinkAt(text: string, start: number, end: number): boolean {
	return text.charAt(start) === '[' && (/[([]/.test(text.charAt(end)) || text.charAt(start - 1) === ']');
}

function isMeantInside(open: string, inner: string, words: PrivateWords): boolean {
	if (!/[:=]/.test(inner)) {
		return words.judge(inner.replace(/^[\s!¡/#@.]+|[\s/]+$/g, '')) !== 'open'
			|| (open === '{' || open === '<' && TAG_WITH_ATTRIBUTE.test(inner)) && words.labels(inner);
	}
	const value = open === '[' ? VALUE_ALONE.exec(inner)?.[1] : undefined;
	return !DENIED.test(inner.replace(/^[^:=]*/, '')) && words.names(inner.split(/[:=]/)[0]!)
		|| value !== undefined && words.names(value)
		|| (open === '{' || open === '<' && TAG_WITH_ATTRIBUTE.test(inner)) && words.labels(ownAttributes(inner));
}

/** Attributes of a tag but for those that lead to something else, which may be called anything. */
export function ownAttributes(attributes: string): string {
	return attributes.replace(LEADING, ' ').replace(/\bdata-/gi, '');
}

function behindDash({ text }: SignLine, words: PrivateWords): Place[] {
	let end = text.length;
	while (end > 0 && ENDING.test(text.charAt(end - 1))) { end--; }
	const ended = text.slice(0, end);
	const last = BEHIND_DASH.exec(ended.slice(-LONGEST_LABEL))?.[1];
	return last !== undefined && words.names(last) ? [[ended.length - last.length, ended.length]] : [];
}

function signed({ text }: SignLine, words: PrivateWords): Place[] {
	return [...text.matchAll(SIGNED)].flatMap(({ 0: all, 1: word = '', index }): Place[] =>
		words.names(word) ? [[index + all.length - word.length, index + all.length]] : []
	);
}

function valued({ text }: SignLine, words: PrivateWords): Place[] {
	return [...text.matchAll(FIELD)].flatMap(({ 0: all, 1: key = '', 3: value = '', index }): Place[] => {
		const isMeant = words.names(key) && YES.test(value)
			|| tellsCircle(key) && words.judge(value.replace(/["')}\s].*$/s, '')) !== 'open'
			|| TAG_KEY.test(key) && value.split(/[\s,#]+/).some(word => words.names(word));
		return isMeant ? [[index, index + all.trimEnd().length]] : [];
	});
}

function atEnd({ text }: SignLine, words: PrivateWords): Place[] {
	const tags = ORG_TAGS.exec(text)?.[1];
	const last = AT_END.exec(text)?.[1];
	return tags?.split(':').some(tag => words.judge(tag) !== 'open') || last !== undefined && words.names(last)
		? [[0, text.length]]
		: [];
}

/** Commands of other programs: a shortcode, a property, a directive. */
function commanded({ text }: SignLine, words: PrivateWords): Place[] {
	const codes = [...text.matchAll(SHORTCODE)].filter(([, inner = '']) =>
		[...inner.matchAll(ARGUMENT)].some(([all, double, single]) => words.names(double ?? single ?? all))
	).map(({ 0: all, index }): Place => [index, index + all.length]);
	if (codes.length > 0) { return codes; }
	const [, key, setting, value = ''] = PROPERTY.exec(text) ?? [];
	const isMeant = setting !== undefined || key !== undefined && TAG_KEY.test(key)
		? value.split(/[\s,:]+/).some(word => words.names(word))
		: key !== undefined && tellsCircle(key) && words.judge(value) !== 'open';
	const isDirected = DIRECTIVE.exec(text)?.[1]?.split(/[^\p{L}\p{N}_-]+/u).some(word => words.names(word)) === true;
	return isMeant || isDirected ? [[0, text.length]] : [];
}

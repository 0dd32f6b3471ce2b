import { ENTITY, namedCharacter, numberedCharacter } from './entities.ts';

/** Text that has none of the signs below is its own words. */
const PLAIN = /^(?!第)[\p{L}\p{M}][\p{L}\p{M}\p{N} ,;:!?'’–—-]*$/u;
/** Invisible in print: soft hyphen, zero-width and direction signs. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const COMMENT = /<!--[^]*?-->/g;
const TAG = /<\/?[A-Za-z][^<>]*>/g;
/** A role of MyST, which draws a sign: `{fa}`lock``. */
const ROLE = /\{[\w:-]+\}`[^`]*`/g;
/** A comment of Obsidian. */
const PERCENT_COMMENT = /%%.*?%%/g;
/** `$\text{Private}$`. */
const MATH_TEXT = /\\(?:text|mathrm|textbf|textit|textsf)\{([^{}]*)\}/g;
/** A picture beside words is an ornament; by itself its words count. */
const PICTURE = /!\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g;
/** `Private [edit]`, as pages on the web have it, reads as `Private (edit)`. */
const ASIDE = /(?<=\S\s+)\[([^[\]]*)\](?=\s*$)/;
/** Someone who is spoken to: `Private @mentor`. */
const HANDLE = /(?<=\S\s+)@[\p{L}\p{M}\p{N}._-]+(?=\s|$)/gu;
/** Attributes that were never closed. */
const OPEN_ATTRIBUTES = /\s\{[#.:][^{}]*$/;
/** `{#id .class key="value"}`, `{-}`, `{{< pagebreak >}}` … wherever it stands. */
const ATTRIBUTES = /\{[^{}]*\}/g;
const FOOTNOTE = /\[\^[^[\]]+\]|\^\[[^[\]]*\]/g;
const WIKILINK = /!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g;
const LINK = /!?\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])?/g;
const BLOCK_ID = /(?:^|\s)\^[\w-]+\s*$/;
const TAG_WORD = /(?:^|\s)#[^\s#]+/g;
const CLOSING_SIGNS = /[\s#]+$/;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
/** `3.`, `3)`, `3.1`, `(3)`, `§ 3`, `IV.`, `a)` and a bare `3 ` before a word. */
const NUMBER =
	/^[\s§]*(?:\(?(?:\d+(?:[.:-]\d+)*|[ivxlcdm]{1,6}|[a-z])[.)](?:\d+[.)]?)*[:)]*\s*|\d+(?:\.\d+)*\s+|第?[零〇一二三四五六七八九十百\d]+(?:[、.．]|[章节節部回編编](?=\s|[:：、]))[:：、]?\s*|\([零〇一二三四五六七八九十百]+\)\s*)+/i;
const EMPHASIS = /(?<!\s)[*_~`=$"“”„«»]+|[*_~`=$"“”„«»]+(?!\s)/g;
/** A word in which letters of two scripts look like those of one: `Рrivаte`. */
const MIXED =
	/[\p{Script=Latin}\p{Script=Cyrillic}]*(?:[a-z][аеіоорсухѕјАВЕІКМНОРСТХ]|[аеіорсухѕјАВЕІКМНОРСТХ][a-z])[\p{Script=Latin}\p{Script=Cyrillic}]*/giu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
	[...'аеіорсухѕјвкмнт'].map((letter, index) => [letter, [...'aeiopcyxsjbkmht'][index]!]),
);
/** `&eacute;`, `&Ccedil;`: the accent does not count. */
const ACCENTED = /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|ogon|macr)$/i;
/** Longer headings are texts; their end tells nothing of a name. */
const LONGEST = 500;

/**
 * The words of a heading, without what tools and people write around them: attributes, block ids,
 * tags, comments, numbers, anchors, the addresses of links, emphasis.
 * `3. <a id="p"></a>**Private** {#private} ^p` becomes `Private`. Tools escape those signs when they write
 * a heading anew (`Private \^p`), so escapes go first.
 */
export function headingWords(written: string): string {
	if (PLAIN.test(written) && !CYRILLIC.test(written) && written.normalize('NFKC') === written) { return written; }
	let text = written.slice(0, LONGEST).normalize('NFKC').replace(ENTITY, decodeEntity).replace(MATH_TEXT, '$1')
		.replace(MIXED, inOneScript).replace(ESCAPE, '$1').replace(INVISIBLE, '').replace(COMMENT, ' ').replace(
			PERCENT_COMMENT,
			' ',
		).replace(
			TAG,
			' ',
		)
		.replace(WIKILINK, '$1').replace(ROLE, ' ').replace(ATTRIBUTES, ' ').replace(
			OPEN_ATTRIBUTES,
			'',
		)
		.replace(FOOTNOTE, ' ').replace(HANDLE, ' ');
	const unpictured = text.replace(PICTURE, ' ');
	if (/\p{L}/u.test(unpictured)) { text = unpictured; }
	text = text.replace(ASIDE, '($1)').replace(LINK, '$1').replace(ATTRIBUTES, ' ');
	text = text.replace(CLOSING_SIGNS, '').replace(BLOCK_ID, '').replace(TAG_WORD, ' ').replace(EMPHASIS, '');
	return text.replace(NUMBER, '').replace(/\s+/g, ' ').trim();
}

function inOneScript(word: string): string {
	return [...word].map(letter => LOOKALIKES.get(letter.toLowerCase()) ?? letter).join('');
}

function decodeEntity(match: string, decimal?: string, hexadecimal?: string, name?: string): string {
	if (name === undefined) { return numberedCharacter(decimal, hexadecimal) ?? match; }
	// Any other is a sign, such as `&mdash;`.
	return ACCENTED.exec(name)?.[1] ?? namedCharacter(name) ?? ' · ';
}

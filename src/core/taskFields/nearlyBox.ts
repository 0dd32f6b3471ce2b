/** What stands where a box should: how much of the line's words it takes, and the mark that is meant. */
export interface NearlyBox {
	readonly length: number;
	/** One of the marks of a box: ` `, `/`, `x`, `-`, `>`. */
	readonly mark: string;
}

const SIGNS = new Map([
	...['☐', '□', '◻', '▢', '⬜', '🔲', '🞎', '🗌', '❏', '❐', '❑', '❒', '◽', '\uF0A8', '\uF06F', '\uF071', '❌', '❎']
		.map(sign => [sign, ' '] as const),
	...[
		'☑',
		'☒',
		'✅',
		'✓',
		'✔',
		'✗',
		'✘',
		'🗹',
		'🗷',
		'🗵',
		'🗸',
		'🗶',
		'🞮',
		'■',
		'\uF0FE',
		'\uF0FD',
		'\uF078',
		'\uF052',
		'\uF053',
	].map(sign => [sign, 'x'] as const),
]);
const WORDS: Readonly<Record<string, string>> = {
	TODO: ' ',
	LATER: ' ',
	OPEN: ' ',
	DOING: '/',
	NOW: '/',
	DONE: 'x',
	CANCELLED: '-',
	CANCELED: '-',
};
const SPACE = '[ \\t\\u00A0\\u2007\\u202F]';
/** `\[ \]`, `\[x]`, `[ \]`. */
const ESCAPED = new RegExp(`^\\\\?\\[${SPACE}*\\\\?([xX/>-]?)${SPACE}*\\\\?\\](?=${SPACE}|$)`);
/** `[] x`, `[x ] x`, `[  ] x`. */
const UNEVEN = new RegExp(`^\\[${SPACE}*([xX/>-]?)${SPACE}*\\](?=${SPACE}|$)`);
/** `[ ]x`, `[]x`, `[x]:words`; `[x](link)` and `[x][link]` are links. */
const GLUED = /^\[([ xX/>-])\](?=[^\s([:\u00A0\u2007\u202F])|^\[\](?=[\p{L}\p{N}])/u;
/** `[ ]` and a space that is none to Markdown. */
const HARD_SPACE = /^\[([ xX/>-])\](?=[\u00A0\u2007\u202F])/;
const TRAIL = new RegExp(`^[\\uFE0E\\uFE0F]?${SPACE}*`);
const WORD = new RegExp(`^(?:\\*\\*|__|\\[)?([A-Z]{3,9}):?(?:\\*\\*|__|\\])?:?${SPACE}+(?=\\S)`);
/** `( ) x`, `{ } x`, `［　］ x`, `【x】 x`; `(x) x` may be the twenty-fourth of a list. */
const OTHER_BRACKETS = new RegExp(
	`^(?:[(（]${SPACE}+[)）]|\\{${SPACE}*([xX]?)${SPACE}*\\}|[［【]${SPACE}*\u3000?([xXｘ]?)${SPACE}*[］】])(?=${SPACE}|$)`,
);
/** `&#9744;`, `&#x2612;`: ☐, ☑ and ☒. */
const ENTITY = /^&#(?:974([456])|x261([012]));/i;
const INPUT = /^<input\b[^<>]{0,200}\btype\s*=\s*["']?checkbox\b[^<>]{0,200}>/i;

/**
 * A box as other programs write it, at the start of a text: `\[ \]`, `☐`, `[]`, `[ ]x`, `[x ]`,
 * `TODO`. With the spaces behind it. `undefined` for a proper box, and for what is none.
 */
export function nearlyBox(text: string): NearlyBox | undefined {
	const bracket = GLUED.exec(text) ?? HARD_SPACE.exec(text)
		?? (/^\[[ xX/>-]\](?:[ \t]|$)/.test(text) ? null : UNEVEN.exec(text) ?? ESCAPED.exec(text));
	if (bracket) { return withSpaces(text, bracket[0].length, bracket[1] || ' '); }
	const sign = String.fromCodePoint(text.codePointAt(0) ?? 32);
	const mark = SIGNS.get(sign);
	if (mark !== undefined) { return withSpaces(text, sign.length, mark); }
	return markedUp(text) ?? worded(text);
}

/** A box as pages on the web and old mail have it. */
function markedUp(text: string): NearlyBox | undefined {
	const brackets = OTHER_BRACKETS.exec(text);
	if (brackets) {
		return withSpaces(
			text,
			brackets[0].length,
			(brackets[1] ?? brackets[2] ?? '') === '' ? ' ' : 'x',
		);
	}
	const entity = ENTITY.exec(text);
	if (entity) { return withSpaces(text, entity[0].length, /[40]/.test(entity[1] ?? entity[2]!) ? ' ' : 'x'); }
	const input = INPUT.exec(text)?.[0];
	return input === undefined
		? undefined
		: withSpaces(text, input.length, /\bchecked\b/i.test(input) ? 'x' : ' ');
}

function worded(text: string): NearlyBox | undefined {
	const word = WORD.exec(text);
	return word && Object.hasOwn(WORDS, word[1]!) ? { length: word[0].length, mark: WORDS[word[1]!]! } : undefined;
}

function withSpaces(text: string, length: number, mark: string): NearlyBox {
	return { length: length + TRAIL.exec(text.slice(length))![0].length, mark };
}

/** What stands where a box should: how much of the line's words it takes, and the mark that is meant. */
export interface NearlyBox {
	readonly length: number;
	/** One of the marks of a box: ` `, `/`, `x`, `-`, `>`. */
	readonly mark: string;
}

const SIGNS = new Map([
	...['☐', '□', '◻', '▢', '⬜', '🔲', '🞎', '🗌', '\uF0A8', '\uF06F', '\uF071'].map(sign => [sign, ' '] as const),
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
/** `[ ]x`, `[x]:words`; `[x](link)` and `[x][link]` are links. */
const GLUED = /^\[([ xX/>-])\](?=[^\s([:\u00A0\u2007\u202F])/;
/** `[ ]` and a space that is none to Markdown. */
const HARD_SPACE = /^\[([ xX/>-])\](?=[\u00A0\u2007\u202F])/;
const TRAIL = new RegExp(`^[\\uFE0E\\uFE0F]?${SPACE}*`);
const WORD = new RegExp(`^([A-Z]{3,9}):?${SPACE}+(?=\\S)`);

/**
 * A box as other programs write it, at the start of a text: `\[ \]`, `☐`, `[]`, `[ ]x`, `[x ]`,
 * `TODO`. With the spaces behind it. `undefined` for a proper box, and for what is none.
 */
export function nearlyBox(text: string): NearlyBox | undefined {
	const bracket = GLUED.exec(text) ?? HARD_SPACE.exec(text)
		?? (/^\[[ xX/>-]\](?:[ \t]|$)/.test(text) ? null : UNEVEN.exec(text) ?? ESCAPED.exec(text));
	if (bracket) { return withSpaces(text, bracket[0].length, bracket[1] === '' ? ' ' : bracket[1]!); }
	const sign = String.fromCodePoint(text.codePointAt(0) ?? 32);
	const mark = SIGNS.get(sign);
	if (mark !== undefined) { return withSpaces(text, sign.length, mark); }
	const word = WORD.exec(text);
	return word && Object.hasOwn(WORDS, word[1]!) ? { length: word[0].length, mark: WORDS[word[1]!]! } : undefined;
}

function withSpaces(text: string, length: number, mark: string): NearlyBox {
	return { length: length + TRAIL.exec(text.slice(length))![0].length, mark };
}

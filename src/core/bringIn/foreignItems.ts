/** How a line becomes a task item: so many characters of it are replaced by a marker and a box. */
export interface AsItem {
	readonly replaced: number;
	readonly marker: string;
	/** It says TODO or has a ballot box, so that it is meant to be done. */
	readonly isMine: boolean;
}

/** A bullet of Markdown, of other programs, or an arrow: `-> me: send it`. */
export const ARROW = '(?:[-=]>|→|➜|⇒)';
const LEAD = '([ \\t]*(?:>[ \\t]?)*)([-*+•–][ \\t]+|\\d{1,3}[.)][ \\t]+)?';
const BALLOT = new RegExp(`^${LEAD}(?:([☐□◻❏▢⬜])|([☑☒✅✓✔🗹⊠]))\\uFE0F?[ \\t]*(?=\\S)`, 'u');
const WORD = new RegExp(
	`^${LEAD}(?:\\*\\*)?(TODO|LATER|WAITING|DOING|NOW|IN-PROGRESS|DONE|CANCELL?ED)(?:\\*\\*)?(:?)(?:\\*\\*)?[ `
		+ '\\t]+(?=\\S)',
	'u',
);
/** `@todo draft it`, `#todo: draft it`. */
const MENTION = new RegExp(`^${LEAD}[@#]todo:?[ \\t]+(?=\\S)`, 'iu');
/** `Action: send it`, `AI: HM to send it`, `My homework: write one`. */
const ACTION = new RegExp(
	`^${LEAD}(?=(?:\\*\\*)?(?:(?:ACTION|Action)(?: item| point)?|AI|AP|HW|Homework)(?:\\*\\*)?(?:\\s*:(?:\\*\\*)?|\\s+[–—-])\\s+\\S`
		+ "|(?:[Mm]y|[Oo]ur|\\p{Lu}[\\p{L}’'-]{1,20}['’]s?) (?:homework|hw|actions?|to-?dos?|tasks?):\\s+\\S"
		+ '|[Aa]ction \\([^()]{1,30}\\):\\s+\\S|(?:AI|AP)[ \\t]+(?:\\p{Lu}{2,3}|\\p{Lu}\\p{Ll}+)(?::| [–—-] | to ))',
	'u',
);
/** `@Helen: introduce me` as a line of its own. */
const CALLED = new RegExp(`^${LEAD}(?=@\\p{L}[\\p{L}\\p{M}’-]*:[ \\t]+\\S)`, 'u');
/** `\[ \]`, `[]`, and `[ ]` without a bullet, as Google Docs and tired hands write a box. */
const ESCAPED = new RegExp(`^${LEAD}\\\\?\\[ ?(x|X)? ?\\\\?\\][ \\t]+(?=\\S)`, 'u');
const BOX = /^[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[^\]]\][ \t]/;
const BULLET = new RegExp(`^([ \\t]*(?:>[ \\t]?)*)((?:[-*+•–]|\\d{1,3}[.)]|${ARROW})[ \\t]+)(?=\\S)`, 'u');
const STATES: Readonly<Record<string, string>> = {
	'DONE': 'x',
	'DOING': '/',
	'NOW': '/',
	'IN-PROGRESS': '/',
	'CANCELED': '-',
	'CANCELLED': '-',
};

/**
 * A line of another program as an item: `☐ Send it`, `☑ Sent`, `TODO: send it`, `- DOING send it`,
 * `\[ \] send it`, `@todo send it`, `Action: send it`;
 * below a heading of homework a bullet as well. `undefined` for an item that is one already, and for any other line.
 */
export function asItem(line: string, isBelowHomework: boolean): AsItem | undefined {
	if (BOX.test(line)) { return undefined; }
	const ballot = BALLOT.exec(line);
	if (ballot) { return item(ballot, ballot[4] === undefined ? ' ' : 'x'); }
	const word = WORD.exec(line);
	// `DONE with it` in prose is none; with a bullet or a colon it is.
	if (
		word && (word[2] !== undefined || word[4] === ':' || /^\([^()]{1,30}\):/.test(line.slice(word[0].length)))
	) { return item(word, STATES[word[3]!] ?? ' '); }
	const escaped = ESCAPED.exec(line);
	if (escaped) { return item(escaped, escaped[3] === undefined ? ' ' : 'x'); }
	const action = MENTION.exec(line) ?? ACTION.exec(line) ?? CALLED.exec(line);
	if (action) { return item(action, ' '); }
	const bullet = isBelowHomework ? BULLET.exec(line) : null;
	return bullet ? { ...item(bullet, ' '), isMine: false } : undefined;
}

function item([whole, lead = '', marker]: RegExpExecArray, state: string): AsItem {
	const bullet = marker === undefined || !/^(?:[-*+]|\d{1,3}[.)])[ \t]/.test(marker) ? '- ' : marker;
	return { replaced: whole.length, marker: `${lead}${bullet}[${state}] `, isMine: true };
}

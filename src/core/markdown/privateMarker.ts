import type { PrivateWords } from './privateWords.ts';

/** What an HTML comment says of a private part. */
export type MarkerKind = 'opens' | 'closes' | 'nearly-opens' | 'nearly-closes';

/** Dashes (`<!--- private --->`) and other ornaments around the words. */
const ORNAMENT = /^[\s\p{Pd}=~*_#+|<>@!:{(["'“„]+|[\s\p{Pd}=~*_#+|<>.!})\]"'”“]+$/gu;
const CLOSING =
	/^(?:[/\\]+|(?:endregion|end|ends|ende|fin|fine|stop|close|slut)(?:\s+of|\s+the|\s+de|\s+del|\s+di)*(?:[\s:_-]+|(?=priv)))\s*(.+)$/iu;
const CLOSING_BEHIND = /^(.+?)(?:\s*\/|[\s:_-]+(?:ends?|ende|fin|fine|stops?|closed?|off|over|slut))$/iu;
const OPENING =
	/^(?:here\s+)?(?:begin(?:ning)?|begins|start|starts|open|beginn|anfang|d[ée]but|inicio|inizio)(?:\s+of|\s+the|\s+de|\s+del|\s+di)*(?:[\s:_-]+|(?=priv))(.+)$/iu;
const OPENING_BEHIND = /^(.+?)[\s:_-]+(?:begins?|starts?|opens?|on|here|below|from here)$/iu;
/** A comma, too, ends the name in a comment: nobody writes of practices there. */
const AFTER_COMMA = /,.*$/su;
/** `privateStart`, `BeginPrivate`. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu;
/** In a comment, that nobody sees, these stand for what is hidden; elsewhere they are words like any other. */
const IN_A_COMMENT =
	/^(?:(?:begin|start)\s+)?(?:hide|hidden|internal|intern|interne|interno|restricted|personal|exclude|redacted)(?:\s+(?:start|begin|here|below|this|section|part))?$/iu;
/** `class="private"`, `status=private`, a line of several. */
const PART = /[\r\n:="'&]+/;
/** Longer comments say more than that a part is private. */
const LONGEST = 300;

/**
 * Reads what stands between `<!--` and `-->`: `private`, `/private`, `private: about the move`,
 * `end of private part`, `confidential`. `nearly-…` for what only looks like it. `undefined` for any other comment.
 */
export function readMarker(text: string, words: PrivateWords): MarkerKind | undefined {
	const whole = text.slice(0, LONGEST);
	const bare = whole.replace(/\s+/g, ' ').replace(ORNAMENT, '').replace(CAMEL, ' ');
	if (bare === '') { return undefined; }
	const closing = CLOSING.exec(bare)?.[1] ?? CLOSING_BEHIND.exec(bare)?.[1];
	const closes = closing === undefined ? undefined : judge(closing, words);
	if (closes) { return closes === 'private' ? 'closes' : 'nearly-closes'; }
	const judged = judge(openedIn(bare), words) ?? judge(bare, words);
	if (judged) { return judged === 'private' ? 'opens' : 'nearly-opens'; }
	return IN_A_COMMENT.test(bare) || hasPart(whole, words) ? 'nearly-opens' : undefined;
}

/** `private` in `begin of private`, `private starts`. */
function openedIn(bare: string): string {
	return OPENING.exec(bare)?.[1] ?? OPENING_BEHIND.exec(bare)?.[1] ?? bare;
}

function hasPart(text: string, words: PrivateWords): boolean {
	return text.split(PART).some(part => words.judge(part.replace(ORNAMENT, '')) !== 'open');
}

/** `private about Ruth` begins with the word, so it was hardly meant for everybody. */
function judge(text: string, words: PrivateWords): 'private' | 'nearly' | undefined {
	const judged = words.judge(text.replace(AFTER_COMMA, ''));
	if (judged !== 'open') { return judged; }
	const first = /^[\p{L}\p{M}]+/u.exec(text)?.[0];
	return first !== undefined && words.names(first) ? 'nearly' : undefined;
}

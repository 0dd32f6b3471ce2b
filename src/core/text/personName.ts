import { isHandle } from '../taskFields/owners.ts';
import { linkWords } from '../markdown/linkTargets.ts';
import { ROLES } from '../model/vocabulary.ts';
import { foldText } from './foldText.ts';
import { areCredentials, isOffice, isPronoun, readParts, withoutAsides, type NameParts } from './namePieces.ts';
import {
	CAPITAL_DEGREES,
	COURTESIES,
	DEGREES,
	DOTTED_SUFFIXES,
	DOTTED_TITLES,
	PARTICLES,
	PRONOUNS,
	RANKS,
	SUFFIXES,
	TITLE_PARTS,
	TITLES,
} from './personTitles.ts';

/** A person as front matter names one (format.md §1). */
interface PersonName {
	/** Given names first, folded, without titles, degrees and suffix: `ruth abara` for `Abara, Dr. Ruth, MD`. */
	readonly key: string;
	/** `jr`, `iii`; empty for most. */
	readonly suffix: string;
	/** Every word that can be written after `@`, folded, the family name last; then a nickname. */
	readonly words: readonly string[];
	/** What is proposed after `@`, best first: the family name, then the others. */
	readonly handles: readonly string[];
}

/** A longer text is no name; it is only folded. */
const LONGEST_NAME = 300;
/** Names repeat in every note, and reading one costs more than looking it up. */
const MOST_KEPT = 5_000;
const cache = new Map<string, PersonName>();

/**
 * Reads a name as people in medicine write it: with titles, degrees and suffixes of many
 * countries, family name first or last, pronouns, a mail address, as a link.
 */
export function readPersonName(written: string): PersonName {
	const cached = cache.get(written);
	if (cached) { return cached; }
	if (cache.size >= MOST_KEPT) { cache.clear(); }
	const name = written.length > LONGEST_NAME ? folded(written) : readName(written);
	cache.set(written, name);
	return name;
}

/**
 * A name as two are compared: equal for the same person, whatever stands around the name. `ruth abara`,
 * `john smith iii`.
 */
export function personKey(name: string): string {
	if (isPlainName(name)) { return name.toLowerCase(); }
	const { key, suffix } = readPersonName(name);
	return suffix === '' ? key : `${key} ${suffix}`;
}

/** `Ruth Abara`: words of which none means anything beside a name. A programme compares hundreds of thousands. */
function isPlainName(name: string): boolean {
	return name.length <= LONGEST_NAME && PLAIN_WORDS.test(name)
		&& !name.toLowerCase().split(' ').some(word => MEANINGFUL.has(word));
}

const PLAIN_WORDS = /^[A-Z][a-z]+(?: (?:[A-Z][a-z]+|\d+))+$/;
const MEANINGFUL: ReadonlySet<string> = new Set([
	...TITLES,
	...DOTTED_TITLES,
	...TITLE_PARTS,
	...RANKS,
	...DEGREES,
	...CAPITAL_DEGREES,
	...SUFFIXES,
	...DOTTED_SUFFIXES,
	...PRONOUNS,
	...PARTICLES,
	...COURTESIES,
]);

/** Whether two names can be the same person: a suffix that one leaves out does not part them, two suffixes do. */
export function isSamePerson(a: string, b: string): boolean {
	const [left, right] = [readPersonName(a), readPersonName(b)];
	return left.key === right.key && (left.suffix === right.suffix || left.suffix === '' || right.suffix === '');
}

/** The words of a name that can be its handles: `Dr. Anna O'Brien-Lund, MD` has `anna`, `o'brien-lund`. */
export function nameWords(name: string): readonly string[] {
	return readPersonName(name).words;
}

/** A name’s own words as they are written, given names first: `Abara, Dr. Ruth, MD` has `Ruth`, `Abara`. */
export function writtenWords(name: string): readonly string[] {
	return bareTokens(withoutAsides(linkWords(name).normalize('NFC'), []).text).tokens;
}

/** The name's own words, for a file: `Dr. Tomás Eklund, PhD` is `eklund`. Empty where it has none. */
export function familyWord(name: string): string {
	const { handles, key } = readPersonName(name);
	return handles[0] ?? key;
}

/** `Ana Vega et al.`: who they are is not said. */
const AND_OTHERS = /[\s,;]+et\s+al(?:\.|ii|iae)?\s*$/i;

/**
 * The names in one text: `Ana Vega, Joan Petrie, MD` holds two, `Vega, Ana; Petrie, Joan` as well.
 * A comma parts names, but for what stands behind it and is no name; a semicolon always does.
 */
export function splitNames(written: string): string[] {
	const text = written.replace(AND_OTHERS, '');
	const quoted = quotedNames(text);
	if (quoted) { return quoted; }
	if (/[;؛\n•]/.test(text)) { return text.split(/[;؛\n•]/).map(name => name.trim()).filter(Boolean); }
	const pieces = text.split(
		/\s(?:and|und|sowie|u\.|et|&|y|e|ed|en|och|og|i|и|і|та|ve|και|ja|a|és|dan|và|oraz|și|\+|\/)\s/,
	).map(name => name.trim());
	// `Vega, Ana & Petrie, Joan`: each is a family name with what is behind its comma.
	if (pieces.length > 1 && pieces.every(isFamilyFirst)) { return pieces; }
	// `Ortega y Gasset` is one name, and `Ana Vega y Joan Petrie` two.
	if (
		pieces.length > 1 && pieces.every(piece => !piece.includes(',') && piece.split(/\s+/).length > 1)
	) { return pieces; }
	const names: string[] = [];
	for (const part of text.split(/[,，、،]|\s(?:and|und|et|&)\s/).map(name => name.trim()).filter(Boolean)) {
		const tokens = part.split(/\s+/);
		const before = names.at(-1);
		if (
			before !== undefined
			&& (areCredentials(tokens, [before.split(/\s+/)]) || isOffice(tokens) || tokens.every(isPronoun))
		) { names[names.length - 1] = `${before}, ${part}`; } else { names.push(part); }
	}
	return names.length === 2 && PARTICLES.has(foldText(names[0]!.split(/\s+/)[0]!)) ? [names.join(', ')] : names;
}

const QUOTED_NAME = /^\s*"[^"\n]{1,200}"\s*<[^<>\s]{1,200}>\s*$/;

/** `"Vega, Ana" <ana@example.org>, "Ek, Bo" <bo@example.org>`, as heads of mails have them. */
function quotedNames(text: string): string[] | undefined {
	const parts = text.split(/[,;](?=\s*")/);
	return parts.every(part => QUOTED_NAME.test(part)) ? parts.map(part => part.trim()) : undefined;
}

function isFamilyFirst(name: string): boolean {
	const [family, givenName, ...more] = name.split(',').map(part => part.trim().split(/\s+/));
	if (!family || !givenName || more.length > 0 || areCredentials(givenName, [family])) { return false; }
	return family.slice(0, -1).every(word => PARTICLES.has(foldText(word)));
}

function folded(written: string): PersonName {
	const key = foldText(written).replace(/\s+/g, ' ').trim();
	return { key, suffix: '', words: [], handles: [] };
}

function readName(written: string): PersonName {
	const nicknames: string[] = [];
	const { text, mail } = withoutAsides(linkWords(written).normalize('NFC'), nicknames);
	const { tokens, suffix } = bareTokens(text);
	const ownTokens = tokens.length > 0 ? tokens : wordsOfMail(mail);
	const words = ownTokens.flatMap(wordsOf);
	if (words.length === 0) { return folded(written); }
	const allNames = [
		...new Set(
			[...words, ...nicknames.flatMap(wordsOf)].filter(word =>
				isHandle(word) && !DEGREES.has(word) && !TITLES.has(word)
			),
		),
	];
	const usable = (word: string) => allNames.length === 1 || !isLatinInitial(word);
	const isParticle = (word: string) => PARTICLES.has(word) && word !== words.at(-1);
	const ordered = [...words.filter(word => allNames.includes(word)).reverse(), ...allNames].filter(word =>
		usable(word) && !ROLES.some(role => role === word)
	);
	const handles = [...ordered.filter(word => !isParticle(word)), ...ordered.filter(isParticle)];
	return {
		key: words.join(isWrittenApart(words) ? '' : ' '),
		suffix,
		words: allNames.filter(usable),
		handles: [...new Set(handles)],
	};
}

function bareTokens(text: string): NameParts {
	return readParts(text.split(/[,，、;]|\s[·|–—-]\s/).map(part => part.trim()).filter(Boolean));
}

/** `山田 太郎`, which is as often written without the space. */
function isWrittenApart(words: readonly string[]): boolean {
	return words.length > 1 && words.length < 4
		&& words.every(word => /^(?:\p{Script=Han}|\p{Script=Hangul}|[ぁ-ヿ々ー])+$/u.test(word))
		&& words.join('').length <= 8;
}

function isLatinInitial(word: string): boolean {
	return /^\p{Script=Latin}$/u.test(word);
}

function wordsOfMail(mail: string): string[] {
	return mail.replace(/^mailto:/, '').replace(/@.*$/, '').split(/[._+-]/).filter(word => /\p{L}/u.test(word));
}

/** `J.R.` is two words, `O'Brien-Lund` one. */
function wordsOf(token: string): string[] {
	const parts = /^(?:\p{L}\.)+\p{L}?\.?$/u.test(token) ? token.split('.') : [token];
	return parts.map(part => foldText(part).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')).filter(Boolean);
}

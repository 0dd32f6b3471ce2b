import { foldText } from './foldText.ts';
import {
	CAPITAL_DEGREES,
	DEGREES,
	DIRECTORY_DEGREES,
	DOTTED_SUFFIXES,
	DOTTED_TITLES,
	FIELD_OF_MEDICINE,
	FULL_SUFFIX,
	INSTITUTIONS,
	JOINED_TITLE,
	KINDS_OF_OFFICE,
	OFFICES,
	PARTICLES,
	PRONOUNS,
	RANKS,
	STANDINGS,
	SUFFIXES,
	TITLE_BY_ITS_END,
	TITLE_PARTS,
	TITLES,
} from './personTitles.ts';

/** A name’s own words, given names first, and its suffix (`jr`, `iii`) or nothing. */
export interface NameParts {
	readonly tokens: readonly string[];
	readonly suffix: string;
}

/**
 * `Abara, Ruth, MD` in its parts: what is no degree, suffix or pronoun is the name, the family first where there are
 * two.
 */
export function readParts(parts: readonly string[]): NameParts {
	let suffix = '';
	const named: (readonly string[])[] = [];
	for (const [index, part] of parts.entries()) {
		const tokens = part.split(/\s+/).filter(token => !isPronoun(token));
		const read = readPart(tokens, index, named);
		suffix ||= read.suffix;
		if (read.tokens.length > 0) { named.push(read.tokens); }
	}
	const [first = [], ...others] = named;
	// `Silva Júnior, José da`.
	return others.length > 0 && first.length > 1 && bare(first.at(-1)!) === FULL_SUFFIX
		? { tokens: familyLast([...others.flat(), ...first.slice(0, -1)]), suffix: suffix || 'jr' }
		: { tokens: familyLast([...others.flat(), ...first]), suffix };
}

/** What stands between two commas; no tokens where it is no name. */
function readPart(tokens: readonly string[], index: number, named: readonly (readonly string[])[]): NameParts {
	if (index > 0 && areInitials(tokens, named)) { return { tokens, suffix: '' }; }
	if (index > 0 && areCredentials(tokens, named)) {
		return { tokens: [], suffix: tokens.map(suffixOf).find(Boolean) ?? '' };
	}
	if (named.flat().length > 1 && isOffice(tokens)) { return { tokens: [], suffix: '' }; }
	return strip(named.length > 0 ? withoutDirectoryDegree(tokens) : tokens);
}

/** `Ruth DO` behind `Abara,`. */
function withoutDirectoryDegree(tokens: readonly string[]): readonly string[] {
	const last = tokens.at(-1) ?? '';
	const isDegree = tokens.length > 1 && last === last.toUpperCase() && DIRECTORY_DEGREES.has(bare(last))
		&& tokens.slice(0, -1).every(token => token !== token.toUpperCase());
	return isDegree ? tokens.slice(0, -1) : tokens;
}

/** `LEFÈVRE Anne`, `LE GALL Yann`, as in France: the family in capitals, and first. */
function familyLast(tokens: readonly string[]): readonly string[] {
	const isShouted = (token: string) => /^\p{Lu}[\p{Lu}\p{M}'’-]{2,}$/u.test(token);
	const isParticle = (token: string) =>
		token.length > 1 && token === token.toUpperCase() && PARTICLES.has(bare(token));
	const firstGiven = tokens.findIndex(token => !isShouted(token) && !isParticle(token));
	return firstGiven > 0 && isShouted(tokens[firstGiven - 1]!)
			&& tokens.slice(firstGiven).every(token => /^\p{Lu}\p{M}*[\p{Ll}.]/u.test(token))
		? [...tokens.slice(firstGiven), ...tokens.slice(0, firstGiven)]
		: tokens;
}

const OF = /^(?:of|for|für|fuer|de|du|di|da|del|della|der|des|in|i|w)$/i;

/** `Chair`, `Vice Chair for Education`, `médico adjunto`, `chef de service`: words for offices, up to where of. */
function areOffices(tokens: readonly string[]): boolean {
	const of = tokens.findIndex(token => OF.test(token));
	const offices = (of < 0 ? tokens : tokens.slice(0, of)).map(bare);
	const isOwnWord = (word: string) => OFFICES.has(word) || TITLE_BY_ITS_END.test(word);
	return offices.some(isOwnWord) && offices.every(word => isOwnWord(word) || KINDS_OF_OFFICE.has(word));
}

/** `Professor of Medicine`, `Chair`. */
export function isOffice([first, ...others]: readonly string[]): boolean {
	if (first === undefined) { return false; }
	const [second] = others;
	const isOf = second !== undefined && OF.test(second);
	return areOffices([first, ...others]) || isTitle(first, false) && isOf || isPlaceOfWork([first, ...others]);
}

/** `Cardiology`, `Dept. of Surgery`, `University Hospital Bern`, `Klinik für Neurologie`. */
function isPlaceOfWork(tokens: readonly string[]): boolean {
	return tokens.some(token => INSTITUTIONS.has(bare(token)) || FIELD_OF_MEDICINE.test(foldText(token)));
}

/** Everything after the first comma, where nothing in it is a name. */
export function areCredentials(tokens: readonly string[], named: readonly (readonly string[])[]): boolean {
	if (tokens.length === 0) { return true; }
	const isLone = isLoneFamily(named);
	if (areInitials(tokens, named)) { return false; }
	if (DEGREES.has(bare(tokens.join('')))) {
		return tokens.length === 1
			? isCredential(tokens[0]!, isLone)
			: tokens.every(token => token.endsWith('.') || token.length > 1 && isCredential(token, isLone));
	}
	const isShouted = named.length === 1
		&& named[0]!.every(word => word === word.toUpperCase() && /\p{Lu}/u.test(word));
	return tokens.every((token, index) =>
		isCredential(token, isLone) || isSuffix(token, isLone && !isShouted) || isTitle(token, index > 0)
		|| !(isLone && isShouted) && isShortCapitals(token, isLone)
	);
}

function isLoneFamily(named: readonly (readonly string[])[]): boolean {
	return named.length < 2 && (named[0] ?? []).filter(word => !PARTICLES.has(bare(word))).length < 2;
}

/**
 * `Weber, H.R.`, `van Dam, P. A.`, `Weber, MS`: behind a family name alone; `Weber, M.D.` and `Weber, RN` are degrees.
 */
function areInitials(tokens: readonly string[], named: readonly (readonly string[])[]): boolean {
	if (tokens.length === 0 || !isLoneFamily(named)) { return false; }
	if (tokens.every(isInitials)) { return !/^M\. ?D\.$/.test(tokens.join(' ')); }
	const [family = []] = named;
	return tokens.length === 1 && /^\p{Lu}{2}$/u.test(tokens[0]!) && !LONE_DEGREES.has(bare(tokens[0]!))
		&& suffixOf(tokens[0]!) === '' && family.some(word => word !== word.toUpperCase());
}

/** `III`; after a single word that is not all in capitals `JR` are initials. */
function isSuffix(token: string, isLone: boolean): boolean {
	return suffixOf(token) !== '' && !(isLone && /^[JS]R$/.test(token));
}

/** `H.`, `H.J.`, `H.-J.`: somebody’s, whatever else the letters could stand for. */
function isInitials(token: string): boolean {
	return /^(?:\p{Lu}\p{M}*\.-?)+$/u.test(token);
}

/** Behind a family name alone, `Weber, MD`; `Weber, MA` are initials. */
const LONE_DEGREES: ReadonlySet<string> = new Set(['md', 'rn', 'do', 'np', 'jd', 'dr']);

/** `FHKAM`, `MMedSc`; after a single word two capitals are initials: `Abara, RJ`. */
function isShortCapitals(token: string, isLone: boolean): boolean {
	const letters = token.replace(/[^\p{L}]/gu, '');
	if (!/^[\p{Lu}\p{Ll}]{2,8}$/u.test(letters)) { return false; }
	const isAllCapitals = /^\p{Lu}{2,7}$/u.test(letters);
	return isAllCapitals
		? letters.length > (isLone ? 2 : 1)
		: /^\p{Lu}.*\p{Lu}/u.test(letters)
			&& /(?:Sc|Ch|ChB|Med|Ed|Phil|Path|Psych|Surg|Hon|Hons|D|H|PH|P)$/.test(letters);
}

/** A name without titles before it, and degrees and suffix behind it. */
function strip(written: readonly string[]): NameParts {
	const tokens = leadingOff([...written]);
	let suffix = '';
	while (tokens.length > 0) {
		const last = tokens.at(-1)!;
		const stripped = trailing(tokens);
		if (stripped === 0) { break; }
		suffix ||= suffixOf(last) || (isFullSuffix(tokens) ? 'jr' : '');
		tokens.length -= stripped;
	}
	const last = tokens.at(-1);
	if (last !== undefined) { tokens[tokens.length - 1] = last.replace(JOINED_TITLE, ''); }
	return { tokens: tokens.filter(token => /[\p{L}\p{N}]/u.test(token)), suffix };
}

/** How many words at the end are no name. */
function trailing(tokens: readonly string[]): number {
	const last = tokens.at(-1)!;
	if (suffixOf(last) !== '' && tokens.length > 1 || isFullSuffix(tokens)) { return 1; }
	if (isSpacedDegree(tokens)) { return 2; }
	const rest = tokens.length - 1;
	if (DEGREES.has(bare(last)) && !isMohammed(last, rest < 2) && !isNameShaped(last)) { return 1; }
	if (rest >= 1 && (isList(last, part => DEGREES.has(part)) || isForeignTitle(last))) { return 1; }
	return rest >= 2 && isCapitalDegree(last) && !tokens.slice(0, -1).every(token => token === token.toUpperCase())
		? 1
		: 0;
}

/** `José da Silva Júnior`; `Ana Junior` and `Ana M. Junior` are called so. */
function isFullSuffix(tokens: readonly string[]): boolean {
	return tokens.length > 2 && bare(tokens.at(-1)!) === FULL_SUFFIX && isWholeWord(tokens.at(-2)!);
}

/** `M. D.` behind a name of two words or more. */
function isSpacedDegree(tokens: readonly string[]): boolean {
	const last = tokens.slice(-2);
	return tokens.length > 3 && last.every(token => /^\p{L}{1,2}\.$/u.test(token)) && DEGREES.has(bare(last.join('')));
}

/** `교수`, which stands behind a name. */
function isForeignTitle(token: string): boolean {
	return !/\p{Script=Latin}/u.test(token) && TITLES.has(bare(token));
}

function leadingOff(tokens: string[]): string[] {
	let wasTitle = false;
	while (tokens.length > 0) {
		const [first, second] = tokens as [string, string?];
		const courtesy = courtesyAt(tokens, wasTitle);
		if (courtesy > 0) {
			wasTitle = true;
			tokens.splice(0, courtesy);
			continue;
		}
		const isRank = isRankBefore(first, second);
		if (!isRank && !isTitle(first, wasTitle)) { break; }
		if (!isRank && tokens.length === 1 || isSaint(first, second)) { break; }
		wasTitle = true;
		tokens.shift();
	}
	const joined = tokens[0];
	if (joined !== undefined) { tokens[0] = withoutJoinedTitles(joined); }
	return tokens.length === 1 && isTitle(tokens[0]!, false) ? [] : tokens;
}

function isRankBefore(first: string, second: string | undefined): boolean {
	return second !== undefined && RANKS.has(bare(first)) && !isInitials(first)
		&& (isTitle(second, false) || RANKS.has(bare(second)));
}

/** `St. John`, which before a title is a Polish one. */
function isSaint(first: string, second: string | undefined): boolean {
	return bare(first) === 'st' && (second === undefined || !isTitle(second, false));
}

/** `Tan Sri Dr. Noor Hisham`, `Dato’ Sri Ahmad Ismail`, `The Hon. Ruth Abara`, where they could be no names. */
function wordsOfHonour([first = '', second = '', third = '']: readonly string[]): number {
	if (first === 'The' && second.endsWith('.') && isTitle(second, false)) { return 1; }
	const isDato = /^(?:Dato['’ʼ]|Datuk|Datin)$/.test(first);
	if (!isDato && !(/^(?:Tan|Puan|Toh)$/.test(first) && isTitle(third, true))) { return 0; }
	if (/^(?:Sri|Seri|Paduka|Puan)$/.test(second)) { return 2; }
	return isDato ? 1 : 0;
}

/**
 * How many words say `Mr` where they could also begin a name: `M. le Professeur`, `M. Yves Morin`, `Doña Ana Ruiz`,
 * behind a title also `Prof. Dr. D. José García`; or whose doctor somebody is, `Dr. en Ciencias Ana Ruiz`.
 */
function courtesyAt(tokens: readonly string[], wasTitle: boolean): number {
	return tokens.length < 3
		? 0
		: wordsOfHonour(tokens) || titleOfTwoWords(tokens, wasTitle) || oneCourtesy(tokens, wasTitle);
}

/** `M. le Professeur`, `Dr. en Ciencias`. */
function titleOfTwoWords([first = '', second = '', third = '']: readonly string[], wasTitle: boolean): number {
	const isBeforeTitle = /^MM?\.?$/.test(first) && /^l[ea]$/.test(second) && isTitle(third, true);
	const isOfScience = wasTitle && first === 'en' && /^(?:C\.?|Cs\.|Ciencias|Medicina)$/.test(second);
	return isBeforeTitle || isOfScience ? 2 : 0;
}

/** `M. Yves Morin`, `Shri Ram Kumar`; behind a title also `D. José García` and, of Haji, `H. Ahmad Dahlan`. */
function oneCourtesy([first = '', second = '', third = '']: readonly string[], wasTitle: boolean): number {
	const courtesies = wasTitle ? /^(?:MM?\.|Doña|D\.|H\.|Don|Dona|Shri|Smt)$/u : /^(?:MM?\.|Doña|Shri|Smt)$/u;
	const isGiven = isWholeWord(second) && /^\p{Lu}/u.test(second);
	return courtesies.test(first) && isGiven && isWholeWord(third) ? 1 : 0;
}

/** No initial: `José`, and not `J.`. */
function isWholeWord(token: string): boolean {
	return /^\p{Lu}?[\p{L}\p{M}'’-]{2,}$/u.test(token);
}

/** `Dr.Ruth`, `ศ.นพ.สมชาย`: titles that stand before a name without a space. */
function withoutJoinedTitles(token: string): string {
	let rest = token;
	for (let at = rest.indexOf('.'); at > 0 && at < rest.length - 1; at = rest.indexOf('.')) {
		const part = bare(rest.slice(0, at));
		if (!TITLES.has(part)) { break; }
		rest = rest.slice(at + 1);
	}
	return rest;
}

function isTitle(token: string, wasTitle: boolean): boolean {
	const word = bare(token);
	if (word === '') { return true; }
	if (isInitials(token) || wasTitle && INITIALS_IN_CAPITALS.has(token)) { return false; }
	const hasDot = /[.ªº]/.test(token);
	const isPart = (part: string) =>
		TITLES.has(part) || hasDot && DOTTED_TITLES.has(part) || (wasTitle || hasDot) && isTitlePart(part, token)
		|| wasTitle && STANDINGS.has(part) || TITLE_BY_ITS_END.test(part);
	if (isPart(word)) { return true; }
	const parts = partsOfToken(token);
	return parts.length > 1 && (TITLES.has(parts[0]!) || wasTitle || hasDot && DOTTED_TITLES.has(parts[0]!))
		&& parts.every(part => TITLES.has(part) || DOTTED_TITLES.has(part) || TITLE_PARTS.has(part));
}

/** Behind a title: `Dr MS Khan`, who is no Ms. */
const INITIALS_IN_CAPITALS: ReadonlySet<string> = new Set(['MS', 'MR', 'MX', 'MW', 'PR', 'HR', 'SR', 'FR']);

/** Written small, or short with its dot: `rer.`, `med`, `Med.`; a letter alone only small, for `H.` is somebody’s. */
function isTitlePart(part: string, token: string): boolean {
	return TITLE_PARTS.has(part) && (token === token.toLowerCase() || part.length > 1 && token.endsWith('.'));
}

function partsOfToken(token: string): string[] {
	return token.split(/[.\-/]/).map(bare).filter(Boolean);
}

/** A degree by the lists, where a name could stand as well. */
function isCredential(token: string, isLone: boolean): boolean {
	const word = bare(token);
	if (isLone && word.length === 2 && token === token.toUpperCase()) { return LONE_DEGREES.has(word); }
	if (DEGREES.has(word)) { return !isMohammed(token, isLone) && !(isLone && isNameShaped(token)); }
	return isCapitalDegree(token)
		|| isList(token, part => DEGREES.has(part) || CAPITAL_DEGREES.has(part) || SUFFIXES.has(part));
}

/** `Rahman, Md` is a person. */
function isMohammed(token: string, isLone: boolean): boolean {
	return isLone && /^Md\.?$/.test(token);
}

/** `Eng`, `Mas`: written as names are. Without a vowel it is none: `Phd`. */
function isNameShaped(token: string): boolean {
	return /^\p{Lu}\p{Ll}{2,}$/u.test(token) && /[aeiouyаеиоуэюя]/iu.test(foldText(token));
}

function isCapitalDegree(token: string): boolean {
	return CAPITAL_DEGREES.has(bare(token)) && token === token.toUpperCase();
}

/** `MD/PhD`, `RN-BC`, `MD&PhD`. */
function isList(token: string, isDegree: (part: string) => boolean): boolean {
	const parts = token.split(/[/&+-]/).map(bare).filter(Boolean);
	return parts.length > 1 && parts.every(isDegree);
}

function suffixOf(token: string): string {
	const word = bare(token);
	if (SUFFIXES.has(word)) { return /\.\p{Lu}\./u.test(token) ? '' : SAME_SUFFIX[word] ?? word; }
	return token.endsWith('.') && DOTTED_SUFFIXES.has(word) ? SAME_SUFFIX[word]! : '';
}

const SAME_SUFFIX: Readonly<Record<string, string>> = {
	jnr: 'jr',
	jun: 'jr',
	snr: 'sr',
	sen: 'sr',
	'2nd': 'ii',
	'3rd': 'iii',
	'4th': 'iv',
};

/** `she/her`, `er/ihm`. */
export function isPronoun(token: string): boolean {
	const parts = token.split('/').map(part => foldText(part).replace(/[^\p{L}]/gu, ''));
	return parts.length > 1 && parts.every(part => PRONOUNS.has(part));
}

/** A word as the lists have it: folded, without dots, hyphens, apostrophes and raised letters. */
function bare(token: string): string {
	return foldText(token.normalize('NFKC')).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** What somebody was called before: `Ruth Abara, née Cole`. */
const MAIDEN = /,?\s+(?:née?|nee|geb\.|geborene?|born|ur\.|z domu|roz\.|født|född|de soltera)\s.*$/su;

/** Takes out what stands beside a name: `(she/her)`, `<ruth@example.org>`, `"Bob"`, marks of emphasis. */
export function withoutAsides(written: string, nicknames: string[]): { readonly text: string, readonly mail: string } {
	let mail = '';
	const text = written
		.replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/g, '')
		.replace(/[\u2010\u2011]|(?<=\p{L})[\u2012\u2013](?=\p{L})/gu, '-')
		.replace(/[\uFF21-\uFF3A\uFF41-\uFF5A]/g, letter => letter.normalize('NFKC'))
		// As the heads of papers have it: `Ruth Abara¹*, ORCID 0000-0002-1825-0097`.
		.replace(/[,;\s]*(?:\(?ORCID(?: iD)?:?\s*)?(?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]\)?/gi, '')
		.replace(/(?<=\p{L})[¹²³⁰⁴-⁹*†‡§¶]+(?=$|[\s,;])/gu, '')
		.replace(MAIDEN, '')
		.replace(/\s@\s.*$/s, '')
		.replace(/^\s*(\p{L}+):\s+(?=\S)/u, (match, office: string) => OFFICES.has(bare(office)) ? '' : match)
		.replace(/\s*\/\s*/g, '/')
		.replace(/<[^<>]*>/g, aside => {
			if (aside.includes('@')) { mail ||= aside.slice(1, -1); }
			return ' ';
		})
		.replace(/(?<![\p{L}.])[([（［][^()[\]（）［］]*[)\]）］]/gu, aside => {
			take(aside.slice(1, -1));
			return ' ';
		})
		// `FRCP(UK)`: whose degree it is.
		.replace(/[([（［][^()[\]（）［］]*[)\]）］]/g, ' ')
		// `"Ruth Abara" <ruth@example.org>`, as mail has it, is no nickname.
		.replace(
			/^\s*(?:["“„«]([^"“”„«»]*)["”“»]|'([^']*)')\s*$/,
			(_all, double?: string, single?: string) => double ?? single ?? '',
		)
		.replace(/(?<![^\s])["“„«]([^"“”„«»]*)["”“»](?![^\s,])/g, (_all, aside: string) => {
			take(aside);
			return ' ';
		})
		.replace(/(?<!\S)(?:mailto:)?[^\s,;@]+@[^\s,;@]+/g, address => {
			mail ||= address;
			return ' ';
		})
		.replace(/[*_`]+/g, ' ')
		.replace(/(?<!\S)@/g, '');
	return { text, mail };

	function take(aside: string): void {
		if (
			/^[\p{L}\p{M}'’-]{2,}$/u.test(aside.trim()) && !isCredential(aside.trim(), false)
			&& !OFFICES.has(bare(aside)) && !isPlaceOfWork(aside.trim().split(/\s+/))
			&& !PRONOUNS.has(foldText(aside.trim()))
		) { nicknames.push(aside.trim()); }
	}
}

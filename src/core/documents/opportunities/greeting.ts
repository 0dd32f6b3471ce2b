import { linkWords } from '../../markdown/linkTargets.ts';
import { writtenWords } from '../../text/personName.ts';
import type { Words } from '../../text/words.ts';

/** Words of bodies: a letter to one greets the people in it. */
const BODY = new Set(
	('society association committee board council college university hospital department division faculty school institute foundation fund centre center '
		+ 'clinic journal editors editor office ministry agency network group team panel organisers organizers programme program congress conference academy service trust alliance '
		+ 'consortium registry secretariat lab laboratory unit section federation union chapter task working guideline press review')
		.split(' '),
);
/** One person, by what they do: the name is missing. */
const ROLES = new Set(
	'head chair chairman chairwoman chairperson dean director chief president secretary manager coordinator boss'.split(
		' ',
	),
);
/** Small words inside a name. */
const PARTICLES = new Set(
	'de del della der den di da dos du la le van von zu zur ten ter bin ibn al el y e af av'.split(' '),
);

/** The name by which one of a pair calls the other: `Dr. Ruth Abara, MD` and `Abara, Ruth` are called Ruth. */
export function firstName(name: string): string {
	return writtenWords(name)[0] ?? name;
}

/** A name as it is signed and told: `Lindqvist, Mara` is Mara Lindqvist. */
export function fullName(name: string): string {
	const [given = '', ...rest] = writtenWords(name);
	const front = name.split(',')[0]!.split(/\s+/);
	return rest.length > 0 && name.includes(',') && !front.includes(given) ? [given, ...rest].join(' ') : name;
}

/**
 * How a letter to somebody outside the pair begins; `undefined` where only a role is known, so that a name is missing.
 */
export function greetOutside(name: string, l10n: Words): string | undefined {
	const front = wordsOf(name).join(' ').split(',')[0]!.trim();
	const words = front.split(' ').filter(Boolean);
	const bare = words.map(word => word.toLowerCase().replace(/[^\p{L}]/gu, ''));
	if (bare.some(word => ROLES.has(word))) { return undefined; }
	if (bare.some(word => BODY.has(word)) || words.length === 1 && /^\p{Lu}{2,}$/u.test(front)) {
		return l10n.t('Dear colleagues,');
	}
	const isName = words.length > 1 && words.length <= 7
		&& words.every((word, index) => !/^\p{Ll}/u.test(word) || PARTICLES.has(bare[index]!));
	return isName ? l10n.t('Dear {0},', front) : undefined;
}

function wordsOf(text: string): string[] {
	return linkWords(text).replace(/\([^()]*\)|<[^<>]*>/g, ' ').split(/\s+/).filter(Boolean);
}

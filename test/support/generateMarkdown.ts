/** Random numbers from a seed: the same seed, the same numbers, on every machine. */
export interface Random {
	/** A whole number from 0 to `limit - 1`. */
	below(limit: number): number;
	/** One of the given things. */
	pick<T>(things: readonly T[]): T;
	/** True in `percent` of 100 cases. */
	chance(percent: number): boolean;
}

/** A generator (mulberry32) that starts from `seed`. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	const below = (limit: number): number => next() % limit;
	return {
		below,
		pick: (things) => things[below(things.length)] as (typeof things)[number],
		chance: (percent) => below(100) < percent,
	};
}

const PREFIXES = [
	'> ',
	'>',
	'- ',
	'-',
	'* ',
	'+ ',
	'1. ',
	'2) ',
	'1) ',
	'10. ',
	'  ',
	'  ',
	'    ',
	'\t',
	' ',
	'   ',
	'[^1]: ',
	'-\t',
	'-   ',
	'-     ',
	'*',
	'> - ',
	'  - ',
	'      ',
	'1.',
	'- - ',
	'\t\t',
	'000000001. ',
	'0000000001. ',
];

const BOXES = [
	'[ ] a',
	'[x] b',
	'[X] c',
	'[ ]',
	'[x] ',
	'[X]\t',
	'[ ] due:2026-10-31',
	'[\t] t',
	'[',
	'] c',
	'[/] q',
	'[😀] r',
	'[x]c',
	'[x](u)',
	'[ ] | b',
	'[x]:',
	'[ ]: /u',
	'[^] x',
	'[\\] d',
];

const BLOCKS = [
	'# h',
	'## h ##',
	'#',
	'#x',
	'####### x',
	'---',
	'--',
	'-',
	'===',
	'=',
	'= =',
	'***',
	'* * *',
	'- - -',
	'_ _ _',
	'__',
	'```',
	'```js',
	'````',
	'~~~',
	'~~~~ a~b',
	'``` a`b',
	'   ```',
	'    code',
	'<div>',
	'</div>',
	'<div/',
	'<!-- c -->',
	'<!--',
	'-->',
	'<!-->',
	'<!-- private -->',
	'<script>',
	'</script>',
	'<pre',
	'</pre>',
	'<style/>',
	'<?',
	'?>',
	'<!X',
	'>',
	'<![CDATA[',
	']]>',
	']]]>',
	'<a href="x">',
	'<b',
	"<x y='z' />",
	'</x >',
	'<x a=b=c>',
	'<x a="b"c>',
	'<x> y',
	'<http://a.b>',
	'[a]: /u',
	'[x]: /u "t"',
	'[b]:',
	'/url',
	'"title',
	'title"',
	'(t',
	'[ ]: <u v> (t)',
	'[a\\]]: <b',
	'[a]: b c',
	'[a]: b(',
	'[c',
	'| a | b |',
	'| - | - |',
	'|-',
	':-:',
	'-:',
	'a | b',
	'--|--',
	':-|-: ',
	'| a',
	'|',
	'| \\| |',
	'|-|-',
	'-|',
	'||',
	'[^1]: n',
	'[^1]:',
	'[^a',
	'[^a b]: c',
	'[^\\]]: d',
];

const TEXTS = [
	'text',
	'a',
	'\\[x] e',
	'`code',
	'`` ` ``',
	'private',
	'\u00a0',
	'\0',
	'😀',
	'1',
	'1.',
	'*',
	'+',
	'&copy;',
	'a<b',
	']',
	'\\',
	'text  ',
	'b\t',
];

function content(random: Random): string {
	const kind = random.below(100);
	if (kind < 35) return random.pick(BOXES);
	if (kind < 75) return random.pick(BLOCKS);
	return random.pick(TEXTS);
}

function line(random: Random, previous: string): string {
	if (random.chance(10)) return random.pick(['', '', '', ' ', '>', '   ', '\t', '  >', '> ']);
	// A prefix of the line before keeps containers open, which is where the difficult cases are.
	let text = random.chance(35) ? previous.slice(0, random.below(7)).replace(/[^>\s]/g, ' ') : '';
	while (random.chance(text === '' ? 60 : 35)) text += random.pick(PREFIXES);
	return text + content(random);
}

function lineEnding(random: Random, style: number): string {
	if (style < 85) return '\n';
	if (style < 95) return '\r\n';
	return random.pick(['\n', '\r\n', '\r']);
}

/**
 * A short document of lines that are difficult in one way or another: containers and their lazy
 * lines, tabs, boxes, fences, HTML, definitions, tables, footnotes, blank lines.
 */
export function generateMarkdown(random: Random): string {
	const style = random.below(100);
	const count = 2 + random.below(9);
	let text = '';
	let previous = '';
	for (let index = 0; index < count; index++) {
		previous = line(random, previous);
		text += previous;
		if (index < count - 1 || random.chance(70)) text += lineEnding(random, style);
	}
	return text;
}

/** The smallest text found, by leaving out lines and then characters, that still `fails`. */
export function shrinkText(text: string, fails: (text: string) => boolean): string {
	let current = text;
	for (let smaller: string | undefined = current; smaller !== undefined;) {
		current = smaller;
		smaller = smallerTexts(current).find(fails);
	}
	return current;
}

function smallerTexts(text: string): string[] {
	const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
	const withoutLines = lines.map((_, index) => lines.filter((_line, other) => other !== index).join(''));
	const withoutCharacters = Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1));
	return [...withoutLines, ...withoutCharacters].filter((smaller) => smaller.length < text.length);
}

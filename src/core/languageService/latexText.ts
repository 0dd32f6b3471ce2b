const MARKS: Readonly<Record<string, string>> = {
	'"': '\u0308',
	"'": '\u0301',
	'`': '\u0300',
	'^': '\u0302',
	'~': '\u0303',
	'=': '\u0304',
	'.': '\u0307',
	'c': '\u0327',
	'v': '\u030C',
	'H': '\u030B',
	'u': '\u0306',
	'k': '\u0328',
	'r': '\u030A',
	'd': '\u0323',
	'b': '\u0331',
	't': '\u0361',
};
/** Commands that stand for a sign: letters, quotes, dashes, Greek. */
const SIGNS: Readonly<Record<string, string>> = {
	o: 'ø',
	O: 'Ø',
	l: 'ł',
	L: 'Ł',
	ss: 'ß',
	ae: 'æ',
	AE: 'Æ',
	oe: 'œ',
	OE: 'Œ',
	aa: 'å',
	AA: 'Å',
	i: 'i',
	j: 'j',
	dh: 'ð',
	DH: 'Ð',
	th: 'þ',
	TH: 'Þ',
	dj: 'đ',
	DJ: 'Đ',
	ng: 'ŋ',
	NG: 'Ŋ',
	textendash: '–',
	textemdash: '—',
	textquoteleft: '‘',
	textquoteright: '’',
	textquotedblleft: '“',
	textquotedblright: '”',
	textquotesingle: "'",
	textquotedbl: '"',
	ldots: '…',
	dots: '…',
	textellipsis: '…',
	textunderscore: '_',
	textgreater: '>',
	textless: '<',
	textbackslash: '\\',
	textasciitilde: '~',
	textasciicircum: '^',
	textbar: '|',
	textdegree: '°',
	textregistered: '®',
	texttrademark: '™',
	textcopyright: '©',
	textmu: 'µ',
	textdollar: '$',
	alpha: 'α',
	beta: 'β',
	gamma: 'γ',
	delta: 'δ',
	epsilon: 'ε',
	varepsilon: 'ε',
	zeta: 'ζ',
	eta: 'η',
	theta: 'θ',
	iota: 'ι',
	kappa: 'κ',
	lambda: 'λ',
	mu: 'μ',
	nu: 'ν',
	xi: 'ξ',
	pi: 'π',
	rho: 'ρ',
	sigma: 'σ',
	tau: 'τ',
	upsilon: 'υ',
	phi: 'φ',
	varphi: 'φ',
	chi: 'χ',
	psi: 'ψ',
	omega: 'ω',
	Gamma: 'Γ',
	Delta: 'Δ',
	Theta: 'Θ',
	Lambda: 'Λ',
	Xi: 'Ξ',
	Pi: 'Π',
	Sigma: 'Σ',
	Phi: 'Φ',
	Psi: 'Ψ',
	Omega: 'Ω',
	textalpha: 'α',
	textbeta: 'β',
	textgamma: 'γ',
	pm: '±',
	times: '×',
	cdot: '·',
	leq: '≤',
	le: '≤',
	geq: '≥',
	ge: '≥',
	neq: '≠',
	approx: '≈',
	sim: '∼',
	to: '→',
	rightarrow: '→',
	infty: '∞',
	circ: '°',
	degree: '°',
	S: '§',
	P: '¶',
	slash: '/',
	quad: ' ',
	textsuperscript: '',
	textsubscript: '',
};
/**
 * What TeX writes with more than a letter: an accent with its letter, a command, a sign after a backslash, dashes,
 * quotes, what only groups. Each alternative ends where it can, so that a text is gone through once.
 */
const TEX =
	/\\(["'`^~=.])[ \t]*(?:\{[ \t]*\\?(\p{L})\p{M}*[ \t]*\}|\\?(\p{L})(?![\p{L}])|(?<!\\)(\p{L}))|\\([cvHukrdbt])(?:[ \t]*\{[ \t]*\\?(\p{L})(\p{L}?)[ \t]*\}|[ \t]+\\?(\p{L}))|\\([A-Za-z]+)\*?(?:[ \t]+|(?=[^A-Za-z]|$))|\\([\s\S])|---|--|``|''|[{}$]|~/gu;

/**
 * The words of a BibTeX value: TeX's accents, commands, braces and mathematics as what they show.
 * `{\"o}` and `{\v C}apek` become `ö` and `Čapek`, `The $\beta$-blocker` becomes `The β-blocker`.
 */
export function latexText(value: string): string {
	const text = simplified(value.replace(GLUED_BRACKET, '{\\text$1}')).replace(
		TEX,
		(match: string, ...parts: (string | undefined)[]) => {
			const [accent, braced, escaped, bare, letterAccent, group, second, spaced, command, sign] = parts;
			if (accent !== undefined) { return accented(braced ?? escaped ?? bare ?? '', accent); }
			if (letterAccent !== undefined) {
				return `${accented(group ?? spaced ?? '', letterAccent)}${second ?? ''}`;
			}
			if (command !== undefined) { return SIGNS[command] ?? ''; }
			if (sign === undefined) { return PLAIN[match] ?? ''; }
			return SPACING[sign] ?? sign;
		},
	);
	return text.replace(MARKUP, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** `\textlessi\textgreater`, as Crossref and ORCID write `<i>`. */
const GLUED_BRACKET = /\\text(less|greater)(?=[A-Za-z/])/g;
/** What publishers mark up in titles. */
const MARKUP = /<\/?(?:i|b|em|strong|sup|sub|scp|span|italic|bold|jats:[a-z]+)>/gi;

/** A forced space, a thin one, a place where a word may be parted, a sign that only sets spaces right. */
const SPACING: Readonly<Record<string, string>> = {
	'\\': ' ',
	',': ' ',
	';': ' ',
	':': ' ',
	'!': '',
	'-': '',
	'/': '',
	'@': '',
};

const NESTED_ACCENT = /\\(["'`^~=.])\{\\(["'`^~=.])(?:\{(\p{L})\}|(\p{L}))\}/gu;
const LINK = /\\href\s*\{[^{}]*\}\s*(?=\{)/g;
/** `H$_2$O`, `10$^{-3}$`, `$\mathrm{Na}^+$`. */
const RAISED = /([_^])(?:\{([\d+-]{1,6})\}|([\d+-]))/g;

/** What stands within something else first: `\~{\^e}`, the address of a link, what is raised in a formula. */
function simplified(value: string): string {
	if (!/\\|\$/.test(value)) { return value; }
	return value.replace(
		NESTED_ACCENT,
		(_all, outer: string, inner: string, braced?: string, bare?: string) =>
			accented(accented(braced ?? bare ?? '', inner), outer),
	).replace(LINK, '').replace(
		/\$[^$]{1,200}\$/g,
		formula =>
			formula.replace(
				RAISED,
				(_all, way: string, group?: string, digit?: string) =>
					[...group ?? digit ?? ''].map(sign => (way === '^' ? ABOVE : BELOW)[RAISABLE.indexOf(sign)] ?? '')
						.join(''),
			),
	);
}

const RAISABLE = '0123456789+-';
const ABOVE = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'];
const BELOW = [...'₀₁₂₃₄₅₆₇₈₉₊₋'];

const PLAIN: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”', '~': ' ' };

function accented(letter: string, accent: string): string {
	return `${letter}${MARKS[accent] ?? ''}`;
}

import { foldText } from '../text/foldText.ts';
import { detachText } from '../text/textEdit.ts';
import { wordDistance } from '../text/nearestWord.ts';
import { TextFinder } from '../text/textFinder.ts';
import { privateWords } from '../language/languages.ts';
import { headingWords } from './headingWords.ts';

const KNOWN = privateWords();

/**
 * What people write over a part that is nobody else’s, in every language that is known. These always
 * count (format.md §7), as headings, in comment markers, as callouts and as classes; settings and
 * `.mentoring/config.yml` add words and take none away.
 */
export const PRIVATE_WORDS: readonly string[] = [
	'private',
	'confidential',
	...KNOWN.words,
	'privat',
	'fortroligt',
	'fortrolig',
	'konfidensielt',
	'yksityinen',
	'yksityistä',
	'luottamuksellinen',
	'luottamuksellista',
	'prywatne',
	'prywatny',
	'prywatna',
	'poufne',
	'soukromé',
	'soukromý',
	'důvěrné',
	'личное',
	'приватно',
	'конфиденциально',
	'私密',
	'保密',
	'プライベート',
	'非公開',
	'機密',
	'خاص',
	'سري',
	'निजी',
	'私人',
	'隐私',
	'机密',
	'비공개',
	'기밀',
	'סודי',
	'פרטי',
	'ส่วนตัว',
	'ความลับ',
	'gizli',
	'özel',
	'riêng tư',
	'ιδιωτικό',
	'απόρρητο',
	'εμπιστευτικό',
	'приватне',
	'गोपनीय',
];

/** The key that says who may read a note. */
export const CIRCLE_KEY = 'confidentiality';
/** Other names under which people and tools say who may read. */
export const CIRCLE_KEYS: ReadonlySet<string> = new Set([
	'confidential',
	'privacy',
	'visibility',
	'vertraulichkeit',
	'confidentialite',
	'confidencialidad',
	'confidencialidade',
	'riservatezza',
	'vertrouwelijkheid',
	'sensitivity',
	'classification',
	'secrecy',
	'access',
	'audience',
	'sharing',
]);

/** Whether a key of front matter, or of a field in the text, says who may read. */
export function tellsCircle(key: string): boolean {
	const folded = foldText(key).trim();
	return folded === CIRCLE_KEY || CIRCLE_KEYS.has(folded);
}

/** Keys under which a yes lets others read: `publish: false` says that nobody else is to. */
const OPENING_KEYS: ReadonlySet<string> = new Set(
	'public, publish, published, publishable, share, shared, shareable, shared with, share with, export, exported, exportable, visible, dg publish, read by, reader, readers, viewers'
		.split(', '),
);
/** Nobody, as a value. */
const NOBODY = /^(?:false|no|off|0|n|f|never|none|nobody|no one|me|only me|self|myself|nein|non|nee|nao|nej)$/;

/** Whether a key and its value say that nobody else may read: `public: false`, `readers: me`. */
export function deniesReaders(key: string, value: string): boolean {
	return OPENING_KEYS.has(toWords(key)) && NOBODY.test(toWords(value));
}

/** Words that change nothing beside one of those: “Strictly private and confidential”. */
const BESIDE: ReadonlySet<string> = new Set(
	('and und et y e en och og i ja strictly streng strikt very only just nur seulement solo part section teil partie abschnitt strictement estrictamente estritamente strettamente parte seccion seccao secao sezione deel alleen '
		+ 'personal personlich personlichen personnel personnelle personale persoonlijk pessoal personligt')
		.split(' '),
);
/** What makes “Private notes” a private section in somebody’s mind, and “Private practice” not. */
const SECTION = new RegExp(
	`^(?:${
		[
			'notes?|thoughts?|parts?|sections?|remarks?|comments?|matters?|reflections?|only|stuff|things|for|to|musings?|worries|doubts|diary|journal|space|corner|area|log|memos?|zone|chapter|pages?|bits?|block|folder|file|side|record|items?|topics?|points?|concerns?|conversations?|discussions?|talks?|chats?|meetings?|feedback|assessments?|impressions?|observations?|homework|goals?|aims?|agenda|tasks?|to do|todos?|lists?|info|information|details?|addend(?:um|a)|appendix|annex|scratchpad|drafts?|minutes|summary|reminders?|questions?|ideas?|feelings?|opinions?|views?|affairs|words?|asides?|preparations?|follow ups?|annotations?|between|until|please|not|about|regarding|re|concerning|with|uber|avec|sobre|continued|cont|contd|ctd|i{2,3}|iv',
			...KNOWN.notes.map(foldText),
		].join('|')
	})\\b`,
);
const A_SECTION = new RegExp(`${SECTION.source.slice(0, -2)}$`);
/** `Notes privées`, `Notas privadas`: the other way round, as in Romance languages. */
const NOTES: ReadonlySet<string> = new Set(KNOWN.notes.map(foldText));
/** Words around the name of a part that change nothing: “Keep this private”, “The following is strictly private”. */
const FILLERS: ReadonlySet<string> = new Set([
	...BESIDE,
	...('my our some more other further this these that it its is are all keep kept make made mark marked please '
		+ 'begin begins begun start starts end ends of from to until here down above below following follows everything rest '
		+ 'what block region endregion line rather quite highly completely absolutely first last here there now still '
		+ 'mentoring notebook if endif rem also too again continued onwards ab hier bis partir d ici aqui desde vanaf da qui daqui')
		.split(' '),
]);
/** A box, or a word that stands for one in org and Logseq. */
const STATE = /^\s*(?:\[.\]\s+|(?:TODO|DONE|DOING|NOW|LATER|WAITING|CANCELL?ED)\s+(?=\S))/;
/** A heading of nothing but a lock. */
const LOCKED = /^\s*[\u{1F512}\u{1F510}\u{1F50F}]|[\u{1F512}\u{1F510}\u{1F50F}]\uFE0F?\s*$|^\s*:lock:|:lock:\s*$/u;
/** Breaks a line, or does so for the eye. */
const LINE_BREAK = /[\n\r\u2028\u2029\u0085\v\f]|<br\s*\/?>/i;
/** `Thoughts, private`, ``Thoughts `private` ``, `Thoughts [[private]]`. */
const SET_APART = /(?:,\s*|\s[`*_~=]{1,3}|\s\[\[?)([^,`*_~=[\]]+)(?:[`*_~=]{1,3}|\]\]?)?\s*$/;
/** `Public, private` names two things. */
const OTHER_HALF = /^\s*(?:public|state|academic|open|nhs|[oö]ffentlich|public[oa]?|publique)\b/i;
/** `callout-private`, `ruth_private`: what a class or a tag ends with; not `not-private`, `public-private`. */
const LAST_PART = /^(?!(?:not|non|no|un|semi|public|state)[-_][^-_]+$).*[-_]([^-_]+)$/i;
const ATTRIBUTES = /\{([^{}]*)\}|\[([^[\]]*::[^[\]]*)\]/g;
/** What follows the name of a section: `Private: about the move`, `Private — not for the committee`. */
const AFTER_NAME = /\s*[:;(|!…・、،؛।。「【]|,(?=\s*\d)|\s+[-–—·•∙‧⋅◦~→>›»|*+]+(?=\s|$)|\s*—|\.(?=\s|$)/u;
/** `Private / Ruth` may be two names for one thing, or a mix of two things. */
const SLASH = /\s+\/+\s+/;
/** `My private notes` is meant as `Private notes` is. */
const OWN =
	/^(?:an?(?= \S+ \S)|the(?= \S+ (?:part|section|notes?)\b| (?:following|rest|section|part)\b)|my|our|meine?|unsere|mes|mon|ma|mis?|mina?|mijn|miei|mie|le mie|i miei|(?:os |as )?(?:meus|minhas)) /;
/** What says the same without any of the words, in English: “For my eyes only”, “Not for sharing”. Folded. */
const UNSHARED_ENGLISH = new RegExp(
	`^(?:${
		[
			'(?:strictly )?not (?:for|to be) (?:export|exported|sharing|shared|forwarding|forwarded|distribution|distributed)',
			'(?:strictly )?not (?:for|to be) (?:circulation|circulated|publication|shown|others|every(?:one|body))',
			'(?:strictly )?not (?:for|to be) (?:any(?:one|body)(?: else)?)',
			'(?:strictly )?not for (?:the |my |our )?(?:mentor|mentee|committee|chair|supervisor|boss|record)',
			'(?:please )?(?:do not|don t|dont|never) (?:share|show|export|forward|circulate|distribute|disclose|pass on)'
			+ '(?: (?:this|it|outside(?: the pair)?|with (?:anyone|anybody|others|(?:the |my )?[^ ]+)))?',
			'(?:no|not) ?export',
			'off(?: the)? record|(?:for (?:my|your|our) )?eyes only|not to share|no sharing|hide from [^ ]+|'
			+ 'keep (?:it |this )?(?:to|for) (?:myself|yourself|me)',
			'not for (?:the )?(?:minutes|record)',
			'only me|me only|for me only|(?:only|just) for me|just for my eyes|(?:only )?for my(?: own)? eyes(?: only)?',
			'(?:a )?notes? to (?:my)?self|my own notes|(?:for )?internal(?: use)? only',
			'(?:told |said )?in (?:strict |complete )?confidence|confidences',
			'between (?:us|ourselves|you and me|the two of us)',
			'(?:my )?personal (?:notes?|thoughts|reflections|remarks|comments|diary|journal|observations)',
			'hidden(?: (?:notes?|part|section|text))?|content hidden|secret (?:notes?|thoughts)',
			'sensitive(?: (?:notes?|matters?|issues?|topics?|part|section))?|pvt|prv|prvt',
		].join('|')
	})$`,
);
/** The same in the languages that have a table. */
const UNSHARED: ReadonlySet<string> = new Set(KNOWN.unshared.map(toWords));
/** “Private notes” and “personal” in languages that have no table, and what is secret. */
const NEARLY: ReadonlySet<string> = new Set(
	'secret, top secret, secrets, priv, geheim, streng geheim, secreto, segreto, hemligt, secret absolu, ملاحظات خاصة, شخصي, निजी नोट, निजी नोट्स, הערות פרטיות, אישי, บันทึกส่วนตัว, 개인 메모, 개인적인 메모, 非公開メモ, 個人的なメモ, 個人メモ, 私人笔记, 私人筆記, Личные заметки, Личные записи, özel notlar, kişisel notlar, ghi chú riêng, ghi chú riêng tư, catatan pribadi, pribadi, rahasia, bizalmas, povjerljivo, поверително, конфіденційно, приватные заметки, конфиденциальные заметки, приватні нотатки, только для меня, poufne notatki, notatki prywatne, prywatne notatki, soukromé poznámky, osobní poznámky, yksityiset muistiinpanot, private notater, privat notat, private anteckningar, privat anteckning, privata anteckningar, fortroligt notat, fortrolige notater, 私的メモ, 个人笔记, 仅自己可见, 비밀, سري للغاية, ιδιωτικές σημειώσεις, προσωπικές σημειώσεις'
		.split(', ').map(toWords),
);
const SHORTEST_MISSPELT = 5;
/** Words in their own right that are nearly one of ours. */
const NO_SLIPS: ReadonlySet<string> = new Set([
	'particular',
	'particulars',
	'particularly',
	'primate',
	'primates',
	'pirate',
	'pirates',
	'pirated',
]);
const NUMBER = /^\p{N}+$/u;
/** A day, as it stands in many values and headings. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A tag, a class or an id. */
const LABEL = /[#.^]([\p{L}\p{M}][\p{L}\p{M}\p{N}_/-]*)/gu;
const LONGEST_LABELLED = 500;
/** What is set apart from other words, at either end. */
const LONGEST_APART = 120;

/** How far some words are from saying that what they stand over is private. */
export type Privacy = 'private' | 'nearly' | 'open';

/** Headings repeat from note to note: so many are judged once. */
const MOST_REMEMBERED = 2_000;

/** A name of a private section, and which letters are in it. */
interface Name {
	readonly words: string;
	/** One bit for each of the letters a–z. */
	readonly letters: number;
}

/** Judges headings, markers and names of sections by the built-in words and those of a notebook. */
export class PrivateWords {
	readonly #words: ReadonlySet<string>;
	readonly #names: readonly Name[];
	/** Whether one of the names is a number, such as a year. */
	readonly #hasNumbers: boolean;
	/** Names without any letter, such as `🔒`. */
	readonly #phrases: ReadonlySet<string>;
	readonly #judged = new Map<string, Privacy>();
	/** Any of them in a text, and what says the same without them. */
	readonly #anywhere: readonly string[];
	/** Finds those; made for the first note that is looked through. */
	#finder: TextFinder | undefined;
	/** A text with such places is asked for them more than once. */
	#last: { readonly text: string, readonly from: number, readonly places: readonly number[] } | undefined;

	private constructor(more: readonly string[]) {
		const namedWords = [...PRIVATE_WORDS, ...more].map(name => ({ name, words: toWords(name) }));
		this.#words = new Set(namedWords.map(({ words }) => words).filter(words => words !== ''));
		this.#names = [...this.#words].map(words => ({ words, letters: lettersOf(words) }));
		this.#hasNumbers = [...this.#words].some(words => NUMBER.test(words.replaceAll(' ', '')));
		this.#phrases = new Set(
			namedWords.filter(({ words }) => words === '').map(({ name }) => squeezed(name)).filter(phrase =>
				phrase !== ''
			),
		);
		// A word alone may begin others: only where it stands by itself does it say anything.
		const phrases = [...KNOWN.unshared, ...UNSHARED].filter(phrase => phrase.includes(' '));
		this.#anywhere = [...PRIVATE_WORDS, ...this.#words, ...more, ...phrases, ...OTHER_BEGINNINGS];
	}

	/** @param more Names of private sections beside the built-in ones. The same names give the same judge. */
	static of(more: readonly string[] = []): PrivateWords {
		const key = more.join('\n');
		const cached = judges.get(key);
		if (cached) { return cached; }
		if (judges.size >= MOST_JUDGES) { judges.clear(); }
		const judge = new PrivateWords(more);
		judges.set(key, judge);
		return judge;
	}

	/** What a heading says, given as it is written: `3. **Private** {#private}` is private, `Private notes` nearly. */
	judge(written: string): Privacy {
		const cached = this.#judged.get(written);
		if (cached !== undefined) { return cached; }
		// Not remembered: there are so many that what is said of headings would be forgotten for them.
		if (DAY.test(written) && !this.#hasNumbers) { return 'open'; }
		if (this.#judged.size >= MOST_REMEMBERED) { this.#judged.clear(); }
		const privacy = this.#judge(written);
		// Not the text that it is a part of, or thousands of notes would be kept with it.
		this.#judged.set(detachText(written), privacy);
		return privacy;
	}

	#judge(written: string): Privacy {
		if (this.#isFirstLine(written)) { return 'private'; }
		const bare = headingWords(written.replace(STATE, ''));
		if (this.#phrases.size > 0 && this.#phrases.has(squeezed(bare))) { return 'private'; }
		const words = toWords(bare);
		// A heading that is nothing but tags says what they say.
		if (words === '') {
			if (this.#isLabelled(written)) { return 'private'; }
			return isLocked(written, bare) || this.#isApart(written) ? 'nearly' : 'open';
		}
		if (this.#isName(words)) { return 'private'; }
		const [first = '', ...others] = bare.split(AFTER_NAME);
		if (this.#isName(toWords(first))) { return 'private'; }
		const parts = [...others.map(part => part.split(',')[0]!), ...bare.split(SLASH)];
		return parts.some(part => this.#isName(toWords(part)))
				|| this.#isMeant(words, [first, ...others]) || isLocked(written, bare)
				|| this.#isLabelled(written) || this.#isApart(written)
			? 'nearly'
			: 'open';
	}

	/** What the eye sees as a line of its own. */
	#isFirstLine(written: string): boolean {
		const end = written.search(LINE_BREAK);
		return end > 0 && this.names(written.slice(0, end));
	}

	/** Folded words that say it in other words, or nearly. */
	#isMeant(words: string, parts: readonly string[]): boolean {
		return [words, ...parts.map(toWords)].some(isUnshared) || NEARLY.has(words) || this.#isNearly(words);
	}

	/** Offsets at which a text says something that may make, or seem to make, a part of it private. */
	placesIn(text: string, from: number): readonly number[] {
		if (this.#last?.text === text && this.#last.from === from) { return this.#last.places; }
		this.#finder ??= new TextFinder(this.#anywhere);
		const places = this.#finder.placesIn(text, from);
		if (places.length > 0) { this.#last = { text, from, places }; }
		return places;
	}

	/** Whether these words say that what they stand over is private, whatever follows: `private: about Ruth`. */
	names(text: string): boolean {
		return this.judge(text) === 'private';
	}

	/**
	 * Whether attributes, or what stands behind `:::`, name it: `{.private}`, `{#private .note}`, `title="Private"`.
	 */
	labels(label: string): boolean {
		return label.replace(/["'{}[\]]/g, ' ').replace(/\bdata-/g, '').split(/[\s=.#|/]+/).some(word =>
			this.namesLast(word)
		);
	}

	/** Whether a class or a tag is a name, or ends with one: `private`, `callout-private`. */
	namesLast(label: string): boolean {
		if (this.names(label)) { return true; }
		const last = LAST_PART.exec(label)?.[1];
		return last !== undefined && this.names(last);
	}

	/** `Thoughts #private`, `Thoughts {.private}`. */
	#isLabelled(written: string): boolean {
		return [...written.slice(0, LONGEST_LABELLED).matchAll(LABEL)].some(([, label = '']) =>
			label.split('/').some(part => this.#isName(toWords(part)))
		);
	}

	/** `Thoughts {visibility=private}`, `Thoughts, private`, ``Thoughts `private` ``; `{private}`, `<private>`. */
	#isApart(written: string): boolean {
		if (
			[...written.slice(0, LONGEST_APART).matchAll(ATTRIBUTES)].some(([, braced, field]) =>
				this.labels(braced ?? field ?? '')
			)
		) { return true; }
		const last = SET_APART.exec(written.slice(-LONGEST_APART))?.[1];
		if (last !== undefined && !OTHER_HALF.test(written) && this.#isName(toWords(last))) { return true; }
		const tag = /^\s*<\/?([^<>\s]+)\/?>\s*$/.exec(written.slice(0, LONGEST_APART))?.[1];
		return tag !== undefined && this.#isName(toWords(tag));
	}

	/** Whether these folded words are a name of a private section and nothing more. */
	#isName(words: string): boolean {
		if (this.#words.has(words)) { return true; }
		if (!words.includes(' ')) { return false; }
		const parts = words.split(' ').filter(part => !NUMBER.test(part));
		return parts.length <= 6 && parts.some(part => this.#words.has(part))
			&& parts.every(part => this.#words.has(part) || BESIDE.has(part));
	}

	#isNearly(written: string): boolean {
		const words = written.replace(OWN, '');
		const space = words.indexOf(' ');
		if (space < 0) { return this.#isMisspelt(words) || this.#isCompound(words); }
		// `P R I V A T E`, `Pri-vate`.
		if (words.length < 30 && this.#words.has(words.replaceAll(' ', ''))) { return true; }
		if (this.#isFilled(words)) { return true; }
		const [first, last] = [words.slice(0, space), words.slice(words.lastIndexOf(' ') + 1)];
		return NOTES.has(first) && this.#words.has(last)
			|| SECTION.test(words.slice(space + 1)) && (this.#words.has(first) || this.#isMisspelt(first))
			|| [...this.#words].some(name =>
				name.includes(' ') && words.startsWith(`${name} `) && SECTION.test(words.slice(name.length + 1))
			);
	}

	/** `Privatnotizen`, `Privénotities`: the name and what it is of, in one word. */
	#isCompound(word: string): boolean {
		return KNOWN.notes.some(note => {
			const notes = foldText(note);
			return word.endsWith(notes) && this.#words.has(word.slice(0, -notes.length));
		});
	}

	/** “This section is private”, “More private notes”: a name and nothing else that says anything. */
	#isFilled(words: string): boolean {
		const parts = words.split(' ');
		return parts.length <= 7 && !parts.includes('not') && parts.some(part => this.#words.has(part))
			&& parts.every(part =>
				this.#words.has(part) || FILLERS.has(part) || NUMBER.test(part) || A_SECTION.test(part)
			);
	}

	#isMisspelt(word: string): boolean {
		if (word.length < SHORTEST_MISSPELT || word.length > 20 || NO_SLIPS.has(word)) { return false; }
		const letters = lettersOf(word);
		return this.#names.some(({ words: name, letters: its }) => {
			const limit = Math.min(2, Math.floor(name.length / 4)) + 1;
			// A letter that is changed makes two bits differ at most: most words are far away by that alone.
			return limit > 1 && bitsOf(letters ^ its) <= 2 * (limit - 1) && wordDistance(word, name, limit) < limit;
		});
	}
}

const MOST_JUDGES = 20;
const judges = new Map<string, PrivateWords>();

function isUnshared(words: string): boolean {
	return UNSHARED_ENGLISH.test(words) || UNSHARED.has(words) || UNSHARED.has(words.replace(OWN, ''));
}

function isLocked(written: string, bare: string): boolean {
	return LOCKED.test(bare) || LOCKED.test(written);
}

/** What nearly says it in English, without any of the words, begins so. */
const OTHER_BEGINNINGS = [
	'secre',
	'hidden',
	'sensitiv',
	'not for ',
	'not to be ',
	"n't ",
	'n’t ',
	'do not ',
	'never ',
	'eyes only',
	'confidence',
	'the record',
	'between us',
	'to self',
	'to myself',
	'to yourself',
	'hide from ',
	'not to share',
	'off record',
	'off-record',
	'personal ',
	'noexport',
	'no export',
	'pvt',
	'sharing',
	':lock:',
	'🔒',
	'🔐',
	'🔏',
];

/** Which of the letters a–z are in a folded word, a bit for each. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let at = 0; at < word.length; at++) {
		const letter = word.charCodeAt(at) - 0x61;
		if (letter >= 0 && letter < 26) { letters |= 1 << letter; }
	}
	return letters;
}

function bitsOf(letters: number): number {
	let count = 0;
	for (let rest = letters; rest !== 0; rest &= rest - 1) { count++; }
	return count;
}

/** Folded words with single spaces: `Homework — Mentor's` becomes `homework mentor s`. */
export function toWords(text: string): string {
	return foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function squeezed(text: string): string {
	return foldText(text).replace(/[\s\uFE0F]+/gu, '');
}

/** What a mail begins with. A comma ends it, so that “Dear Colleague letter” is none. */
const GREETING = new RegExp(
	`^(?:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|morning|hallo|liebe[rs]?|guten (?:tag|morgen)|sehr geehrte[rs]?|`
		+ `bonjour|salut|ch[eè]re?s?|hola|estimad[oa]s?|ciao|buongiorno|gentile|hej|hei|kära|kjære|beste|olá|prezad[oa])(?:[ \\u00A0][^,.!?:;]{1,40})?(?:[,!:–—-]+(?=\\s|$)|$)`,
	'iu',
);
/** “Mara,” on a line of its own. */
const NAME_AND_COMMA = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3},$/u;
const SIGN_OFF = new RegExp(
	`^(?:(?:with )?(?:all (?:the|my) |very |kind(?:est)? |warm(?:est|ly)? |best |many |my )*(?:best|wishes|regards|thanks)(?: again| in advance| and (?:best|kind) (?:wishes|regards))?|`
		+ `thank you(?: (?:again|so much|very much|in advance))?|thx|sincerely(?: yours)?|yours(?: (?:sincerely|truly|faithfully|ever))?|cheers|ciao|take care|warmly|cordially|respectfully|love|`
		+ `(?:talk|speak) soon|(?:see you|looking forward)[^.?]{0,30}|(?:mit )?(?:freundlichen?|viele|liebe|beste|herzliche)n? grü(?:ß|ss)en?|mfg|vg|lg|cordialement|amicalement|bien à (?:vous|toi)|`
		+ `(?:un )?(?:cordial )?saludos?|atentamente|(?:cordiali|distinti) saluti|(?:vänliga |med vänliga )?hälsningar|mvh|(?:med )?vennlig hilsen|(?:met )?vriendelijke groet(?:en)?|br|rgds)[,.! ]*$`,
	'iu',
);
const SIGNATURE = /^(?:--[ \u00A0]?|\/\p{Lu}\p{L}{0,20})$/u;
/** `– Ruth`, `- Ruth van den Berg`: a name, and not an item of a list. */
const DASH_AND_NAME =
	/^[—–-]{1,2} ?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:van|von|vom|zu|de[nrs]?|di|da|du|la|le|af|av|el|al|y|\p{Lu}[\p{L}\p{M}.'’-]*)){0,4}$/u;
const DEVICE = /^(?:sent from (?:my|outlook)\b|get outlook for\b|von meinem .{1,20} gesendet|envoyé de mon\b)/i;
const NOTICE =
	/^(?:\[?external\b|caution:|warning: external|confidentiality notice|disclaimer\b|please consider the environment|think before (?:you )?print)/i;
/** What programs and hospitals put below every mail begins like this, and has one of the words of {@link LEGAL}. */
const LEGAL_NOTICE =
	/^(?:th(?:is|e)\b.{0,60}\b(?:e-?mail|message|communication|transmission)\b|if you (?:are not|have received)\b|diese[sr]?\b.{0,40}\b(?:e-?mail|nachricht)\b|ce (?:message|courriel|courrier)\b|est[ea] (?:mensaje|correo)\b|quest[oa] (?:messaggio|e-?mail)\b|esta mensagem\b|dit bericht\b|deze e-?mail\b|detta (?:meddelande|e-?post))/iu;
const LEGAL =
	/confidential|privileged|intended|recipient|in error|originated|virus|vertraulich|empfänger|irrtümlich|confidenti|destinataire|destinatari|ontvanger|vertrouwelijk|konfidentiell|mottagare/iu;
/** In lines. */
const LONGEST_NOTICE = 12;
const HEADER_WORD =
	'from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|objet|envoyé(?: le)?|para|asunto|enviad[oa](?: (?:el|em))?|fecha|da|inviato|oggetto|data|assunto|van|aan|verzonden|onderwerp|från|till|skickat|ämne|fra|til|sendt|emne';
const HEADER = new RegExp(`^[*_]{0,2}(?:${HEADER_WORD})[ \\u00A0]?:[*_]{0,2}(?:\\s|$)`, 'iu');
const OLDER =
	/^(?:-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message (?:transféré|original)|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|mensagem (?:original|encaminhada)|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt meddelande|vidarebefordrat meddelande)|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato)|_{10,}$)/iu;
const WROTE =
	/(?<![\p{L}\p{M}])(?:wrote|schrieb|skrev|scrisse|ha scritto|a écrit|escribió|escreveu|schreef|het volgende geschreven)(?![\p{L}\p{M}]).{0,120}:$/iu;
/** What “On Friday Ruth wrote:” begins with. */
const WROTE_LEAD = /^(?:on|am|le|den|il|el|op|em)\s/i;
const QUOTED = /^[ \t]*>/;
const POSTSCRIPT = /^p\.? ?s\.?[ :.–-]/i;
const LIST = /^(?:[^\p{L}\p{N}\s"'“”‘’«([]|\[|\d{1,3}[.)]|[a-z][)])/u;
const SHORT_ANSWER =
	/^(?:yes|no|yep|sure|ok|okay|agreed|will do|of course|fine|done|gladly|happy to|(?:by |on |next )*(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week)\b/i;
const DAY =
	'(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\d|next|this|the|end|tomorrow|tonight|then|our|we)';
/** The same in French, German and Spanish. */
const ELSEWHERE =
	"je (?:[\\p{L}’']+ ){0,2}?[\\p{L}’']*rai|(?:peux|pourrais)-tu|pou(?:vez|rriez)-vous|merci de|il faut|ich werde|ich \\p{L}+e [^.?!]*(?:bis|am|nächste) |bitte|(?:kannst|könntest) du|können sie|"
	+ 'te (?:mando|envío|enviaré)|le enviaré|voy a|por favor|puedes|podrías|hay que';
/** What a sentence that promises something, or asks for it, has. */
const PLEDGE = new RegExp(
	`(?:\\b(?:(?:i|we|you|he|she|they)(?:['’]ll| will| can| shall| should| could| must| might| need| have to| am going to| are going to)|i['’]m going to|let['’]?s|let me|please|`
		+ `(?:could|can|would|will) you|needs? to|must|ha(?:s|ve) to|remember to|don['’]t forget|make `
		+ `sure|todo|action|i promise|due|deadline|(?:by|before|until) ${DAY}|${ELSEWHERE})|\\?$)`,
	'iu',
);
const ASKS = new RegExp(
	`^(?:send|ask|write|read|call|e?mail|draft|submit|review|book|schedule|check|prepare|bring|finish|update|talk|meet|contact|apply|invite|think|try|find|add|revise|share|set|`
		+ 'start|complete|register|sign|practi[cs]e|discuss|follow|get|look|arrange|confirm|decide|collect|plan|organi[sz]e)\\b',
	'iu',
);
const ABBREVIATED =
	/(?:\b(?:dr|prof|mr|mrs|ms|st|vs|no|fig|approx|e\.g|i\.e|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m)|\b\p{Lu})\.$/iu;

/**
 * The lines of a pasted mail that can be items: those of its lists, and sentences that promise or ask for
 * something, each as a line with a bullet. Greeting, sign-off, signature, headers and what is quoted go; an
 * answer as short as “Yes, by Friday.” stands behind what it answers.
 *
 * ```text
 * Hi Mara,
 * Good page. I will write to Ingrid by Dec 4.     - I will write to Ingrid by Dec 4.
 * Ruth
 * ```
 *
 * `undefined` for what is no mail.
 */
export function actionsOfMail(lines: readonly string[]): readonly string[] | undefined {
	const greeted = withComma(lines);
	if (!isMail(greeted.map(line => line.trim()))) { return undefined; }
	const paragraphs = paragraphsOf(withoutName(bodyOf(greeted)));
	const sentences = paragraphs.filter(({ isList }) => !isList).flatMap(sentencesOf);
	const takesAll = paragraphs.every(({ isList }) => !isList) && !sentences.some(isPledge);
	return paragraphs.flatMap(paragraph =>
		paragraph.isList
			? [...paragraph.lines]
			: sentencesOf(paragraph)
				.filter(sentence => !LEADS_ON.test(sentence.text) && (takesAll || isPledge(sentence)))
				.map(({ text, answers }) => `- ${answers === '' ? '' : `${answers} `}${text}`)
	);
}

/** “Action points from today:” only leads to a list. */
const LEADS_ON = /[:：]$/;
/** “Mara:”, “Mara” on a line of its own, and a name at the end. */
const NAME_ALONE = /^(\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*)?):?$/u;

/** The lines, with a comma behind a name that greets: `Mara:` above an empty line, in a mail that is signed. */
function withComma(lines: readonly string[]): readonly string[] {
	const first = lines.findIndex(line => line.trim() !== '');
	const name = NAME_ALONE.exec(lines[first]?.trim() ?? '')?.[1];
	if (name === undefined || lines[first + 1]?.trim() !== '') { return lines; }
	const words = lines.map(line => line.trim()).filter(line => line !== '' && !DEVICE.test(line));
	return words.length > 2 && isShortName(words.at(-1)!)
		? lines.map((line, at) => at === first ? `${name},` : line)
		: lines;
}

function isMail(lines: readonly string[]): boolean {
	const words = lines.filter(line => line !== '');
	const first = words.find(line => !HEADER.test(line) && !NOTICE.test(line) && !OLDER.test(line)) ?? '';
	const quoted = words.filter(line => QUOTED.test(line)).length;
	const ending = words.slice(1).slice(-8);
	return isGreeting(first) || (quoted > 0 && quoted < words.length)
		|| words.some((line, at) => isHeader(words, at) || (/\d/.test(line) && WROTE.test(line)))
		|| ending.some((line, at) => SIGN_OFF.test(line) && isShortName(ending[at + 1] ?? ''))
		|| lines.some(line => line === '--');
}

/**
 * What a line of a mail is, where it is not part of what is said; `older` begins the mail below, `wrote` what is
 * quoted. Lines without quote marks.
 */
export function mailLineKind(
	lines: readonly string[],
	at: number,
): 'greeting' | 'sign-off' | 'notice' | 'older' | 'wrote' | undefined {
	const line = lines[at]!;
	if (line === '') { return undefined; }
	if (OLDER.test(line) || isHeader(lines, at)) { return 'older'; }
	if (wroteAt(lines, at)) { return 'wrote'; }
	if (DEVICE.test(line) || isNotice(lines, at)) { return 'notice'; }
	if (endsMail(lines, at)) { return 'sign-off'; }
	return isGreeting(line) && withoutGreeting(line) === '' ? 'greeting' : undefined;
}

/** The sentences of some lines that follow each other, with lines joined where the program wrapped them. */
export function sentencesIn(lines: readonly string[]): readonly string[] {
	return paragraphsOf(lines).flatMap(sentencesOf).map(({ text }) => text);
}

/** Whether a sentence promises something, or asks for it. */
export function pledges(sentence: string): boolean {
	return isPledge({ text: sentence, answers: '' });
}

function isGreeting(line: string): boolean {
	return line !== '' && !SIGN_OFF.test(line) && (GREETING.test(line) || NAME_AND_COMMA.test(line));
}

/** Two headers in a row: a single “To: …” may be anything. */
function isHeader(lines: readonly string[], at: number): boolean {
	return HEADER.test(lines[at]!) && (HEADER.test(lines[at + 1] ?? '') || HEADER.test(lines[at - 1] ?? ''));
}

/**
 * The mail from its greeting to its sign-off, line by line; what is quoted is kept for the answers, the older mail
 * below is not.
 */
function bodyOf(lines: readonly string[]): string[] {
	const body: string[] = [];
	const trimmed = lines.map(line => line.trim());
	let isSigned = false;
	for (let at = 0; at < lines.length; at++) {
		const line = trimmed[at]!;
		const hasWords = body.some(written => written !== '' && !QUOTED.test(written));
		if (OLDER.test(line) || isHeader(trimmed, at) || wroteAt(trimmed, at)) {
			if (hasWords && !isQuoteAhead(trimmed, at)) { break; }
			isSigned = false;
			continue;
		}
		if (QUOTED.test(line) || POSTSCRIPT.test(line)) { isSigned = false; }
		if (!isSigned && hasWords && endsMail(trimmed, at)) { isSigned = true; }
		if (isSigned || DEVICE.test(line) || isNotice(trimmed, at)) { continue; }
		body.push(hasWords ? lines[at]! : withoutGreeting(lines[at]!));
	}
	return body;
}

function endsMail(lines: readonly string[], at: number): boolean {
	const line = lines[at]!;
	const isListed = [lines[at - 1], lines[at + 1]].some(neighbour => neighbour !== undefined && LIST.test(neighbour));
	return SIGN_OFF.test(line) || SIGNATURE.test(line) || DASH_AND_NAME.test(line) && !isListed;
}

/** “On Friday Ruth wrote:”, which mail programs break into two lines. */
function wroteAt(lines: readonly string[], at: number): boolean {
	const [before = '', line = '', next = ''] = [lines[at - 1], lines[at], lines[at + 1]];
	return /\d/.test(line) && WROTE.test(line) || isWroteBroken(line, next) || isWroteBroken(before, line);
}

function isWroteBroken(first: string, second: string): boolean {
	return WROTE_LEAD.test(first) && /\d/.test(first) && !first.endsWith(':') && WROTE.test(`${first} ${second}`);
}

/** A line of what stands below every mail of a house; it may be broken into several lines. */
function isNotice(lines: readonly string[], at: number): boolean {
	if (NOTICE.test(lines[at]!)) { return true; }
	for (let from = at; from >= 0 && at - from < LONGEST_NOTICE && lines[from] !== ''; from--) {
		if (!LEGAL_NOTICE.test(lines[from]!)) { continue; }
		const below = lines.slice(from, from + LONGEST_NOTICE);
		const end = below.indexOf('');
		return LEGAL.test(below.slice(0, end < 0 ? undefined : end).join(' '));
	}
	return false;
}

function isQuoteAhead(lines: readonly string[], at: number): boolean {
	return lines.slice(at + 1, at + 5).some(line => QUOTED.test(line));
}

/** “Hi Mara,” goes, what stands behind it on the line stays. */
function withoutGreeting(line: string): string {
	const words = line.trim();
	if (NAME_AND_COMMA.test(words)) { return ''; }
	return words.replace(GREETING, '').trimStart() === words ? line : words.replace(GREETING, '').trimStart();
}

/** The name at the end, where no sign-off came before it. */
function withoutName(lines: readonly string[]): readonly string[] {
	let last = lines.length - 1;
	while (last >= 0 && lines[last]!.trim() === '') { last--; }
	const isAlone = (lines[last - 1] ?? '').trim() === '';
	const name = last > 0 ? lines[last]!.trim() : '';
	return isShortName(name) && (isAlone || !/[ \u00A0]/.test(name)) ? lines.slice(0, last) : lines;
}

function isShortName(line: string): boolean {
	return /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:, (?:MD|PhD|MPH|DO|MSc)[\w, ]*)?$/u.test(line)
		&& !ASKS.test(line) && !SHORT_ANSWER.test(line) && !/\p{L}{3}\.$/u.test(line);
}

interface Paragraph {
	readonly lines: string[];
	readonly isList: boolean;
	/** What was quoted right before it. */
	readonly quoted: string;
}

/** Paragraphs of prose with their lines joined where the program wrapped them, and lines of lists. */
function paragraphsOf(lines: readonly string[]): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let [isOpen, quoted] = [false, ''];
	for (const line of lines) {
		const words = line.trim();
		const last = paragraphs.at(-1);
		if (QUOTED.test(line)) {
			const question = line.replace(/^[ \t>]+/, '').trim();
			quoted = question === '' ? quoted : `${isOpen || quoted === '' ? '' : `${quoted} `}${question}`;
			isOpen = false;
		} else if (words === '') {
			isOpen = false;
		} else if (LIST.test(words)) {
			paragraphs.push({ lines: [line], isList: true, quoted: '' });
			[isOpen, quoted] = [true, ''];
		} else if (isOpen && last && (last.isList ? /^\s/.test(line) || isWrapped(last.lines.at(-1)!, words) : true)) {
			const before = last.lines.at(-1)!;
			if (last.isList || isWrapped(before, words)) { last.lines[last.lines.length - 1] = `${before} ${words}`; }
			else { last.lines.push(words); }
		} else {
			paragraphs.push({ lines: [words], isList: false, quoted });
			[isOpen, quoted] = [true, ''];
		}
	}
	return paragraphs;
}

function isWrapped(before: string, words: string): boolean {
	return /^\p{Ll}/u.test(words) || (before.length >= 50 && !/[.?!:]$/.test(before));
}

interface Sentence {
	readonly text: string;
	readonly answers: string;
}

const SENTENCES = /(?<=[.?!]["”’)]?)\s+(?=["“‘(¿¡]?[\p{Lu}\d])/u;
/** Of somebody who writes without capitals. */
const SMALL_SENTENCES = /(?<=(?:\p{L}{3}\.|[?!])["”’)]?)\s+(?=["“‘(¿¡]?[\p{L}\d])/u;

function sentencesOf({ lines, quoted }: Paragraph): Sentence[] {
	const sentences: string[] = [];
	for (const line of lines) {
		let isOpen = false;
		for (const part of line.split(/^\p{Ll}/u.test(line) ? SMALL_SENTENCES : SENTENCES)) {
			if (isOpen) { sentences.push(`${sentences.pop()!} ${part}`); }
			else { sentences.push(part); }
			isOpen = ABBREVIATED.test(part);
		}
	}
	return sentences.map((text, at) => ({
		text: text.replace(/^p\.? ?s\.?[ :.–-]+/i, ''),
		answers: at === 0 && SHORT_ANSWER.test(text) ? quoted : '',
	}));
}

function isPledge({ text, answers }: Sentence): boolean {
	return answers !== '' || PLEDGE.test(text) || ASKS.test(text);
}

import { calledByWord } from '../language/languages.ts';
import { linkWords } from '../markdown/linkTargets.ts';
import { foldText } from '../text/foldText.ts';
import { familyWord, nameWords, personKey } from '../text/personName.ts';

const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}’'-]*[\\p{L}\\p{M}]\\.?|\\p{Lu}\\.)";
/** A name as it stands in running text: `Helen`, `Dr. Ruth Abara`, `H. Moss`, `Anna van der Berg`. */
export const NAME = `(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\\.? )?${WORD}(?: `
	+ `(?:(?:van|von|de|der|den|del|da|di|la|le|bin|al|el|ter|ten) ){0,2}${WORD}){0,2}`;

/** Capitalised words that begin lines of notes and name nobody. */
const NOBODY = new Set(
	('owner role email phone subject re apologies regrets supervisee supervisees signed chair clock logbook type created event action actions agenda next steps notes note homework todo doing done later now waiting meeting meetings summary discussion decisions decision topics topic review follow followup '
		+ 'update updates progress goals goal plan plans questions question issues issue background context date time location place present attendees attendance participants people mentor mentee supervisor '
		+ 'from to the this that these those what when where who why how you your he she they it somebody nobody none yes no new old first last week month year today tomorrow '
		+ 'yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec '
		+ 'deadline scheduled priority status due property tags paper grant draft manuscript abstract methods results introduction conclusion references aims award clinic research teaching zoom teams phone coffee lunch call email mail check catch career committee '
		+ 'budget ethics figure figures table data statistics stats analysis protocol proposal review reviews poster slides presentation manuscripts application biosketch portfolio dossier '
		+ 'promotion leave funding fellowship conference journal authorship feedback idea ideas problem problems plans career research education service admin administration personal other others general news done open pending '
		+ 'outcome outcomes summary recap attachments links resources reading readings timeline deadline deadlines wellbeing balance work home family health holiday vacation '
		+ 'anwesend anwesende teilnehmende nachstes nachste nachster treffen termin thema themen statistik besprechung protokoll aufgaben presents presente presentes decisions points prochaine prochain rencontre taches fecha pendientes proxima reunion asistentes actiepunten aanwezig volgende afspraken datum jour lieu ort lugar deux '
		+ 'said spoke told went met sent wrote spoken written taken given')
		.split(' '),
);
/** What is done in notes: `Discussed: authorship`, `Reviewing: chapter 2`, `Send: the aims`. */
const DEEDS: ReadonlySet<string> = new Set(
	('finish send read write book ask call prepare submit revise schedule contact talk look think discuss share set get make find start continue stop try apply draft order confirm arrange '
		+ 'agree decide note mention report present propose suggest consider plan review cover complete postpone cancel approve reject accept receive attend raise address explain clarify resolve conclude '
		+ 'introduce circulate check follow remind nominate update upload print sign recruit enrol enroll analyse analyze collect clean learn apologise apologize wait need promise pledge owe assign request require recommend')
		.split(' '),
);

/** `discussed`, `planning`, `agrees`: a form of a word for something that is done. */
function isDeed(word: string): boolean {
	const [, stem = ''] = /^(\p{L}{2,}?)(?:e?d|ing|e?s)?$/u.exec(word) ?? [];
	return [word, stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1'), stem.replace(/i$/u, 'y')].some(form =>
		DEEDS.has(form)
	);
}

/**
 * People that a note names where notes name people: its heading and head, `with …`, `Attendees: …`, `Helen: …`,
 * `Helen to …`. Each once, as written first.
 */
export function peopleIn(heading: string, head: readonly string[], lines: readonly string[]): string[] {
	const names = new Map<string, string>();
	const add = (written: string | undefined): void => {
		const name = (written ?? '').trim().replace(/[.,;:]+$/, '');
		if (isPersonName(name) && !isShort(name) && ![...names.keys()].includes(personKey(name))) {
			names.set(personKey(name), name);
		}
	};
	for (const line of [heading, ...head]) {
		for (
			const match of linkWords(line).matchAll(
				new RegExp(
					`(?:(?<!\\p{L})(?:[Ww]ith|[Aa]vec|[Mm]it|[Cc]on|[Cc]om|[Mm]et)|w/|1:1|[Oo]ne-on-one|&|/|\\+| x| (?:and|et|und|y|e|en)|×)\\s+(${NAME})`,
					'gu',
				),
			)
		) { add(match[1]); }
	}
	for (const line of head) {
		const listed =
			/^[\s>*_+-]*(?:mentor|mentee|supervisees?|attendees?|attendance|present|participants?|people|with|supervisor|who|présente?s|participante?s|anwesend|anwesende|teilnehmende|teilnehmer(?:innen)?|mentore|mentorin|mentora|mentorée?|asistentes|presentes|aanwezig|aanwezigen|deelnemers|presenti|partecipanti)[\s*_]*::?[\s*_]*(.+)$/iu
				.exec(line)?.[1];
		// Google Docs writes links side by side: `[Priya Rao](mailto:…) [Jonas Weber](mailto:…)`.
		const apart = listed?.replace(/\)\s+\[/g, '), [') ?? '';
		for (const name of apart === '' ? [] : linkWords(apart).split(/[,;&]| (?:and|et|und|y|e|en) /)) {
			// What somebody is there, in brackets, is no part of the name: `Priya Rao (chair)`.
			add(name.replace(/\s*\([^()]*\)\s*$/, '').replace(/^[\s@["']+|[\s\]"']+$/g, ''));
		}
	}
	for (const line of head) { add(ADDRESSED.exec(linkWords(line))?.[1]); }
	for (const name of actorsIn(lines)) { add(name); }
	return merged([...names.values()]);
}

/** The head of a memo or a mail. */
const ADDRESSED = new RegExp(`^[\\s>*_]*(?:To|From|Cc)[*_]*:[\\s*_]*(${NAME})\\s*$`, 'u');

/** A bullet, a number, a box or a word for something to be done. */
const LISTED = /^[\s>]*(?:[-*+•–]\s|\d{1,3}[.)]\s|\\?\[.?\\?\]\s|[☐☑☒□✓✔]|TODO\b|DOING\b|ACTION\b|Action\b|AI\b|AP\b)/u;

/**
 * Those who are said to do something, by name, each once: `- Helen: …`, `Ken Ito to …`. In running text one word before
 * a colon is as often no name: `Discussed: authorship`, `Apologies: none`.
 */
export function actorsIn(lines: readonly string[]): string[] {
	const names = lines.flatMap(line => {
		const actor = actorOf(line);
		const all = actor && !actor.isDoubtful ? partsOf(actor.who) : [];
		return LISTED.test(line) ? all : all.filter(name => nameWords(name).length > 1);
	});
	return [...new Set(names)].filter(name => !isShort(name) && isPersonName(name));
}

/** Initials, or something else in capitals: `HM`, `CV`. */
export function isShort(name: string): boolean {
	return /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.\s?){2,3})$/u.test(name);
}

/** Whether words are a name of somebody, and not a word that begins a line of notes. */
export function isPersonName(name: string): boolean {
	// Initials may be those of a title: `PR` is Priya Rao, too.
	const words = isShort(name) ? [name] : nameWords(name);
	return words.length > 0 && name.length > 1 && /\p{L}{2}|\p{Lu}\.\p{Lu}\./u.test(name)
		&& !name.split(/\s+/).map(word => foldText(word.replace(/[^\p{L}]/gu, ''))).some(word =>
			NOBODY.has(word) || calledByWord(word) !== undefined || isDeed(word)
		);
}

/** `Helen` is `Helen Moss` where both stand in the note. */
function merged(names: readonly string[]): string[] {
	return names.filter(name => wholeName(name, names) === name);
}

/** The longer name that one word of it stands for among others: of `Helen` it is `Helen Moss`; else the name itself. */
export function wholeName(name: string, names: Iterable<string>): string {
	if (nameWords(name).length > 1) { return name; }
	const longer = [...names].filter(candidate =>
		nameWords(candidate).length > 1 && nameWords(candidate).includes(familyWord(name))
	);
	return longer[0] ?? name;
}

/** Words for somebody that are no name. */
const SIDES = '(?:[Mm]e|[Mm]yself|I|[Ww]e|[Bb]oth(?: of us)?|[Aa]ll(?: of us)?|[Ee]very(?:one|body)|[Mm]entor|[Mm]entee'
	+ '|[Mm]oi|[Jj]e|[Ii]ch|[Yy]o|[Ee]u|[Ii]k|[Nn]ous|[Ww]ir|[Ww]ij|[Nn]osotr[oa]s|[Bb]eide|[Ll]es deux|[Aa]mbos|[Ee]ntrambi)';
const CALLED = `(?:${SIDES}(?![\\p{L}\\p{M}’'])|${NAME})`;
/** One or several: `Helen`, `me & Helen`, `HM/NF`. */
export const PARTY = `${CALLED}(?:\\s?(?:[/+&,]|\\band\\b|\\bor\\b)\\s?${CALLED}){0,3}`;
const START =
	/^[\s>]*(?:[-*+•]\s+|(?:[-=]>|→|➜|⇒)\s*|\d{1,3}[.)]\s+)?(?:\[.\]\s+|[☐☑☒□✓✔]\s*)?(?:(?:TODO|DOING|NOW|LATER|WAITING)\b:?\s*)?(?:\[#[A-C]\]\s*)?/u;
/** What says that an action comes: `ACTION:`, `Action –`, `AI: HM`, `AP NF`, `action (HM)`. */
const TAG = /^(?:ACTION|[Aa]ction|AI|AP|HW|Homework)(?: item| point)?(?:\s*[:–—-]\s*|\s+(?=[\p{Lu}(]))/u;
const NAMED_FIRST = new RegExp(
	`^(${PARTY})(?:\\s\\((?:or|with|and) [^()]{1,40}\\))?(?:,? (?:by|until|before|due) [^:]{1,25}(?=:))?`
		+ '(?:\\s*[:–—]\\s+|\\s*(?:→|[-=]>)\\s*|\\s+-\\s+|\\s+(?:to|will|should|can|must|needs to|has to|is to)\\b:?\\s+(?=\\p{Ll}))',
	'u',
);
const BRACKETED = new RegExp(`^[[(](${PARTY})[\\])]:?\\s+(?=\\S)`, 'u');
const OWN_WORDS = /^(I)(?:['’]ll| need| must| have to| owe)\b/u;
const POSSESSIVE = new RegExp(
	`^([Mm]y|[Oo]ur|${NAME}?)(?:['’]s?)? (?:homework|hw|actions?|to-?dos?|tasks?)\\s*:\\s`,
	'u',
);
const INITIALS_FIRST = /^(\p{Lu}{2,3}(?:[/+&]\p{Lu}{2,3}){0,3})\s+(?=\p{Ll})/u;
const ALONE = new RegExp(`^@?(${PARTY})(?:['’]s?)?:?$`, 'u');
const WHOLE_NAME_FIRST = new RegExp(`^@?(${WORD} ${WORD})\\s+(?=\\p{Ll})`, 'u');
/** `Priya nominates me`; what she needs or thinks is nothing she will do. */
const WHO_DOES = new RegExp(
	`^(${WORD})\\s+(?!(?:needs|wants|likes|thinks|says|has|is|was|does|prefers|expects|knows|feels|hopes|suggests|wonders|worries)\\b)\\p{Ll}{2,}s\\s`,
	'u',
);
const MENTIONED = new RegExp(`^@(${NAME})\\s+(?=\\p{Ll})`, 'u');
const LAST = new RegExp(
	`(?:[(\\[→–—]|\\s-)\\s*(${PARTY})\\s*(?:(?:,|\\s[–—-])\\s[^()\\][]{1,25})?[)\\]]?[.]?$`,
	'u',
);

const SURE = [NAMED_FIRST, BRACKETED, OWN_WORDS, POSSESSIVE];
const WILL = new RegExp(`^(${NAME})(?<=['’]ll)\\s`, 'u');
const DOUBTFUL = [ALONE, WILL, INITIALS_FIRST, MENTIONED, WHOLE_NAME_FIRST, WHO_DOES, LAST];

/** Who is said to do something, and how sure that is. */
interface Actor {
	/** As written, all of them: `me & Helen`. */
	readonly who: string;
	/** It stands at the end, or without a colon, where only somebody who is known can be told from a thing. */
	readonly isDoubtful: boolean;
	/** Behind “Action:”, where capitals are initials. */
	readonly isTagged: boolean;
}

/**
 * Who is to do something: `Helen: read it`, `Helen to introduce me`, `me – send it`, `Action – SB: send it`,
 * `[HM] look at it`, `read it (Helen)`.
 */
export function actorOf(item: string): Actor | undefined {
	const whole = linkWords(item.replace(/[*_]{1,2}/g, '').replace(/\\([^\w\s])/g, '$1').replace(START, ''));
	const text = whole.replace(TAG, '');
	const naming = (patterns: readonly RegExp[]) =>
		patterns.map(pattern => pattern.exec(text)?.[1]).find(who =>
			who !== undefined && partsOf(who).some(isSomebody)
		);
	const sure = naming(SURE);
	const who = sure ?? naming(DOUBTFUL);
	return who === undefined ? undefined : { who, isDoubtful: sure === undefined, isTagged: text !== whole };
}

/** `me & Helen` is `me` and `Helen`. */
export function partsOf(party: string): string[] {
	return party.split(/\s*(?:[/+&,;]|\band\b|\bor\b)\s*/u).map(who => who.replace(/['’](?:s|ll)?$/, '')).filter(
		Boolean,
	);
}

/** Whether words stand for somebody: a side, a name. */
function isSomebody(who: string): boolean {
	return new RegExp(`^(?:${SIDES}|[Mm]y|[Oo]ur)$`, 'u').test(who) || isPersonName(who);
}

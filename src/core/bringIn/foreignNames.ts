import { linkWords } from '../markdown/linkTargets.ts';
import { foldText } from '../text/foldText.ts';
import { familyWord, nameWords, personKey } from '../text/personName.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]*[\\p{L}\\p{M}]\\.?";
/** A name as it stands in running text: `Helen`, `Dr. Ruth Abara`, `Anna van der Berg`. */
export const NAME = `(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\\.? )?${WORD}(?: `
	+ `(?:(?:van|von|de|der|den|del|da|di|la|le|bin|al|el|ter|ten) ){0,2}${WORD}){0,2}`;

/** Capitalised words that begin lines of notes and name nobody. */
const NOBODY = new Set(
	('owner type created event action actions agenda next steps notes note homework todo doing done later now waiting meeting meetings summary discussion decisions decision topics topic review follow followup '
		+ 'update updates progress goals goal plan plans questions question issues issue background context date time location place present attendees attendance participants people mentor mentee supervisor '
		+ 'from to the this that these those what when where who why how we i me my our us you your he she they it all both everyone somebody nobody none yes no new old first last week month year today tomorrow '
		+ 'yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec '
		+ 'deadline scheduled priority status due property tags paper grant draft manuscript abstract methods results introduction conclusion references aims award clinic research teaching zoom teams phone coffee lunch call email mail check catch career committee '
		+ 'finish send read write book ask call prepare submit revise schedule contact talk look think discuss share set get make find start continue stop try apply draft order confirm arrange')
		.split(' '),
);

/**
 * People that a note names where notes name people: its heading and head, `with …`, `Attendees: …`, `Helen: …`,
 * `Helen to …`. Each once, as written first.
 */
export function peopleIn(heading: string, head: readonly string[], lines: readonly string[]): string[] {
	const names = new Map<string, string>();
	const add = (written: string | undefined): void => {
		const name = (written ?? '').trim().replace(/[.,;:]+$/, '');
		if (isPersonName(name) && ![...names.keys()].includes(personKey(name))) { names.set(personKey(name), name); }
	};
	for (const line of [heading, ...head]) {
		for (
			const match of linkWords(line).matchAll(
				new RegExp(
					`(?:(?<!\\p{L})(?:[Ww]ith|[Aa]vec|[Mm]it|[Cc]on|[Cc]om|[Mm]et)|w/|1:1|[Oo]ne-on-one|&|/| (?:and|et|und|y|e|en)|×)\\s+(${NAME})`,
					'gu',
				),
			)
		) { add(match[1]); }
	}
	for (const line of head) {
		const listed =
			/^[\s>*_+-]*(?:mentor|mentee|attendees?|attendance|present|participants?|people|with|supervisor|who|présente?s|participante?s|anwesend|anwesende|teilnehmende|teilnehmer(?:innen)?|mentore|mentorin|mentora|mentorée?|asistentes|presentes|aanwezig|aanwezigen|deelnemers|presenti|partecipanti)[\s*_]*::?[\s*_]*(.+)$/iu
				.exec(line)?.[1];
		for (const name of listed?.split(/[,;&]| (?:and|et|und|y|e|en) /) ?? []) {
			add(linkWords(name.replace(/^[\s@["']+|[\s\]"']+$/g, '')));
		}
	}
	for (const line of lines) { add(actorOf(line)?.who); }
	return merged([...names.values()]);
}

/** Whether words are a name of somebody, and not a word that begins a line of notes. */
export function isPersonName(name: string): boolean {
	const words = nameWords(name);
	return words.length > 0 && name.length > 1
		&& !name.split(/\s+/).some(word => NOBODY.has(foldText(word.replace(/[^\p{L}]/gu, ''))));
}

/** `Helen` is `Helen Moss` where both stand in the note. */
function merged(names: readonly string[]): string[] {
	return names.filter(name =>
		nameWords(name).length > 1
		|| !names.some(other =>
			other !== name && nameWords(other).length > 1 && nameWords(other).includes(familyWord(name))
		)
	);
}

/** Who is to do something: `Helen: read it`, `Helen to introduce me`, `me – send it`, `read it (Helen)`. */
export function actorOf(item: string): { readonly who: string } | undefined {
	const text = linkWords(
		item.replace(
			/^[\s>]*(?:[-*+•–]\s+|\d{1,3}[.)]\s+)?(?:\[.\]\s+|[☐☑☒□✓✔]\s*)?(?:(?:TODO|DOING|NOW|LATER|WAITING)\b:?\s*)?/u,
			'',
		).replace(/[*_]{1,2}/g, '').replace(/\\([-–—.])/g, '$1'),
	);
	const first = new RegExp(
		`^(${NAME}|[Mm]e|I|[Ww]e|[Bb]oth)(?:\\s*[:–—]\\s+|\\s+-\\s+|\\s+(?:to|will|is `
			+ 'to|should|can)\\s+(?=\\p{Ll}))',
		'u',
	).exec(text)
		?? /^(I)(?:['’]ll| need| must| have to)\b/u.exec(text);
	const last = first ? undefined : new RegExp(`[(\\[→–—]\\s*(${NAME}|[Mm]e|[Bb]oth)\\s*[)\\]]?[.]?$`, 'u').exec(text);
	const who = (first ?? last)?.[1];
	return who !== undefined && (/^(?:me|i|we|both)$/i.test(who) || isPersonName(who)) ? { who } : undefined;
}

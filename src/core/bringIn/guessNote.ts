import type { CalendarDate } from '../model/calendarDate.ts';
import type { NoteType } from '../model/vocabulary.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';
import { dayIn } from './foreignDates.ts';

/** Words of headings and file names, and the type they speak for; the first that fits. */
const SPEAKS: readonly (readonly [NoteType, RegExp])[] = [
	['idp', /\b(?:idp|(?:individual |career )?development plan|annual plan|yearly plan|career plan)\b/],
	['accomplishments', /\b(?:accomplishments?|achievements?|wins|brag (?:sheet|document)|went well)\b/],
	['network', /\b(?:network|people to meet|introductions)\b/],
	['mission', /\b(?:mission(?: statement)?|my values)\b/],
	['priorities', /\b(?:priorit(?:y|ies)|stop doing|quit list)\b/],
	['mentorship', /\b(?:mentoring agreement|mentorship agreement|mentoring contract|expectations)\b/],
	[
		'meeting',
		/\b(?:meetings?|mtgs?|1 ?[:-] ?1|1 on 1|one on one|one-on-one|catch ?-?up|check ?-?in|minutes|supervision|coffee with|lunch with|call with|chat with|zoom with|spoke with|talk with|session|debrief|notes? (?:with|from)|met with|treffen|besprechung|gesprach|reunion|rencontre|entretien|point avec|tutoria|riunione|incontro|reuniao|encontro|overleg|vergadering|gesprek)\b/,
	],
	['goal', /\b(?:goals?|objectives?|ziele?|objectifs?)\b/],
	['opportunity', /\b(?:invitation|invited|offer|opportunity|request to|asked to (?:join|review|speak))\b/],
];
/** Sections that only a manuscript, a protocol or a grant has. */
const MANUSCRIPT =
	/^#{1,6}[ \t]+(?:\d+\.?[ \t]+)?(?:abstract|introduction|methods?|materials and methods|results|conclusions?|references|bibliography|specific aims|significance|innovation|approach)\b/gim;
/** How far down the head of a note reaches. */
export const HEAD_LINES = 14;

/** What is said before one looks into the text. */
export interface ForeignFile {
	readonly path: string;
	/** The first heading, else the file's name. */
	readonly heading: string;
	/** The first lines of the body. */
	readonly head: readonly string[];
	readonly body: string;
	/** Values of the front matter, by key in small letters. */
	readonly properties: ReadonlyMap<string, string>;
}

/**
 * What kind of note a file is; `undefined` for a manuscript, a list of references, anything that is no note of
 * mentoring.
 */
export function typeOf(
	{ path, heading, head, body, properties }: ForeignFile,
	date: CalendarDate | undefined,
	namesSomebody: boolean,
): NoteType | undefined {
	if ((body.match(MANUSCRIPT) ?? []).length >= 2 || /^readme$/i.test(stemOf(path))) { return undefined; }
	const said = foldText(
		[
			properties.get('tags') ?? '',
			properties.get('category') ?? '',
			...head.filter(line => /^\s*(?:tags|type|category)::/i.test(line)),
		].join(' '),
	);
	const names = foldText(`${heading} ${stemOf(path).replace(/[-_]+/g, ' ')}`);
	const speaks = SPEAKS.find(([, words]) => words.test(names)) ?? SPEAKS.find(([, words]) => words.test(said));
	if (speaks?.[0] === 'meeting') { return date === undefined ? undefined : 'meeting'; }
	if (speaks) { return speaks[0]; }
	return date !== undefined && namesSomebody ? 'meeting' : undefined;
}

/** A day that is said to be another than that of the note: `Last met: 14 September`. */
const OTHER_DAY =
	/^[\s>*_]*(?:last|next|due|deadline|updated|modified|edited|born|birthday|start(?:ed)?|end(?:s|ed)?)\b[^:]{0,20}:/i;

/** The day of a note: its property, its file's name, its heading, a line `Date: …` of its head. */
export function dayOfNote(
	{ path, heading, head, properties }: ForeignFile,
	today: CalendarDate,
): CalendarDate | undefined {
	const property = [...properties].find(([key]) =>
		['date', 'datum', 'fecha', 'data', 'dato', 'when', 'meeting date', 'event time'].includes(key)
	)?.[1];
	const line = head.find(text => /^[\s>*_-]*(?:date|datum|fecha|data|dato|when|event time)[\s*_]*::?/i.test(text));
	const alone = head.slice(0, 4).find(text =>
		text.trim().length < 40 && !/^\s*[-*+•]\s/.test(text) && !OTHER_DAY.test(text)
		&& dayIn(text, today) !== undefined
	);
	const days = [property, stemOf(path), heading, line, alone, properties.get('created')].flatMap(text => {
		const day = text === undefined ? undefined : dayIn(text, today);
		return day === undefined ? [] : [{ day, hasYear: text!.includes(day.slice(0, 4)) }];
	});
	// `Agenda Nov 24.md` leaves the year open, which its heading says.
	const isSameDay = ({ day }: { day: CalendarDate }) => day.slice(5) === days[0]!.day.slice(5);
	return (days.find(each => each.hasYear && isSameDay(each)) ?? days[0])?.day;
}

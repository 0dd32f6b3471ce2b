/** A text that ends with a time of day. */
interface DayAndTime {
	/** What stands before the time, without the word between. */
	readonly day: string;
	readonly hours: number;
	readonly minutes: number;
}

/** What may stand between a day and a time: `at`, `um`, `à`, `a las`, `alle ore`. */
const BETWEEN = 'at|@|um|om|à|às|as|a las?|alle ore|alle|ore|kl\\.?';
/** What may stand behind a time. */
const UNIT = 'h|hs|hrs|uhr|uur|heures?|horas?|ore';
const LEAD = `(?<day>.*?[^\\s,])(?:[ T]+|, ?)(?:(?<between>${BETWEEN})\\s+)?`;
/** `15:00`, `17h30`, `17 h 30`, `5:30 pm`, `16:30 Uhr`. */
const WITH_MINUTES = new RegExp(
	`^${LEAD}(?<hours>\\d{1,2})\\s?[:h]\\s?(?<minutes>\\d{2})(?:\\s?(?:${UNIT}|(?<half>[ap])\\.?m\\.?))?$`,
	'iu',
);
/** `17h`, `16 Uhr`, `5 pm`, `um 9`, `a las 17`. */
const FULL_HOUR = new RegExp(`^${LEAD}(?<hours>\\d{1,2})(?:\\s?(?<unit>${UNIT}|(?<half>[ap])\\.?m\\.?))?$`, 'iu');
/** `15.30`, which could be a day and a month as well. */
const WITH_DOT = new RegExp(`^${LEAD}(?<hours>\\d{1,2})\\.(?<minutes>\\d{2})(?:\\s?(?<unit>${UNIT}))?$`, 'iu');
/** No day in words is longer. */
const LONGEST_PHRASE = 80;
const HAS_YEAR = /\d{4}/;

/**
 * Takes a text apart into a day, whatever it is, and the time of day behind it, as it is written in the languages that
 * are known. Nothing where no time is clear: a dot between two numbers is one only behind a year, or beside a word
 * for it.
 */
export function splitTime(text: string): DayAndTime | undefined {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST_PHRASE) { return undefined; }
	const parts = WITH_MINUTES.exec(trimmed)?.groups ?? dotted(trimmed) ?? fullHour(trimmed);
	if (parts === undefined) { return undefined; }
	const { day = '', hours, minutes, half } = parts;
	return { day, hours: ofTwentyFour(Number(hours), half), minutes: Number(minutes ?? 0) };
}

function dotted(text: string): Readonly<Record<string, string | undefined>> | undefined {
	const parts = WITH_DOT.exec(text)?.groups;
	return parts && (parts['between'] ?? parts['unit'] ?? HAS_YEAR.exec(parts['day'] ?? '')) ? parts : undefined;
}

function fullHour(text: string): Readonly<Record<string, string | undefined>> | undefined {
	const parts = FULL_HOUR.exec(text)?.groups;
	return parts && (parts['between'] ?? parts['unit']) ? parts : undefined;
}

/** Of an hour of twelve with its half of the day. */
function ofTwentyFour(hours: number, half: string | undefined): number {
	return half === undefined || hours > 12 ? hours : hours % 12 + (half.toLowerCase() === 'p' ? 12 : 0);
}

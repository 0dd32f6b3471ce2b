/** The months in English, January first: as rules and days are read and compared, in small letters. */
export const ENGLISH_MONTHS: readonly string[] = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

/** The days of the week in English, Monday first, in small letters. */
export const ENGLISH_WEEKDAYS: readonly string[] = [
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
	'sunday',
];

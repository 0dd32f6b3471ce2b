import { dayOfMonth, weekdayOfMonth, type Day, type InMonth, type Meaning } from './calendarOracle.ts';

/** A phrase and what it means, made together, so that neither is read from the other. */
export interface Meant {
	readonly phrase: string;
	readonly meaning: Meaning;
}

interface Place {
	readonly words: readonly string[];
	readonly isOn: InMonth;
}

const ends = (day: Day, from: Day) => day.day === Math.min(from.day, day.length);
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
const WORDED = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
const COUNTS: readonly (readonly [number, readonly string[]])[] = [
	[1, ['']],
	[2, ['2 ', 'two ', 'other ', 'second ', '2nd ']],
	[3, ['3 ', 'three ', 'third ']],
	[5, ['5 ']],
	[18, ['18 ']],
];

function ordinal(nth: number): string {
	const rest = nth % 10;
	return `${nth}${nth > 10 && nth < 14 || rest > 3 || rest === 0 ? 'th' : ['', 'st', 'nd', 'rd'][rest]!}`;
}

/** Every phrase of the grammar with its meaning. */
export function allPhrases(): Meant[] {
	return [...distances(), ...rhythms(), ...weeks(), ...months(), ...years()];
}

function distances(): Meant[] {
	const plain = COUNTS.flatMap(([count, words]) =>
		words.flatMap(word => {
			const s = count === 1 ? '' : 's';
			return [
				{
					phrase: `every ${word}day${s}`,
					meaning: (day: Day, from: Day) => day.dayCount - from.dayCount === count,
				},
				{
					phrase: `every ${word}week${s}`,
					meaning: (day: Day, from: Day) => day.dayCount - from.dayCount === 7 * count,
				},
				{
					phrase: `every ${word}month${s}`,
					meaning: (day: Day, from: Day) => day.monthCount - from.monthCount === count && ends(day, from),
				},
				{
					phrase: `every ${word}year${s}`,
					meaning: (day: Day, from: Day) =>
						day.monthCount - from.monthCount === 12 * count && ends(day, from),
				},
			];
		})
	);
	return [...plain, { phrase: 'every 1000 days', meaning: (day, from) => day.dayCount - from.dayCount === 1000 }];
}

function rhythms(): Meant[] {
	const inDays = (days: number): Meaning => (day, from) => day.dayCount - from.dayCount === days;
	const inMonths = (count: number): Meaning => (day, from) =>
		day.monthCount - from.monthCount === count && ends(day, from);
	const words: readonly (readonly [string, Meaning])[] = [
		['daily', inDays(1)],
		['weekly', inDays(7)],
		['fortnightly', inDays(14)],
		['biweekly', inDays(14)],
		['every fortnight', inDays(14)],
		['every 2 fortnights', inDays(28)],
		['monthly', inMonths(1)],
		['quarterly', inMonths(3)],
		['every quarter', inMonths(3)],
		['every 2 quarters', inMonths(6)],
		['every half year', inMonths(6)],
		['every half-year', inMonths(6)],
		['each month', inMonths(1)],
		['once a month', inMonths(1)],
		['once every 2 weeks', inDays(14)],
		['once per year', inMonths(12)],
		['semiannual', inMonths(6)],
		['yearly', inMonths(12)],
		['annual', inMonths(12)],
		['annually', inMonths(12)],
	];
	return words.map(([phrase, meaning]) => ({ phrase, meaning }));
}

function weeks(): Meant[] {
	const lists: readonly (readonly [readonly string[], readonly number[]])[] = [
		...WEEKDAYS.map((name, index) => [[name, name.slice(0, 3).toLowerCase(), `${name}s`], [index + 1]] as const),
		[['Monday and Thursday', 'Mon, Thu', 'Monday and the Thursday', 'Thursdays and Mondays'], [1, 4]],
		[['Tuesday, Wednesday and Sunday', 'tues, weds, and sun'], [2, 3, 7]],
		[['Friday & Saturday'], [5, 6]],
	];
	const every = (count: number, days: readonly number[]): Meaning => (day, from) =>
		(day.weekCount - from.weekCount) % count === 0 && days.includes(day.weekday);
	return [
		...['every weekday', 'every workday', 'each working day', 'every business day'].map(phrase => ({
			phrase,
			meaning: every(1, [1, 2, 3, 4, 5]),
		})),
		...lists.flatMap(([names, days]) =>
			names.flatMap(name => [
				{ phrase: `every ${name}`, meaning: every(1, days) },
				{ phrase: `every week on ${name}`, meaning: every(1, days) },
				{ phrase: `weekly on ${name}`, meaning: every(1, days) },
				{ phrase: `every other ${name}`, meaning: every(2, days) },
				{ phrase: `every 2 weeks on ${name}`, meaning: every(2, days) },
				{ phrase: `every fortnight on ${name}`, meaning: every(2, days) },
				{ phrase: `every 3 weeks on the ${name}`, meaning: every(3, days) },
			])
		),
	];
}

function places(): Place[] {
	return [
		...[1, 2, 3, 11, 15, 28, 29, 30, 31].map(nth => ({
			words: [`the ${ordinal(nth)}`, ordinal(nth)],
			isOn: dayOfMonth(nth),
		})),
		{ words: ['the last', 'the last day'], isOn: dayOfMonth(-1) },
		{ words: ['the 3rd last', 'the third to last day'], isOn: dayOfMonth(-3) },
		...[1, 2, 3, 4, 5].flatMap(nth =>
			[1, 3, 7].map(weekday => ({
				words: [
					`the ${ordinal(nth)} ${WEEKDAYS[weekday - 1]!}`,
					`the ${WORDED[nth]!} ${WEEKDAYS[weekday - 1]!.slice(0, 3)}`,
				],
				isOn: weekdayOfMonth(nth, weekday),
			}))
		),
		...[2, 5].flatMap(
			weekday => [{ words: [`the last ${WEEKDAYS[weekday - 1]!}`], isOn: weekdayOfMonth(-1, weekday) }, {
				words: [`the 2nd last ${WEEKDAYS[weekday - 1]!}`, `the penultimate ${WEEKDAYS[weekday - 1]!}`],
				isOn: weekdayOfMonth(-2, weekday),
			}],
		),
		{ words: ['Tuesday', 'the Tuesday'], isOn: weekdayOfMonth(0, 2) },
		either(
			['the 1st and 15th', 'the 1st and the 15th', 'the 1st, the 15th', 'the 1st and on the 15th'],
			dayOfMonth(1),
			dayOfMonth(15),
		),
		either(['the 15th and the last', 'the last and 15th', 'the 15th and last day'], dayOfMonth(15), dayOfMonth(-1)),
		either(
			['the 1st and 3rd Monday', 'the first Monday and the third Monday', 'the 1st Monday, 3rd Monday'],
			weekdayOfMonth(1, 1),
			weekdayOfMonth(3, 1),
		),
		either(
			['the first Monday and the first Thursday', 'the 1st Thu and 1st Mon'],
			weekdayOfMonth(1, 1),
			weekdayOfMonth(1, 4),
		),
		either(['the last Monday and the last Friday'], weekdayOfMonth(-1, 1), weekdayOfMonth(-1, 5)),
		either(
			['the first and last Friday', 'the last and the first Friday'],
			weekdayOfMonth(1, 5),
			weekdayOfMonth(-1, 5),
		),
		either(['the 1st, 2nd and 3rd Monday'], weekdayOfMonth(1, 1), weekdayOfMonth(2, 1), weekdayOfMonth(3, 1)),
		either(['Tuesday and Friday'], weekdayOfMonth(0, 2), weekdayOfMonth(0, 5)),
	];
}

function either(words: readonly string[], ...ways: readonly InMonth[]): Place {
	return { words, isOn: day => ways.some(isOn => isOn(day)) };
}

function months(): Meant[] {
	const every = (count: number, isOn: InMonth): Meaning => (day, from) =>
		(day.monthCount - from.monthCount) % count === 0 && isOn(day);
	return places().flatMap(({ words, isOn }) =>
		words.flatMap((word, index) => [
			{ phrase: `every month on ${word}`, meaning: every(1, isOn) },
			...index > 0 ? [] : [
				{ phrase: `every 2 months on ${word}`, meaning: every(2, isOn) },
				{ phrase: `every quarter on ${word}`, meaning: every(3, isOn) },
				{ phrase: `every 12 months on ${word}`, meaning: every(12, isOn) },
				{ phrase: `monthly on ${word} of the month`, meaning: every(1, isOn) },
				{ phrase: `every ${word} of the month`, meaning: every(1, isOn) },
			],
		])
	);
}

function years(): Meant[] {
	const inMonths =
		(count: number, among: readonly number[], isOn: (day: Day, from: Day) => boolean): Meaning => (day, from) =>
			(day.year - from.year) % count === 0 && among.includes(day.month) && isOn(day, from);
	const lists: readonly (readonly [readonly string[], readonly number[]])[] = [
		...MONTHS.map((name, index) => [[name, name.slice(0, 3)], [index + 1]] as const),
		[['January, April, July and October'], [1, 4, 7, 10]],
		[['February and Sept'], [2, 9]],
	];
	const among = lists.flatMap(([names, list]) =>
		names.flatMap(name => [
			{ phrase: `every ${name}`, meaning: inMonths(1, list, ends) },
			{ phrase: `every year in ${name}`, meaning: inMonths(1, list, ends) },
			{ phrase: `every 2 years in ${name}`, meaning: inMonths(2, list, ends) },
		])
	);
	const dates = ([[2, 29], [1, 15], [12, 31], [4, 30]] as const).flatMap(([month, day]) => {
		const name = MONTHS[month - 1]!;
		const isOn = dayOfMonth(day);
		const once = [
			`every ${name} on the ${ordinal(day)}`,
			`every ${name} ${day}`,
			`every ${name.slice(0, 3)} the ${ordinal(day)}`,
			`every ${day} ${name}`,
			`every ${ordinal(day)} of ${name}`,
			`every year on ${name} the ${ordinal(day)}`,
			`every year on ${name} ${ordinal(day)}`,
			`every year on ${name} ${day}`,
			`yearly on the ${ordinal(day)} of ${name}`,
			`annually on ${day} ${name}`,
		];
		return [...once.map(phrase => ({ phrase, meaning: inMonths(1, [month], isOn) })), {
			phrase: `every 3 years on ${name} ${day}`,
			meaning: inMonths(3, [month], isOn),
		}];
	});
	const placed = places().filter(({ words: [word] }) => !/31st|30th/.test(word!)).flatMap((
		{ words: [word], isOn },
	) => [
		{ phrase: `every March on ${word!}`, meaning: inMonths(1, [3], isOn) },
		{ phrase: `every year on ${word!} of May and November`, meaning: inMonths(1, [5, 11], isOn) },
	]);
	return [...among, ...dates, ...placed];
}

import { Column } from './columns.ts';
import { dayNumber, epochDay, yearIndex } from './dayNumbers.ts';
import { pairsOf, type PairFacts, type ProgrammeOptions, daysARhythm } from './pairFacts.ts';
import type { ProgrammeReport } from './programmeReport.ts';
import type { ReceiptBook } from './receiptBook.ts';

/** What a column holds; a `day` is counted from 1970. */
type ColumnKind = 'text' | 'number' | 'share' | 'flag' | 'day';

/** A column of a Parquet file; `null` where there is nothing. */
interface FileColumn {
	readonly name: string;
	readonly kind: ColumnKind;
	readonly data: ArrayLike<unknown>;
}

const TYPES = {
	text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	number: { type: 'INT32' },
	share: { type: 'DOUBLE' },
	flag: { type: 'BOOLEAN' },
	day: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** A Parquet file of some columns of the same length. The library is loaded when it is first used. */
async function columnFile(columns: readonly FileColumn[]): Promise<Uint8Array> {
	const { parquetWriteBuffer } = await import('hyparquet-writer');
	const schema = [
		{ name: 'root', num_children: columns.length },
		...columns.map(({ name, kind }) => ({ name, ...TYPES[kind], repetition_type: 'OPTIONAL' as const })),
	];
	return new Uint8Array(
		parquetWriteBuffer({
			schema,
			columnData: columns.map(({ name, data }) => ({
				name,
				data: Array.isArray(data) ? data : Array.from(data),
			})),
			createdBy: 'mentoring-notebook',
		}),
	);
}

/** A file of the folder of columns. */
interface ColumnsFile {
	/** Below the folder, as engines read partitions: `days/year=2026/days.parquet`. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** What the small departments are called in the column `shown_as`. */
export const TOGETHER = 'Smaller departments together';
const KINDS = ['held', 'moved', 'missed'] as const;

/**
 * A programme as columns, for engines that read more than a machine holds: `pairs` with what is known of each, `days`
 * with every day on which a meeting was held, moved or missed, by year, and `covered` with the days that receipts are
 * about. A pair has the same number in all of them. One file after the other is made.
 */
export async function* programmeColumns(
	book: ReceiptBook,
	options: ProgrammeOptions,
	{ programme }: ProgrammeReport,
): AsyncGenerator<ColumnsFile> {
	const shown = new Set(programme.together);
	const tables = new Tables(options, name => shown.has(name) ? TOGETHER : name);
	for (const facts of pairsOf(book, options)) { tables.add(facts); }
	yield { path: 'pairs/pairs.parquet', bytes: await columnFile(tables.pairColumns()) };
	yield { path: 'covered/covered.parquet', bytes: await columnFile(tables.coveredColumns()) };
	for (const year of tables.years()) {
		yield { path: `days/year=${year + 1900}/days.parquet`, bytes: await columnFile(tables.dayColumns(year)) };
	}
}

/** The days of a year, in columns of numbers until they are written. */
interface DaysOfYear {
	readonly pair: Column;
	readonly day: Column;
	readonly kind: Column;
}

class Tables {
	readonly #pairs: PairRow[] = [];
	readonly #covered = { pair: new Column(32), from: new Column(16), until: new Column(16) };
	readonly #days = new Map<number, DaysOfYear>();

	constructor(private readonly options: ProgrammeOptions, private readonly shownAs: (department: string) => string) {}

	add(facts: PairFacts): void {
		const pair = this.#pairs.push(pairRow(facts, this.shownAs(facts.department))) - 1;
		for (const [from, until] of facts.settled.covered) {
			this.#covered.pair.push(pair);
			this.#covered.from.push(from);
			this.#covered.until.push(until);
		}
		KINDS.forEach((kind, index) => {
			for (const day of facts.settled[kind]) {
				const year = this.#daysOf(yearIndex(day, this.options.yearStarts));
				year.pair.push(pair);
				year.day.push(day);
				year.kind.push(index);
			}
		});
	}

	years(): number[] {
		return [...this.#days.keys()].sort((a, b) => a - b);
	}

	pairColumns(): FileColumn[] {
		return PAIR_COLUMNS.map(([name, kind]) => ({
			name,
			kind,
			data: name === 'pair' ? this.#pairs.map((_, index) => index) : this.#pairs.map(row => row[name]),
		}));
	}

	coveredColumns(): FileColumn[] {
		const { pair, from, until } = this.#covered;
		return [{ name: 'pair', kind: 'number', data: numbersOf(pair) }, {
			name: 'from_day',
			kind: 'day',
			data: numbersOf(from).map(epochDay),
		}, { name: 'until_day', kind: 'day', data: numbersOf(until).map(epochDay) }];
	}

	dayColumns(year: number): FileColumn[] {
		const { pair, day, kind } = this.#daysOf(year);
		this.#days.delete(year);
		return [{ name: 'pair', kind: 'number', data: numbersOf(pair) }, {
			name: 'day',
			kind: 'day',
			data: numbersOf(day).map(epochDay),
		}, { name: 'what', kind: 'text', data: numbersOf(kind).map(index => KINDS[index]) }];
	}

	#daysOf(year: number): DaysOfYear {
		const dayColumns = this.#days.get(year) ?? { pair: new Column(32), day: new Column(16), kind: new Column(16) };
		this.#days.set(year, dayColumns);
		return dayColumns;
	}
}

function numbersOf(column: Column): number[] {
	return Array.from({ length: column.length }, (_, index) => column.at(index));
}

type PairRow = ReturnType<typeof pairRow>;

/** The columns of `pairs`, in order. */
const PAIR_COLUMNS = [
	['pair', 'number'],
	['kind', 'text'],
	['programme', 'text'],
	['department', 'text'],
	['shown_as', 'text'],
	['code', 'text'],
	['mentor', 'text'],
	['mentee', 'text'],
	['chair', 'text'],
	['status', 'text'],
	['standing', 'text'],
	['rhythm_days', 'share'],
	['started', 'day'],
	['first_held', 'day'],
	['last_held', 'day'],
	['issued', 'day'],
	['next_booked', 'flag'],
	['agreement_reviewed', 'flag'],
	['plan_reviewed', 'flag'],
	['committee_met', 'flag'],
	['chairs_page_filed', 'flag'],
	['concerns_open', 'number'],
	['concerns_settled', 'number'],
] as const satisfies readonly (readonly [name: keyof PairRow | 'pair', kind: FileColumn['kind']])[];

function pairRow(facts: PairFacts, shown: string) {
	const {
		identity: { kind, programme, code, mentor, mentee, chair },
		department,
		status,
		standing,
		rhythm,
		settled,
		issued,
	} = facts;
	return {
		kind,
		programme,
		department,
		shown_as: shown,
		code,
		mentor,
		mentee,
		chair,
		status,
		standing,
		rhythm_days: rhythm && daysARhythm(rhythm),
		started: epochDay(settled.started),
		first_held: epochDay(settled.held[0] ?? 0),
		last_held: epochDay(settled.held.at(-1) ?? 0),
		issued: epochDay(dayNumber(issued) ?? 0),
		next_booked: facts.nextBooked,
		agreement_reviewed: facts.agreementReviewed,
		plan_reviewed: facts.planReviewed,
		committee_met: facts.committeeMet,
		chairs_page_filed: facts.chairsPageFiled,
		concerns_open: facts.concernsOpen,
		concerns_settled: facts.concernsSettled,
	};
}

import { yearLabel } from './dayNumbers.ts';
import { openGroups, type GroupSizes } from './openGroups.ts';
import {
	STANDINGS,
	type PairFacts,
	type PairYear,
	type Standing,
	LEAST_IN_GROUP,
	type ProgrammeOptions,
} from './pairFacts.ts';

/** What a group of pairs agreed and did in a year. */
interface YearSums {
	readonly pairs: number;
	/** Pairs that met at least as often as they had agreed, of those that agreed on a rhythm. */
	readonly met: number;
	readonly measured: number;
	readonly agreed: number;
	readonly held: number;
	readonly moved: number;
	readonly missed: number;
}

/** The sums of one year, which begins with the month that the programme begins its years with. */
export interface ProgrammeYear extends YearSums {
	/** `2026`, or `2026–27`. */
	readonly label: string;
}

/** A department, or those that are only shown together. */
export interface ProgrammeGroup {
	/** `undefined` for the departments that are too small to be shown by themselves. */
	readonly name: string | undefined;
	/** Pairs that go on, by where they stand today; `undefined` where fewer than five of all go on. */
	readonly now: Readonly<Record<Standing, number>> | undefined;
	readonly years: readonly ProgrammeYear[];
}

/**
 * A programme in numbers. No cell of {@link groups} and {@link years} counts fewer than five pairs, unless it counts
 * none.
 */
export interface Programme {
	readonly pairs: number;
	readonly committees: number;
	/** Fewer than five pairs in all: nothing is broken down. */
	readonly isSmall: boolean;
	readonly standings: Readonly<Record<Standing, number>>;
	/**
	 * First meetings of pairs whose start is known: within the weeks allowed, later or not yet, and too early to say.
	 */
	readonly first: { readonly inTime: number, readonly later: number, readonly open: number };
	readonly agreementsDue: number;
	readonly plansDue: number;
	/** Of the committees that go on. */
	readonly ofCommittees: {
		readonly going: number;
		readonly met: number;
		readonly filed: number;
		readonly open: number;
		readonly settled: number;
	};
	readonly years: readonly ProgrammeYear[];
	readonly groups: readonly ProgrammeGroup[];
	/** Departments that are shown together, by name; `''` for pairs that name none. */
	readonly together: readonly string[];
}

const NOW = 'now';
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Cells = Map<string, Writable<YearSums>>;

/** Adds up pair after pair; what is kept grows with departments and years, not with pairs. */
export class ProgrammeSums {
	readonly #cells = new Map<string, Cells>();
	readonly #now = new Map<string, Record<Standing, number>>();
	readonly #standings = noStandings();
	readonly #first = { inTime: 0, later: 0, open: 0 };
	readonly #ofCommittees = { going: 0, met: 0, filed: 0, open: 0, settled: 0 };
	#pairs = 0;
	#committees = 0;
	#agreementsDue = 0;
	#plansDue = 0;

	constructor(private readonly options: ProgrammeOptions) {}

	add(facts: PairFacts): void {
		if (facts.identity.kind === 'committee') {
			this.#addCommittee(facts);
			return;
		}
		this.#pairs++;
		this.#standings[facts.standing]++;
		this.#addNow(facts);
		for (const year of facts.years) {
			addYear(this.#cell(facts.department, String(year.year)), year, facts.rhythm !== null);
		}
	}

	programme(): Programme {
		const { named, together, columns } = openGroups(this.#sizes());
		const years = columns.filter(column => column !== NOW);
		const groupOf = (name: string | undefined, names: readonly string[]): ProgrammeGroup => ({
			name,
			now: columns.includes(NOW) ? this.#nowOf(names) : undefined,
			years: this.#yearsOf(names, years),
		});
		return {
			pairs: this.#pairs,
			committees: this.#committees,
			isSmall: this.#pairs < LEAST_IN_GROUP,
			standings: this.#standings,
			first: this.#first,
			agreementsDue: this.#agreementsDue,
			plansDue: this.#plansDue,
			ofCommittees: this.#ofCommittees,
			together,
			years: this.#yearsOf([...named, ...together], years),
			groups: [
				...named.map(name => groupOf(name, [name])),
				...together.length > 0 ? [groupOf(undefined, together)] : [],
			],
		};
	}

	#addCommittee({ standing, committeeMet, chairsPageFiled, concernsOpen, concernsSettled }: PairFacts): void {
		this.#committees++;
		if (standing === 'over') { return; }
		const sums = this.#ofCommittees;
		sums.going++;
		if (committeeMet) { sums.met++; }
		if (chairsPageFiled) { sums.filed++; }
		sums.open += concernsOpen;
		sums.settled += concernsSettled;
	}

	#addNow({ standing, department, metInTime, agreementReviewed, planReviewed }: PairFacts): void {
		if (metInTime === 'in-time') { this.#first.inTime++; }
		else if (metInTime === 'later') { this.#first.later++; }
		else if (metInTime === 'open') { this.#first.open++; }
		if (standing === 'over') { return; }
		if (!agreementReviewed) { this.#agreementsDue++; }
		if (!planReviewed) { this.#plansDue++; }
		this.#cell(department, NOW).pairs++;
		const standings = this.#now.get(department) ?? noStandings();
		this.#now.set(department, standings);
		standings[standing]++;
	}

	#cell(department: string, column: string): Writable<YearSums> {
		const cells: Cells = this.#cells.get(department) ?? new Map();
		this.#cells.set(department, cells);
		const cell = cells.get(column) ?? noSums();
		cells.set(column, cell);
		return cell;
	}

	#sizes(): GroupSizes {
		return new Map(
			[...this.#cells].map((
				[name, cells],
			) => [name, new Map([...cells].map(([column, { pairs }]) => [column, pairs]))]),
		);
	}

	#nowOf(names: readonly string[]): Record<Standing, number> {
		const sums = noStandings();
		for (const name of names) {
			for (const standing of STANDINGS) { sums[standing] += this.#now.get(name)?.[standing] ?? 0; }
		}
		return sums;
	}

	#yearsOf(names: readonly string[], columns: readonly string[]): ProgrammeYear[] {
		return columns.map(column => {
			const sums = noSums();
			for (const name of names) { addSums(sums, this.#cells.get(name)?.get(column)); }
			return { label: yearLabel(Number(column), this.options.yearBegins), ...sums };
		}).filter(({ pairs }) => pairs > 0);
	}
}

function addYear(cell: Writable<YearSums>, { agreed, held, moved, missed }: PairYear, hasRhythm: boolean): void {
	const isMeasured = hasRhythm && agreed > 0;
	addSums(cell, {
		pairs: 1,
		measured: isMeasured ? 1 : 0,
		met: isMeasured && held >= agreed ? 1 : 0,
		agreed,
		held,
		moved,
		missed,
	});
}

function addSums(sums: Writable<YearSums>, more: YearSums | undefined): void {
	if (!more) { return; }
	sums.pairs += more.pairs;
	sums.met += more.met;
	sums.measured += more.measured;
	sums.agreed += more.agreed;
	sums.held += more.held;
	sums.moved += more.moved;
	sums.missed += more.missed;
}

function noSums(): Writable<YearSums> {
	return { pairs: 0, met: 0, measured: 0, agreed: 0, held: 0, moved: 0, missed: 0 };
}

function noStandings(): Record<Standing, number> {
	return { 'as-agreed': 0, 'behind': 0, 'silent': 0, 'first-waiting': 0, 'starting': 0, 'no-rhythm': 0, 'over': 0 };
}

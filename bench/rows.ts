import type { Time } from './timing.ts';
import type { ChangeResult, IndexResult, LargeResult, MemoryResult, RemarkResult, StartResult } from './results.ts';

/** All results of one run; `index` and `change` by size, smallest first. */
export interface Measured {
	readonly index: readonly IndexResult[];
	readonly remark: RemarkResult;
	readonly warm: StartResult;
	readonly large?: LargeResult;
	readonly change: readonly ChangeResult[];
	readonly memory: MemoryResult;
}

/** A line of the table; without a target it is there for information. */
export interface Row {
	readonly what: string;
	readonly measured: string;
	readonly target?: string;
	readonly verdict?: 'PASS' | 'over';
}

/** Flat: at 10,000 notes a change may cost twice what it costs at 100, and the noise of half a millisecond. */
const FLAT_FACTOR = 2;
const FLAT_SLACK = 0.5;

/**
 * Microseconds that remark took for a note on the machine of the project's first measurements, for which the
 * targets in seconds were written. Machines differ by more than what is measured here, so both are told.
 */
const REMARK_THERE = 3_350;

/** The figures beside their targets (issue “Speed”). */
export function toRows({ index, remark, warm, large, change, memory }: Measured): Row[] {
	return [
		...indexRows(index, remark),
		...warmRows(warm),
		...large ? largeRows(large, index.at(-2)!, remark) : [],
		...changeRows(change),
		...memoryRows(memory),
	];
}

function indexRows(index: readonly IndexResult[], remark: RemarkResult): Row[] {
	const [middle, large] = [index.at(-2)!, index.at(-1)!];
	const perNote = large.index.cpu * 1000 / large.notes;
	return [
		...index.map(({ notes, read, index: time, again }) => ({
			what: `full index of ${number(notes)} notes, cold`,
			measured: `${both(time)}; read only ${both(read)}; index once more ${both(again)}`,
		})),
		// An extension host may not block, so this is the reading it could do without us. What
		// readFileSync takes, which nothing but a command line may use, is there for information.
		target(
			'full index ÷ reading with fs/promises, 32 at once',
			large.index.cpu / large.readPromised.cpu,
			'×',
			8,
			'most',
		),
		{ what: 'the same, once more (warm)', measured: `${(large.again.cpu / large.readPromised.cpu).toFixed(2)} ×` },
		{
			what: 'full index ÷ reading with readFileSync',
			measured: `${(large.index.cpu / large.read.cpu).toFixed(2)} × `
				+ `(${(large.index.clock / large.read.clock).toFixed(2)} × on the clock)`,
		},
		target('unified + remark ÷ full index', remark.microsecondsPerNote / perNote, '×', 20, 'least'),
		{
			what: 'a note: index / remark',
			measured: `${perNote.toFixed(0)} µs / ${remark.microsecondsPerNote.toFixed(0)} µs (${remark.sampled} `
				+ 'sampled)',
		},
		target(
			'growth of time ÷ size, 1,000 → 10,000',
			perNote / (middle.index.cpu * 1000 / middle.notes),
			'×',
			1.2,
			'most',
		),
		{
			what: 'the same, warm',
			measured: `${(large.again.cpu / large.notes / (middle.again.cpu / middle.notes)).toFixed(2)} ×`,
		},
	];
}

function warmRows({ notes, filesRead, bytes, heap, warm, listAndStat }: StartResult): Row[] {
	return [
		{
			what: `start with ${number(notes)} notes in the cache (${(bytes / 1e6).toFixed(0)} MB)`,
			measured: `${both(warm)}; list and stat only ${both(listAndStat)}; heap ${heap.toFixed(1)} MB`,
		},
		target('start with a cache ÷ listing and stat-ing, 32 at once', warm.cpu / listAndStat.cpu, '×', 4, 'most'),
		{ what: 'files read by it', measured: number(filesRead), target: '= 0', verdict: verdict(filesRead === 0) },
	];
}

function largeRows({ index, warm }: LargeResult, small: IndexResult, remark: RemarkResult): Row[] {
	const seconds = warm.warm.clock / 1000;
	return [
		{ what: `full index of ${number(index.notes)} notes, cold`, measured: both(index.index) },
		target(
			'growth of time ÷ size, 1,000 → 100,000',
			index.index.cpu / index.notes / (small.index.cpu / small.notes),
			'×',
			1.2,
			'most',
		),
		...warmRows(warm),
		target(`start with ${number(warm.notes)} notes in the cache, on the clock`, seconds, 's', 5, 'most'),
		target(
			`the same in seconds of a machine where remark takes ${number(REMARK_THERE)} µs a note`,
			seconds * REMARK_THERE / remark.microsecondsPerNote,
			's',
			5,
			'most',
		),
	];
}

function changeRows(change: readonly ChangeResult[]): Row[] {
	const [small, large] = [change[0]!, change.at(-1)!];
	const flat = large.median <= small.median * FLAT_FACTOR + FLAT_SLACK;
	return [
		...change.map(({ notes, median, p95, worst }) => ({
			what: `one changed note of ${number(notes)} until the trees know`,
			measured: `${ms(median)} (95 %: ${ms(p95)}, worst ${ms(worst)})`,
			target: '≤ 5 ms',
			verdict: verdict(median <= 5),
		})),
		{
			what: 'flat from 100 to 10,000',
			measured: `${(large.median / small.median).toFixed(2)} ×`,
			target: `≤ ${FLAT_FACTOR} × + ${FLAT_SLACK} ms`,
			verdict: verdict(flat),
		},
	];
}

function memoryRows({ notes, before, after }: MemoryResult): Row[] {
	const row = target(`heap for ${number(notes)} notes`, after - before, 'MB', 80, 'most');
	return [{ ...row, measured: `${row.measured} (${after.toFixed(1)} MB with the program)` }];
}

function target(what: string, value: number, unit: string, bound: number, side: 'most' | 'least'): Row {
	const good = side === 'most' ? value <= bound : value >= bound;
	return {
		what,
		measured: `${value.toFixed(2)} ${unit}`,
		target: `${side === 'most' ? '≤' : '≥'} ${bound} ${unit}`,
		verdict: verdict(good),
	};
}

function verdict(good: boolean): 'PASS' | 'over' {
	return good ? 'PASS' : 'over';
}

function both({ clock, cpu }: Time): string {
	return `${ms(cpu)} (${ms(clock)})`;
}

function ms(value: number): string {
	return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function number(value: number): string {
	return value.toLocaleString('en');
}

/** What came out of Stryker's reports: counts, a score, and a table. */

/** How many mutants of a room came to which end. */
export interface Counts {
	readonly room: string;
	readonly mutants: number;
	readonly killed: number;
	readonly timeout: number;
	readonly survived: number;
	readonly noCoverage: number;
	readonly other: number;
}

/** One change that was tried. */
export interface Mutant {
	readonly status: string;
	readonly mutatorName: string;
	readonly replacement?: string;
	readonly location: { readonly start: { readonly line: number, readonly column: number } };
}

/** What Stryker writes, as far as it is read. */
export interface Report {
	readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

export function countsOf(room: string, { files }: Report): Counts {
	const all = Object.values(files).flatMap(({ mutants }) => mutants);
	const count = (status: string) => all.filter((mutant) => mutant.status === status).length;
	const [killed, timeout, survived, noCoverage] = [
		count('Killed'),
		count('Timeout'),
		count('Survived'),
		count('NoCoverage'),
	];
	return {
		room,
		mutants: all.length,
		killed,
		timeout,
		survived,
		noCoverage,
		other: all.length - killed - timeout - survived - noCoverage,
	};
}

export function total(rows: readonly Counts[]): Counts {
	const sum = (key: Exclude<keyof Counts, 'room'>) => rows.reduce((all, row) => all + row[key], 0);
	return {
		room: 'all',
		mutants: sum('mutants'),
		killed: sum('killed'),
		timeout: sum('timeout'),
		survived: sum('survived'),
		noCoverage: sum('noCoverage'),
		other: sum('other'),
	};
}

/**
 * Found, of all that could be tried: a mutant that no test ends on is found too, one that no test reaches is not.
 */
export function score({ killed, timeout, survived, noCoverage }: Counts) {
	return 100 * (killed + timeout) / Math.max(1, killed + timeout + survived + noCoverage);
}

export function table(rows: readonly Counts[]): string {
	const head = ['room', 'mutants', 'killed', 'endless', 'survived', 'not reached', 'not tried', 'score'];
	const lines = rows.map((row) =>
		[
			row.room,
			row.mutants,
			row.killed,
			row.timeout,
			row.survived,
			row.noCoverage,
			row.other,
			`${score(row).toFixed(1)} %`,
		].map(String)
	);
	return [head, head.map(() => '--'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @returns what no test noticed, a line each */
export function unnoticed({ files }: Report): string[] {
	return Object.entries(files).flatMap(([file, { mutants }]) =>
		mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
			.map(({ status, location: { start }, mutatorName, replacement }) =>
				`${file}:${start.line}:${start.column} `
				+ `${status === 'Survived' ? '' : '(not reached) '}${mutatorName}: `
				+ `${(replacement ?? '').replace(/\s+/gu, ' ').slice(0, 100)}`
			)
	);
}

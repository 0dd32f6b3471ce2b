/** What came out of Stryker's reports: counts, a score, and a table. */

/**
 * @typedef {{ room: string, mutants: number, killed: number, timeout: number, survived: number, noCoverage: number, other: number }}
 * Counts
 * @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: { line: number, column: number } }
 * }} Mutant
 * @typedef {{ files: Record<string, { mutants: Mutant[] }> }} Report
 */

/** @param {string} room @param {Report} report @returns {Counts} */
export function countsOf(room, { files }) {
	const all = Object.values(files).flatMap(({ mutants }) => mutants);
	const count = (/** @type {string} */ status) => all.filter((mutant) => mutant.status === status).length;
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

/** @param {readonly Counts[]} rows @returns {Counts} */
export function total(rows) {
	const sum = (/** @type {Exclude<keyof Counts, 'room'>} */ key) => rows.reduce((all, row) => all + row[key], 0);
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
 * @param {Counts} counts
 */
export function score({ killed, timeout, survived, noCoverage }) {
	return 100 * (killed + timeout) / Math.max(1, killed + timeout + survived + noCoverage);
}

/** @param {readonly Counts[]} rows @returns {string} */
export function table(rows) {
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

/** @param {Report} report @returns {string[]} what no test noticed, a line each */
export function unnoticed({ files }) {
	return Object.entries(files).flatMap(([file, { mutants }]) =>
		mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
			.map(({ status, location: { start }, mutatorName, replacement }) =>
				`${file}:${start.line}:${start.column} `
				+ `${status === 'Survived' ? '' : '(not reached) '}${mutatorName}: `
				+ `${(replacement ?? '').replace(/\s+/gu, ' ').slice(0, 100)}`
			)
	);
}

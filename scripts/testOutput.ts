/** What mocha's spec reporter prints of a run, read back; without the characters that colour it. */

/** The number in mocha's closing line, as in `12 passing (3s)`. */
export function lastCount(output: string, word: string): number {
	const lines = output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'));
	return Number([...lines].at(-1)?.[1] ?? 0);
}

/**
 * What failed, as the last lines of a long run are the ones that are read: each `failed in:`, see
 * test/support/secondTry.ts, and of runs that have none what stands below `3 failing`.
 */
export function failuresOf(output: string): string {
	const each = output.split(/^(?=\s*failed in: )/m).slice(1).map((failure) => failure.slice(0, 2_500));
	const list = [...output.matchAll(/^\s*\d+ failing\b/gm)].at(-1);
	const failures = each.length > 0 || !list ? each.join('\n') : output.slice(list.index);
	return failures.slice(0, 6_000).trimEnd();
}

/** The outermost suites in which a test or a hook failed, as they are called, each once. */
export function failedSuites(output: string): string[] {
	return [...new Set([...output.matchAll(/^\s*failed in: (.+)$/gm)].map(([, title = '']) => title))];
}

/** The beginning of each `second try:`, see test/support/secondTry.ts. */
export function firstTriesOf(output: string): string {
	const tries = output.match(/^\s*second try: .*(?:\n.*){0,6}/gm) ?? [];
	return tries.map((text) => text.slice(0, 700)).join('\n').slice(0, 3_000);
}

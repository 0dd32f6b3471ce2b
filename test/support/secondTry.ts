/**
 * A test in a window that is to be patient is tried twice: on a busy machine VS Code itself now and then loses a click
 * or tells of a file late. Elsewhere it has one try, so that a race is seen where it can be looked into.
 *
 * @param patience How many times longer than usual everything may take.
 */
export function retries(patience: number): number {
	return patience > 1 ? 1 : 0;
}

/** Prints why there is a second try; `scripts/test.ts` counts these lines. */
export function tellSecondTry(title: string, error: Error): void {
	tell(`second try: ${title}`, error);
}

/**
 * Prints what failed when no try is left, as mocha's own list at the end does not come out of every host.
 * `scripts/test.ts` runs the outermost suite once more by itself.
 */
export function tellLastTry(test: Mocha.Runnable, error: Error): void {
	tell(`failed in: ${outermostSuite(test)}\n      ${test.title}`, error);
}

/** The stack by itself: one that leads through VS Code is taken for VS Code's own by `headless/noise.ts`. */
function tell(what: string, error: Error): void {
	console.log(`      ${what}\n      ${error.name}: ${error.message}`);
	if (error.stack) { console.log(error.stack); }
}

/** The title of the outermost suite that a test or a hook stands in. */
function outermostSuite({ parent, title }: Mocha.Runnable): string {
	let suite = parent;
	while (suite?.parent && !suite.parent.root) { suite = suite.parent; }
	return suite && !suite.root ? suite.title : title;
}

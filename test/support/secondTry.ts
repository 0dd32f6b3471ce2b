/**
 * A test in a window that is to be patient is tried twice: on a busy machine VS Code itself now and then loses a click
 * or tells of a file late. Elsewhere it has one try, so that a race is seen where it can be looked into.
 *
 * @param patience How many times longer than usual everything may take.
 */
export function retries(patience: number): number {
	return patience > 1 ? 1 : 0;
}

/** What is printed before the second try; `scripts/test.ts` counts these lines. */
export function secondTry(title: string, error: Error): string {
	return `      second try: ${title}\n      ${error.stack ?? error.message}`;
}

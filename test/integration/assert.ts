/**
 * The few assertions that integration tests need, because Node's own are not
 * there in the web worker host.
 */

/** Fails unless `value` is truthy. */
export function ok(value: unknown, message = 'expected a truthy value'): asserts value {
	if (!value) throw new AssertionError(message, value, true);
}

/** Fails unless both are the same value. */
export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
	if (!Object.is(actual, expected))
		throw new AssertionError(message ?? `${show(actual)} is not ${show(expected)}`, actual, expected);
}

/** Fails unless both have the same content; the order of keys does not matter. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
	if (show(actual) !== show(expected)) {
		throw new AssertionError(message ?? `${show(actual)}\nis not\n${show(expected)}`, actual, expected);
	}
}

/** Fails unless the text matches. */
export function match(text: string, pattern: RegExp, message?: string): void {
	if (!pattern.test(text))
		throw new AssertionError(message ?? `${show(text)} does not match ${pattern}`, text, String(pattern));
}

/** Fails unless `work` fails with a message that matches. */
export async function rejects(work: () => PromiseLike<unknown>, pattern: RegExp): Promise<void> {
	const failure = await Promise.resolve(work()).then(
		() => undefined,
		(error: unknown) => ({ message: error instanceof Error ? error.message : String(error) }),
	);
	ok(failure, 'expected a failure');
	match(failure.message, pattern);
}

/** Baked in by `scripts/build.ts`: a worker has no environment to read. */
declare const MENTORING_TESTS_PATIENCE: number;

/** How many times longer than usual everything may take, see `headless/wait.ts`. */
export const patience = MENTORING_TESTS_PATIENCE;

/** Asks again until `check` gives something truthy, and gives that. */
export async function eventually<T>(
	what: string,
	check: () => T | PromiseLike<T>,
	timeout = 15_000,
): Promise<NonNullable<T>> {
	const deadline = Date.now() + timeout * patience;
	for (;;) {
		const value = await check();
		if (value) return value;
		ok(Date.now() < deadline, `waited ${timeout * patience / 1000} s in vain for ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
}

/** Mocha shows the difference of what such an error carries. */
class AssertionError extends Error {
	readonly showDiff = true;

	constructor(
		message: string,
		readonly actual: unknown,
		readonly expected: unknown,
	) {
		super(message);
		this.name = 'AssertionError';
	}
}

function show(value: unknown): string {
	return JSON.stringify(value, sortKeys, 1) ?? String(value);
}

function sortKeys(_key: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

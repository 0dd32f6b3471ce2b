/** Waiting for a condition, never for a length of time. */
import { setTimeout as delay } from 'node:timers/promises';

/**
 * How many times longer than usual everything may take: 1, or `MENTORING_TESTS_PATIENCE` of the environment, for a
 * machine with other work to do.
 */
export const patience = Number(process.env['MENTORING_TESTS_PATIENCE'] ?? 1);

/**
 * Asks again and again until `check` gives something truthy, and gives that.
 *
 * @param what What is waited for, for the message when it does not come.
 * @param timeout In milliseconds, on a machine that has nothing else to do; see {@link patience}.
 */
export async function waitFor<T>(
	what: string,
	check: () => Promise<T> | T,
	timeout = 45_000,
): Promise<Exclude<T, false | '' | 0 | null | undefined>> {
	const deadline = Date.now() + timeout * patience;
	for (;;) {
		const value = await check();
		if (value) return value as Exclude<T, false | '' | 0 | null | undefined>;
		if (Date.now() > deadline) throw new Error(`Waited ${timeout * patience / 1000} s in vain for ${what}.`);
		await delay(50);
	}
}

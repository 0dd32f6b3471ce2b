/** Waiting for a condition, never for a length of time. */
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again and again until `check` gives something truthy, and gives that.
 *
 * @template T
 * @param {string} what What is waited for, for the message when it does not come.
 * @param {() => Promise<T> | T} check
 * @param {number} [timeout]
 * @returns {Promise<Exclude<T, false | '' | 0 | null | undefined>>}
 */
export async function waitFor(what, check, timeout = 45_000) {
	const deadline = Date.now() + timeout;
	for (;;) {
		const value = await check();
		if (value) return /** @type {any} */ (value);
		if (Date.now() > deadline) throw new Error(`Waited ${timeout / 1000} s in vain for ${what}.`);
		await delay(50);
	}
}

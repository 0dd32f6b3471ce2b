/**
 * How long writing help takes in a real VS Code at 10,000 notes, asked as the editor asks:
 * node scripts/benchWriting.mjs. Completion and hover are to answer within 20 ms, problems of
 * the edited note to be there 50 ms after the pause. Printed, not judged: machines differ.
 */
import { fileURLToPath } from 'node:url';
import { benchInHost } from './benchInHost.mjs';
import { writeLargeNotebook } from './largeNotebook.mjs';

/**
 * @typedef {{ what: string, answers: number[], rounds: number[] }} Asked Milliseconds within the extension, and with
 * all that VS Code does around it.
 */

const entry = fileURLToPath(new URL('benchWriting/entry.cjs', import.meta.url));

/** @param {number[]} times @param {number} part */
function quantile(times, part) {
	const sorted = [...times].sort((left, right) => left - right);
	return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1);
}

const figures = await benchInHost(entry, writeLargeNotebook);
console.log(
	'| asked | first answer, ms | median | 95 % | with VS Code around it, median | 95 % |\n|--|--:|--:|--:|--:|--:|',
);
for (const { what, answers, rounds } of /** @type {Asked[]} */ (figures)) {
	const own = answers.length === 0
		? '| – | – | –'
		: `| ${(answers[0] ?? NaN).toFixed(1)} | ${quantile(answers, 0.5)} | ${quantile(answers, 0.95)}`;
	console.log(`| ${what} ${own} | ${quantile(rounds, 0.5)} | ${quantile(rounds, 0.95)} |`);
}

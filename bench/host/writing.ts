/**
 * How long writing help takes in a real VS Code at 10,000 notes, asked as the editor asks:
 * npm run bench -- writing. Completion and hover are to answer within 20 ms, problems of
 * the edited note to be there 50 ms after the pause. Printed, not judged: machines differ.
 */
import { benchInHost } from './benchInHost.ts';
import { writeLargeNotebook } from './largeNotebook.ts';
import { runScript } from '../../scripts/runScript.ts';

/** What was asked in many rounds, and how many milliseconds each took. */
export interface Asked {
	readonly what: string;
	/** Within the extension. */
	readonly answers: readonly number[];
	/** With all that VS Code does around it. */
	readonly rounds: readonly number[];
}

function quantile(times: readonly number[], part: number) {
	const sorted = [...times].sort((left, right) => left - right);
	return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1);
}

void runScript(async () => {
	const figures = await benchInHost('bench/host/writingEntry.ts', writeLargeNotebook);
	console.log(
		'| asked | first answer, ms | median | 95 % | with VS Code around it, median | 95 % |\n|--|--:|--:|--:|--:|--:|',
	);
	for (const { what, answers, rounds } of figures as Asked[]) {
		const own = answers.length === 0
			? '| – | – | –'
			: `| ${(answers[0] ?? NaN).toFixed(1)} | ${quantile(answers, 0.5)} | ${quantile(answers, 0.95)}`;
		console.log(`| ${what} ${own} | ${quantile(rounds, 0.5)} | ${quantile(rounds, 0.95)} |`);
	}
});

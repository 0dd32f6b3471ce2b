/**
 * The part `tools` of `npm run verify`: random notebooks with private parts, each note of them written
 * anew by the tools of npm and by pandoc, where it is installed. Afterwards nothing private leaves by any
 * way, or a problem says so at the place. Prints a row for each tool, and ends with 1 where one lets something out.
 *
 * tsx scripts/verify/tools.ts [NOTEBOOKS]    MENTORING_SEED chooses the notebooks
 */
import fc from 'fast-check';
import { notebookWithSecrets } from '../../test/support/privateNotebook.ts';
import { NPM_TOOLS, PANDOC_TOOLS, pandocVersion, type RewritingTool } from '../../test/support/realTools.ts';
import { roundTrip } from '../../test/support/roundTrips.ts';

const LEAKS_SHOWN = 3;

/** Tries one tool, and says what came of it; whether nothing got out. */
async function tryTool(name: string, tool: RewritingTool, seed: number, count: number): Promise<boolean> {
	let [notes, told] = [0, 0];
	const leaks: string[] = [];
	for (const files of fc.sample(notebookWithSecrets, { numRuns: count, seed })) {
		const trip = await roundTrip(files, tool);
		notes += trip.notes;
		told += trip.told.length;
		leaks.push(...trip.leaks.slice(0, 1));
	}
	console.log(
		`${leaks.length === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(42)}  ${notes} notes, ${told} told of, `
			+ `${leaks.length} leaks`,
	);
	for (const leak of leaks.slice(0, LEAKS_SHOWN)) { console.log(`\n${leak}\n`); }
	return leaks.length === 0;
}

async function main(count: number, seed: number): Promise<void> {
	const pandoc = pandocVersion();
	console.log(pandoc ?? 'pandoc is not installed here, so notes are not tried with it.');
	console.log(`${count} notebooks for each tool, seed ${seed}`);
	const tools = { ...NPM_TOOLS, ...pandoc === undefined ? {} : PANDOC_TOOLS };
	for (const [name, tool] of Object.entries(tools)) {
		if (!await tryTool(name, tool, seed, count)) { process.exitCode = 1; }
	}
}

void main(
	Number(process.argv[2] ?? 60),
	Number(process.env['MENTORING_SEED'] ?? Math.floor(performance.timeOrigin % 1_000_000)),
);

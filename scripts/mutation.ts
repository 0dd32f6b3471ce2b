/**
 * Changes the code of `src/core` in small ways, one after the other, and sees which changes no test notices.
 *
 * npm run mutation -- 'src/core/query/**' [MORE TESTS…]   one room, or one file, by the tests of the room
 * npm run mutation -- 'src/core/**'                       all rooms, one after the other
 *   --again    only what may have another answer since the last run, for the time of writing tests
 *   --quick    leaves out, and counts, changes of what is computed while files are loaded
 *   --every=3  each third file of a room only, for a first impression
 *   --list     prints what was not noticed, too
 *
 * The reports are in out/mutation, the table in out/mutation.json.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { filesOf, rooms, testsOf } from './mutation/rooms.ts';
import { countsOf, table, total, unnoticed, type Counts } from './mutation/scores.ts';

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [mutated, ...more] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!mutated?.startsWith('src/core/'))
	throw new Error("Name what is to be mutated, as in: npm run mutation -- 'src/core/query/**'");

/** Documents for each property: enough to notice most, few enough for thousands of runs. */
const STEADY = { MENTORING_STEADY: '1', MENTORING_RUNS: '15', MENTORING_FUZZ_DOCUMENTS: '200' };

const every = Number(flags.find((flag) => flag.startsWith('--every='))?.slice('--every='.length) ?? 1);

function mutate(room: string, pattern: string) {
	const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
	const env = {
		...STEADY,
		...process.env,
		// Each process of Stryker loads our runner, not only the one that runs tests.
		NODE_OPTIONS: '--import=tsx',
		MUTATION_ROOM: room,
		MUTATION_TESTS: JSON.stringify(testsOf(room, more)),
	};
	if (flags.includes('--quick')) Object.assign(env, { MUTATION_QUICK: '1' });
	const again = flags.includes('--again') ? ['--incremental'] : [];
	const { status } = spawnSync(process.execPath, [
		stryker,
		'run',
		join(root, 'scripts', 'mutation', 'stryker.config.mjs'),
		'--mutate',
		pattern,
		...again,
	], { cwd: root, stdio: 'inherit', env });
	if (status !== 0) throw new Error(`No score of ${pattern}`);
	const report = JSON.parse(readFileSync(join(root, 'out', 'mutation', `${room}.json`), 'utf8'));
	if (flags.includes('--list')) console.log(unnoticed(report).join('\n'));
	return countsOf(room, report);
}

const wholeRoom = (room: string) => mutate(room, filesOf(room, every).join(','));

function measure(path: string): Counts[] {
	const room = path.split('/')[2] ?? '';
	if (path.endsWith('.ts')) return [mutate(room, path)];
	return (room.startsWith('*') || room === '' ? rooms() : [room]).map((name) => {
		const counts = wholeRoom(name);
		console.log(table([counts]));
		return counts;
	});
}

mkdirSync(join(root, 'out', 'mutation'), { recursive: true });
const counts = measure(mutated);
const rows = counts.length > 1 ? [...counts, total(counts)] : counts;
writeFileSync(join(root, 'out', 'mutation.json'), `${JSON.stringify(rows, undefined, '\t')}\n`);
console.log(table(rows));

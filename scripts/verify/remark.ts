/**
 * The block scanner beside remark with remark-gfm, for `npm run verify -- --only remark`: on a million
 * generated lines, and on every Markdown file in the packages of node_modules, as written and with a box
 * in every list item.
 *
 * node --import=tsx scripts/verify/remark.ts [LINES] [SEED]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mismatchWithRemark, withBoxes } from '../../test/support/compareBlocks.ts';
import { createRandom, generateMarkdown, shrinkText } from '../../test/support/generateMarkdown.ts';

const [lines, seed] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 2026)];
/** remark takes minutes for a larger one. */
const LONGEST_FILE = 300_000;
/** Lines after which it is told how far the comparison is. */
const TELL_EVERY = 100_000;
let mismatches = 0;

/** Reports what the two disagree on, cut down to what it takes. */
function compare(text: string, where: string): void {
	if (mismatchWithRemark(text) === undefined) { return; }
	const smallest = text.length < 20_000
		? shrinkText(text, (smaller) => mismatchWithRemark(smaller) !== undefined)
		: text.slice(0, 200);
	mismatches++;
	console.log(`${where}: ${JSON.stringify(smallest)}\n${mismatchWithRemark(smallest) ?? ''}`);
}

function compareGenerated(): void {
	let compared = 0;
	let documents = 0;
	for (let told = TELL_EVERY; compared < lines; documents++) {
		const text = generateMarkdown(createRandom(seed * 1_000_003 + documents));
		compare(text, `seed ${seed}, document ${documents}`);
		compared += text.split('\n').length;
		if (compared >= told) {
			console.log(`${compared} of ${lines} lines`);
			told += TELL_EVERY;
		}
	}
	console.log(`${compared} generated lines in ${documents} documents`);
}

function comparePackages(): void {
	const folder = fileURLToPath(new URL('../../node_modules', import.meta.url));
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(?:md|markdown)$/i.test(file)
	).map((file) => join(folder, file));
	const compared = files.filter((file) => statSync(file).isFile() && statSync(file).size <= LONGEST_FILE);
	for (const file of compared) {
		const text = readFileSync(file, 'utf8');
		compare(text, file);
		compare(withBoxes(text, '[ ]'), `${file}, with boxes`);
	}
	console.log(
		`${compared.length} Markdown files of packages (${files.length - compared.length} larger ones left `
			+ 'out), each also with boxes',
	);
}

comparePackages();
compareGenerated();
console.log(`${mismatches} differences`);
process.exitCode = mismatches === 0 ? 0 : 1;

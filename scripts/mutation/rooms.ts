/** The rooms of `src/core`, and the unit tests that say what each has to do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/**
 * Tests that are not run for each mutant, as they take seconds in mutated code. They try whole
 * notebooks, or texts made to be slow against the clock. A score is never better for that.
 */
export const LEFT_OUT = [
	/ lets nothing private out$/,
	/nothing private, wherever it stands$/,
	/a second run changes nothing, all that was written stays/,
	/made to be slow are not$/,
	/hostile texts come to an end$/,
	/any Markdown is taken, in linear time$/,
	/ over every day of 800 years$/,
	/says the same as one that is asked only at the end/,
	/takes blocks nested very deep$/,
	/ whatever is put together$/,
	/places lie in the text, every fix is smaller/,
	/Fix All never makes a note unreadable/,
	/charts hold every mark inside their width/,
	/whatever is answered, the note keeps its type/,
];

/**
 * Folders of `test/unit` that ask a room by a helper: what a notebook makes of notes is said where
 * questions to it are tested.
 */
const MORE_TESTS: Readonly<Record<string, readonly string[]>> = { notebook: ['query', 'references'] };

/** Folders of `test/unit` whose tests are of whole folders of files and of processes. */
const OF_THE_WHOLE = ['cli', 'index', 'package', 'tests'];

/** @returns names of the rooms, the small ones first */
export function rooms(): string[] {
	return readdirSync(join(root, 'src', 'core'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ name, files: typeScript(`src/core/${name}`).length }))
		.sort((a, b) => a.files - b.files).map(({ name }) => name);
}

/**
 * @param every 1 for all; 3 for each third file
 * @returns its files, from the root of the repository
 */
export function filesOf(room: string, every: number): string[] {
	return typeScript(`src/core/${room}`).filter((_, index) => index % every === 0);
}

/**
 * The tests in the folder of the room's name, and those elsewhere that call the room themselves;
 * of these only examples, as properties of another room take long and are about that one.
 *
 * @param more folders or files asked for by hand
 * @returns test files, from the root of the repository
 */
export function testsOf(room: string, more: readonly string[]): string[] {
	const elsewhere = testsIn('test/unit').filter((file) =>
		!OF_THE_WHOLE.includes(file.split('/')[2] ?? '') && calls(file, room)
	);
	const asked = [room, ...MORE_TESTS[room] ?? []].flatMap((name) => testsIn(`test/unit/${name}`));
	return [
		...new Set([...asked, ...elsewhere, ...more.flatMap((path) => path.endsWith('.ts') ? path : testsIn(path))]),
	];
}

function calls(file: string, room: string) {
	const code = readFileSync(join(root, file), 'utf8');
	return new RegExp(`^import \\{.*'[./]+/src/core/${room}/`, 'm').test(code)
		&& !/'fast-check'|generateNotebook/.test(code);
}

const testsIn = (folder: string) => typeScript(folder).filter((file) => file.endsWith('.test.ts'));

function typeScript(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`.replaceAll('\\', '/')).sort();
}

/** The rooms of `src/core`, and the unit tests that say what each has to do. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/paths.mjs';

/**
 * Folders of `test/unit` beside the one of the room's own name, where what a room has to do is
 * said in tests of those who use it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const MORE_TESTS = {
};

/** @returns {string[]} names of the rooms, the small ones first */
export function rooms() {
	return readdirSync(join(root, 'src', 'core'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ name, files: typeScript(join('src', 'core', name)).length }))
		.sort((a, b) => a.files - b.files).map(({ name }) => name);
}

/**
 * @param {string} room
 * @param {readonly string[]} more folders or files asked for by hand
 * @returns {string[]} test files, from the root of the repository
 */
export function testsOf(room, more) {
	const folders = [room, ...MORE_TESTS[room] ?? []].map((name) => `test/unit/${name}`);
	return [...new Set([...folders, ...more].flatMap((path) => path.endsWith('.test.ts') ? path : typeScript(path).filter((file) => file.endsWith('.test.ts'))))];
}

/** @param {string} folder @returns {string[]} */
function typeScript(folder) {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`.replaceAll('\\', '/')).sort();
}

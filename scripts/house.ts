/**
 * What one meets when reading `src`: `npm run house` prints the figures of docs/quality.md, by the syntax trees of the
 * TypeScript compiler. `npm run house -- DIR` measures another project's sources; `--list generic` (`undocumented`,
 * `unused`, `long`, `cycles`, `twice`) says where what a figure counts stands.
 */
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cycles, figuresOf, reached, sourcesIn, unusedExports, type FileFigures } from './house/houseFigures.ts';

const { values: options, positionals: [folder] } = parseArgs({
	options: { list: { type: 'string' } },
	allowPositionals: true,
});
const ROOT = resolve(folder ?? join(import.meta.dirname, '..', 'src'));
/** Lines from which on a function is listed as long. */
const LONG = 46;

const at = (values: readonly number[], share: number): number =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const spread = (values: readonly number[]): string =>
	`${at(values, 0.5)} / ${at(values, 0.9)} / ${Math.max(...values)}`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const paths = sourcesIn(ROOT);
const known = new Set(paths);
const files = paths.map(path => figuresOf(path, known));
const lines = files.flatMap(file => file.lines);
const functions = files.flatMap(file => file.functions);
const byPath = new Map(files.map(file => [file.path, file]));
const fanOut = files.map(({ uses }) => new Set(uses.map(({ path }) => path)).size);
const importers = new Map<string, number>();
for (const { uses } of files) {
	for (const path of new Set(uses.map(use => use.path))) { importers.set(path, (importers.get(path) ?? 0) + 1); }
}
const reach = files.map(({ path }) => reached(path, byPath).size);
const counted = (values: readonly string[]): number[] => {
	const counts = new Map<string, number>();
	for (const value of values) { counts.set(value, (counts.get(value) ?? 0) + 1); }
	return [...counts.values()];
};
const names = counted(paths.map(path => basename(path)));
const folders = counted(paths.map(path => dirname(path)));
const total = (key: keyof FileFigures['counts']): number => sum(files.map(({ counts }) => counts[key]));
const perThousand = (count: number): string => (count / lines.length * 1000).toFixed(1);
const widths = lines.map(line => line.length);
const short = (most: number): string => {
	const count = files.filter(file => file.lines.length < most).length;
	return `${count} (${Math.round(count / files.length * 100)} %)`;
};

const table: readonly (readonly [string, string | number])[] = [
	['source files', files.length],
	['source lines', lines.length],
	['file lines median / p90 / max', spread(files.map(file => file.lines.length))],
	['files under 20 lines', short(20)],
	['files under 30 lines', short(30)],
	['named function lines median / p90 / max', spread(functions.map(each => each.lines))],
	[
		'parameters p90 / max',
		`${at(functions.map(each => each.parameters), 0.9)} / `
		+ `${Math.max(...functions.map(each => each.parameters))}`,
	],
	[
		'nesting p90 / max',
		`${at(functions.map(each => each.nesting), 0.9)} / ${Math.max(...functions.map(each => each.nesting))}`,
	],
	[
		'exports without doc comment',
		`${
			Math.round(
				sum(files.map(file => file.undocumented.length)) / sum(files.map(file => file.exports.length)) * 100,
			)
		} %`,
	],
	['exports that no source file imports', unusedExports(files).length],
	['fan-out median / max', `${at(fanOut, 0.5)} / ${Math.max(...fanOut)}`],
	['imports per 100 lines', (sum(files.map(file => file.imports)) / lines.length * 100).toFixed(1)],
	['fan-in max', Math.max(...importers.values())],
	[
		'files with exactly one importer',
		`${Math.round([...importers.values()].filter(count => count === 1).length / files.length * 100)} %`,
	],
	['files reached at run time, median / p90', `${at(reach, 0.5)} / ${at(reach, 0.9)}`],
	['run-time cycles (sizes)', cycles(files, false).map(group => group.length).join(', ') || 'none'],
	['cycles with types', cycles(files, true).map(group => group.length).join(', ') || 'none'],
	['any', total('any')],
	['as casts / 1,000 lines', perThousand(total('casts'))],
	['x! / 1,000 lines', perThousand(total('nonNull'))],
	[
		'lint / ts suppressions',
		lines.filter(line => /eslint-disable|@ts-(?:ignore|expect-error|nocheck)/.test(line)).length,
	],
	[
		'comment lines',
		`${Math.round(lines.filter(line => /^\s*(?:\/\/|\/?\*)/.test(line)).length / lines.length * 100)} %`,
	],
	['line length p90 / p99', `${at(widths, 0.9)} / ${at(widths, 0.99)}`],
	['nested ternaries / 1,000 lines', perThousand(total('nestedTernaries'))],
	[
		'generic local names / 1,000 declarations',
		(sum(files.map(file => file.generic.length)) / total('declarations') * 1000).toFixed(1),
	],
	['file names used twice', names.filter(count => count > 1).length],
	['folders / most files in one', `${folders.length} / ${Math.max(...folders)}`],
];
/** What stands behind a figure, a line a place. */
const lists: Readonly<Record<string, () => readonly string[]>> = {
	generic: () => places(file => file.generic),
	undocumented: () => places(file => file.undocumented),
	unused: () => unusedExports(files).map(place => relative(ROOT, place)),
	long: () =>
		files.flatMap(file =>
			file.functions.filter(each => each.lines >= LONG).map(each =>
				`${each.lines} ${relative(ROOT, file.path)} ${each.name}`
			)
		).sort((a, b) => Number.parseInt(b) - Number.parseInt(a)),
	cycles: () => cycles(files, true).map(group => group.map(path => relative(ROOT, path)).join(' ')),
	twice: () => paths.filter((path, at) => paths.findIndex(other => basename(other) === basename(path)) !== at),
};

function places(of: (file: FileFigures) => readonly string[]): readonly string[] {
	return files.flatMap(file => of(file).map(place => `${relative(ROOT, file.path)}:${place}`));
}

const list = options.list === undefined ? undefined : lists[options.list];
if (options.list !== undefined && !list) { throw new Error(`--list takes ${Object.keys(lists).join(', ')}.`); }
for (const place of list?.() ?? []) { console.log(place); }
if (!list) { console.log(relative(process.cwd(), ROOT) || ROOT); }
for (const [what, figure] of list ? [] : table) { console.log(`${what.padEnd(42)} ${figure}`); }

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import ts from 'typescript';
import { cycles, figuresOf, sourcesIn, unusedExports } from '../../../scripts/house/houseFigures.ts';

const ROOT = join(import.meta.dirname ?? __dirname, '../../..');

/** The source files, by path. */
function sources(): Map<string, ts.SourceFile> {
	const entries = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true }).filter(entry =>
		entry.isFile() && entry.name.endsWith('.ts')
	);
	return new Map(entries.map(entry => {
		const path = join(entry.parentPath, entry.name);
		return [relative(ROOT, path), ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)];
	}));
}

/** The types that a file exports: interfaces, aliases, classes. */
function exportedTypes(file: ts.SourceFile): string[] {
	return file.statements.flatMap(statement => {
		const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
			|| ts.isClassDeclaration(statement);
		const isExported = isType
			&& statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
		return isExported && statement.name ? [statement.name.text] : [];
	});
}

/** The TypeScript files that the comments of a source, or a page, name between backticks; `NAME.ts` is any. */
function namedSources(path: string, text: string): string[] {
	const words = path.endsWith('.md') ? text : (text.match(/\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm) ?? []).join('\n');
	return [...words.matchAll(/`(?:[\w.-]+\/)*([\w.-]+\.ts)`/g)].map(([, name = '']) => name)
		.filter(name => !/NAME|CODE|AREA|drawX|^x\.ts$/.test(name));
}

suite('names in the source', () => {
	test('no two files have one name, so that Go to File finds the right one', () => {
		const byName = new Map<string, string[]>();
		for (const path of sources().keys()) {
			byName.set(basename(path), [...byName.get(basename(path)) ?? [], path]);
		}
		assert.deepEqual(
			[...byName].filter(([, paths]) => paths.length > 1),
			[],
		);
	});

	test('no two files export a type of the same name', () => {
		const byName = new Map<string, string[]>();
		for (const [path, file] of sources()) {
			for (const name of exportedTypes(file)) { byName.set(name, [...byName.get(name) ?? [], path]); }
		}
		assert.ok(byName.size > 500, `${byName.size} types`);
		assert.deepEqual([...byName].filter(([, paths]) => paths.length > 1), []);
	});

	test('a start and an end are a TextRange or a LineRange: others would be taken for either by the compiler', () => {
		const ranges = [...sources()].flatMap(([path, { statements }]) =>
			statements.filter(ts.isInterfaceDeclaration).filter(({ members, heritageClauses }) =>
				heritageClauses === undefined
				&& members.map(({ name }) => name && ts.isIdentifier(name) ? name.text : '').join(' ') === 'start end'
			).map(({ name }) => `${basename(path)} ${name.text}`)
		);
		assert.deepEqual(ranges, ['lineRanges.ts LineRange', 'textEdit.ts TextRange']);
	});

	test('a source file that a comment or a page for developers names is there', () => {
		const folders = ['src', 'test', 'scripts', 'headless', 'bench'];
		const paths = folders.flatMap(folder =>
			readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(path => join(ROOT, folder, path))
		).filter(path => !path.includes('node_modules') && /\.[cm]?[jt]s$/.test(path));
		const there = new Set(paths.map(path => basename(path)));
		const pages = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/quality.md', 'docs/glossary.md'];
		const named = [...paths, ...pages.map(page => join(ROOT, page))].flatMap(path =>
			namedSources(path, readFileSync(path, 'utf8')).map(name => `${relative(ROOT, path)} ${name}`)
		);
		assert.ok(named.length > 100, `${named.length} names`);
		assert.deepEqual(named.filter(place => !there.has(place.slice(place.indexOf(' ') + 1))), []);
	});

	test('an interface, an alias and a class count, what is not exported does not', () => {
		const file = ts.createSourceFile(
			'x.ts',
			'export interface A {}\nexport type B = 1;\nexport class C {}\ninterface D {}\nexport const e = 1;',
			ts.ScriptTarget.Latest,
		);
		assert.deepEqual(exportedTypes(file), ['A', 'B', 'C']);
	});
});

suite('the house', () => {
	const root = join(ROOT, 'src');
	const paths = sourcesIn(root);
	const known = new Set(paths);
	const files = paths.map(path => figuresOf(path, known));

	test('no two files import each other, not even for types', () => {
		assert.deepEqual(cycles(files, true).map(group => group.map(path => relative(root, path))), []);
	});

	test('what is exported is said: less than one in a hundred is bare', () => {
		const bare = files.flatMap(file => file.undocumented.map(line => `${relative(root, file.path)}:${line}`));
		const exports = files.reduce((sum, file) => sum + file.exports.length, 0);
		assert.ok(exports > 2000, `${exports} exports`);
		assert.ok(bare.length < exports / 100, bare.join('\n'));
	});

	test('what is exported is imported, by the source or by what makes and tests it: all but one in a hundred', () => {
		const makers = ['test', 'scripts', 'bench'].flatMap(folder =>
			readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
				.filter(path => /\.[cm]?[jt]s$/.test(path)).map(path => figuresOf(join(ROOT, folder, path), known))
		);
		const unused = unusedExports(files, [...files, ...makers]).map(place => relative(root, place));
		assert.ok(unused.length < files.reduce((sum, file) => sum + file.exports.length, 0) / 100, unused.join('\n'));
	});

	test('an export counts as imported also by another name, and where a module is loaded late', () => {
		const file = (path: string, exports: readonly string[], imported: readonly string[]) => ({
			...figuresOf(paths[0]!, known),
			path,
			exports,
			imported,
		});
		assert.deepEqual(unusedExports([file('a', ['x', 'y'], []), file('b', ['z'], ['x'])]), ['a y', 'b z']);
		assert.ok(figuresOf(join(root, 'extension.ts'), known).imported.length > 20);
	});

	test('local names say what they hold: at most four in a thousand do not', () => {
		const generic = files.flatMap(file => file.generic.map(line => `${relative(root, file.path)}:${line}`));
		const declarations = files.reduce((sum, file) => sum + file.counts.declarations, 0);
		assert.ok(declarations > 20_000, `${declarations} local names`);
		assert.ok(generic.length <= declarations * 0.004, generic.join('\n'));
	});

	test('a cycle of types alone is found, and one of both kinds', () => {
		const file = (path: string, uses: readonly (readonly [string, boolean])[]) => ({
			...figuresOf(paths[0]!, known),
			path,
			uses: uses.map(([used, typesOnly]) => ({ path: used, typesOnly })),
		});
		const three = [file('a', [['b', true]]), file('b', [['a', false], ['c', false]]), file('c', [])];
		assert.deepEqual(cycles(three, true).map(group => [...group].sort()), [['a', 'b']]);
		assert.deepEqual(cycles(three, false), []);
	});
});

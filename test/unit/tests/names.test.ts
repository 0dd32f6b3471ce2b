import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import ts from 'typescript';

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

	test('an interface, an alias and a class count, what is not exported does not', () => {
		const file = ts.createSourceFile(
			'x.ts',
			'export interface A {}\nexport type B = 1;\nexport class C {}\ninterface D {}\nexport const e = 1;',
			ts.ScriptTarget.Latest,
		);
		assert.deepEqual(exportedTypes(file), ['A', 'B', 'C']);
	});
});

/** What is measured of a tree of TypeScript sources, by the syntax trees of the compiler. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** Names that say nothing of what they hold. */
const GENERIC = new Set([
	'one',
	'some',
	'found',
	'all',
	'made',
	'now',
	'given',
	'known',
	'own',
	'wanted',
	'kept',
	'read',
	'taken',
	'other',
	'thing',
	'it',
	'data',
	'result',
	'temp',
	'obj',
	'val',
	'item2',
]);

/** What is measured of a function that has a name. */
interface FunctionFigures {
	readonly name: string;
	readonly lines: number;
	readonly parameters: number;
	readonly nesting: number;
}

/** What is measured of one file. */
export interface FileFigures {
	readonly path: string;
	readonly lines: readonly string[];
	/** Import and re-export statements. */
	readonly imports: number;
	/** Files of the project that it imports: path, and whether only types. */
	readonly uses: readonly { readonly path: string, readonly typesOnly: boolean }[];
	readonly functions: readonly FunctionFigures[];
	/** Names of what is exported where it is declared. */
	readonly exports: readonly string[];
	/** Names that it takes from other modules: by an import, or near an `import(…)`. */
	readonly imported: readonly string[];
	/** What is exported without a word on what it is: `12 NoteType`, lines from 1. */
	readonly undocumented: readonly string[];
	/** Local names that say nothing: `12 found`, lines from 1. */
	readonly generic: readonly string[];
	readonly counts: Readonly<
		Record<'any' | 'casts' | 'nonNull' | 'nestedTernaries' | 'declarations', number>
	>;
}

/** The sources below a folder, without declarations and tests, in the order of their paths. */
export function sourcesIn(root: string): readonly string[] {
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter(path =>
			path.endsWith('.ts') && !path.endsWith('.d.ts')
			&& !/(^|\/)(test|tests|__tests__)\/|\.(test|spec)\.ts$/.test(path)
		)
		.map(path => join(root, path))
		.filter(path => statSync(path).isFile())
		.sort();
}

function resolved(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
	if (!specifier.startsWith('.')) { return undefined; }
	const base = resolve(dirname(from), specifier);
	return [base, `${base}.ts`, base.replace(/\.js$/, '.ts'), join(base, 'index.ts')].find(path => known.has(path));
}

function nestingOf(node: ts.Node, depth = 0): number {
	let deepest = depth;
	node.forEachChild(child => {
		const isInner = ts.isIfStatement(child) && !(ts.isIfStatement(node) && node.elseStatement === child)
			|| ts.isIterationStatement(child, false)
			|| ts.isSwitchStatement(child) || ts.isTryStatement(child);
		if (!ts.isFunctionLike(child)) { deepest = Math.max(deepest, nestingOf(child, depth + (isInner ? 1 : 0))); }
	});
	return deepest;
}

function isTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
	if (!importClause) { return false; }
	const { namedBindings } = importClause;
	return importClause.phaseModifier === ts.SyntaxKind.TypeKeyword
		|| !importClause.name && namedBindings !== undefined && ts.isNamedImports(namedBindings)
			&& namedBindings.elements.every(element => element.isTypeOnly);
}

type Counts = { -readonly [Key in keyof FileFigures['counts']]: number };

/** What a node adds to the counts of its file; the local name it declares, if it declares one. */
function count(node: ts.Node, counts: Counts): string | undefined {
	if (node.kind === ts.SyntaxKind.AnyKeyword) { counts.any++; }
	if (ts.isAsExpression(node) && node.type.getText() !== 'const') { counts.casts++; }
	if (ts.isNonNullExpression(node)) { counts.nonNull++; }
	if (ts.isConditionalExpression(node) && ts.isConditionalExpression(node.parent)) { counts.nestedTernaries++; }
	if (
		!(ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node))
		|| !ts.isIdentifier(node.name)
	) { return undefined; }
	counts.declarations++;
	return node.name.text;
}

/** The figures of a function that has a name, or stands in a variable. */
function functionFigures(node: ts.Node, file: ts.SourceFile): FunctionFigures[] {
	if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) { return []; }
	const name = ts.isConstructorDeclaration(node)
		? 'constructor'
		: (node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined))?.getText();
	if (name === undefined) { return []; }
	const lineOf = (offset: number) => file.getLineAndCharacterOfPosition(offset).line;
	return [{
		name,
		lines: lineOf(node.end) - lineOf(node.getStart()) + 1,
		parameters: node.parameters.length,
		nesting: nestingOf(node.body),
	}];
}

function isExport(statement: ts.Statement): boolean {
	return ts.canHaveModifiers(statement)
		&& ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

/** The first line of what is exported, up to its value or body. */
function exportName(statement: ts.Statement): string {
	return /^[^=({:]*/.exec(statement.getText())![0].trim();
}

/** The names that a statement exports. */
function exportedNames(statement: ts.Statement): string[] {
	if (ts.isVariableStatement(statement)) {
		return statement.declarationList.declarations.map(({ name }) => name.getText());
	}
	const { name } = statement as ts.Statement & { readonly name?: ts.Node };
	return name ? [name.getText()] : [];
}

/** The names that an import, or a statement with an `import(…)` in it, may take from a module. */
function importedNames(node: ts.Node): string[] {
	if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) { return [(node.propertyName ?? node.name).text]; }
	const isDynamic = ts.isImportTypeNode(node)
		|| ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
	if (!isDynamic) { return []; }
	const declaration = ts.findAncestor(node, ts.isVariableDeclaration);
	const isWhole = declaration !== undefined && ts.isIdentifier(declaration.name);
	const around = isWhole ? node.getSourceFile() : ts.findAncestor(node, ts.isStatement) ?? node;
	return around.getText().match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
}

/** What files export and none of the importers takes, by its name: `a/b.ts nameOf`. */
export function unusedExports(files: readonly FileFigures[], importers: readonly FileFigures[] = files): string[] {
	const taken = new Set(importers.flatMap(({ imported }) => imported));
	return files.flatMap(({ path, exports }) =>
		exports.filter(name => !taken.has(name)).map(name => `${path} ${name}`)
	);
}

/** Measures one file; only imports of `known` files are followed. */
export function figuresOf(path: string, known: ReadonlySet<string>): FileFigures {
	const text = readFileSync(path, 'utf8');
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const uses: { path: string, typesOnly: boolean }[] = [];
	const functions: FunctionFigures[] = [];
	const counts: Counts = { any: 0, casts: 0, nonNull: 0, nestedTernaries: 0, declarations: 0 };
	const use = (specifier: ts.Expression | undefined, typesOnly: boolean) => {
		const target = specifier && ts.isStringLiteral(specifier) ? resolved(path, specifier.text, known) : undefined;
		if (target !== undefined) { uses.push({ path: target, typesOnly }); }
	};
	let imports = 0;
	for (const statement of file.statements) {
		if (ts.isImportDeclaration(statement)) {
			imports++;
			use(statement.moduleSpecifier, isTypesOnly(statement));
		}
		if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
			imports++;
			use(statement.moduleSpecifier, statement.isTypeOnly);
		}
	}
	const at = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
	const generic: string[] = [];
	const imported: string[] = [];
	const visit = (node: ts.Node): void => {
		const name = count(node, counts);
		if (name !== undefined && GENERIC.has(name)) { generic.push(`${at(node)} ${name}`); }
		functions.push(...functionFigures(node, file));
		imported.push(...importedNames(node));
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			use(node.arguments[0], false);
		}
		node.forEachChild(visit);
	};
	file.forEachChild(visit);
	const exported = file.statements.filter(isExport);
	return {
		path,
		lines: text.replace(/\n$/, '').split('\n'),
		imports,
		uses,
		functions,
		counts,
		exports: exported.flatMap(exportedNames),
		imported,
		undocumented: exported.filter(statement => ts.getJSDocCommentsAndTags(statement).length === 0).map(statement =>
			`${at(statement)} ${exportName(statement)}`
		),
		generic,
	};
}

/** The groups of files that reach each other, largest first; with types, also by what the compiler takes out. */
export function cycles(files: readonly FileFigures[], withTypes: boolean): (readonly string[])[] {
	const next = new Map(
		files.map((
			{ path, uses },
		) => [path, uses.filter(({ typesOnly }) => withTypes || !typesOnly).map(use => use.path)]),
	);
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const stack: string[] = [];
	const groups: string[][] = [];
	const connect = (path: string): void => {
		index.set(path, index.size);
		low.set(path, index.get(path)!);
		stack.push(path);
		for (const target of next.get(path)!) {
			if (!index.has(target)) { connect(target); }
			if (stack.includes(target)) { low.set(path, Math.min(low.get(path)!, low.get(target)!)); }
		}
		if (low.get(path) !== index.get(path)) { return; }
		const group = stack.splice(stack.indexOf(path));
		if (group.length > 1) { groups.push(group); }
	};
	for (const { path } of files) { if (!index.has(path)) { connect(path); } }
	return groups.sort((a, b) => b.length - a.length);
}

/** The files that are loaded with a file, at once or later. */
export function reached(path: string, byPath: ReadonlyMap<string, FileFigures>, seen = new Set<string>()): Set<string> {
	for (const use of byPath.get(path)!.uses) {
		if (!use.typesOnly && !seen.has(use.path)) {
			seen.add(use.path);
			reached(use.path, byPath, seen);
		}
	}
	return seen;
}

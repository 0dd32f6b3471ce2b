/**
 * What one meets when reading `src`: `npm run house` prints the figures of docs/quality.md, by the syntax trees of the
 * TypeScript compiler. `npm run house -- DIR` measures another project's sources.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'src'));

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

interface FunctionFigures {
	readonly lines: number;
	readonly parameters: number;
	readonly nesting: number;
}

interface FileFigures {
	readonly path: string;
	readonly lines: readonly string[];
	/** Import and re-export statements. */
	readonly imports: number;
	/** Files of the project that it imports: path, and whether only types. */
	readonly uses: readonly { readonly path: string, readonly typesOnly: boolean }[];
	readonly functions: readonly FunctionFigures[];
	readonly exports: number;
	readonly undocumented: number;
	readonly counts: Readonly<
		Record<'any' | 'casts' | 'nonNull' | 'nestedTernaries' | 'declarations' | 'generic', number>
	>;
}

const paths = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
	.filter(path =>
		path.endsWith('.ts') && !path.endsWith('.d.ts')
		&& !/(^|\/)(test|tests|__tests__)\/|\.(test|spec)\.ts$/.test(path)
	)
	.map(path => join(ROOT, path))
	.filter(path => statSync(path).isFile())
	.sort();
const known = new Set(paths);

function resolved(from: string, specifier: string): string | undefined {
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

/** What a node adds to the counts of its file. */
function count(node: ts.Node, counts: Counts): void {
	if (node.kind === ts.SyntaxKind.AnyKeyword) { counts.any++; }
	if (ts.isAsExpression(node) && node.type.getText() !== 'const') { counts.casts++; }
	if (ts.isNonNullExpression(node)) { counts.nonNull++; }
	if (ts.isConditionalExpression(node) && ts.isConditionalExpression(node.parent)) { counts.nestedTernaries++; }
	if (
		!(ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node))
		|| !ts.isIdentifier(node.name)
	) { return; }
	counts.declarations++;
	if (GENERIC.has(node.name.text)) { counts.generic++; }
}

/** The figures of a function that has a name, or stands in a variable. */
function functionFigures(node: ts.Node, file: ts.SourceFile): FunctionFigures[] {
	if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) { return []; }
	const isNamed = node.name !== undefined || ts.isConstructorDeclaration(node)
		|| ts.isVariableDeclaration(node.parent);
	if (!isNamed) { return []; }
	const lineOf = (offset: number) => file.getLineAndCharacterOfPosition(offset).line;
	return [{
		lines: lineOf(node.end) - lineOf(node.getStart()) + 1,
		parameters: node.parameters.length,
		nesting: nestingOf(node.body),
	}];
}

/** Whether a statement is an export, and of those whether nothing is said of it. */
function exportOf(statement: ts.Statement): { readonly isExport: boolean, readonly isBare: boolean } {
	const isExport = ts.canHaveModifiers(statement)
		&& ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
	return { isExport, isBare: isExport && ts.getJSDocCommentsAndTags(statement).length === 0 };
}

function figuresOf(path: string): FileFigures {
	const text = readFileSync(path, 'utf8');
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const uses: { path: string, typesOnly: boolean }[] = [];
	const functions: FunctionFigures[] = [];
	const counts: Counts = { any: 0, casts: 0, nonNull: 0, nestedTernaries: 0, declarations: 0, generic: 0 };
	const use = (specifier: ts.Expression | undefined, typesOnly: boolean) => {
		const target = specifier && ts.isStringLiteral(specifier) ? resolved(path, specifier.text) : undefined;
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
	const visit = (node: ts.Node): void => {
		count(node, counts);
		functions.push(...functionFigures(node, file));
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			use(node.arguments[0], false);
		}
		node.forEachChild(visit);
	};
	file.forEachChild(visit);
	const exported = file.statements.map(exportOf);
	return {
		path,
		lines: text.replace(/\n$/, '').split('\n'),
		imports,
		uses,
		functions,
		counts,
		exports: exported.filter(({ isExport }) => isExport).length,
		undocumented: exported.filter(({ isBare }) => isBare).length,
	};
}

/** The sizes of the groups of files that reach each other, largest first. */
function cycles(files: readonly FileFigures[], withTypes: boolean): number[] {
	const next = new Map(
		files.map((
			{ path, uses },
		) => [path, uses.filter(({ typesOnly }) => withTypes || !typesOnly).map(use => use.path)]),
	);
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const stack: string[] = [];
	const sizes: number[] = [];
	const connect = (path: string): void => {
		index.set(path, index.size);
		low.set(path, index.get(path)!);
		stack.push(path);
		for (const target of next.get(path)!) {
			if (!index.has(target)) { connect(target); }
			if (stack.includes(target)) { low.set(path, Math.min(low.get(path)!, low.get(target)!)); }
		}
		if (low.get(path) !== index.get(path)) { return; }
		const size = stack.length - stack.indexOf(path);
		stack.splice(stack.indexOf(path));
		if (size > 1) { sizes.push(size); }
	};
	for (const { path } of files) { if (!index.has(path)) { connect(path); } }
	return sizes.sort((a, b) => b - a);
}

function reached(path: string, byPath: ReadonlyMap<string, FileFigures>, seen = new Set<string>()): Set<string> {
	for (const use of byPath.get(path)!.uses) {
		if (!use.typesOnly && !seen.has(use.path)) {
			seen.add(use.path);
			reached(use.path, byPath, seen);
		}
	}
	return seen;
}

const at = (values: readonly number[], share: number): number =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const spread = (values: readonly number[]): string =>
	`${at(values, 0.5)} / ${at(values, 0.9)} / ${Math.max(...values)}`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const files = paths.map(figuresOf);
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
		`${Math.round(sum(files.map(file => file.undocumented)) / sum(files.map(file => file.exports)) * 100)} ` + '%',
	],
	['fan-out median / max', `${at(fanOut, 0.5)} / ${Math.max(...fanOut)}`],
	['imports per 100 lines', (sum(files.map(file => file.imports)) / lines.length * 100).toFixed(1)],
	['fan-in max', Math.max(...importers.values())],
	[
		'files with exactly one importer',
		`${Math.round([...importers.values()].filter(count => count === 1).length / files.length * 100)} %`,
	],
	['files reached at run time, median / p90', `${at(reach, 0.5)} / ${at(reach, 0.9)}`],
	['run-time cycles (sizes)', cycles(files, false).join(', ') || 'none'],
	['cycles with types', cycles(files, true).join(', ') || 'none'],
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
	['generic local names / 1,000 declarations', Math.round(total('generic') / total('declarations') * 1000)],
	['file names used twice', names.filter(count => count > 1).length],
	['folders / most files in one', `${folders.length} / ${Math.max(...folders)}`],
];
console.log(relative(process.cwd(), ROOT) || ROOT);
for (const [what, figure] of table) { console.log(`${what.padEnd(42)} ${figure}`); }

/**
 * Packages without what nothing here uses. Each stand-in in `scripts/shims/lighter` says what it stands for, and has
 * only the names that are imported of it: one that it lacks ends the build. `lighterPackages.test.ts` sees that
 * bundles read the same as with the packages themselves.
 */
import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../root.ts';

/** What is imported, by whom, and the stand-in. */
const STAND_INS: readonly (readonly [imported: RegExp, importer: RegExp, standIn: string])[] = [
	[/^htmlparser2$/, /[\\/](?:src|lighter)[\\/]/, 'htmlparser2.js'],
	[/^decode-named-character-reference$/, /[\\/]node_modules[\\/]/, 'namedCharacters.js'],
	[/^\.\/html-entities\.js$/, /[\\/]postal-mime[\\/]/, 'namedCharacters.js'],
	[/^\.\/nlp\/index$/, /[\\/]rrule[\\/]/, 'rruleWords.js'],
	[/^\.\/lib\/svg\.js$/, /[\\/]property-information[\\/]/, 'noSvg.js'],
	[/^jszip$/, /[\\/]mammoth[\\/]/, 'jszip.js'],
	[/^\.\/xmldom$/, /[\\/]mammoth[\\/]/, 'xmldom.js'],
	[/^xmlbuilder$/, /[\\/]mammoth[\\/]/, 'xmlbuilder.js'],
	[/^underscore$/, /[\\/](?:mammoth|lop)[\\/]/, 'underscore.js'],
];

/**
 * Of what is imported when it is used esbuild keeps all that a package exports; these are the names that are asked of
 * it. The compiler does not see them: a new one has to be added here, or is `undefined` in a bundle.
 */
const ONLY: Readonly<Record<string, readonly string[]>> = {
	'@modelcontextprotocol/server': ['Server'],
	'@modelcontextprotocol/server/stdio': ['serveStdio'],
	diff: ['structuredPatch', 'formatPatch', 'FILE_HEADERS_ONLY'],
	'hyparquet-writer': ['parquetWriteBuffer'],
	yaml: ['isMap', 'isScalar', 'isSeq', 'parseDocument', 'visit'],
};

/** Packages without what nothing here uses of them. */
export const lighterPackages: Plugin = {
	name: 'lighter-packages',
	setup: ({ onResolve, onLoad }) => {
		for (const [imported, by, standIn] of STAND_INS) {
			onResolve(
				{ filter: imported },
				({ importer }) =>
					by.test(importer) ? { path: join(root, 'scripts/shims/lighter', standIn) } : undefined,
			);
		}
		onResolve(
			{ filter: /^[@\w]/ },
			({ path, importer, namespace }) =>
				namespace === 'file' && Object.hasOwn(ONLY, path) && !/[\\/]node_modules[\\/]/.test(importer)
					? { path, namespace: 'only', sideEffects: false }
					: undefined,
		);
		onLoad({ filter: /./, namespace: 'only' }, ({ path }) => ({
			contents: `export { ${ONLY[path]?.join(', ')} } from '${path}';`,
			resolveDir: root,
		}));
		onLoad(
			{ filter: /[\\/]node_modules[\\/](?:docx|@modelcontextprotocol[\\/]\w+)[\\/]dist[\\/][\w-]+\.mjs$/ },
			async ({ path }) => ({ contents: withoutEffects(await readFile(path, 'utf8')) }),
		);
	},
};

/**
 * A bundle of a package, in which each value is worked out where it is used, if it is: `const a = z.object(…)` becomes
 * a call that is marked as pure. esbuild cannot know that making these values changes nothing else, and would keep all
 * of them.
 */
function withoutEffects(code: string): string {
	const parts: string[] = [];
	let at = 0;
	for (const value of valuesOf(ts.createSourceFile('bundle.mjs', code, ts.ScriptTarget.ES2022))) {
		parts.push(code.slice(at, value.pos), ' /* @__PURE__ */ (() => (', code.slice(value.pos, value.end), '))()');
		at = value.end;
	}
	return parts.join('') + code.slice(at);
}

/** What stands behind `=` at the top, but for functions, classes and literals, which esbuild knows by itself. */
function valuesOf(file: ts.SourceFile): ts.Expression[] {
	const declared = file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
		declarationList.declarations
	);
	return declared.flatMap(({ name, initializer: value }) =>
		value && ts.isIdentifier(name) && !ts.isFunctionLike(value) && !ts.isClassExpression(value)
			&& !ts.isLiteralExpression(value)
			? [value]
			: []
	);
}

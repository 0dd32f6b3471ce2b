/**
 * One style for all TypeScript and JavaScript here: `npm run format` writes it, `npm run lint` checks it (`--check`).
 * What it is given by hand is kept where it can be: a short `if` on its line, a list that is broken already.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createFromBuffer } from '@dprint/formatter';
import { getPath } from '@dprint/typescript';

const ROOT = join(import.meta.dirname, '..');
/** Digests of texts that are known to have the style, so that only what has changed is looked at. */
const KNOWN = join(ROOT, 'node_modules', '.cache', 'format.json');

const STYLE = {
	quoteStyle: 'preferSingle',
	quoteProps: 'preserve',
	useBraces: 'maintain',
	bracePosition: 'maintain',
	singleBodyPosition: 'maintain',
	operatorPosition: 'nextLine',
	nextControlFlowPosition: 'sameLine',
	'arrowFunction.useParentheses': 'maintain',
	'typeLiteral.separatorKind.singleLine': 'comma',
	'module.sortImportDeclarations': 'maintain',
	'module.sortExportDeclarations': 'maintain',
	'importDeclaration.sortNamedImports': 'maintain',
	'exportDeclaration.sortNamedExports': 'maintain',
} as const;

/** As `npm run generate` writes them. */
const GENERATED: ReadonlySet<string> = new Set([
	'src/core/documents/templatePrompts.ts',
	'src/features/notes/sampleFiles.ts',
]);

const isCheck = process.argv.includes('--check');
const plugin = readFileSync(getPath());
const formatter = createFromBuffer(plugin);
formatter.setConfig({ lineWidth: 120, indentWidth: 4, useTabs: true, newLineKind: 'lf' }, STYLE);
const problems = formatter.getConfigDiagnostics();
if (problems.length > 0) { throw new Error(problems.map(({ message }) => message).join('\n')); }

const style = createHash('sha256').update(plugin).update(JSON.stringify(STYLE)).digest('hex');
const digest = (text: string): string => createHash('sha256').update(style).update(text).digest('base64url');

function knownDigests(): Set<string> {
	try {
		return new Set(JSON.parse(readFileSync(KNOWN, 'utf8')) as string[]);
	} catch {
		return new Set();
	}
}

/** Formatting a text that was just wrapped may wrap it otherwise once more: until nothing changes. */
function format(filePath: string, fileText: string): string {
	let text = fileText;
	for (let round = 0; round < 10; round++) {
		const next = formatter.formatText({ filePath, fileText: text });
		if (next === text) { return text; }
		text = next;
	}
	throw new Error(`${filePath} looks otherwise each time that it is formatted.`);
}

/** Whether a file had the style already; it has it afterwards, unless this only looks. */
function hadStyle(path: string, known: ReadonlySet<string>, seen: Set<string>): boolean {
	const text = readFileSync(join(ROOT, path), 'utf8');
	const formatted = known.has(digest(text)) ? text : format(path, text);
	if (formatted === text || !isCheck) { seen.add(digest(formatted)); }
	if (formatted !== text && !isCheck) { writeFileSync(join(ROOT, path), formatted); }
	return formatted === text;
}

const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
const files = execFileSync('git', [...listed, '*.ts', '*.mjs', '*.cjs', '*.js'], { cwd: ROOT, encoding: 'utf8' });
const known = knownDigests();
const seen = new Set<string>();
const other = files.split('\0').filter(path =>
	path !== '' && !GENERATED.has(path) && existsSync(join(ROOT, path)) && !hadStyle(path, known, seen)
);
mkdirSync(dirname(KNOWN), { recursive: true });
writeFileSync(KNOWN, JSON.stringify([...seen]));
for (const path of other) { console.log(isCheck ? `${path} is not formatted.` : `${path} was formatted.`); }
if (isCheck && other.length > 0) {
	console.log('npm run format does it.');
	process.exitCode = 1;
}

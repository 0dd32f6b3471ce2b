import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname ?? __dirname, '../../..');

/** Whatever changes the text of a file that is there. */
const CHANGES =
	/new vscode\.WorkspaceEdit\b|\.insertSnippet\(|\beditor\.edit\(|new vscode\.(?:DocumentPasteEdit|DocumentDropEdit|TextEdit)\b/;

/** Who may, and what in the file shows that the guard of every edit is asked (`core/edit/verifyEdit.ts`). */
const ALLOWED: Readonly<Record<string, RegExp | 'new files only' | 'puts a text back'>> = {
	'src/host/edits/editSession.ts': /verifyEdit\(/,
	'src/host/edits/createNote.ts': 'new files only',
	'src/host/edits/newFiles.ts': 'new files only',
	'src/host/writtenFiles.ts': 'puts a text back',
	'src/features/editor/fileMoves.ts': /keepsPrivate\(/,
	'src/features/editor/navigation.ts': /languageService/,
	'src/features/editor/writingActions.ts': /isRefusal\(edits\)/,
	'src/features/editor/diagnostics/fixActionProvider.ts': /languageService/,
	'src/features/editor/typingFeature.ts': /withOptions\(nestItem\)/,
	'src/features/editor/pasting.ts': /keepsPrivate\(/,
};

/** What the help with writing makes of it. */
const IN_CORE: Readonly<Record<string, RegExp>> = {
	'src/core/languageService/references/rename.ts': /keepsPrivate\(/,
	'src/core/languageService/noteActions.ts': /privateGuard\([\s\S]*verifyEdit\(|verifyEdit\([\s\S]*privateGuard\(/,
	'src/core/languageService/codeActions.ts': /keepsPrivate\(/,
	'src/core/languageService/rules/checkNote.ts': /privateGuard\(/,
};

suite('one guard for all edits', () => {
	const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile() && entry.name.endsWith('.ts')).map(entry => join(entry.parentPath, entry.name));
	const changing = sources.map(file => ({
		path: relative(ROOT, file).replaceAll('\\', '/'),
		code: readFileSync(file, 'utf8'),
	})).filter(({ code }) => CHANGES.test(code));

	test('nothing changes a note without asking it', () => {
		assert.deepEqual(
			changing.map(({ path }) => path).filter(path => !(path in ALLOWED)),
			[],
			'edits of notes are verified by core/edit/verifyEdit.ts',
		);
		for (const { path, code } of changing) {
			const shown = ALLOWED[path];
			if (shown instanceof RegExp) { assert.match(code, shown, path); }
		}
	});

	test('what the help with writing proposes asks it', () => {
		for (const [path, shown] of Object.entries(IN_CORE)) {
			assert.match(readFileSync(join(ROOT, path), 'utf8'), shown, path);
		}
	});

	test('who may change something does', () => {
		assert.deepEqual(Object.keys(ALLOWED).filter(path => !changing.some(source => source.path === path)), []);
	});
});

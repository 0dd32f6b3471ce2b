/**
 * Runs in the extension host instead of tests: types into a note of a large notebook, and asks what the editor asks.
 */
import * as vscode from 'vscode';
import type { Asked } from './writing.ts';
import { startExtension } from '../../scripts/host/inVSCode.ts';

const ROUNDS = 40;
/** Quiet after typing before rules run; see `diagnostics.ts`. */
const PAUSE = 200;
const LINES = ['- [ ] Send it @', '- [ ] Send it due:', '- [ ] Send it goal:', 'See [[', 'See [it](', 'Plain words '];
const HOVERS = ['- [ ] Send it @mentor', '- [ ] Send it due:2026-12-01'];

/** What the extension's providers took, since it was last looked at. */
let answers: number[] = [];

type Method = (...args: unknown[]) => unknown;

/** Times the providers, when they are registered: VS Code's own part of a question is longer than theirs. */
function timeProviders(): void {
	replace(
		vscode.languages,
		'registerCompletionItemProvider',
		(original) => (selector, provider, ...rest) =>
			original(selector, timedProvider(provider, 'provideCompletionItems'), ...rest),
	);
	replace(
		vscode.languages,
		'registerHoverProvider',
		(original) => (selector, provider) => original(selector, timedProvider(provider, 'provideHover')),
	);
}

/** Puts a function in the place of another, which it is given. */
function replace<T, K extends keyof T>(holder: T, name: K, replacement: (original: T[K]) => T[K]): void {
	holder[name] = replacement(holder[name]);
}

function timedProvider<T extends object>(provider: T, method: keyof T): T {
	const provide = (provider[method] as Method).bind(provider);
	return { ...provider, [method]: timed(provide) };
}

/** When problems were last published. VS Code tells others of it 50 ms later. */
let published = NaN;

function watchPublishing(): void {
	replace(vscode.languages, 'createDiagnosticCollection', (original) => (name) => {
		const collection = original(name);
		const set = collection.set.bind(collection) as Method;
		collection.set = (...rest: unknown[]) => {
			published = performance.now();
			set(...rest);
		};
		return collection;
	});
}

function timed(provide: Method): Method {
	return async (...args) => {
		const start = performance.now();
		try {
			return await provide(...args);
		} finally {
			answers.push(performance.now() - start);
		}
	};
}

function takeAnswers(): number[] {
	const taken = answers;
	answers = [];
	return taken;
}

export async function run(): Promise<void> {
	timeProviders();
	watchPublishing();
	await startExtension();
	const [uri] = await vscode.workspace.findFiles('**/meetings/*.md', undefined, 1);
	if (!uri) throw new Error('There is no meeting note.');
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document);
	const asked: Asked[] = [];
	const add = (what: string, times: readonly number[]) => asked.push({ what, answers: takeAnswers(), rounds: times });
	for (const line of LINES)
		add(
			`completion after \`${line}\``,
			await rounds((end) => ask('vscode.executeCompletionItemProvider', uri, end), editor, line),
		);
	for (const line of HOVERS)
		add(
			`hover over the end of \`${line}\``,
			await rounds((end) => ask('vscode.executeHoverProvider', uri, end.translate(0, -2)), editor, line),
		);
	add(`problems of the edited note, after the pause of ${PAUSE} ms`, await problems(editor));
	await vscode.commands.executeCommand('workbench.action.files.revert');
	console.log(`BENCH ${JSON.stringify(asked)}`);
}

async function ask(command: string, uri: vscode.Uri, position: vscode.Position): Promise<number> {
	const start = performance.now();
	await vscode.commands.executeCommand(command, uri, position);
	return performance.now() - start;
}

/** Types the line anew for each round, so that each answer is to a note that has just changed. */
async function rounds(
	time: (end: vscode.Position) => Promise<number>,
	editor: vscode.TextEditor,
	line: string,
): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const end = await type(editor, line);
		times.push(await time(end));
	}
	return times;
}

async function type(editor: vscode.TextEditor, line: string): Promise<vscode.Position> {
	const at = editor.document.lineAt(editor.document.lineCount - 1).range.end;
	await editor.edit((edit) => edit.insert(at, `\n${line}`));
	return editor.document.lineAt(editor.document.lineCount - 1).range.end;
}

/** A date of a day that there is not comes and goes, and so does its problem. */
async function problems(editor: vscode.TextEditor): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS / 2; round++) {
		const before = count(editor);
		const start = performance.now();
		const told = new Promise<void>((resolve) => {
			const listener = vscode.languages.onDidChangeDiagnostics(() => {
				if (count(editor) > before) {
					listener.dispose();
					resolve();
				}
			});
		});
		await type(editor, '- [ ] Send it due:2026-02-30');
		await told;
		answers.push(published - start - PAUSE);
		times.push(performance.now() - start - PAUSE);
	}
	return times;
}

function count({ document }: vscode.TextEditor): number {
	return vscode.languages.getDiagnostics(document.uri).filter(({ message }) => message.includes('2026-02-30')).length;
}

/**
 * Runs in the extension host instead of tests: types into a note of a large notebook, and asks what the editor asks.
 */
const vscode = require('vscode');

const ROUNDS = 40;
/** Quiet after typing before rules run; see `diagnosticsFeature.ts`. */
const PAUSE = 200;
const LINES = ['- [ ] Send it @', '- [ ] Send it due:', '- [ ] Send it goal:', 'See [[', 'See [it](', 'Plain words '];
const HOVERS = ['- [ ] Send it @mentor', '- [ ] Send it due:2026-12-01'];

/** What the extension's providers took, since it was last looked at. @type {number[]} */
let answers = [];

/** Times the providers, when they are registered: VS Code's own part of a question is longer than theirs. */
function timeProviders() {
	const { languages } = vscode;
	for (
		const [register, provide] of [['registerCompletionItemProvider', 'provideCompletionItems'], [
			'registerHoverProvider',
			'provideHover',
		]]
	) {
		const original = languages[register];
		languages[register] = (selector, provider, ...rest) =>
			original.call(languages, selector, {
				...provider,
				[provide]: timed((...args) => provider[provide](...args)),
			}, ...rest);
	}
}

/** When problems were last published. VS Code tells others of it 50 ms later. */
let published = NaN;

function watchPublishing() {
	const { languages } = vscode;
	const original = languages.createDiagnosticCollection;
	languages.createDiagnosticCollection = (...args) => {
		const collection = original.apply(languages, args);
		const { set } = collection;
		collection.set = (...rest) => {
			published = performance.now();
			set.apply(collection, rest);
		};
		return collection;
	};
}

function timed(provide) {
	return async (...args) => {
		const start = performance.now();
		try {
			return await provide(...args);
		} finally {
			answers.push(performance.now() - start);
		}
	};
}

function takeAnswers() {
	const taken = answers;
	answers = [];
	return taken;
}

exports.run = async () => {
	timeProviders();
	watchPublishing();
	const api = await vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook').activate();
	await api.whenReady();
	const [uri] = await vscode.workspace.findFiles('**/meetings/*.md', undefined, 1);
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document);
	const asked = [];
	const add = (what, times) => asked.push({ what, answers: takeAnswers(), rounds: times });
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
};

async function ask(command, uri, position) {
	const start = performance.now();
	await vscode.commands.executeCommand(command, uri, position);
	return performance.now() - start;
}

/** Types the line anew for each round, so that each answer is to a note that has just changed. */
async function rounds(time, editor, line) {
	const times = [];
	for (let round = 0; round < ROUNDS; round++) {
		const end = await type(editor, `${line}`);
		times.push(await time(end));
	}
	return times;
}

async function type(editor, line) {
	const at = editor.document.lineAt(editor.document.lineCount - 1).range.end;
	await editor.edit((edit) => edit.insert(at, `\n${line}`));
	return editor.document.lineAt(editor.document.lineCount - 1).range.end;
}

/** A date of a day that there is not comes and goes, and so does its problem. */
async function problems(editor) {
	const times = [];
	for (let round = 0; round < ROUNDS / 2; round++) {
		const before = count(editor);
		const start = performance.now();
		const told = new Promise((resolve) => {
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

function count({ document }) {
	return vscode.languages.getDiagnostics(document.uri).filter(({ message }) => message.includes('2026-02-30')).length;
}

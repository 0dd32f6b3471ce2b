/** Runs in the extension host instead of tests: types into a note of a large notebook, and asks what the editor asks. */
const vscode = require('vscode');

const ROUNDS = 40;
/** Quiet after typing before rules run; see `diagnosticsFeature.ts`. */
const PAUSE = 200;
const LINES = ['- [ ] Send it @', '- [ ] Send it due:', '- [ ] Send it goal:', 'See [[', 'See [it](', 'Plain words '];
const HOVERS = ['- [ ] Send it @mentor', '- [ ] Send it due:2026-12-01'];

exports.run = async () => {
	const api = await vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook').activate();
	await api.whenReady();
	const [uri] = await vscode.workspace.findFiles('**/meetings/*.md', undefined, 1);
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document);
	const asked = [];
	for (const line of LINES) asked.push({ what: `completion after \`${line}\``, times: await rounds((end) => ask('vscode.executeCompletionItemProvider', uri, end), editor, line) });
	for (const line of HOVERS) asked.push({ what: `hover over the end of \`${line}\``, times: await rounds((end) => ask('vscode.executeHoverProvider', uri, end.translate(0, -2)), editor, line) });
	asked.push({ what: `problems of the edited note, after the pause of ${PAUSE} ms`, times: await problems(editor) });
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
			const listener = vscode.languages.onDidChangeDiagnostics(() => { if (count(editor) > before) { listener.dispose(); resolve(); } });
		});
		await type(editor, '- [ ] Send it due:2026-02-30');
		await told;
		times.push(performance.now() - start - PAUSE);
	}
	return times;
}

function count({ document }) {
	return vscode.languages.getDiagnostics(document.uri).filter(({ message }) => message.includes('2026-02-30')).length;
}

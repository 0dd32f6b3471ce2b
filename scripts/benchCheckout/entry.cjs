/** Runs in the extension host instead of tests: git changes 2,000 notes at once, and the notebook has to know. */
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const vscode = require('vscode');

const ROUNDS = 3;
/** How often it is looked whether all is known, in milliseconds. */
const LOOK = 20;

exports.run = async () => {
	const api = await vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook').activate();
	await api.whenReady();
	const { notebooks } = await vscode.commands.executeCommand('mentoring._services');
	void vscode.commands.executeCommand('mentoring.homework.focus');
	const [folder] = notebooks.folders;
	const rounds = [];
	for (let round = 0; round < ROUNDS; round++) {
		for (const branch of ['other', 'main']) rounds.push(await checkout(notebooks, folder, branch));
	}
	console.log(`BENCH ${JSON.stringify(rounds)}`);
};

async function checkout(notebooks, folder, branch) {
	let told = 0;
	const listener = notebooks.onDidChange(() => {
		told++;
	});
	const before = folder.index.filesRead;
	const started = performance.now();
	await promisify(execFile)('git', ['checkout', '--quiet', branch], { cwd: folder.uri.fsPath });
	const ended = performance.now();
	const wanted = branch === 'other' ? 2000 : 0;
	while (countChanged(folder) !== wanted) {
		if (performance.now() - ended > 60_000)
			throw new Error(`${countChanged(folder)} of ${wanted} notes are known a minute after the checkout.`);
		await new Promise((resolve) => setTimeout(resolve, LOOK));
	}
	const known = performance.now();
	await notebooks.settled();
	// What was read is read once more when things are quiet; that is counted too.
	await new Promise((resolve) => setTimeout(resolve, 3000));
	listener.dispose();
	return { git: ended - started, known: known - ended, told, read: folder.index.filesRead - before };
}

function countChanged({ view }) {
	let count = 0;
	for (const { tasks } of view.notes()) if (tasks.some(({ text }) => text === 'Changed by git')) count++;
	return count;
}

import * as vscode from 'vscode';
import { daysBetween, parseCalendarDate } from '../../core/model/calendarDate.ts';
import { SAMPLE_FOLDER } from '../../core/sample/sampleCopy.ts';
import type { Services } from '../../host/services.ts';
import { UserError, registerCommands, setContext } from '../../host/commands/commands.ts';
import { lookAtWritten } from '../../host/writtenFiles.ts';
import { CONTEXTS } from '../../contributions/views.ts';

/** The day the sample was written for. */
const WRITTEN = parseCalendarDate('2026-11-23')!;

/** Copies the sample notebook into a folder, its dates moved to today, and opens it. */
export function registerSampleNotebook(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.openSample': ({ argument }) => openSample(services, toFolder(argument?.folder)),
	});
}

/** With `{ folder }` nobody is asked, the copy goes right there and is not opened. */
async function openSample(
	{ context, clock }: Services,
	chosenFolder: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
	const target = chosenFolder ?? await askFolder();
	if (!target) { return undefined; }
	const days = daysBetween(WRITTEN, clock.today());
	const title = vscode.l10n.t('Copying the sample notebook…');
	await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Window, title },
		() => copySample(context.extensionUri, target, days),
	);
	setContext(CONTEXTS.sampleCopied, true);
	if (!chosenFolder) {
		await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: hasFolder() });
	}
	return target;
}

function toFolder(folder: unknown): vscode.Uri | undefined {
	return typeof folder === 'string' ? vscode.Uri.parse(folder, true) : folder as vscode.Uri | undefined;
}

function hasFolder(): boolean {
	return (vscode.workspace.workspaceFolders ?? []).length > 0;
}

async function askFolder(): Promise<vscode.Uri | undefined> {
	const chosen = await vscode.window.showOpenDialog({
		canSelectFiles: false,
		canSelectFolders: true,
		canSelectMany: false,
		title: vscode.l10n.t('Where to put the sample notebook'),
		openLabel: vscode.l10n.t('Put It Here'),
	});
	if (chosen?.[0] && vscode.workspace.getWorkspaceFolder(chosen[0])) {
		throw new UserError(
			vscode.l10n.t(
				'This is inside the folder that is open, where the invented notes would mix with your own. Choose a folder outside it.',
			),
		);
	}
	return chosen?.[0] && unusedFolder(chosen[0]);
}

/** A new folder each time: nothing that is there is ever written over. */
async function unusedFolder(parent: vscode.Uri): Promise<vscode.Uri> {
	for (let count = 1; count < 100; count++) {
		const uri = vscode.Uri.joinPath(parent, count === 1 ? SAMPLE_FOLDER : `${SAMPLE_FOLDER}-${count}`);
		if (!await exists(uri)) { return uri; }
	}
	throw new UserError(vscode.l10n.t('There are many sample notebooks in this folder already. Choose another one.'));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

async function copySample(extension: vscode.Uri, target: vscode.Uri, days: number): Promise<void> {
	const [{ SAMPLE_FILES }, { shiftDates }] = await Promise.all([
		import('./sampleFiles.ts'),
		import('../../core/sample/sampleCopy.ts'),
	]);
	const targets = SAMPLE_FILES.map(path => vscode.Uri.joinPath(target, ...shiftDates(path, days).split('/')));
	const present = await Promise.all(targets.map(exists));
	if (present.includes(true)) {
		throw new UserError(
			vscode.l10n.t('The sample notebook, or part of it, is in this folder already. Choose an empty one.'),
		);
	}
	const written = await Promise.all(SAMPLE_FILES.map(async (path, index) => {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'sample', ...path.split('/')));
		// A picture or a PDF is not text, and arrives as it is.
		const shifted = bytes.includes(0)
			? bytes
			: new TextEncoder().encode(shiftDates(new TextDecoder().decode(bytes), days));
		await vscode.workspace.fs.writeFile(targets[index]!, shifted);
		return lookAtWritten(targets[index]!, [shifted]);
	}));
	if (written.every(seen => seen === 'whole')) { return; }
	await Promise.all(targets.map(uri => vscode.workspace.fs.delete(uri).then(undefined, () => undefined)));
	throw new UserError(
		vscode.l10n.t(
			'The sample notebook could not be written whole, so it was taken away again. The disk may be full.',
		),
	);
}

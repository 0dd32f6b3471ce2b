import * as vscode from 'vscode';
import type { LocatedProblem } from '../../core/model/notebookView.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { registerCommands, LANGUAGE } from '../../host/commands/commands.ts';
import { changedEntries, readProblems, type KnownProblems, type LogEntry } from './problemEntries.ts';

/** Quiet before the log is written, in milliseconds: what is mended while typing is never told. */
const QUIET = 500;

const NONE: Seen = { list: [], known: new Map() };

interface Seen {
	readonly list: readonly LocatedProblem[];
	readonly known: KnownProblems;
}

/** Writes problems to the log when they come and go, and only those. */
export function registerProblemLog(services: Services): vscode.Disposable {
	const { notebooks, logger } = services;
	let seen = new Map<string, Seen>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		// What refers to a note that is not read yet is no problem; there is another change when all are.
		if (notebooks.state === 'loading') { return; }
		const problemsNow = new Map(
			notebooks.folders.map(folder =>
				[folder.uri.toString(), readFolder(folder, seen.get(folder.uri.toString()) ?? NONE)] as const
			),
		);
		for (const folder of notebooks.folders) {
			const key = folder.uri.toString();
			writeEntries(
				logger,
				notebooks.folders.length > 1 ? `${folder.name}/` : '',
				changedEntries((seen.get(key) ?? NONE).known, problemsNow.get(key)!.known, LANGUAGE),
			);
		}
		seen = problemsNow;
	};
	const lookSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(look, QUIET);
	};
	lookSoon();
	const commands = registerCommands(services, {
		'mentoring.showProblems': () => {
			logger.show();
		},
	});
	return vscode.Disposable.from(commands, notebooks.onDidChange(lookSoon), {
		dispose: () => {
			clearTimeout(timer);
		},
	});
}

/** Nothing is done where the notebook gives the same list again. */
function readFolder({ view }: NotebookFolder, before: Seen): Seen {
	const list = view.problems();
	return list === before.list ? before : { list, known: readProblems(view, LANGUAGE) };
}

function writeEntries(logger: vscode.LogOutputChannel, prefix: string, entries: readonly LogEntry[]): void {
	for (const { severity, text } of entries) {
		const line = `${prefix}${text}`;
		if (severity === 'error') { logger.error(line); }
		else if (severity === 'warning') { logger.warn(line); }
		else { logger.info(line); }
	}
}

import * as vscode from 'vscode';
import { joinPath } from '../../core/text/paths.ts';
import { textOfBytes } from '../../core/text/textOfBytes.ts';
import { writeTogether } from './chosenChanges.ts';
import { report, registerCommands } from '../../host/commands/commands.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';

/** The file is written in pieces: it is read when it has been still for so long, in milliseconds. */
const STILL_FOR = 2_000;

/**
 * A calendar file that another program keeps in the folder (`mentoring.calendar.watch`): when it changes, what it says
 * of meetings is offered.
 */
export function registerCalendarWatch(services: Services): vscode.Disposable {
	const watch = new CalendarWatch(services);
	const changed = services.settings.onDidChange(event => {
		if (event.affectsConfiguration('mentoring.calendar.watch')) { watch.restart(); }
	});
	void services.notebooks.ready.then(() => {
		watch.restart();
	});
	return vscode.Disposable.from(watch, changed);
}

class CalendarWatch implements vscode.Disposable {
	readonly #services: Services;
	#watchers: vscode.Disposable[] = [];
	readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

	constructor(services: Services) {
		this.#services = services;
	}

	/** Watches what the settings name now; nothing is read where none is named. */
	restart(): void {
		this.dispose();
		for (const folder of this.#services.notebooks.folders) {
			const path = joinPath('', this.#services.settings.get('calendar.watch', folder.uri).trim());
			if (path === undefined || !/\.ics$/i.test(path)) { continue; }
			const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder.uri, path));
			const look = (): void => {
				this.#soon(folder, path);
			};
			this.#watchers.push(watcher, watcher.onDidChange(look), watcher.onDidCreate(look));
			look();
		}
	}

	dispose(): void {
		vscode.Disposable.from(...this.#watchers).dispose();
		this.#watchers = [];
		for (const timer of this.#waiting.values()) { clearTimeout(timer); }
		this.#waiting.clear();
	}

	#soon(folder: NotebookFolder, path: string): void {
		clearTimeout(this.#waiting.get(path));
		this.#waiting.set(
			path,
			setTimeout(() => {
				void this.#look(vscode.Uri.joinPath(folder.uri, path));
			}, STILL_FOR),
		);
	}

	async #look(uri: vscode.Uri): Promise<void> {
		try {
			const bytes = await vscode.workspace.fs.readFile(uri);
			const { takeInvitations } = await import('./takeInvitation.ts');
			const chosen = await takeInvitations(this.#services, textOfBytes(bytes), { accept: false, isQuiet: true });
			if (chosen) { await writeTogether(this.#services, [chosen]); }
		} catch (error) {
			if (error instanceof vscode.FileSystemError) { return; }
			report(this.#services.logger, 'calendar.watch', error);
		}
	}
}

/** Reading what came back. Readers and their libraries are loaded when something is read. */
export function registerAnswers(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.readWhatCameBack': async call =>
			(await import('./readWhatCameBack.ts')).readWhatCameBack(services, call),
	});
}

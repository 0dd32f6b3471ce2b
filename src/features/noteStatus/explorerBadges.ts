import * as vscode from 'vscode';
import type { Homework } from '../../core/model/homework.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { changedFiles, countByFile } from './overdueByFile.ts';

/** A badge has room for two characters. */
const MOST_SHOWN = 9;

interface Shown {
	/** Compared by identity: it is the same until something overdue changed. */
	readonly overdue: readonly Homework[];
	readonly counts: ReadonlyMap<string, number>;
}

/** The number of overdue items beside notes in the Explorer; off by a setting. Only files whose number changed are told. */
export function registerExplorerBadges({ notebooks, settings }: Services): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri[]>();
	const shown = new WeakMap<NotebookFolder, Shown>();
	const update = () => {
		const uris = notebooks.folders.flatMap(folder => updateFolder(folder, shown).map(path => notebooks.uriOf(folder, path)));
		if (uris.length > 0) { changed.fire(uris); }
	};
	const all = () => { changed.fire(notebooks.folders.flatMap(folder => [...shown.get(folder)?.counts.keys() ?? []].map(path => notebooks.uriOf(folder, path)))); };
	update();
	return vscode.Disposable.from(
		changed,
		notebooks.onDidChange(update),
		settings.onDidChange(event => { if (event.affectsConfiguration('mentoring.explorerBadges')) { all(); } }),
		vscode.window.registerFileDecorationProvider({
			onDidChangeFileDecorations: changed.event,
			provideFileDecoration: uri => {
				if (!uri.path.endsWith('.md') || !settings.get('explorerBadges', uri)) { return undefined; }
				const found = notebooks.find(uri);
				const count = found && shown.get(found.folder)?.counts.get(found.path);
				return count === undefined ? undefined : toDecoration(count);
			},
		}),
	);
}

function updateFolder(folder: NotebookFolder, shown: WeakMap<NotebookFolder, Shown>): string[] {
	const overdue = folder.view.openHomework('overdue');
	const before = shown.get(folder);
	if (before?.overdue === overdue) { return []; }
	const counts = countByFile(overdue);
	shown.set(folder, { overdue, counts });
	return changedFiles(before?.counts ?? new Map(), counts);
}

function toDecoration(count: number): vscode.FileDecoration {
	const tooltip = count === 1 ? vscode.l10n.t('1 item overdue in this note') : vscode.l10n.t('{0} items overdue in this note', count);
	return { badge: count > MOST_SHOWN ? '9+' : String(count), tooltip, propagate: false };
}

import { plural, dayInWords, longDayTime } from '../../core/text/words.ts';
import * as vscode from 'vscode';
import type { NoteDocument, EditorAssistance } from '../../host/assist/writingHelp.ts';
import { LANGUAGE } from '../../host/commands/commands.ts';
import type { Homework } from '../../core/model/notebookView.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { changedFiles, countByFile } from './overdueByFile.ts';

const ID = 'mentoring.note';

/** The language status of a note in the editor: when the two meet next, and what is overdue in it. */
export function registerNoteStatus(help: EditorAssistance): vscode.Disposable {
	let item: vscode.LanguageStatusItem | undefined;
	const show = () => {
		const editor = vscode.window.activeTextEditor;
		const noteDocument = editor?.document.languageId === 'markdown'
			? help.documents.find(editor.document)
			: undefined;
		const note = noteDocument?.folder.view.note(noteDocument.path);
		if (!editor || !noteDocument || !note) {
			item?.dispose();
			item = undefined;
			return;
		}
		item ??= vscode.languages.createLanguageStatusItem(ID, []);
		item.selector = {
			scheme: editor.document.uri.scheme,
			pattern: new vscode.RelativePattern(noteDocument.folder.uri, escapeGlob(noteDocument.path)),
		};
		item.name = vscode.l10n.t('Mentoring note');
		Object.assign(item, statusOf(noteDocument));
	};
	show();
	return vscode.Disposable.from(
		{ dispose: () => item?.dispose() },
		vscode.window.onDidChangeActiveTextEditor(show),
		help.services.notebooks.onDidChange(show),
	);
}

function statusOf(
	{ folder: { view }, path }: NoteDocument,
): Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'> {
	const key = view.mentorshipOf(path);
	const next = key === undefined ? undefined : view.mentorship(key)?.nextMeeting;
	const overdue = view.homeworkOf(path).filter(({ overdueDays }) => overdueDays > 0).length;
	return {
		text: next
			? vscode.l10n.t('Next meeting {0}', dayInWords(next.date, view.today, LANGUAGE))
			: vscode.l10n.t('No next meeting is booked.'),
		detail: [...next ? [longDayTime(next, LANGUAGE)] : [], overdueInNote(overdue)].join(' · '),
		severity: vscode.LanguageStatusSeverity.Information,
		command: next ? { command: 'mentoring.openNextMeeting', title: vscode.l10n.t('Open Next Meeting') } : undefined,
	};
}

function overdueInNote(count: number): string {
	if (count === 0) { return vscode.l10n.t('nothing overdue in this note'); }
	return plural(LANGUAGE, vscode.l10n.t('1 item overdue in this note|{0} items overdue in this note'), count);
}

/** A file name may hold what a pattern takes for a sign. */
function escapeGlob(path: string): string {
	return path.replace(/[*?{}[\]]/g, '?');
}

/** A badge has room for two characters. */
const MOST_SHOWN = 9;

interface Shown {
	/** Compared by identity: it is the same until something overdue changed. */
	readonly overdue: readonly Homework[];
	readonly counts: ReadonlyMap<string, number>;
}

/**
 * The number of overdue items beside notes in the Explorer; off by a setting. Only files whose number changed are told.
 */
export function registerExplorerBadges({ notebooks, settings }: Services): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri[]>();
	const shown = new WeakMap<NotebookFolder, Shown>();
	const update = () => {
		const uris = notebooks.folders.flatMap(folder =>
			updateFolder(folder, shown).map(path => notebooks.uriOf(folder, path))
		);
		if (uris.length > 0) { changed.fire(uris); }
	};
	const allNotes = () => {
		changed.fire(
			notebooks.folders.flatMap(folder =>
				[...shown.get(folder)?.counts.keys() ?? []].map(path => notebooks.uriOf(folder, path))
			),
		);
	};
	update();
	return vscode.Disposable.from(
		changed,
		notebooks.onDidChange(update),
		settings.onDidChange(event => {
			if (event.affectsConfiguration('mentoring.explorerBadges')) { allNotes(); }
		}),
		vscode.window.registerFileDecorationProvider({
			onDidChangeFileDecorations: changed.event,
			provideFileDecoration: uri => {
				if (!uri.path.endsWith('.md') || !settings.get('explorerBadges', uri)) { return undefined; }
				const place = notebooks.find(uri);
				const count = place && shown.get(place.folder)?.counts.get(place.path);
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
	const tooltip = plural(
		LANGUAGE,
		vscode.l10n.t('1 item overdue in this note|{0} items overdue in this note'),
		count,
	);
	return { badge: count > MOST_SHOWN ? '9+' : String(count), tooltip, propagate: false };
}

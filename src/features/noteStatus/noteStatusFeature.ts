import * as vscode from 'vscode';
import { dayInWords, longDayTime } from '../../core/text/dayWords.ts';
import type { NoteDocument } from '../../host/assist/noteDocuments.ts';
import type { WritingHelp } from '../../host/assist/writingHelp.ts';
import { LANGUAGE } from '../../host/ui/language.ts';

const ID = 'mentoring.note';

/** The language status of a note in the editor: when the two meet next, and what is overdue in it. */
export function registerNoteStatus(help: WritingHelp): vscode.Disposable {
	let item: vscode.LanguageStatusItem | undefined;
	const show = () => {
		const editor = vscode.window.activeTextEditor;
		const found = editor?.document.languageId === 'markdown' ? help.documents.find(editor.document) : undefined;
		const note = found?.folder.view.note(found.path);
		if (!editor || !found || !note) { item?.dispose(); item = undefined; return; }
		item ??= vscode.languages.createLanguageStatusItem(ID, []);
		item.selector = { scheme: editor.document.uri.scheme, pattern: new vscode.RelativePattern(found.folder.uri, escapeGlob(found.path)) };
		item.name = vscode.l10n.t('Mentoring note');
		Object.assign(item, statusOf(found));
	};
	show();
	return vscode.Disposable.from({ dispose: () => item?.dispose() }, vscode.window.onDidChangeActiveTextEditor(show), help.services.notebooks.onDidChange(show));
}

function statusOf({ folder: { view }, path }: NoteDocument): Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'> {
	const key = view.mentorshipOf(path);
	const next = key === undefined ? undefined : view.mentorship(key)?.nextMeeting;
	const overdue = view.homeworkOf(path).filter(({ overdueDays }) => overdueDays > 0).length;
	return {
		text: next ? vscode.l10n.t('Next meeting {0}', dayInWords(next.date, view.today, LANGUAGE)) : vscode.l10n.t('No next meeting is booked.'),
		detail: [...next ? [longDayTime(next, LANGUAGE)] : [], overdueInNote(overdue)].join(' · '),
		severity: vscode.LanguageStatusSeverity.Information,
		command: next ? { command: 'mentoring.openNextMeeting', title: vscode.l10n.t('Open Next Meeting') } : undefined,
	};
}

function overdueInNote(count: number): string {
	if (count === 0) { return vscode.l10n.t('nothing overdue in this note'); }
	return count === 1 ? vscode.l10n.t('1 item overdue in this note') : vscode.l10n.t('{0} items overdue in this note', count);
}

/** A file name may hold what a pattern takes for a sign. */
function escapeGlob(path: string): string {
	return path.replace(/[*?{}[\]]/g, '?');
}

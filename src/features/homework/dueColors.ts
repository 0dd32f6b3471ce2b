import * as vscode from 'vscode';
import { COLORS } from '../../contributions/views.ts';
import type { TextRange } from '../../core/text/textEdit.ts';
import type { Services } from '../../host/services.ts';
import { dueRanges } from './dueRanges.ts';

/**
 * Colours due dates in editors that show notes: what is overdue and what is due soon. Told
 * by weight and slant too. Follows the notes and the day; editing in between moves the marks along.
 */
export function registerDueColors({ notebooks, settings }: Services): vscode.Disposable {
	const overdue = vscode.window.createTextEditorDecorationType({
		color: new vscode.ThemeColor(COLORS.overdue.id),
		fontWeight: 'bold',
		overviewRulerColor: new vscode.ThemeColor(COLORS.overdue.id),
		overviewRulerLane: vscode.OverviewRulerLane.Right,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	const soon = vscode.window.createTextEditorDecorationType({
		color: new vscode.ThemeColor(COLORS.dueSoon.id),
		fontStyle: 'italic',
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	const color = (editor: vscode.TextEditor) => {
		const { document } = editor;
		if (document.languageId !== 'markdown') { return; }
		const place = settings.get('colorDueDates', document.uri) ? notebooks.find(document.uri) : undefined;
		const view = place?.folder.view;
		const ranges = view
			? dueRanges(document.getText(), view.homeworkOf(place.path), view.today)
			: { overdue: [], soon: [] };
		const toRange = ({ start, end }: TextRange) =>
			new vscode.Range(document.positionAt(start), document.positionAt(end));
		editor.setDecorations(overdue, ranges.overdue.map(toRange));
		editor.setDecorations(soon, ranges.soon.map(toRange));
	};
	const colorAll = () => {
		vscode.window.visibleTextEditors.forEach(color);
	};
	colorAll();
	return vscode.Disposable.from(
		overdue,
		soon,
		notebooks.onDidChange(colorAll),
		settings.onDidChange(colorAll),
		vscode.window.onDidChangeVisibleTextEditors(colorAll),
	);
}

import * as vscode from 'vscode';
import type { CommandId } from '../../contributions/commands.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/commands/messages.ts';
import { toStatusText, type StatusText } from './statusText.ts';

const SHOW_OVERDUE: CommandId = 'mentoring.showOverdue';
const OPEN_NEXT: CommandId = 'mentoring.openNextMeeting';

/** The status bar entry; there is none without notes, or when the setting says so. */
export function registerStatusBar({ notebooks, settings }: Services): vscode.Disposable {
	let item: vscode.StatusBarItem | undefined;
	const show = () => {
		const status = settings.get('statusBar.enabled') ? toStatusText(notebooks.folders, LANGUAGE) : undefined;
		if (!status) { item?.hide(); return; }
		item ??= createItem();
		fill(item, status);
		item.show();
	};
	show();
	return vscode.Disposable.from(notebooks.onDidChange(show), settings.onDidChange(show), { dispose: () => item?.dispose() });
}

function createItem(): vscode.StatusBarItem {
	const item = vscode.window.createStatusBarItem('mentoring.status', vscode.StatusBarAlignment.Left, 20);
	item.name = vscode.l10n.t('Mentoring');
	return item;
}

function fill(item: vscode.StatusBarItem, { text, tooltip, spoken, goTo }: StatusText): void {
	item.text = text;
	item.tooltip = new vscode.MarkdownString(tooltip);
	item.accessibilityInformation = { label: spoken };
	item.command = goTo === 'overdue' ? SHOW_OVERDUE : OPEN_NEXT;
}

import * as vscode from 'vscode';
import type { CommandId } from '../../contributions/collectedCommands.ts';
import type { Services } from '../../host/services.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { LANGUAGE } from '../../host/commands/commands.ts';
import { toStatusText, type StatusPart } from './statusText.ts';

/**
 * The status bar entries, each of which leads to what it says; there are none without notes, or when the setting says
 * so.
 */
export function registerStatusBar(services: Services): vscode.Disposable {
	const { notebooks, settings } = services;
	const overdue = new Entry(
		'mentoring.status',
		'mentoring.showOverdue',
		20,
		vscode.l10n.t('Mentoring: overdue homework'),
	);
	const meeting = new Entry(
		'mentoring.status.meeting',
		'mentoring.beforeMeeting',
		19,
		vscode.l10n.t('Mentoring: next meeting'),
	);
	const show = () => {
		const status = settings.get('statusBar.enabled')
			? toStatusText(notebooks.folders, keeperFrom(services), LANGUAGE)
			: undefined;
		overdue.show(status?.overdue);
		meeting.show(status?.meeting);
	};
	show();
	return vscode.Disposable.from(notebooks.onDidChange(show), settings.onDidChange(show), overdue, meeting);
}

/** One entry, made when it is first needed. */
class Entry implements vscode.Disposable {
	#item: vscode.StatusBarItem | undefined;

	constructor(
		private readonly id: string,
		private readonly command: CommandId,
		private readonly priority: number,
		private readonly name: string,
	) {}

	show(part: StatusPart | undefined): void {
		if (!part) {
			this.#item?.hide();
			return;
		}
		this.#item ??= vscode.window.createStatusBarItem(this.id, vscode.StatusBarAlignment.Left, this.priority);
		this.#item.name = this.name;
		this.#item.text = part.text;
		this.#item.tooltip = new vscode.MarkdownString(part.tooltip);
		this.#item.accessibilityInformation = { label: part.spoken };
		this.#item.command = this.command;
		this.#item.show();
	}

	dispose(): void {
		this.#item?.dispose();
	}
}

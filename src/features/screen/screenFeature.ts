import * as vscode from 'vscode';
import { CONTEXTS } from '../../contributions/views.ts';
import type { CommandId } from '../../contributions/collectedCommands.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { chooseMentorship, type MentorshipQuestion } from '../../host/pick/chooseMentorship.ts';
import { registerCommands, setContext } from '../../host/commands/commands.ts';

const HIDE: CommandId = 'mentoring.hidePrivate';
const SHOW: CommandId = 'mentoring.showPrivate';

/** Hide What Is Private: for the time that others look at one's screen. */
export function registerScreen(services: Services): vscode.Disposable {
	const { notebooks, screen } = services;
	let item: vscode.StatusBarItem | undefined;
	const tell = () => {
		const isHiding = !screen.shown.private;
		setContext(CONTEXTS.hidesPrivate, isHiding);
		// Where there is nothing to hide, nothing is offered; while it is hidden, that is said even so.
		if (!isHiding && !screen.allFolders.some(hasPrivate)) {
			item?.hide();
			return;
		}
		item ??= createItem();
		fill(item, services);
		item.show();
	};
	tell();
	return vscode.Disposable.from(
		notebooks.onDidChange(tell),
		{ dispose: () => item?.dispose() },
		registerCommands(services, {
			'mentoring.hidePrivate': () => screen.show({ private: false }),
			'mentoring.showPrivate': () => screen.show({ private: true }),
			'mentoring.showOneMentorship': async call => {
				const chosen = await chooseMentorship(services, call, question());
				if (chosen) {
					await screen.show({
						private: false,
						only: { folder: chosen.folder.uri.toString(), key: chosen.mentorship.key },
					});
				}
			},
		}),
	);
}

const question = (): MentorshipQuestion => ({
	placeHolder: vscode.l10n.t('Show which mentorship only?'),
	none: vscode.l10n.t('No mentorship is written down yet.'),
});

function hasPrivate({ view }: NotebookFolder): boolean {
	for (const note of view.notes()) { if (note.private || note.privateLines.length > 0) { return true; } }
	return false;
}

function createItem(): vscode.StatusBarItem {
	const item = vscode.window.createStatusBarItem('mentoring.screen', vscode.StatusBarAlignment.Left, 19);
	item.name = vscode.l10n.t('Mentoring: What Is Private');
	return item;
}

/** A small eye while everything is shown; while it is not, in words, so that nobody misses what is hidden. */
function fill(item: vscode.StatusBarItem, { screen: { shown }, notebooks }: Services): void {
	if (shown.private) {
		item.text = '$(eye)';
		item.tooltip = vscode.l10n.t('Hide what is private, while others look at your screen');
		item.command = HIDE;
	} else {
		const title = shown.only
			&& notebooks.folders.find(({ uri }) => uri.toString() === shown.only?.folder)?.view.mentorship(
				shown.only.key,
			)?.title;
		item.text = '$(eye-closed) '
			+ `${
				title === undefined
					? vscode.l10n.t('Private hidden')
					: vscode.l10n.t('Only {0}', title.replaceAll('$(', '$ ('))
			}`;
		item.tooltip = vscode.l10n.t('Show what is private again');
		item.command = SHOW;
	}
	item.accessibilityInformation = { label: item.tooltip };
}

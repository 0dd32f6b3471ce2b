import * as vscode from 'vscode';
import type { CommandId } from '../../contributions/commands.ts';
import { CONTEXTS } from '../../contributions/views.ts';
import type { LastChange, Services } from '../../host/services.ts';
import { registerCommands, setContext, showInformation } from '../../host/commands/commands.ts';

const UNDO: CommandId = 'mentoring.undoLastChange';
/** So long the status bar offers it, in milliseconds; the command does afterwards. */
const OFFERED_FOR = 10_000;

/** Undo Last Change: what was ticked, moved or assigned in a view is taken back, wherever the focus is. */
export function registerUndo(services: Services): vscode.Disposable {
	const { edits } = services;
	const offer = new Offer();
	const changed = edits.onDidChange(change => {
		setContext(CONTEXTS.canUndo, change !== undefined);
		if (change) { offer.show(whatWasDone(change)); }
		else { offer.hide(); }
	});
	return vscode.Disposable.from(
		offer,
		changed,
		registerCommands(services, {
			'mentoring.undoLastChange': async () => {
				if (!edits.lastChange) {
					void showInformation(vscode.l10n.t('There is no change of this window to take back.'));
					return;
				}
				const { done } = await edits.undoLast();
				if (done) {
					vscode.window.setStatusBarMessage(vscode.l10n.t('$(discard) Taken back'), OFFERED_FOR / 2);
				}
			},
		}),
	);
}

/** `Ticked · Undo` in the status bar, for a while. */
class Offer implements vscode.Disposable {
	#item: vscode.StatusBarItem | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	show(done: string): void {
		this.#item ??= createItem();
		this.#item.text = vscode.l10n.t('$(check) {0} · Undo', done);
		this.#item.accessibilityInformation = { label: vscode.l10n.t('{0}. Undo', done) };
		this.#item.show();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.hide();
		}, OFFERED_FOR);
	}

	hide(): void {
		clearTimeout(this.#timer);
		this.#item?.hide();
	}

	dispose(): void {
		this.hide();
		this.#item?.dispose();
	}
}

function createItem(): vscode.StatusBarItem {
	const item = vscode.window.createStatusBarItem('mentoring.undo', vscode.StatusBarAlignment.Left, 18);
	item.name = vscode.l10n.t('Mentoring: Undo');
	item.tooltip = vscode.l10n.t('Take the last change back');
	item.command = UNDO;
	return item;
}

/** The boxes tell whether something was ticked. */
function whatWasDone({ files }: LastChange): string {
	const ticked = files.reduce((sum, { before, after }) => sum + ticksIn(after) - ticksIn(before), 0);
	if (ticked > 0) { return vscode.l10n.t('Ticked'); }
	return ticked < 0 ? vscode.l10n.t('Unticked') : vscode.l10n.t('Changed');
}

function ticksIn(text: string): number {
	return text.split(/\[[xX]\]/).length - 1;
}

import * as vscode from 'vscode';
import type { LoadWatch } from '../../index/notebookIndex.ts';
import { LoadCount } from './loadCount.ts';
import { showInformation } from '../commands/messages.ts';

/** What is over sooner is not worth a word, in milliseconds. */
const QUIET = 1_000;
/** From here somebody may want to stop it; the status bar, which is calmer, has no way to. */
const LONG = 5_000;
/** How often the percentage is renewed. */
const TICK = 500;

/**
 * Reads notes, and shows that it does: in the status bar when it takes more than a moment,
 * and when it takes long with its progress and a way to stop. What was read by then stays.
 */
export async function showLoading(load: (watch: LoadWatch) => Promise<unknown>, refresh: () => Promise<void>): Promise<void> {
	const count = new LoadCount();
	const loading = load(count);
	const timers = [setTimeout(() => { showQuietly(loading); }, QUIET), setTimeout(() => { showWithStop(loading, count); }, LONG)];
	try { await loading; } finally { for (const timer of timers) { clearTimeout(timer); } }
	if (count.isPartial) { void offerRest(count, refresh); }
}

function showQuietly(loading: Promise<unknown>): void {
	void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading mentoring notes') }, () => loading);
}

function showWithStop(loading: Promise<unknown>, count: LoadCount): void {
	const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading mentoring notes'), cancellable: true };
	void vscode.window.withProgress(options, async (progress, token) => {
		const listener = token.onCancellationRequested(() => { count.cancel(); });
		let told = 0;
		const tell = () => {
			progress.report({ message: vscode.l10n.t('{0} of {1} files', count.read, count.files), increment: count.percent - told });
			told = count.percent;
		};
		tell();
		const timer = setInterval(tell, TICK);
		try { await loading; } finally { clearInterval(timer); listener.dispose(); }
	});
}

async function offerRest(count: LoadCount, refresh: () => Promise<void>): Promise<void> {
	const again = vscode.l10n.t('Refresh');
	const text = vscode.l10n.t('Reading was stopped after {0} of {1} files. What was read is shown; Refresh reads the rest.', count.read, count.files);
	if (await showInformation(text, again) === again) { await refresh(); }
}

import * as vscode from 'vscode';
import { showError } from './commands/messages.ts';

/** A failure that can be expected; its message is in the user's words and language. */
export class UserError extends Error {
	override readonly name = 'UserError';
}

/**
 * Registers a command. What its handler throws is logged and shown once; giving up
 * (a cancelled input) is no failure.
 */
export function registerCommand<A extends unknown[]>(
	logger: vscode.LogOutputChannel,
	id: string,
	handler: (...args: A) => unknown,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, async (...args: A) => {
		try {
			return await handler(...args);
		} catch (error) {
			report(logger, id, error);
			return undefined;
		}
	});
}

/** Logs and shows an error, unless it only says that the user gave up. */
export function report(logger: vscode.LogOutputChannel, what: string, error: unknown): void {
	if (error instanceof vscode.CancellationError) { return; }
	logger.error(`${what}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
	void tell(logger, error);
}

async function tell(logger: vscode.LogOutputChannel, error: unknown): Promise<void> {
	if (error instanceof UserError) {
		await showError(error.message);
		return;
	}
	const showLog = vscode.l10n.t('Show log');
	const reason = error instanceof Error ? error.message : String(error);
	const answer = await showError(vscode.l10n.t('Mentoring Notebook could not do this: {0}', reason), showLog);
	if (answer === showLog) { logger.show(); }
}

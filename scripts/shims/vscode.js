/**
 * VS Code's API, once for the whole bundle (see `oneVscode` in build.ts). Its messages are shipped packed
 * (scripts/package/packMessages.ts): VS Code finds the file of its language, and here they are found in it.
 */
import { l10n as own } from 'vscode';
import { spokenMessage, spokenMessages } from '../../src/core/text/packedMessages.ts';

export * from 'vscode';

export const l10n = {
	// VS Code would write into its log that it does not find a message in a packed file.
	t: (message, ...args) => spokenMessage(message, args) ?? own.t(message, ...args),
	get bundle() {
		return spokenMessages() ?? own.bundle;
	},
	get uri() {
		return own.uri;
	},
};

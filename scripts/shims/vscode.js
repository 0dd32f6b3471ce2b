/**
 * VS Code's API, once for the whole bundle (see `oneVscode` in build.mjs). Its messages are shipped packed
 * (scripts/package/packMessages.mjs): VS Code finds the file of its language, and here they are found in it.
 */
import { l10n as own } from 'vscode';
import { spokenMessages } from '../../src/core/text/packedMessages.ts';

export * from 'vscode';

export const l10n = {
	t(message, ...args) {
		const messages = spokenMessages();
		return own.t(messages !== undefined && Object.hasOwn(messages, message) ? messages[message] : message, ...args);
	},
	get bundle() { return spokenMessages() ?? own.bundle; },
	get uri() { return own.uri; },
};

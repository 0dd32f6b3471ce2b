import * as vscode from 'vscode';
import type { AssistantToolName } from '../../core/assistants/toolNames.ts';

/** What became of one call. */
export interface LoggedCall {
	readonly name: string;
	readonly mentorship?: string;
	/** Characters of the answer, and the notes that something of it is from. */
	readonly characters?: number;
	readonly files?: readonly string[];
	/** Why nothing was given. */
	readonly refused?: string;
}

/** So many notes are named in one line. */
const MOST_NAMED = 20;

/**
 * What assistants asked for and were given, in the Output view, with the time; VS Code keeps it with its own logs. Nothing out of
 * a note is in it but titles and file names, which were given too, and none of the words that the assistant asked with.
 */
export class AssistantsLog implements vscode.Disposable {
	#channel: vscode.LogOutputChannel | undefined;

	/** It waits for an answer from the person. */
	asked(name: AssistantToolName, mentorship: string): void {
		this.#output.info(vscode.l10n.t('{0} was asked for, of {1}. VS Code asks you first.', name, mentorship));
	}

	done({ name, mentorship, characters = 0, files = [], refused }: LoggedCall): void {
		if (refused !== undefined) { this.#output.info(vscode.l10n.t('{0}: nothing was given. {1}', name, refused)); return; }
		const named = [...files.slice(0, MOST_NAMED), ...files.length > MOST_NAMED ? [vscode.l10n.t('and {0} more', files.length - MOST_NAMED)] : []].join(', ');
		this.#output.info(vscode.l10n.t('{0}, of {1}: {2} characters were given, from: {3}', name, mentorship ?? '', characters, named || vscode.l10n.t('no note')));
	}

	show(): void {
		this.#output.show();
	}

	dispose(): void {
		this.#channel?.dispose();
	}

	/** Made when there is something to write: without assistants nobody sees it. */
	get #output(): vscode.LogOutputChannel {
		return this.#channel ??= vscode.window.createOutputChannel(vscode.l10n.t('Mentoring: Assistants'), { log: true });
	}
}

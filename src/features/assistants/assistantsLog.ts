import * as vscode from 'vscode';
import { LANGUAGE } from '../../host/commands/commands.ts';
import { listInWords } from '../../core/text/words.ts';
import type { AssistantToolName } from '../../core/assistants/toolNames.ts';
import { printable } from '../../core/text/printable.ts';
import { openToRead } from '../../host/export/egress.ts';
import type { Services } from '../../host/services.ts';

/** What became of one call. */
interface LoggedCall {
	readonly name: string;
	readonly mentorship?: string;
	/** Characters of the answer, and the notes that something of it is from. */
	readonly characters?: number;
	readonly files?: readonly string[];
	/** Why nothing was given. */
	readonly refused?: string;
}

const STORED = 'mentoring.assistantsLog';
/** So many notes are named in one line, … */
const MOST_NAMED = 20;
/** … and so many lines are kept: the newest. */
const MOST_LINES = 2_000;

/**
 * What assistants asked for and were given, a line for each, kept with the yes in VS Code's storage of the workspace.
 * Nothing out of a note is in it but titles and file names, which were given too, and none of the words that the
 * assistant asked with.
 */
export class AssistantsLog {
	readonly #services: Pick<Services, 'clock' | 'context'>;
	#kept: readonly string[] | undefined;

	constructor(services: Pick<Services, 'clock' | 'context'>) {
		this.#services = services;
	}

	/** The question is put to the person; what comes of it is told by {@link done}, and nothing where they say no. */
	async asked(name: AssistantToolName, mentorship: string): Promise<void> {
		await this.#add(vscode.l10n.t('{0} was asked for, of {1}: VS Code asked you', name, mentorship));
	}

	async done({ name, mentorship = '', characters = 0, files = [], refused }: LoggedCall): Promise<void> {
		if (refused !== undefined) {
			await this.#add(vscode.l10n.t('{0}: nothing was given. {1}', name, refused));
			return;
		}
		const named = listInWords([
			...files.slice(0, MOST_NAMED),
			...files.length > MOST_NAMED ? [vscode.l10n.t('{0} more', files.length - MOST_NAMED)] : [],
		], LANGUAGE);
		await this.#add(
			vscode.l10n.t(
				'{0}, of {1}: {2} characters were given, from: {3}',
				name,
				mentorship,
				characters,
				named || vscode.l10n.t('no note'),
			),
		);
	}

	/** Opens it as a page to be read. */
	async show(): Promise<void> {
		const lines = this.#lines.length === 0
			? [vscode.l10n.t('Assistants have asked for nothing in this workspace yet.')]
			: this.#lines;
		await openToRead(
			'assistants-page',
			`${vscode.l10n.t('What assistants were given')}.txt`,
			`${lines.join('\n')}\n`,
		);
	}

	get #lines(): readonly string[] {
		const stored: unknown = this.#kept ?? this.#services.context.workspaceState.get(STORED);
		return Array.isArray(stored) ? stored.filter(line => typeof line === 'string') : [];
	}

	async #add(line: string): Promise<void> {
		this.#kept = [...this.#lines, `${this.#services.clock.today()} ${printable(line)}`].slice(-MOST_LINES);
		await this.#services.context.workspaceState.update(STORED, this.#kept);
	}
}

import * as vscode from 'vscode';
import { CONTEXTS } from '../../contributions/views.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { setContext } from '../../host/commands/commands.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';

const STORED = 'mentoring.assistants';
/** Of the page that was agreed to: when it comes to say something else, everybody is asked anew. */
const STATEMENT = 1;

/** Keys of mentorships and the day on which their owner said yes, by the address of the folder. */
type Kept = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What the owner of the notes lets assistants see, by notebook and mentorship. Kept in VS Code's storage of the
 * workspace: a folder of notes cannot bring a yes along. In a workspace that is not trusted, or with the setting off,
 * it is nothing.
 */
export class Consents {
	readonly #services: Pick<Services, 'context' | 'settings'>;

	constructor(services: Pick<Services, 'context' | 'settings'>) {
		this.#services = services;
	}

	/** Nothing is offered to assistants here, whatever was said before. */
	get isOff(): boolean {
		return !vscode.workspace.isTrusted || !this.#services.settings.get('assistants.enabled');
	}

	/** The mentorships of a folder that were said yes to, and when. */
	of({ uri }: Pick<NotebookFolder, 'uri'>): ReadonlyMap<string, string> {
		const consent = this.isOff ? undefined : this.#kept[uri.toString()];
		return new Map(Object.entries(consent ?? {}));
	}

	/** Makes these the ones that may be seen, of all folders that are open; those that stay keep their day. */
	async allow(
		chosen: readonly { readonly folder: NotebookFolder, readonly key: string }[],
		today: CalendarDate,
	): Promise<void> {
		const before = this.#kept;
		const consents: Record<string, Record<string, string>> = {};
		for (const { folder, key } of chosen) {
			const address = folder.uri.toString();
			(consents[address] ??= {})[key] = before[address]?.[key] ?? today;
		}
		await this.#services.context.workspaceState.update(STORED, { statement: STATEMENT, allowed: consents });
		this.tell();
	}

	/** Tells the when-clauses whether tools are to be offered. */
	tell(): void {
		setContext(
			CONTEXTS.showsAssistants,
			!this.isOff && Object.values(this.#kept).some(keys => Object.keys(keys).length > 0),
		);
	}

	/** What is there and not understood is no yes. */
	get #kept(): Kept {
		const { statement, allowed } = Object(this.#services.context.workspaceState.get(STORED)) as {
			readonly statement?: unknown;
			readonly allowed?: unknown;
		};
		if (statement !== STATEMENT || typeof allowed !== 'object' || allowed === null) { return {}; }
		return Object.fromEntries(
			Object.entries(allowed).filter((entry): entry is [string, Record<string, string>] => isDays(entry[1])),
		);
	}
}

function isDays(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.values(value).every(day => typeof day === 'string');
}

import * as vscode from 'vscode';
import type { CommandId } from '../../contributions/commands.ts';
import type { CONTEXTS } from '../../contributions/views.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../userError.ts';

/** What a command does; arguments come from menus, key bindings and other extensions, so anything may be there. */
export type CommandHandler = (...args: unknown[]) => unknown;

/** Registers commands by the ids of the manifest; failures are logged and shown. */
export function registerCommands({ logger }: Services, handlers: Partial<Record<CommandId, CommandHandler>>): vscode.Disposable {
	return vscode.Disposable.from(...Object.entries(handlers).map(([id, handler]) => registerCommand(logger, id, handler)));
}

/** Runs one of our commands. */
export async function runCommand(id: CommandId, ...args: unknown[]): Promise<void> {
	await vscode.commands.executeCommand(id, ...args);
}

const told = new Map<string, boolean>();

/** Tells the when-clauses of the manifest; says nothing twice. */
export function setContext(key: typeof CONTEXTS[keyof typeof CONTEXTS], value: boolean): void {
	if (told.get(key) === value) { return; }
	told.set(key, value);
	void vscode.commands.executeCommand('setContext', key, value);
}

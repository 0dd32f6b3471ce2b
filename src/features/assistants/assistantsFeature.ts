import * as vscode from 'vscode';
import { ASSISTANT_TOOL_NAMES } from '../../core/assistants/toolNames.ts';
import { registerCommands } from '../../host/commands/commands.ts';
import { registerAssistantTool } from '../../host/export/egress.ts';
import type { Services } from '../../host/services.ts';
import { AssistantsLog } from './assistantsLog.ts';
import { Consents } from './consents.ts';

/**
 * Tools for language models: off until somebody says yes to a page, and asked about at each call. Nearly all of it is
 * loaded when it is used.
 */
export function registerAssistants(services: Services): vscode.Disposable {
	const consents = new Consents(services);
	const log = new AssistantsLog(services);
	const calls = { services, consents, log };
	consents.tell();
	const tools = ASSISTANT_TOOL_NAMES.map(name =>
		registerAssistantTool('assistants', name, {
			prepareInvocation: async ({ input }) => (await import('./assistantCalls.ts')).prepare(calls, name, input),
			invoke: async ({ input }) => (await import('./assistantCalls.ts')).answer(calls, name, input),
		})
	);
	return vscode.Disposable.from(
		...tools,
		vscode.workspace.onDidGrantWorkspaceTrust(() => {
			consents.tell();
		}),
		services.settings.onDidChange(() => {
			consents.tell();
		}),
		registerCommands(services, {
			'mentoring.chooseForAssistants': async () =>
				(await import('./assistantCalls.ts')).chooseForAssistants(calls),
			'mentoring.stopAssistants': async () => (await import('./assistantCalls.ts')).stopAssistants(calls),
			'mentoring.showAssistantsLog': () => log.show(),
			'mentoring.addAssistantInstructions': async () =>
				(await import('./addInstructions.ts')).addInstructions(services),
		}),
	);
}

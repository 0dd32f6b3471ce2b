import * as vscode from 'vscode';
import { WALKTHROUGH } from '../../contributions/walkthrough.ts';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/ui/commands.ts';

/** Opens the tour on VS Code's welcome page. */
export function registerWalkthrough(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.openWalkthrough': () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${services.context.extension.id}#${WALKTHROUGH.id}`, false),
	});
}

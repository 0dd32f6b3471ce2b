import * as vscode from 'vscode';
import { CADENCES, type Role } from '../../core/model/vocabulary.ts';
import type { NotebookFolder, Notebooks } from '../services.ts';
import { UserError, withoutLinks } from '../commands/commands.ts';

/** The only folder, or the one the user picks; `undefined` on Esc. */
export async function askFolder({ folders, ready }: Notebooks, title?: string): Promise<NotebookFolder | undefined> {
	await ready;
	if (folders.length === 0) { throw new UserError(vscode.l10n.t('Open a folder first; the notes are files in it.')); }
	if (folders.length === 1) { return folders[0]; }
	const items = folders.map(folder => ({ label: folder.name, folder }));
	return (await vscode.window.showQuickPick(items, {
		...titled(title),
		placeHolder: vscode.l10n.t('In which folder?'),
	}))?.folder;
}

/** Which side the user is on; the usual one comes first. */
export async function askRole(standard: Role, title?: string): Promise<Role | undefined> {
	const items: (vscode.QuickPickItem & { role: Role })[] = [
		{ label: vscode.l10n.t('I am the mentee'), role: 'mentee' },
		{ label: vscode.l10n.t('I am the mentor'), role: 'mentor' },
	];
	items.sort((a, b) => Number(b.role === standard) - Number(a.role === standard));
	return (await vscode.window.showQuickPick(items, {
		...titled(title),
		placeHolder: vscode.l10n.t('Which side are you on in this mentorship?'),
	}))?.role;
}

/** A name or a line of text, not empty. */
export async function askText(prompt: string, title?: string, value?: string): Promise<string | undefined> {
	const validateInput = (name: string) => name.trim() === '' ? vscode.l10n.t('Write a few words.') : undefined;
	return (await vscode.window.showInputBox({
		...titled(title),
		...value === undefined ? {} : { value },
		prompt: withoutLinks(prompt),
		validateInput,
	}))?.trim();
}

/** How often a pair or a committee meets; the usual one comes first. */
export async function askCadence(
	title?: string,
	standard: typeof CADENCES[number] = 'monthly',
): Promise<string | undefined> {
	const names: Record<typeof CADENCES[number], string> = {
		weekly: vscode.l10n.t('Every week'),
		monthly: vscode.l10n.t('Every month'),
		quarterly: vscode.l10n.t('Every three months'),
		semiannual: vscode.l10n.t('Twice a year'),
		annual: vscode.l10n.t('Once a year'),
	};
	const items = CADENCES.map(cadence => ({ label: names[cadence], cadence }));
	items.sort((a, b) => Number(b.cadence === standard) - Number(a.cadence === standard));
	return (await vscode.window.showQuickPick(items, {
		...titled(title),
		placeHolder: vscode.l10n.t('How often do you want to meet?'),
	}))?.cadence;
}

function titled(title: string | undefined): { title?: string } {
	return title === undefined ? {} : { title };
}

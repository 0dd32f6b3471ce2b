import * as vscode from 'vscode';
import { isHandle } from '../../core/fields/owners.ts';
import { foldHandle } from '../../core/text/foldText.ts';
import { plainText } from '../../core/text/plainText.ts';
import type { EditOutcome, Services } from '../../host/services.ts';
import { ownerName } from '../../host/tree/names.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { UserError } from '../../host/userError.ts';
import type { ChosenTask } from './chosenTasks.ts';
import { peopleFor } from '../../host/ui/people.ts';
import type { Person } from '../../host/ui/people.ts';

/** Asks whose the items are, unless it is given (`'mentor'` or a list), and writes it. */
export async function assignTasks({ edits }: Services, tasks: readonly ChosenTask[], given: unknown): Promise<EditOutcome | undefined> {
	const owners = toOwners(given) ?? await askOwners(tasks);
	return owners && edits.setOwners(tasks.map(({ target }) => target), owners);
}

function toOwners(given: unknown): string[] | undefined {
	const owners = typeof given === 'string' ? [given] : given;
	if (!Array.isArray(owners) || !owners.every(owner => typeof owner === 'string')) { return undefined; }
	return owners.map(owner => {
		if (!isHandle(owner)) { throw new UserError(vscode.l10n.t('“{0}” cannot be an owner. Write one word, such as mentor or a family name.', owner)); }
		return foldHandle(owner);
	});
}

async function askOwners(tasks: readonly ChosenTask[]): Promise<string[] | undefined> {
	const [first] = tasks;
	if (!first) { return undefined; }
	const placeHolder = tasks.length === 1 ? vscode.l10n.t('Who does “{0}”?', plainText(first.task.text)) : vscode.l10n.t('Who does these {0} items?', tasks.length);
	const chosen = await vscode.window.showQuickPick(peopleFor(first.folder, first.path).map(one => toItem(one, first)), { placeHolder, canPickMany: true, matchOnDescription: true });
	return chosen?.map(({ owner }) => owner);
}

function toItem({ owner, name }: Person, { folder, path, task }: ChosenTask) {
	const homework = folder.view.homeworkOf(path).find(item => item.task.line === task.line);
	const picked = homework !== undefined && !homework.ownerImplied && homework.owners.includes(owner);
	return { label: ownerName(owner, LANGUAGE), ...name === undefined ? {} : { description: name }, picked, owner };
}

import * as vscode from 'vscode';
import type { NotebookFolder } from '../../host/services.ts';
import { type GivenTo, LANGUAGE } from '../../host/commands/commands.ts';
import {
	GROUPINGS,
	readChoices,
	withoutFilter,
	type Choices,
	type Grouping,
	groupingName,
	mentorshipTitles,
} from './homeworkChoices.ts';

/** Asks how to group, unless it is given: `'owner'`. */
export async function chooseGrouping(choices: Choices, given: string | undefined): Promise<Choices | undefined> {
	const grouping = GROUPINGS.find(known => known === given) ?? await askGrouping(choices.grouping);
	return grouping && { ...choices, grouping };
}

async function askGrouping(current: Grouping): Promise<Grouping | undefined> {
	const items = GROUPINGS.map(grouping => ({
		label: groupingName(grouping, LANGUAGE),
		...grouping === current ? { description: vscode.l10n.t('now') } : {},
		grouping,
	}));
	const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group homework by') });
	return chosen?.grouping;
}

/** Asks what to show, unless it is given: `{ side: 'mine' }`, `{ mentorship }`, `{ text }`. */
export async function chooseFilter(
	choices: Choices,
	folders: readonly NotebookFolder[],
	given: GivenTo<'mentoring.filterHomework'> | undefined,
): Promise<Choices | undefined> {
	if (given && Object.keys(given).length > 0) { return readChoices({ ...withoutFilter(choices), ...given }); }
	const chosen = await vscode.window.showQuickPick(filterItems(choices, folders), {
		placeHolder: vscode.l10n.t('Show which homework?'),
		matchOnDescription: true,
	});
	return chosen?.next();
}

interface FilterItem extends vscode.QuickPickItem {
	readonly next: () => Choices | undefined | Promise<Choices | undefined>;
}

function filterItems(choices: Choices, folders: readonly NotebookFolder[]): FilterItem[] {
	const titles = [...mentorshipTitles(folders)];
	const separator = (label: string): FilterItem => ({
		label,
		kind: vscode.QuickPickItemKind.Separator,
		next: () => undefined,
	});
	return [
		{ label: vscode.l10n.t('$(list-unordered) Everything'), next: () => withoutFilter(choices) },
		separator(vscode.l10n.t('Whose')),
		{
			label: vscode.l10n.t('$(account) Mine'),
			description: vscode.l10n.t('what my side owes'),
			next: () => ({ ...choices, side: 'mine' }),
		},
		{
			label: vscode.l10n.t('$(person) Theirs'),
			description: vscode.l10n.t('what others owe'),
			next: () => ({ ...choices, side: 'theirs' }),
		},
		...titles.length > 0 ? [separator(vscode.l10n.t('Mentorship'))] : [],
		...titles.map(([mentorship, title]) => ({
			label: `$(organization) ${title.replaceAll('$(', '$ (')}`,
			next: () => ({ ...choices, mentorship }),
		})),
		separator(vscode.l10n.t('Text')),
		{ label: vscode.l10n.t('$(search) Containing…'), next: () => askText(choices) },
	];
}

async function askText(choices: Choices): Promise<Choices | undefined> {
	const text = await vscode.window.showInputBox({
		prompt: vscode.l10n.t('Show homework that contains these words'),
		value: choices.text ?? '',
	});
	if (text === undefined) { return undefined; }
	return readChoices({ ...choices, text: text.trim() });
}

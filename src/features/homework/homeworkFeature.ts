import * as vscode from 'vscode';
import { plural } from '../../core/text/words.ts';
import { CONTEXTS, VIEWS } from '../../contributions/views.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { type GivenTo, LANGUAGE, UserError, registerCommands, setContext } from '../../host/commands/commands.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { goalName } from '../../host/pick/carryRows.ts';
import { askTypedDay } from '../../host/pick/chooseDay.ts';
import type { NotebookFolder, Services, TaskTarget } from '../../host/services.ts';
import { nextMeetingOf, countIn, overdueCountInWords } from '../../host/tree/taskRow.ts';
import type { TreeNode } from '../../host/tree/treeNode.ts';
import { createPane, type TreePane } from '../../host/tree/treePane.ts';
import { asDueGroup, dropDate } from './dropDate.ts';
import {
	GROUPINGS,
	readChoices,
	withoutFilter,
	type Choices,
	type Grouping,
	groupingName,
	mentorshipTitles,
	DEFAULT_CHOICES,
	isFiltered,
	choicesInWords,
} from './homeworkChoices.ts';
import { badgeOf, homeworkRows } from './homeworkRows.ts';

/** Asks how to group, unless it is given: `'owner'`. */
async function chooseGrouping(choices: Choices, chosen: string | undefined): Promise<Choices | undefined> {
	const grouping = GROUPINGS.find(candidate => candidate === chosen) ?? await askGrouping(choices.grouping);
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
async function chooseFilter(
	choices: Choices,
	folders: readonly NotebookFolder[],
	argument: GivenTo<'mentoring.filterHomework'> | undefined,
): Promise<Choices | undefined> {
	if (argument && Object.keys(argument).length > 0) {
		return readChoices({
			...withoutFilter(choices),
			...argument,
		});
	}
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

/** Gives items that were dropped on a row of the homework tree its date, owner or goal; `false` where it has none. */
async function dropHomework(
	services: Services,
	{ grouping }: Choices,
	row: TreeNode,
	targets: readonly TaskTarget[],
): Promise<boolean> {
	const [kind, id] = row.context;
	if (kind !== 'group' || id === undefined) { return false; }
	switch (grouping) {
		case 'due':
			return dropOnDate(services, id, targets);
		case 'owner':
			await services.edits.setOwners(targets, [id.replace(/^@/, '')]);
			return true;
		case 'goal':
			return dropOnGoal(services, id, targets);
		default:
			return false;
	}
}

async function dropOnDate(services: Services, id: string, targets: readonly TaskTarget[]): Promise<boolean> {
	const group = asDueGroup(id);
	if (!group) { return false; }
	const today = services.clock.today();
	const asked = dropDate(group, today);
	switch (asked.kind) {
		case 'refused':
			throw new UserError(vscode.l10n.t('A day that has passed cannot be promised. Drop it on a day to come.'));
		case 'date':
			await services.edits.setDue(targets, asked.date);
			break;
		case 'none':
			await services.edits.setDue(targets, undefined);
			break;
		case 'next-meeting':
			await services.edits.setDueEach(
				targets.map(target => ({ targets: [target], due: meetingOf(services, target) })),
			);
			break;
		case 'ask': {
			const date = await askTypedDay(today);
			if (date) { await services.edits.setDue(targets, date); }
		}
	}
	return true;
}

function meetingOf({ notebooks }: Services, { uri }: TaskTarget): CalendarDate {
	const place = notebooks.find(uri);
	const day = place && nextMeetingOf(place.folder, place.folder.view.mentorshipOf(place.path));
	if (!place || day === undefined) {
		throw new UserError(
			vscode.l10n.t('No next meeting is booked for “{0}”, so nothing was moved.', place?.path ?? uri.path),
		);
	}
	return day;
}

/** The group “No goal” takes the goal away. */
async function dropOnGoal(services: Services, id: string, targets: readonly TaskTarget[]): Promise<boolean> {
	const folder = targets[0] && services.notebooks.find(targets[0].uri)?.folder;
	if (id.startsWith('?') || !folder) { return false; }
	await services.edits.setGoal(targets, id === '' ? undefined : goalName(folder, id));
	return true;
}

const STORED = 'mentoring.homework.choices';

/** The homework tree: what is owed, by whom, until when. */
export function registerHomework(services: Services): TreePane {
	return new HomeworkFeature(services).pane;
}

class HomeworkFeature {
	private choices: Choices;
	readonly pane: TreePane;

	constructor(private readonly services: Services) {
		this.choices = readChoices(services.context.workspaceState.get(STORED));
		const pane = createPane(services, VIEWS.homework.id, () => homeworkRows(this.input()), {
			tasks: (row, targets) => dropHomework(services, this.choices, row, targets),
		});
		const disposables = [pane, this.registerCommands(), ...this.listen()];
		this.pane = {
			...pane,
			dispose: () => {
				vscode.Disposable.from(...disposables).dispose();
			},
		};
		this.tellContext();
		this.showState();
	}

	private input() {
		const { notebooks } = this.services;
		return { folders: notebooks.folders, choices: this.choices, keeper: keeperFrom(this.services), l10n: LANGUAGE };
	}

	private listen(): vscode.Disposable[] {
		return [
			this.services.notebooks.onDidChange(() => {
				this.showState();
			}),
			this.services.settings.onDidChange(() => {
				this.showState();
				this.pane.refresh();
			}),
		];
	}

	private registerCommands(): vscode.Disposable {
		const change = async (next: Choices | undefined) => {
			if (next) { await this.choose(next); }
		};
		return registerCommands(this.services, {
			'mentoring.groupHomework': async ({ argument }) => {
				await change(await chooseGrouping(this.choices, argument));
			},
			'mentoring.filterHomework': async ({ argument }) => {
				await change(await chooseFilter(this.choices, this.services.notebooks.folders, argument));
			},
			'mentoring.clearHomeworkFilter': () => this.choose(withoutFilter(this.choices)),
			'mentoring.showDone': () => this.choose({ ...this.choices, showDone: true }),
			'mentoring.hideDone': () => this.choose({ ...this.choices, showDone: false }),
			'mentoring.showOverdue': () => this.showOverdue(),
			'mentoring.settleOldHomework': async call =>
				(await import('./settleOld.ts')).settleOld(this.services, call),
		});
	}

	private async choose(choices: Choices): Promise<void> {
		this.choices = choices;
		await this.services.context.workspaceState.update(STORED, choices);
		this.tellContext();
		this.showState();
		this.pane.refresh();
	}

	private tellContext(): void {
		setContext(CONTEXTS.isFiltered, isFiltered(this.choices));
		setContext(CONTEXTS.showsDone, this.choices.showDone);
	}

	/** The badge counts what is overdue; the line beside the view's name tells what is hidden. */
	private showState(): void {
		const { folders } = this.services.notebooks;
		const overdue = countIn(folders, keeperFrom(this.services));
		const value = badgeOf(overdue, this.services.settings.get('badge'));
		const { view } = this.pane;
		view.badge = value === 0 ? undefined : { value, tooltip: overdueCountInWords(overdue, LANGUAGE) };
		view.description = choicesInWords(this.choices, folders, LANGUAGE) || this.filesInWords();
	}

	/** Beside the offer to bring notes in: how many files there could be some. Nothing where there are notes. */
	private filesInWords(): string {
		const { folders, state } = this.services.notebooks;
		const files = folders.reduce((sum, folder) => sum + (folder.files ?? 0), 0);
		return state === 'loading' || files === 0 || folders.some(({ view }) => view.size > 0)
			? ''
			: plural(LANGUAGE, vscode.l10n.t('1 Markdown file here|{0} Markdown files here'), files);
	}

	private async showOverdue(): Promise<void> {
		await vscode.commands.executeCommand(`${VIEWS.homework.id}.focus`);
		await this.services.notebooks.ready;
		const isShown = await this.pane.reveal(node =>
			node.context.includes('group') && node.context.includes('overdue')
		);
		if (!isShown && this.services.notebooks.folders.some(({ view }) => view.openHomework('overdue').length > 0)) {
			await this.choose(DEFAULT_CHOICES);
			await this.pane.reveal(node => node.context.includes('overdue'));
		}
	}
}

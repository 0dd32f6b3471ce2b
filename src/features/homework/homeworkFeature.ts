import * as vscode from 'vscode';
import { CONTEXTS, VIEWS } from '../../contributions/views.ts';
import type { Services } from '../../host/services.ts';
import { createPane, type TreePane } from '../../host/tree/treePane.ts';
import { registerCommands, setContext, LANGUAGE } from '../../host/commands/commands.ts';
import {
	DEFAULT_CHOICES,
	isFiltered,
	readChoices,
	withoutFilter,
	type Choices,
	choicesInWords,
} from './homeworkChoices.ts';
import { chooseFilter, chooseGrouping } from './choosers.ts';
import { dropHomework } from './dropHomework.ts';
import { countIn, overdueCountInWords } from '../../host/tree/taskRow.ts';
import { badgeOf, homeworkRows } from './homeworkRows.ts';
import { keeperFrom } from '../../host/keeper.ts';

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
			'mentoring.groupHomework': async ({ given }) => {
				await change(await chooseGrouping(this.choices, given));
			},
			'mentoring.filterHomework': async ({ given }) => {
				await change(await chooseFilter(this.choices, this.services.notebooks.folders, given));
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
		view.description = choicesInWords(this.choices, folders, LANGUAGE);
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

import { plural, type Words } from '../../core/text/words.ts';
import type { Homework, Keeper } from '../../core/model/notebookView.ts';
import type { TaskItem } from '../../core/model/note.ts';
import type { SettingValues } from '../../contributions/settings.ts';
import type { OverdueCount } from '../../core/query/lateness.ts';
import type { NotebookFolder } from '../../host/services.ts';
import { inPages, underFolders, type TreeNode } from '../../host/tree/treeNode.ts';
import { homeworkRow, keeperOf, taskRow, type RowContext } from '../../host/tree/taskRow.ts';
import type { Choices } from './homeworkChoices.ts';
import { toFilter } from './filterHomework.ts';
import { groupHomework, type HomeworkGroup } from './groupHomework.ts';

/** What the rows are made from. */
interface HomeworkInput {
	readonly folders: readonly NotebookFolder[];
	readonly choices: Choices;
	/** As the settings say. */
	readonly keeper: Keeper;
	readonly l10n: Words;
}

/** The rows of the homework tree: folders if there are several, groups, items, items below them. */
export function homeworkRows({ folders, choices, keeper, l10n }: HomeworkInput): readonly TreeNode[] {
	return underFolders(folders, folder => {
		const context = { l10n, keeper: keeperOf(folder, keeper) };
		const groups = groupHomework(folder, choices, toFilter(folder, choices, context.keeper), l10n);
		return groups.map(group => groupRow(folder, group, choices, context));
	});
}

/** What the badge counts, as the setting says; whatever the filter. */
export function badgeOf({ mine, theirs }: OverdueCount, badge: SettingValues['badge']): number {
	switch (badge) {
		case 'mine':
			return mine;
		case 'all':
			return mine + theirs;
		case 'none':
			return 0;
	}
}

function groupRow(folder: NotebookFolder, group: HomeworkGroup, choices: Choices, context: RowContext): TreeNode {
	const { l10n } = context;
	// VS Code keeps what is folded by the id, so a group that is to open now needs another one.
	const id = `${folder.uri.toString()} ${choices.grouping} ${group.id}${group.isAlone ? ' alone' : ''}`;
	const count = group.items.length;
	const overdue = choices.grouping === 'due' ? 0 : group.items.filter(item => item.overdueDays > 0).length;
	const description = overdue > 0 ? l10n.t('{0} · {1} overdue', count, overdue) : String(count);
	return {
		id,
		label: group.label,
		description,
		spoken: plural(l10n, l10n.t('{0}, 1 item|{0}, {1} items'), count, [group.label, count]),
		icon: { name: group.icon, ...group.color ? { color: group.color } : {} },
		context: ['group', group.id],
		expanded: group.expanded,
		children: () => new GroupRows(folder, id, group.items, choices.showDone, context).rows(group.shown),
	};
}

/** The rows of one group: an item stands below its parent when the parent is in the group too. */
class GroupRows {
	private readonly members = new Map<TaskItem, Homework>();

	constructor(
		private readonly folder: NotebookFolder,
		private readonly id: string,
		private readonly items: readonly Homework[],
		private readonly showDone: boolean,
		private readonly context: RowContext,
	) {
		for (const item of items) { this.members.set(item.task, item); }
	}

	rows(shown?: number): readonly TreeNode[] {
		const tops = this.items.filter(item => !this.hasParentHere(item.note, item.task));
		return inPages(tops, this.id, (page, id) => this.rowsOf(page, id), this.context.l10n, shown);
	}

	private rowsOf(tops: readonly Homework[], id: string): readonly TreeNode[] {
		const unique = uniqueIds(id);
		return tops.map(item => this.row(item.note, item.task, unique));
	}

	/**
	 * Asks for the other tasks of a note only where there is a parent: those of an earlier session are made when asked
	 * for.
	 */
	private hasParentHere(note: Homework['note'], task: TaskItem): boolean {
		const parent = task.parent < 0 ? undefined : note.tasks[task.parent];
		if (!parent) { return false; }
		return this.members.has(parent) || this.isShownStep(parent) && this.hasParentHere(note, parent);
	}

	private isShownStep(task: TaskItem): boolean {
		return !task.isHomework && (this.showDone || task.status === 'open' || task.status === 'in-progress');
	}

	private row(note: Homework['note'], task: TaskItem, unique: (text: string) => string): TreeNode {
		const homework = this.members.get(task);
		const id = unique(`${note.path}#${task.text}`);
		const row = homework
			? homeworkRow(this.folder, homework, this.context)
			: taskRow(this.folder, note.path, task, this.context.l10n);
		const below = this.childrenOf(note.tasks, task);
		return below.length === 0
			? { id, ...row }
			: { id, ...row, expanded: true, children: () => this.below(note, below, id) };
	}

	private below(note: Homework['note'], tasks: readonly TaskItem[], id: string): readonly TreeNode[] {
		const unique = uniqueIds(id);
		return tasks.map(task => this.row(note, task, unique));
	}

	private childrenOf(tasks: readonly TaskItem[], parent: TaskItem): TaskItem[] {
		const index = tasks.indexOf(parent);
		return tasks.filter(task => task.parent === index && (this.members.has(task) || this.isShownStep(task)));
	}
}

/** Ids that survive a change of lines: by place and text, counted where the text occurs again. */
function uniqueIds(prefix: string): (text: string) => string {
	const seen = new Map<string, number>();
	return text => {
		const count = (seen.get(text) ?? 0) + 1;
		seen.set(text, count);
		return `${prefix} ${text}${count === 1 ? '' : ` ${count}`}`;
	};
}

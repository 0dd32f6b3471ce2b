import { plural, type Words, longDay, shortAge, shortDay } from '../../core/text/words.ts';
import { COLORS } from '../../contributions/views.ts';
import type { Goal, Keeper } from '../../core/model/notebookView.ts';
import type { Note } from '../../core/model/note.ts';
import { HORIZONS, type GoalStatus } from '../../core/model/vocabulary.ts';
import { escapeMarkdown } from '../../core/markdown/plainText.ts';
import { readLooseLink, readWholeLink } from '../../core/markdown/linkForms.ts';
import type { NotebookFolder } from '../../host/services.ts';
import { inPages, underFolders, type NodeTooltip, type TreeNode } from '../../host/tree/treeNode.ts';
import { areaName, goalStatusName, horizonName } from '../../core/text/names.ts';
import { homeworkRow, keeperOf, taskRow, type RowContext } from '../../host/tree/taskRow.ts';

/** The rows of the goals tree: horizons, goals, and below each its steps, homework and links. */
export function goalRows(folders: readonly NotebookFolder[], keeper: Keeper, l10n: Words): readonly TreeNode[] {
	return underFolders(folders, folder => {
		const context = { l10n, keeper: keeperOf(folder, keeper) };
		return [...HORIZONS, undefined].flatMap(horizon => {
			const goals = folder.view.goals().filter(goal => goal.note.fields.horizon === horizon);
			const ended = goals.filter(isEnded);
			return goals.length === 0
				? []
				: [horizonRow(folder, horizon, [...goals.filter(goal => !isEnded(goal)), ...ended], context)];
		});
	});
}

/** What was achieved or dropped stands last. */
function isEnded({ note: { fields: { goalStatus } } }: Goal): boolean {
	return goalStatus === 'achieved' || goalStatus === 'dropped';
}

function horizonRow(
	folder: NotebookFolder,
	horizon: Goal['note']['fields']['horizon'],
	goals: readonly Goal[],
	context: RowContext,
): TreeNode {
	const { l10n } = context;
	const label = horizonName(horizon, l10n);
	const id = `${folder.uri.toString()} ${horizon ?? ''}`;
	return {
		id,
		label,
		description: String(goals.length),
		spoken: plural(l10n, l10n.t('{0}, 1 goal|{0}, {1} goals'), goals.length, [label, goals.length]),
		context: ['horizon'],
		expanded: true,
		children: () => inPages(goals, id, page => page.map(goal => goalRow(folder, goal, context)), l10n),
	};
}

const STATUS_ICONS: Readonly<Record<GoalStatus, { name: string, color?: string }>> = {
	'not-started': { name: 'circle-outline' },
	'active': { name: 'target' },
	'at-risk': { name: 'warning', color: 'list.warningForeground' },
	'achieved': { name: 'pass-filled', color: 'testing.iconPassed' },
	'revised': { name: 'edit' },
	'dropped': { name: 'circle-slash' },
};

function goalRow(folder: NotebookFolder, goal: Goal, context: RowContext): TreeNode {
	const { l10n } = context;
	const { note } = goal;
	const status = note.fields.goalStatus ?? 'active';
	const id = `${folder.uri.toString()} ${note.path}`;
	const parts = [goal.progress === undefined ? '' : percent(goal.progress, l10n), targetInWords(goal, folder, l10n)]
		.filter(Boolean);
	const description = (status === 'active' ? parts : [goalStatusName(status, l10n), ...parts]).join(' · ');
	return {
		id,
		label: note.title,
		...lead(goal, l10n),
		...description ? { description } : {},
		spoken: speak(goal, folder, l10n),
		icon: STATUS_ICONS[status],
		context: ['goal', status, 'note'],
		place: { folder, path: note.path },
		tooltip: () => explain(goal, folder, l10n),
		...hasBelow(goal) ? { expanded: false, children: () => below(folder, goal, id, context) } : {},
	};
}

/** `85%`, `85%, 23 d late`: what has to be seen in a narrow side bar. */
function lead(goal: Goal, l10n: Words): Pick<TreeNode, 'lead' | 'mark'> {
	if (isEnded(goal)) { return {}; }
	const late = goal.overdueDays > 0 ? l10n.t('{0} late', shortAge(goal.overdueDays, l10n)) : '';
	const words = [goal.progress === undefined ? '' : percent(goal.progress, l10n), late].filter(Boolean).join(', ');
	return { ...words ? { lead: words } : {}, ...late ? { mark: { color: COLORS.overdue.id } } : {} };
}

function percent(progress: number, l10n: Words): string {
	return l10n.t('{0}%', Math.round(progress));
}

/** Where the target lies while the goal is pursued; when it was reached afterwards. */
function targetInWords(goal: Goal, { view }: NotebookFolder, l10n: Words): string {
	const { goalStatus, targetDate, completed } = goal.note.fields;
	if (goalStatus === 'achieved') { return completed ? shortDay(completed, view.today, l10n) : ''; }
	if (goal.overdueDays > 0) {
		return plural(l10n, l10n.t('1 day past its target|{0} days past its target'), goal.overdueDays);
	}
	return targetDate ? l10n.t('by {0}', shortDay(targetDate, view.today, l10n)) : '';
}

function speak(goal: Goal, folder: NotebookFolder, l10n: Words): string {
	const { fields, title } = goal.note;
	const parts = [title, goalStatusName(fields.goalStatus ?? 'active', l10n)];
	if (goal.progress !== undefined) { parts.push(l10n.t('{0} percent', Math.round(goal.progress))); }
	if (fields.targetDate) { parts.push(l10n.t('target {0}', longDay(fields.targetDate, l10n))); }
	if (goal.overdueDays > 0) { parts.push(targetInWords(goal, folder, l10n)); }
	return parts.join(', ');
}

function explain(goal: Goal, folder: NotebookFolder, l10n: Words): NodeTooltip {
	const { fields, title } = goal.note;
	const facts = [
		goalStatusName(fields.goalStatus ?? 'active', l10n),
		fields.targetDate && l10n.t('Target {0}', longDay(fields.targetDate, l10n)),
		goal.overdueDays > 0 && targetInWords(goal, folder, l10n),
		goal.steps.total > 0 && l10n.t('{0} of {1} steps done', goal.steps.done, goal.steps.total),
		fields.area && areaName(fields.area, l10n),
		fields.measure && l10n.t('Reached when: {0}', fields.measure),
	].filter(fact => typeof fact === 'string' && fact !== '');
	return {
		lines: [`**${escapeMarkdown(title)}**`, facts.map(fact => `- ${escapeMarkdown(String(fact))}`).join('\n')],
	};
}

/** What is counted is asked first: items and homework of a goal are made when somebody looks at them. */
function hasBelow(goal: Goal): boolean {
	const { note, steps } = goal;
	return steps.total > 0 || (note.fields.links ?? []).length > 0 || note.tasks.length > 0 || goal.homework.length > 0;
}

function below(folder: NotebookFolder, goal: Goal, id: string, context: RowContext): readonly TreeNode[] {
	const homework = goal.homework.filter(item => item.task.status !== 'carried');
	return [
		...stepRows(folder, goal.note, -1, id, context),
		...homework.map((item, index) => ({
			id: `${id} homework ${item.note.path}#${item.task.text} ${index}`,
			...homeworkRow(folder, item, context),
		})),
		...(goal.note.fields.links ?? []).map((link, index) =>
			linkRow(folder, goal, link, `${id} link ${index}`, context.l10n)
		),
	];
}

function stepRows(
	folder: NotebookFolder,
	note: Note,
	parent: number,
	id: string,
	context: RowContext,
): readonly TreeNode[] {
	return note.tasks.flatMap((task, index) =>
		task.parent === parent ? [stepRow(folder, note, index, `${id} step ${index}`, context)] : []
	);
}

function stepRow(folder: NotebookFolder, note: Note, index: number, id: string, context: RowContext): TreeNode {
	const homework = folder.view.homeworkOf(note.path).find(item => item.index === index);
	const row = homework
		? homeworkRow(folder, homework, context)
		: taskRow(folder, note.path, note.tasks[index]!, context.l10n);
	const hasSteps = note.tasks.some(task => task.parent === index);
	return hasSteps
		? { id, ...row, expanded: true, children: () => stepRows(folder, note, index, id, context) }
		: { id, ...row };
}

/** A paper, a grant or a web page named in the goal's `links`. */
function linkRow(folder: NotebookFolder, { note }: Goal, link: string, id: string, l10n: Words): TreeNode {
	const { label, address } = readLink(link);
	return {
		id,
		label,
		...label === address ? {} : { description: address },
		spoken: l10n.t('Link: {0}', label),
		icon: { name: /^[a-z][\w+.-]+:/i.test(address) ? 'link-external' : 'file' },
		context: ['link'],
		place: { folder, path: note.path },
		link: address,
		tooltip: () => ({ lines: [escapeMarkdown(address)] }),
	};
}

/** `[Manuscript](../papers/a.md)`, `[[a]]` or a bare address. */
export function readLink(link: string): { label: string, address: string } {
	const written = link.trim();
	const whole = readWholeLink(written);
	if (whole?.kind === 'wikilink') {
		return {
			label: (whole.words && written.slice(whole.words.start, whole.words.end)) || whole.address,
			address: whole.address,
		};
	}
	const loose = readLooseLink(written);
	return loose ? { label: loose.words, address: loose.address } : { label: lastNames(written), address: written };
}

/** `growth-cohort/manuscript.md`: files are often called the same in every folder. */
function lastNames(address: string): string {
	return /^[a-z][\w+.-]+:/i.test(address)
		? address
		: address.split('/').filter(part => part !== '..' && part !== '.').slice(-2).join('/') || address;
}

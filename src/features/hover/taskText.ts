import { mentorshipOf } from '../../core/assist/completion/entryContext.ts';
import { progressInWords } from '../../core/assist/completion/nameEntries.ts';
import type { Homework } from '../../core/model/homework.ts';
import type { TaskItem } from '../../core/model/taskItem.ts';
import { escapeMarkdown } from '../../core/text/escapeMarkdown.ts';
import { areaName, statusName } from '../../host/tree/names.ts';
import { homeworkFacts } from '../../host/tree/taskRow.ts';
import type { HoverContext } from './hoverContext.ts';

/** What an item belongs to, where it comes from, when it is really due and why. */
export function taskText(context: HoverContext, index: number): string | undefined {
	const { view, path, l10n, folder } = context;
	const task = view.note(path)?.tasks[index];
	if (!task) { return undefined; }
	const homework = view.homeworkOf(path).find(item => item.index === index);
	const facts = homework ? [...homeworkFacts(folder, homework, l10n), ...more(context, homework)] : checklistFacts(task, context);
	return [`**${escapeMarkdown(l10n.t('{0}, {1}', homework ? l10n.t('Homework') : l10n.t('Checklist item'), statusName(task.status, l10n)))}**`, facts.map(fact => `- ${fact}`).join('\n')].filter(Boolean).join('\n\n');
}

function more(context: HoverContext, homework: Homework): string[] {
	const { view, l10n } = context;
	const goal = homework.goalPath === undefined ? undefined : view.goals().find(({ note }) => note.path === homework.goalPath);
	const facts = [
		homework.dueImplied && homework.effectiveDue ? l10n.t('No date is written, so the next meeting after this note counts') : undefined,
		origin(context, homework.task),
		goal && l10n.t('The goal: {0}', progressInWords(goal, l10n)),
		...waitsFor(context, homework.task),
	];
	return facts.filter(fact => fact !== undefined).map(escapeMarkdown);
}

/** The meeting at which it was first pledged. */
function origin(context: HoverContext, { fields: { since } }: TaskItem): string | undefined {
	const note = since && mentorshipOf(context)?.meetings.find(({ date }) => date.date === since)?.note;
	const { l10n } = context;
	return note && l10n.t('First pledged in “{0}”', note.title);
}

function waitsFor({ view, path, l10n }: HoverContext, { fields: { after = [] } }: TaskItem): string[] {
	const tasks = view.note(path)?.tasks ?? [];
	return after.flatMap(id => tasks.filter(task => task.fields.id === id)).map(task => l10n.t('After: {0} ({1})', task.text, statusName(task.status, l10n)));
}

function checklistFacts(task: TaskItem, context: HoverContext): string[] {
	const { l10n } = context;
	const mentorship = mentorshipOf(context);
	return [mentorship && l10n.t('Mentorship: {0}', mentorship.title), task.area && l10n.t('Area: {0}', areaName(task.area, l10n))]
		.filter(fact => fact !== undefined).map(escapeMarkdown);
}

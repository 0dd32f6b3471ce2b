import { plural, type Words, dueInWords, longDay } from '../text/words.ts';
import { escapeMarkdown } from '../markdown/plainText.ts';
import type { Homework, NotebookView } from '../model/notebookView.ts';
import { areaName, ownerNames } from '../text/names.ts';

/** The facts of a tooltip, each a list item of escaped Markdown. */
export function homeworkFacts(view: NotebookView, homework: Homework, l10n: Words): string[] {
	const { task, effectiveDue } = homework;
	const goal = homework.goalPath === undefined ? task.fields.goal : view.note(homework.goalPath)?.title;
	const mentorship = homework.mentorship === undefined ? undefined : view.mentorship(homework.mentorship)?.title;
	const owners = ownerNames(homework.owners, l10n);
	const rows: (string | undefined)[] = [
		homework.ownerImplied
			? l10n.t('Owner: {0} (none is written, so it is the mentee’s)', owners)
			: l10n.t('Owner: {0}', owners),
		effectiveDue && dueFact(homework, effectiveDue, view, l10n),
		mentorship && l10n.t('Mentorship: {0}', mentorship),
		goal && l10n.t('Goal: {0}', goal),
		task.area && l10n.t('Area: {0}', areaName(task.area, l10n)),
		task.fields.since && l10n.t('First pledged {0}', longDay(task.fields.since, l10n)),
		task.fields.carried ? carriedInWords(task.fields.carried, l10n) : undefined,
		homework.slips > 0 ? pledgesInWords(homework.slips, l10n) : undefined,
		task.fields.repeat && l10n.t('Repeats {0}', task.fields.repeat),
	];
	return rows.filter(row => row !== undefined && row !== '').map(row => escapeMarkdown(String(row)));
}

/** When it is due, and how late it is: `Due Wednesday, December 9, 2026`. */
export function dueFact(
	homework: Homework,
	due: NonNullable<Homework['effectiveDue']>,
	{ today }: NotebookView,
	l10n: Words,
): string {
	const day = longDay(due, l10n);
	if (homework.dueImplied) { return l10n.t('Due at the meeting on {0}', day); }
	return homework.overdueDays > 0
		? l10n.t('Due {0}: {1}', day, dueInWords(due, today, l10n))
		: l10n.t('Due {0}', day);
}

function carriedInWords(times: number, l10n: Words): string {
	return plural(l10n, l10n.t('Carried forward once|Carried forward {0} times'), times);
}

/** How often it was pledged again. */
export function pledgesInWords(slips: number, l10n: Words): string {
	if (slips === 1) { return l10n.t('Slipped once'); }
	return slips === 2 ? l10n.t('Slipped twice') : l10n.t('Slipped {0} times', slips);
}

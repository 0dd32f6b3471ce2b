import { isolated } from '../../core/text/direction.ts';
import { graphemes } from '../../core/text/graphemes.ts';
import {
	listInWords,
	dueInWords,
	longDay,
	overdueInWords,
	shortAge,
	shortDay,
	type Words,
} from '../../core/text/words.ts';
import type { Homework, Keeper, Mentorship } from '../../core/model/notebookView.ts';
import type { TaskItem } from '../../core/model/note.ts';
import { isRole } from '../../core/model/vocabulary.ts';
import { isMine, keepersName, nameOfOwner, initials, otherSide } from '../../core/query/homework.ts';
import { escapeMarkdown, plainText } from '../../core/markdown/plainText.ts';
import type { NotebookFolder } from '../services.ts';
import type { NodeTooltip, TreeNode } from './treeNode.ts';
import { dueFact, pledgesInWords } from '../../core/languageService/homeworkFacts.ts';
import { ownerName, ownerNames, slipsInWords, statusName } from '../../core/text/names.ts';
import { countOverdue, type OverdueCount } from '../../core/query/lateness.ts';

/** What rows of homework are made with. */
export interface RowContext {
	readonly l10n: Words;
	/** Who keeps the notebook of `folder`. */
	readonly keeper: Keeper;
}

/**
 * Who keeps the notebook of a folder: as it says itself, else as the settings say, and where they give no name, as the
 * notes do.
 */
export function keeperOf({ view, me }: Pick<NotebookFolder, 'view' | 'me'>, keeper: Keeper): Keeper {
	const name = me ?? (keeper.name?.trim() || keepersName(view.mentorships(), keeper));
	return name === undefined ? { role: keeper.role } : { role: keeper.role, name };
}

/** Homework as the row of a tree: ticked, moved and assigned from there. */
export function homeworkRow(
	folder: NotebookFolder,
	homework: Homework,
	{ l10n, keeper }: RowContext,
): Omit<TreeNode, 'id'> {
	const { note, task } = homework;
	return {
		...taskRow(folder, note.path, task, l10n),
		...leadOf(folder, homework, { l10n, keeper }),
		description: describe(homework, folder, l10n),
		spoken: speak(homework, folder, l10n),
		context: [
			...taskContext(task, nextMeetingOf(folder, homework.mentorship) !== undefined),
			...homework.owners.every(owner => owner === 'mentee') ? [] : ['promised'],
		],
		...homework.mentorship === undefined ? {} : { mentorship: homework.mentorship },
		tooltip: () => explain(folder, homework, l10n),
	};
}

/** A step or another checklist item as the row of a tree. */
export function taskRow(folder: NotebookFolder, path: string, task: TaskItem, l10n: Words): Omit<TreeNode, 'id'> {
	const label = taskLabel(task, l10n);
	const status = statusName(task.status, l10n);
	const mentorship = folder.view.mentorshipOf(path);
	return {
		label,
		...task.status === 'in-progress' ? { description: status } : {},
		spoken: l10n.t('{0}, {1}', label, status),
		...iconOf(task),
		...hasBox(task) ? { checked: task.status === 'done' } : {},
		context: taskContext(task, nextMeetingOf(folder, mentorship) !== undefined),
		place: { folder, path, line: task.line },
		task,
		...mentorship === undefined ? {} : { mentorship },
	};
}

/** What an item says, without markup. */
export function taskLabel({ text }: TaskItem, l10n: Words): string {
	return plainText(text) || l10n.t('(no text)');
}

/** The day of the next meeting of a mentorship, if one is booked. */
export function nextMeetingOf(folder: NotebookFolder, mentorship: string | undefined) {
	return mentorship === undefined ? undefined : folder.view.mentorship(mentorship)?.nextMeeting?.date;
}

function hasBox(task: TaskItem): boolean {
	return task.status !== 'cancelled' && task.status !== 'carried';
}

function iconOf(task: TaskItem): Pick<TreeNode, 'icon'> {
	if (task.status === 'cancelled') { return { icon: { name: 'circle-slash' } }; }
	return task.status === 'carried' ? { icon: { name: 'arrow-right' } } : {};
}

function taskContext(task: TaskItem, hasNextMeeting: boolean): string[] {
	const active = task.status === 'open' || task.status === 'in-progress';
	const state = active ? [task.status === 'open' ? 'open' : 'started', 'active'] : [task.status, 'settled'];
	return ['task', ...state, 'note', ...hasNextMeeting ? ['next'] : []];
}

function describe(homework: Homework, folder: NotebookFolder, l10n: Words): string {
	const owners = ownersInWords(homework, folder, l10n);
	const parts = [owners, stateInWords(homework, folder, l10n)];
	if (homework.task.status === 'in-progress') { parts.push(statusName('in-progress', l10n)); }
	return parts.filter(Boolean).join(' · ');
}

/** Sides as what they are; a handle as the name behind it, where the notes tell it. */
function ownersInWords({ owners, mentorship }: Homework, { view }: NotebookFolder, l10n: Words): string {
	const pair = mentorship === undefined ? undefined : view.mentorship(mentorship);
	return ownerNames(owners.map(owner => isRole(owner) ? owner : nameOfOwner(owner, pair) ?? owner), l10n);
}

/** When it is due while it is owed; afterwards what became of it. */
function stateInWords({ task, effectiveDue, dueImplied }: Homework, { view }: NotebookFolder, l10n: Words): string {
	if (task.status === 'done') {
		return task.fields.done
			? l10n.t('done {0}', shortDay(task.fields.done, view.today, l10n))
			: statusName('done', l10n);
	}
	if (task.status !== 'open' && task.status !== 'in-progress') { return statusName(task.status, l10n); }
	if (effectiveDue === undefined) { return ''; }
	if (dueImplied && effectiveDue >= view.today) {
		return l10n.t('by the meeting on {0}', shortDay(effectiveDue, view.today, l10n));
	}
	return dueInWords(effectiveDue, view.today, l10n);
}

function speak(homework: Homework, folder: NotebookFolder, l10n: Words): string {
	const { task, effectiveDue, overdueDays } = homework;
	const owners = ownersInWords(homework, folder, l10n);
	const parts = [taskLabel(task, l10n), statusName(task.status, l10n), l10n.t('owner: {0}', owners)];
	if (effectiveDue) { parts.push(l10n.t('due {0}', longDay(effectiveDue, l10n))); }
	if (overdueDays > 0) { parts.push(overdueInWords(overdueDays, l10n)); }
	if (!effectiveDue) { parts.push(l10n.t('no date')); }
	if (homework.slips > 0) { parts.push(slipsInWords(homework.slips, l10n)); }
	const mentorship = titleOf(folder, homework.mentorship);
	return [...parts, ...mentorship ? [mentorship] : []].join(', ');
}

/**
 * `RA 23 d`: whose it is in two letters, and how late. Letters at the right edge and an icon say it more
 * prettily, but take the room of seven letters: VS Code draws an icon on each row that is decorated.
 */
function leadOf(folder: NotebookFolder, homework: Homework, context: RowContext): Pick<TreeNode, 'lead'> {
	const isLate = homework.overdueDays > 0;
	const lead = [whose(folder, homework, isLate, context), isLate ? shortAge(homework.overdueDays, context.l10n) : '']
		.filter(Boolean).join(' ');
	return lead === '' ? {} : { lead };
}

/**
 * `RA` is Ruth Abara’s, `RA+1` hers and another’s, `→R` what I owe Ruth, where there are several relationships (`→RA`
 * where another begins with the same letter); else
 * `me`, which only late rows say.
 */
function whose({ view }: NotebookFolder, homework: Homework, isLate: boolean, { l10n, keeper }: RowContext): string {
	const pair = homework.mentorship === undefined ? undefined : view.mentorship(homework.mentorship);
	if (!isMine(homework, pair, keeper)) {
		const names = homework.owners.map(owner => nameOfOwner(owner, pair) ?? ownerName(owner, l10n));
		const more = names.length > 1 ? `+${names.length - 1}` : '';
		return `${isolated(initials(names[0]!))}${more}`;
	}
	if (pair !== undefined && view.mentorships().length > 1) {
		const letters = initials(otherSide(pair, keeper));
		const first = firstLetter(letters);
		return `→${isolated(sharedLetters(view.mentorships(), keeper).has(first) ? letters : first)}`;
	}
	return isLate ? l10n.t('me') : '';
}

function firstLetter(letters: string): string {
	return graphemes(letters)[0] ?? '';
}

/** Of the relationships as they are; rows ask for the same ones again and again. */
const shared = new WeakMap<readonly Mentorship[], { readonly keeper: Keeper, readonly letters: ReadonlySet<string> }>();

/** First letters that two others have, so that one letter does not say whom: Chidi and the committee. */
function sharedLetters(mentorships: readonly Mentorship[], keeper: Keeper): ReadonlySet<string> {
	const known = shared.get(mentorships);
	if (known?.keeper.name === keeper.name && known?.keeper.role === keeper.role) { return known.letters; }
	const all = mentorships.map(mentorship => firstLetter(initials(otherSide(mentorship, keeper))));
	const letters = new Set(all.filter((letter, at) => all.indexOf(letter) !== at));
	shared.set(mentorships, { keeper, letters });
	return letters;
}

function explain(folder: NotebookFolder, homework: Homework, l10n: Words): NodeTooltip {
	const { note, task } = homework;
	const facts = shortFacts(folder, homework, l10n).map(escapeMarkdown);
	return {
		lines: [
			`**${escapeMarkdown(plainText(task.text))}**`,
			facts.join('  \n'),
			l10n.t('In “{0}”', escapeMarkdown(note.title)),
		],
	};
}

/** Four short lines at most: a tooltip lies over the rows below. */
function shortFacts(folder: NotebookFolder, homework: Homework, l10n: Words): string[] {
	const { effectiveDue, slips, task } = homework;
	const pair = homework.mentorship === undefined ? undefined : folder.view.mentorship(homework.mentorship);
	const owners = listInWords(homework.owners.map(owner => nameOfOwner(owner, pair) ?? ownerName(owner, l10n)), l10n);
	const since = task.fields.since
		&& l10n.t('First pledged {0}', shortDay(task.fields.since, folder.view.today, l10n));
	const story = [slips > 0 && pledgesInWords(slips, l10n), since].filter(Boolean).join(' · ');
	const goal = homework.goalPath === undefined ? task.fields.goal : folder.view.note(homework.goalPath)?.title;
	return [
		l10n.t('Owner: {0}', owners),
		effectiveDue ? dueFact(homework, effectiveDue, folder.view, l10n) : l10n.t('No date'),
		story,
		goal && l10n.t('Goal: {0}', goal),
	].filter(fact => fact !== undefined && fact !== '').map(String);
}

function titleOf(folder: NotebookFolder, mentorship: string | undefined): string | undefined {
	return mentorship === undefined ? undefined : folder.view.mentorship(mentorship)?.title;
}

/** Overdue items of all folders, by whose they are, without those that are old. */
export function countIn(folders: readonly NotebookFolder[], keeper: Keeper): OverdueCount {
	const counts = folders.map(folder => countOverdue(folder.view, keeperOf(folder, keeper)));
	return {
		mine: counts.reduce((sum, { mine }) => sum + mine, 0),
		theirs: counts.reduce((sum, { theirs }) => sum + theirs, 0),
	};
}

/** `Overdue: 2 of mine, 3 of others`. */
export function overdueCountInWords({ mine, theirs }: OverdueCount, l10n: Words): string {
	if (theirs === 0) { return l10n.t('Overdue: {0} of mine', mine); }
	return mine === 0
		? l10n.t('Overdue: {0} of others', theirs)
		: l10n.t('Overdue: {0} of mine, {1} of others', mine, theirs);
}

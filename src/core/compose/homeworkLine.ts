import type { Homework } from '../model/homework.ts';
import type { Mentorship } from '../model/mentorship.ts';
import { overdueInWords, shortDay } from '../text/dayWords.ts';
import { nameWords } from '../text/personName.ts';
import { ownerName } from '../text/names.ts';
import type { Words } from '../text/words.ts';
import type { MeetingScope } from './meetingScope.ts';
import { portableLine } from './portable.ts';

/** Which part of an item's story is told. */
export type HomeworkStory = 'open' | 'pack';

/** One item of homework on one line of Markdown: `Send the draft (due Dec 4)`. */
export function homeworkLine(item: Homework, scope: MeetingScope, l10n: Words, story: HomeworkStory): string {
	const facts = factsOf(item, scope, l10n, story);
	const text = portableLine(item.task.text) || l10n.t('(no words)');
	return facts.length > 0 ? `${text} (${facts.join(', ')})` : text;
}

function factsOf(item: Homework, scope: MeetingScope, l10n: Words, story: HomeworkStory): string[] {
	const { effectiveDue, overdueDays, task: { fields, status } } = item;
	const { view: { today } } = scope;
	const due = effectiveDue ? [l10n.t('due {0}', shortDay(effectiveDue, today, l10n))] : [];
	const lateness = [...overdueDays > 0 ? [overdueInWords(overdueDays, l10n)] : due, ...fields.since ? [l10n.t('first pledged {0}', shortDay(fields.since, today, l10n))] : []];
	switch (story) {
		case 'pack': return lateness;
		case 'open': return [...status === 'in-progress' ? [l10n.t('in progress')] : [], ...due];
	}
}

/** The people an item belongs to, by name where the mentorship gives one: a handle is a word of it. */
export function nameOf(owners: readonly string[], mentorship: Mentorship, l10n: Words): string {
	return owners.map(owner => portableLine(personOf(owner, mentorship) ?? ownerName(owner, l10n))).join(', ');
}

function personOf(owner: string, { mentor, mentee, chair, members }: Mentorship): string | undefined {
	if (owner === 'mentor') { return mentor; }
	if (owner === 'mentee') { return mentee; }
	const named = new Set([mentor, mentee, chair, ...members].filter(name => name !== undefined && nameWords(name).includes(owner)));
	return named.size === 1 ? [...named][0] : undefined;
}

import type { CalendarDate } from '../model/calendarDate.ts';
import {
	PRIORITY_LISTS,
	comparePriorities,
	readPriorities,
	type ComparedItem,
	type PriorityComparison,
	type PriorityList,
} from '../query/comparePriorities.ts';
import { proseMarkdown } from '../markdown/plainText.ts';
import { itemWords } from '../taskFields/itemWords.ts';
import type { Words } from '../text/words.ts';
import { plainLine, withoutGoals } from './portable.ts';
import type { NoteTexts } from '../export/publicNotes.ts';

/** The comparison of all priorities notes whose texts were read. */
export function prioritiesOf({ notes }: Pick<NoteTexts, 'notes'>): PriorityComparison | undefined {
	return comparePriorities([...notes.values()].flatMap(({ note, text }) => readPriorities(note, text) ?? []));
}

/** Quit, decline, start and continue against the earlier lists, as a page of Markdown. */
export function priorityComparison(comparison: PriorityComparison, l10n: Words): string {
	const { newest, earlier, items, stillStands } = comparison;
	const before = earlier.map(({ date }) => date).join(', ');
	return [
		`# ${l10n.t('Quit, decline, start, continue: {0}', newest.date)}`,
		earlier.length === 0
			? l10n.t('This is the first list. The next one will be laid beside it.')
			: l10n.t('Beside the lists of {0}.', before),
		`## ${l10n.t('I said I would quit, and it still stands')}`,
		stillStands.length === 0 ? l10n.t('Nothing. What was to go has gone.') : list(stillStands, newest.date, l10n),
		...PRIORITY_LISTS.flatMap(name =>
			section(name, items.filter(item => item.list === name && item.current), newest.date, l10n)
		),
		...gone(items.filter(item => !item.current && !item.done), newest.date, l10n),
	].join('\n\n') + '\n';
}

function section(name: PriorityList, items: readonly ComparedItem[], newest: CalendarDate, l10n: Words): string[] {
	return items.length === 0 ? [] : [`## ${titleOf(name, l10n)}`, list(items, newest, l10n)];
}

function gone(items: readonly ComparedItem[], newest: CalendarDate, l10n: Words): string[] {
	return items.length === 0 ? [] : [`## ${l10n.t('No longer on a list')}`, list(items, newest, l10n)];
}

function list(items: readonly ComparedItem[], newest: CalendarDate, l10n: Words): string {
	return items.map(item =>
		`- ${proseMarkdown(plainLine(itemWords(withoutGoals(item.text))))} (${factsOf(item, newest, l10n).join('; ')})`
	).join('\n');
}

function factsOf(
	{ before, since, times, done, current, last, list: name }: ComparedItem,
	newest: CalendarDate,
	l10n: Words,
): string[] {
	const standing = times > 1 || current ? [l10n.t('since {0}', since)] : [];
	return [
		...done ? [l10n.t('done')] : [],
		...current && since === newest ? [l10n.t('new')] : standing,
		...times > 1 ? [l10n.t('on {0} lists', times)] : [],
		...before === undefined ? [] : [l10n.t('before under “{0}”', titleOf(before, l10n))],
		...current ? [] : [l10n.t('last under “{0}”, {1}', titleOf(name, l10n), last)],
	];
}

function titleOf(name: PriorityList, l10n: Words): string {
	const titles: Record<PriorityList, string> = {
		quit: l10n.t('Quit'),
		decline: l10n.t('Decline'),
		start: l10n.t('Start'),
		continue: l10n.t('Continue'),
	};
	return titles[name];
}

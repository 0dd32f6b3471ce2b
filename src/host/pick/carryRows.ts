import { plural, type Words, dueInWords, shortDay } from '../../core/text/words.ts';
import type { CarryItem, CarryPlan } from '../../core/edit/carry/carryModel.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { ownerNames } from '../../core/text/names.ts';
import { stemOf } from '../../core/text/paths.ts';
import type { NotebookFolder } from '../services.ts';

/** One line of the preview. */
interface CarryRow {
	readonly label: string;
	readonly description: string;
	readonly detail: string;
	readonly picked: boolean;
	readonly item: CarryItem;
}

/** The preview: each item with whose it is, where it comes from and how often it is carried. */
export function carryRows(
	{ items }: Pick<CarryPlan, 'items'>,
	today: CalendarDate,
	titleOf: (path: string) => string,
	l10n: Words,
): CarryRow[] {
	return items.map(item => ({
		label: item.text || l10n.t('(no words)'),
		description: ownerNames(item.owners, l10n),
		detail: [titleOf(item.path), ...facts(item, today, l10n)].join(' · '),
		picked: true,
		item,
	}));
}

function facts({ since, carried, subItems, due, isThere }: CarryItem, today: CalendarDate, l10n: Words): string[] {
	return [
		l10n.t('pledged {0}', shortDay(since, today, l10n)),
		...carried > 1 ? [l10n.t('carried {0} times with this one', carried)] : [],
		...due ? [dueInWords(due, today, l10n)] : [],
		...subItems > 0 ? [plural(l10n, l10n.t('with 1 sub-item|with {0} sub-items'), subItems)] : [],
		...isThere ? [l10n.t('is in the next note already, only marked here')] : [],
	];
}

/** The shortest way to name a goal note on a task line: `early-career-award`, or its path where two have that stem. */
export function goalName({ view }: NotebookFolder, path: string): string {
	const stem = stemOf(path);
	return view.names.goal(stem, '').path === path ? stem : path.replace(/\.md$/i, '');
}

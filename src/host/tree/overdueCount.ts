import { countOverdue, type OverdueCount } from '../../core/query/lateness.ts';
import type { Keeper } from '../../core/query/whose.ts';
import type { Words } from '../../core/text/words.ts';
import type { NotebookFolder } from '../services.ts';
import { keeperOf } from './taskRow.ts';

/** Overdue items of all folders, by whose they are, without those that are old. */
export function countIn(folders: readonly NotebookFolder[], keeper: Keeper): OverdueCount {
	const counts = folders.map(folder => countOverdue(folder.view, keeperOf(folder, keeper)));
	return { mine: counts.reduce((sum, { mine }) => sum + mine, 0), theirs: counts.reduce((sum, { theirs }) => sum + theirs, 0) };
}

/** `Overdue: 2 of mine, 3 of others`. */
export function overdueCountInWords({ mine, theirs }: OverdueCount, l10n: Words): string {
	if (theirs === 0) { return l10n.t('Overdue: {0} of mine', mine); }
	return mine === 0 ? l10n.t('Overdue: {0} of others', theirs) : l10n.t('Overdue: {0} of mine, {1} of others', mine, theirs);
}

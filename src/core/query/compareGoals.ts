import type { Goal } from '../model/goal.ts';
import { HORIZONS } from '../model/vocabulary.ts';
import { compareAbsentLast, compareText } from './compareText.ts';

/** By horizon (short first, none last), target date (none last), path. */
export function compareGoals({ note: a }: Goal, { note: b }: Goal): number {
	return horizonRank(a.fields.horizon) - horizonRank(b.fields.horizon)
		|| compareAbsentLast(a.fields.targetDate, b.fields.targetDate)
		|| compareText(a.path, b.path);
}

function horizonRank(horizon: typeof HORIZONS[number] | undefined): number {
	return horizon ? HORIZONS.indexOf(horizon) : HORIZONS.length;
}

import type { Words } from '../../text/words.ts';
import type { CarryPlan } from './carryModel.ts';

/** What stays behind, and why; nothing if nothing does. */
export function skippedInWords({ skipped }: Pick<CarryPlan, 'skipped'>, l10n: Words): string[] {
	const hidden = skipped.filter(({ reason }) => reason === 'private').length;
	const narrow = skipped.filter(({ reason }) => reason === 'more-readers').length;
	const stuck = skipped.filter(({ reason }) => reason === 'cannot-move').map(({ text }) => text);
	return [
		...hidden > 0 ? [l10n.t('Private items stay where they are ({0}).', hidden)] : [],
		...narrow > 0 ? [l10n.t('More people read the next note than the one these items are in, so they stay ({0}).', narrow)] : [],
		...stuck.length > 0 ? [l10n.t('These would not read the same in the next note, so they stay: {0}.', stuck.join('; '))] : [],
	];
}

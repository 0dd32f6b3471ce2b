import type { Words } from '../../text/words.ts';
import { bareWords } from './inlineText.ts';
import { SECTIONS, type SectionKey } from './prepareModel.ts';

/** Says which section a heading is of, if one: by the names we give, and others that are usual. */
export type SectionOf = (heading: string) => SectionKey | undefined;

/** Knows sections by the beginning of their headings, in the user's language and in English. */
export function sectionNames(l10n: Words): SectionOf {
	const names: Record<SectionKey, readonly string[]> = {
		'ask': [l10n.t('What I need this time'), l10n.t('What is needed this time'), 'What I need', 'What is needed'],
		'check-in': [l10n.t('Check in'), 'Check in', 'Checking in'],
		'concerns': [l10n.t('Concerns of last time'), 'Concerns of last time'],
		'since': [l10n.t('Since last time'), 'Since last time', 'Since the last meeting'],
		'goals': [l10n.t('Goals'), 'Goals', 'Where the goals stand'],
		'decide': [l10n.t('To decide'), 'To decide', 'Decisions'],
		'undiscussed': [l10n.t('Not discussed lately'), 'Not discussed', 'Not forgotten'],
		'agenda': [l10n.t('Agenda'), 'Agenda', 'Topics'],
		'review': [l10n.t('Review'), 'Review'],
		'assist': [l10n.t('Assist and advise'), 'Assist'],
		'together': [l10n.t('Opportunities and collaboration'), 'Opportunities'],
		'advocate': [l10n.t('Advocate'), 'Advocate', 'Advocacy'],
		'wrap-up': [l10n.t('Wrap up'), 'Wrap up', 'Wrapping up'],
		'parked': [l10n.t('Parked'), 'Parked', 'Parking lot'],
		'open': [l10n.t('Also open'), 'Also open'],
	};
	return heading => {
		const words = `${bareWords(heading)} `;
		return SECTIONS.find(key => names[key].some(name => words.startsWith(`${bareWords(name)} `)));
	};
}

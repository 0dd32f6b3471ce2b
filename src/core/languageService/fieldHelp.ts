import type { Words } from '../text/words.ts';

/** What a front-matter key is for, in a few words; nothing for keys that say it themselves. */
export function keyHelp(key: string, l10n: Words): string | undefined {
	const help: Readonly<Record<string, string>> = {
		mentorship: l10n.t('The mentorship or committee this note belongs to'),
		confidentiality: l10n.t('Who may read it; private never enters an export'),
		cadence: l10n.t('How often you meet'),
		review_date: l10n.t('When you look at this again'),
		next_meeting: l10n.t('When you meet next, with a time if you like'),
		mentor_mode: l10n.t('What the mentee needs from the mentor this time'),
		satisfaction: l10n.t('How it feels, 1 to 10; the reason goes below “Wrap up”'),
		protected_time: l10n.t('How often protected time was kept since last time, such as 3 of 4'),
		effort: l10n.t('How the time is divided, in per cent'),
		horizon: l10n.t('How far ahead the goal lies'),
		progress: l10n.t('In per cent; counted from the steps if it is left out'),
		measure: l10n.t('How you will know that it is reached'),
		links: l10n.t('Papers, grants and citations it leads to'),
		respond_by: l10n.t('When an answer is expected'),
		hours: l10n.t('What it would take, in hours'),
		fit: l10n.t('How well the mentorship fits, 1 to 5'),
		programme: l10n.t('The mentoring programme it belongs to, if there is one'),
		department: l10n.t('The department, as the programme calls it'),
		programme_code: l10n.t('A code that goes to the programme in place of your names'),
		page_filed: l10n.t('When the chair’s page of this meeting was filed'),
	};
	return Object.hasOwn(help, key) ? help[key] : undefined;
}

/** What a field of a task line is for. */
export function fieldHelp(field: string, l10n: Words): string {
	switch (field) {
		case 'due':
			return l10n.t('When it is due');
		case 'owner':
			return l10n.t('Who does it');
		case 'goal':
			return l10n.t('The goal it serves');
		case 'area':
			return l10n.t('The area of work');
		case 'priority':
			return l10n.t('How much it matters');
		case 'scheduled':
			return l10n.t('When you mean to do it');
		case 'start':
			return l10n.t('When it can begin');
		default:
			return l10n.t('How often it comes again');
	}
}

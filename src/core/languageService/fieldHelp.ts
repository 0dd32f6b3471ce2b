import type { Words } from '../text/words.ts';

/** What a front-matter key is for, in a few words; nothing for keys that say it themselves. */
export function keyHelp(key: string, l10n: Words): string | undefined {
	switch (key) {
		case 'mentorship': return l10n.t('The mentorship or committee this note belongs to');
		case 'confidentiality': return l10n.t('Who may read it; private never enters an export');
		case 'cadence': return l10n.t('How often you meet');
		case 'review_date': return l10n.t('When you look at this again');
		case 'next_meeting': return l10n.t('When you meet next, with a time if you like');
		case 'mentor_mode': return l10n.t('What the mentee needs from the mentor this time');
		case 'satisfaction': return l10n.t('How it feels, 1 to 10');
		case 'protected_time': return l10n.t('How often protected time was kept since last time, such as 3 of 4');
		case 'effort': return l10n.t('How the time is divided, in per cent');
		case 'horizon': return l10n.t('How far ahead the goal lies');
		case 'progress': return l10n.t('In per cent; counted from the steps if it is left out');
		case 'measure': return l10n.t('How you will know that it is reached');
		case 'links': return l10n.t('Papers, grants and citations it leads to');
		case 'respond_by': return l10n.t('When an answer is expected');
		case 'hours': return l10n.t('What it would take, in hours');
		case 'fit': return l10n.t('How well the mentorship fits, 1 to 5');
		default: return programmeHelp(key, l10n);
	}
}

function programmeHelp(key: string, l10n: Words): string | undefined {
	switch (key) {
		case 'programme': return l10n.t('The mentoring programme it belongs to, if there is one');
		case 'department': return l10n.t('The department, as the programme calls it');
		case 'programme_code': return l10n.t('A code that goes to the programme in place of your names');
		case 'page_filed': return l10n.t('When the chair’s page of this meeting was filed');
		default: return undefined;
	}
}

/** What a field of a task line is for. */
export function fieldHelp(field: string, l10n: Words): string {
	switch (field) {
		case 'due': return l10n.t('When it is due');
		case 'owner': return l10n.t('Who does it');
		case 'goal': return l10n.t('The goal it serves');
		case 'area': return l10n.t('The area of work');
		case 'priority': return l10n.t('How much it matters');
		case 'scheduled': return l10n.t('When you mean to do it');
		case 'start': return l10n.t('When it can begin');
		default: return l10n.t('How often it comes again');
	}
}

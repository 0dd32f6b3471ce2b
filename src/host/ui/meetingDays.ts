import * as vscode from 'vscode';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/mentorship.ts';
import { offeredDays, type DayOffer } from '../../core/query/offeredDays.ts';
import type { OfferedDay } from './askDay.ts';

/** Days for the next meeting after one on `from`, in words. */
export function meetingDays(mentorship: Mentorship, today: CalendarDate, from?: CalendarDate): OfferedDay[] {
	return offeredDays(mentorship, today, from).map(({ why, when }) => ({ label: labelOf(why, mentorship), when }));
}

function labelOf(why: DayOffer['why'], { cadence }: Mentorship): string {
	switch (why) {
		case 'cadence': return vscode.l10n.t('As agreed: {0}', cadence?.text ?? '');
		case 'week-earlier': return vscode.l10n.t('A week earlier');
		case 'week-later': return vscode.l10n.t('A week later');
		case 'four-weeks': return vscode.l10n.t('Four weeks later');
		case 'three-months': return vscode.l10n.t('Three months later');
	}
}

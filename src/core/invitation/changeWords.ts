import type { CalendarDateTime } from '../model/calendarDate.ts';
import { longDayTime, type Words } from '../text/words.ts';
import type { MeetingChange } from './planInvitation.ts';

/** A change of a meeting as a row to choose: what happens, and where. */
export function meetingChangeInWords(
	change: MeetingChange,
	l10n: Words,
): { readonly label: string, readonly detail: string } {
	const day = (when: CalendarDateTime) => longDayTime(when, l10n);
	switch (change.kind) {
		case 'made':
			return {
				label: l10n.t('New meeting: {0}', day(change.when)),
				detail: [l10n.t('a note is made for it'), placeOf(change)].filter(Boolean).join(' · '),
			};
		case 'moved':
			return {
				label: l10n.t('Meeting: {0}', day(change.when)),
				detail: [l10n.t('in {0}, which says {1}', change.path, day(change.before)), placeOf(change)].filter(
					Boolean,
				).join(' · '),
			};
		case 'named':
			return {
				label: l10n.t('Meeting: {0}', day(change.when)),
				detail: l10n.t(
					'{0} is known as this invitation from now on, so that later versions move it',
					change.path,
				),
			};
		case 'called-off':
			return { label: l10n.t('Cancelled: {0}', day(change.before)), detail: l10n.t('in {0}', change.path) };
		case 'rebooked':
			return {
				label: l10n.t('Next meeting: {0}', day(change.when)),
				detail: l10n.t('in {0}, which says {1}', change.path, day(change.before)),
			};
	}
}

function placeOf({ fields }: MeetingChange): string {
	return fields['location'] ?? '';
}

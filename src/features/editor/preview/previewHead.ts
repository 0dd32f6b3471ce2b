import { listInWords, plural, type Words, longDay, longDayTime } from '../../../core/text/words.ts';
import type { Note } from '../../../core/model/note.ts';
import type { NotebookView } from '../../../core/model/notebookView.ts';
import {
	cadenceInWords,
	areaName,
	goalStatusName,
	horizonName,
	meetingStatusName,
	typeName,
} from '../../../core/text/names.ts';

/** What the first lines of a note say, in words: `Meeting`, `Ruth Abara`, `Wednesday, November 18, 2026`, `held`. */
export function noteHead(note: Note, view: NotebookView, l10n: Words): string[] {
	const parts = [
		typeName(note.type, l10n),
		...relationship(note, view),
		...when(note, l10n),
		...people(note, l10n),
		...state(note, l10n),
		...offer(note, l10n),
	];
	return parts.filter(part => typeof part === 'string' && part !== '').map(String);
}

type Parts = readonly (string | undefined | false)[];

function relationship({ path, type, title }: Note, view: NotebookView): Parts {
	const key = type === 'mentorship' || type === 'committee' ? undefined : view.mentorshipOf(path);
	const name = key === undefined ? undefined : view.mentorship(key)?.title;
	return name === title ? [] : [name];
}

function when({ fields }: Note, l10n: Words): Parts {
	const { date, nextMeeting, cadence, startDate, endDate, location, durationMinutes } = fields;
	return [
		date && longDayTime(date, l10n),
		location,
		durationMinutes === undefined ? undefined : l10n.t('{0} minutes', durationMinutes),
		cadence && l10n.t('How often: {0}', cadenceInWords(cadence, l10n)),
		nextMeeting && l10n.t('Next meeting: {0}', longDayTime(nextMeeting, l10n)),
		startDate && l10n.t('since {0}', longDay(startDate, l10n)),
		endDate && l10n.t('until {0}', longDay(endDate, l10n)),
	];
}

function people({ fields }: Note, l10n: Words): Parts {
	const { mentor, mentee, chair, members = [] } = fields;
	return [
		mentor && l10n.t('Mentor: {0}', mentor),
		mentee && l10n.t('Mentee: {0}', mentee),
		chair && l10n.t('Chair: {0}', chair),
		members.length > 0 && l10n.t('Members: {0}', listInWords(members, l10n)),
	];
}

function state({ fields, type }: Note, l10n: Words): Parts {
	const { meetingStatus, goalStatus, horizon, progress, targetDate, completed, area } = fields;
	return [
		meetingStatus && meetingStatusName(meetingStatus, l10n),
		type === 'goal' && horizon && horizonName(horizon, l10n),
		goalStatus && goalStatusName(goalStatus, l10n),
		progress === undefined ? undefined : l10n.t('{0}%', Math.round(progress)),
		targetDate && l10n.t('Target {0}', longDay(targetDate, l10n)),
		completed && l10n.t('done {0}', longDay(completed, l10n)),
		area && areaName(area, l10n),
	];
}

function offer({ fields, type }: Note, l10n: Words): Parts {
	if (type !== 'opportunity') { return []; }
	const { requestedBy, respondBy, hours } = fields;
	return [
		requestedBy && l10n.t('Asked by {0}', requestedBy),
		respondBy && l10n.t('Answer until {0}', longDay(respondBy, l10n)),
		hours === undefined ? undefined : plural(l10n, l10n.t('1 hour|{0} hours'), hours),
	];
}

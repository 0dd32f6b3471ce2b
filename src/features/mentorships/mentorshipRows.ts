import { COLORS } from '../../contributions/views.ts';
import type { CalendarDate, CalendarDateTime } from '../../core/model/calendarDate.ts';
import type { Meeting, Mentorship, SideTotals } from '../../core/model/mentorship.ts';
import { dayInWords, isNear, longDay, longDayTime, shortAge, shortDay, shortDayInWords } from '../../core/text/dayWords.ts';
import { escapeMarkdown } from '../../core/markdown/plainText.ts';
import type { Words } from '../../core/text/words.ts';
import type { NotebookFolder } from '../../host/services.ts';
import { inPages, underFolders, type NodeTooltip, type TreeNode } from '../../host/tree/treeNode.ts';
import { meetingStatusName, slipsInWords } from '../../core/text/names.ts';

/** So many mentorships are shown with their meetings unfolded; of more, as in a department's notebook, one wants to see the names. */
const FEW = 20;

/** The rows of the mentorships tree: the current ones, then those past and informal in a group. */
export function mentorshipRows(folders: readonly NotebookFolder[], l10n: Words): readonly TreeNode[] {
	return underFolders(folders, folder => {
		const all = folder.view.mentorships();
		const current = mentorshipsIn(folder, all.filter(isCurrent), `${folder.uri.toString()} current`, l10n);
		const past = all.filter(mentorship => !isCurrent(mentorship));
		return past.length === 0 ? current : [...current, pastRow(folder, past, l10n)];
	});
}

function mentorshipsIn(folder: NotebookFolder, mentorships: readonly Mentorship[], id: string, l10n: Words): readonly TreeNode[] {
	return inPages(mentorships, id, page => page.map(mentorship => mentorshipRow(folder, mentorship, mentorships.length <= FEW, l10n)), l10n);
}

/** Ended and informal ones are never late and stand apart. */
export function isCurrent({ status }: Mentorship): boolean {
	return status === 'active' || status === 'proposed';
}

function pastRow(folder: NotebookFolder, past: readonly Mentorship[], l10n: Words): TreeNode {
	const label = l10n.t('Past and informal');
	const id = `${folder.uri.toString()} past`;
	return {
		id,
		label,
		description: String(past.length),
		spoken: l10n.t('{0}, {1}', label, past.length),
		context: ['past'],
		expanded: false,
		children: () => mentorshipsIn(folder, past, id, l10n),
	};
}

function mentorshipRow(folder: NotebookFolder, mentorship: Mentorship, areFew: boolean, l10n: Words): TreeNode {
	const id = `${folder.uri.toString()} ${mentorship.key}`;
	const description = [...isCurrent(mentorship) ? [] : [statusInWords(mentorship, l10n)], meetingInWords(mentorship, folder, l10n)].filter(Boolean).join(' · ');
	return {
		id,
		label: mentorship.title,
		...lead(mentorship, folder, l10n),
		...description ? { description } : {},
		spoken: [mentorship.title, description, ...sides(mentorship, l10n)].filter(Boolean).join(', '),
		icon: { name: mentorship.kind === 'committee' ? 'organization' : 'person' },
		context: ['mentorship', ...mentorship.kind === 'committee' ? ['committee'] : [], ...mentorship.note ? ['note'] : [], ...mentorship.nextMeeting ? ['next'] : [], ...isCurrent(mentorship) ? ['current'] : [], ...isCurrent(mentorship) && mentorship.unsettled ? ['unsettled'] : []],
		mentorship: mentorship.key,
		...mentorship.note ? { place: { folder, path: mentorship.note.path } } : {},
		tooltip: () => explain(mentorship, folder, l10n),
		expanded: areFew && isCurrent(mentorship),
		children: () => [...stateRows(folder, mentorship, id, l10n), ...mentorship.meetings.map(meeting => meetingRow(folder, mentorship, meeting, id, l10n))],
	};
}

/** `in 9 d`, `today 16:00`, `12 d late`: what has to be seen in a narrow side bar. */
function lead(mentorship: Mentorship, { view }: NotebookFolder, l10n: Words): Pick<TreeNode, 'lead' | 'mark'> {
	const { nextMeeting, meetingLateDays, unsettled } = mentorship;
	if (nextMeeting) {
		const day = shortDayInWords(nextMeeting.date, view.today, l10n);
		return { lead: nextMeeting.time && nextMeeting.date === view.today ? l10n.t('{0} {1}', day, nextMeeting.time) : day };
	}
	if (!isCurrent(mentorship)) { return {}; }
	if (unsettled) { return { lead: l10n.t('{0}?', shortDay(unsettled, view.today, l10n)) }; }
	if (meetingLateDays > 0) { return { lead: l10n.t('{0} late', shortAge(meetingLateDays, l10n)), mark: { color: COLORS.overdue.id } }; }
	return { lead: l10n.t('none booked') };
}

function statusInWords({ status }: Mentorship, l10n: Words): string {
	switch (status) {
		case 'proposed': return l10n.t('proposed');
		case 'active': return l10n.t('active');
		case 'informal': return l10n.t('informal');
		case 'ended': return l10n.t('ended');
	}
}

/** `next meeting in 23 days`, or that none is booked, by so many days too late for the pair's own cadence. */
export function meetingInWords(mentorship: Mentorship, { view }: NotebookFolder, l10n: Words): string {
	if (mentorship.nextMeeting) { return l10n.t('next meeting {0}', dayInWords(mentorship.nextMeeting.date, view.today, l10n)); }
	if (!isCurrent(mentorship)) { return ''; }
	if (mentorship.unsettled) { return l10n.t('was the meeting on {0} held?', shortDay(mentorship.unsettled, view.today, l10n)); }
	return mentorship.meetingLateDays > 0 ? lateInWords(mentorship.meetingLateDays, l10n) : l10n.t('no meeting booked');
}

function lateInWords(days: number, l10n: Words): string {
	return days === 1 ? l10n.t('a meeting is 1 day late') : l10n.t('a meeting is {0} days late', days);
}

/** What each side owes: `Mentor: 3 open, 2 overdue, slipped 4 times`. */
function sides({ mentorTotals, menteeTotals }: Mentorship, l10n: Words): string[] {
	return [l10n.t('Mentor: {0}', totalsInWords(mentorTotals, l10n)), l10n.t('Mentee: {0}', totalsInWords(menteeTotals, l10n))];
}

function totalsInWords({ open, overdue, slips }: SideTotals, l10n: Words): string {
	const parts = [open === 0 ? l10n.t('nothing open') : l10n.t('{0} open', open)];
	if (overdue > 0) { parts.push(l10n.t('{0} overdue', overdue)); }
	if (slips > 0) { parts.push(slipsInWords(slips, l10n)); }
	return parts.join(', ');
}

function stateRows(folder: NotebookFolder, mentorship: Mentorship, id: string, l10n: Words): TreeNode[] {
	const { nextMeeting, nextMeetingNote, lastMeeting, unsettled, mentorTotals, menteeTotals } = mentorship;
	const { today } = folder.view;
	const rows: TreeNode[] = [];
	if (nextMeeting) {
		const row = stateRow(`${id} next`, l10n.t('Next meeting'), nextInWords(nextMeeting, today, l10n), 'calendar');
		rows.push({ ...row, context: ['mentorship', 'next'], mentorship: mentorship.key, ...placeOf(folder, nextMeetingNote?.path ?? mentorship.note?.path) });
	} else if (isCurrent(mentorship)) {
		const description = mentorship.meetingLateDays > 0 ? l10n.t('none booked · {0}', lateInWords(mentorship.meetingLateDays, l10n)) : l10n.t('none booked');
		rows.push({ ...stateRow(`${id} next`, l10n.t('Next meeting'), description, 'calendar'), context: ['mentorship', 'unbooked', 'current'], mentorship: mentorship.key, ...placeOf(folder, mentorship.note?.path) });
	}
	if (unsettled && isCurrent(mentorship)) {
		const at = mentorship.meetings.find(({ date }) => date.date === unsettled)?.note.path ?? mentorship.note?.path;
		rows.push({ ...stateRow(`${id} unsettled`, l10n.t('Was it held?'), longDay(unsettled, l10n), 'question'), context: ['state', 'unsettled'], mentorship: mentorship.key, ...placeOf(folder, at) });
	}
	if (lastMeeting) { rows.push(stateRow(`${id} last`, l10n.t('Last meeting'), dayInWords(lastMeeting, today, l10n), 'history')); }
	rows.push(stateRow(`${id} mentor`, l10n.t('Mentor'), totalsInWords(mentorTotals, l10n), 'account'));
	rows.push(stateRow(`${id} mentee`, l10n.t('Mentee'), totalsInWords(menteeTotals, l10n), 'account'));
	return rows;
}

/** `in 23 days · Wednesday, December 16, 2026, 15:00`; far away the day alone. */
function nextInWords(meeting: CalendarDateTime, today: CalendarDate, l10n: Words): string {
	const exactly = longDayTime(meeting, l10n);
	return isNear(meeting.date, today) ? l10n.t('{0} · {1}', dayInWords(meeting.date, today, l10n), exactly) : exactly;
}

function stateRow(id: string, label: string, description: string, icon: string): TreeNode {
	return { id, label, description, spoken: `${label}: ${description}`, icon: { name: icon }, context: ['state'] };
}

function placeOf(folder: NotebookFolder, path: string | undefined): Pick<TreeNode, 'place'> {
	return path === undefined ? {} : { place: { folder, path } };
}

const MEETING_ICONS = { planned: 'circle-outline', held: 'circle-filled', postponed: 'debug-step-over', cancelled: 'circle-slash' } as const;

function meetingRow(folder: NotebookFolder, mentorship: Mentorship, meeting: Meeting, id: string, l10n: Words): TreeNode {
	const status = meetingStatusName(meeting.status, l10n);
	const label = shortDay(meeting.date.date, folder.view.today, l10n);
	const description = meeting.status === 'held' ? meeting.note.title : l10n.t('{0} · {1}', status, meeting.note.title);
	return {
		id: `${id} meeting ${meeting.note.path}`,
		label,
		description,
		spoken: l10n.t('Meeting on {0}, {1}, {2}', longDay(meeting.date.date, l10n), status, meeting.note.title),
		icon: { name: MEETING_ICONS[meeting.status] },
		context: ['meeting', meeting.status, 'note', ...meeting.status === 'planned' ? [meeting.date.date < folder.view.today ? 'unsettled' : 'coming'] : []],
		mentorship: mentorship.key,
		place: { folder, path: meeting.note.path },
		tooltip: () => ({ lines: [`**${escapeMarkdown(meeting.note.title)}**`, escapeMarkdown(`${longDayTime(meeting.date, l10n)} · ${status}`)] }),
	};
}

function explain(mentorship: Mentorship, folder: NotebookFolder, l10n: Words): NodeTooltip {
	const { cadence, nextMeeting, lastMeeting, mentor, mentee, chair, members } = mentorship;
	const facts = [
		mentor && l10n.t('Mentor: {0}', mentor),
		mentee && l10n.t('Mentee: {0}', mentee),
		chair && l10n.t('Chair: {0}', chair),
		members.length > 0 && l10n.t('Members: {0}', members.join(', ')),
		cadence && l10n.t('How often: {0}', cadence.text),
		nextMeeting && l10n.t('Next meeting: {0}', longDayTime(nextMeeting, l10n)),
		lastMeeting && l10n.t('Last meeting: {0}', longDay(lastMeeting, l10n)),
		mentorship.meetingLateDays > 0 && meetingInWords(mentorship, folder, l10n),
		l10n.t('Mentor owes: {0}', totalsInWords(mentorship.mentorTotals, l10n)),
		l10n.t('Mentee owes: {0}', totalsInWords(mentorship.menteeTotals, l10n)),
	].filter(fact => typeof fact === 'string' && fact !== '');
	return { lines: [`**${escapeMarkdown(mentorship.title)}**`, facts.map(fact => `- ${escapeMarkdown(String(fact))}`).join('\n')] };
}

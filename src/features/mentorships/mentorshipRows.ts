import {
	compareNames,
	listInWords,
	plural,
	type Words,
	dayInWords,
	isNear,
	longDay,
	longDayTime,
	shortAge,
	shortDay,
	shortDayInWords,
} from '../../core/text/words.ts';
import { COLORS } from '../../contributions/views.ts';
import type { CalendarDate, CalendarDateTime } from '../../core/model/calendarDate.ts';
import { firstName } from '../../core/documents/opportunities/greeting.ts';
import type { Homework, Meeting, Mentorship, SideTotals, Keeper } from '../../core/model/notebookView.ts';
import { byUrgency, owedOnBothSides } from '../../core/query/lateness.ts';
import { openHomeworkOf, familyName, isMine, nameOfOwner, otherSide } from '../../core/query/homework.ts';
import { escapeMarkdown } from '../../core/markdown/plainText.ts';
import type { NotebookFolder } from '../../host/services.ts';
import { inPages, underFolders, type NodeTooltip, type TreeNode } from '../../host/tree/treeNode.ts';
import {
	cadenceInWords,
	meetingStatusName,
	mentorshipStatusName,
	ownerName,
	slipsInWords,
} from '../../core/text/names.ts';
import { homeworkRow, keeperOf, type RowContext } from '../../host/tree/taskRow.ts';

/** The newest meetings of a mentorship are shown at once, the others folded. */
const NEWEST_MEETINGS = 3;

/**
 * The rows of the mentorships tree: the current ones, what waits first and then by the next meeting, folded to one row
 * that says all, unless there is but one; then those past and informal in a group.
 */
export function mentorshipRows(folders: readonly NotebookFolder[], keeper: Keeper, l10n: Words): readonly TreeNode[] {
	return underFolders(folders, folder => {
		const context = { l10n, keeper: keeperOf(folder, keeper) };
		const sorted = byTitle(folder.view.mentorships(), l10n);
		const current = mentorshipsIn(
			folder,
			byUrgency(sorted.filter(isCurrent), folder.view.today),
			`${folder.uri.toString()} current`,
			context,
		);
		const past = sorted.filter(mentorship => !isCurrent(mentorship));
		return past.length === 0 ? current : [...current, pastRow(folder, past, context)];
	});
}

/** In the order of the language, those that ended last; the notebook's own order is that of other programs. */
function byTitle(mentorships: readonly Mentorship[], l10n: Words): readonly Mentorship[] {
	const byName = compareNames(l10n);
	const isOver = ({ status }: Mentorship) => Number(status === 'ended');
	return [...mentorships].sort((a, b) => isOver(a) - isOver(b) || byName(a.title, b.title));
}

function mentorshipsIn(
	folder: NotebookFolder,
	mentorships: readonly Mentorship[],
	id: string,
	context: RowContext,
): readonly TreeNode[] {
	return inPages(
		mentorships,
		id,
		page => page.map(mentorship => mentorshipRow(folder, mentorship, mentorships.length === 1, context)),
		context.l10n,
	);
}

/** Ended and informal ones are never late and stand apart. */
function isCurrent({ status }: Mentorship): boolean {
	return status === 'active' || status === 'proposed';
}

function pastRow(folder: NotebookFolder, past: readonly Mentorship[], context: RowContext): TreeNode {
	const { l10n } = context;
	const label = l10n.t('Past and informal');
	const id = `${folder.uri.toString()} past`;
	return {
		id,
		label,
		description: String(past.length),
		spoken: l10n.t('{0}, {1}', label, past.length),
		context: ['past'],
		expanded: false,
		children: () => mentorshipsIn(folder, past, id, context),
	};
}

function mentorshipRow(folder: NotebookFolder, mentorship: Mentorship, isOnly: boolean, context: RowContext): TreeNode {
	const { l10n, keeper } = context;
	const id = `${folder.uri.toString()} ${mentorship.key}`;
	const label = labelOf(mentorship, keeper);
	const owed = sides(folder, mentorship, context);
	const description = [
		...isCurrent(mentorship) ? [] : [mentorshipStatusName(mentorship.status, l10n)],
		...owed.map(({ short }) => short),
	].filter(Boolean).join(' · ');
	return {
		id,
		label,
		...lead(mentorship, folder, l10n),
		...description ? { description } : {},
		spoken: [
			mentorship.title,
			...isCurrent(mentorship) ? [] : [mentorshipStatusName(mentorship.status, l10n)],
			meetingInWords(mentorship, folder, l10n),
			...owed.map(({ label: who, totals }) => l10n.t('{0}: {1}', who, totalsInWords(totals, l10n))),
		].filter(Boolean).join(', '),
		icon: { name: mentorship.kind === 'committee' ? 'organization' : 'person' },
		context: [
			'mentorship',
			...mentorship.kind === 'committee' ? ['committee'] : [],
			...mentorship.note ? ['note'] : [],
			...mentorship.nextMeeting ? ['next'] : [],
			...isCurrent(mentorship) ? ['current'] : [],
			...isCurrent(mentorship) && mentorship.unsettled ? ['unsettled'] : [],
		],
		mentorship: mentorship.key,
		...mentorship.note ? { place: { folder, path: mentorship.note.path } } : {},
		tooltip: () => explain(mentorship, folder, owed, l10n),
		expanded: isOnly && isCurrent(mentorship),
		children: () => [...stateRows(folder, mentorship, id, context), ...meetingRows(folder, mentorship, id, l10n)],
	};
}

/** `in 9 d`, `today 16:00`, `12 d late`: what has to be seen in a narrow side bar. */
function lead(mentorship: Mentorship, { view }: NotebookFolder, l10n: Words): Pick<TreeNode, 'lead' | 'mark'> {
	const { nextMeeting, meetingLateDays, unsettled } = mentorship;
	if (nextMeeting) {
		const day = shortDayInWords(nextMeeting.date, view.today, l10n);
		return {
			lead: nextMeeting.time && nextMeeting.date === view.today ? l10n.t('{0} {1}', day, nextMeeting.time) : day,
		};
	}
	if (!isCurrent(mentorship)) { return {}; }
	if (unsettled) { return { lead: l10n.t('{0}?', shortDay(unsettled, view.today, l10n)) }; }
	if (meetingLateDays > 0) {
		return { lead: l10n.t('{0} late', shortAge(meetingLateDays, l10n)), mark: { color: COLORS.overdue.id } };
	}
	return { lead: l10n.t('none booked') };
}

/** `next meeting in 23 days`, or that none is booked, by so many days too late for the pair's own cadence. */
function meetingInWords(mentorship: Mentorship, { view }: NotebookFolder, l10n: Words): string {
	if (mentorship.nextMeeting) {
		return l10n.t('next meeting {0}', dayInWords(mentorship.nextMeeting.date, view.today, l10n));
	}
	if (!isCurrent(mentorship)) { return ''; }
	if (mentorship.unsettled) {
		return l10n.t('was the meeting on {0} held?', shortDay(mentorship.unsettled, view.today, l10n));
	}
	return mentorship.meetingLateDays > 0 ? lateInWords(mentorship.meetingLateDays, l10n) : l10n.t('no meeting booked');
}

function lateInWords(days: number, l10n: Words): string {
	return plural(l10n, l10n.t('a meeting is 1 day late|a meeting is {0} days late'), days);
}

/** A title of both names is that of the other person in the keeper's own tree: the room is for what is new. */
function labelOf(mentorship: Mentorship, keeper: Keeper): string {
	const { title, mentor, mentee } = mentorship;
	const isBoth = mentor !== undefined && mentee !== undefined && [mentor, mentee].every(name => title.includes(name));
	return isBoth ? otherSide(mentorship, keeper) : title;
}

/** One who owes, or several. */
interface Side {
	readonly id: string;
	readonly label: string;
	/** For the folded row: `you 3`, `they 3, 1 late`. */
	readonly short: string;
	readonly totals: SideTotals;
	owes(item: Homework): boolean;
}

/** Whose homework is told: mine and theirs; of a committee, mine and that of each who owes something. */
function sides(folder: NotebookFolder, mentorship: Mentorship, context: RowContext): Side[] {
	const { l10n, keeper } = context;
	if (mentorship.kind === 'committee') { return membersOwing(folder, mentorship, context); }
	const { mine, theirs } = owedOnBothSides(mentorship, keeper);
	const isMineToo = (item: Homework) => isMine(item, mentorship, keeper);
	return [
		{
			id: 'mine',
			label: l10n.t('You owe'),
			short: shortly(l10n.t('you {0}', mine.open), mine, l10n),
			totals: mine,
			owes: isMineToo,
		},
		{
			id: 'theirs',
			label: l10n.t('{0} owes', firstName(otherSide(mentorship, keeper))),
			short: shortly(l10n.t('they {0}', theirs.open), theirs, l10n),
			totals: theirs,
			owes: item => item.owners.some(owner => !isMine({ owners: [owner] }, mentorship, keeper)),
		},
	];
}

function shortly(words: string, { open, overdue }: SideTotals, l10n: Words): string {
	if (open === 0) { return ''; }
	return overdue > 0 ? l10n.t('{0}, {1} late', words, overdue) : words;
}

/** A committee has members, not two sides: each who owes something is named. */
function membersOwing({ view }: NotebookFolder, mentorship: Mentorship, { l10n, keeper }: RowContext): Side[] {
	const owed = new Map<string, { owner: string, totals: { open: number, overdue: number, slips: number } }>();
	for (const item of openHomeworkOf(view, mentorship.key)) {
		for (const owner of item.owners) {
			const name = isMine({ owners: [owner] }, mentorship, keeper)
				? ''
				: nameOfOwner(owner, mentorship) ?? ownerName(owner, l10n);
			const { totals } = owed.get(name)
				?? owed.set(name, { owner, totals: { open: 0, overdue: 0, slips: 0 } }).get(name)!;
			totals.open += 1;
			totals.overdue += item.overdueDays > 0 ? 1 : 0;
			totals.slips += item.slips;
		}
	}
	const names = [...owed.keys()].sort(compareNames(l10n));
	return names.map(name => {
		const { owner, totals } = owed.get(name)!;
		const label = name === '' ? l10n.t('You owe') : l10n.t('{0} owes', name);
		const who = name === '' ? l10n.t('you {0}', totals.open) : l10n.t('{0} {1}', familyName(name), totals.open);
		return {
			id: `owner ${owner}`,
			label,
			short: shortly(who, totals, l10n),
			totals,
			owes: (item: Homework) => name === '' ? isMine(item, mentorship, keeper) : item.owners.includes(owner),
		};
	});
}

function totalsInWords({ open, overdue, slips }: SideTotals, l10n: Words): string {
	const parts = [open === 0 ? l10n.t('nothing open') : l10n.t('{0} open', open)];
	if (overdue > 0) { parts.push(l10n.t('{0} overdue', overdue)); }
	if (slips > 0) { parts.push(slipsInWords(slips, l10n)); }
	return parts.join(', ');
}

function stateRows(folder: NotebookFolder, mentorship: Mentorship, id: string, context: RowContext): TreeNode[] {
	const { l10n } = context;
	const { nextMeeting, nextMeetingNote, lastMeeting, unsettled } = mentorship;
	const { today } = folder.view;
	const rows: TreeNode[] = [];
	if (nextMeeting) {
		const row = stateRow(
			`${id} next`,
			[l10n.t('Next meeting'), nextInWords(nextMeeting, today, l10n)],
			'calendar',
			l10n,
		);
		rows.push({
			...row,
			context: ['mentorship', 'next'],
			mentorship: mentorship.key,
			...placeOf(folder, nextMeetingNote?.path ?? mentorship.note?.path),
		});
	} else if (isCurrent(mentorship)) {
		const description = mentorship.meetingLateDays > 0
			? l10n.t('none booked · {0}', lateInWords(mentorship.meetingLateDays, l10n))
			: l10n.t('none booked');
		rows.push({
			...stateRow(`${id} next`, [l10n.t('Next meeting'), description], 'calendar', l10n),
			context: ['mentorship', 'unbooked', 'current'],
			mentorship: mentorship.key,
			...placeOf(folder, mentorship.note?.path),
		});
	}
	if (unsettled && isCurrent(mentorship)) {
		const at = mentorship.meetings.find(({ date }) => date.date === unsettled)?.note.path ?? mentorship.note?.path;
		rows.push({
			...stateRow(`${id} unsettled`, [l10n.t('Was it held?'), longDay(unsettled, l10n)], 'question', l10n),
			context: ['state', 'unsettled'],
			mentorship: mentorship.key,
			...placeOf(folder, at),
		});
	}
	if (lastMeeting) {
		const at = mentorship.meetings.find(({ date, status }) => status === 'held' && date.date === lastMeeting)?.note
			.path;
		rows.push({
			...stateRow(`${id} last`, [l10n.t('Last meeting'), dayInWords(lastMeeting, today, l10n)], 'history', l10n),
			...placeOf(folder, at),
		});
	}
	return [...rows, ...sides(folder, mentorship, context).map(side => owedRow(folder, mentorship, side, id, context))];
}

/** Who owes how much; what it is stands below. */
function owedRow(
	folder: NotebookFolder,
	mentorship: Mentorship,
	{ id: side, label, totals, owes }: Side,
	id: string,
	context: RowContext,
): TreeNode {
	const row = stateRow(`${id} ${side}`, [label, totalsInWords(totals, context.l10n)], 'account', context.l10n);
	const items = () => openHomeworkOf(folder.view, mentorship.key).filter(item => owes(item));
	return totals.open === 0 ? row : {
		...row,
		expanded: false,
		children: () =>
			items().map((item, index) => ({
				id: `${id} ${side} ${item.note.path}#${item.task.text} ${index}`,
				...homeworkRow(folder, item, context),
			})),
	};
}

/** The newest first; those of years are folded. */
function meetingRows(folder: NotebookFolder, mentorship: Mentorship, id: string, l10n: Words): TreeNode[] {
	const rowsOf = (meetings: readonly Meeting[]) =>
		meetings.map(meeting => meetingRow(folder, mentorship, meeting, id, l10n));
	const [newest, earlier] = [
		mentorship.meetings.slice(0, NEWEST_MEETINGS),
		mentorship.meetings.slice(NEWEST_MEETINGS),
	];
	if (earlier.length === 0) { return rowsOf(newest); }
	const label = l10n.t('Earlier meetings');
	const earlierId = `${id} earlier`;
	return [...rowsOf(newest), {
		id: earlierId,
		label,
		description: String(earlier.length),
		spoken: l10n.t('{0}, {1}', label, earlier.length),
		icon: { name: 'history' },
		context: ['page'],
		expanded: false,
		children: () => inPages(earlier, earlierId, rowsOf, l10n),
	}];
}

/** `in 23 days · Wednesday, December 16, 2026, 15:00`; far away the day alone. */
function nextInWords(meeting: CalendarDateTime, today: CalendarDate, l10n: Words): string {
	const exactly = longDayTime(meeting, l10n);
	return isNear(meeting.date, today) ? l10n.t('{0} · {1}', dayInWords(meeting.date, today, l10n), exactly) : exactly;
}

function stateRow(id: string, [label, description]: readonly [string, string], icon: string, l10n: Words): TreeNode {
	const spoken = l10n.t('{0}: {1}', label, description);
	return { id, label, description, spoken, icon: { name: icon }, context: ['state'] };
}

function placeOf(folder: NotebookFolder, path: string | undefined): Pick<TreeNode, 'place'> {
	return path === undefined ? {} : { place: { folder, path } };
}

const MEETING_ICONS = {
	planned: 'circle-outline',
	held: 'circle-filled',
	postponed: 'debug-step-over',
	cancelled: 'circle-slash',
} as const;

function meetingRow(
	folder: NotebookFolder,
	mentorship: Mentorship,
	meeting: Meeting,
	id: string,
	l10n: Words,
): TreeNode {
	const status = meetingStatusName(meeting.status, l10n);
	const label = shortDay(meeting.date.date, folder.view.today, l10n);
	const description = meeting.status === 'held'
		? meeting.note.title
		: l10n.t('{0} · {1}', status, meeting.note.title);
	return {
		id: `${id} meeting ${meeting.note.path}`,
		label,
		description,
		spoken: l10n.t('Meeting on {0}, {1}, {2}', longDay(meeting.date.date, l10n), status, meeting.note.title),
		icon: { name: MEETING_ICONS[meeting.status] },
		context: [
			'meeting',
			meeting.status,
			'note',
			...meeting.status === 'planned' ? [meeting.date.date < folder.view.today ? 'unsettled' : 'coming'] : [],
		],
		mentorship: mentorship.key,
		place: { folder, path: meeting.note.path },
		tooltip: () => ({
			lines: [
				`**${escapeMarkdown(meeting.note.title)}**`,
				escapeMarkdown(`${longDayTime(meeting.date, l10n)} · ${status}`),
			],
		}),
	};
}

function explain(mentorship: Mentorship, folder: NotebookFolder, owed: readonly Side[], l10n: Words): NodeTooltip {
	const { cadence, nextMeeting, lastMeeting, mentor, mentee, chair, members } = mentorship;
	const facts = [
		mentor && l10n.t('Mentor: {0}', mentor),
		mentee && l10n.t('Mentee: {0}', mentee),
		chair && l10n.t('Chair: {0}', chair),
		members.length > 0 && l10n.t('Members: {0}', listInWords(members, l10n)),
		cadence && l10n.t('How often: {0}', cadenceInWords(cadence, l10n)),
		nextMeeting && l10n.t('Next meeting: {0}', longDayTime(nextMeeting, l10n)),
		lastMeeting && l10n.t('Last meeting: {0}', longDay(lastMeeting, l10n)),
		mentorship.meetingLateDays > 0 && meetingInWords(mentorship, folder, l10n),
		...owed.map(({ label, totals }) => l10n.t('{0}: {1}', label, totalsInWords(totals, l10n))),
	].filter(fact => typeof fact === 'string' && fact !== '');
	return {
		lines: [
			`**${escapeMarkdown(mentorship.title)}**`,
			facts.map(fact => `- ${escapeMarkdown(String(fact))}`).join('\n'),
		],
	};
}

import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import type { FieldValue, TemplateName } from '../../core/documents/templates.ts';
import {
	addDays,
	addMonths,
	isoWeekday,
	type CalendarDate,
	parseCalendarDateTime,
	type CalendarDateTime,
} from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { HORIZONS, type Horizon, type NoteType } from '../../core/model/vocabulary.ts';
import { byUrgency } from '../../core/query/lateness.ts';
import { offeredDays } from '../../core/query/offeredDays.ts';
import { longDay, type Words } from '../../core/text/words.ts';
import { workday } from '../../core/text/datePhrases.ts';
import { horizonName, typeName } from '../../core/text/names.ts';
import { plainText } from '../../core/markdown/plainText.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { askDay, type DayAnswer, type OfferedDay } from '../../host/pick/chooseDay.ts';
import { askCadence, askRole, askText } from '../../host/pick/choosePeople.ts';
import { LANGUAGE, type GivenTo, UserError } from '../../host/commands/commands.ts';
import { familyWord } from '../../core/text/personName.ts';
import { stemOf } from '../../core/text/paths.ts';
import type { NoteToCreate } from '../../host/edits/createNote.ts';
import { mentorshipNamed } from '../../host/pick/chooseMentorship.ts';

/** What need not be asked. */
export interface KnownAnswers {
	readonly mentorship?: Mentorship;
}

interface Question {
	readonly services: Services;
	readonly folder: NotebookFolder;
	readonly title: string;
	readonly today: CalendarDate;
	readonly known: KnownAnswers;
}

/** Whether a note needs a mentorship, may have one, or has none of its own. */
const MENTORSHIP: Readonly<Record<NoteType, 'needed' | 'possible' | 'none'>> = {
	mentorship: 'none',
	committee: 'none',
	mission: 'none',
	accomplishments: 'none',
	network: 'none',
	meeting: 'needed',
	summary: 'needed',
	review: 'needed',
	closing: 'needed',
	goal: 'possible',
	idp: 'possible',
	priorities: 'possible',
	opportunity: 'possible',
	concern: 'possible',
};
const MONTHS: Readonly<Record<Horizon, number>> = { short: 6, intermediate: 24, long: 48 };

/**
 * Asks only what the note cannot do without; everything else is a tab stop in it. `undefined` as soon as the user gives
 * up.
 */
export async function askForNote(
	services: Services,
	folder: NotebookFolder,
	type: NoteType,
	knownAnswers: KnownAnswers,
): Promise<Answers | undefined> {
	const title = vscode.l10n.t('New: {0}', noteTypeName(type, LANGUAGE).label);
	const question: Question = { services, folder, title, today: services.clock.today(), known: knownAnswers };
	// What is offered is said before for whom it is weighed.
	const offer = type === 'opportunity' ? await askOpportunity(question) : {};
	const mentorship = offer && await askMentorship(question, MENTORSHIP[type]);
	if (mentorship === undefined) { return undefined; }
	const more = type === 'opportunity'
		? offer
		: await askMore(type, question, mentorship === 'none' ? undefined : mentorship);
	if (!more) { return undefined; }
	if (mentorship !== 'none') { return { ...more, mentorship }; }
	return saidNone(question, type) ? { ...more, fields: { mentorship: '', ...more.fields } } : more;
}

/** It was offered and not wanted: then the note need not ask again. */
function saidNone({ folder }: Question, type: NoteType): boolean {
	return MENTORSHIP[type] === 'possible' && folder.view.mentorships().length > 0;
}

async function askMore(
	type: NoteType,
	question: Question,
	mentorship: Mentorship | undefined,
): Promise<Answers | undefined> {
	switch (type) {
		case 'mentorship':
			return askRelationship(question);
		case 'committee':
			return askCommittee(question);
		case 'meeting':
			return askMeeting(question, mentorship);
		case 'goal':
			return askGoal(question);
		default:
			return {};
	}
}

/** The only current one is taken without asking. */
async function askMentorship(
	{ folder, title, today, known: knownAnswers }: Question,
	need: 'needed' | 'possible' | 'none',
): Promise<Mentorship | 'none' | undefined> {
	if (need === 'none') { return 'none'; }
	if (knownAnswers.mentorship) { return knownAnswers.mentorship; }
	const mentorships = byUrgency(folder.view.mentorships(), today);
	const current = mentorships.filter(({ status }) => status === 'active' || status === 'proposed');
	if (mentorships.length === 0) { return 'none'; }
	if (mentorships.length === 1 && current.length === 1) { return current[0]; }
	const items: (vscode.QuickPickItem & { mentorship: Mentorship | 'none' })[] = mentorships.map(mentorship => ({
		label: plainText(mentorship.title),
		description: [mentorship.mentor, mentorship.mentee].filter(Boolean).join(' · '),
		mentorship,
	}));
	if (need === 'possible') {
		items.push({
			label: vscode.l10n.t('None'),
			description: vscode.l10n.t('it stands for itself'),
			mentorship: 'none',
		});
	}
	return (await vscode.window.showQuickPick(items, {
		title,
		placeHolder: vscode.l10n.t('For which mentorship?'),
		matchOnDescription: true,
	}))?.mentorship;
}

async function askRelationship({ services, folder, title }: Question): Promise<Answers | undefined> {
	const role = await askRole(services.settings.get('myRole', folder.uri), title);
	const otherName = role
		&& await askText(
			role === 'mentee' ? vscode.l10n.t('Your mentor’s name') : vscode.l10n.t('Your mentee’s name'),
			title,
		);
	const self = otherName && await askText(vscode.l10n.t('Your own name'), title, ownName(folder, role));
	const cadence = self && await askCadence(title, 'monthly');
	if (!role || !otherName || !self || !cadence) { return undefined; }
	return {
		fields: {
			role,
			cadence,
			mentor: role === 'mentee' ? otherName : self,
			mentee: role === 'mentee' ? self : otherName,
		},
	};
}

/** As another mentorship of the notebook has it. */
function ownName({ view }: NotebookFolder, role: 'mentor' | 'mentee' | undefined): string | undefined {
	const like = view.mentorships().find(mentorship => mentorship.kind === 'mentorship' && mentorship.role === role);
	return role === undefined ? undefined : like?.[role];
}

async function askCommittee({ title }: Question): Promise<Answers | undefined> {
	const name = await askText(
		vscode.l10n.t('What the committee is called'),
		title,
		vscode.l10n.t('Mentorship committee'),
	);
	const cadence = name && await askCadence(title, 'semiannual');
	return name && cadence ? { title: name, fields: { cadence } } : undefined;
}

async function askMeeting(
	{ title, today }: Question,
	mentorship: Mentorship | undefined,
): Promise<Answers | undefined> {
	const offers = meetingDays(mentorship, today);
	const when = await askDay(today, {
		title,
		placeHolder: vscode.l10n.t('When do you meet?'),
		offers,
		lean: 'nearest',
		withTime: true,
	});
	return when === undefined || when === 'none' ? undefined : { when };
}

function meetingDays(mentorship: Mentorship | undefined, today: CalendarDate): OfferedDay[] {
	const { nextMeeting, nextMeetingNote } = mentorship ?? {};
	const offers: OfferedDay[] = [];
	if (nextMeeting && !nextMeetingNote) { offers.push({ label: vscode.l10n.t('As booked'), when: nextMeeting }); }
	const agreed = mentorship && offeredDays(mentorship, today).find(({ why }) => why === 'cadence');
	if (agreed) { offers.push({ label: vscode.l10n.t('As often as agreed'), when: agreed.when }); }
	offers.push(
		{ label: vscode.l10n.t('Today'), when: { date: today } },
		{ label: vscode.l10n.t('In a week'), when: { date: workday(addDays(today, 7)) } },
		{ label: vscode.l10n.t('In a month'), when: { date: workday(addMonths(today, 1)) } },
		lastWorkday(today),
	);
	const hasNote = (day: CalendarDate) =>
		mentorship?.meetings.some(({ date, status }) =>
			date.date === day && status !== 'cancelled' && status !== 'postponed'
		) === true;
	return offers.filter(({ when }, index) =>
		!hasNote(when.date) && offers.findIndex(offer => offer.when.date === when.date) === index
	);
}

/** What is written down afterwards was mostly on a working day. */
function lastWorkday(today: CalendarDate): OfferedDay {
	const yesterday = addDays(today, -1);
	const [label, days] = [vscode.l10n.t('On Friday'), isoWeekday(yesterday) - 5];
	return days > 0
		? { label, when: { date: addDays(yesterday, -days) } }
		: { label: vscode.l10n.t('Yesterday'), when: { date: yesterday } };
}

async function askGoal({ title, today }: Question): Promise<Answers | undefined> {
	const goal = await askText(vscode.l10n.t('The goal, concrete enough that you could miss it'), title);
	const horizon = goal && await askHorizon(title);
	const target = horizon && await askDay(today, {
		title,
		placeHolder: vscode.l10n.t('By when?'),
		none: vscode.l10n.t('No date yet'),
		offers: [MONTHS[horizon] / 2, MONTHS[horizon]].map(months => ({
			label: inMonths(months),
			when: { date: workday(addMonths(today, months)) },
		})),
	});
	return goal && horizon && target ? { title: goal, fields: { horizon, target_date: dayField(target) } } : undefined;
}

function inMonths(months: number): string {
	if (months % 12 !== 0) { return vscode.l10n.t('In {0} months', months); }
	return months === 12 ? vscode.l10n.t('In a year') : vscode.l10n.t('In {0} years', months / 12);
}

async function askHorizon(title: string): Promise<Horizon | undefined> {
	const details: Readonly<Record<Horizon, string>> = {
		short: vscode.l10n.t('within months'),
		intermediate: vscode.l10n.t('within a year or two'),
		long: vscode.l10n.t('within three to five years'),
	};
	const items = HORIZONS.map(horizon => ({
		label: horizonName(horizon, LANGUAGE),
		description: details[horizon],
		horizon,
	}));
	return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('How far ahead is it?') }))
		?.horizon;
}

async function askOpportunity({ title, today }: Question): Promise<Answers | undefined> {
	const offer = await askText(vscode.l10n.t('The opportunity, in a few words'), title);
	const respond = offer && await askDay(today, {
		title,
		placeHolder: vscode.l10n.t('By when do they want an answer?'),
		none: vscode.l10n.t('No date yet'),
		offers: [{ label: vscode.l10n.t('In a week'), when: { date: workday(addDays(today, 7)) } }, {
			label: vscode.l10n.t('In two weeks'),
			when: { date: workday(addDays(today, 14)) },
		}],
	});
	return offer && respond ? { title: offer, fields: { respond_by: dayField(respond) } } : undefined;
}

/** An open date is an empty value, not today's. */
function dayField(answer: DayAnswer): FieldValue {
	return answer === 'none' ? '' : answer.date;
}

/** What is known of a note before it is made. */
interface Answers {
	readonly title?: string;
	readonly when?: CalendarDateTime;
	readonly mentorship?: Mentorship;
	readonly fields?: Readonly<Record<string, FieldValue | undefined>>;
}

const NEEDS_TITLE: ReadonlySet<NoteType> = new Set(['goal', 'opportunity', 'committee']);

/** What a caller may answer in advance, so that nobody is asked. */
export type GivenAnswers = NonNullable<GivenTo<'mentoring.newGoal'>>;

/** The note that those answers ask for; a day that is none, or nobody's mentorship, is an error for the user. */
export function noteFromGiven(
	services: Services,
	type: NoteType,
	{ date, folder: address, mentorship: name, title: heading, fields }: GivenAnswers,
): NoteToCreate {
	const folder = folderOf(services, address);
	const when = date === undefined ? undefined : parseCalendarDateTime(date);
	if (date !== undefined && !when) {
		throw new UserError(vscode.l10n.t('“{0}” is not a date on the calendar. Write YYYY-MM-DD.', date));
	}
	const title = heading ?? (NEEDS_TITLE.has(type) ? noteTypeName(type, LANGUAGE).label : undefined);
	const mentorship = name === undefined ? undefined : mentorshipNamed([folder], name).mentorship;
	return noteFromAnswers(services, folder, type, {
		...title === undefined ? {} : { title },
		...when ? { when } : {},
		...mentorship ? { mentorship } : {},
		fields: { ...fields },
	});
}

/** The note that the answers ask for. */
export function noteFromAnswers(
	{ clock }: Services,
	folder: NotebookFolder,
	type: NoteType,
	{ title, when, mentorship, fields }: Answers,
): NoteToCreate {
	const today = clock.today();
	const date = when?.date ?? today;
	const moment = when?.time === undefined ? {} : { date: `${when.date} ${when.time}` };
	const standardTitle = titleFor(type, { date, fields, l10n: notebookWords(folder.uri) });
	return {
		folder,
		date,
		template: templateFor(type, mentorship),
		...title === undefined ? {} : { title },
		...standardTitle === undefined ? {} : { standardTitle },
		...mentorship ? { mentorship } : {},
		...type === 'mentorship' ? { name: nameOfOther(fields) } : {},
		fields: {
			...moment,
			...type === 'meeting' && date < today ? { status: 'held' } : {},
			...standardFields(type, folder, date, mentorship),
			...fields,
		},
	};
}

/** What a note is called without being asked: nobody's words are made up for it. */
function titleFor(
	type: NoteType,
	{ date, fields, l10n }: { readonly date: CalendarDate, readonly fields: Answers['fields'], readonly l10n: Words },
): string | undefined {
	if (type === 'meeting') { return l10n.t('Meeting on {0}', longDay(date, l10n)); }
	if (type === 'closing') { return noteTypeName(type, l10n).label; }
	const { mentor, mentee } = fields ?? {};
	return type === 'mentorship' && typeof mentor === 'string' && typeof mentee === 'string'
		? l10n.t('{0} and {1}: how we work together', mentor, mentee)
		: undefined;
}

function templateFor(type: NoteType, mentorship: Mentorship | undefined): TemplateName {
	if (type !== 'meeting') { return type; }
	if (mentorship?.kind === 'committee') { return 'committee-meeting'; }
	return mentorship?.meetings.length ? 'meeting' : 'first-meeting';
}

/** What follows from the notebook without asking. */
function standardFields(
	type: NoteType,
	folder: NotebookFolder,
	date: string,
	mentorship: Mentorship | undefined,
): Record<string, FieldValue | undefined> {
	switch (type) {
		case 'mentorship':
			return { start_date: date };
		case 'committee':
			return {
				start_date: date,
				mentee: folder.view.mentorships().find(({ kind, role }) => kind === 'mentorship' && role === 'mentee')
					?.mentee,
			};
		case 'summary':
			return { meeting: mentorship?.nextMeetingNote && stemOf(mentorship.nextMeetingNote.path) };
		default:
			return {};
	}
}

/** `Dr. Tomás Eklund` is `eklund` in file names; the user's own side is not what tells notes apart. */
function nameOfOther(fields: Answers['fields']): string {
	const name = fields?.['role'] === 'mentor' ? fields['mentee'] : fields?.['mentor'];
	return (typeof name === 'string' ? familyWord(name) : '') || 'mentorship';
}

function folderOf({ notebooks }: Services, address: string | undefined): NotebookFolder {
	const folder = address === undefined
		? notebooks.folders[0]
		: notebooks.folders.find(({ uri }) => uri.toString() === vscode.Uri.parse(address, true).toString());
	if (!folder) { throw new UserError(vscode.l10n.t('Open a folder first; the notes are files in it.')); }
	return folder;
}

/** A note type as it is offered: its name, and what such a note is for. */
interface NoteTypeName {
	readonly label: string;
	readonly detail: string;
}

/** Types in the order in which they are offered: what is written often comes first. */
export const OFFERED_TYPES: readonly NoteType[] = [
	'meeting',
	'goal',
	'opportunity',
	'priorities',
	'summary',
	'mentorship',
	'committee',
	'idp',
	'mission',
	'network',
	'accomplishments',
	'review',
	'closing',
	'concern',
];

/** How a type is called and explained. */
export function noteTypeName(type: NoteType, l10n: Words): NoteTypeName {
	const label = typeName(type, l10n);
	switch (type) {
		case 'mentorship':
			return { label, detail: l10n.t('A relationship and its agreement, on one page') };
		case 'committee':
			return { label, detail: l10n.t('Who sits on it, for what, and how it works') };
		case 'meeting':
			return { label, detail: l10n.t('An agenda, and room for homework on both sides') };
		case 'goal':
			return { label, detail: l10n.t('Something to reach, and the steps to it') };
		case 'idp':
			return { label, detail: l10n.t('Where I stand, and the goals of a year') };
		case 'priorities':
			return { label, detail: l10n.t('What to quit, to decline, to start and to continue') };
		case 'opportunity':
			return { label, detail: l10n.t('An offer to weigh before it is answered') };
		case 'summary':
			return { label, detail: l10n.t('One page for the mentor before a meeting') };
		case 'mission':
			return { label, detail: l10n.t('What I am here to do, and the test for the next offer') };
		case 'network':
			return { label, detail: l10n.t('People to know, and what became of introductions') };
		case 'accomplishments':
			return { label, detail: l10n.t('What went well, with its date') };
		case 'review':
			return { label, detail: l10n.t('Looking at how we work together, private at first') };
		case 'closing':
			return { label, detail: l10n.t('A good end: what came of it, what is still open, thanks') };
		case 'concern':
			return { label, detail: l10n.t('Something that worries me; always private') };
	}
}

/** How a template is called: those for meetings of a special kind have names of their own. */
export function templateNameInWords(name: TemplateName, l10n: Words): NoteTypeName {
	if (name === 'first-meeting') {
		return {
			label: l10n.t('First meeting'),
			detail: l10n.t('What to agree on at the start; without a template of its own, that of a meeting is used'),
		};
	}
	if (name === 'committee-meeting') {
		return {
			label: l10n.t('Committee meeting'),
			detail: l10n.t(
				'Concerns of last time, and the agenda; without a template of its own, that of a meeting is used',
			),
		};
	}
	return noteTypeName(name, l10n);
}

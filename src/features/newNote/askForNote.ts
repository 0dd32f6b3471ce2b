import * as vscode from 'vscode';
import type { FieldValue } from '../../core/compose/fillTemplate.ts';
import { addDays, addMonths, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/mentorship.ts';
import { HORIZONS, type Horizon, type NoteType } from '../../core/model/vocabulary.ts';
import { addCadence } from '../../core/query/addCadence.ts';
import { workday } from '../../core/text/datePhrases.ts';
import { horizonName } from '../../core/text/names.ts';
import { plainText } from '../../core/text/plainText.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { askDay, type DayAnswer, type OfferedDay } from '../../host/ui/askDay.ts';
import { askCadence, askRole, askText } from '../../host/ui/askPeople.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import type { Answers } from './givenAnswers.ts';
import { noteTypeName } from './noteTypeNames.ts';

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
	mentorship: 'none', committee: 'none', mission: 'none', accomplishments: 'none', network: 'none',
	meeting: 'needed', summary: 'needed', review: 'needed', closing: 'needed',
	goal: 'possible', idp: 'possible', priorities: 'possible', opportunity: 'possible', concern: 'possible',
};
const MONTHS: Readonly<Record<Horizon, number>> = { short: 6, intermediate: 24, long: 48 };

/** Asks only what the note cannot do without; everything else is a tab stop in it. `undefined` as soon as the user gives up. */
export async function askForNote(services: Services, folder: NotebookFolder, type: NoteType, known: KnownAnswers): Promise<Answers | undefined> {
	const title = vscode.l10n.t('New: {0}', noteTypeName(type, LANGUAGE).label);
	const question: Question = { services, folder, title, today: services.clock.today(), known };
	const mentorship = await askMentorship(question, MENTORSHIP[type]);
	if (mentorship === undefined) { return undefined; }
	const more = await askMore(type, question, mentorship === 'none' ? undefined : mentorship);
	if (!more) { return undefined; }
	if (mentorship !== 'none') { return { ...more, mentorship }; }
	return saidNone(question, type) ? { ...more, fields: { mentorship: '', ...more.fields } } : more;
}

/** It was offered and not wanted: then the note need not ask again. */
function saidNone({ folder }: Question, type: NoteType): boolean {
	return MENTORSHIP[type] === 'possible' && folder.view.mentorships().length > 0;
}

async function askMore(type: NoteType, question: Question, mentorship: Mentorship | undefined): Promise<Answers | undefined> {
	switch (type) {
		case 'mentorship': return askRelationship(question);
		case 'committee': return askCommittee(question);
		case 'meeting': return askMeeting(question, mentorship);
		case 'goal': return askGoal(question);
		case 'opportunity': return askOpportunity(question);
		default: return {};
	}
}

/** The only current one is taken without asking. */
async function askMentorship({ folder, title, known }: Question, need: 'needed' | 'possible' | 'none'): Promise<Mentorship | 'none' | undefined> {
	if (need === 'none') { return 'none'; }
	if (known.mentorship) { return known.mentorship; }
	const all = folder.view.mentorships();
	const current = all.filter(({ status }) => status === 'active' || status === 'proposed');
	if (all.length === 0) { return 'none'; }
	if (all.length === 1 && current.length === 1) { return current[0]; }
	const items: (vscode.QuickPickItem & { mentorship: Mentorship | 'none' })[] = all.map(mentorship => ({
		label: plainText(mentorship.title), description: [mentorship.mentor, mentorship.mentee].filter(Boolean).join(' · '), mentorship,
	}));
	if (need === 'possible') { items.push({ label: vscode.l10n.t('None'), description: vscode.l10n.t('it stands for itself'), mentorship: 'none' }); }
	return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('For which mentorship?'), matchOnDescription: true }))?.mentorship;
}

async function askRelationship({ services, folder, title }: Question): Promise<Answers | undefined> {
	const role = await askRole(services.settings.get('myRole', folder.uri), title);
	const other = role && await askText(role === 'mentee' ? vscode.l10n.t('Your mentor’s name') : vscode.l10n.t('Your mentee’s name'), title);
	const self = other && await askText(vscode.l10n.t('Your own name'), title, ownName(folder, role));
	const cadence = self && await askCadence(title, 'monthly');
	if (!role || !other || !self || !cadence) { return undefined; }
	return { fields: { role, cadence, mentor: role === 'mentee' ? other : self, mentee: role === 'mentee' ? self : other } };
}

/** As another mentorship of the notebook has it. */
function ownName({ view }: NotebookFolder, role: 'mentor' | 'mentee' | undefined): string | undefined {
	const like = view.mentorships().find(mentorship => mentorship.kind === 'mentorship' && mentorship.role === role);
	return role === undefined ? undefined : like?.[role];
}

async function askCommittee({ title }: Question): Promise<Answers | undefined> {
	const name = await askText(vscode.l10n.t('What the committee is called'), title, vscode.l10n.t('Mentorship committee'));
	const cadence = name && await askCadence(title, 'semiannual');
	return name && cadence ? { title: name, fields: { cadence } } : undefined;
}

async function askMeeting({ title, today }: Question, mentorship: Mentorship | undefined): Promise<Answers | undefined> {
	const offers = meetingDays(mentorship, today);
	const when = await askDay(today, { title, placeHolder: vscode.l10n.t('When do you meet?'), offers, lean: 'nearest', withTime: true });
	return when === undefined || when === 'none' ? undefined : { when };
}

function meetingDays(mentorship: Mentorship | undefined, today: CalendarDate): OfferedDay[] {
	const { nextMeeting, nextMeetingNote, lastMeeting, cadence } = mentorship ?? {};
	const offers: OfferedDay[] = [];
	if (nextMeeting && !nextMeetingNote) { offers.push({ label: vscode.l10n.t('As booked'), when: nextMeeting }); }
	const due = lastMeeting && cadence && addCadence(lastMeeting, cadence);
	if (due && due >= today) { offers.push({ label: vscode.l10n.t('As often as agreed'), when: { date: due } }); }
	offers.push(
		{ label: vscode.l10n.t('Today'), when: { date: today } },
		{ label: vscode.l10n.t('In a week'), when: { date: workday(addDays(today, 7)) } },
		{ label: vscode.l10n.t('In a month'), when: { date: workday(addMonths(today, 1)) } },
		{ label: vscode.l10n.t('Yesterday'), when: { date: addDays(today, -1) } },
	);
	const hasNote = (day: CalendarDate) => mentorship?.meetings.some(({ date, status }) => date.date === day && status !== 'cancelled' && status !== 'postponed') === true;
	return offers.filter(({ when }, index) => !hasNote(when.date) && offers.findIndex(other => other.when.date === when.date) === index);
}

async function askGoal({ title, today }: Question): Promise<Answers | undefined> {
	const goal = await askText(vscode.l10n.t('The goal, in words that could turn out false'), title);
	const horizon = goal && await askHorizon(title);
	const target = horizon && await askDay(today, {
		title, placeHolder: vscode.l10n.t('By when?'), none: vscode.l10n.t('No date yet'),
		offers: [MONTHS[horizon] / 2, MONTHS[horizon]].map(months => ({ label: inMonths(months), when: { date: workday(addMonths(today, months)) } })),
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
	const items = HORIZONS.map(horizon => ({ label: horizonName(horizon, LANGUAGE), description: details[horizon], horizon }));
	return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('How far ahead is it?') }))?.horizon;
}

async function askOpportunity({ title, today }: Question): Promise<Answers | undefined> {
	const offer = await askText(vscode.l10n.t('The offer, in a few words'), title);
	const respond = offer && await askDay(today, {
		title, placeHolder: vscode.l10n.t('By when do they want an answer?'), none: vscode.l10n.t('No date yet'),
		offers: [{ label: vscode.l10n.t('In a week'), when: { date: workday(addDays(today, 7)) } }, { label: vscode.l10n.t('In two weeks'), when: { date: workday(addDays(today, 14)) } }],
	});
	return offer && respond ? { title: offer, fields: { respond_by: dayField(respond) } } : undefined;
}

/** An open date is an empty value, not today's. */
function dayField(answer: DayAnswer): FieldValue {
	return answer === 'none' ? '' : answer.date;
}

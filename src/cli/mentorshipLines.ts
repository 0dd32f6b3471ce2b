import type { ReportedMentorship, StatusReport } from '../core/query/statusReport.ts';
import type { Painter } from './painter.ts';
import { countOf, dateInWords, dayOf, distanceInWords, timesOf } from './words.ts';

/** Each relationship: when you meet next, and what each side owes. */
export function mentorshipLines(report: StatusReport, paint: Painter): string[] {
	return report.mentorships.flatMap(mentorship => [
		`  ${paint.cyan(mentorship.title)}${paint.dim(` · ${describe(mentorship)}`)}`,
		`    ${[...meetingFacts(mentorship, report, paint)].join(paint.dim(' · '))}`,
		...debts(mentorship, paint),
	]);
}

function describe({ status, cadence }: ReportedMentorship): string {
	return [status, cadence].filter(Boolean).join(', ');
}

function meetingFacts(mentorship: ReportedMentorship, { today }: StatusReport, paint: Painter): string[] {
	const next = dayOf(mentorship.nextMeeting);
	const last = dayOf(mentorship.lastMeeting);
	const facts = next ? [`next meeting ${dateInWords(next, today)}, ${distanceInWords(next, today)}`] : [noneBooked(mentorship, paint)];
	return last ? [...facts, `last ${dateInWords(last, today)}`] : facts;
}

function noneBooked({ meetingLateDays, status }: ReportedMentorship, paint: Painter): string {
	if (meetingLateDays > 0) { return paint.yellow(`no next meeting, ${countOf(meetingLateDays, 'day')} later than agreed`); }
	return status === 'ended' ? 'ended' : 'no next meeting booked';
}

function debts(mentorship: ReportedMentorship, paint: Painter): string[] {
	const sides = [
		side('mentor', mentorship.openMentor, mentorship.overdueMentor, mentorship.slipsMentor, paint),
		side('mentee', mentorship.openMentee, mentorship.overdueMentee, mentorship.slipsMentee, paint),
	];
	return mentorship.status === 'ended' ? [] : [`    ${sides.join(paint.dim(' · '))}`];
}

function side(role: string, open: number, overdue: number, slips: number, paint: Painter): string {
	const details = [...overdue > 0 ? [paint.red(`${overdue} overdue`)] : [], ...slips > 0 ? [`slipped ${timesOf(slips)}`] : []];
	const owes = open === 0 ? 'nothing' : String(open);
	return `${role} owes ${owes}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

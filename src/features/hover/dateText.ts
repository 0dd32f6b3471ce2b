import { mentorshipOf } from '../../core/assist/completion/entryContext.ts';
import { daysBetween, type CalendarDate } from '../../core/model/calendarDate.ts';
import { dayInWords, isNear, longDay, overdueInWords } from '../../core/text/dayWords.ts';
import { escapeMarkdown } from '../../core/text/escapeMarkdown.ts';
import type { Words } from '../../core/text/words.ts';
import type { HoverContext } from './hoverContext.ts';

/** Days on which something is to happen; of the others the next meeting is no news. */
const AHEAD = new Set(['due', 'scheduled', 'start', 'target_date', 'respond_by', 'review_date']);

/** `Wednesday, December 9, 2026: in 16 days, before the next meeting`. */
export function dateText(context: HoverContext, { date, field, task }: { readonly date: CalendarDate; readonly field: string; readonly task?: number }): string {
	const { view, l10n, path } = context;
	const homework = task === undefined ? undefined : view.homeworkOf(path).find(({ index }) => index === task);
	const overdue = field === 'due' && homework !== undefined && homework.overdueDays > 0 && homework.effectiveDue === date;
	const far = overdue ? overdueInWords(homework.overdueDays, l10n) : farInWords(date, view.today, l10n);
	const meeting = AHEAD.has(field) ? mentorshipOf(context)?.nextMeeting?.date : undefined;
	const beside = meeting === undefined || date < view.today ? far : l10n.t('{0}, {1}', far, besideMeeting(date, meeting, l10n));
	return `**${escapeMarkdown(longDay(date, l10n))}**\n\n${escapeMarkdown(beside)}`;
}

function besideMeeting(date: CalendarDate, meeting: CalendarDate, l10n: Words): string {
	if (date === meeting) { return l10n.t('on the day of the next meeting'); }
	return date < meeting ? l10n.t('before the next meeting') : l10n.t('after the next meeting');
}

const DAYS_PER_MONTH = 30.44;
/** Half a year is counted in weeks, more in months. */
const WEEKS_UNTIL = 183;

/** `in 16 days`, `in 9 weeks`, `8 months ago`. */
export function farInWords(date: CalendarDate, today: CalendarDate, l10n: Words): string {
	if (isNear(date, today)) { return dayInWords(date, today, l10n); }
	const days = daysBetween(today, date);
	const inWeeks = Math.abs(days) < WEEKS_UNTIL;
	const count = Math.round(Math.abs(days) / (inWeeks ? 7 : DAYS_PER_MONTH));
	if (inWeeks) { return days > 0 ? l10n.t('in about {0} weeks', count) : l10n.t('about {0} weeks ago', count); }
	return days > 0 ? l10n.t('in about {0} months', count) : l10n.t('about {0} months ago', count);
}

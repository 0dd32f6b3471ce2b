import type { DashboardScope, Place } from './dashboardScope.ts';
import { isRelationship } from '../model/vocabulary.ts';
import { addMonths, type CalendarDate } from '../model/calendarDate.ts';
import { dueInWords, longDay } from '../text/words.ts';
import { plainText } from '../markdown/plainText.ts';
import { yearDateInWords, yearDates, type YearDate } from '../query/yearDates.ts';
import {
	chart,
	dueWords,
	joined,
	link,
	mark,
	monthAxis,
	percentAt,
	section,
	shapeAt,
	tableBehind,
	todayLine,
	type Drawing,
} from './chart.ts';
import { piece, type VNode } from './piece.ts';

/** A day of the year on the strip. */
export interface YearMark {
	readonly title: string;
	readonly kind: YearDate['kind'];
	readonly date: CalendarDate;
	readonly place: Place;
}

/** As far as a strip of the year goes ahead, in months. */
const AHEAD = 12;

/** What has to be looked at again, or ends, by a year from today; of the notes of a scope. */
export function yearModel(scope: DashboardScope): YearMark[] {
	const last = addMonths(scope.today, AHEAD);
	const isSeen = ({ note }: YearDate) =>
		isRelationship(note)
			? scope.mentorships.some(mentorship => mentorship.note?.path === note.path)
			: scope.has(note);
	return yearDates(scope.view).filter(due => due.date <= last && isSeen(due)).map((
		{ note: { title, path }, kind, date },
	) => ({ title, kind, date, place: { path } }));
}

const HEIGHT = 30;

/** The dates of the year: a strip, and each in words. */
export function drawYear(marks: readonly YearMark[], drawing: Drawing): VNode | undefined {
	const { l10n, today } = drawing;
	if (marks.length === 0) { return undefined; }
	const first = marks[0]!.date < today ? marks[0]!.date : today;
	const axis = { from: first, to: addMonths(today, AHEAD) };
	const title = l10n.t('The year’s dates');
	return section(
		'year',
		title,
		chart(
			title,
			HEIGHT,
			piece('line', { class: 'base', x1: '0%', x2: '100%', y1: 15, y2: 15 }),
			todayLine(axis, today, HEIGHT),
			marks.map(due =>
				mark(
					drawing,
					due.place,
					l10n.t('{0}: {1}', longDay(due.date, l10n), spoken(due, drawing)),
					due.date < today ? 'unsettled' : 'booked',
					shapeAt(due.kind === 'end' ? 'square' : 'diamond', percentAt(axis, due.date), 15),
				)
			),
		),
		monthAxis(axis, drawing),
		piece(
			'ul',
			{ class: 'owed' },
			marks.map(due =>
				piece(
					'li',
					{ 'data-key': `${due.kind} ${due.place.path}` },
					link(drawing, due.place, spoken(due, drawing)),
					piece(
						'span',
						{ class: 'facts' },
						joined([dueWords(dueInWords(due.date, today, l10n), due.date < today)]),
					),
				)
			),
		),
		tableBehind(
			l10n,
			title,
			[l10n.t('Day'), l10n.t('What')],
			marks.map(due => [longDay(due.date, l10n), link(drawing, due.place, spoken(due, drawing))]),
		),
	);
}

function spoken({ kind, title }: YearMark, { l10n }: Drawing): string {
	return yearDateInWords(kind, plainText(title), l10n);
}

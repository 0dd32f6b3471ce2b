import { plural, type Words, dueInWords, longDay, shortDay } from '../text/words.ts';
import { cadenceInWords, goalStatusName, horizonName } from '../text/names.ts';
import { plainText } from '../markdown/plainText.ts';
import {
	chart,
	dueWords,
	joined,
	legend,
	link,
	mark,
	monthAxis,
	note,
	percentAt,
	section,
	shapeAt,
	tableBehind,
	todayLine,
	type Axis,
	type Drawing,
	type Shape,
} from './chart.ts';
import { onDay } from './drawNext.ts';
import { round } from './drawSides.ts';
import type { GoalRow, GoalsModel, Milestone } from './goals.ts';
import { piece, type VNode } from './piece.ts';
import { STRIP_STATES, type StripMark, type StripRow, type StripsModel, type StripState } from './strips.ts';

const STRIP = 30;
const SHAPES: Readonly<Record<StripState, Shape>> = {
	held: 'dot',
	booked: 'ring',
	postponed: 'hollow-diamond',
	cancelled: 'cross',
	missed: 'dashed-ring',
	unsettled: 'square',
};

/** Meetings against the agreed cadence. */
export function drawStrips(model: StripsModel, drawing: Drawing): VNode {
	const { l10n } = drawing;
	const title = l10n.t('Meetings against the cadence');
	if (model.rows.length === 0) {
		return section('meetings', title, note(l10n.t('No meeting with a date is written down yet.')));
	}
	const seen = STRIP_STATES.filter(state => model.rows.some(({ marks }) => marks.some(mark => mark.state === state)));
	const rows = model.rows.flatMap(row =>
		row.marks.map(
			mark => [
				longDay(mark.day, l10n),
				...model.rows.length > 1 ? [row.title] : [],
				stateName(mark.state, l10n),
				mark.title === undefined ? '' : link(drawing, mark.place, mark.title),
			],
		)
	);
	return section(
		'meetings',
		title,
		legend(seen.map(state => [SHAPES[state], state, stateName(state, l10n)])),
		model.rows.map((row, index) => strip(row, index, model, drawing)),
		monthAxis(model, drawing),
		tableBehind(l10n, title, [
			l10n.t('Day'),
			...model.rows.length > 1 ? [l10n.t('Mentorship')] : [],
			l10n.t('What became of it'),
			l10n.t('Note'),
		], rows),
	);
}

function strip(row: StripRow, index: number, axis: Axis, drawing: Drawing): VNode {
	const { l10n, today } = drawing;
	const held = row.marks.filter(({ state }) => state === 'held').length;
	const missed = row.marks.filter(({ state }) => state === 'missed').length;
	const facts = [
		...row.cadence ? [l10n.t('agreed: {0}', cadenceInWords(row.cadence, l10n))] : [],
		plural(l10n, l10n.t('1 held|{0} held'), held),
		...missed > 0 ? [plural(l10n, l10n.t('1 missed|{0} missed'), missed)] : [],
	];
	return piece(
		'div',
		{ class: 'row', 'data-key': `strip ${index}` },
		piece(
			'p',
			{ class: 'row-title' },
			piece('span', {}, row.title),
			' ',
			piece('span', { class: 'facts' }, facts.join(' · ')),
		),
		chart(
			l10n.t('Meetings: {0}', row.title),
			STRIP,
			piece('line', { class: 'base', x1: '0%', x2: '100%', y1: STRIP / 2, y2: STRIP / 2 }),
			todayLine(axis, today, STRIP),
			row.marks.map(mark => stripMark(mark, axis, drawing)),
		),
	);
}

function stripMark({ day, state, title, place }: StripMark, axis: Axis, drawing: Drawing): VNode {
	const { l10n } = drawing;
	const name = stateName(state, l10n);
	return mark(
		drawing,
		place,
		onDay(day, title === undefined ? name : l10n.t('{0}, {1}', name, title), drawing),
		state,
		shapeAt(SHAPES[state], percentAt(axis, day), STRIP / 2, 6),
	);
}

function stateName(state: StripState, l10n: Words): string {
	switch (state) {
		case 'held':
			return l10n.t('held');
		case 'booked':
			return l10n.t('booked');
		case 'postponed':
			return l10n.t('postponed');
		case 'cancelled':
			return l10n.t('cancelled');
		case 'missed':
			return l10n.t('agreed, none held');
		case 'unsettled':
			return l10n.t('to be settled');
	}
}

const GOAL = 26;
const MIDDLE = 13;

/** Goals by horizon on one line of time. */
export function drawGoals(model: GoalsModel, drawing: Drawing): VNode {
	const { l10n } = drawing;
	const title = l10n.t('Goals over time');
	const allGoals = model.groups.flatMap(({ goals }) => goals);
	if (allGoals.length === 0) { return section('goals', title, note(l10n.t('No goal is written down yet.'))); }
	const caption = l10n.t('Goals and their steps');
	return section(
		'goals',
		title,
		legend([['diamond', 'target', l10n.t('target date')], ['dot', 'done', l10n.t('step done')], [
			'ring',
			'coming',
			l10n.t('step to come'),
		], ['square', 'overdue', l10n.t('step overdue')]]),
		model.groups.map(({ horizon, goals }) =>
			piece(
				'div',
				{ class: 'horizon', 'data-key': horizon ?? 'none' },
				piece('h3', {}, horizonName(horizon, l10n)),
				goals.map(goal => goalRow(goal, model, drawing)),
			)
		),
		monthAxis(model, drawing),
		model.left > 0 && note(plural(l10n, l10n.t('1 goal was dropped.|{0} goals were dropped.'), model.left)),
		tableBehind(l10n, caption, [
			l10n.t('Goal'),
			l10n.t('Status'),
			l10n.t('Target date'),
			l10n.t('Progress'),
			l10n.t('Steps with a day'),
		], allGoals.map(goal => goalCells(goal, drawing))),
	);
}

function goalRow(goal: GoalRow, axis: Axis, drawing: Drawing): VNode {
	const { l10n, today } = drawing;
	const { title, place, start, target, completed, progress, milestones } = goal;
	const begin = percentAt(axis, start ?? milestones[0]?.day ?? axis.from);
	const end = percentAt(axis, completed ?? target ?? axis.to);
	const length = Math.max(0, end - begin);
	return piece(
		'div',
		{ class: 'row', 'data-key': place.path },
		piece(
			'p',
			{ class: 'row-title' },
			link(drawing, place, title),
			' ',
			piece('span', { class: 'facts' }, goalFacts(goal, drawing)),
		),
		chart(
			l10n.t('Time line: {0}', title),
			GOAL,
			piece('rect', {
				class: target ? 'span' : 'span open-end',
				x: `${begin}%`,
				y: MIDDLE - 4,
				width: `${round(length)}%`,
				height: 8,
			}),
			progress !== undefined
				&& piece('rect', {
					class: 'progress',
					x: `${begin}%`,
					y: MIDDLE - 4,
					width: `${round(length * Math.min(100, progress) / 100)}%`,
					height: 8,
				}),
			todayLine(axis, today, GOAL),
			target
				&& mark(
					drawing,
					place,
					onDay(target, l10n.t('target date of “{0}”', title), drawing),
					'target',
					shapeAt('diamond', percentAt(axis, target), MIDDLE, 6),
				),
			milestones.map(milestone => milestoneMark(milestone, axis, drawing)),
		),
	);
}

function goalFacts(
	{ status, target, completed, progress, overdueDays }: GoalRow,
	{ l10n, today }: Drawing,
): (string | VNode)[] {
	const isOver = status === 'achieved';
	const facts = [
		...status ? [goalStatusName(status, l10n)] : [],
		...isOver && completed ? [shortDay(completed, today, l10n)] : [],
		...!isOver && progress !== undefined ? [l10n.t('{0}%', progress)] : [],
		...!isOver && target
			? [
				overdueDays > 0
					? dueWords(dueInWords(target, today, l10n), true)
					: l10n.t('by {0}', shortDay(target, today, l10n)),
			]
			: [],
	];
	return joined(facts);
}

const STEP_SHAPES = { done: 'dot', coming: 'ring', overdue: 'square' } as const;

function milestoneMark({ text, day, state, place }: Milestone, axis: Axis, drawing: Drawing): VNode {
	return mark(
		drawing,
		place,
		onDay(day, drawing.l10n.t('{0}, {1}', stepName(state, drawing.l10n), plainText(text)), drawing),
		state,
		shapeAt(STEP_SHAPES[state], percentAt(axis, day), MIDDLE, state === 'overdue' ? 4 : 5),
	);
}

function stepName(state: Milestone['state'], l10n: Words): string {
	if (state === 'done') { return l10n.t('step done'); }
	if (state === 'coming') { return l10n.t('step to come'); }
	return l10n.t('step overdue');
}

function goalCells(
	{ title, place, status, target, progress, milestones }: GoalRow,
	drawing: Drawing,
): (string | VNode)[] {
	const { l10n } = drawing;
	const steps = milestones.map(milestone =>
		piece(
			'li',
			{},
			link(
				drawing,
				milestone.place,
				onDay(
					milestone.day,
					l10n.t('{0}, {1}', stepName(milestone.state, l10n), plainText(milestone.text)),
					drawing,
				),
			),
		)
	);
	return [
		link(drawing, place, title),
		status ? goalStatusName(status, l10n) : '',
		target ? longDay(target, l10n) : '',
		progress === undefined ? '' : l10n.t('{0}%', progress),
		steps.length > 0 ? piece('ul', {}, steps) : '',
	];
}

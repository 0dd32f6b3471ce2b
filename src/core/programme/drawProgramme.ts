import { chart, mark, note, section, table, tableBehind, type Drawing } from '../dashboard/chart.ts';
import { piece, type VNode } from '../dashboard/piece.ts';
import { plural, longDay } from '../text/words.ts';
import { drawAttention, drawTold } from './drawProgrammeLists.ts';
import { openMeasures, type OpenMeasures } from './openMeasures.ts';
import { STANDINGS, LEAST_IN_GROUP } from './pairFacts.ts';
import { groupName, type ProgrammeReport } from './programmeReport.ts';
import type { Programme, ProgrammeYear } from './programme.ts';
import { drawTrends } from './drawTrends.ts';
import { heldInWords, standingInWords } from './programmeWords.ts';

/** What is drawn of a programme. */
interface ProgrammeDrawing extends Drawing {
	/** With the names of those whom one may want to write to: for the coordinator, not to be passed on. */
	readonly withNames: boolean;
	/** The programme's own name, where it is known. */
	readonly name?: string;
}

/** The whole page: for the window with a button, for a file without. */
export function drawProgramme(report: ProgrammeReport, drawing: ProgrammeDrawing): VNode {
	return piece(
		'main',
		{},
		head(report, drawing),
		drawStandings(report, drawing),
		drawYears(report.programme, openMeasures(report.programme), drawing),
		drawGroups(report.programme, openMeasures(report.programme), drawing),
		drawCommittees(report.programme, drawing),
		drawing.withNames && drawAttention(report, drawing),
		drawTold(report.told, drawing),
	);
}

function head(
	{ programme: { pairs, committees }, receipts, today }: ProgrammeReport,
	{ l10n, live, name }: ProgrammeDrawing,
): VNode {
	const facts = [
		plural(l10n, l10n.t('1 pair|{0} pairs'), pairs),
		plural(l10n, l10n.t('1 committee|{0} committees'), committees),
		plural(l10n, l10n.t('from 1 receipt|from {0} receipts'), receipts),
	];
	return piece(
		'header',
		{ class: 'head' },
		piece(
			'div',
			{ class: 'title-line' },
			piece('h1', {}, programmeTitle({ l10n, ...name === undefined ? {} : { name } })),
			live && piece('button', { type: 'button', class: 'button quiet', 'data-command': 'save' }, l10n.t('Save…')),
		),
		piece('p', { class: 'soft' }, l10n.t('As of {0}', longDay(today, l10n)), ' · ', facts.join(' · ')),
		piece(
			'p',
			{ class: 'soft' },
			l10n.t(
				'What is counted here are receipts. Whoever met and has not sent one yet may well have met as agreed.',
			),
		),
	);
}

/** What the page is called. */
export function programmeTitle({ l10n, name }: Pick<ProgrammeDrawing, 'l10n' | 'name'>): string {
	return name === undefined ? l10n.t('Mentoring programme') : l10n.t('Mentoring programme: {0}', name);
}

function drawStandings({ programme, firstWithinWeeks }: ProgrammeReport, drawing: ProgrammeDrawing): VNode {
	const { l10n } = drawing;
	const title = l10n.t('Where pairs stand');
	if (programme.pairs === 0) {
		return section(
			'standings',
			title,
			note(l10n.t('There is no receipt of a pair yet.')),
		);
	}
	// With names it is for the coordinator, who sees them one by one below.
	if (programme.isSmall && !drawing.withNames) { return section('standings', title, tooFew(drawing)); }
	const rows = STANDINGS.map(standing => ({
		label: standingInWords(standing, l10n),
		count: programme.standings[standing],
	})).filter(({ count }) => count > 0);
	const { inTime, later, open } = programme.first;
	return section(
		'standings',
		title,
		rows.map(({ label, count }) =>
			bar(label, count, programme.pairs, l10n.t('{0} of {1}', count, programme.pairs), drawing)
		),
		piece(
			'ul',
			{ class: 'facts-list' },
			inTime + later > 0
				&& piece(
					'li',
					{},
					l10n.t(
						'First meeting within {0} weeks of the start: {1} of {2} pairs whose start is known',
						firstWithinWeeks,
						inTime,
						inTime + later,
					),
				),
			open > 0 && piece('li', {}, l10n.t('Just begun, first meeting still to come: {0}', open)),
			piece('li', {}, l10n.t('Agreement review due: {0}', programme.agreementsDue)),
			piece('li', {}, l10n.t('Plan review due: {0}', programme.plansDue)),
		),
		tableBehind(
			l10n,
			title,
			[l10n.t('Standing'), l10n.t('Pairs')],
			rows.map(({ label, count }) => [label, String(count)]),
		),
	);
}

const BAR = 16;

/** A row with a bar as long as its share, and the numbers in words. */
function bar(label: string, count: number, of: number, words: string, drawing: ProgrammeDrawing): VNode {
	const share = of === 0 ? 0 : Math.round(count / of * 1000) / 10;
	return piece(
		'div',
		{ class: 'row' },
		piece('p', { class: 'row-title' }, piece('span', {}, label), ' ', piece('span', { class: 'facts' }, words)),
		chart(
			label,
			BAR,
			piece('rect', { class: 'span', x: '0%', y: 2, width: '100%', height: BAR - 4 }),
			mark(
				drawing,
				undefined,
				drawing.l10n.t('{0}: {1}', label, words),
				'mentee',
				piece('rect', { class: 'bar mentee', x: '0%', y: 2, width: `${share}%`, height: BAR - 4 }),
			),
		),
	);
}

function drawYears({ years, isSmall }: Programme, isOpen: OpenMeasures, drawing: ProgrammeDrawing): VNode {
	const { l10n } = drawing;
	const title = l10n.t('Meetings held of those agreed, by year');
	if (isSmall || years.length === 0) { return section('years', title, tooFew(drawing)); }
	return section(
		'years',
		title,
		years.map(year =>
			bar(year.label, Math.min(year.held, year.agreed), year.agreed, heldInWords(year, isOpen, l10n), drawing)
		),
		tableBehind(l10n, title, yearHead(drawing), years.map(year => [year.label, ...yearCells(year, isOpen)])),
	);
}

function tooFew({ l10n }: ProgrammeDrawing): VNode {
	return note(l10n.t('There are fewer than {0} pairs; so small a group is not broken down.', LEAST_IN_GROUP));
}

function yearHead({ l10n }: ProgrammeDrawing): string[] {
	return [
		l10n.t('Year'),
		l10n.t('Pairs'),
		l10n.t('Agreed'),
		l10n.t('Held'),
		l10n.t('Moved'),
		l10n.t('Did not take place'),
		l10n.t('Pairs that met as agreed'),
	];
}

function yearCells(year: ProgrammeYear, isOpen: OpenMeasures): string[] {
	const { pairs, agreed, held, moved, missed, met, measured } = year;
	return [pairs, agreed, held, moved, missed].map(String).concat(isOpen(year) ? `${met} / ${measured}` : '–');
}

function drawGroups(
	{ groups, isSmall, together }: Programme,
	isOpen: OpenMeasures,
	drawing: ProgrammeDrawing,
): VNode | undefined {
	const { l10n } = drawing;
	const title = l10n.t('By department');
	if (isSmall || groups.length < 2) { return undefined; }
	const rows = groups.flatMap(({ name, now: standings }) =>
		standings === undefined ? [] : [{
			name: groupName(name, l10n),
			asAgreed: standings['as-agreed'],
			going: STANDINGS.reduce((sum, standing) => sum + (standing === 'over' ? 0 : standings[standing]), 0),
		}]
	);
	const cells = groups.flatMap(({ name, years }) =>
		years.map(year => [groupName(name, l10n), year.label, ...yearCells(year, isOpen)])
	);
	return section(
		'groups',
		title,
		rows.map(({ name, going, asAgreed }) =>
			bar(
				name,
				asAgreed,
				going,
				going === 0 ? l10n.t('none goes on') : l10n.t('{0} of {1} meet as agreed now', asAgreed, going),
				drawing,
			)
		),
		together.length > 1
			&& note(
				l10n.t(
					'Departments with fewer than {0} pairs in any year are shown together, and with them, where it is needed, the next larger one.',
					LEAST_IN_GROUP,
				),
			),
		drawTrends(groups, isOpen, drawing),
		piece('h3', {}, l10n.t('By department and year')),
		table(l10n.t('By department and year'), [l10n.t('Department'), ...yearHead(drawing)], cells),
	);
}

function drawCommittees(
	{ committees, ofCommittees: { going, met, filed, open, settled } }: Programme,
	drawing: ProgrammeDrawing,
): VNode | undefined {
	const { l10n } = drawing;
	if (committees === 0) { return undefined; }
	if (going < LEAST_IN_GROUP && !drawing.withNames) {
		return section(
			'committees',
			l10n.t('Committees'),
			note(
				l10n.t('Fewer than {0} committees go on; so small a group is not broken down.', LEAST_IN_GROUP),
			),
		);
	}
	return section(
		'committees',
		l10n.t('Committees'),
		bar(l10n.t('Met'), met, going, l10n.t('{0} of {1}', met, going), drawing),
		bar(l10n.t('Chair’s page filed'), filed, going, l10n.t('{0} of {1}', filed, going), drawing),
		piece(
			'ul',
			{ class: 'facts-list' },
			piece('li', {}, l10n.t('Concerns that are open: {0}', open)),
			piece('li', {}, l10n.t('Concerns that were settled: {0}', settled)),
		),
	);
}

import {
	dayOrDash,
	groupRows,
	groupTitles,
	ATTENTION,
	type ProgrammeReport,
} from '../../core/programme/programmeReport.ts';
import { STANDINGS } from '../../core/programme/pairFacts.ts';
import { LEAST_IN_GROUP } from '../../core/programme/programmeOptions.ts';
import {
	moreInWords,
	standingInWords,
	toldInWords,
	toldTitle,
	whoInWords,
} from '../../core/programme/programmeWords.ts';
import { TOLD_KINDS } from '../../core/programme/told.ts';
import { attentionTitle } from '../../core/programme/drawProgrammeLists.ts';
import { printable } from '../../core/text/printable.ts';
import { ENGLISH } from '../../core/text/words.ts';
import type { Painter } from '../reportWords.ts';

/** So many are named of each list; the table has them all. */
const NAMED = 10;

/**
 * The programme for a terminal: where pairs stand, departments by year, whom to write to, and what is told of receipts.
 */
export function programmeLines(
	{ programme, receipts, attention, told, firstWithinWeeks }: ProgrammeReport,
	painter: Painter,
): string {
	const { pairs, committees, standings, first, ofCommittees } = programme;
	const lines = [
		painter.bold(
			`${counted(pairs, 'pair')} and ${counted(committees, 'committee')}, from `
				+ `${counted(receipts, 'receipt')}`,
		),
		'',
	];
	for (const standing of STANDINGS) {
		if (standings[standing] > 0) {
			lines.push(`  ${String(standings[standing]).padStart(7)}  ${standingInWords(standing, ENGLISH)}`);
		}
	}
	if (first.inTime + first.later > 0) {
		lines.push(
			'',
			`First meeting within ${firstWithinWeeks} weeks: ${first.inTime} of ${first.inTime + first.later} `
				+ 'pairs whose start is known',
		);
	}
	lines.push(`Agreement review due: ${programme.agreementsDue}; plan review due: ${programme.plansDue}`);
	if (ofCommittees.going > 0) {
		lines.push(
			`Committees that met: ${ofCommittees.met} of ${ofCommittees.going}; chair’s page filed: ${ofCommittees.filed}; `
				+ `concerns open: ${ofCommittees.open}, settled: ${ofCommittees.settled}`,
		);
	}
	lines.push(
		'',
		...groupLines(programme, painter),
		...attentionLines(attention, painter),
		...toldLines(told, painter),
	);
	return `${lines.map(line => line.trimEnd()).join('\n').replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

function groupLines(programme: ProgrammeReport['programme'], painter: Painter): string[] {
	if (programme.isSmall) {
		return [`There are fewer than ${LEAST_IN_GROUP} pairs; so small a group is not broken down.`, ''];
	}
	const [head, ...rows] = [
		groupTitles(ENGLISH),
		...groupRows(programme, ENGLISH).map(row => row.map(value => printable(String(value ?? '')))),
	];
	const widths = head!.map((title, index) => Math.max(title.length, ...rows.map(row => row[index]!.length)));
	const line = (cells: readonly string[]) =>
		cells.map((cell, index) => index < 2 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!)).join('  ');
	return [painter.dim(line(head!)), ...rows.map(line), ''];
}

function attentionLines(attention: ProgrammeReport['attention'], painter: Painter): string[] {
	return ATTENTION.filter(reason => attention[reason].count > 0).flatMap(reason => {
		const { named, count } = attention[reason];
		const names = named.slice(0, NAMED).map(({ identity, department, lastHeld }) =>
			'  '
			+ `${
				[
					printable(whoInWords(identity, ENGLISH)),
					...department === '' ? [] : [printable(department)],
					...lastHeld === undefined ? [] : [`last meeting ${dayOrDash(lastHeld, ENGLISH)}`],
				].join(' · ')
			}`
		);
		return [
			painter.bold(`${attentionTitle(reason, ENGLISH)} (${count})`),
			...names,
			...count > names.length ? [`  and ${count - names.length} more; --csv has them all`] : [],
			'',
		];
	});
}

function toldLines(told: ProgrammeReport['told'], painter: Painter): string[] {
	return TOLD_KINDS.filter(kind => told.count(kind) > 0).flatMap(kind => {
		const more = moreInWords(told.count(kind), ENGLISH);
		return [
			painter.bold(`${toldTitle(kind, ENGLISH)} (${told.count(kind)})`),
			...told.named(kind).map(each => `  ${printable(toldInWords(each, ENGLISH))}`),
			...more === undefined ? [] : [`  ${more}`],
			'',
		];
	});
}

function counted(count: number, what: string): string {
	return `${count} ${count === 1 ? what : `${what}s`}`;
}

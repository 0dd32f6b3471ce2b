import type { DueGroup } from '../core/model/notebookView.ts';
import type { ReportedHomework, StatusReport } from '../core/query/statusReport.ts';
import type { Painter } from './painter.ts';
import { capitalised, countOf, dateInWords, dayOf, distanceInWords, timesOf } from './words.ts';

/** The lines of one group; overdue items stand under their owners. */
export function homeworkLines(group: DueGroup, items: readonly ReportedHomework[], report: StatusReport, paint: Painter): string[] {
	const titles = new Map(report.mentorships.map(({ key, title }) => [key, title]));
	const lines = (item: ReportedHomework, facts: readonly string[]): string[] => itemLines(item, [...facts, ...place(item, titles)], paint);
	if (group !== 'overdue') { return items.flatMap(item => lines(item, [ownerOf(item), ...dueFacts(item, report)])); }
	return [...byOwner(items)].flatMap(([owner, own]) => [
		`  ${capitalised(owner)}`,
		...own.flatMap(item => lines(item, [paint.red(`${countOf(item.overdueDays, 'day')} overdue`)]).map(line => `  ${line}`)),
	]);
}

function itemLines(item: ReportedHomework, facts: readonly string[], paint: Painter): string[] {
	const box = item.status === 'in-progress' ? '◐' : '○';
	return [`  ${paint.dim(box)} ${item.text || '(no text)'}`, `    ${facts.join(paint.dim(' · '))}${paint.dim(` · ${item.file}:${item.line}`)}`];
}

function place(item: ReportedHomework, titles: ReadonlyMap<string, string>): string[] {
	const slipped = item.slips > 0 ? [`slipped ${timesOf(item.slips)}`] : [];
	const title = item.mentorship === null ? undefined : titles.get(item.mentorship);
	return title === undefined ? slipped : [...slipped, title];
}

function dueFacts(item: ReportedHomework, { today }: StatusReport): string[] {
	const day = dayOf(item.effectiveDue);
	if (!day) { return []; }
	const when = day === today ? 'today' : `${dateInWords(day, today)}, ${distanceInWords(day, today)}`;
	return [item.due === null ? `at the next meeting, ${when}` : `due ${when}`];
}

function byOwner(items: readonly ReportedHomework[]): ReadonlyMap<string, readonly ReportedHomework[]> {
	const groups = new Map<string, ReportedHomework[]>();
	for (const item of items) { groups.set(ownerOf(item), [...groups.get(ownerOf(item)) ?? [], item]); }
	return groups;
}

function ownerOf(item: ReportedHomework): string {
	return item.owners.join(' and ');
}

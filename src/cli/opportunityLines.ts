import type { ReportedOpportunity, StatusReport } from '../core/query/statusReport.ts';
import type { Painter } from './painter.ts';
import { countOf, dateInWords, dayOf, distanceInWords } from './words.ts';

/** Requests that still wait for an answer. */
export function opportunityLines(report: StatusReport, paint: Painter): string[] {
	return report.opportunities.filter(({ decision }) => decision === 'pending' || decision === null).flatMap(opportunity => [
		`  ${paint.dim('?')} ${opportunity.title}`,
		`    ${facts(opportunity, report).join(paint.dim(' · '))}${paint.dim(` · ${opportunity.file}`)}`,
	]);
}

function facts({ respondBy, hours, category }: ReportedOpportunity, { today }: StatusReport): string[] {
	const day = dayOf(respondBy);
	return [
		day ? `answer by ${dateInWords(day, today)}, ${distanceInWords(day, today)}` : 'no date to answer by',
		...hours === null ? [] : [countOf(hours, 'hour')],
		...category === null ? [] : [category.replaceAll('-', ' ')],
	];
}

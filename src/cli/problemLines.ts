import type { StatusReport } from '../core/query/statusReport.ts';
import type { Painter } from './painter.ts';

/** One line for each problem: where it is, and what to do. */
export function problemLines(report: StatusReport, paint: Painter): string[] {
	const colours = { error: paint.red, warning: paint.yellow, information: paint.dim };
	return report.problems.map(({ file, line, column, severity, message }) => `  ${paint.dim(`${file}:${line}:${column}`)} ${colours[severity](severity)} ${message}`);
}

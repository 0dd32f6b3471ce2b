import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';

/** Figures in other scripts, each a run of ten from its nought: Arabic, Persian, Devanagari, Bengali, Thai. */
const NOUGHTS = ['٠', '۰', '०', '০', '๐'].map(nought => nought.charCodeAt(0));

/**
 * A date that was written clearly, but not as `YYYY-MM-DD`: `2026-2-3`, `2026/02/03`, `2026.2.3`, `2026年2月3日`,
 * `20260203`, also in
 * the figures of another script: `２０２６－０２－０３`, `٢٠٢٦-٠٢-٠٣`.
 */
export function clearDate(written: string): CalendarDate | undefined {
	const match = /^(\d{4})\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})日?[.,;:!?)]*$/.exec(
		inPlainFigures(written.normalize('NFKC')).trim(),
	);
	const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(inPlainFigures(written.normalize('NFKC')).trim());
	if (compact) { return parseCalendarDate(compact.slice(1).join('-')); }
	return match
		? parseCalendarDate(`${match[1]!}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`)
		: undefined;
}

function inPlainFigures(text: string): string {
	return text.replace(/\p{Nd}/gu, figure => {
		const nought = NOUGHTS.find(first => figure.charCodeAt(0) >= first && figure.charCodeAt(0) < first + 10);
		return nought === undefined ? figure : String(figure.charCodeAt(0) - nought);
	});
}

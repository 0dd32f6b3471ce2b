import { splitLines } from '../text/textEdit.ts';

const LINE = /^[A-Za-z][A-Za-z0-9-]*[;:]/;
const DAY_ALONE = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;(?!VALUE=)[^:]*)?):(\d{8}(?:,\d{8})*)$/i;
const UNTIL_DAY = /^(RRULE(?:;[^:]*)?:.*?(?<=[:;])UNTIL=\d{8})(?=;|\s*$)/i;
const QUOTED_ZONE = /^([A-Z-]+;(?:[^:]*;)?TZID=)([^":;]*:\/\/[^:;"]*)(?=[:;])/i;
/** `(UTC+01:00) Amsterdam\, Berlin`, `UTC-05:00`. */
const SHOWN_ZONE = /^([A-Z-]+;(?:[^:]*;)?TZID=)(\(?(?:UTC|GMT)[+-]\d{1,2}:\d\d\)?[^:;"]*)(?=[:;])/i;

/**
 * The calendars in a text, as a strict reader takes them: without what stands before, between and behind them, as a
 * mail does; blank lines out; a line that is none, of a description with real line breaks, joined to the one above; a
 * day without its `VALUE=DATE` with it; a last day of a series with the end of that day; a zone with a colon in its
 * name in quotes.
 */
export function mendedCalendar(text: string): string {
	const lines: string[] = [];
	let depth = 0;
	for (const line of splitLines(text.replace(/^\uFEFF/, ''))) {
		const isOutside = depth === 0 && !/^BEGIN:V\w+\s*$/i.test(line);
		if (isOutside || line.trim() === '') { continue; }
		if (/^BEGIN:/i.test(line)) { depth++; }
		else if (/^END:/i.test(line)) { depth--; }
		if (LINE.test(line)) { lines.push(mendedLine(line)); }
		else { lines.push(line.replace(/^(?=\S)/, ' ')); }
	}
	return lines.join('\r\n');
}

function mendedLine(line: string): string {
	return line.replace(DAY_ALONE, '$1;VALUE=DATE$2:$3').replace(UNTIL_DAY, '$1T235959').replace(
		QUOTED_ZONE,
		'$1"$2"',
	).replace(SHOWN_ZONE, (_all, before: string, zone: string) => `${before}"${zone.replaceAll('\\,', ',')}"`);
}

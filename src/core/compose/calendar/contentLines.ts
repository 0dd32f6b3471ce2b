/** The longest line of a calendar file, in octets of UTF-8 (RFC 5545, 3.1). */
const OCTETS = 75;

/** Lines of a calendar file: folded, each ended by CR and LF. */
export function toCalendarFile(lines: readonly string[]): string {
	return lines.map(line => `${fold(line)}\r\n`).join('');
}

/** A value of type TEXT (RFC 5545, 3.3.11); what no calendar shows is left out. */
export function calendarText(text: string): string {
	const shown = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').replace(/[\ud800-\udfff]/gu, '\ufffd');
	return shown.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** No character is cut in two; a line that goes on begins with a space. */
function fold(line: string): string {
	let folded = '';
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character);
		if (octets + size > OCTETS) { folded += '\r\n '; octets = 1; }
		folded += character;
		octets += size;
	}
	return folded;
}

function octetsOf(character: string): number {
	const code = character.codePointAt(0)!;
	if (code < 0x80) { return 1; }
	return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

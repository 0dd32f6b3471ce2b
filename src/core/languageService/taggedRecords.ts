import { LONGEST_VALUE, MOST_ENTRIES } from './bibtex.ts';
import { withSuffix, type CitedName } from './citedNames.ts';

/** A value and the tag before it, of RIS and PubMed's format. */
export interface Tagged {
	readonly tag: string;
	readonly value: string;
	/** UTF-16 offset of the value. */
	readonly start: number;
}

const TAG_LINE = /^\uFEFF?([A-Z][A-Z0-9]{1,3}) *- ?(.*)$/;

/** `TAG - value` lines; a line that begins with white space goes on with the value before it. */
export function taggedLines(text: string): Tagged[] {
	const lines: { tag: string, value: string, start: number }[] = [];
	let at = 0;
	for (const line of text.split('\n')) {
		const bare = line.replace(/\r$/, '');
		const match = TAG_LINE.exec(bare);
		const before = lines.at(-1);
		if (match) {
			lines.push({
				tag: match[1]!,
				value: match[2]!.trim().slice(0, LONGEST_VALUE),
				start: at + bare.length - match[2]!.length,
			});
		} else if (before && /^\s+\S/.test(bare) && before.value.length < LONGEST_VALUE) {
			before.value = `${before.value} ${bare.trim()}`.slice(0, LONGEST_VALUE);
		}
		at += line.length + 1;
	}
	return lines;
}

/** Records begin with a tag of their own. */
export function recordsOf(lines: readonly Tagged[], opening: string): (readonly Tagged[])[] {
	const records: Tagged[][] = [];
	for (const line of lines) {
		if (line.tag === opening && records.length < MOST_ENTRIES) { records.push([]); }
		records.at(-1)?.push(line);
	}
	return records;
}

/** The first value below one of some tags, the tags in this order. */
export function firstTagged(record: readonly Tagged[], ...tags: readonly string[]): Tagged | undefined {
	return tags.map(tag => record.find(line => line.tag === tag && line.value !== '')).find(line => line !== undefined);
}

/** All values below some tags, in the order of the record. */
export function allTagged(record: readonly Tagged[], ...tags: readonly string[]): Tagged[] {
	return record.filter(({ tag, value }) => tags.includes(tag) && value !== '').slice(0, 100);
}

/** `Abara, Ruth`; PubMed's short `Abara R`; a group is written without a comma. */
export function nameOf(written: string): CitedName {
	const [family = '', ...rest] = written.split(',').map(part => part.trim());
	if (rest.length > 0) { return withSuffix(family, ...rest.slice(0, 2)); }
	const [, last, initials, suffix] = /^(.+) ([A-Z]{1,3})(?: (Jr|Sr|2nd|3rd|4th|II|III|IV))?$/.exec(family) ?? [];
	return last === undefined || initials === undefined ? { family } : withSuffix(last, initials, suffix ?? '');
}

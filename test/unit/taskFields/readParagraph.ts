import type { Segment } from '../../../src/core/taskFields/paragraphText.ts';
import { readFields, type FieldReading } from '../../../src/core/taskFields/readFields.ts';

/** The lines of a text that is nothing but a paragraph. */
export function segmentsOf(text: string): Segment[] {
	let start = 0;
	return text.split(/\r?\n/).map((content, line) => {
		const segment = { line, start, end: start + content.length };
		start = segment.end + (text[segment.end] === '\r' ? 2 : 1);
		return segment;
	});
}

export function read(text: string): FieldReading {
	return readFields(text, segmentsOf(text));
}

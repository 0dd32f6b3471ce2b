import type { FieldSpan, TaskField } from '../model/taskItem.ts';
import type { Stretch } from '../fields/paragraphText.ts';
import type { FrontMatter } from '../parse/frontMatter.ts';
import type { PlacedTask } from './noteContext.ts';

/** Where the value of a front-matter key stands; its key where there is no value, the opening line where there is no key. */
export function valueRange(front: FrontMatter, ...keys: readonly string[]): Stretch {
	for (const key of keys) {
		const entry = front.entries.get(key);
		if (entry) { return entry.end > entry.start ? { start: entry.start, end: entry.end } : { start: entry.keyStart, end: entry.keyStart + key.length }; }
	}
	return { start: 0, end: 3 };
}

/** Where an item of a front-matter list stands, looked for from `from` on; the whole value where it is written in an unusual way. */
export function itemRange(text: string, value: Stretch, item: string, from = value.start): Stretch {
	const start = text.indexOf(item, Math.max(from, value.start));
	return start >= 0 && start + item.length <= value.end ? { start, end: start + item.length } : value;
}

/** The words of an item on its first line; its box where there are none. */
export function wordsRange({ scanned: { paragraph: [first], box, boxEnd } }: PlacedTask): Stretch {
	return first && first.end > first.start ? { start: first.start, end: first.end } : { start: box, end: boxEnd };
}

/** The first field of a kind on an item. */
export function spanOf({ reading }: PlacedTask, field: TaskField): FieldSpan | undefined {
	return reading.spans.find(span => span.field === field);
}

/** The value of a field, without its marker. */
export function spanValue({ valueStart, valueEnd }: FieldSpan): Stretch {
	return { start: valueStart, end: valueEnd };
}

import type { TaskField } from '../../model/note.ts';
import type { Dialect } from '../../model/vocabulary.ts';
import { scanBlocks } from '../../markdown/blocks/scanBlocks.ts';
import { applyEdits } from '../../text/textEdit.ts';
import { fieldEdits } from '../taskEdit.ts';
import { columnOf, columnsOf, withoutContainers } from '../outdent.ts';
import { type CarryTask, originOf } from './carryModel.ts';

/**
 * The lines of an item's copy: as the original with all below it, and with its origin. In
 * a note of 2026-11-18,
 *
 * ```md
 * - [ ] Send the aims @mentee due:2026-12-01
 * ```
 *
 * becomes `- [ ] Send the aims @mentee due:2026-12-01 since:2026-11-18 carried:1`. Without
 * an outcome when the item would not stand by itself.
 */
export function copyItem(item: CarryTask, defaultDialect: Dialect): readonly string[] | undefined {
	const { since, carried } = originOf(item);
	const moved = outdent(item).join('\n');
	const dated = withField(moved, 'since', since, defaultDialect);
	return dated === undefined ? undefined : withField(dated, 'carried', String(carried), defaultDialect)?.split('\n');
}

function withField(text: string, field: TaskField, value: string, defaultDialect: Dialect): string | undefined {
	const [first] = scanBlocks(text).tasks;
	return first?.line === 0 ? applyEdits(text, fieldEdits(text, first, field, value, { defaultDialect })) : undefined;
}

/**
 * The lines of an item with everything below it, without line endings, moved to the left edge:
 * of each line only what belongs to the lists and quotes around the item goes.
 *
 * ```md
 * > 1. Research
 * >    - [ ] Send the aims
 * >      to the chair
 * ```
 */
export function outdent({ source: { text, scan }, scanned }: CarryTask): string[] {
	const start = scan.lineStarts[scanned.line]!;
	const around = text.slice(start, scanned.marker);
	const quotes = around.replace(/[^>]/g, '').length;
	const width = columnsOf(around.slice(around.lastIndexOf('>') + 1), columnOf(around, around.lastIndexOf('>') + 1));
	const lines = [text.slice(scanned.marker, lineEnd(text, scan.lineStarts, scanned.line))];
	for (let line = scanned.line + 1; line <= scanned.endLine; line++) {
		lines.push(
			withoutContainers(text.slice(scan.lineStarts[line], lineEnd(text, scan.lineStarts, line)), quotes, width),
		);
	}
	return lines;
}

function lineEnd(text: string, lineStarts: readonly number[], line: number): number {
	let end = lineStarts[line + 1] ?? text.length;
	while (end > lineStarts[line]! && /[\r\n]/.test(text[end - 1]!)) { end--; }
	return end;
}

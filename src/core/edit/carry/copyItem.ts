import type { TaskField } from '../../model/taskItem.ts';
import type { Dialect } from '../../model/vocabulary.ts';
import { scanBlocks } from '../../parse/blocks/scanBlocks.ts';
import { applyEdits } from '../../text/textEdit.ts';
import { fieldEdits } from '../taskEdit.ts';
import type { CarryTask } from './carryModel.ts';
import { originOf } from './carryKeys.ts';
import { outdent } from './outdent.ts';

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

import { goalFields } from '../taskFields/goalFields.ts';
import { applyEdits } from '../text/textEdit.ts';

/**
 * Text without `goal:name`, `[goal:: name]` and the like, also where it is no field: it means nothing elsewhere, and
 * could name a private note.
 */
export function withoutGoals(markdown: string): string {
	return applyEdits(markdown, goalFields(markdown).map(({ start, end }) => ({ start, end, text: '' })));
}

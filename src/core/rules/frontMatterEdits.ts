import { isRefusal } from '../edit/refusals.ts';
import { setFrontMatterField } from '../edit/setFrontMatterField.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** The edit that gives a front-matter key a value; none where that cannot be done safely, so that no such fix is offered. */
export function setFrontValue({ text }: { readonly text: string }, key: string, value: string): readonly TextEdit[] {
	const edits = setFrontMatterField(text, key, value);
	return isRefusal(edits) ? [] : edits;
}

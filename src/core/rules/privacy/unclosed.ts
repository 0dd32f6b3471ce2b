import { parseNote } from '../../parse/parseNote.ts';
import { applyEdits } from '../../text/textEdit.ts';
import { problemRule } from '../problemRule.ts';

export const PRIVATE_UNCLOSED = problemRule({
	code: 'private.unclosed', title: 'Private part that is never closed',
	fixes: ({ args: [closer = ''] }, { text, path, options, problems, l10n }) => {
		const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
		const kept = text.trimEnd().length;
		const edits = [{ start: kept, end: kept, text: `${ending}${ending}${closer}` }];
		// Within code or a comment that are open themselves it would be no marker.
		const isUnclosed = ({ code }: { readonly code: string }): boolean => code === 'private.unclosed';
		const closed = parseNote(applyEdits(text, edits), path, options).problems.filter(isUnclosed).length < problems.filter(isUnclosed).length;
		return closed ? [{ title: l10n.t('Close the private part at the end of the note'), edits, safe: true, preferred: true }] : [];
	},
});

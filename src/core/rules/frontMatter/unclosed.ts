import { parseNote } from '../../parse/parseNote.ts';
import { applyEdits } from '../../text/textEdit.ts';
import { problemRule } from '../problemRule.ts';

/** What front matter is made of: keys, lists below them, comments. */
const FRONT_LINE = /^(?:[A-Za-z][\w-]*:.*|[ \t]+\S.*|-[ \t].*|#.*)$/;

export const UNCLOSED = problemRule({
	code: 'front-matter.unclosed', title: 'Front matter that is never closed',
	fixes: (_, { text, path, options, l10n }) => {
		const at = endOfKeys(text);
		const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
		const edits = [{ start: at, end: at, text: `---${ending}` }];
		return parseNote(applyEdits(text, edits), path, options).note ? [{ title: l10n.t('Close the front matter with ---'), edits, preferred: true }] : [];
	},
});

/** Where the first line begins that cannot be part of the front matter. */
function endOfKeys(text: string): number {
	let at = 0;
	for (const line of text.slice(0, 20_000).split('\n')) {
		if (at > 0 && !FRONT_LINE.test(line.replace(/\r$/, ''))) { return at; }
		at += line.length + 1;
	}
	return Math.min(at, text.length);
}

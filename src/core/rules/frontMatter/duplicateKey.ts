import { problemRule } from '../problemRule.ts';

/** The whole line of a key with its value on it, and the line after, which must not belong to it. */
const LINE = /^[A-Za-z][\w-]*:[^\r\n]*(?:\r\n|\n|\r)(?![ \t-](?!--))/;

export const DUPLICATE_KEY = problemRule({
	code: 'front-matter.duplicate-key', title: 'Key that is given twice', unnecessary: true,
	fixes: ({ start, args }, { text, l10n }) => {
		const line = LINE.exec(text.slice(start, start + 2000));
		const own = start === 0 || /[\r\n]/.test(text[start - 1]!);
		return line && own ? [{ title: l10n.t('Remove the second “{0}”', args[0] ?? ''), edits: [{ start, end: start + line[0].length, text: '' }], preferred: true }] : [];
	},
});

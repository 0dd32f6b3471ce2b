import { problemRule } from '../fixes.ts';

/** A line of dashes right below a text in a private section, which CommonMark takes for a heading. */
export const UNDERLINED = problemRule({
	code: 'private.underlined', title: 'Dashes below a text in a private section',
	fixes: ({ end }, { text, l10n }) => {
		const start = text.slice(0, end).search(/(?:\r\n|\n|\r)[^\r\n]*$/);
		const ending = /^(?:\r\n|\n|\r)/.exec(text.slice(start))?.[0] ?? '\n';
		return start < 0 || /^[ \t]*>/.test(text.slice(start + ending.length)) ? [] : [{ title: l10n.t('Leave a line free above the dashes'), edits: [{ start, end: start, text: ending }], preferred: true }];
	},
});

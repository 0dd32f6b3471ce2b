import { problemRule } from '../problemRule.ts';

export const PRIVATE_UNCLOSED = problemRule({
	code: 'private.unclosed', title: 'Private part that is never closed',
	fixes: (_, { text, l10n }) => {
		const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
		const kept = text.trimEnd().length;
		return [{ title: l10n.t('Close the private part at the end of the note'), edits: [{ start: kept, end: kept, text: `${ending}${ending}<!-- /private -->` }], safe: true, preferred: true }];
	},
});

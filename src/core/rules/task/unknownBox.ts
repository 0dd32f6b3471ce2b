import { problemRule } from '../problemRule.ts';

export const UNKNOWN_BOX = problemRule({
	code: 'task.unknown-box', title: 'Box with a sign that has no meaning here',
	fixes: ({ start, end }, { l10n }) => [
		{ title: l10n.t('Write an open box [ ], as which it counts'), edits: [{ start, end, text: '[ ]' }], preferred: true },
		{ title: l10n.t('Write a done box [x]'), edits: [{ start, end, text: '[x]' }] },
		{ title: l10n.t('Write a cancelled box [-]'), edits: [{ start, end, text: '[-]' }] },
	],
});

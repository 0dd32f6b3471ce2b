import { isMailAddress } from '../../core/mail/mailDraft.ts';
import { CommandError } from '../terminal.ts';
import { type ValueOption, DRY_RUN, FOLDER, OUTPUT, TODAY, defineVerb, type CallOf, type VerbForm } from './verb.ts';

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'mail': {
			kind: 'flag',
			summary: 'as a mail file (.eml) in exports of the folder, to be opened and sent; none where nothing is due',
		},
		'to': {
			kind: 'value',
			placeholder: 'ADDRESS',
			summary: 'with --mail: to whom it is',
			read: text => {
				if (!isMailAddress(text)) { throw new CommandError(`--to: “${text}” is not a mail address.`); }
				return text;
			},
		} satisfies ValueOption<string>,
		'output': { ...OUTPUT, summary: 'write this file; - is standard output (default without --mail)' },
		'today': TODAY,
		'dry-run': DRY_RUN,
	},
} as const satisfies VerbForm;

/** What was asked of `digest`. */
export type DigestCall = CallOf<typeof FORM>;

/** `digest`: what it is for, and what it may be given. */
export const digestVerb = defineVerb({
	name: 'digest',
	summary: 'the week: meetings, what you owe, what others owe',
	details: [
		'What is overdue and what is due within seven days, and the meetings of these days, as plain text or as a mail to yourself. Nothing is sent: the mail is a file.',
	],
	...FORM,
	examples: [
		{ line: 'digest mentoring', does: 'To read.' },
		{
			line: 'digest mentoring --mail --to mara@example.org -o week.eml',
			does: 'As a mail, to be opened and sent.',
		},
		{ line: 'digest mentoring | mail -s "My week" mara', does: 'Each Monday, by a timer of your system.' },
	],
});

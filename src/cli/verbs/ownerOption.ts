import { CommandError } from '../terminal.ts';
import type { ValueOption } from './option.ts';

/** `--owner`: a side, a person or `me`, without a leading `@`. */
export const OWNER = {
	kind: 'value',
	placeholder: 'NAME',
	summary: 'only homework of mentor, mentee or a person: lind, "Mara Lind", me',
	read: text => {
		const owner = text.replace(/^@/, '').trim();
		if (owner === '') { throw new CommandError('--owner needs a name: mentor, mentee or a person.'); }
		return owner;
	},
} as const satisfies ValueOption<string>;

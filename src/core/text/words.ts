import { fillMessage } from '../model/problem.ts';

/**
 * The user's language, handed in so that pure code can speak it. Write calls as
 * `l10n.t('{0} days overdue', days)` with a literal: the bundle of translations is
 * collected from them. Singular and plural are separate messages.
 */
export interface Words {
	/** A BCP 47 tag such as `de`, for dates and numbers. */
	readonly language: string;
	t(message: string, ...args: (string | number)[]): string;
}

/** English, for tests and wherever there is no editor. */
export const ENGLISH: Words = {
	language: 'en',
	t: (message, ...args) => fillMessage(message, args.map(String)),
};

import { fillMessage } from '../model/problem.ts';

/**
 * The user's language, handed in so that pure code can speak it. Write calls as
 * `l10n.t('Goal: {0}', title)` with a literal: the bundle of translations is
 * collected from them. A message with a
 * number has its forms in one, `{0} day overdue|{0} days overdue`, and goes through {@link plural}.
 */
export interface Words {
	/** A BCP 47 tag such as `de`, for dates and numbers. */
	readonly language: string;
	t(message: string, ...args: (string | number)[]): string;
}

/** English, for tests and wherever there is no editor. */
export const ENGLISH: Words = {
	language: 'en',
	t: (message, ...args) => args.length === 0 ? message : fillMessage(message, args.map(String)),
};

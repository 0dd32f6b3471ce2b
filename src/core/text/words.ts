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

/** A language by its messages, each under its English one; what it lacks is English. */
export function catalogueWords(language: string, messages: Readonly<Record<string, string>>): Words {
	const find = (message: string) => Object.hasOwn(messages, message) ? messages[message]! : message;
	return { language, t: (message, ...args) => args.length === 0 ? find(message) : fillMessage(find(message), args.map(String)) };
}

/** The same language with more messages; what they lack is said as before. */
export function fallingBack(words: Words, more: Readonly<Record<string, string>>): Words {
	const own = catalogueWords(words.language, more);
	return { language: words.language, t: (message, ...args) => Object.hasOwn(more, message) ? own.t(message, ...args) : words.t(message, ...args) };
}

/** English, for tests and wherever there is no editor. */
export const ENGLISH: Words = catalogueWords('en', {});

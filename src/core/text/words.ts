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
	return {
		language,
		t: (message, ...args) => args.length === 0 ? find(message) : fillMessage(find(message), args.map(String)),
	};
}

/** The same language with more messages; what they lack is said as before. */
export function fallingBack(words: Words, more: Readonly<Record<string, string>>): Words {
	const own = catalogueWords(words.language, more);
	return {
		language: words.language,
		t: (message, ...args) => Object.hasOwn(more, message) ? own.t(message, ...args) : words.t(message, ...args),
	};
}

/** English, for tests and wherever there is no editor. */
export const ENGLISH: Words = catalogueWords('en', {});

const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a message that goes with a number: of `{0} day overdue|{0} days overdue`, the first for one. The forms
 * stand in the order of the plural categories of the language (zero, one, two, few, many, other); where there are fewer
 * forms than categories, the last serves for the rest. A translation has as many as its language needs:
 * `{0} dzień|{0} dni|{0} dni`.
 *
 * @param forms What `l10n.t` gives for the message without its arguments.
 * @param args For `{0}`, `{1}` …; the number alone where there is no more.
 */
export function plural(
	{ language }: Pick<Words, 'language'>,
	forms: string,
	count: number,
	args: readonly (string | number)[] = [count],
): string {
	const all = forms.split('|');
	const form = all[Math.min(categoryIndex(language, count), all.length - 1)] ?? '';
	return fillMessage(form, args.map(String));
}

const ORDER: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

function categoryIndex(language: string, count: number): number {
	let rule = rules.get(language);
	if (!rule) {
		rule = new Intl.PluralRules(language);
		rules.set(language, rule);
	}
	const categories = [...rule.resolvedOptions().pluralCategories].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
	return categories.indexOf(rule.select(count));
}

import { fillMessage } from '../model/problem.ts';
import type { Words } from './words.ts';

const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a message that goes with a number: of `{0} day overdue|{0} days overdue`, the first for one. The forms
 * stand in the order of the plural categories of the language (zero, one, two, few, many, other); where there are fewer
 * forms than categories, the last serves for the rest. A translation has as many as its language needs: `{0} dzień|{0} dni|{0} dni`.
 *
 * @param forms What `l10n.t` gives for the message without its arguments.
 * @param args For `{0}`, `{1}` …; the number alone where there is no more.
 */
export function plural({ language }: Pick<Words, 'language'>, forms: string, count: number, args: readonly (string | number)[] = [count]): string {
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

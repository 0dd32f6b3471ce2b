import { englishRule } from './foreignRules.ts';
import { readRepeatRule } from './repeatRule.ts';

/** How people write rules that are not understood, and what they mean by them, in lower case. */
const REWRITINGS: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^(?:on )?every (?:second|2nd) (\w+)$/, ['every 2 weeks on $1', 'every month on the second $1']],
	[/^every 2 (\w+day)s?$/, ['every 2 weeks on $1', 'every month on the second $1']],
	[/^(?:on )?every (first|third|fourth|fifth|last|\d\w\w) (\w+)$/, ['every month on the $1 $2']],
	[/^every month on (?:the )?(?=\d+$)(\d*1\d|\d*[04-9])$/, ['every month on the $1th']],
	[/^every month on (?:the )?(\d*1)$/, ['every month on the $1st']],
	[/^every month on (?:the )?(\d*2)$/, ['every month on the $1nd']],
	[/^every month on (?:the )?(\d*3)$/, ['every month on the $1rd']],
	[/^bi-?monthly$/, ['every 2 months', 'every month on the 1st and 15th']],
	[/^bi-?annual(?:ly)?$/, ['every 6 months', 'every 2 years']],
	[/^every weekends?$/, ['every Saturday', 'every Sunday', 'every Saturday and Sunday']],
	[/^(?:each|once every|once a|once per|every|on|)\s*(.+)$/, ['every $1']],
	[/^(?:each|once every|once a|once per|every|on|)\s*(.+)$/, ['every month on the $1']],
	[/^(.+) (?:for|or|until|when|unless|starting|from|at) .*$/, ['$1']],
];

/**
 * Rules that are understood and may have been meant by one that is not: `every month on the second tuesday`. The
 * likeliest first.
 */
export function likelyRules(written: string): string[] {
	const folded = written.trim().replace(/\s+/g, ' ').toLowerCase();
	const rules = likelyInEnglish(folded);
	const english = rules.length > 0 ? undefined : englishRule(folded);
	return english === undefined ? rules : likelyInEnglish(english);
}

function likelyInEnglish(folded: string): string[] {
	for (const [pattern, ways] of REWRITINGS) {
		const rules = pattern.test(folded)
			? ways.map(way => folded.replace(pattern, way)).filter(rule => readRepeatRule(rule) !== undefined)
			: [];
		if (rules.length > 0) { return rules; }
	}
	return [];
}

/**
 * The rule that a text begins with, as long as it is understood; empty for none. For a `repeat:` whose quotes are
 * missing.
 */
export function ruleAtStart(text: string): string {
	const words = text.slice(0, 120).match(/\s*\S+/g) ?? [];
	for (let count = Math.min(words.length, 16); count > 0; count--) {
		const rule = words.slice(0, count).join('').replace(/[.,;:!?)]{1,9}$/, '');
		if (readRepeatRule(rule)) { return rule; }
	}
	return '';
}

const CADENCES: Readonly<Record<string, string>> = {
	'1 week': 'weekly',
	'1 month': 'monthly',
	'3 month': 'quarterly',
	'6 month': 'semiannual',
	'12 month': 'annual',
};

/** Cadences of the format that a wording may mean: `2 weeks` for `biweekly`, `quarterly` for `every 3 months`. */
export function likelyCadences(written: string): string[] {
	const rule = readRepeatRule(written);
	const rules = rule ? [rule] : likelyRules(written).map(readRepeatRule);
	const cadences = rules.flatMap(days => {
		if (!days || days.weekdays || days.places || days.months) { return []; }
		const { count, unit } = days.every;
		if (unit === 'day') { return count % 7 === 0 ? [cadenceOf(count / 7, 'week')] : []; }
		return [unit === 'year' ? cadenceOf(count * 12, 'month') : cadenceOf(count, unit)];
	});
	return /^bi-?weekly$/i.test(written.trim()) ? [...cadences, 'weekly'] : [...new Set(cadences)];
}

function cadenceOf(count: number, unit: 'week' | 'month'): string {
	return CADENCES[`${count} ${unit}`] ?? `${count} ${unit}s`;
}

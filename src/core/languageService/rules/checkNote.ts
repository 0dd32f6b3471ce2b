import type { TextEdit } from '../../text/textEdit.ts';
import { ALL_RULES } from './allRules.ts';
import { readContext, type FileContext, type RuleInput, RULE_LEVELS, type Finding, type Fix, type Rule, type RuleLevel } from './rule.ts';

/** What a rule found, with how loudly to say it. */
export interface Found extends Finding {
	readonly rule: Rule;
	/** Never `off`. */
	readonly level: Exclude<RuleLevel, 'off'>;
}

/** Levels by code as the user set them; anything may be there. */
export type LevelSetting = Readonly<Record<string, unknown>>;

/** How loudly a rule speaks: as set, else as it comes. */
export function levelOf({ code, level }: Pick<Rule, 'code' | 'level'>, setting: LevelSetting): RuleLevel {
	return RULE_LEVELS.find(known => known === setting[code]) ?? level;
}

/** Everything the rules have to say about one file, by place. */
export function checkNote(input: RuleInput, setting: LevelSetting = {}): Found[] {
	const file = readContext(input);
	return checkFile(file, setting);
}

function checkFile(file: FileContext, setting: LevelSetting): Found[] {
	const found = ALL_RULES.flatMap(rule => {
		const level = levelOf(rule, setting);
		return level === 'off' ? [] : rule.check(file).map(finding => ({ ...finding, rule, level }));
	});
	return found.sort((a, b) => a.start - b.start || a.end - b.end || RULE_LEVELS.indexOf(b.level) - RULE_LEVELS.indexOf(a.level));
}

/** The fixes of a finding that change something. */
export function fixesOf(finding: Finding): readonly Fix[] {
	return (finding.fixes?.() ?? []).filter(({ edits }) => edits.length > 0);
}

/** The edits of what may be done without looking, for as many findings as do not touch each other. */
export function safeEdits(found: readonly Found[]): TextEdit[] {
	return gather(found, fix => fix.safe === true);
}

/** The edits of the preferred fix of every finding of one rule. */
export function editsOfKind(found: readonly Found[], code: string): TextEdit[] {
	return gather(found.filter(({ rule }) => rule.code === code), fix => fix.preferred === true);
}

function gather(found: readonly Found[], accepts: (fix: Fix) => boolean): TextEdit[] {
	const taken: TextEdit[] = [];
	for (const finding of found) {
		const fix = fixesOf(finding).find(accepts);
		const apart = fix?.edits.every(edit => taken.every(other => edit.end < other.start || other.end < edit.start));
		if (fix && apart) { for (const each of fix.edits) { taken.push(each); } }
	}
	return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

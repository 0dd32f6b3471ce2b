import { privateGuard } from '../../edit/verifyEdit.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { ALL_RULES } from './allRules.ts';
import {
	readContext,
	type FileContext,
	type RuleInput,
	RULE_LEVELS,
	type Finding,
	type Fix,
	type Rule,
	type RuleLevel,
} from './rule.ts';

/** What a rule found, with how loudly to say it. */
export interface RuleFinding extends Finding {
	readonly rule: Rule;
	/** Never `off`. */
	readonly level: Exclude<RuleLevel, 'off'>;
	/** Whether edits leave what is private in the text it was found in as it is. */
	readonly keepsPrivate: (edits: readonly TextEdit[]) => boolean;
}

/** Levels by code as the user set them; anything may be there. */
export type LevelSetting = Readonly<Record<string, unknown>>;

/** How loudly a rule speaks: as set, else as it comes. */
export function levelOf({ code, level }: Pick<Rule, 'code' | 'level'>, setting: LevelSetting): RuleLevel {
	return RULE_LEVELS.find(ruleLevel => ruleLevel === setting[code]) ?? level;
}

/** Everything the rules have to say about one file, by place. */
export function checkNote(input: RuleInput, setting: LevelSetting = {}): RuleFinding[] {
	const file = readContext(input);
	return checkFile(file, setting);
}

function checkFile(file: FileContext, setting: LevelSetting): RuleFinding[] {
	const keepsPrivate = privateGuard(file.text, file.path, file.options, file);
	const findings = ALL_RULES.flatMap(rule => {
		const level = levelOf(rule, setting);
		return level === 'off' ? [] : rule.check(file).map(finding => ({ ...finding, rule, level, keepsPrivate }));
	});
	return findings.sort((a, b) =>
		a.start - b.start || a.end - b.end || RULE_LEVELS.indexOf(b.level) - RULE_LEVELS.indexOf(a.level)
	);
}

/**
 * The fixes of a finding that change something, and not by the way what is private: only the rules about
 * that may, which say so in their words.
 */
export function fixesOf(finding: RuleFinding): readonly Fix[] {
	return changesOf(finding).filter(({ edits }) => finding.rule.aboutPrivate === true || finding.keepsPrivate(edits));
}

/** Whether it may be mended without looking; of its fixes only those are tried that say so. */
export function isMendable(finding: RuleFinding): boolean {
	return changesOf(finding).some(({ safe, edits }) =>
		safe === true && (finding.rule.aboutPrivate === true || finding.keepsPrivate(edits))
	);
}

function changesOf(finding: Finding): readonly Fix[] {
	return (finding.fixes?.() ?? []).filter(({ edits }) => edits.length > 0);
}

/** How many findings of one rule have a preferred fix, as far as can be told without trying each. */
export function mendableOfKind(findings: readonly RuleFinding[], code: string): number {
	return findings.filter(finding =>
		finding.rule.code === code && changesOf(finding).some(({ preferred }) => preferred)
	).length;
}

/** The edits of what may be done without looking, for as many findings as do not touch each other. */
export function safeEdits(findings: readonly RuleFinding[]): TextEdit[] {
	return gather(findings, fix => fix.safe === true);
}

/** The edits of the preferred fix of every finding of one rule. */
export function editsOfKind(findings: readonly RuleFinding[], code: string): TextEdit[] {
	return gather(findings.filter(({ rule }) => rule.code === code), fix => fix.preferred === true);
}

/**
 * All together are tried first, as a note may have many; where they would change what is private, only those that do
 * not.
 */
function gather(findings: readonly RuleFinding[], accepts: (fix: Fix) => boolean): TextEdit[] {
	const gathered = gatherFrom(findings, changesOf, accepts);
	const others = gatherFrom(findings.filter(({ rule }) => rule.aboutPrivate !== true), changesOf, accepts);
	if (findings[0]?.keepsPrivate(others) !== false) { return gathered; }
	const guarded = gatherFrom(findings, fixesOf, accepts);
	return findings[0].keepsPrivate(guarded) ? guarded : [];
}

function gatherFrom<One extends Finding>(
	findings: readonly One[],
	fixesFor: (finding: One) => readonly Fix[],
	accepts: (fix: Fix) => boolean,
): TextEdit[] {
	const takenEdits: TextEdit[] = [];
	for (const finding of findings) {
		const fix = fixesFor(finding).find(accepts);
		const apart = fix?.edits.every(edit =>
			takenEdits.every(takenEdit => edit.end < takenEdit.start || takenEdit.end < edit.start)
		);
		if (fix && apart) { for (const each of fix.edits) { takenEdits.push(each); } }
	}
	return takenEdits.sort((a, b) => a.start - b.start || a.end - b.end);
}

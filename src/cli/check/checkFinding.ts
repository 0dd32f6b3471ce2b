import type { RuleLevel } from '../../core/languageService/rules/rule.ts';

/** Levels from the loudest. */
export const FINDING_LEVELS = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Exclude<
	RuleLevel,
	'off'
>[];

/** How much a finding of `check` weighs: `error`, `warning`, `information` or `hint`. */
export type FindingLevel = typeof FINDING_LEVELS[number];

/** Something that `check` has to say; the same keys as a problem of the report, and more. */
export interface CheckFinding {
	readonly file: string;
	/** From 1, as are the columns; the end is exclusive. */
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly code: string;
	readonly severity: FindingLevel;
	readonly message: string;
	/** `--fix` mends it. */
	readonly fixable: boolean;
}

/** A way to mend a finding, in the file as it is now. */
export interface FindingFix {
	/** Says what will be written. */
	readonly title: string;
	readonly replacements: readonly Replacement[];
}

/** What is put in place of what stands there; places as of a finding. */
export interface Replacement extends Pick<CheckFinding, 'line' | 'column' | 'endLine' | 'endColumn'> {
	readonly text: string;
}

/** Whether a level is at least as loud as another. */
export function isAtLeast(level: FindingLevel, least: FindingLevel): boolean {
	return FINDING_LEVELS.indexOf(level) <= FINDING_LEVELS.indexOf(least);
}

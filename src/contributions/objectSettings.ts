/** What the manifest says of settings that are objects; apart from settings.ts, which is loaded at every start. */
import { ALL_RULES } from '../core/rules/allRules.ts';
import { RULE_LEVELS } from '../core/rules/rule.ts';
import type { SettingKey } from './settings.ts';

/** One key of a setting that is an object. */
export interface ObjectProperty {
	readonly name: string;
	readonly description: string;
	readonly choices: readonly string[];
	/** What holds where the user says nothing. */
	readonly standard: string;
}

export const OBJECT_SETTINGS: Readonly<Partial<Record<SettingKey, readonly ObjectProperty[]>>> = {
	rules: ALL_RULES.map(({ code, title, level }) => ({ name: code, description: title, choices: RULE_LEVELS, standard: level })),
};

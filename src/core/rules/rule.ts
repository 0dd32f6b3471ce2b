import type { TextEdit } from '../text/textEdit.ts';
import type { FileContext, NoteContext } from './noteContext.ts';

/** How loudly a rule speaks; `off` not at all. */
export const RULE_LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type RuleLevel = typeof RULE_LEVELS[number];

/** A way to mend a finding: the smallest edits of the text it was found in. */
export interface Fix {
	/** In the user's language; says what will be written. */
	readonly title: string;
	readonly edits: readonly TextEdit[];
	/** Means the same as what was meant before: may be done to a whole note without looking. */
	readonly safe?: boolean;
	/** The one that most people want; “fix all of this kind” takes it. Every safe one is. */
	readonly preferred?: boolean;
}

/** One place in a note where a rule has something to say. */
export interface Finding {
	/** UTF-16 offsets in the text, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** Filled into the rule's message. */
	readonly args?: readonly string[];
	/** Other notes that belong to it, by path. */
	readonly related?: readonly string[];
	/** Computed when asked for. */
	readonly fixes?: () => readonly Fix[];
}

/** One thing that is looked for in the note that is open: one file each. */
export interface Rule {
	/** Stable, `area.kebab-case`: names the setting, the page `docs/rules/CODE.md` and the diagnostic. */
	readonly code: string;
	/** A few English words for the settings and the list of rules. */
	readonly title: string;
	/** Unless the setting says otherwise. */
	readonly level: RuleLevel;
	/** English; `{0}` … are arguments. Says what is seen and what to do, and blames nobody. */
	readonly message: string;
	/** What is found has no effect and may be shown faded. */
	readonly unnecessary?: boolean;
	/** Everything it has to say about a file of the notebook. Never throws. */
	check(file: FileContext): readonly Finding[];
}

/** What a rule that looks at notes is made of; files whose front matter cannot be read are no business of it. */
export interface NoteRule extends Omit<Rule, 'check'> {
	find(note: NoteContext): readonly Finding[];
}

/** A rule that looks at notes that could be read. */
export function noteRule({ find, ...rule }: NoteRule): Rule {
	return { ...rule, check: file => isNote(file) ? find(file) : [] };
}

function isNote(file: FileContext): file is NoteContext {
	return file.note !== undefined;
}

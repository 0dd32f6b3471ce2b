import {
	checkNote,
	fixesOf,
	type RuleFinding,
	type LevelSetting,
} from '../../../../src/core/languageService/rules/checkNote.ts';
import type { RuleInput } from '../../../../src/core/languageService/rules/rule.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../../src/core/note/parseNote.ts';
import { ENGLISH } from '../../../../src/core/text/words.ts';
import { applyEdits } from '../../../../src/core/text/textEdit.ts';
import { abara, type Files, noteText, notebookOf, putText, TODAY } from '../../../support/noteBuilder.ts';

const pair = (mentor: string, ...more: string[]): string =>
	noteText(['type: mentorship', `mentor: ${mentor}`, 'mentee: Mara Lindqvist', ...more]);

/** The notebook around the examples; docs/rules.md says the same. */
export const AROUND: Files = {
	'mentorships/abara.md': abara('cadence: monthly'),
	'mentorships/eklund.md': pair('Tomás Eklund'),
	'mentorships/qureshi.md': pair('Samir Qureshi'),
	'old/qureshi.md': pair('Samir Qureshi', 'status: ended'),
	'goals/early-career-award.md': noteText(['type: goal']),
	'goals/statistics.md': noteText(['type: goal']),
	'old/statistics.md': noteText(['type: goal']),
};
const PAPERS = ['papers', 'papers/letter.md'];

/** Where an example would stand. */
export function pathOf(text: string): string {
	const type = /^type: (\w+)/m.exec(text)?.[1] ?? 'note';
	return `${type}s/example.md`;
}

/** What the rules are given of a note in that notebook. */
export function inputOf(text: string, more: Partial<RuleInput> = {}, files: Files = AROUND): RuleInput {
	const path = more.path ?? pathOf(text);
	const view = notebookOf(files);
	putText(view, path, text);
	return {
		text,
		path,
		today: TODAY,
		view,
		options: DEFAULT_NOTE_OPTIONS,
		dialect: 'plain',
		addDoneDate: true,
		l10n: ENGLISH,
		exists: asked => PAPERS.includes(asked),
		tracked: () => true,
		...more,
	};
}

/** What all rules find in a note of that notebook. */
export function check(text: string, more: Partial<RuleInput> = {}, setting: LevelSetting = {}): RuleFinding[] {
	return checkNote(inputOf(text, more), setting);
}

/** What one rule finds: the marked texts. */
export function marked(code: string, text: string, more: Partial<RuleInput> = {}): string[] {
	return ofRule(code, text, more).map(({ start, end }) => text.slice(start, end).trim());
}

export function ofRule(code: string, text: string, more: Partial<RuleInput> = {}): RuleFinding[] {
	return check(text, more).filter(({ rule }) => rule.code === code);
}

/** The text after the first fix of the first finding of a rule; `undefined` without one. */
export function mend(code: string, text: string, title?: string): string | undefined {
	const fix = ofRule(code, text).flatMap(fixesOf).find(fix => title === undefined || fix.title === title);
	return fix && applyEdits(text, fix.edits);
}

/** Whether a text is a note at all. */
export function isNote(text: string): boolean {
	return parseNote(text, pathOf(text)).note !== undefined;
}

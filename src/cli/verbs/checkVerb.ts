import type { RuleLevel } from '../../core/languageService/rules/rule.ts';
import { DIALECTS } from '../../core/model/vocabulary.ts';
import { FINDING_LEVELS } from '../check/checkFinding.ts';
import { CommandError } from '../terminal.ts';
import {
	type ManyOption,
	DRY_RUN,
	FOLDER,
	INCLUDE_PRIVATE,
	TODAY,
	WATCH,
	WATCH_ENDS,
	oneOf,
	defineVerb,
	type CallOf,
	type VerbForm,
} from './verb.ts';

/** Of a rule; the language service would be much to load for its list of the same. */
const LEVELS = ['off', ...FINDING_LEVELS] as const satisfies readonly RuleLevel[];

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'format': oneOf('format', ['text', 'json', 'sarif'], 'lines, one JSON object, or SARIF 2.1.0 (default: text)'),
		'min-level': oneOf('min-level', FINDING_LEVELS, 'tell nothing quieter than this (default: information)'),
		'fail-level': oneOf(
			'fail-level',
			[...FINDING_LEVELS, 'never'],
			'exit with 1 from this level on (default: warning)',
		),
		'rule': {
			kind: 'many',
			placeholder: 'CODE=LEVEL',
			summary: 'the level of one rule: off, hint, information, warning, error; may be given often',
			read: text => {
				const [, code, written] = /^([a-z.-]+)=(.+)$/.exec(text) ?? [];
				const level = LEVELS.find(candidate => candidate === written);
				if (code === undefined || level === undefined) {
					throw new CommandError(
						`--rule: “${text}” is no rule and level. Write task.no-date=off, with one of `
							+ `${LEVELS.join(', ')}.`,
					);
				}
				return [code, level];
			},
		} satisfies ManyOption<readonly [code: string, level: RuleLevel]>,
		'fix': { kind: 'flag', summary: 'first mend what cannot change what a note means' },
		'dry-run': { ...DRY_RUN, summary: 'with --fix: write nothing; show as a diff what would be written' },
		'dialect': oneOf('dialect', DIALECTS, 'how --fix writes fields on lines that have none yet (default: plain)'),
		'today': TODAY,
		'include-private': INCLUDE_PRIVATE,
		'watch': WATCH,
	},
} as const satisfies VerbForm;

/** What was asked of `check`. */
export type CheckCall = CallOf<typeof FORM>;

/** `check`: what it is for, and what it may be given. */
export const checkVerb = defineVerb({
	name: 'check',
	summary: 'everything in the notes that may need a second look',
	details: [
		'All that the editor underlines in a note that is open, of all notes at once, with the problems that only the whole notebook shows. The rules are described in docs/rules.md.',
		'Private notes and parts are not told of without --include-private, and never changed. Whether git keeps a private note is not looked up here.',
		WATCH_ENDS,
	],
	...FORM,
	examples: [
		{ line: 'check mentoring', does: 'All of it, a line each; fails where there is a warning or an error.' },
		{ line: 'check mentoring --fix --dry-run', does: 'What would be mended, as a diff.' },
		{ line: 'check mentoring --format sarif > check.sarif', does: 'For programs that show such results.' },
		{ line: 'check mentoring --watch', does: 'While you write: each note anew when it changes.' },
		{
			line: 'check mentoring --rule goal.past-target=off --fail-level error',
			does: 'Without one rule, and failing at errors only.',
		},
	],
});

import { SAMPLE_FOLDER } from '../core/sample/sampleCopy.ts';
import { DEFAULT_NOTE_OPTIONS } from '../core/model/noteOptions.ts';
import type { ROLES, Role } from '../core/model/vocabulary.ts';
import { ALL_RULES } from '../core/languageService/rules/allRules.ts';
import { RULE_LEVELS } from '../core/languageService/rules/rule.ts';
import { ANSWERS_SETTINGS } from '../features/answers/answersContributions.ts';
import { ASSISTANTS_SETTINGS } from '../features/assistants/assistantsContributions.ts';
import { EDITOR_SETTINGS } from '../features/editor/editorContributions.ts';
import { EXPORTS_SETTINGS } from '../features/exports/exportsContributions.ts';
import { HOMEWORK_SETTINGS } from '../features/homework/homeworkContributions.ts';
import { MEETINGS_SETTINGS } from '../features/meetings/meetingsContributions.ts';
import { MENTORSHIPS_SETTINGS } from '../features/mentorships/mentorshipsContributions.ts';
import { NOTES_SETTINGS } from '../features/notes/notesContributions.ts';
import { WINDOW_SETTINGS } from '../features/window/windowContributions.ts';
import { setting, type SettingDefinition } from './definitions.ts';

/** Who keeps the notebook, and how notes are read: what belongs to no area. */
const READING_SETTINGS = {
	include: setting<readonly string[]>({
		description:
			'Which files may be notes, as patterns such as `mentoring/**`. Only Markdown files whose first lines have a `type` of the notebook are read as notes.',
		default: ['**/*.md'],
	}),
	exclude: setting<readonly string[]>({
		description:
			'Which files and folders are never looked at, as patterns such as `**/archive/**`, besides those of `#files.exclude#`. A copy of the sample notebook that lies in your folder is one of them; opened by itself, it is read.',
		default: [
			'**/node_modules/**',
			'**/.git/**',
			'**/.obsidian/**',
			'**/.trash/**',
			'**/.venv/**',
			`**/${SAMPLE_FOLDER}/**`,
			`**/${SAMPLE_FOLDER}-*/**`,
		],
	}),
	homeworkHeadings: setting<readonly string[]>({
		description: 'Boxes below a heading that begins with one of these words are homework.',
		default: DEFAULT_NOTE_OPTIONS.homeworkHeadings,
	}),
	mentorWords: setting<readonly string[]>({
		description:
			'Words for the mentor in such a heading, so that “Homework — mentor” gives its items to the mentor.',
		default: DEFAULT_NOTE_OPTIONS.mentorWords,
	}),
	menteeWords: setting<readonly string[]>({
		description: 'Words for the mentee in such a heading.',
		default: DEFAULT_NOTE_OPTIONS.menteeWords,
	}),
	privateHeadings: setting<readonly string[]>({
		description:
			'The section below a heading with one of these names is private: it never enters an export, a summary or a report. These add to the words that always count, such as Private, Confidential, Privé and Vertraulich.',
		default: DEFAULT_NOTE_OPTIONS.privateHeadings,
	}),
	myRole: setting<Role>({
		description: 'Which side you are on. “Mine” and “theirs” in the homework view follow this.',
		default: 'mentee',
		choices: { mentor: 'I am the mentor', mentee: 'I am the mentee' } satisfies Record<
			typeof ROLES[number],
			string
		>,
		scope: 'window',
	}),
	me: setting<string>({
		description:
			'Your name, as the notes write it. “Mine” then also means what is given to you by name, as in a committee. Left empty, the notes tell it: it is the name on your side of most mentorships.',
		default: '',
		scope: 'window',
	}),
	maxFileSizeMB: setting<number>({
		description: 'Files larger than this many megabytes are reported and not read.',
		default: 5,
		minimum: 1,
		maximum: 100,
	}),
	'cache.enabled': setting<boolean>({
		description:
			'Keep what was read of notes without private parts in VS Code’s own storage for this workspace, so that the next start reads only notes that changed. Off, nothing is kept, and what was kept is deleted.',
		default: true,
	}),
};

const COLLECTED = {
	...READING_SETTINGS,
	...HOMEWORK_SETTINGS,
	...WINDOW_SETTINGS,
	...NOTES_SETTINGS,
	...MEETINGS_SETTINGS,
	...EXPORTS_SETTINGS,
	...ANSWERS_SETTINGS,
	...EDITOR_SETTINGS,
	...ASSISTANTS_SETTINGS,
	...MENTORSHIPS_SETTINGS,
};

/** A setting's key without `mentoring.`, as `settings.get` takes it. */
export type SettingKey = keyof typeof COLLECTED;
type ValueOf<Definition> = Definition extends SettingDefinition<infer Value> ? Value : never;

/** Every setting and the type of its value; the key in VS Code is `mentoring.` + this one. */
export type SettingValues = { readonly [Key in SettingKey]: ValueOf<typeof COLLECTED[Key]> };

/** Every setting, collected from the areas: `src/features/AREA/AREAContributions.ts`. */
export const SETTINGS: { readonly [Key in SettingKey]: SettingDefinition<SettingValues[Key]> } = COLLECTED;

/** Settings that a folder cannot set until the user trusts it: they name a program. */
export const RESTRICTED_SETTINGS: readonly SettingKey[] = ['exports.browser'];

/**
 * Settings as they stand in VS Code's editor of settings: what is chosen first and most often comes first; each stands
 * in one section.
 */
export const SETTING_SECTIONS: readonly {
	readonly id: string;
	readonly title: string;
	readonly keys: readonly SettingKey[];
}[] = [
	{ id: 'me', title: 'Who I Am', keys: ['myRole', 'me', 'track', 'contacts'] },
	{
		id: 'glance',
		title: 'What Is Shown',
		keys: ['badge', 'statusBar.enabled', 'explorerBadges', 'codeLens', 'colorDueDates'],
	},
	{
		id: 'writing',
		title: 'Writing',
		keys: ['taskDialect', 'addDoneDate', 'nextOccurrence', 'typing.lists', 'updateNamesOnFileMove', 'rules'],
	},
	{
		id: 'newNotes',
		title: 'New Notes and Meetings',
		keys: ['newNotes.paths', 'foldFrontMatter', 'undiscussedAfter'],
	},
	{
		id: 'exports',
		title: 'Exports',
		keys: [
			'calendar.homework',
			'calendar.remindMinutes',
			'calendar.watch',
			'sendPageDays',
			'exports.paper',
			'exports.browser',
		],
	},
	{ id: 'assistants', title: 'Assistants', keys: ['assistants.enabled'] },
	{
		id: 'reading',
		title: 'How Notes Are Read',
		keys: [
			'include',
			'exclude',
			'homeworkHeadings',
			'mentorWords',
			'menteeWords',
			'privateHeadings',
			'maxFileSizeMB',
			'cache.enabled',
		],
	},
];

/** Before every key. */
export const SETTING_SECTION = 'mentoring';

/** One key of a setting that is an object. */
interface ObjectProperty {
	readonly name: string;
	readonly description: string;
	readonly choices: readonly string[];
	/** What holds where the user says nothing. */
	readonly standard: string;
}

/** Settings whose value is an object with known properties, so that the settings editor shows a row for each. */
export const OBJECT_SETTINGS: Readonly<Partial<Record<SettingKey, readonly ObjectProperty[]>>> = {
	rules: ALL_RULES.map(({ code, title, level }) => ({
		name: code,
		description: title,
		choices: RULE_LEVELS,
		standard: level,
	})),
};

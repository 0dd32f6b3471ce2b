import type { NextPlace } from '../core/edit/taskEdit.ts';
import { SAMPLE_FOLDER } from '../core/sample/sampleFolder.ts';
import { DEFAULT_NOTE_OPTIONS } from '../core/model/noteOptions.ts';
import type { DIALECTS, NoteType, ROLES, Dialect, Role } from '../core/model/vocabulary.ts';
import { ALL_RULES } from '../core/languageService/rules/allRules.ts';
import { RULE_LEVELS } from '../core/languageService/rules/rule.ts';

/** For whom prompts and templates are: research careers, or physicians in the community. */
export const TRACKS = ['academic', 'community'] as const;
export type Track = typeof TRACKS[number];

/** What to do when a note that others name was renamed or moved. */
export const UPDATE_WISHES = ['ask', 'always', 'never'] as const;

/** Whether Enter and Tab continue and nest task lists. */
export const LIST_WISHES = ['auto', 'on', 'off'] as const;

/** Every setting and the type of its value; the key in VS Code is `mentoring.` + this one. */
export interface SettingValues {
	readonly include: readonly string[];
	readonly exclude: readonly string[];
	readonly homeworkHeadings: readonly string[];
	readonly mentorWords: readonly string[];
	readonly menteeWords: readonly string[];
	readonly privateHeadings: readonly string[];
	readonly taskDialect: Dialect;
	readonly addDoneDate: boolean;
	readonly nextOccurrence: NextPlace;
	readonly myRole: Role;
	readonly me: string;
	readonly badge: 'mine' | 'all' | 'none';
	readonly 'statusBar.enabled': boolean;
	readonly codeLens: boolean;
	readonly explorerBadges: boolean;
	readonly foldFrontMatter: boolean;
	readonly 'typing.lists': typeof LIST_WISHES[number];
	readonly track: Track;
	readonly colorDueDates: boolean;
	readonly updateNamesOnFileMove: typeof UPDATE_WISHES[number];
	readonly undiscussedAfter: number;
	readonly 'calendar.homework': 'event' | 'todo';
	readonly 'calendar.remindMinutes': number;
	readonly 'calendar.watch': string;
	readonly 'sendPageDays': number;
	readonly contacts: readonly string[];
	readonly 'exports.browser': string;
	readonly 'assistants.enabled': boolean;
	readonly 'exports.paper': 'a4' | 'letter';
	readonly maxFileSizeMB: number;
	readonly 'cache.enabled': boolean;
	readonly 'newNotes.paths': Readonly<Record<string, string>>;
	/** Rule code to level, as typed by the user; the levels are checked where they are used. */
	readonly rules: Readonly<Record<string, unknown>>;
}
export type SettingKey = keyof SettingValues;

/** Where new notes of each type go. */
const NEW_NOTE_PATHS: Readonly<Record<NoteType, string>> = {
	mentorship: 'mentoring/mentorships/${mentorship}',
	committee: 'mentoring/mentorships/${title}',
	meeting: 'mentoring/meetings/${date}-${mentorship}',
	goal: 'mentoring/goals/${title}',
	idp: 'mentoring/idp/${year}-plan',
	priorities: 'mentoring/priorities/${date}-priorities',
	opportunity: 'mentoring/opportunities/${title}',
	summary: 'mentoring/summaries/${date}-${mentorship}-summary',
	mission: 'mentoring/mission',
	network: 'mentoring/network',
	accomplishments: 'mentoring/accomplishments',
	review: 'mentoring/reviews/${date}-${mentorship}-review',
	closing: 'mentoring/reviews/closing-${mentorship}',
	concern: 'mentoring/concerns/${date}-concern',
};

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

/** What the manifest and the code need to know of one setting. */
export interface SettingDefinition<Value> {
	readonly description: string;
	readonly default: Value;
	/** Where a choice is from a list: each value's explanation. */
	readonly choices?: Readonly<Record<string, string>>;
	readonly minimum?: number;
	readonly maximum?: number;
	/**
	 * `resource` unless told: may differ between folders. `window` holds for the whole window, `machine` is never kept
	 * with the notes.
	 */
	readonly scope?: 'window' | 'machine';
}

export const SETTINGS: { readonly [Key in SettingKey]: SettingDefinition<SettingValues[Key]> } = {
	include: {
		description:
			'Which files may be notes, as glob patterns. Only Markdown files whose front matter has a `type` of the notebook are read as notes.',
		default: ['**/*.md'],
	},
	exclude: {
		description:
			'Which files and folders are never looked at, as glob patterns, besides those of `#files.exclude#`. A copy of the sample notebook that lies in your folder is one of them; opened by itself, it is read.',
		default: [
			'**/node_modules/**',
			'**/.git/**',
			'**/.obsidian/**',
			'**/.trash/**',
			'**/.venv/**',
			`**/${SAMPLE_FOLDER}/**`,
			`**/${SAMPLE_FOLDER}-*/**`,
		],
	},
	homeworkHeadings: {
		description: 'Task items below a heading that begins with one of these words are homework.',
		default: DEFAULT_NOTE_OPTIONS.homeworkHeadings,
	},
	mentorWords: {
		description:
			'Words for the mentor in such a heading, so that “Homework — mentor” gives its items to the mentor.',
		default: DEFAULT_NOTE_OPTIONS.mentorWords,
	},
	menteeWords: {
		description: 'Words for the mentee in such a heading.',
		default: DEFAULT_NOTE_OPTIONS.menteeWords,
	},
	privateHeadings: {
		description:
			'The section below a heading with one of these names is private: it never enters an export, a summary or a report. These add to the words that always count, such as Private, Confidential, Privé and Vertraulich.',
		default: DEFAULT_NOTE_OPTIONS.privateHeadings,
	},
	taskDialect: {
		description: 'How a new date or owner is written on a line that has none yet.',
		default: 'plain',
		choices: {
			plain: 'As words: due:2026-10-31',
			emoji: 'As Obsidian Tasks does: 📅 2026-10-31',
			bracketed: 'As Dataview does: [due:: 2026-10-31]',
		} satisfies Record<typeof DIALECTS[number], string>,
	},
	addDoneDate: {
		description: 'Write the day on which homework was ticked, and remove it when it is unticked.',
		default: true,
	},
	nextOccurrence: {
		description: 'Where the next of a recurring homework item is written when one is ticked.',
		default: 'above',
		choices: {
			above: 'On the line above, so that what is done sinks down',
			below: 'On the line below',
		} satisfies Record<NextPlace, string>,
	},
	myRole: {
		description: 'Which side you are on. “Mine” and “theirs” in the homework view follow this.',
		default: 'mentee',
		choices: { mentor: 'I am the mentor', mentee: 'I am the mentee' } satisfies Record<
			typeof ROLES[number],
			string
		>,
		scope: 'window',
	},
	me: {
		description:
			'Your name, as the notes write it. “Mine” then also means what is given to you by name, as in a committee. Left empty, the notes tell it: it is the name on your side of most mentorships.',
		default: '',
		scope: 'window',
	},
	badge: {
		description:
			'What the number on the Mentoring icon counts of what is overdue. Homework overdue for more than a year is never counted.',
		default: 'mine',
		choices: { mine: 'What I owe', all: 'What anybody owes', none: 'Nothing' },
		scope: 'window',
	},
	'statusBar.enabled': {
		description: 'Show how much is overdue, mine and theirs, and whom I meet next, in the status bar.',
		default: true,
		scope: 'window',
	},
	codeLens: {
		description: 'Show what is open, and what can be done, above the heading of a meeting or a goal.',
		default: true,
	},
	foldFrontMatter: {
		description: 'Fold the first lines of a note, with its type and dates, when a command has made it.',
		default: true,
	},
	explorerBadges: {
		description: 'Show the number of overdue items beside notes in the Explorer.',
		default: true,
	},
	'typing.lists': {
		description:
			'On a task line of a note, Enter begins the next item with the same owner, Tab and Shift+Tab nest and un-nest it.',
		default: 'auto',
		choices: {
			auto: 'Unless Markdown All in One or Foam is there, which have their own',
			on: 'Always',
			off: 'Never: the keys do what they do elsewhere',
		} satisfies Record<typeof LIST_WISHES[number], string>,
	},
	track: {
		description: 'For whom prompts and templates are written.',
		default: 'academic',
		choices: {
			academic: 'Academic medicine: research, promotion, grants',
			community: 'Community practice: care, finances, fulfilment, balance',
		} satisfies Record<Track, string>,
	},
	colorDueDates: {
		description: 'Colour due dates in notes: what is overdue, and what is due in the next seven days.',
		default: true,
	},
	updateNamesOnFileMove: {
		description:
			'When a note is renamed or moved in VS Code: write its new name where other notes name it (`mentorship:`, `goal:`, `[[links]]`). Markdown links too, unless `#markdown.updateLinksOnFileMove.enabled#` does that.',
		default: 'ask',
		choices: { ask: 'Ask each time', always: 'Always, without asking', never: 'Never' } satisfies Record<
			typeof UPDATE_WISHES[number],
			string
		>,
		scope: 'window',
	},
	undiscussedAfter: {
		description:
			'After how many held meetings an area that was not spoken of is pointed out when the next meeting is prepared.',
		default: 3,
		minimum: 1,
		maximum: 50,
	},
	'calendar.homework': {
		description: 'How homework stands in an exported calendar.',
		default: 'event',
		choices: {
			event: 'On its day, all day, which every calendar shows',
			todo: 'As a task, which some calendars do not show',
		},
	},
	'calendar.remindMinutes': {
		description: 'How many minutes before a meeting an exported calendar reminds of it; 0 for not at all.',
		default: 60,
		minimum: 0,
		maximum: 10_080,
	},
	'calendar.watch': {
		description:
			'A calendar file in the folder of the notes that another program keeps, such as `calendar.ics`: when it changes, what it says of your meetings is offered. Empty for none.',
		default: '',
	},
	sendPageDays: {
		description:
			'How many days before a meeting the page for the mentor is to go out: on that day you are reminded once, and an exported calendar has an entry. 0 for neither.',
		default: 2,
		minimum: 0,
		maximum: 30,
	},
	contacts: {
		description:
			'Whom to turn to when a boundary is touched: a name and how to reach them, one an entry. Kept on this machine; for all your computers, write `contacts:` into `.mentoring/config.yml` of the notebook instead.',
		default: [],
		scope: 'machine',
	},
	'exports.paper': {
		description: 'The paper that Word documents are made for.',
		default: 'a4',
		choices: { a4: '210 × 297 mm', letter: '8½ × 11 inches' },
	},
	'exports.browser': {
		description:
			'Full path of the browser (Chrome, Chromium, Edge or Brave) that makes a PDF of a meeting pack. Left empty, one is looked for where browsers usually are. Only kept on this machine: a folder of notes can name no program.',
		default: '',
		scope: 'machine',
	},
	'assistants.enabled': {
		description:
			'Whether the assistants of VS Code, such as Copilot, can be allowed to ask about your notes. Even so they are shown nothing until you say yes, mentorship by mentorship: see **Mentoring: Choose What Assistants May See…**. Turned off, nothing is offered to them. Only kept on this machine: a folder of notes cannot set it.',
		default: true,
		scope: 'machine',
	},
	maxFileSizeMB: {
		description: 'Files larger than this many megabytes are reported and not read.',
		default: 5,
		minimum: 1,
		maximum: 100,
	},
	'cache.enabled': {
		description:
			'Keep what was read of notes without private parts in VS Code’s own storage for this workspace, so that the next start reads only notes that changed. Off, nothing is kept, and what was kept is deleted.',
		default: true,
	},
	'newNotes.paths': {
		description:
			'Where new notes go, by note type: folder and file name without `.md`, in the folder of the notebook. `${date}`, `${year}`, `${mentorship}`, `${title}` and `${type}` are filled in. A type left as it is here goes beside the notes of its type, where there are some.',
		default: NEW_NOTE_PATHS,
	},
	rules: {
		description:
			'How loudly each kind of problem in an open note is told: `error`, `warning`, `information`, `hint` or `off`. The command **Explain What Is Looked For** describes each.',
		default: {},
	},
};

/** One key of a setting that is an object. */
export interface ObjectProperty {
	readonly name: string;
	readonly description: string;
	readonly choices: readonly string[];
	/** What holds where the user says nothing. */
	readonly standard: string;
}

export const OBJECT_SETTINGS: Readonly<Partial<Record<SettingKey, readonly ObjectProperty[]>>> = {
	rules: ALL_RULES.map(({ code, title, level }) => ({
		name: code,
		description: title,
		choices: RULE_LEVELS,
		standard: level,
	})),
};

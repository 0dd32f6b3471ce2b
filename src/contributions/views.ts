/** The activity-bar container, its three trees, and what they say when they are empty. */

export const CONTAINER = { id: 'mentoring', title: 'Mentoring', icon: 'media/mentoring.svg' } as const;

/**
 * In the order in which they stand. Homework is given most of the height; goals are looked at once a week, and folded
 * until then.
 */
export const VIEWS = {
	homework: { id: 'mentoring.homework', name: 'Homework', icon: '$(checklist)', initialSize: 6 },
	mentorships: { id: 'mentoring.mentorships', name: 'Mentorships', icon: '$(organization)', initialSize: 3 },
	goals: { id: 'mentoring.goals', name: 'Goals', icon: '$(target)', visibility: 'collapsed', initialSize: 1 },
} as const;

/** What code calls a view; `VIEWS` has the id that VS Code knows it by. */
type ViewName = keyof typeof VIEWS;

/** Context keys that code sets and when-clauses read. */
export const CONTEXTS = {
	/** The first reading of the workspace is done. */
	ready: 'mentoring.ready',
	/** At least one note was found. */
	hasNotes: 'mentoring.hasNotes',
	/** There is at least one goal, one mentorship. */
	hasGoals: 'mentoring.hasGoals',
	hasMentorships: 'mentoring.hasMentorships',
	/** A meeting was held. */
	hasHeld: 'mentoring.hasHeld',
	/** The sample notebook was copied, a meeting was prepared, in this window. */
	sampleCopied: 'mentoring.sampleCopied',
	hasPrepared: 'mentoring.hasPrepared',
	/** There is a file that is named as a receipt is. */
	hasReceipts: 'mentoring.hasReceipts',
	/** A meeting lies ahead. */
	hasNextMeeting: 'mentoring.hasNextMeeting',
	/** The active editor shows a note. */
	editorIsNote: 'mentoring.editorIsNote',
	/** The cursor stands on a task line of a note, and Enter and Tab there are ours. */
	inTaskLine: 'mentoring.inTaskLine',
	/** Done and cancelled homework is shown. */
	showsDone: 'mentoring.showsDone',
	/** Others look on: nothing private is shown. */
	hidesPrivate: 'mentoring.hidesPrivate',
	/** A change was made that can be taken back. */
	canUndo: 'mentoring.canUndo',
	/** The owner of the notes has said yes to showing some to assistants. */
	showsAssistants: 'mentoring.showsAssistants',
	/** The homework tree is filtered. */
	isFiltered: 'mentoring.isFiltered',
} as const;

/** Text shown in an empty view; a line that is a link stands alone and becomes a button. */
interface WelcomeContent {
	readonly key: string;
	readonly view: ViewName;
	readonly contents: string;
	readonly when: string;
}

const NO_FOLDER = 'workspaceFolderCount == 0';
const NO_NOTES = `workspaceFolderCount > 0 && ${CONTEXTS.ready} && !${CONTEXTS.hasNotes}`;
const OPEN_FOLDER = '[Open Folder](command:vscode.openFolder)';
const OPEN_SAMPLE = '[Open the Sample Notebook](command:mentoring.openSample)';
const TOUR = 'New here? [Take the tour](command:mentoring.openWalkthrough).';
const BRING_IN = '[Bring In Notes…](command:mentoring.bringInNotes)';
const CREATE = '[Create First Notes…](command:mentoring.newMentorship)';

/** What an empty view shows instead of rows, each by its when-clause; the first sentence says why it is empty. */
export const WELCOME: readonly WelcomeContent[] = [
	{
		key: 'homework.noFolder',
		view: 'homework',
		when: NO_FOLDER,
		contents: `Open the folder with your mentoring notes, or look at an invented notebook first.\n${OPEN_FOLDER}\n`
			+ `${OPEN_SAMPLE}\n${TOUR}`,
	},
	{
		key: 'homework.noNotes',
		view: 'homework',
		when: NO_NOTES,
		contents: 'There are no mentoring notes in this folder yet. They are ordinary Markdown files; you can start '
			+ `with one mentorship and its first meeting.\n${CREATE}\nAre there Markdown or Word files of your meetings already?\n${BRING_IN}\n`
			+ `${OPEN_SAMPLE}\n${TOUR}`,
	},
	{
		key: 'homework.receipts',
		view: 'homework',
		when: `${NO_NOTES} && ${CONTEXTS.hasReceipts}`,
		contents:
			'There are receipts of a mentoring programme in this folder.\n[Open Programme](command:mentoring.openProgramme)',
	},
	{
		key: 'homework.filtered',
		view: 'homework',
		when: `${CONTEXTS.ready} && ${CONTEXTS.hasNotes} && ${CONTEXTS.isFiltered}`,
		contents: 'Nothing matches the filter.\n[Show All Homework](command:mentoring.clearHomeworkFilter)',
	},
	{
		key: 'homework.nothingOwed',
		view: 'homework',
		when: `${CONTEXTS.ready} && ${CONTEXTS.hasNotes} && !${CONTEXTS.isFiltered} && ${CONTEXTS.hasHeld}`,
		contents: 'Well done: nothing is owed on either side.\n[Show What Is Done](command:mentoring.showDone)',
	},
	{
		key: 'homework.notMetYet',
		view: 'homework',
		when: `${CONTEXTS.ready} && ${CONTEXTS.hasNotes} && !${CONTEXTS.isFiltered} && !${CONTEXTS.hasHeld}`,
		contents: 'Nothing is owed yet. What each of you will do is written down at the end of the note of a meeting.\n'
			+ '[New Meeting](command:mentoring.newMeeting)',
	},
	{
		key: 'goals.noFolder',
		view: 'goals',
		when: NO_FOLDER,
		contents: 'Your goals appear here: short, intermediate and long.',
	},
	{
		key: 'goals.noNotes',
		view: 'goals',
		when: NO_NOTES,
		contents: 'Your goals appear here as soon as there are notes.',
	},
	{
		key: 'goals.none',
		view: 'goals',
		when: `${CONTEXTS.ready} && ${CONTEXTS.hasNotes} && !${CONTEXTS.hasGoals}`,
		contents:
			'No goals are written down yet. One for this year is enough to begin with.\n[New Goal](command:mentoring.newGoal)',
	},
	{
		key: 'mentorships.noFolder',
		view: 'mentorships',
		when: NO_FOLDER,
		contents: 'Your mentors, mentees and committees appear here.',
	},
	{
		key: 'mentorships.noNotes',
		view: 'mentorships',
		when: NO_NOTES,
		contents: `Your mentors, mentees and committees appear here.\n${CREATE}`,
	},
	{
		key: 'mentorships.none',
		view: 'mentorships',
		when: `${CONTEXTS.ready} && ${CONTEXTS.hasNotes} && !${CONTEXTS.hasMentorships}`,
		contents: `No mentorship is written down yet.\n${CREATE}\n[New Committee](command:mentoring.newCommittee)`,
	},
];

/** The pages (web views): ids that the manifest and the code share. */

/** A page's type, for VS Code's menus and for restoring it after the window was reloaded. */
export const PAGES = {
	checklist: 'mentoring.checklist',
	dashboard: 'mentoring.dashboard',
	programme: 'mentoring.programme',
} as const;
/** Pages with a script of their own, `dist/webview/NAME.js`; a programme is drawn by that of the dashboard. */
export type PageScript = Exclude<keyof typeof PAGES, 'programme'>;

/** Pages that also live in the side bar, folded until someone opens them. */
export const PAGE_VIEWS = {
	checklist: {
		id: 'mentoring.checklistView',
		name: 'Checklist',
		icon: '$(tasklist)',
		type: 'webview',
		visibility: 'collapsed',
	},
} as const;

/** Colours that a theme or a user may set, in the editor. */

/** One colour: where it is used, and the theme's colours it stands for unless set. */
export interface ColorDefinition {
	readonly id: string;
	readonly description: string;
	/** The id of another colour. */
	readonly standard: string;
	/** The same in high contrast: words in a colour that has no value there are not seen at all. */
	readonly highContrast: string;
}

/** Theme colours of the extension, each with its value in light, dark and high-contrast themes. */
export const COLORS = {
	overdue: {
		id: 'mentoring.overdueForeground',
		description: 'Due dates that have passed, in the editor and on the pages.',
		standard: 'list.errorForeground',
		highContrast: 'errorForeground',
	},
	dueSoon: {
		id: 'mentoring.dueSoonForeground',
		description: 'Due dates of the next seven days, in the editor.',
		standard: 'list.warningForeground',
		highContrast: 'editorWarning.foreground',
	},
} as const satisfies Record<string, ColorDefinition>;

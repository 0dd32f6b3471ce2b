/** The tools that assistants can ask for, in the order in which they are told; what each does stands in `assistantTools.ts`. */
export const ASSISTANT_TOOL_NAMES = [
	'mentoring_owed', 'mentoring_agenda', 'mentoring_goals', 'mentoring_accomplishments', 'mentoring_opportunities', 'mentoring_search',
	'mentoring_draft_homework', 'mentoring_draft_summary', 'mentoring_draft_letter',
] as const;

/** The name of a tool. */
export type AssistantToolName = typeof ASSISTANT_TOOL_NAMES[number];

/** Whether it proposes a text, which the person is then shown. */
export function isDraft(name: AssistantToolName): boolean {
	return name.startsWith('mentoring_draft_');
}

/** The words for a tool: its title, and what is handed over when it is asked for. */
export interface ToolWords {
	readonly title: string;
	/** Goes on after “It is given …” in the question whether that is right. */
	readonly message: string;
}

/** A catalogue: `npm run generate` takes these to be translated. */
export const TOOL_WORDS: Readonly<Record<AssistantToolName, ToolWords>> = {
	mentoring_owed: { title: 'What Is Owed', message: 'open homework of both sides: its text, owner, day, and how often it slipped' },
	mentoring_agenda: { title: 'Agenda of a Meeting', message: 'the page for the next meeting: both sides’ homework, what is needed, last decisions, the agenda; or the note of one meeting' },
	mentoring_goals: { title: 'Goals', message: 'goals with their state, progress, target and measure' },
	mentoring_accomplishments: { title: 'Accomplishments', message: 'what was achieved since a day: lines of accomplishments notes, goals, homework done for a goal, people met' },
	mentoring_opportunities: { title: 'Opportunities', message: 'offers with hours and decisions, the mission statement, and hours said yes and no to by year' },
	mentoring_search: { title: 'Search', message: 'the passages of notes that have all the words asked for' },
	mentoring_draft_homework: { title: 'Draft a Line of Homework', message: 'the names of the people of this mentorship, to check the owner' },
	mentoring_draft_summary: { title: 'Draft the Summary for the Meeting', message: 'what the summary page holds: goals, what was done since last time, homework, what went well' },
	mentoring_draft_letter: { title: 'Draft a Letter', message: 'one offer, or one promise of the mentor, with the facts that the letter tells' },
};

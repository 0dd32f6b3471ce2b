import type { Words } from '../text/words.ts';

/**
 * The tools that assistants can ask for, in the order in which they are told; what each does stands in
 * `assistantTools.ts`.
 */
export const ASSISTANT_TOOL_NAMES = [
	'mentoring_owed',
	'mentoring_agenda',
	'mentoring_goals',
	'mentoring_accomplishments',
	'mentoring_opportunities',
	'mentoring_search',
	'mentoring_draft_homework',
	'mentoring_draft_summary',
	'mentoring_draft_letter',
] as const;

/** The name of a tool. */
export type AssistantToolName = typeof ASSISTANT_TOOL_NAMES[number];

/** Whether it proposes a text, which the person is then shown. */
export function isDraft(name: AssistantToolName): boolean {
	return name.startsWith('mentoring_draft_');
}

/** The words for a tool: its title, and what is handed over when it is asked for. */
interface ToolWords {
	readonly title: string;
	/** Goes on after “It is given …” in the question whether that is right. */
	readonly given: string;
}

/** The words for a tool in the user's language. */
export function toolWords(name: AssistantToolName, l10n: Words): ToolWords {
	switch (name) {
		case 'mentoring_owed':
			return {
				title: l10n.t('What Is Owed'),
				given: l10n.t('open homework of both sides: its text, owner, day, and how often it slipped'),
			};
		case 'mentoring_agenda':
			return {
				title: l10n.t('Agenda of a Meeting'),
				given: l10n.t(
					'the page for the next meeting: both sides’ homework, what is needed, last decisions, the agenda; or the note of one meeting',
				),
			};
		case 'mentoring_goals':
			return { title: l10n.t('Goals'), given: l10n.t('goals with their state, progress, target and measure') };
		case 'mentoring_accomplishments':
			return {
				title: l10n.t('Accomplishments'),
				given: l10n.t(
					'what was achieved since a day: lines of accomplishments notes, goals, homework done for a goal, people met',
				),
			};
		case 'mentoring_opportunities':
			return {
				title: l10n.t('Opportunities'),
				given: l10n.t(
					'offers with hours and decisions, the mission statement, and hours said yes and no to by year',
				),
			};
		case 'mentoring_search':
			return {
				title: l10n.t('Search'),
				given: l10n.t('the passages of notes that have all the words asked for'),
			};
		case 'mentoring_draft_homework':
			return {
				title: l10n.t('Draft a Line of Homework'),
				given: l10n.t('the names of the people of this mentorship, to check the owner'),
			};
		case 'mentoring_draft_summary':
			return {
				title: l10n.t('Draft the Summary for the Meeting'),
				given: l10n.t(
					'what the summary page holds: goals, what was done since last time, homework, what went well',
				),
			};
		case 'mentoring_draft_letter':
			return {
				title: l10n.t('Draft a Letter'),
				given: l10n.t('one offer, or one promise of the mentor, with the facts that the letter tells'),
			};
	}
}

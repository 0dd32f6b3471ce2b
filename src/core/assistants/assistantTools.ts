import type { Mentorship } from '../model/notebookView.ts';
import { type AssistantTool, inputSchema, type InputFields, type InputSchema } from './assistantTool.ts';
import { ACCOMPLISHMENTS, GOALS, OPPORTUNITIES, SEARCH } from './contentTools.ts';
import { DRAFT_HOMEWORK, DRAFT_LETTER, DRAFT_SUMMARY } from './draftTools.ts';
import { AGENDA, OWED } from './statusTools.ts';
import type { AssistantToolName } from './toolNames.ts';
import { foldText } from '../text/foldText.ts';
import { nameWords } from '../text/personName.ts';
import { stemOf } from '../text/paths.ts';

/**
 * Everything that an assistant can ask for, by name: the one table of VS Code's language model tools and of
 * `mentoring-notebook mcp`. None of them writes.
 */
export const ASSISTANT_TOOLS: Readonly<Record<AssistantToolName, AssistantTool>> = {
	mentoring_owed: OWED,
	mentoring_agenda: AGENDA,
	mentoring_goals: GOALS,
	mentoring_accomplishments: ACCOMPLISHMENTS,
	mentoring_opportunities: OPPORTUNITIES,
	mentoring_search: SEARCH,
	mentoring_draft_homework: DRAFT_HOMEWORK,
	mentoring_draft_summary: DRAFT_SUMMARY,
	mentoring_draft_letter: DRAFT_LETTER,
};

/** Which mentorship: every tool can be given it. */
const MENTORSHIP: InputFields = {
	mentorship: {
		kind: 'text',
		longest: 200,
		description:
			'The mentorship or committee, by a name in it (“Ruth Abara”) or its file name; leave out where the person has allowed one only.',
	},
};

/** What a tool can be given, the mentorship included. */
export function fieldsOf(name: AssistantToolName): InputFields {
	return { ...MENTORSHIP, ...ASSISTANT_TOOLS[name].fields };
}

/** The same as JSON Schema. */
export function schemaOf(name: AssistantToolName): InputSchema {
	return inputSchema(fieldsOf(name));
}

/** Those of some mentorships that are called so; all of them without a name. */
export function calledMentorships<Pair extends Pick<Mentorship, 'note' | 'title' | 'mentor' | 'mentee' | 'key'>>(
	pairs: readonly Pair[],
	name: string | undefined,
): readonly Pair[] {
	if (name === undefined) { return pairs; }
	const folded = foldText(name);
	const exact = pairs.filter(({ key, note, title }) =>
		key === name || foldText(title) === folded || note !== undefined && foldText(stemOf(note.path)) === folded
	);
	if (exact.length > 0) { return exact; }
	const asked = nameWords(name);
	return asked.length === 0 ? [] : pairs.filter(({ title, mentor, mentee }) => {
		const titleWords = [title, mentor, mentee].flatMap(text => text === undefined ? [] : nameWords(text));
		return asked.every(word => titleWords.includes(word));
	});
}

import { answerCall, planCall, type AssistantSource } from '../../core/assistants/askTool.ts';
import type { ToolContext } from '../../core/assistants/assistantTool.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { finish } from '../../core/shape/steps.ts';
import { stemOf } from '../../core/text/paths.ts';
import { ENGLISH } from '../../core/text/words.ts';
import { readNoteTexts } from '../read/openNotebook.ts';
import { allowedNames, keysCalled } from './allowedMentorships.ts';
import type { KeptNotebook } from './keptNotebook.ts';

/** What came of a call. */
export interface CalledTool {
	readonly text: string;
	/** Nothing was given; the text says why. */
	readonly refused: boolean;
	/** The mentorship it was about, by the name of its file. */
	readonly mentorship?: string;
	readonly files: readonly string[];
}

/** Whose notes, as of when. */
export interface ServedNotebook {
	readonly notebook: KeptNotebook;
	readonly today: CalendarDate;
	/** Narrows what the notebook's own file allows; empty for all of that. */
	readonly only: readonly string[];
}

/**
 * Answers one call from the notes and the yes as they are now. One call at a time: the notebook is brought up to date
 * for each.
 */
export async function callTool(
	name: string,
	input: unknown,
	{ notebook, today, only }: ServedNotebook,
): Promise<CalledTool> {
	const { folder } = notebook;
	const names = allowedNames(folder);
	const { view, open, options, keeper } = await notebook.open(today);
	const openKeys = keysCalled(open, names);
	const chosenKeys = only.length === 0 ? openKeys : keysCalled(open, only);
	const source: AssistantSource = {
		view,
		open,
		kept: notebook.kept,
		options,
		allowed: new Set([...openKeys].filter(key => chosenKeys.has(key))),
		readTexts: paths => Promise.resolve(readNoteTexts(folder, paths)),
		run: steps => Promise.resolve(finish(steps)),
	};
	const context: ToolContext = { keeper, dialect: 'plain', l10n: ENGLISH };
	const planned = await planCall(name, input, [source], context);
	if ('problem' in planned) { return { text: planned.problem, refused: true, files: [] }; }
	const answer = await answerCall(planned, context);
	const { note, title } = planned.mentorship;
	const mentorship = note ? stemOf(note.path) : title;
	// Reading a large notebook takes a while, in which the yes may have been taken back.
	if (!keysCalled(open, allowedNames(folder)).has(planned.mentorship.key)) {
		const text = 'This mentorship is not shown to assistants any more, so nothing was given.';
		return { text, refused: true, mentorship, files: [] };
	}
	return 'problem' in answer
		? { text: answer.problem, refused: true, mentorship, files: [] }
		: { text: answer.text, refused: false, mentorship, files: answer.files };
}

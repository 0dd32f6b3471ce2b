import { answerCall, planCall, type AssistantSource } from '../../core/assistants/askTool.ts';
import type { ToolContext } from '../../core/assistants/assistantTool.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { finish } from '../../core/shape/steps.ts';
import { stemOf } from '../../core/text/paths.ts';
import { ENGLISH } from '../../core/text/words.ts';
import { openNotebook, readNoteTexts } from '../read/openNotebook.ts';
import type { Readings } from '../read/readings.ts';
import { allowedNames, keysCalled } from './allowedMentorships.ts';

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
	readonly folder: string;
	readonly today: CalendarDate;
	/** Narrows what the notebook's own file allows; empty for all of that. */
	readonly only: readonly string[];
	/** Of earlier calls: of a file that is as it was nothing has to be read anew. */
	readonly readings?: Readings;
}

/** Answers one call from the notes as they are now: the notebook and its yes are read anew each time. */
export async function callTool(
	name: string,
	given: unknown,
	{ folder, today, only, readings }: ServedNotebook,
): Promise<CalledTool> {
	const names = allowedNames(folder);
	const { view, open, options, keeper } = await openNotebook(folder, today, readings);
	const kept = keysCalled(open, names);
	const wanted = only.length === 0 ? kept : keysCalled(open, only);
	const source: AssistantSource = {
		view,
		open,
		options,
		allowed: new Set([...kept].filter(key => wanted.has(key))),
		readTexts: paths => Promise.resolve(readNoteTexts(folder, paths)),
		run: steps => Promise.resolve(finish(steps)),
	};
	const context: ToolContext = { keeper, dialect: 'plain', l10n: ENGLISH };
	const planned = await planCall(name, given, [source], context);
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

import type { Dialect } from '../model/vocabulary.ts';
import type { Keeper } from '../query/homework.ts';
import type { Words } from '../text/words.ts';
import type { AssistantNotes, AssistantView } from './assistantView.ts';
import type { InputFields, InputProblem, ToolInput } from './toolInput.ts';

/** Data of an answer, ready for JSON. */
export type AnswerData = Readonly<Record<string, unknown>>;

/** What a tool found. */
export interface ToolAnswer {
	readonly data: AnswerData;
	/** Paths of the notes of which something is in it, for the log. */
	readonly files: readonly string[];
}

/** What is known besides the notes. */
export interface ToolContext {
	readonly keeper: Keeper;
	/** In which homework is written; a setting. */
	readonly dialect: Dialect;
	readonly l10n: Words;
}

/**
 * A thing that an assistant can ask for. It is given what may be seen of one mentorship and nothing else, and gives
 * data: no tool writes, so that whatever a note says (“delete all files”), nothing can come of it here.
 */
export interface AssistantTool {
	/** For the model, in English: when to use it. The words for the person are in `toolWords`. */
	readonly description: string;
	readonly fields: InputFields;
	/** The notes whose texts it needs. */
	paths(view: AssistantView, input: ToolInput): readonly string[];
	run(notes: AssistantNotes, input: ToolInput, context: ToolContext): ToolAnswer | InputProblem;
}

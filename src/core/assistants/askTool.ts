import { toThose, type ExportChannel } from '../export/exportFormats.ts';
import { type PublicNotes, publicViewSteps } from '../export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../model/noteOptions.ts';
import type { Mentorship, NotebookView, PublicView } from '../model/notebookView.ts';
import { finish, type Steps } from '../shape/steps.ts';
import { type Words, listInWords } from '../text/words.ts';
import {
	type ToolContext,
	answerText,
	type InputField,
	type ToolInput,
	readInput,
	type InputProblem,
} from './assistantTool.ts';
import { ASSISTANT_TOOLS, calledMentorships, fieldsOf } from './assistantTools.ts';
import {
	assistantNotesSteps,
	assistantViewSteps,
	KeptAssistantView,
	type AssistantNotes,
	type AssistantView,
} from './assistantView.ts';
import { ASSISTANT_TOOL_NAMES, type AssistantToolName } from './toolNames.ts';

/** What assistants are given of one mentorship: the answers of every tool to every kind of question. */
export const ASSISTANTS_CHANNEL: ExportChannel = toThose(everyAnswer);

function* everyAnswer({ view, notes }: PublicNotes, key: string, l10n: Words): Iterable<string> {
	const seen = finish(assistantViewSteps(view, key));
	if (!seen) { return; }
	const texts = new Map([...notes].map(([path, { text }]) => [path, text]));
	const assistantNotes = finish(assistantNotesSteps(seen, texts, DEFAULT_NOTE_OPTIONS));
	const context: ToolContext = { keeper: { role: 'mentee' }, dialect: 'plain', l10n };
	for (const name of ASSISTANT_TOOL_NAMES) {
		for (const input of everyInput(name, assistantNotes)) {
			const answer = ASSISTANT_TOOLS[name].run(assistantNotes, input, context);
			yield 'problem' in answer ? answer.problem : `${answerText(seen, answer.data)}\n${answer.files.join('\n')}`;
		}
	}
}

/** Inputs that bring out all there is: each field by itself with all its values, beside the values that are needed. */
function everyInput(name: AssistantToolName, notes: AssistantNotes): ToolInput[] {
	const fields = Object.entries(ASSISTANT_TOOLS[name].fields);
	const needed = Object.fromEntries(
		fields.flatMap(([field, { required, ...rest }]) =>
			required ? [[field, valuesOf(field, rest as InputField, notes)[0]!]] : []
		),
	);
	return [
		needed,
		...fields.flatMap(([field, rule]) =>
			valuesOf(field, rule, notes).map(value => ({ ...needed, [field]: value }))
		),
	];
}

function valuesOf(name: string, field: InputField, { scope, view }: AssistantNotes): (string | number)[] {
	switch (field.kind) {
		case 'word':
			return [...field.words];
		case 'count':
			return [field.max];
		case 'day':
			return ['0001-01-01', ...scope.mentorship.meetings.map(({ date }) => date.date)];
		case 'text':
			return name === 'owner'
				? ['mentee', 'mentor', 'petrie']
				: [...new Set(['e', 'o', 'send', 'open', ...[...view.notes()].slice(0, 5).map(({ title }) => title)])];
	}
}

/** One notebook, and what its owner lets assistants see of it. */
export interface AssistantSource {
	readonly view: Pick<NotebookView, 'today' | 'notes'>;
	/** What is public of the same notes, where it was worked out already. */
	readonly open?: PublicView;
	/** What is kept of one mentorship between calls, by its key; where nothing is, it is worked out at each. */
	readonly kept?: (key: string) => KeptAssistantView;
	/**
	 * Keys of the mentorships that the owner has said yes to; of no other is anything told, not even that it is there.
	 */
	readonly allowed: ReadonlySet<string>;
	readonly options: NoteOptions;
	/** The texts of these notes as they stand now; one that cannot be read is left out. */
	readTexts(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
	/** Does long work, leaving others their turns. */
	run<Result>(steps: Steps<Result>): Promise<Result>;
}

/** A call that makes sense, before anything was read for it. */
export interface PlannedCall {
	readonly name: AssistantToolName;
	readonly input: ToolInput;
	readonly source: AssistantSource;
	readonly open: PublicView;
	readonly mentorship: Mentorship;
}

/** What an assistant is given. */
export interface ToolOutcome {
	/** For the model; a problem too is told to it. */
	readonly text: string;
	/** Notes of which something is in the text. */
	readonly files: readonly string[];
	/** The text that a drafting tool proposes, as it stands in {@link text}. */
	readonly draft?: string;
}

/** Whether a call makes sense, and of which mentorship it is; from all notebooks that are open. */
export async function planCall(
	name: string,
	asked: unknown,
	sources: readonly AssistantSource[],
	{ l10n }: ToolContext,
): Promise<PlannedCall | InputProblem> {
	const toolName = ASSISTANT_TOOL_NAMES.find(tool => tool === name);
	if (toolName === undefined) { return { problem: l10n.t('There is no such tool.') }; }
	const parsed = readInput(fieldsOf(toolName), asked, l10n);
	if ('problem' in parsed) { return parsed; }
	const { mentorship: called, ...input } = parsed.input;
	const pairs = (await Promise.all(sources.filter(({ allowed }) => allowed.size > 0).map(allowedPairs))).flat();
	if (pairs.length === 0) {
		return { problem: l10n.t('No mentorship is shown to assistants. The owner of the notes decides that.') };
	}
	const fitting = calledMentorships(pairs, called === undefined ? undefined : String(called));
	const [first] = fitting;
	const names = listInWords(pairs.map(({ title }) => `“${title}”`), l10n);
	if (!first) { return { problem: l10n.t('No mentorship that you may see is called so. You may see: {0}.', names) }; }
	if (fitting.length > 1) { return { problem: l10n.t('Say in “mentorship” which one. You may see: {0}.', names) }; }
	return { name: toolName, input, source: first.source, open: first.open, mentorship: first };
}

interface AllowedPair extends Mentorship {
	readonly source: AssistantSource;
	readonly open: PublicView;
}

/** Those that were said yes to and are not private now. */
async function allowedPairs(source: AssistantSource): Promise<AllowedPair[]> {
	const open = source.open ?? await source.run(publicViewSteps(source.view));
	return open.mentorships().filter(({ key }) => source.allowed.has(key)).map(mentorship => ({
		...mentorship,
		source,
		open,
	}));
}

/** Reads what the call needs, and nothing else, and answers it. */
export async function answerCall(
	{ name, input, source, open, mentorship }: PlannedCall,
	context: ToolContext,
): Promise<ToolOutcome | InputProblem> {
	const tool = ASSISTANT_TOOLS[name];
	const { key } = mentorship;
	const view = await source.run((source.kept?.(key) ?? new KeptAssistantView(key)).steps(open, source.view));
	if (!view) {
		return {
			problem: context.l10n.t('No mentorship is shown to assistants. The owner of the notes decides that.'),
		};
	}
	const notes = await source.run(
		assistantNotesSteps(view, await source.readTexts(readable(view, tool.paths(view, input))), source.options),
	);
	const answer = tool.run(notes, input, context);
	return 'problem' in answer
		? answer
		: {
			text: answerText(view, answer.data),
			files: answer.files,
			...typeof answer.data['draft'] === 'string' ? { draft: answer.data['draft'] } : {},
		};
}

function readable({ view }: AssistantView, paths: readonly string[]): string[] {
	return [...new Set(paths)].filter(path => view.note(path) !== undefined);
}

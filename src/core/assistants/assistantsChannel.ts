import { toThose, type ExportChannel } from '../export/exportChannel.ts';
import type { PublicNotes } from '../export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../model/noteOptions.ts';
import { finish } from '../shape/steps.ts';
import type { Words } from '../text/words.ts';
import type { ToolContext } from './assistantTool.ts';
import { ASSISTANT_TOOLS } from './assistantTools.ts';
import { assistantNotesSteps, assistantViewSteps, type AssistantNotes } from './assistantView.ts';
import { ASSISTANT_TOOL_NAMES, type AssistantToolName } from './toolNames.ts';
import { answerText } from './toolAnswer.ts';
import type { InputField, ToolInput } from './toolInput.ts';

/** What assistants are given of one mentorship: the answers of every tool to every kind of question. */
export const ASSISTANTS_CHANNEL: ExportChannel = toThose(everyAnswer);

function* everyAnswer({ view, notes }: PublicNotes, key: string, l10n: Words): Iterable<string> {
	const seen = finish(assistantViewSteps(view, key));
	if (!seen) { return; }
	const texts = new Map([...notes].map(([path, { text }]) => [path, text]));
	const given = finish(assistantNotesSteps(seen, texts, DEFAULT_NOTE_OPTIONS));
	const context: ToolContext = { keeper: { role: 'mentee' }, dialect: 'plain', l10n };
	for (const name of ASSISTANT_TOOL_NAMES) {
		for (const input of everyInput(name, given)) {
			const answer = ASSISTANT_TOOLS[name].run(given, input, context);
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

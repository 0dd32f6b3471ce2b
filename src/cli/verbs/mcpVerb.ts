import { FOLDER, TODAY, textFor, defineVerb, type CallOf, type VerbForm } from './verb.ts';

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'mentorship': {
			kind: 'many',
			placeholder: 'NAME',
			summary: 'only this one of those that may be shown; may be given several times',
			read: textFor('--mentorship needs a name, such as abara.'),
		},
		'log': {
			kind: 'value',
			placeholder: 'FILE',
			completes: 'file',
			summary: 'add a line to this file for each call: which tool, of whom, how much',
			read: textFor('--log needs a file.'),
		},
		'today': TODAY,
	},
} as const satisfies VerbForm;

/** What was asked of `mcp`. */
export type McpCall = CallOf<typeof FORM>;

/** `mcp`: what it is for, and what it may be given. */
export const mcpVerb = defineVerb({
	name: 'mcp',
	summary: 'answers an assistant’s questions about the notes you chose (Model Context Protocol)',
	details: [
		'For assistants that speak the Model Context Protocol over standard input and output; they start it themselves. It only reads, has no tool that writes, and makes no connection. What it answers goes to the assistant that asked, and with most of them over the network to the company that runs it.',
		'Nothing is shown until you write which mentorships may be, into .mentoring/assistants.yml in FOLDER: mentorships: [abara]. The file is read at each call, so that a name you take out is shown no more from then on. Private notes and parts are never shown, nor notes of other mentorships. docs/assistants.md says what is given.',
	],
	...FORM,
	examples: [
		{ line: 'mcp ~/notes', does: 'What an assistant’s configuration names as the command.' },
		{
			line: 'mcp ~/notes --mentorship abara --log ~/assistant.log',
			does: 'One mentorship only, with a record of what was asked for.',
		},
	],
});

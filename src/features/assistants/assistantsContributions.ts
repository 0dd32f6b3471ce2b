import { defineCommands, setting } from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';

/** What assistants may see. None takes an argument: nobody but the person at the keyboard can say yes. */
export const ASSISTANTS_COMMANDS = defineCommands({
	'mentoring.chooseForAssistants': { title: 'Choose What Assistants May See…', palette: CONTEXTS.hasMentorships },
	'mentoring.stopAssistants': { title: 'Show Assistants Nothing Any More', palette: CONTEXTS.showsAssistants },
	'mentoring.showAssistantsLog': { title: 'Show What Assistants Were Given', palette: CONTEXTS.hasMentorships },
	'mentoring.addAssistantInstructions': { title: 'Add Instructions for Assistants', palette: CONTEXTS.hasNotes },
});

/** Whether assistants are offered anything. */
export const ASSISTANTS_SETTINGS = {
	'assistants.enabled': setting<boolean>({
		description:
			'Whether the assistants of VS Code, such as Copilot, can be allowed to ask about your notes. Even so they are shown nothing until you say yes, mentorship by mentorship: see **Mentoring: Choose What Assistants May See…**. Turned off, nothing is offered to them. Only kept on this machine: a folder of notes cannot set it.',
		default: true,
		scope: 'machine',
	}),
};

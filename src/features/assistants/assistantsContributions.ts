import { defineCommands, FOLDER } from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';

/** What assistants may see. None takes an argument: nobody but the person at the keyboard can say yes. */
export const ASSISTANTS_COMMANDS = defineCommands({
	'mentoring.chooseForAssistants': { title: 'Choose What Assistants May See…', palette: CONTEXTS.hasMentorships },
	'mentoring.stopAssistants': { title: 'Show Assistants Nothing Any More', palette: CONTEXTS.showsAssistants },
	'mentoring.showAssistantsLog': { title: 'Show What Assistants Were Given', palette: CONTEXTS.hasMentorships },
	'mentoring.addAssistantInstructions': { title: 'Add Instructions for Assistants', palette: FOLDER },
});

import { defineCommands, EDITABLE_NOTE, NOTES } from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';
import { DIALECTS } from '../../core/model/vocabulary.ts';
import { isOneOf, isText } from '../../core/shape/guards.ts';

/** One cursor on a task line of a note, nothing else waiting for the key, and in Vim only while inserting. */
const TYPING = `editorTextFocus && !editorReadonly && editorLangId == markdown && ${CONTEXTS.inTaskLine} && `
	+ '!editorHasSelection && !editorHasMultipleSelections && !suggestWidgetVisible && !inlineSuggestionVisible '
	+ `&& !inSnippetMode && !isComposing && (!vim.active || vim.mode == 'Insert')`;
/** After one of several proposals was taken, Tab is VS Code's way to the next of them; Enter goes on with the list. */
const TYPING_TAB = `${TYPING} && !hasOtherSuggestions && !editorTabMovesFocus`;

/** Help with writing in a note. */
export const EDITOR_COMMANDS = defineCommands({
	'mentoring.explainRule': { title: 'Explain What Is Looked For…', argument: isText, palette: NOTES },
	'mentoring.writeFieldsAs': {
		title: 'Write Fields in Another Way…',
		argument: { dialect: isOneOf(...DIALECTS) },
		palette: EDITABLE_NOTE,
	},
	'mentoring.continueItem': {
		title: 'Continue the Task List',
		palette: EDITABLE_NOTE,
		key: { default: 'enter', mac: 'enter', when: TYPING },
	},
	'mentoring.nestItem': {
		title: 'Nest the Task Item',
		palette: EDITABLE_NOTE,
		key: { default: 'tab', mac: 'tab', when: TYPING_TAB },
	},
	'mentoring.unnestItem': {
		title: 'Un-nest the Task Item',
		palette: EDITABLE_NOTE,
		key: { default: 'shift+tab', mac: 'shift+tab', when: TYPING_TAB },
	},
});

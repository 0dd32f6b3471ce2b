import { defineCommands, EDITABLE_NOTE, NOTES, setting } from '../../contributions/definitions.ts';
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
	'mentoring.explainRule': { title: 'Explain Hints in Notes…', argument: isText, palette: NOTES },
	'mentoring.writeFieldsAs': {
		title: 'Write Dates and Owners in Another Way…',
		argument: { dialect: isOneOf(...DIALECTS) },
		palette: EDITABLE_NOTE,
	},
	'mentoring.continueItem': {
		title: 'Begin the Next Item',
		palette: EDITABLE_NOTE,
		key: { default: 'enter', mac: 'enter', when: TYPING },
	},
	'mentoring.nestItem': {
		title: 'Indent Item',
		palette: EDITABLE_NOTE,
		key: { default: 'tab', mac: 'tab', when: TYPING_TAB },
	},
	'mentoring.unnestItem': {
		title: 'Outdent Item',
		palette: EDITABLE_NOTE,
		key: { default: 'shift+tab', mac: 'shift+tab', when: TYPING_TAB },
	},
});

/** What to do when a note that others name was renamed or moved. */
type UpdateWish = 'ask' | 'always' | 'never';

/** Whether Enter and Tab continue and nest task lists. */
type ListWish = 'auto' | 'on' | 'off';

/** Help with writing. */
export const EDITOR_SETTINGS = {
	codeLens: setting<boolean>({
		description: 'Show what is open, and what can be done, above the heading of a meeting or a goal.',
		default: true,
	}),
	'typing.lists': setting<ListWish>({
		description:
			'On a line with a box, Enter begins the next item with the same owner, Tab and Shift+Tab indent and outdent it.',
		default: 'auto',
		choices: {
			auto: 'Unless Markdown All in One or Foam is there, which have their own',
			on: 'Always',
			off: 'Never: the keys do what they do elsewhere',
		} satisfies Record<ListWish, string>,
	}),
	updateNamesOnFileMove: setting<UpdateWish>({
		description:
			'When a note is renamed or moved in VS Code: write its new name where other notes name it (`mentorship:`, `goal:`, `[[links]]`). Markdown links too, unless `#markdown.updateLinksOnFileMove.enabled#` does that.',
		default: 'ask',
		choices: { ask: 'Ask each time', always: 'Always, without asking', never: 'Never' } satisfies Record<
			UpdateWish,
			string
		>,
		scope: 'window',
	}),
	/** Rule code to level, as typed by the user; the levels are checked where they are used. */
	rules: setting<Readonly<Record<string, unknown>>>({
		description:
			'How loudly each kind of problem in an open note is told: `error`, `warning`, `information`, `hint` or `off`. The command **Explain Hints in Notes** describes each.',
		default: {},
	}),
};

/** Extensions that give Enter and Tab a meaning in Markdown lists themselves. */
const LIST_EXTENSIONS = ['yzhang.markdown-all-in-one', 'foam.foam-vscode'];

/**
 * Whether Enter and Tab are ours in task lists: as the setting says, `auto` only where nobody else takes care of them.
 */
export function takesKeys(wish: 'auto' | 'on' | 'off', isInstalled: (extension: string) => boolean): boolean {
	return wish === 'on' || wish === 'auto' && !LIST_EXTENSIONS.some(isInstalled);
}

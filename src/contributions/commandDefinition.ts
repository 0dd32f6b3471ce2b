/** What the manifest knows of a command, and the conditions under which one is offered. */
import { CONTEXTS } from './views.ts';

/** One command of the manifest. */
export interface CommandDefinition {
	readonly title: string;
	/** In buttons of trees, where the category would be noise. */
	readonly icon?: string;
	/** Offered in the palette when this holds; {@link NEVER} for those that need a tree item. Absent: always. */
	readonly palette?: string;
	/** The command can be used at all when this holds; absent: always. */
	readonly enablement?: string;
	readonly key?: { readonly default: string; readonly mac: string; readonly when: string };
}

/** There are notes in the workspace. */
export const NOTES = CONTEXTS.hasNotes;
/** The active editor shows a note. */
export const IN_NOTE = `editorLangId == markdown && ${CONTEXTS.editorIsNote}`;
/** The active editor shows a note that can be changed. */
export const EDITABLE_NOTE = `${IN_NOTE} && !activeEditorIsReadonly`;
/** Some folder is open. */
export const FOLDER = 'workspaceFolderCount > 0';
/** Only from menus of trees and pages. */
export const NEVER = 'false';

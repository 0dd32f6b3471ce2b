import { CONTEXTS, VIEWS } from './views.ts';
import { isFlag, isText, type ArgumentFields, type Guard } from '../core/shape/guards.ts';

/** One command of the manifest. */
export interface CommandDefinition {
	readonly title: string;
	/** In buttons of trees, where the category would be noise. */
	readonly icon?: string;
	/** Offered in the palette when this holds; {@link NEVER} for those that need a tree item. Absent: always. */
	readonly palette?: string;
	/** The command can be used at all when this holds; absent: always. */
	readonly enablement?: string;
	readonly key?: { readonly default: string, readonly mac: string, readonly when: string };
	/**
	 * What a key binding, another extension or a test may hand over so that nothing is asked: an object with these
	 * properties, or one value. Rows of trees and `{ uri, line }` are understood by every command.
	 */
	readonly argument?: ArgumentFields | Guard<unknown>;
	/** The same as a second argument, where the first says what the command acts on. */
	readonly value?: Guard<unknown>;
}

/** The commands of an area, by id; what each does is registered by its feature with `registerCommands`. */
export function defineCommands<const Commands extends Readonly<Record<string, CommandDefinition>>>(
	commands: Commands,
): Commands {
	return commands;
}

/** The mentorship a command is about: its key, the path, file stem or address of one of its notes. */
export const OF_MENTORSHIP = { mentorship: isText };
/** Where an export is saved, as an address; over a file only with `overwrite: true`. */
export const SAVES_TO = { to: isText, overwrite: isFlag };

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

/** An entry of a menu: a command or a submenu. */
export interface MenuEntry<Command extends string = string> {
	readonly command?: Command;
	readonly submenu?: string;
	readonly when?: string;
	readonly group?: string;
}

/** Entries by the place they stand in, `view/title` or the id of a submenu. */
export type MenuEntries<Command extends string = string> = Readonly<Record<string, readonly MenuEntry<Command>[]>>;

/** The menus of an area. Where they are collected, an entry with a command that there is not does not compile. */
export function defineMenus<const Menus extends MenuEntries>(menus: Menus): Menus {
	return menus;
}

/**
 * Context values are words with a full stop before and after each: `.task.open.`. This asks
 * for an item that has all the given ones, in that order.
 */
export function itemHas(...words: readonly string[]): string {
	return `viewItem =~ /${words.map(word => `\\.${word}\\.`).join('.*')}/`;
}

/** In the tree of that name, and all the other conditions. */
export function inView(name: keyof typeof VIEWS, ...more: readonly string[]): string {
	return [`view == ${VIEWS[name].id}`, ...more].join(' && ');
}

/** In any of the three trees, and all the other conditions. */
export function inTrees(...more: readonly string[]): string {
	return ['view =~ /^mentoring\\.(homework|goals|mentorships)$/', ...more].join(' && ');
}

/** What the manifest and the code need to know of one setting. */
export interface SettingDefinition<Value> {
	readonly description: string;
	readonly default: Value;
	/** Where a choice is from a list: each value's explanation. */
	readonly choices?: Readonly<Record<string, string>>;
	readonly minimum?: number;
	readonly maximum?: number;
	/**
	 * `resource` unless told: may differ between folders. `window` holds for the whole window, `machine` is never kept
	 * with the notes.
	 */
	readonly scope?: 'window' | 'machine';
}

/** One setting and the type of its value; those of an area are collected in `settings.ts`. */
export function setting<Value>(definition: SettingDefinition<Value>): SettingDefinition<Value> {
	return definition;
}

import { EXPORTS_COMMANDS, EXPORTS_MENUS } from './areas/exportsCommands.ts';
import { HOMEWORK_COMMANDS } from './areas/homeworkCommands.ts';
import { MEETINGS_COMMANDS, MEETINGS_MENUS } from './areas/meetingsCommands.ts';
import { NOTES_COMMANDS, NOTES_MENUS, NOTES_SUBMENUS } from './areas/notesCommands.ts';
import { OFFERS_COMMANDS, OFFERS_MENUS } from './areas/offersCommands.ts';
import { PAGES_COMMANDS, PAGES_MENUS } from './areas/pagesCommands.ts';
import { WRITING_COMMANDS, WRITING_MENUS } from './areas/writingCommands.ts';
import { HOMEWORK_MENUS, HOMEWORK_SUBMENUS } from './areas/homeworkMenus.ts';
import type { MenuEntries, MenuEntry } from './definitions.ts';

export const COMMANDS = {
	...HOMEWORK_COMMANDS,
	...NOTES_COMMANDS,
	...MEETINGS_COMMANDS,
	...EXPORTS_COMMANDS,
	...OFFERS_COMMANDS,
	...PAGES_COMMANDS,
	...WRITING_COMMANDS,
} as const;

/** The id of a command of this extension. */
export type CommandId = keyof typeof COMMANDS;

/** Before each title in the palette. */
export const CATEGORY = 'Mentoring';

export const SUBMENUS = {
	...HOMEWORK_SUBMENUS,
	...NOTES_SUBMENUS,
} as const;

const AREAS: readonly MenuEntries[] = [HOMEWORK_MENUS, NOTES_MENUS, MEETINGS_MENUS, EXPORTS_MENUS, OFFERS_MENUS, PAGES_MENUS, WRITING_MENUS];

/** Entries by place; those of one place stand in the order of the areas, and VS Code sorts by group. */
export const MENUS: MenuEntries = gather(AREAS);

function gather(areas: readonly MenuEntries[]): MenuEntries {
	const places = new Map<string, MenuEntry[]>();
	for (const [place, entries] of areas.flatMap(area => Object.entries(area))) { places.set(place, [...places.get(place) ?? [], ...entries]); }
	return Object.fromEntries(places);
}

/** The menus of all areas. */
import { NOTES_MENUS, NOTES_SUBMENUS } from './areas/notesCommands.ts';
import { MEETINGS_MENUS } from './areas/meetingsCommands.ts';
import { EXPORTS_MENUS } from './areas/exportsCommands.ts';
import { OFFERS_MENUS } from './areas/offersCommands.ts';
import { PAGES_MENUS } from './areas/pagesCommands.ts';
import { WRITING_MENUS } from './areas/writingCommands.ts';
import { HOMEWORK_MENUS, HOMEWORK_SUBMENUS } from './areas/homeworkMenus.ts';
import type { MenuEntries, MenuEntry } from './menuEntry.ts';

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

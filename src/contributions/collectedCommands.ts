import { ANSWERS_COMMANDS, ANSWERS_MENUS } from '../features/answers/answersContributions.ts';
import { ASSISTANTS_COMMANDS } from '../features/assistants/assistantsContributions.ts';
import { EDITOR_COMMANDS } from '../features/editor/editorContributions.ts';
import { EXPORTS_COMMANDS, EXPORTS_MENUS } from '../features/exports/exportsContributions.ts';
import { HOMEWORK_COMMANDS, HOMEWORK_MENUS, HOMEWORK_SUBMENUS } from '../features/homework/homeworkContributions.ts';
import { MEETINGS_COMMANDS, MEETINGS_MENUS } from '../features/meetings/meetingsContributions.ts';
import { MENTORSHIPS_COMMANDS, MENTORSHIPS_MENUS } from '../features/mentorships/mentorshipsContributions.ts';
import { NOTES_COMMANDS, NOTES_MENUS, NOTES_SUBMENUS } from '../features/notes/notesContributions.ts';
import { OPPORTUNITIES_COMMANDS, OPPORTUNITIES_MENUS } from '../features/opportunities/opportunitiesContributions.ts';
import { PAGES_COMMANDS, PAGES_MENUS } from '../features/pages/pagesContributions.ts';
import { PROGRAMME_COMMANDS } from '../features/programme/programmeContributions.ts';
import { SCREEN_COMMANDS, SCREEN_MENUS } from '../features/screen/screenContributions.ts';
import { WINDOW_COMMANDS, WINDOW_MENUS } from '../features/window/windowContributions.ts';
import type { MenuEntries, MenuEntry } from './definitions.ts';

/** Every command, collected from the areas: `src/features/AREA/AREAContributions.ts`. */
export const COMMANDS = {
	...HOMEWORK_COMMANDS,
	...NOTES_COMMANDS,
	...MEETINGS_COMMANDS,
	...EXPORTS_COMMANDS,
	...OPPORTUNITIES_COMMANDS,
	...ANSWERS_COMMANDS,
	...MENTORSHIPS_COMMANDS,
	...PAGES_COMMANDS,
	...PROGRAMME_COMMANDS,
	...SCREEN_COMMANDS,
	...EDITOR_COMMANDS,
	...ASSISTANTS_COMMANDS,
	...WINDOW_COMMANDS,
} as const;

/** The id of a command of this extension. */
export type CommandId = keyof typeof COMMANDS;

/** Before each title in the palette. */
export const CATEGORY = 'Mentoring';

/** Menus within menus, by their ids, collected from the areas. */
export const SUBMENUS = {
	...HOMEWORK_SUBMENUS,
	...NOTES_SUBMENUS,
} as const;

const AREAS: readonly MenuEntries<CommandId>[] = [
	HOMEWORK_MENUS,
	NOTES_MENUS,
	MEETINGS_MENUS,
	EXPORTS_MENUS,
	OPPORTUNITIES_MENUS,
	ANSWERS_MENUS,
	MENTORSHIPS_MENUS,
	PAGES_MENUS,
	SCREEN_MENUS,
	WINDOW_MENUS,
];

/** Entries by place; VS Code sorts those of one place by group. */
export const MENUS: MenuEntries<CommandId> = gather(AREAS);

function gather(areas: readonly MenuEntries<CommandId>[]): MenuEntries<CommandId> {
	const places = new Map<string, MenuEntry<CommandId>[]>();
	for (const [place, entries] of areas.flatMap(area => Object.entries(area))) {
		places.set(place, [...places.get(place) ?? [], ...entries]);
	}
	return Object.fromEntries(places);
}

/** Commands for the meeting cycle: preparing, wrapping up, and where they stand in menus. */
import type { CommandDefinition } from '../commandDefinition.ts';
import type { MenuEntries } from '../menuEntry.ts';

export const MEETINGS_COMMANDS = {
} as const satisfies Record<string, CommandDefinition>;

export const MEETINGS_MENUS: MenuEntries = {
};

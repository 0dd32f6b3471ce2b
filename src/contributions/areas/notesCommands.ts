/** Commands for making notes from templates, and where they stand in menus. */
import type { CommandDefinition } from '../commandDefinition.ts';
import type { MenuEntries } from '../menuEntry.ts';

export const NOTES_COMMANDS = {
} as const satisfies Record<string, CommandDefinition>;

export const NOTES_MENUS: MenuEntries = {
};

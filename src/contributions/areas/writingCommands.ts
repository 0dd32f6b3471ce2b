/** Commands for help while a note is written, and where they stand in menus. */
import type { CommandDefinition } from '../commandDefinition.ts';
import type { MenuEntries } from '../menuEntry.ts';

export const WRITING_COMMANDS = {
} as const satisfies Record<string, CommandDefinition>;

export const WRITING_MENUS: MenuEntries = {
};

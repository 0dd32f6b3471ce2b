/** Commands for the web views and the preview, and where they stand in menus. */
import type { CommandDefinition } from '../commandDefinition.ts';
import type { MenuEntries } from '../menuEntry.ts';

export const PAGES_COMMANDS = {
} as const satisfies Record<string, CommandDefinition>;

export const PAGES_MENUS: MenuEntries = {
};

/** Commands for what leaves the notebook: summaries, slides, packs, calendars, and where they stand in menus. */
import type { CommandDefinition } from '../commandDefinition.ts';
import type { MenuEntries } from '../menuEntry.ts';

export const EXPORTS_COMMANDS = {
} as const satisfies Record<string, CommandDefinition>;

export const EXPORTS_MENUS: MenuEntries = {
};

/** Commands for offers, priorities, accomplishments, introductions, reviews, endings, and where they stand in menus. */
import type { CommandDefinition } from '../commandDefinition.ts';
import type { MenuEntries } from '../menuEntry.ts';

export const OFFERS_COMMANDS = {
} as const satisfies Record<string, CommandDefinition>;

export const OFFERS_MENUS: MenuEntries = {
};

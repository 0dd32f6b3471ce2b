/**
 * The commands: ids, titles, icons, and where the palette offers them. The manifest is
 * generated from here and code registers by these ids, so neither can drift.
 */
import { EXPORTS_COMMANDS } from './areas/exportsCommands.ts';
import { HOMEWORK_COMMANDS } from './areas/homeworkCommands.ts';
import { MEETINGS_COMMANDS } from './areas/meetingsCommands.ts';
import { NOTES_COMMANDS } from './areas/notesCommands.ts';
import { OFFERS_COMMANDS } from './areas/offersCommands.ts';
import { PAGES_COMMANDS } from './areas/pagesCommands.ts';
import { WRITING_COMMANDS } from './areas/writingCommands.ts';

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

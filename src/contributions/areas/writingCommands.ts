/** Commands for help while a note is written, and where they stand in menus. */
import { EDITABLE_NOTE, NOTES, type CommandDefinition } from '../commandDefinition.ts';
import type { MenuEntries } from '../menuEntry.ts';

export const WRITING_COMMANDS = {
	'mentoring.explainRule': { title: 'Explain What Is Looked For…', palette: NOTES },
	'mentoring.showProblems': { title: 'Show Problems in the Log', palette: NOTES },
	'mentoring.writeFieldsAs': { title: 'Write Fields in Another Way…', palette: EDITABLE_NOTE },
} as const satisfies Record<string, CommandDefinition>;

export const WRITING_MENUS: MenuEntries = {
};

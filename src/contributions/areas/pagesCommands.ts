/** Commands for the web views and the preview, and where they stand in menus. */
import { IN_NOTE, type CommandDefinition } from '../commandDefinition.ts';
import { inTrees, itemHas, type MenuEntries } from '../menuEntry.ts';

export const PAGES_COMMANDS = {
	'mentoring.openChecklist': { title: 'Open Checklist to the Side', icon: '$(tasklist)', palette: IN_NOTE },
} as const satisfies Record<string, CommandDefinition>;

/** Rows for notes that have checklists. */
const HAS_CHECKLIST = 'viewItem =~ /\\.(meeting|goal|mentorship)\\./';

export const PAGES_MENUS: MenuEntries = {
	'editor/title': [{ command: 'mentoring.openChecklist', when: IN_NOTE, group: 'navigation@50' }],
	'view/item/context': [{ command: 'mentoring.openChecklist', when: inTrees(HAS_CHECKLIST, itemHas('note')), group: '1_open@3' }],
};

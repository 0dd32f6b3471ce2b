import { VIEWS } from '../../contributions/views.ts';
import type { Services } from '../../host/services.ts';
import { createPane, type TreePane } from '../../host/tree/treePane.ts';
import { LANGUAGE } from '../../host/commands/messages.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { mentorshipRows } from './mentorshipRows.ts';

/** The mentorships tree: when each pair meets and what each side owes. */
export function registerMentorships(services: Services): TreePane {
	return createPane(services, VIEWS.mentorships.id, () => mentorshipRows(services.notebooks.folders, keeperFrom(services), LANGUAGE));
}

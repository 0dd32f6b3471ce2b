import { VIEWS } from '../../contributions/views.ts';
import type { Services } from '../../host/services.ts';
import { createPane, type TreePane } from '../../host/tree/treePane.ts';
import { goalName } from '../../host/pick/carryRows.ts';
import { LANGUAGE } from '../../host/commands/commands.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { goalRows } from './goalRows.ts';

/** The goals tree: where each goal stands and what is next for it. */
export function registerGoals(services: Services): TreePane {
	return createPane(
		services,
		VIEWS.goals.id,
		() => goalRows(services.notebooks.folders, keeperFrom(services), LANGUAGE),
		{
			tasks: async ({ context, place }, targets) => {
				if (!context.includes('goal') || !place) { return false; }
				await services.edits.setGoal(targets, goalName(place.folder, place.path));
				return true;
			},
		},
	);
}

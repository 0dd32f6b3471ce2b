import * as vscode from 'vscode';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { Services, TaskTarget } from '../../host/services.ts';
import { nextMeetingOf } from '../../host/tree/taskRow.ts';
import type { TreeNode } from '../../host/tree/treeNode.ts';
import { askTypedDay } from '../../host/pick/chooseDay.ts';
import { goalName } from '../../host/pick/carryRows.ts';
import { UserError } from '../../host/commands/commands.ts';
import type { Choices } from './homeworkChoices.ts';
import { asDueGroup, dropDate } from './dropDate.ts';

/** Gives items that were dropped on a row of the homework tree its date, owner or goal; `false` where it has none. */
export async function dropHomework(
	services: Services,
	{ grouping }: Choices,
	row: TreeNode,
	targets: readonly TaskTarget[],
): Promise<boolean> {
	const [kind, id] = row.context;
	if (kind !== 'group' || id === undefined) { return false; }
	switch (grouping) {
		case 'due':
			return dropOnDate(services, id, targets);
		case 'owner':
			await services.edits.setOwners(targets, [id.replace(/^@/, '')]);
			return true;
		case 'goal':
			return dropOnGoal(services, id, targets);
		default:
			return false;
	}
}

async function dropOnDate(services: Services, id: string, targets: readonly TaskTarget[]): Promise<boolean> {
	const group = asDueGroup(id);
	if (!group) { return false; }
	const today = services.clock.today();
	const asked = dropDate(group, today);
	switch (asked.kind) {
		case 'refused':
			throw new UserError(vscode.l10n.t('A day that has passed cannot be promised. Drop it on a day to come.'));
		case 'date':
			await services.edits.setDue(targets, asked.date);
			break;
		case 'none':
			await services.edits.setDue(targets, undefined);
			break;
		case 'next-meeting':
			await services.edits.setDueEach(
				targets.map(target => ({ targets: [target], due: meetingOf(services, target) })),
			);
			break;
		case 'ask': {
			const date = await askTypedDay(today);
			if (date) { await services.edits.setDue(targets, date); }
		}
	}
	return true;
}

function meetingOf({ notebooks }: Services, { uri }: TaskTarget): CalendarDate {
	const place = notebooks.find(uri);
	const day = place && nextMeetingOf(place.folder, place.folder.view.mentorshipOf(place.path));
	if (!place || day === undefined) {
		throw new UserError(
			vscode.l10n.t('No next meeting is booked for “{0}”, so nothing was moved.', place?.path ?? uri.path),
		);
	}
	return day;
}

/** The group “No goal” takes the goal away. */
async function dropOnGoal(services: Services, id: string, targets: readonly TaskTarget[]): Promise<boolean> {
	const folder = targets[0] && services.notebooks.find(targets[0].uri)?.folder;
	if (id.startsWith('?') || !folder) { return false; }
	await services.edits.setGoal(targets, id === '' ? undefined : goalName(folder, id));
	return true;
}

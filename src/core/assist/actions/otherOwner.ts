import { roleOf } from '../../edit/carry/carryOwners.ts';
import { fieldEdits } from '../../edit/taskEdit.ts';
import type { Mentorship } from '../../model/mentorship.ts';
import type { TaskItem } from '../../model/taskItem.ts';
import type { Dialect, Role } from '../../model/vocabulary.ts';
import type { ScannedTask } from '../../parse/blocks/blockScan.ts';
import type { TextEdit } from '../../text/textEdit.ts';

/** The side an item of homework belongs to; `undefined` for others, for both sides, and for no homework. */
export function sideOfTask({ ownersAbove, fields: { owners = ownersAbove }, headingOwner, isHomework }: TaskItem, mentorship: Mentorship | undefined): Role | undefined {
	if (!isHomework) { return undefined; }
	if (!owners) { return headingOwner ?? 'mentee'; }
	const [side, ...others] = new Set(owners.map(roleOf(mentorship?.mentor, mentorship?.mentee)));
	return others.length === 0 ? side : undefined;
}

/** The edits that give an item to a side; where its heading says so already, only another owner goes. */
export function giveTo(text: string, scanned: ScannedTask, { headingOwner }: TaskItem, side: Role, defaultDialect: Dialect): TextEdit[] {
	return fieldEdits(text, scanned, 'owner', headingOwner === side ? undefined : side, { defaultDialect });
}

import type * as vscode from 'vscode';
import { addItem } from '../../../core/edit/addItem.ts';
import { writeItemNote } from '../../../core/edit/itemNote.ts';
import { isRefusal, type Refusal } from '../../../core/edit/refusals.ts';
import type { TextEdit } from '../../../core/text/textEdit.ts';
import { readNoteOptions } from '../../../host/workspace/folderNotebook.ts';
import type { EditOutcome, Services, TaskTarget } from '../../../host/services.ts';
import { toReason } from '../../../host/edits/taskEditor.ts';
import { runCommand } from '../../../host/commands/commands.ts';
import type { FromChecklist, ItemRef } from '../../../webview/checklist/protocol.ts';

/** What became of an action: why it was not done, if it was not. */
export interface ActionOutcome {
	readonly done: boolean;
	readonly text?: string;
}

/** An action that changes the note. */
export type EditMessage = Extract<FromChecklist, { readonly action: number }>;

/** Does what the page asks to the note at `uri`, as the trees and commands would. */
export async function doAction(services: Services, uri: vscode.Uri, message: EditMessage): Promise<ActionOutcome> {
	const { edits } = services;
	switch (message.kind) {
		case 'toggle':
			return toOutcome(await edits.toggle([toTarget(uri, message.item)]));
		case 'addItem':
			return change(
				services,
				uri,
				(text, path) => addItem(text, path, toNewItem(uri, message), readNoteOptions(services.settings, uri)),
			);
		case 'writeNote':
			return change(
				services,
				uri,
				(text, path) =>
					writeItemNote(text, path, {
						target: toTarget(uri, message.item),
						note: message.text,
						seen: message.noteHash,
					}, readNoteOptions(services.settings, uri)),
			);
		case 'reschedule':
			return ask('mentoring.rescheduleTask', uri, message.item);
		case 'assign':
			return message.to === undefined
				? ask('mentoring.assignTask', uri, message.item)
				: toOutcome(await edits.setOwners([toTarget(uri, message.item)], [message.to]));
	}
}

function toTarget(uri: vscode.Uri, { line, hash }: ItemRef): TaskTarget {
	return { uri, line, lineHash: hash };
}

function toNewItem(
	uri: vscode.Uri,
	{ place: { after, side }, text }: Extract<FromChecklist, { readonly kind: 'addItem' }>,
) {
	return { text, ...after ? { after: toTarget(uri, after) } : {}, ...side ? { side } : {} };
}

function toOutcome({ refused }: EditOutcome): ActionOutcome {
	const [first] = refused;
	return first ? { done: false, text: first.reason } : { done: true };
}

/** The commands ask in VS Code's own way, and find the line again themselves. */
async function ask(
	command: 'mentoring.rescheduleTask' | 'mentoring.assignTask',
	uri: vscode.Uri,
	{ line, hash }: ItemRef,
): Promise<ActionOutcome> {
	await runCommand(command, { uri: uri.toString(), line, lineHash: hash });
	return { done: true };
}

async function change(
	services: Services,
	uri: vscode.Uri,
	edit: (text: string, path: string) => readonly TextEdit[] | Refusal,
): Promise<ActionOutcome> {
	const path = services.notebooks.find(uri)?.path ?? '';
	let refusal: Refusal | undefined;
	const outcome = await services.edits.changeTogether([uri], texts => {
		const text = texts.get(uri.toString());
		const edits = text === undefined ? [] : edit(text, path);
		if (isRefusal(edits)) {
			refusal = edits;
			return new Map();
		}
		return new Map([[uri.toString(), edits]]);
	});
	const reason = refusal ? toReason(refusal, uri) : outcome.refused[0];
	return reason === undefined ? { done: outcome.done } : { done: false, text: reason };
}

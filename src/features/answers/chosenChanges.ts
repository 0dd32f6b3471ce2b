import type * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/textEdit.ts';
import type { PlanChanges, Services } from '../../host/services.ts';

/** What became of an answer, for a caller that asks. */
export interface AnswerResult {
	/** All that was proposed, each in words. */
	readonly proposed: readonly string[];
	readonly done: number;
	/** What was accepted and not written, and why. */
	readonly refused: readonly string[];
}

/** What was proposed and chosen, before it is written. */
export interface ChosenChanges {
	readonly proposed: AnswerResult['proposed'];
	/** The notes that change. */
	readonly uris: readonly vscode.Uri[];
	/** Notes that are made. */
	readonly created: readonly vscode.Uri[];
	readonly plan: PlanChanges;
	/** Tells what was written, and what was not. */
	readonly settle: (isWritten: boolean) => Pick<AnswerResult, 'done' | 'refused'>;
}

/** Nothing of what was proposed. */
export function noneOf(proposed: readonly string[]): ChosenChanges {
	return {
		proposed,
		uris: [],
		created: [],
		plan: () => new Map(),
		settle: () => ({ done: 0, refused: [] }),
	};
}

/** Writes what was chosen of an invitation and of the words with it as one change that Undo Last Change takes back. */
export async function writeTogether(
	{ edits }: Services,
	chosen: readonly ChosenChanges[],
): Promise<AnswerResult> {
	const created = chosen.flatMap(changes => changes.created);
	const uris = [...new Map(chosen.flatMap(changes => changes.uris).map(uri => [uri.toString(), uri])).values()];
	const outcome = uris.length + created.length === 0
		? { done: true, refused: [] }
		: await edits.changeTogether(uris, texts => joined(chosen.map(({ plan }) => plan(texts))), created);
	const settled = chosen.map(({ settle }) => settle(outcome.done));
	return {
		proposed: chosen.flatMap(({ proposed }) => proposed),
		done: settled.reduce((sum, { done }) => sum + done, 0),
		refused: [...settled.flatMap(({ refused }) => refused), ...outcome.refused],
	};
}

/** The edits of a note from several plans, which change other parts of it: one its fields, one its items. */
function joined(plans: readonly ReturnType<PlanChanges>[]): ReturnType<PlanChanges> {
	const all = new Map<string, readonly TextEdit[]>();
	for (const [uri, edits] of plans.flatMap(plan => [...plan])) { all.set(uri, [...all.get(uri) ?? [], ...edits]); }
	return all;
}

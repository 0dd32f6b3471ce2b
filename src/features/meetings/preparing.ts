import { notebookWords } from '../../host/notebookWords.ts';
import { CONTEXTS } from '../../contributions/views.ts';
import { setContext, UserError } from '../../host/commands/commands.ts';
import * as vscode from 'vscode';
import type { CarryItem } from '../../core/edit/carry/carryModel.ts';
import type { CarryTarget } from '../../core/documents/notePlace.ts';
import type { PreparationPlan } from '../../core/documents/planPreparation.ts';
import { planFromTexts, preparationSources, preparedPaths } from '../../core/documents/preparation.ts';
import type { PublicNotes } from '../../core/export/publicNotes.ts';
import { applyEdits, type TextEdit } from '../../core/text/textEdit.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import type { ChangeOutcome, Services } from '../../host/services.ts';
import type { ChosenMentorship } from '../../host/pick/chooseMentorship.ts';

/** Reads what a preparation is made from; see {@link preparationSources}. */
export async function gather(services: Services, chosen: ChosenMentorship, target: CarryTarget): Promise<Preparing> {
	const { folder, mentorship } = chosen;
	const material = await readPublicNotes(services, folder, preparationSources(folder.view, mentorship, target));
	return new Preparing(services, chosen, target, material);
}

/** One preparation: looked at first, then made, both with the notes as they are at that moment. */
export class Preparing {
	readonly services: Services;
	readonly chosen: ChosenMentorship;
	readonly target: CarryTarget;
	/** The note of the next meeting. */
	readonly uri: vscode.Uri;
	readonly #material: PublicNotes;
	#uris: readonly vscode.Uri[];

	constructor(services: Services, chosen: ChosenMentorship, target: CarryTarget, material: PublicNotes) {
		this.services = services;
		this.chosen = chosen;
		this.target = target;
		this.#material = material;
		const paths = preparedPaths(chosen.mentorship, target);
		this.#uris = paths.map(path => services.notebooks.uriOf(chosen.folder, path));
		this.uri = services.notebooks.uriOf(chosen.folder, target.path);
	}

	/** What would be done. Changes nothing; leaves out from then on what cannot be read. */
	async preview(): Promise<PreparationPlan> {
		let plan: PreparationPlan | undefined;
		await this.services.edits.changeTogether(this.#uris, texts => {
			this.#uris = this.#uris.filter(uri => texts.has(uri.toString()));
			plan = this.#plan(texts);
			return new Map();
		});
		if (!plan) {
			throw new UserError(vscode.l10n.t('The next meeting’s note cannot be changed, so nothing was prepared.'));
		}
		return plan;
	}

	/** Does it as one undo step, all files or none; homework that is not among `items` stays where it is. */
	async apply(
		items: readonly CarryItem[],
	): Promise<{ readonly plan: PreparationPlan, readonly outcome: ChangeOutcome }> {
		const wanted = new Set(items.map(toKey));
		const { newText } = this.target;
		let plan: PreparationPlan | undefined;
		const outcome = await this.services.edits.changeTogether(this.#uris, texts => {
			plan = this.#plan(texts, item => !wanted.has(toKey(item)));
			const files = new Map(
				(plan?.files ?? []).map((
					{ path, edits },
				) => [this.services.notebooks.uriOf(this.chosen.folder, path).toString(), edits]),
			);
			if (newText !== undefined) {
				files.set(this.uri.toString(), onEmpty(newText, files.get(this.uri.toString()) ?? []));
			}
			return files;
		}, newText === undefined ? [] : [this.uri]);
		if (!plan) {
			throw new UserError(vscode.l10n.t('The next meeting’s note cannot be changed, so nothing was prepared.'));
		}
		if (outcome.done) { setContext(CONTEXTS.hasPrepared, true); }
		return { plan, outcome };
	}

	#plan(texts: ReadonlyMap<string, string>, leave?: (item: CarryItem) => boolean): PreparationPlan | undefined {
		const { services: { settings, notebooks }, chosen: { folder, mentorship }, target } = this;
		const byPath = new Map([target.path, ...preparedPaths(mentorship, target)].flatMap(path => {
			const text = texts.get(notebooks.uriOf(folder, path).toString());
			return text === undefined ? [] : [[path, text] as const];
		}));
		return planFromTexts(mentorship, target, byPath, {
			material: this.#material,
			noteOptions: readNoteOptions(settings, folder.uri),
			defaultDialect: settings.get('taskDialect', folder.uri),
			track: settings.get('track', folder.uri),
			undiscussedAfter: settings.get('undiscussedAfter', folder.uri),
			l10n: notebookWords(folder.uri),
		}, leave);
	}
}

function toKey({ path, line, lineHash }: CarryItem): string {
	return `${path} ${line} ${lineHash}`;
}

/** The text of a new file as one edit of an empty one. */
function onEmpty(text: string, edits: readonly TextEdit[]): TextEdit[] {
	return [{ start: 0, end: 0, text: applyEdits(text, edits) }];
}

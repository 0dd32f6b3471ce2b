import * as vscode from 'vscode';
import { addItem } from '../../../core/edit/addItem.ts';
import { writeItemNote } from '../../../core/edit/itemNote.ts';
import { isRefusal, type Refusal } from '../../../core/edit/refusals.ts';
import type { TextEdit } from '../../../core/text/textEdit.ts';
import { runCommand, openBeside, LANGUAGE } from '../../../host/commands/commands.ts';
import { toReason } from '../../../host/edits/taskEditor.ts';
import { Page } from '../../../host/pages/page.ts';
import type { PagePlace } from '../../../host/pages/pageHtml.ts';
import type { EditOutcome, Services, TaskTarget } from '../../../host/services.ts';
import { readCurrentText } from '../../../host/workspace/currentNote.ts';
import { readNoteOptions } from '../../../host/workspace/folderNotebook.ts';
import {
	type FromChecklist,
	type ItemRef,
	isFromPage,
	type ToChecklist,
} from '../../../webview/checklist/checklistProtocol.ts';
import { ChecklistModels, type ChecklistModel } from './checklistModel.ts';

/** What became of an action: why it was not done, if it was not. */
interface ActionOutcome {
	readonly done: boolean;
	readonly text?: string;
}

/** An action that changes the note. */
type EditMessage = Extract<FromChecklist, { readonly action: number }>;

/** Does what the page asks to the note at `uri`, as the trees and commands would. */
async function doAction(services: Services, uri: vscode.Uri, message: EditMessage): Promise<ActionOutcome> {
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

/** The web view that a page is in, and where that stands. */
export interface PageSpot {
	readonly webview: vscode.Webview;
	readonly place: PagePlace;
}

/** One checklist page, in a panel or in the side bar: shows a note, follows its changes, does what the page asks. */
export class ChecklistPage extends Page<FromChecklist, ToChecklist> {
	#uri: vscode.Uri | undefined;
	#pinned: boolean;
	#models = new ChecklistModels();
	#model: ChecklistModel | undefined;
	#sent = new Map<string, string>();
	#sentHead = '';
	#isTroubled = false;

	constructor(services: Services, { webview, place }: PageSpot, uri: vscode.Uri | undefined, pinned = false) {
		super(services, webview, {
			name: 'checklist',
			place,
			title: vscode.l10n.t('Checklist'),
			isMessage: isFromPage,
		});
		this.#uri = uri;
		this.#pinned = pinned;
		this.followNotebooks();
	}

	get uri(): vscode.Uri | undefined {
		return this.#uri;
	}

	get pinned(): boolean {
		return this.#pinned;
	}

	/** What the page shows now; for the title of its tab, and for tests. */
	get model(): ChecklistModel | undefined {
		return this.#model;
	}

	/** Shows another note. */
	async show(uri: vscode.Uri | undefined): Promise<void> {
		if (uri?.toString() === this.#uri?.toString()) { return; }
		this.#uri = uri;
		this.#models = new ChecklistModels();
		this.restart();
		await this.refresh();
	}

	protected override async readAndShow(isLatest: () => boolean): Promise<void> {
		await this.services.notebooks.ready;
		const outcome = await this.#read();
		if (!isLatest()) { return; }
		if (this.#isHidden) { this.#forget(); }
		if (typeof outcome === 'string') {
			this.#tellTrouble(outcome);
			return;
		}
		this.#model = outcome;
		this.#send(outcome);
		this.changed.fire();
	}

	/** Others look on, and the note is private: nothing of it stays, its title neither. */
	get #isHidden(): boolean {
		return this.#uri !== undefined && this.services.screen.isHidden(this.#uri);
	}

	#forget(): void {
		this.#model = undefined;
		this.#models = new ChecklistModels();
		this.#sent = new Map();
		this.#sentHead = '';
		this.changed.fire();
	}

	/** What was shown stays; the next reading is told even if nothing changed. */
	#tellTrouble(text: string): void {
		this.#isTroubled = true;
		this.link.post(
			this.#sentHead === ''
				? { kind: 'nothing', text, canReload: this.#uri !== undefined }
				: { kind: 'trouble', text },
		);
	}

	/** The model, or why there is none. */
	async #read(): Promise<ChecklistModel | string> {
		const uri = this.#uri;
		const place = uri && this.services.notebooks.find(uri);
		if (!uri) { return vscode.l10n.t('Open a note with a checklist, and it appears here.'); }
		if (this.#isHidden) { return vscode.l10n.t('This note is not shown while what is private is hidden.'); }
		const name = vscode.workspace.asRelativePath(uri);
		const current = await readCurrentText(uri);
		if (!place || !current) { return vscode.l10n.t('“{0}” is gone or cannot be read.', name); }
		const { settings, screen } = this.services;
		const { folder: { view }, path } = place;
		const input = {
			uri: uri.toString(),
			path,
			view,
			options: readNoteOptions(settings, uri),
			pinned: this.#pinned,
			l10n: LANGUAGE,
			hidesPrivate: !screen.shown.private,
			...current,
		};
		return this.#models.make(input)
			?? vscode.l10n.t(
				'“{0}” is not a note of the notebook as it stands now. Perhaps its first lines are being edited.',
				name,
			);
	}

	#send({ head, items }: ChecklistModel): void {
		const fresh = this.#sentHead === '';
		const written = new Map(items.map(item => [item.id, JSON.stringify(item)]));
		const changed = items.filter(({ id }) => written.get(id) !== this.#sent.get(id));
		const headNow = JSON.stringify(head);
		if (changed.length > 0 || headNow !== this.#sentHead || this.#isTroubled) {
			this.link.post({ kind: 'show', head, items: changed, fresh });
		}
		this.#isTroubled = false;
		this.#sent = written;
		this.#sentHead = headNow;
	}

	protected override restart(): void {
		this.#sent = new Map();
		this.#sentHead = '';
		void this.refresh();
	}

	protected override async onMessage(message: FromChecklist): Promise<void> {
		switch (message.kind) {
			case 'open':
				return this.#open(message.item?.line);
			case 'link':
				return this.#openLink(message.link);
			case 'pin':
				return this.#pin(message.pinned);
			case 'reload': {
				await this.services.notebooks.settled();
				// What is shown is told whole, but only if the note can be read: else it stays.
				this.#sent = new Map();
				this.#isTroubled = true;
				return this.refresh();
			}
			default:
				return this.#do(message);
		}
	}

	async #open(line: number | undefined): Promise<void> {
		if (this.#uri) { await openBeside(this.#uri, line); }
	}

	/** Only what the note itself links to is opened. */
	async #openLink(link: string): Promise<void> {
		const isShown = this.#model?.items.some(({ runs }) => runs?.some(run => run.link === link)) === true;
		if (this.#uri && isShown) { await runCommand('mentoring.openLink', { uri: this.#uri.toString(), link }); }
	}

	async #pin(pinned: boolean): Promise<void> {
		this.#pinned = pinned;
		await this.refresh();
	}

	async #do(message: EditMessage): Promise<void> {
		if (!this.#uri) { return; }
		let outcome: ActionOutcome = { done: false };
		try {
			outcome = await doAction(this.services, this.#uri, message);
		} finally {
			// Whatever happened, the page waits for an answer before it asks for more.
			await this.services.notebooks.settled();
			await this.refresh();
			this.link.post({ kind: 'result', action: message.action, ...outcome });
		}
	}
}

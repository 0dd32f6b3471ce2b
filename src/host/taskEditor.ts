import * as vscode from 'vscode';
import { editTasks, type TaskEdits } from '../core/edit/editTasks.ts';
import type { Recurrence } from '../core/edit/nextOccurrence.ts';
import { NOTICE_MESSAGES, type Notice } from '../core/edit/notices.ts';
import { refusalArgs, REFUSAL_MESSAGES, type Refusal } from '../core/edit/refusals.ts';
import { setStatus, toggleTask } from '../core/edit/setStatus.ts';
import { setDue, setOwners } from '../core/edit/setTaskField.ts';
import type { EditOptions, TaskEdit } from '../core/edit/taskEdit.ts';
import type { CalendarDate } from '../core/model/calendarDate.ts';
import { applyEdits } from '../core/text/textEdit.ts';
import type { TaskStatus } from '../core/model/vocabulary.ts';
import { EditSession } from './editSession.ts';
import { openForEditing, type OpenedFile } from './openForEditing.ts';
import type { ChangeOutcome, Clock, EditOutcome, PlanChanges, RefusedEdit, Settings, TaskEditor, TaskTarget } from './services.ts';

/** What task edits need. */
export interface TaskEditorContext {
	readonly settings: Settings;
	readonly clock: Clock;
	readonly logger: vscode.LogOutputChannel;
}

type MakeEdit = (options: EditOptions) => TaskEdit;

/** Does task edits one after the other, so that no two meet in a file, and tells what was refused. */
export class HostTaskEditor implements TaskEditor {
	readonly #context: TaskEditorContext;
	#last: Promise<unknown> = Promise.resolve();

	constructor(context: TaskEditorContext) {
		this.#context = context;
	}

	toggle(targets: readonly TaskTarget[]): Promise<EditOutcome> {
		return this.#edit(targets, toggleTask);
	}

	setStatus(targets: readonly TaskTarget[], status: TaskStatus): Promise<EditOutcome> {
		return this.#edit(targets, (options) => setStatus(status, options));
	}

	setDue(targets: readonly TaskTarget[], due: CalendarDate | undefined): Promise<EditOutcome> {
		return this.#edit(targets, (options) => setDue(due, options));
	}

	setOwners(targets: readonly TaskTarget[], owners: readonly string[]): Promise<EditOutcome> {
		return this.#edit(targets, () => setOwners(owners));
	}

	changeTogether(uris: readonly vscode.Uri[], plan: PlanChanges, created: readonly vscode.Uri[] = []): Promise<ChangeOutcome> {
		return this.#enqueue(() => this.#changeAll(uris, plan, created));
	}

	#edit(targets: readonly TaskTarget[], make: MakeEdit): Promise<EditOutcome> {
		return this.#enqueue(() => this.#editAll(targets, make));
	}

	#enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
		const run = this.#last.then(work);
		this.#last = run.catch(() => undefined);
		return run;
	}

	async #changeAll(uris: readonly vscode.Uri[], plan: PlanChanges, created: readonly vscode.Uri[]): Promise<ChangeOutcome> {
		const session = new EditSession(this.#context.logger);
		const opened = await this.#openAll(uris);
		const texts = new Map([...opened].flatMap(([key, file]) => 'refused' in file ? [] : [[key, file.text]]));
		for (const [key, edits] of plan(texts)) {
			const file = opened.get(key);
			const added = file ? undefined : created.find((uri) => uri.toString() === key);
			if (added) { session.create(added, applyEdits('', edits)); }
			if (file && !('refused' in file) && edits.length > 0) { session.add(file, edits); }
		}
		const failed = await session.applyTogether();
		const unread = uris.flatMap((uri) => { const file = opened.get(uri.toString()); return file && 'refused' in file ? [toReason(file, uri)] : []; });
		const refused = [...unread, ...failed.map(({ uri, refusal }) => toReason(refusal, uri))];
		tell(refused);
		return { done: failed.length === 0, refused };
	}

	async #openAll(uris: readonly vscode.Uri[]): Promise<Map<string, OpenedFile | Refusal>> {
		const { settings } = this.#context;
		return new Map(await Promise.all(uris.map(async (uri) => [uri.toString(), await openForEditing(uri, settings.get('maxFileSizeMB', uri))] as const)));
	}

	async #editAll(targets: readonly TaskTarget[], make: MakeEdit): Promise<EditOutcome> {
		const session = new EditSession(this.#context.logger);
		const refused: RefusedEdit[] = [];
		for (const inFile of groupByFile(targets)) { refused.push(...await this.#prepare(session, inFile, make)); }
		for (const { uri, refusal } of await session.apply()) {
			refused.push(...toRefused(targets.filter((target) => target.uri.toString() === uri.toString()), refusal));
		}
		const failed = new Set(refused.map(({ target }) => target));
		tell(refused.map(({ reason }) => reason));
		return { done: targets.length - failed.size, refused };
	}

	/** Works out the edits of one file; gives what is refused. */
	async #prepare(session: EditSession, targets: readonly TaskTarget[], make: MakeEdit): Promise<RefusedEdit[]> {
		const { uri } = targets[0]!;
		const opened = await openForEditing(uri, this.#context.settings.get('maxFileSizeMB', uri));
		if ('refused' in opened) { return toRefused(targets, opened); }
		const options = { ...this.#options(uri), ...await this.#recurrence(opened.text, uri) };
		const { edits, refused, notices }: TaskEdits<TaskTarget> = editTasks(opened.text, targets, make(options));
		if (edits.length > 0) { session.add(opened, edits); }
		tellNotices(notices);
		return refused.flatMap(({ target, refusal }) => toRefused([target], refusal));
	}

	/** The rules are loaded where a file has one. */
	async #recurrence(text: string, uri: vscode.Uri): Promise<{ readonly recurrence?: Recurrence }> {
		if (!/repeat|🔁/i.test(text)) { return {}; }
		const { nextDay } = await import('../core/recurrence/nextDay.ts');
		return { recurrence: { nextDay, place: this.#context.settings.get('nextOccurrence', uri) } };
	}

	#options(uri: vscode.Uri): EditOptions {
		const { settings, clock } = this.#context;
		return { today: clock.today(), addDoneDate: settings.get('addDoneDate', uri), defaultDialect: settings.get('taskDialect', uri) };
	}
}

function groupByFile(targets: readonly TaskTarget[]): TaskTarget[][] {
	const groups = new Map<string, TaskTarget[]>();
	for (const target of targets) {
		const key = target.uri.toString();
		const group = groups.get(key);
		if (group) { group.push(target); } else { groups.set(key, [target]); }
	}
	return [...groups.values()];
}

function toRefused(targets: readonly TaskTarget[], refusal: Refusal): RefusedEdit[] {
	return targets.map((target) => ({ target, code: refusal.refused, reason: toReason(refusal, target.uri) }));
}

/** A refusal in words for the user. */
export function toReason(refusal: Refusal, uri: vscode.Uri): string {
	return vscode.l10n.t(REFUSAL_MESSAGES[refusal.refused], ...refusalArgs(refusal, vscode.workspace.asRelativePath(uri)));
}

/** Calmly, as what was asked for is done. */
function tellNotices(notices: readonly Notice[]): void {
	const messages = notices.map(({ notice, args }) => vscode.l10n.t(NOTICE_MESSAGES[notice], ...args));
	if (messages.length > 0) { void vscode.window.showInformationMessage([...new Set(messages)].join(' ')); }
}

/** Nothing is refused silently. */
function tell(reasons: readonly string[]): void {
	if (reasons.length > 0) { void vscode.window.showWarningMessage([...new Set(reasons)].join(' ')); }
}

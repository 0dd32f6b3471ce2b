import type { Recurrence } from '../../core/edit/nextOccurrence.ts';
import * as vscode from 'vscode';
import {
	editTasks,
	type TaskEdits,
	type EditOptions,
	type TaskEdit,
	setStatus,
	toggleTask,
	setDue,
	setOwners,
	setTaskField,
} from '../../core/edit/taskEdit.ts';
import {
	NOTICE_MESSAGES,
	type Notice,
	refusalArgs,
	refuse,
	REFUSAL_MESSAGES,
	type Refusal,
} from '../../core/edit/refusals.ts';
import { takeBack } from '../../core/edit/takeBack.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { NoteOptions } from '../../core/model/noteOptions.ts';
import { applyEdits } from '../../core/text/textEdit.ts';
import type { TaskStatus } from '../../core/model/vocabulary.ts';
import { EditSession, type RefusedFile } from './editSession.ts';
import { changedSince, moveToTrash } from '../writtenFiles.ts';
import { readNoteOptions } from '../workspace/folderNotebook.ts';
import type { LostUpdateWatcher } from './lostUpdateWatcher.ts';
import { openForEditing, type OpenedFile } from './openForEditing.ts';
import type {
	ChangeOutcome,
	Clock,
	DueMove,
	EditOutcome,
	LastChange,
	PlanChanges,
	RefusedEdit,
	Settings,
	TaskEditor,
	TaskTarget,
} from '../services.ts';
import { showInformation, showWarning } from '../commands/commands.ts';

/** What task edits need. */
interface TaskEditorContext {
	readonly settings: Settings;
	readonly clock: Clock;
	readonly logger: vscode.LogOutputChannel;
	readonly laterLooks: LostUpdateWatcher;
}

type MakeEdit = (options: EditOptions) => TaskEdit;

/** What is asked for of some targets. */
interface Wish {
	readonly targets: readonly TaskTarget[];
	readonly make: MakeEdit;
}

/** Does task edits one after the other, so that no two meet in a file, and tells what was refused. */
export class HostTaskEditor implements TaskEditor, vscode.Disposable {
	readonly #context: TaskEditorContext;
	readonly #changed = new vscode.EventEmitter<LastChange | undefined>();
	#last: Promise<unknown> = Promise.resolve();
	#lastChange: LastChange | undefined;

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

	setDueEach(moves: readonly DueMove[]): Promise<EditOutcome> {
		return this.#enqueue(() =>
			this.#editAll(moves.map(({ targets, due }) => ({ targets, make: (options) => setDue(due, options) })))
		);
	}

	setGoal(targets: readonly TaskTarget[], goal: string | undefined): Promise<EditOutcome> {
		return this.#edit(targets, (options) => setTaskField('goal', goal, options));
	}

	setOwners(targets: readonly TaskTarget[], owners: readonly string[]): Promise<EditOutcome> {
		return this.#edit(targets, () => setOwners(owners));
	}

	changeTogether(
		uris: readonly vscode.Uri[],
		plan: PlanChanges,
		created: readonly vscode.Uri[] = [],
	): Promise<ChangeOutcome> {
		return this.#enqueue(() => this.#changeAll(uris, plan, created));
	}

	get lastChange(): LastChange | undefined {
		return this.#lastChange;
	}

	readonly onDidChange = this.#changed.event;

	undoLast(): Promise<ChangeOutcome> {
		return this.#enqueue(() => this.#takeBack());
	}

	dispose(): void {
		this.#changed.dispose();
	}

	async #takeBack(): Promise<ChangeOutcome> {
		const last = this.#lastChange;
		if (!last) { return { done: false, refused: [] }; }
		const gone: string[] = (await changedSince(last.created)).map(uri => toReason(refuse('line-changed'), uri));
		const plan: PlanChanges = (texts) => {
			const edits = last.files.map(({ uri, ...change }) =>
				[uri, takeBack(change, texts.get(uri.toString()) ?? '')] as const
			);
			gone.push(...edits.flatMap(([uri, back]) => back ? [] : [toReason(refuse('line-changed'), uri)]));
			return new Map(gone.length > 0 ? [] : edits.map(([uri, back]) => [uri.toString(), back ?? []]));
		};
		const outcome = await this.#changeAll(
			last.files.map(({ uri }) => uri),
			plan,
			[],
			new Map(last.files.map(({ uri, before }) => [uri.toString(), before])),
		);
		tell(gone);
		if (gone.length > 0 || !outcome.done) { return { done: false, refused: [...outcome.refused, ...gone] }; }
		await Promise.all(last.created.map(moveToTrash));
		this.#remember(undefined);
		return outcome;
	}

	/** What was refused after all is no part of it. */
	#rememberDone({ asked: { changes, created } }: EditSession, undone: readonly RefusedFile[]): void {
		const files = changes.filter(({ uri }) => !undone.some((file) => file.uri.toString() === uri.toString()));
		if (files.length > 0 || created.length > 0) { this.#remember({ files, created }); }
	}

	#remember(change: LastChange | undefined): void {
		this.#lastChange = change;
		this.#changed.fire(change);
	}

	#edit(targets: readonly TaskTarget[], make: MakeEdit): Promise<EditOutcome> {
		return this.#enqueue(() => this.#editAll([{ targets, make }]));
	}

	#enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
		const run = this.#last.then(work);
		this.#last = run.catch(() => undefined);
		return run;
	}

	async #changeAll(
		uris: readonly vscode.Uri[],
		plan: PlanChanges,
		created: readonly vscode.Uri[],
		earlier: ReadonlyMap<string, string> = new Map(),
	): Promise<ChangeOutcome> {
		const session = new EditSession(this.#context.logger);
		const opened = await this.#openAll(uris);
		const texts = new Map([...opened].flatMap(([key, file]) => 'refused' in file ? [] : [[key, file.text]]));
		for (const [key, edits] of plan(texts)) {
			const file = opened.get(key);
			const added = file ? undefined : created.find((uri) => uri.toString() === key);
			if (added) { session.create(added, applyEdits('', edits)); }
			if (file && !('refused' in file) && edits.length > 0) { session.add(file, edits); }
		}
		const failed = session.wouldBare((uri) => readNoteOptions(this.#context.settings, uri), earlier)
			?? await session.applyTogether();
		if (failed.length === 0) {
			this.#context.laterLooks.expect(session.written);
			this.#rememberDone(session, []);
		}
		const unread = uris.flatMap((uri) => {
			const file = opened.get(uri.toString());
			return file && 'refused' in file ? [toReason(file, uri)] : [];
		});
		const refused = [...unread, ...failed.map(({ uri, refusal }) => toReason(refusal, uri))];
		tell(refused);
		return { done: failed.length === 0, refused };
	}

	async #openAll(uris: readonly vscode.Uri[]): Promise<Map<string, OpenedFile | Refusal>> {
		const { settings } = this.#context;
		return new Map(
			await Promise.all(
				uris.map(async (uri) =>
					[uri.toString(), await openForEditing(uri, settings.get('maxFileSizeMB', uri))] as const
				),
			),
		);
	}

	async #editAll(wishes: readonly Wish[]): Promise<EditOutcome> {
		const session = new EditSession(this.#context.logger);
		const targets = wishes.flatMap((wish) => wish.targets);
		const refused: RefusedEdit[] = [];
		for (const inFile of groupByFile(wishes)) { refused.push(...await this.#prepare(session, inFile)); }
		const undone = await session.apply();
		this.#rememberDone(session, undone);
		for (const { uri, refusal } of undone) {
			refused.push(...toRefused(targets.filter((target) => target.uri.toString() === uri.toString()), refusal));
		}
		this.#context.laterLooks.expect(session.written);
		const failed = new Set(refused.map(({ target }) => target));
		tell(refused.map(({ reason }) => reason));
		return { done: targets.length - failed.size, refused };
	}

	/** Works out the edits of one file; gives what is refused. */
	async #prepare(session: EditSession, { uri, wishes }: FileWishes): Promise<RefusedEdit[]> {
		const opened = await openForEditing(uri, this.#context.settings.get('maxFileSizeMB', uri));
		if ('refused' in opened) { return toRefused(wishes.flatMap(({ targets }) => targets), opened); }
		const options = { ...this.#options(uri), ...await this.#recurrence(opened.text, uri) };
		const planned: TaskEdits<TaskTarget>[] = wishes.map(({ targets, make }) =>
			editTasks(opened.text, targets, make(options), options.noteOptions)
		);
		const edits = planned.flatMap((plan) => plan.edits);
		if (edits.length > 0) { session.add(opened, edits); }
		tellNotices(planned.flatMap(({ notices }) => notices));
		return planned.flatMap(({ refused }) => refused.flatMap(({ target, refusal }) => toRefused([target], refusal)));
	}

	/** The rules are loaded where a file has one. */
	async #recurrence(text: string, uri: vscode.Uri): Promise<{ readonly recurrence?: Recurrence }> {
		if (!/repeat|🔁/i.test(text)) { return {}; }
		const { nextDay } = await import('../../core/recurrence/nextDay.ts');
		return { recurrence: { nextDay, place: this.#context.settings.get('nextOccurrence', uri) } };
	}

	#options(uri: vscode.Uri): EditOptions & { readonly noteOptions: NoteOptions } {
		const { settings, clock } = this.#context;
		return {
			noteOptions: readNoteOptions(settings, uri),
			today: clock.today(),
			addDoneDate: settings.get('addDoneDate', uri),
			defaultDialect: settings.get('taskDialect', uri),
		};
	}
}

/** What is asked for in one file. */
interface FileWishes {
	readonly uri: vscode.Uri;
	readonly wishes: readonly Wish[];
}

function groupByFile(wishes: readonly Wish[]): FileWishes[] {
	const uris = new Map(wishes.flatMap(({ targets }) => targets.map(({ uri }) => [uri.toString(), uri] as const)));
	return [...uris].map(([key, uri]) => {
		const here = wishes.map(({ targets, make }) => ({
			make,
			targets: targets.filter((target) => target.uri.toString() === key),
		}));
		return { uri, wishes: here.filter(({ targets }) => targets.length > 0) };
	});
}

function toRefused(targets: readonly TaskTarget[], refusal: Refusal): RefusedEdit[] {
	return targets.map((target) => ({ target, code: refusal.refused, reason: toReason(refusal, target.uri) }));
}

/** A refusal in words for the user. */
export function toReason(refusal: Refusal, uri: vscode.Uri): string {
	return vscode.l10n.t(
		REFUSAL_MESSAGES[refusal.refused],
		...refusalArgs(refusal, vscode.workspace.asRelativePath(uri)),
	);
}

/** Calmly, as what was asked for is done. */
function tellNotices(notices: readonly Notice[]): void {
	const messages = notices.map(({ notice, args }) => vscode.l10n.t(NOTICE_MESSAGES[notice], ...args));
	if (messages.length > 0) { void showInformation([...new Set(messages)].join(' ')); }
}

/** Nothing is refused silently. */
function tell(reasons: readonly string[]): void {
	if (reasons.length > 0) { void showWarning([...new Set(reasons)].join(' ')); }
}

import type * as vscode from 'vscode';
import type { SettingKey, SettingValues } from '../contributions/settings.ts';
import type { RefusalCode } from '../core/edit/refusals.ts';
import type { CalendarDate } from '../core/model/calendarDate.ts';
import type { NotebookView } from '../core/model/notebookView.ts';
import type { TaskItem } from '../core/model/note.ts';
import type { TaskStatus } from '../core/model/vocabulary.ts';
import type { TextEdit } from '../core/text/textEdit.ts';
import type { PrintPdf } from './export/printer.ts';

/** One workspace folder and the notebook in it; `view.size` is 0 where there are no notes. */
export interface NotebookFolder {
	readonly uri: vscode.Uri;
	readonly name: string;
	readonly view: NotebookView;
	/** Who keeps it, where its `.mentoring/config.yml` says so: `Mara Lindqvist`. */
	readonly me?: string | undefined;
	/** How many files that could be notes were there when it was last read as a whole. */
	readonly files?: number;
}

/** The notebooks of the open workspace, fresh whatever edits the notes. */
export interface Notebooks {
	/** One per workspace folder, in the order of the workspace. */
	readonly folders: readonly NotebookFolder[];
	/** `loading` while a folder is read for the first time; what is read so far is in its view. */
	readonly state: 'loading' | 'ready';
	/** Fulfils when the first full reading is done. */
	readonly ready: Promise<void>;
	/** Notes, folders, the day or {@link state} changed; once per burst, and several times while folders are read. */
	readonly onDidChange: vscode.Event<void>;
	/** Reads everything again. */
	refresh(): Promise<void>;
	/** Fulfils when every change heard of so far is in the views. */
	settled(): Promise<void>;
	uriOf(folder: NotebookFolder, path: string): vscode.Uri;
	/** The folder a file belongs to and its path there; the innermost where folders nest. */
	find(uri: vscode.Uri): { readonly folder: NotebookFolder, readonly path: string } | undefined;
	/** What an edit needs to find the item again: taken when it is shown, not when it is clicked. */
	targetOf(folder: NotebookFolder, path: string, task: TaskItem): TaskTarget;
}

/** What the screen shows of the notebooks: everything, or nothing private, as while others look on. */
export type ShownOnScreen =
	| { readonly private: true }
	/** `only` is the one mentorship that is shown: others see nothing of the other pairs. */
	| { readonly private: false, readonly only?: { readonly folder: string, readonly key: string } };

/** Whether others are looking on; remembered for the window. */
export interface Screen {
	readonly shown: ShownOnScreen;
	show(shown: ShownOnScreen): Promise<void>;
	/** A note that is not shown now. */
	isHidden(uri: vscode.Uri): boolean;
	/** The notebooks with all that is in them, to know that something is hidden; nothing of it may be shown. */
	readonly allFolders: readonly NotebookFolder[];
}

/** A task line as it was when the user saw it. */
export interface TaskTarget {
	readonly uri: vscode.Uri;
	/** From 0. */
	readonly line: number;
	/** `hashLine` of the line's text. */
	readonly lineHash: number;
}

/** A target that was left as it is, and why, in words for the user. */
export interface RefusedEdit {
	readonly target: TaskTarget;
	readonly code: RefusalCode;
	readonly reason: string;
}

/** What an edit did. */
export interface EditOutcome {
	/** Targets whose file was changed, or that already were as asked. */
	readonly done: number;
	readonly refused: readonly RefusedEdit[];
}

/**
 * Changes task lines by the smallest edit (format.md §6), many targets as one undo step.
 * What cannot be changed is refused, left as it is, and told to the user here: callers
 * need not show anything.
 */
export interface TaskEditor {
	toggle(targets: readonly TaskTarget[]): Promise<EditOutcome>;
	setStatus(targets: readonly TaskTarget[], status: TaskStatus): Promise<EditOutcome>;
	/** `undefined` takes the date away. */
	setDue(targets: readonly TaskTarget[], due: CalendarDate | undefined): Promise<EditOutcome>;
	/** Items to different days, as one undo step. */
	setDueEach(moves: readonly DueMove[]): Promise<EditOutcome>;
	/** A goal's file stem or path; `undefined` takes the goal away. */
	setGoal(targets: readonly TaskTarget[], goal: string | undefined): Promise<EditOutcome>;
	/** Handles without `@`; an empty list takes the owner away. */
	setOwners(targets: readonly TaskTarget[], owners: readonly string[]): Promise<EditOutcome>;
	/**
	 * Changes several notes as one undo step, all of them or none. `plan` is given the current
	 * texts of those that may be changed; what is refused is told to the user here. Files
	 * `created` are part of it where the plan has edits for them, which start from an empty text.
	 */
	changeTogether(
		uris: readonly vscode.Uri[],
		plan: PlanChanges,
		created?: readonly vscode.Uri[],
	): Promise<ChangeOutcome>;
	/** The last change made here, until it is taken back. */
	readonly lastChange: LastChange | undefined;
	/** A change was made, or taken back. */
	readonly onDidChange: vscode.Event<LastChange | undefined>;
	/** Takes the last change back, all of it or nothing; what was written elsewhere in the notes since stays. */
	undoLast(): Promise<ChangeOutcome>;
}

/** What was done last: texts of notes before and after it. */
export interface LastChange {
	readonly files: readonly { readonly uri: vscode.Uri, readonly before: string, readonly after: string }[];
	/** Notes that were made with it. Taking it back moves them to the trash, as long as they say what they said. */
	readonly created: readonly { readonly uri: vscode.Uri, readonly text: string }[];
}

/** Items and the day they move to; without one their date is taken away. */
export interface DueMove {
	readonly targets: readonly TaskTarget[];
	readonly due: CalendarDate | undefined;
}

/** Texts by URI, as text; and the edits of each. */
export type PlanChanges = (texts: ReadonlyMap<string, string>) => ReadonlyMap<string, readonly TextEdit[]>;

/** What a change of several notes did. */
export interface ChangeOutcome {
	/** The edits were made, or there were none to make. */
	readonly done: boolean;
	/** Files that could not be read or written, in words for the user. */
	readonly refused: readonly string[];
}

/** The user's settings, typed by `src/contributions/settings.ts`; a scope matters in a workspace of several folders. */
export interface Settings {
	get<Key extends SettingKey>(key: Key, scope?: vscode.Uri): SettingValues[Key];
	/** Some setting of this extension changed. */
	readonly onDidChange: vscode.Event<vscode.ConfigurationChangeEvent>;
}

/** The civil day where the user is. */
export interface Clock {
	today(): CalendarDate;
	/** Midnight passed, or the machine woke up on another day. */
	readonly onDidChangeDay: vscode.Event<CalendarDate>;
}

/** What every feature is given. */
export interface Services {
	readonly notebooks: Notebooks;
	readonly screen: Screen;
	readonly edits: TaskEditor;
	readonly settings: Settings;
	readonly clock: Clock;
	readonly logger: vscode.LogOutputChannel;
	readonly context: vscode.ExtensionContext;
	/** Makes a PDF, where this host can start a browser; see `exits.printPage`, which asks for trust first. */
	readonly printPdf: PrintPdf;
}

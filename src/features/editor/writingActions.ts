import type { AssistRequest } from '../../core/languageService/notebookPort.ts';
import * as vscode from 'vscode';
import { isRefusal } from '../../core/edit/refusals.ts';
import { addMonths } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import { MARKDOWN, type NoteDocument, type EditorAssistance, openNote } from '../../host/assist/writingHelp.ts';
import { showWarning, report } from '../../host/commands/commands.ts';
import { toReason } from '../../host/edits/taskEditor.ts';
import type { NoteToCreate } from '../../host/edits/createNote.ts';
import { uriOfNew, type NewFile } from '../../host/edits/newFiles.ts';
import type { NotebookFolder } from '../../host/services.ts';
import type { GoalInTable, NewGoal, NoteAction } from '../../core/languageService/noteActions.ts';

const { Refactor, RefactorExtract, RefactorMove, RefactorRewrite } = vscode.CodeActionKind;
const KINDS: Readonly<Record<NoteAction['kind'], vscode.CodeActionKind>> = {
	goal: RefactorExtract.append('goal'),
	goals: RefactorExtract.append('goals'),
	homework: RefactorExtract.append('homework'),
	owner: RefactorRewrite.append('owner'),
	carry: RefactorMove.append('carryForward'),
};

/** The template's goal is for the short term; its day is the user's to change. */
const MONTHS_AHEAD = 12;

/** Refactorings of what is selected: a goal or homework from words, another owner, carrying forward. */
export function registerWritingActions(help: EditorAssistance): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(MARKDOWN, {
		provideCodeActions: (document, range, context, token) => provide(help, document, range, context, token),
		resolveCodeAction: action =>
			action instanceof GoalAction || action instanceof TableAction ? action.resolve() : action,
	}, { providedCodeActionKinds: [Refactor] });
}

async function provide(
	help: EditorAssistance,
	document: vscode.TextDocument,
	range: vscode.Range,
	{ only }: vscode.CodeActionContext,
	token: vscode.CancellationToken,
): Promise<vscode.CodeAction[] | undefined> {
	const noteDocument = help.documents.find(document);
	if (!noteDocument || only && !only.intersects(Refactor)) { return undefined; }
	const service = await help.languageService(noteDocument, document);
	if (token.isCancellationRequested) { return undefined; }
	const actions = service.codeActions(openNote(noteDocument.path, document), {
		start: document.offsetAt(range.start),
		end: document.offsetAt(range.end),
	}, ['refactor']);
	const request = help.request(noteDocument, document, range.start);
	return actions.filter(action => action.kind in KINDS).map(action =>
		toCodeAction({ help, document, found: noteDocument, request }, action as NoteAction)
	);
}

interface Around {
	readonly help: EditorAssistance;
	readonly document: vscode.TextDocument;
	readonly found: NoteDocument;
	readonly request: AssistRequest;
}

function toCodeAction(around: Around, action: NoteAction): vscode.CodeAction {
	if (action.kind === 'goals') { return new TableAction(around, action.title, action.goals); }
	if (action.kind === 'goal') { return new GoalAction(around, action.title, action.goal); }
	const codeAction = new vscode.CodeAction(action.title, KINDS[action.kind]);
	if (action.kind === 'carry') {
		codeAction.command = {
			command: 'mentoring.carryForward',
			title: action.title,
			arguments: [{ mentorship: action.mentorship }],
		};
	} else {
		codeAction.edit = toEdit(around.document, action.edits);
	}
	return codeAction;
}

function toEdit(
	{ uri, positionAt }: vscode.TextDocument,
	edits: readonly TextEdit[],
	edit = new vscode.WorkspaceEdit(),
): vscode.WorkspaceEdit {
	for (const { start, end, text } of edits) {
		edit.replace(uri, new vscode.Range(positionAt(start), positionAt(end)), text);
	}
	return edit;
}

/** Finds a name and fills the template only when it is chosen. */
class GoalAction extends vscode.CodeAction {
	readonly #around: Around;
	readonly #goal: NewGoal;

	constructor(around: Around, title: string, goal: NewGoal) {
		super(title, KINDS.goal);
		this.#around = around;
		this.#goal = goal;
	}

	/** One edit makes the note and the link, so one undo takes both back. */
	async resolve(): Promise<this> {
		const { help, document, found: { folder }, request } = this.#around;
		try {
			const { goalEdits } = await import('../../core/languageService/noteActions.ts');
			const { text: title, private: isPrivate } = this.#goal.selected;
			const note = await composeGoal(this.#around, title, isPrivate, {
				target_date: addMonths(folder.view.today, MONTHS_AHEAD),
			});
			const edits = goalEdits(request, this.#goal, note.path);
			if (isRefusal(edits)) {
				void showWarning(toReason(edits, document.uri));
				return this;
			}
			this.edit = toEdit(document, edits, newFilesEdit(folder, [note]));
		} catch (error) {
			report(help.services.logger, this.title, error);
		}
		return this;
	}
}

/** Makes a goal of each row of a table, when it is chosen. */
class TableAction extends vscode.CodeAction {
	readonly #around: Around;
	readonly #goals: readonly GoalInTable[];

	constructor(around: Around, title: string, goals: readonly GoalInTable[]) {
		super(title, KINDS.goals);
		this.#around = around;
		this.#goals = goals;
	}

	/** One edit makes the notes and the links, so one undo takes all of it back. */
	async resolve(): Promise<this> {
		const { help, document, found: { folder }, request } = this.#around;
		try {
			const { linkedGoals } = await import('../../core/languageService/noteActions.ts');
			const notes = new Map<string, { readonly text: string, readonly cell: GoalInTable['cell'] }>();
			for (const { title, horizon, kind, targetDate, private: isPrivate, cell } of this.#goals) {
				const note = await composeGoal(this.#around, title, isPrivate, {
					horizon,
					kind,
					target_date: targetDate,
				});
				// Of two rows that say the same only the first becomes a goal.
				if (!notes.has(note.path)) { notes.set(note.path, { text: note.text, cell }); }
			}
			const edits = linkedGoals(request, [...notes].map(([goalPath, { cell }]) => ({ cell, goalPath })));
			if (isRefusal(edits)) {
				void showWarning(toReason(edits, document.uri));
				return this;
			}
			const files = [...notes].map(([path, { text }]) => ({ path, text }));
			this.edit = toEdit(document, edits, newFilesEdit(folder, files));
		} catch (error) {
			report(help.services.logger, this.title, error);
		}
		return this;
	}
}

/** The note of a goal of the mentorship here, which is yet to be made. */
async function composeGoal(
	around: Around,
	title: string,
	isPrivate: boolean,
	fields: NonNullable<NoteToCreate['fields']>,
): Promise<NewFile> {
	const { composeNote } = await import('../../host/edits/createNote.ts');
	const { help, found: { folder } } = around;
	const mentorship = mentorshipHere(around);
	return composeNote(help.services, {
		folder,
		template: 'goal',
		date: folder.view.today,
		title,
		...mentorship ? { mentorship } : {},
		fields: { ...fields, ...isPrivate ? { confidentiality: 'private' } : {} },
	});
}

/** Makes these files in the folder, where none is yet. */
function newFilesEdit(folder: NotebookFolder, files: readonly NewFile[]): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	for (const { path, text } of files) {
		edit.createFile(uriOfNew(folder.uri, path), {
			overwrite: false,
			ignoreIfExists: false,
			contents: new TextEncoder().encode(text),
		});
	}
	return edit;
}

/** The mentorship that the note belongs to. */
function mentorshipHere({ found: { folder, path } }: Around): Mentorship | undefined {
	const key = folder.view.mentorshipOf(path);
	return key === undefined ? undefined : folder.view.mentorship(key);
}

import * as vscode from 'vscode';
import { refuse, type Refusal } from '../../core/edit/refusals.ts';
import { verifyEdit } from '../../core/edit/verifyEdit.ts';
import type { NoteOptions } from '../../core/model/noteOptions.ts';
import { applyEdits, type TextEdit } from '../../core/text/textEdit.ts';
import { savedText } from '../workspace/currentNote.ts';
import { isBehindLink } from '../workspace/folderPaths.ts';
import type { WrittenFile } from './lostUpdateWatcher.ts';
import { exists } from './newFiles.ts';
import { type OpenedFile, revertDocument } from './openForEditing.ts';
import { firstCut, keepUnsaved, lookAtWritten, removeIfOurs, whyUndone, type NewText } from '../writtenFiles.ts';

/** A file that was left as it is after all. */
export interface RefusedFile {
	readonly uri: vscode.Uri;
	readonly refusal: Refusal;
}

type DocumentChange = Extract<OpenedFile, { kind: 'document' }> & {
	readonly edits: readonly TextEdit[];
	readonly wasDirty: boolean;
};
type BytesChange = Extract<OpenedFile, { kind: 'bytes' }> & { readonly edits: readonly TextEdit[] };

/** The edits of one action in any number of files: one undo step. */
export class EditSession {
	readonly #logger: vscode.LogOutputChannel;
	readonly #documents: DocumentChange[] = [];
	readonly #bytes: BytesChange[] = [];
	readonly #created: NewText[] = [];
	readonly #written: WrittenFile[] = [];
	/** All that was added, in its order. */
	readonly #changes: (DocumentChange | BytesChange)[] = [];

	constructor(logger: vscode.LogOutputChannel) {
		this.#logger = logger;
	}

	/** What reached the disk, once the changes are made; unsaved text did not. */
	get written(): readonly WrittenFile[] {
		return this.#written;
	}

	/** What was asked for, by file, and the files that are new with it: what taking it back needs. */
	get asked(): { readonly changes: readonly WrittenFile[], readonly created: readonly NewText[] } {
		return {
			changes: this.#changes.map(change => ({
				uri: uriOf(change),
				before: change.text,
				after: applyEdits(change.text, change.edits),
			})),
			created: this.#created,
		};
	}

	/** Adds the edits of one file; offsets are in `opened.text`. */
	add(opened: OpenedFile, edits: readonly TextEdit[]): void {
		if (opened.kind === 'document') {
			const change = { ...opened, edits, wasDirty: opened.document.isDirty };
			this.#documents.push(change);
			this.#changes.push(change);
		} else {
			const change = { ...opened, edits };
			this.#bytes.push(change);
			this.#changes.push(change);
		}
	}

	/** Adds a file to be created; one that is there already is never written over. For {@link applyTogether}. */
	create(uri: vscode.Uri, text: string): void {
		this.#created.push({ uri, text });
	}

	/**
	 * The files in which the changes would change what is private; `undefined` where there is none.
	 *
	 * @param earlier Texts by address: a file that would be as it was then bares nothing new.
	 */
	wouldBare(
		optionsOf: (uri: vscode.Uri) => NoteOptions,
		earlier: ReadonlyMap<string, string>,
	): RefusedFile[] | undefined {
		const refused = this.#changes.flatMap((change): RefusedFile[] => {
			const uri = uriOf(change);
			if (earlier.get(uri.toString()) === applyEdits(change.text, change.edits)) { return []; }
			const refusal = verifyEdit(change.text, change.edits, uri.path, optionsOf(uri));
			return refusal ? [{ uri, refusal }] : [];
		});
		return refused.length > 0 ? refused : undefined;
	}

	/** Makes the changes; gives the files where that was not possible. */
	async apply(): Promise<RefusedFile[]> {
		const documents = await this.#applyDocuments();
		const bytes = await Promise.all(this.#bytes.map((change) => this.#write(change)));
		return [...documents, ...bytes].filter((refused) => refused !== undefined);
	}

	/**
	 * Makes all the changes or, where one file cannot be changed, puts all back; gives the files that could not.
	 * Files reach the disk one after the other, in the order they were added: when the editor is killed in
	 * between, what was carried stands in its new place before it is marked in the old one.
	 */
	async applyTogether(): Promise<RefusedFile[]> {
		const takenFiles = await this.#taken();
		if (takenFiles.length > 0) { return takenFiles; }
		const refused = [...await this.#editDocuments(), ...await this.#cutNewFile()];
		const written: BytesChange[] = [];
		for (const change of refused.length === 0 ? this.#changes : []) {
			const file = await this.#changeForOthers(change);
			if (file) {
				refused.push(file);
				break;
			}
			if (change.kind === 'bytes') { written.push(change); }
		}
		return refused.length > 0 ? [...refused, ...await this.#putBack(refused, written)] : refused;
	}

	/** A change that others rely on: where another program has undone it already, they are not made. */
	async #changeForOthers(change: DocumentChange | BytesChange): Promise<RefusedFile | undefined> {
		const refused = change.kind === 'document' ? await this.#save(change) : await this.#write(change);
		const uri = uriOf(change);
		if (refused || change.kind === 'document' && change.wasDirty) { return refused; }
		const undone = await whyUndone(uri, change.text, applyEdits(change.text, change.edits));
		return undone && { uri, refusal: refuse(undone) };
	}

	async #cutNewFile(): Promise<RefusedFile[]> {
		const cut = await firstCut(this.#created);
		return cut ? [{ uri: cut.uri, refusal: refuse('disk-full') }] : [];
	}

	async #taken(): Promise<RefusedFile[]> {
		const existing = await Promise.all(this.#created.map(async ({ uri }) => {
			if (await isBehindLink(uri)) { return [{ uri, refusal: refuse('not-created') }]; }
			return await exists(uri) ? [{ uri, refusal: refuse('file-exists') }] : [];
		}));
		return existing.flat();
	}

	/** What was refused is as it was already. Gives what could not be put back. */
	async #putBack(refused: readonly RefusedFile[], written: readonly BytesChange[]): Promise<RefusedFile[]> {
		const isRefused = ({ document }: DocumentChange) =>
			refused.some(({ uri }) => uri.toString() === document.uri.toString());
		const changed = this.#documents.filter((change) => !isRefused(change));
		const removed = await Promise.all(this.#created.map(removeIfOurs));
		const lost = await Promise.all([...changed, ...written].map((change) => this.#restore(change)));
		if (removed.includes(false)) {
			this.#logger.error('A change of several files failed, and a file that was created for it is still there.');
		}
		return lost.filter((file) => file !== undefined);
	}

	/** Puts one file back as it was, and looks whether it is; else its text stays open and unsaved. */
	async #restore(change: DocumentChange | BytesChange): Promise<RefusedFile | undefined> {
		const uri = uriOf(change);
		if (change.kind === 'document' && isTypedInto(change)) { return { uri, refusal: refuse('line-changed') }; }
		if (change.kind === 'bytes' ? await restoreBytes(change) : await restoreDocument(change)) { return undefined; }
		this.#logger.error(`${uri.toString()} could not be put back; its text is kept unsaved.`);
		await keepUnsaved(uri, change.text).catch((error: unknown) => {
			this.#logger.error(String(error));
		});
		return { uri, refusal: refuse('not-put-back') };
	}

	async #applyDocuments(): Promise<(RefusedFile | undefined)[]> {
		const refused = await this.#editDocuments();
		return refused.length > 0 ? refused : Promise.all(this.#documents.map((change) => this.#save(change)));
	}

	/** Edits what is open, in one undo step, and creates what is new; saves nothing. */
	async #editDocuments(): Promise<RefusedFile[]> {
		if (this.#documents.length + this.#created.length === 0) { return []; }
		const fresh = this.#documents.every(({ document, text }) => document.getText() === text);
		if (!fresh || !await applyAll(this.#documents, this.#created)) {
			const uncreated = this.#created.map(({ uri }) => ({ uri, refusal: refuse('not-created') }));
			return [
				...uncreated,
				...this.#documents.map(({ document }) => ({ uri: document.uri, refusal: refuse('line-changed') })),
			];
		}
		return [];
	}

	/**
	 * Saves what was saved before. VS Code refuses to save a document that last looked at its file before
	 * another program wrote it, though both say the same: taken back, it has looked again, and can be saved.
	 */
	async #save(change: DocumentChange): Promise<RefusedFile | undefined> {
		const refused = await this.#saveOnce(change);
		const mayTryAgain = refused?.refusal.refused === 'read-only' && !change.document.isDirty
			&& change.document.getText() === change.text;
		return mayTryAgain && await applyAll([change]) ? this.#saveOnce(change) : refused;
	}

	/** An edit that cannot be saved is taken back. */
	async #saveOnce(change: DocumentChange): Promise<RefusedFile | undefined> {
		const { document, text, edits, wasDirty } = change;
		if (wasDirty) { return undefined; }
		const newText = applyEdits(text, edits);
		if (await document.save()) { return this.#believe(change, [newText, document.getText()]); }
		if (await lookAtWritten(document.uri, [newText], text) === 'cut') { return this.#putBackCut(change); }
		const refusal = await whyUnsaved(document.uri, text, newText);
		await this.#takeBack(change, newText);
		if (!refusal) {
			this.#written.push({ uri: document.uri, before: text, after: newText });
			return undefined;
		}
		this.#logger.warn(`${document.uri.toString()} could not be saved; the change was taken back.`);
		return { uri: document.uri, refusal };
	}

	/** What was told as written, once it was seen; what was cut is put back. */
	async #believe(
		change: DocumentChange | BytesChange,
		acceptable: readonly [string, ...string[]],
	): Promise<RefusedFile | undefined> {
		const uri = uriOf(change);
		if (await lookAtWritten(uri, acceptable, change.text) === 'cut') { return this.#putBackCut(change); }
		this.#written.push({ uri, before: change.text, after: acceptable[0] });
		return undefined;
	}

	async #putBackCut(change: DocumentChange | BytesChange): Promise<RefusedFile> {
		const uri = uriOf(change);
		this.#logger.warn(`${uri.toString()} was written in part only; it is put back.`);
		return await this.#restore(change) ?? { uri, refusal: refuse('disk-full') };
	}

	/**
	 * Another program may have written the file meanwhile: then a document that stays unsaved, even with
	 * its old text, would hide the file from now on. So it is given up, unless somebody typed into it.
	 */
	async #takeBack({ document, text, edits }: DocumentChange, newText: string): Promise<void> {
		if (document.isDirty && document.getText() === newText) { await revertDocument(document); }
		if (document.isDirty) { await applyAll([{ document, edits: inverse(text, edits) }]); }
	}

	async #write(change: BytesChange): Promise<RefusedFile | undefined> {
		const { uri, bytes, text, edits } = change;
		try {
			if (!isEqual(await vscode.workspace.fs.readFile(uri), bytes)) {
				return { uri, refusal: refuse('line-changed') };
			}
			const newText = applyEdits(text, edits);
			await vscode.workspace.fs.writeFile(uri, encode(newText, bytes));
			return await this.#believe(change, [newText]);
		} catch (error) {
			this.#logger.warn(`${uri.toString()} could not be written: ${String(error)}`);
			return this.#whyUnwritten(change);
		}
	}

	/** A write that failed may have left half of the file all the same. */
	async #whyUnwritten(change: BytesChange): Promise<RefusedFile> {
		const { uri, text, edits } = change;
		if (!await exists(uri)) { return { uri, refusal: refuse('note-gone') }; }
		if (await lookAtWritten(uri, [applyEdits(text, edits)], text) !== 'cut') {
			return { uri, refusal: refuse('read-only') };
		}
		return this.#putBackCut(change);
	}
}

/** Why a document could not be saved; nothing when the file was written all the same. */
async function whyUnsaved(uri: vscode.Uri, text: string, newText: string): Promise<Refusal | undefined> {
	const disk = await savedText(uri);
	if (disk === newText) { return undefined; }
	if (disk === undefined) { return refuse('note-gone'); }
	return refuse(disk === text ? 'read-only' : 'line-changed');
}

async function applyAll(
	changes: readonly { readonly document: vscode.TextDocument, readonly edits: readonly TextEdit[] }[],
	created: readonly NewText[] = [],
): Promise<boolean> {
	const edit = new vscode.WorkspaceEdit();
	for (const { uri, text } of created) {
		edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
	}
	for (const { document, edits } of changes) {
		for (const { start, end, text } of edits) {
			edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
		}
	}
	return vscode.workspace.applyEdit(edit);
}

function uriOf(change: DocumentChange | BytesChange): vscode.Uri {
	return change.kind === 'document' ? change.document.uri : change.uri;
}

/**
 * Somebody typed meanwhile: their words, and the change, stay as they are. A clean document may show its cut file by
 * now.
 */
function isTypedInto({ document, text, edits }: DocumentChange): boolean {
	return document.isDirty && ![text, applyEdits(text, edits)].includes(document.getText());
}

async function restoreBytes({ uri, bytes }: Pick<BytesChange, 'uri' | 'bytes'>): Promise<boolean> {
	const isTold = await vscode.workspace.fs.writeFile(uri, bytes).then(() => true, () => false);
	return isTold && await lookAtWritten(uri, [bytes]) === 'whole';
}

/** Through the editor, and where VS Code has read the cut file again meanwhile, through the bytes. */
async function restoreDocument({ document, text, bytes, edits, wasDirty }: DocumentChange): Promise<boolean> {
	const newText = applyEdits(text, edits);
	const isBack = document.getText() === text
		|| document.getText() === newText && await applyAll([{ document, edits: inverse(text, edits) }]);
	if (wasDirty) { return isBack; }
	const isTold = isBack && await document.save();
	const seen = await lookAtWritten(document.uri, [text, newText]);
	if (isTold && await lookAtWritten(document.uri, [text]) === 'whole') { return true; }
	if (!bytes || seen === 'other' || !await restoreBytes({ uri: document.uri, bytes })) { return false; }
	// Where VS Code refused the edit that leads back, the document still has the change; nobody has typed anything else
	// into it.
	if (document.isDirty && [text, newText].includes(document.getText())) { await revertDocument(document); }
	return true;
}

/** The edits that lead back; offsets are in the edited text. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
	let shift = 0;
	return [...edits].sort((a, b) => a.start - b.start).map((edit) => {
		const start = edit.start + shift;
		shift += edit.text.length - (edit.end - edit.start);
		return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
	});
}

/** UTF-8 with the BOM that was there. */
function encode(text: string, before: Uint8Array): Uint8Array {
	const hasBom = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
	return new TextEncoder().encode(hasBom ? `\ufeff${text}` : text);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

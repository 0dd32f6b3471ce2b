import * as vscode from 'vscode';
import { refuse, type Refusal } from '../core/edit/refusals.ts';
import { applyEdits, type TextEdit } from '../core/text/textEdit.ts';
import { savedText } from './currentText.ts';
import { isBehindLink } from './links.ts';
import { exists } from './newFiles.ts';
import type { WrittenFile } from './laterLooks.ts';
import type { OpenedFile } from './openForEditing.ts';
import { revertDocument } from './revertDocument.ts';

/** A file that was left as it is after all. */
export interface RefusedFile {
	readonly uri: vscode.Uri;
	readonly refusal: Refusal;
}

type DocumentChange = Extract<OpenedFile, { kind: 'document' }> & { readonly edits: readonly TextEdit[]; readonly wasDirty: boolean };
type BytesChange = Extract<OpenedFile, { kind: 'bytes' }> & { readonly edits: readonly TextEdit[] };

/** A file that is not there yet. */
interface NewText { readonly uri: vscode.Uri; readonly text: string }

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
	get written(): readonly WrittenFile[] { return this.#written; }

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
		const taken = await this.#taken();
		if (taken.length > 0) { return taken; }
		const refused = await this.#editDocuments();
		const written: BytesChange[] = [];
		for (const change of refused.length === 0 ? this.#changes : []) {
			const file = change.kind === 'document' ? await this.#save(change) : await this.#write(change);
			if (file) { refused.push(file); break; }
			if (change.kind === 'bytes') { written.push(change); }
		}
		if (refused.length > 0) { await this.#putBack(refused, written); }
		return refused;
	}

	async #taken(): Promise<RefusedFile[]> {
		const found = await Promise.all(this.#created.map(async ({ uri }) => {
			if (await isBehindLink(uri)) { return [{ uri, refusal: refuse('not-created') }]; }
			return await exists(uri) ? [{ uri, refusal: refuse('file-exists') }] : [];
		}));
		return found.flat();
	}

	/** What was refused is as it was already. */
	async #putBack(refused: readonly RefusedFile[], written: readonly BytesChange[]): Promise<void> {
		const isRefused = ({ document }: DocumentChange) => refused.some(({ uri }) => uri.toString() === document.uri.toString());
		const changed = this.#documents.filter((change) => !isRefused(change));
		if (changed.length > 0) { await applyAll(changed.map(({ document, text, edits }) => ({ document, edits: inverse(text, edits) }))); }
		const removed = await Promise.all(this.#created.map(removeIfOurs));
		const saved = await Promise.all(changed.map(async ({ document, wasDirty }) => wasDirty || await document.save()));
		const restored = await Promise.all(written.map(({ uri, bytes }) => vscode.workspace.fs.writeFile(uri, bytes).then(() => true, () => false)));
		if ([...saved, ...restored, ...removed].includes(false)) { this.#logger.error('A change of several files failed, and not all of them could be put back.'); }
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
			return [...uncreated, ...this.#documents.map(({ document }) => ({ uri: document.uri, refusal: refuse('line-changed') }))];
		}
		return [];
	}

	/**
	 * Saves what was saved before. VS Code refuses to save a document that last looked at its file before
	 * another program wrote it, though both say the same: taken back, it has looked again, and can be saved.
	 */
	async #save(change: DocumentChange): Promise<RefusedFile | undefined> {
		const refused = await this.#saveOnce(change);
		const mayTryAgain = refused?.refusal.refused === 'read-only' && !change.document.isDirty && change.document.getText() === change.text;
		return mayTryAgain && await applyAll([change]) ? this.#saveOnce(change) : refused;
	}

	/** An edit that cannot be saved is taken back. */
	async #saveOnce(change: DocumentChange): Promise<RefusedFile | undefined> {
		const { document, text, edits, wasDirty } = change;
		if (wasDirty) { return undefined; }
		const wanted = applyEdits(text, edits);
		if (await document.save()) { this.#written.push({ uri: document.uri, before: text, after: wanted }); return undefined; }
		const refusal = await whyUnsaved(document.uri, text, wanted);
		await this.#takeBack(change, wanted);
		if (!refusal) { this.#written.push({ uri: document.uri, before: text, after: wanted }); return undefined; }
		this.#logger.warn(`${document.uri.toString()} could not be saved; the change was taken back.`);
		return { uri: document.uri, refusal };
	}

	/**
	 * Another program may have written the file meanwhile: then a document that stays unsaved, even with
	 * its old text, would hide the file from now on. So it is given up, unless somebody typed into it.
	 */
	async #takeBack({ document, text, edits }: DocumentChange, wanted: string): Promise<void> {
		if (document.isDirty && document.getText() === wanted) { await revertDocument(document); }
		if (document.isDirty) { await applyAll([{ document, edits: inverse(text, edits) }]); }
	}

	async #write({ uri, bytes, text, edits }: BytesChange): Promise<RefusedFile | undefined> {
		try {
			if (!isEqual(await vscode.workspace.fs.readFile(uri), bytes)) { return { uri, refusal: refuse('line-changed') }; }
			const wanted = applyEdits(text, edits);
			await vscode.workspace.fs.writeFile(uri, encode(wanted, bytes));
			this.#written.push({ uri, before: text, after: wanted });
			return undefined;
		} catch (error) {
			this.#logger.warn(`${uri.toString()} could not be written: ${String(error)}`);
			return { uri, refusal: refuse(await exists(uri) ? 'read-only' : 'note-gone') };
		}
	}
}

/** Why a document could not be saved; nothing when the file was written all the same. */
async function whyUnsaved(uri: vscode.Uri, text: string, wanted: string): Promise<Refusal | undefined> {
	const disk = await savedText(uri);
	if (disk === wanted) { return undefined; }
	return refuse(disk === undefined ? 'note-gone' : disk === text ? 'read-only' : 'line-changed');
}

async function applyAll(changes: readonly { readonly document: vscode.TextDocument; readonly edits: readonly TextEdit[] }[], created: readonly NewText[] = []): Promise<boolean> {
	const edit = new vscode.WorkspaceEdit();
	for (const { uri, text } of created) { edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) }); }
	for (const { document, edits } of changes) {
		for (const { start, end, text } of edits) {
			edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
		}
	}
	return vscode.workspace.applyEdit(edit);
}

/** Takes a created file away again, unless another has written to it. */
async function removeIfOurs({ uri, text }: NewText): Promise<boolean> {
	if (!await exists(uri)) { return true; }
	try {
		if (!isEqual(await vscode.workspace.fs.readFile(uri), new TextEncoder().encode(text))) { return false; }
		await vscode.workspace.fs.delete(uri);
		return true;
	} catch {
		return false;
	}
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

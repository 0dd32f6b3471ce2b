import * as vscode from 'vscode';
import type { WayOutId } from '../../core/export/exportChannels.ts';
import type { MailDraft } from '../../core/mail/mailDraft.ts';
import { toSlug } from '../../core/text/paths.ts';
import { createFiles, type NewFile } from '../edits/newFiles.ts';
import type { Printed, PrintOptions, PrintPdf } from './printer.ts';
import type { ChangeOutcome, PlanChanges, TaskEditor } from '../services.ts';
import { UserError } from '../commands/commands.ts';
import { lookAtWritten } from '../writtenFiles.ts';

/**
 * The only doors through which text leaves the notebook. Each asks for the way out it is,
 * which `exportChannels.ts` must know, and a property test then watches over private parts.
 */

/** Puts a text on the clipboard. */
export async function copyText(_way: WayOutId, text: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
}

/** Opens a text as a document without a name, to be read, changed and saved or thrown away. */
export async function openUntitled(
	_way: WayOutId,
	content: string,
	language = 'markdown',
	column = vscode.ViewColumn.Active,
): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument({ content, language });
	await vscode.window.showTextDocument(document, { preview: false, viewColumn: column });
	return document;
}

/**
 * Shows a page to be read, without a file and nothing to be saved when it is closed; `name` stands on its tab, and its
 * ending says what it is. One of the same name is written anew.
 */
export async function openToRead(
	_way: WayOutId,
	name: string,
	content: string,
	shown: vscode.ViewColumn | vscode.TextDocumentShowOptions = vscode.ViewColumn.Active,
): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(pageToRead(name, content));
	await vscode.window.showTextDocument(document, {
		preview: false,
		...typeof shown === 'object' ? shown : { viewColumn: shown },
	});
	return document;
}

/** The same as VS Code's Markdown preview shows it. */
export async function previewPage(_way: WayOutId, name: string, content: string): Promise<vscode.Uri> {
	const uri = pageToRead(name, content);
	// Locked: else it would go on to whatever note is opened next.
	await vscode.commands.executeCommand('markdown.showPreview', uri, [uri], { locked: true });
	return uri;
}

/**
 * Prints a page to a PDF with a browser of this machine; see `printer.node.ts`. In a workspace
 * that is not trusted no program is started, not even one that would not look at it.
 */
export async function printPage(
	_way: WayOutId,
	printPdf: PrintPdf,
	html: string,
	options: PrintOptions,
): Promise<Printed> {
	return vscode.workspace.isTrusted ? printPdf(html, options) : 'no-programs';
}

/**
 * What is saved, or how it is made of the text of the file that it is saved over; of no other file anything is looked
 * at. Without a text nothing is written: the user has called it off.
 */
export type Content = string | Uint8Array | ((earlier: string | undefined) => Promise<string | undefined>);

/**
 * Hands a tool to VS Code for its language models: what it answers goes to a model. Where this VS Code has no such
 * tools, or they are turned off, nothing happens.
 */
export function registerAssistantTool(
	_way: WayOutId,
	name: string,
	tool: vscode.LanguageModelTool<unknown>,
): vscode.Disposable {
	// Other editors that run extensions lack parts of the API.
	const { registerTool } = (vscode as { readonly lm?: Partial<typeof vscode.lm> }).lm ?? {};
	return registerTool?.(name, tool) ?? new vscode.Disposable(() => undefined);
}

/**
 * Opens a mail in the user's own program, which sends it or not: by a link where it is short, else as a file (.eml)
 * whose place is asked. Gives how; `undefined` when the user gave up.
 */
export async function openInMail(
	way: WayOutId,
	draft: MailDraft,
	folder: vscode.Uri,
): Promise<'link' | vscode.Uri | undefined> {
	const { composeMailFile, mailtoLink } = await import('../../core/mail/mailDraft.ts');
	const link = mailtoLink(draft);
	// As a text: VS Code would write the address anew.
	if (link !== undefined) {
		await vscode.commands.executeCommand('vscode.open', link);
		return 'link';
	}
	const defaultUri = vscode.Uri.joinPath(folder, 'exports', `${toSlug(draft.subject) || 'mail'}.eml`);
	return saveAs(way, composeMailFile(draft), {
		defaultUri,
		filters: { [vscode.l10n.t('Mail')]: ['eml'] },
		title: vscode.l10n.t('Save the mail, to be opened from there'),
	});
}

/** Asks where to save; gives the file written, or `undefined` when the user gave up. */
export async function saveAs(
	way: WayOutId,
	content: Content,
	options: vscode.SaveDialogOptions,
): Promise<vscode.Uri | undefined> {
	const uri = await vscode.window.showSaveDialog(options);
	return uri && writeTo(way, uri, content);
}

/**
 * Writes an exported file where it was asked for: under another name first, and looked at, so that half a file never
 * stands there.
 */
export async function writeTo(_way: WayOutId, uri: vscode.Uri, newContent: Content): Promise<vscode.Uri | undefined> {
	const content = typeof newContent === 'function' ? await newContent(await earlierText(uri)) : newContent;
	if (content === undefined) { return undefined; }
	const part = uri.with({ path: `${uri.path}.part` });
	try {
		await vscode.workspace.fs.writeFile(
			part,
			typeof content === 'string' ? new TextEncoder().encode(content) : content,
		);
		if (await lookAtWritten(part, [content]) !== 'whole') {
			throw new Error(vscode.l10n.t('it was not written whole; the disk may be full.'));
		}
		await vscode.workspace.fs.rename(part, uri, { overwrite: true });
	} catch (error) {
		await vscode.workspace.fs.delete(part).then(undefined, () => undefined);
		throw new UserError(
			vscode.l10n.t(
				'“{0}” could not be written: {1}',
				vscode.workspace.asRelativePath(uri),
				error instanceof Error ? error.message : String(error),
			),
		);
	}
	return uri;
}

async function earlierText(uri: vscode.Uri): Promise<string | undefined> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		return undefined;
	}
}

/** Creates a note that takes its text from other notes; never writes over a file. */
export async function createNoteFrom(_way: WayOutId, folder: vscode.Uri, file: NewFile): Promise<vscode.Uri> {
	const [uri] = await createFiles(folder, [file]);
	return uri!;
}

/** A note that takes its text from other notes, and the changes of other notes that go with it. */
interface NoteAndChanges {
	readonly uri: vscode.Uri;
	readonly text: string;
	/** Notes that `plan` may change. */
	readonly uris: readonly vscode.Uri[];
	/** `undefined` where nothing is to be done after all, the note included. */
	plan(texts: ReadonlyMap<string, string>): ReturnType<PlanChanges> | undefined;
}

/** {@link createNoteFrom} together with changes of other notes: one undo step, all or nothing. */
export async function createNoteAndChange(
	_way: WayOutId,
	edits: TaskEditor,
	{ uri, text, uris, plan }: NoteAndChanges,
): Promise<ChangeOutcome> {
	return edits.changeTogether(uris, texts => {
		const changes = plan(texts);
		return changes ? new Map([...changes, [uri.toString(), [{ start: 0, end: 0, text }]]]) : new Map();
	}, [uri]);
}

const SCHEME = 'mentoring-page';

/** Pages to be read: documents that no file stands behind, so that closing one asks for nothing. */
class ReadPages implements vscode.TextDocumentContentProvider {
	readonly #texts = new Map<string, string>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.#changed.event;

	provideTextDocumentContent(uri: vscode.Uri): string {
		return this.#texts.get(uri.toString()) ?? '';
	}

	/** The address of a page; one of the same name is written anew. */
	put(name: string, text: string): vscode.Uri {
		const uri = vscode.Uri.from({
			scheme: SCHEME,
			path: `/${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'page'}`,
		});
		this.#texts.set(uri.toString(), text);
		this.#changed.fire(uri);
		return uri;
	}
}

let pages: ReadPages | undefined;

/** The address of a page with this name and text, for this window. */
function pageToRead(name: string, text: string): vscode.Uri {
	if (!pages) {
		pages = new ReadPages();
		vscode.workspace.registerTextDocumentContentProvider(SCHEME, pages);
	}
	return pages.put(name, text);
}

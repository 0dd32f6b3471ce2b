import * as vscode from 'vscode';
import { MARKDOWN, type NoteDocument, type EditorAssistance } from '../../host/assist/writingHelp.ts';

/**
 * A list pasted under a homework heading can be made homework afterwards; a file dropped on `links:` of front matter is
 * its path.
 */
export function registerPasting(help: EditorAssistance): vscode.Disposable {
	const { languages } = vscode;
	// Editors built on VS Code may come without these.
	if (
		!('registerDocumentPasteEditProvider' in languages) || !('DocumentDropOrPasteEditKind' in vscode)
	) { return new vscode.Disposable(() => undefined); }
	const homework = vscode.DocumentDropOrPasteEditKind.Empty.append('mentoring', 'homework');
	const link = vscode.DocumentDropOrPasteEditKind.Empty.append('mentoring', 'link');
	return vscode.Disposable.from(
		languages.registerDocumentPasteEditProvider(MARKDOWN, {
			provideDocumentPasteEdits: (document, ranges, transfer, _context, token) =>
				paste(help, homework, { document, ranges, transfer, token }),
		}, { pasteMimeTypes: ['text/plain', 'text/html'], providedPasteEditKinds: [homework] }),
		languages.registerDocumentDropEditProvider(MARKDOWN, {
			provideDocumentDropEdits: (document, position, transfer, token) =>
				drop(help, link, { document, position, transfer, token }),
		}, { dropMimeTypes: ['text/uri-list'], providedDropEditKinds: [link] }),
	);
}

interface Pasted {
	readonly document: vscode.TextDocument;
	readonly ranges: readonly vscode.Range[];
	readonly transfer: vscode.DataTransfer;
	readonly token: vscode.CancellationToken;
}

async function paste(
	help: EditorAssistance,
	kind: vscode.DocumentDropOrPasteEditKind,
	{ document, ranges, transfer, token }: Pasted,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
	const [range] = ranges;
	if (!range || ranges.length > 1) { return undefined; }
	const noteDocument = help.documents.find(document);
	const pasted = await transfer.get('text/plain')?.asString();
	if (!noteDocument || pasted === undefined || token.isCancellationRequested) { return undefined; }
	const { pastedHomework } = await import('../../core/edit/pastedHomework.ts');
	const { noteOptions } = help.request(noteDocument, document, range.start);
	const place = {
		text: document.getText(),
		start: document.offsetAt(range.start),
		end: document.offsetAt(range.end),
		path: noteDocument.path,
		options: noteOptions,
	};
	const lines = await listOf(transfer);
	const text = (lines === undefined ? undefined : pastedHomework(place, lines)) ?? pastedHomework(place, pasted);
	if (text === undefined || token.isCancellationRequested) { return undefined; }
	// The text as it is comes first; this is what the button beside it and “Paste As…” offer.
	const edit = new vscode.DocumentPasteEdit(text, vscode.l10n.t('Paste as homework'), kind);
	edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
	return [edit];
}

/**
 * The lists of what was copied, with ticks and levels that its plain text may lack; the reader is loaded where there is
 * something to read.
 */
async function listOf(transfer: vscode.DataTransfer): Promise<string | undefined> {
	const html = await transfer.get('text/html')?.asString();
	return html === undefined || html === ''
		? undefined
		: (await import('../../core/edit/pastedHtml.ts')).linesOfHtml(html);
}

interface Dropped {
	readonly document: vscode.TextDocument;
	readonly position: vscode.Position;
	readonly transfer: vscode.DataTransfer;
	readonly token: vscode.CancellationToken;
}

/** VS Code makes a Markdown link of a dropped file; in front matter, where that is none, `links:` takes its path. */
async function drop(
	help: EditorAssistance,
	kind: vscode.DocumentDropOrPasteEditKind,
	{ document, position, transfer, token }: Dropped,
): Promise<vscode.DocumentDropEdit | undefined> {
	const noteDocument = help.documents.find(document);
	const uris = noteDocument && await transfer.get('text/uri-list')?.asString();
	const dropped = uris === undefined ? [] : uris.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
	if (!noteDocument || dropped.length !== 1 || token.isCancellationRequested) { return undefined; }
	const { completionPlace } = await import('../../core/languageService/completion/complete.ts');
	const place = completionPlace(document.getText(), document.offsetAt(position), true);
	const way = place?.at === 'value' && place.rule?.key === 'links' && place.quote === ''
		? await wayTo(help, noteDocument, dropped[0]!)
		: undefined;
	if (place?.at !== 'value' || way === undefined) { return undefined; }
	const { yamlScalar } = await import('../../core/text/yamlScalar.ts');
	const { keepsPrivate } = await import('../../core/edit/verifyEdit.ts');
	const at = document.offsetAt(position);
	const text = `${place.around.before}${yamlScalar(way, place.inFlow)}`;
	if (
		!keepsPrivate(
			document.getText(),
			[{ start: at, end: at, text }],
			noteDocument.path,
			help.request(noteDocument, document, position).noteOptions,
		)
	) { return undefined; }
	return new vscode.DocumentDropEdit(
		new vscode.SnippetString().appendText(text),
		vscode.l10n.t('Link to the file'),
		kind,
	);
}

/** From the note to a file of the same folder. */
async function wayTo(
	{ services }: EditorAssistance,
	{ folder, path }: NoteDocument,
	uri: string,
): Promise<string | undefined> {
	const target = services.notebooks.find(vscode.Uri.parse(uri, true));
	if (!target || target.folder !== folder) { return undefined; }
	const { relativePath } = await import('../../core/text/paths.ts');
	return relativePath(path, target.path);
}

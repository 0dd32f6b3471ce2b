import type { FoundCitation } from '../../core/languageService/notebookPort.ts';
import * as vscode from 'vscode';
import { MARKDOWN, type NoteDocument, type EditorAssistance } from '../../host/assist/writingHelp.ts';
import { currentText } from '../../host/workspace/currentNote.ts';
import { joinPath } from '../../host/workspace/folderPaths.ts';
import { forEachBounded } from '../../index/coalescer.ts';

/** Files read at once. */
const AT_ONCE = 16;

/** From a citation key to its entry in the `.bib` file, and to everywhere the notes cite it. */
export function registerCitations(help: EditorAssistance): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(MARKDOWN, {
			provideDefinition: (document, position) => define(help, document, position),
		}),
		vscode.languages.registerReferenceProvider(MARKDOWN, {
			provideReferences: (document, position, { includeDeclaration }, token) =>
				refer(help, document, position, includeDeclaration, token),
		}),
	);
}

interface Cited {
	readonly note: NoteDocument;
	readonly key: string;
	readonly range: vscode.Range;
}

async function citedAt(
	{ documents }: EditorAssistance,
	document: vscode.TextDocument,
	position: vscode.Position,
): Promise<Cited | undefined> {
	const note = documents.find(document);
	if (!note) { return undefined; }
	const { hoverPlace } = await import('../../core/languageService/hover.ts');
	const place = hoverPlace(document.getText(), document.offsetAt(position));
	return place?.at === 'citation'
		? {
			note,
			key: place.key,
			range: new vscode.Range(document.positionAt(place.start), document.positionAt(place.end)),
		}
		: undefined;
}

async function define(
	help: EditorAssistance,
	document: vscode.TextDocument,
	position: vscode.Position,
): Promise<vscode.LocationLink[] | undefined> {
	const cited = await citedAt(help, document, position);
	const entry = cited && await entryOf(help, cited);
	if (!cited || !entry) { return undefined; }
	return [{ originSelectionRange: cited.range, targetUri: entry.uri, targetRange: entry.range }];
}

async function refer(
	help: EditorAssistance,
	document: vscode.TextDocument,
	position: vscode.Position,
	withEntry: boolean,
	token: vscode.CancellationToken,
): Promise<vscode.Location[] | undefined> {
	const cited = await citedAt(help, document, position);
	if (!cited) { return undefined; }
	const { key, note: { folder } } = cited;
	const [{ citationPlaces }, { rangesIn }] = await Promise.all([
		import('../../core/languageService/hover.ts'),
		import('../../host/commands/readLines.ts'),
	]);
	const locations: vscode.Location[] = [];
	await forEachBounded([...folder.view.notes()].map(({ path }) => path).sort(), AT_ONCE, async path => {
		if (token.isCancellationRequested) { return; }
		const uri = help.services.notebooks.uriOf(folder, path);
		// A file that went away since cites nothing.
		const text = await currentText(uri).catch(() => '');
		locations.push(...citationPlaces(text, key).map(place => new vscode.Location(uri, rangesIn(text)(place))));
	});
	const entry = withEntry ? await entryOf(help, cited) : undefined;
	return [...entry ? [entry] : [], ...locations];
}

async function entryOf(
	{ surroundings }: EditorAssistance,
	{ note: { folder }, key }: Cited,
): Promise<vscode.Location | undefined> {
	const entry: FoundCitation | undefined = (await surroundings.citations(folder.uri)).find(citation =>
		citation.key === key
	);
	if (!entry) { return undefined; }
	const document = await vscode.workspace.openTextDocument(joinPath(folder.uri, entry.path));
	const at = document.positionAt(entry.start);
	return new vscode.Location(document.uri, new vscode.Range(at, at));
}

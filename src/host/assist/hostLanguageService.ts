import type * as vscode from 'vscode';
import { COMMANDS } from '../../contributions/commands.ts';
import { AssistMemory } from '../../core/languageService/assistMemory.ts';
import type { NoteLanguageService } from '../../core/languageService/languageService.ts';
import type { NotebookPort, OpenNote } from '../../core/languageService/notebookPort.ts';
import { forEachBounded } from '../../index/coalescer.ts';
import { LANGUAGE } from '../commands/commands.ts';
import type { NotebookFolder, Services } from '../services.ts';
import { currentText } from '../workspace/currentNote.ts';
import { readNoteOptions } from '../workspace/folderNotebook.ts';

/** Notes read at once. */
const AT_ONCE = 16;

/** What a feature knows beside the notebook; what is absent is answered with “nothing” or “not known”. */
export type PortParts = Partial<Pick<NotebookPort, 'memory' | 'contents' | 'exists' | 'tracked'>> & {
	/** Reading stops when the user went on. */
	readonly token?: vscode.CancellationToken;
};

const NOTHING_KNOWN = {
	contents: () => Promise.resolve({ files: [], citations: [] }),
	exists: () => undefined,
	tracked: () => undefined,
};

/** The language service for a document in a folder; loaded when it is first asked for. */
export async function languageServiceFor(
	services: Services,
	folder: NotebookFolder,
	uri: vscode.Uri,
	parts: PortParts = {},
): Promise<NoteLanguageService> {
	const { NoteLanguageService } = await import('../../core/languageService/languageService.ts');
	return new NoteLanguageService(notebookPort(services, folder, uri, parts));
}

function notebookPort(
	{ notebooks, settings, clock }: Services,
	folder: NotebookFolder,
	uri: vscode.Uri,
	{ token, ...parts }: PortParts,
): NotebookPort {
	return {
		...NOTHING_KNOWN,
		memory: parts.memory ?? new AssistMemory(),
		...parts,
		get view() {
			return folder.view;
		},
		today: clock.today(),
		noteOptions: readNoteOptions(settings, folder.uri),
		dialect: settings.get('taskDialect', uri),
		addDoneDate: settings.get('addDoneDate', uri),
		levels: settings.get('rules', uri),
		l10n: LANGUAGE,
		settled: () => notebooks.settled(),
		readNotes: (paths, take) =>
			forEachBounded(paths, AT_ONCE, async path => {
				if (token?.isCancellationRequested) { return; }
				// A file that went away since says nothing; the watcher tells of it.
				const text = await currentText(notebooks.uriOf(folder, path)).catch(() => undefined);
				if (text !== undefined) { take(path, text); }
			}),
		hasCommand: id => Object.hasOwn(COMMANDS, id),
	};
}

/** A document as the service takes it. */
export function openNote(path: string, document: vscode.TextDocument): OpenNote {
	return { path, text: document.getText() };
}

import type { OfferedSnippet } from '../core/languageService/notebookPort.ts';
import * as vscode from 'vscode';
import { translateSnippet, withHomeworkHeadings } from '../core/documents/translateSnippet.ts';
import { languageCode, SHOWN_LANGUAGES } from '../core/language/languages.ts';
import type { Messages } from '../core/text/packedMessages.ts';
import { fallingBack, type Words } from '../core/text/words.ts';
import { readSnippetMessages } from './shippedMessages.ts';
import { notebookWords } from './notebookWords.ts';
import type { Services } from './services.ts';
import { joinPath } from './workspace/folderPaths.ts';
import { readNoteOptions } from './workspace/folderNotebook.ts';

/** Files of snippets/. */
const SNIPPET_FILES = ['agreement', 'between-meetings', 'community', 'ending', 'goals', 'meetings', 'mentors', 'notes'];

/** What snippets say in a language, by its tag; read when one is first used. */
const loaded = new Map<string, Promise<Messages>>();
/** The snippets, by the folder of the extension. */
const snippets = new Map<string, Promise<readonly ContributedSnippet[]>>();

/**
 * The words of templates and snippets in the language of the notebook around a place, with headings of homework that it
 * reads as such.
 */
export async function snippetWords({ context, settings }: Services, scope: vscode.Uri): Promise<Words> {
	const words = notebookWords(scope);
	const code = languageCode(words.language);
	const catalogue = code !== undefined && SHOWN_LANGUAGES.includes(code)
		? fallingBack(words, await messagesOf(code, context.extensionUri))
		: words;
	return withHomeworkHeadings(catalogue, readNoteOptions(settings, scope));
}

/** The snippets in the language of a notebook, where that is not English: those VS Code offers by itself. */
export async function offeredSnippets(services: Services, scope: vscode.Uri): Promise<readonly OfferedSnippet[]> {
	if (languageCode(notebookWords(scope).language) === undefined) { return []; }
	const [contributed, words] = await Promise.all([
		readSnippets(services.context.extensionUri),
		snippetWords(services, scope),
	]);
	return contributed.map(({ prefix, description, body, isFileTemplate = false }) => (
		{
			name: words.t(prefix),
			english: prefix,
			description: words.t(description),
			body: translateSnippet(body.join('\n'), words),
			isWhole: isFileTemplate,
		}
	));
}

/** A snippet as its file has it, in English. */
interface ContributedSnippet {
	readonly prefix: string;
	readonly description: string;
	readonly body: readonly string[];
	/** It makes a whole note. */
	readonly isFileTemplate?: boolean;
}

/** The snippets of `snippets/`, which built-in templates are made from, too. */
export function readSnippets(extension: vscode.Uri): Promise<readonly ContributedSnippet[]> {
	return readOnce(snippets, extension.toString(), async () => {
		const files = await Promise.all(
			SNIPPET_FILES.map(name => vscode.workspace.fs.readFile(joinPath(extension, `snippets/${name}.json`))),
		);
		return files.flatMap(bytes =>
			Object.values(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, ContributedSnippet>)
		);
	});
}

function messagesOf(code: string, extension: vscode.Uri): Promise<Messages> {
	return readOnce(loaded, code, () => readSnippetMessages(code, extension));
}

/** What cannot be read is asked for again the next time. */
function readOnce<T>(cache: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
	const reading = cache.get(key) ?? load();
	cache.set(key, reading);
	reading.catch(() => {
		cache.delete(key);
	});
	return reading;
}

import { readdirSync, readFileSync } from 'node:fs';
import { messagesOf } from '../../../scripts/languages.ts';
import { translateSnippet, withHomeworkHeadings } from '../../../src/core/documents/translateSnippet.ts';
import { isFault, joinSnippets, readSnippet, writeSnippet } from '../../../src/core/documents/snippetText.ts';
import { templateRecipe, type TemplateName } from '../../../src/core/documents/templates.ts';
import { optionsOf, readNotebookConfig } from '../../../src/core/note/notebookConfig.ts';
import type { NoteOptions } from '../../../src/core/model/noteOptions.ts';
import type { Role } from '../../../src/core/model/vocabulary.ts';
import { ENGLISH, fallingBack, type Words } from '../../../src/core/text/words.ts';
import { wordsOf } from './bundleWords.ts';

/** A snippet of `snippets/`. */
export interface SnippetFile {
	readonly prefix: string;
	readonly description: string;
	readonly body: readonly string[];
	readonly isFileTemplate?: boolean;
}

const FOLDER = new URL('../../../snippets/', import.meta.url);

/** Every snippet that is contributed. */
export const SNIPPETS: readonly SnippetFile[] = readdirSync(FOLDER).flatMap(file =>
	Object.values(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, SnippetFile>)
);

/** How notes are read in a notebook whose file names these languages; `en` for one without such a file. */
export function optionsIn(...languages: readonly string[]): NoteOptions {
	return optionsOf(
		readNotebookConfig(
			languages[0] === 'en' && languages.length === 1 ? '' : `language: [${languages.join(', ')}]\n`,
		),
	);
}

/** The words of templates and snippets in a notebook of one language. */
export function snippetWordsOf(language: string): Words {
	const words = language === 'en'
		? ENGLISH
		: fallingBack(wordsOf(language), messagesOf(`l10n/snippets.l10n.${language}.json`));
	return withHomeworkHeadings(words, optionsIn(language));
}

/** A built-in template as a notebook of that language has it. */
export function templateIn(
	language: string,
	name: TemplateName,
	track: 'academic' | 'community' = 'academic',
	voice: Role = 'mentee',
): string {
	const words = snippetWordsOf(language);
	const texts = templateRecipe(name, track, voice).map(part =>
		'body' in part ? part.body : SNIPPETS.find(({ prefix }) => prefix === `mentor-${part.snippet}`)!.body.join('\n')
	);
	return writeSnippet(joinSnippets(texts.map(text => {
		const read = readSnippet(translateSnippet(text, words));
		if (isFault(read)) { throw new Error(`${name} in ${language}: ${read.code} ${read.near}`); }
		return read;
	})));
}

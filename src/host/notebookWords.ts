import * as vscode from 'vscode';
import { SHOWN_LANGUAGES } from '../core/language/languages.ts';
import { catalogueWords, ENGLISH, type Words } from '../core/text/words.ts';
import { LANGUAGE } from './commands/messages.ts';
import { configOf } from './notebookConfigs.ts';
import { readMessages } from './shippedMessages.ts';

/** The languages of notebooks that are not the one VS Code speaks, by tag. */
const loaded = new Map<string, Words>();

/**
 * The language that is written into a notebook, and into what is made from it: the first that its `.mentoring/config.yml`
 * names, else that of VS Code. One without translated messages is written in that of VS Code, too.
 */
export function notebookWords(scope: vscode.Uri): Words {
	const language = configOf(scope).languages?.[0];
	if (language === undefined || isSpoken(language)) { return LANGUAGE; }
	return language === 'en' ? ENGLISH : loaded.get(language) ?? LANGUAGE;
}

/** Loads what {@link notebookWords} needs for a folder; nothing where it is in the language of VS Code. */
export async function loadNotebookWords(folder: vscode.Uri, extension: vscode.Uri): Promise<void> {
	const language = configOf(folder).languages?.[0];
	if (language === undefined || isSpoken(language) || loaded.has(language) || !SHOWN_LANGUAGES.includes(language)) { return; }
	loaded.set(language, catalogueWords(language, await readMessages(language, extension)));
}

function isSpoken(language: string): boolean {
	return vscode.env.language.toLowerCase().split('-')[0] === language;
}

import * as vscode from 'vscode';
import {
	fillTemplate,
	type FilledTemplate,
	type TemplateFault,
	type TemplateValues,
	templateNames,
	templateRecipe,
	typeOfTemplate,
	type TemplateName,
} from '../../core/documents/templates.ts';
import { OWN_FOLDER } from '../../core/documents/notePlace.ts';
import { translateSnippet } from '../../core/documents/translateSnippet.ts';
import { isFault, joinSnippets, readSnippet, writeSnippet } from '../../core/documents/snippetText.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { configOf } from '../notebookWords.ts';
import { readSnippets, snippetWords } from '../snippetWords.ts';
import { refuseBehindLink, joinPath } from '../workspace/folderPaths.ts';
import { hostUtf8 } from '../workspace/hostPorts.ts';
import type { Services } from '../services.ts';
import { UserError } from '../commands/commands.ts';

/** More characters than this are no template. */
const LONGEST_TEMPLATE = 200_000;

/** Where a user's own template of that name is, relative to the notebook's folder. */
export function templatePath(name: TemplateName): string {
	return `${OWN_FOLDER}/templates/${name}.md`;
}

/**
 * The template of that name, filled: the user's own `.mentoring/templates/NAME.md`, else the
 * built-in one for the track of the settings. One that cannot be read, is broken or gives
 * another type of note is a {@link UserError} that names it.
 *
 * @param role The keeper's side in the mentorship of the note.
 */
export async function filledTemplate(
	services: Services,
	folder: vscode.Uri,
	name: TemplateName,
	values: TemplateValues,
	role?: string,
): Promise<FilledTemplate> {
	const ownText = await ownTemplate(folder, name);
	const filled = ownText
		? fillTemplate(ownText.text, values)
		: fillTemplate(await builtInTemplate(services, folder, name, role), values);
	const path = ownText?.path ?? templatePath(name);
	if ('code' in filled) { throw new UserError(faultInWords(filled, path)); }
	if (parseNote(filled.text, 'note.md').note?.type !== typeOfTemplate(name)) {
		throw new UserError(
			vscode.l10n.t(
				'The template “{0}” should begin with a line ---, the line type: {1} and a line --- again. Nothing was created.',
				path,
				typeOfTemplate(name),
			),
		);
	}
	return filled;
}

/**
 * The text of the built-in template, for the track of the settings and the side of the keeper: to be filled, or to
 * begin an own one.
 */
export async function builtInTemplate(
	services: Services,
	folder: vscode.Uri,
	name: TemplateName,
	role?: string,
): Promise<string> {
	const { context, settings } = services;
	const voice = configOf(folder).voice ?? ((role ?? settings.get('myRole')) === 'mentor' ? 'mentor' : 'mentee');
	const [snippets, words] = await Promise.all([readSnippets(context.extensionUri), snippetWords(services, folder)]);
	const bodies = new Map(snippets.map(({ prefix, body }) => [prefix.replace(/^mentor-/, ''), body.join('\n')]));
	const english = templateRecipe(name, settings.get('track', folder), voice).map(part =>
		'body' in part ? part.body : bodies.get(part.snippet) ?? ''
	);
	const texts = english.map(text => translateSnippet(text, words));
	if (texts.length === 1) { return `${texts[0]!}\n`; }
	const snippetParts = texts.map(readSnippet).flatMap(parts => isFault(parts) ? [] : [parts]);
	return `${writeSnippet(joinSnippets(snippetParts))}\n`;
}

interface OwnTemplate {
	readonly path: string;
	readonly text: string;
}

async function ownTemplate(folder: vscode.Uri, name: TemplateName): Promise<OwnTemplate | undefined> {
	for (const path of templateNames(name).map(templatePath)) {
		const uri = joinPath(folder, path);
		await refuseBehindLink(uri);
		const bytes = await bytesOf(uri, path);
		if (!bytes) { continue; }
		const { text, valid } = hostUtf8.decode(bytes);
		if (!valid || bytes.includes(0)) {
			throw new UserError(vscode.l10n.t('The template “{0}” is not text in UTF-8. Nothing was created.', path));
		}
		if (text.length > LONGEST_TEMPLATE) {
			throw new UserError(vscode.l10n.t('The template “{0}” is too long. Nothing was created.', path));
		}
		return { path, text };
	}
	return undefined;
}

/** Nothing where there is no such file; a file that cannot be read is not the same. */
async function bytesOf(uri: vscode.Uri, path: string): Promise<Uint8Array | undefined> {
	try {
		return await vscode.workspace.fs.readFile(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') { return undefined; }
		throw new UserError(vscode.l10n.t('The template “{0}” cannot be read. Nothing was created.', path));
	}
}

function faultInWords(fault: TemplateFault, path: string): string {
	switch (fault.code) {
		case 'unknown-variable':
			return vscode.l10n.t(
				'The template “{0}” names “{1}”, which is not known. Put a backslash before a dollar sign that is only that. Nothing was created.',
				path,
				`\${${fault.name}}`,
			);
		case 'never-closed':
			return vscode.l10n.t(
				'In the template “{0}”, line {1}, this is never closed: {2} Nothing was created.',
				path,
				fault.line,
				fault.near,
			);
		case 'not-a-placeholder':
			return vscode.l10n.t(
				'In the template “{0}”, line {1}, this is not a placeholder: {2} Put a backslash before a dollar sign that is only that. Nothing was created.',
				path,
				fault.line,
				fault.near,
			);
		case 'too-deep':
			return vscode.l10n.t(
				'In the template “{0}”, line {1}, too many placeholders stand in one another. Nothing was created.',
				path,
				fault.line,
			);
	}
}

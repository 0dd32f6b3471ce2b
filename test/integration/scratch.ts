import * as vscode from 'vscode';
import type { Note } from '../../src/core/model/note.ts';
import type { NotebookFolder, Services, TaskTarget } from '../../src/host/services.ts';
import { eventually, ok } from './assert.ts';

/** What the extension's features are given. */
export async function openServices(): Promise<Services> {
	const extension = vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook');
	ok(extension, 'the extension is not there');
	await extension.activate();
	const services = await vscode.commands.executeCommand<Services>('mentoring._services');
	await services.notebooks.ready;
	return services;
}

/** A folder of its own in the workspace, for tests that change files. */
export class Scratch {
	readonly services: Services;
	readonly path: string;

	constructor(services: Services, name: string) {
		this.services = services;
		this.path = name;
	}

	/** The notebook as it is now: a setting that decides what is a note makes it anew. */
	get folder(): NotebookFolder {
		return this.services.notebooks.folders[0]!;
	}

	uri(name: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folder.uri, this.path, name);
	}

	async write(name: string, content: string | Uint8Array): Promise<void> {
		await vscode.workspace.fs.writeFile(
			this.uri(name),
			typeof content === 'string' ? new TextEncoder().encode(content) : content,
		);
	}

	/** The file as it is on disk, its BOM included. */
	async read(name: string): Promise<string> {
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(this.uri(name)));
	}

	note(name: string): Note | undefined {
		return this.folder.view.note(`${this.path}/${name}`);
	}

	/** Titles of the notes below the scratch folder, by path in it. */
	titles(): Record<string, string> {
		const notes = [...this.folder.view.notes()].filter((note) => note.path.startsWith(`${this.path}/`));
		return Object.fromEntries(notes.map((note) => [note.path.slice(this.path.length + 1), note.title]));
	}

	problems(name: string): string[] {
		return this.folder.view.problems().filter(({ path }) => path === `${this.path}/${name}`).map(({ problem }) =>
			problem.code
		);
	}

	/** Waits for the index to say so. */
	until(what: string, check: (note: Note | undefined) => unknown, name = 'a.md'): Promise<unknown> {
		return eventually(what, () => check(this.note(name)) ? true : undefined);
	}

	/** Writes a note, waits for it to be known, and gives what a tree would hold of one of its tasks. */
	async writeAndTarget(name: string, content: string, task = 0): Promise<TaskTarget> {
		await this.write(name, content);
		const count = content.split(/\[[ x/-]\] /).length - 1;
		await this.until(`${name} to be read`, (note) => note?.tasks.length === count, name);
		return this.target(name, task);
	}

	target(name: string, task = 0): TaskTarget {
		const result = this.note(name)?.tasks[task];
		ok(result, `${name} has no task ${task}`);
		return this.services.notebooks.targetOf(this.folder, `${this.path}/${name}`, result);
	}

	/** A folder in this one. */
	within(name: string): Scratch {
		return new Scratch(this.services, `${this.path}/${name}`);
	}

	/** Deletes the folder, and waits for its notes to be forgotten, so that the next test meets none of them. */
	async remove(): Promise<void> {
		// Unsaved text outlives its file, and closing its tab would ask.
		const inside = (document: vscode.TextDocument) =>
			document.uri.path.startsWith(`${this.uri('').path.replace(/\/$/, '')}/`);
		const isUnsaved = (document: vscode.TextDocument) => document.isDirty && inside(document);
		for (const document of vscode.workspace.textDocuments.filter(isUnsaved)) { await document.save(); }
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.folder.uri, this.path), { recursive: true });
		const unsaved = vscode.workspace.textDocuments.filter(isUnsaved).length;
		await eventually(
			`the notes of ${this.path} to be forgotten`,
			() => Object.keys(this.titles()).length <= unsaved,
		);
	}
}

/** A meeting note with these lines in its body. */
export function meeting(title: string, ...lines: readonly string[]): string {
	return ['---', 'type: meeting', `title: ${title}`, 'date: 2026-11-01', '---', '', '## Homework', '', ...lines, '']
		.join('\n');
}

/** Types into a document without saving it. */
export async function type(uri: vscode.Uri, edit: (text: string) => string): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document);
	const change = new vscode.WorkspaceEdit();
	change.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), edit(document.getText()));
	ok(await vscode.workspace.applyEdit(change), 'the edit was not taken');
	return document;
}

/** Saves whatever is unsaved; `workspace.saveAll` passes over documents that no editor shows yet. */
export async function saveAll(): Promise<void> {
	for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
		ok(await document.save(), `${document.uri.toString()} was not saved`);
	}
}

/** Throws away what is unsaved in the active editor. */
export async function revert(): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** What {@link scratchWith} begins with. */
export interface ScratchStart {
	/** The day it is to be. */
	readonly today: string;
	/** Notes by path. */
	readonly notes: Readonly<Record<string, string>>;
}

/** A scratch folder with some notes, when they are read, on a day; {@link leaveScratch} takes both back. */
export async function scratchWith(name: string, { today, notes }: ScratchStart): Promise<Scratch> {
	const scratch = new Scratch(await openServices(), name);
	await vscode.commands.executeCommand('mentoring._setToday', today);
	for (const [path, text] of Object.entries(notes)) { await scratch.write(path, text); }
	for (const path of Object.keys(notes)) { await scratch.until(path, note => note, path); }
	return scratch;
}

/** Removes what {@link scratchWith} has made, and lets it be today. */
export async function leaveScratch(scratch: Scratch): Promise<void> {
	await scratch.remove();
	await vscode.commands.executeCommand('mentoring._setToday', undefined);
}

/** What reading an answer has come to. */
export interface AnswerOutcome {
	readonly proposed: readonly string[];
	readonly done: number;
	readonly refused: readonly string[];
}

import * as vscode from 'vscode';
import { CONTEXTS } from '../../contributions/views.ts';
import type { Services } from '../../host/services.ts';
import { setContext } from '../../host/ui/commands.ts';

/** Keeps the context keys of the manifest's when-clauses true to the notebooks. */
export function registerContextKeys({ notebooks }: Services): vscode.Disposable {
	const tell = () => {
		const views = notebooks.folders.map(folder => folder.view);
		setContext(CONTEXTS.ready, notebooks.state === 'ready');
		setContext(CONTEXTS.hasNotes, views.some(view => view.size > 0));
		setContext(CONTEXTS.hasGoals, views.some(view => view.goals().length > 0));
		setContext(CONTEXTS.hasMentorships, views.some(view => view.mentorships().length > 0));
		setContext(CONTEXTS.hasNextMeeting, views.some(view => view.mentorships().some(({ nextMeeting }) => nextMeeting !== undefined)));
		tellEditor();
	};
	const tellEditor = () => {
		const editor = vscode.window.activeTextEditor;
		const found = editor && notebooks.find(editor.document.uri);
		setContext(CONTEXTS.editorIsNote, found?.folder.view.note(found.path) !== undefined);
	};
	tell();
	return vscode.Disposable.from(notebooks.onDidChange(tell), vscode.window.onDidChangeActiveTextEditor(tellEditor));
}

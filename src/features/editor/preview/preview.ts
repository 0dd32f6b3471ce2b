import * as vscode from 'vscode';
import type MarkdownIt from 'markdown-it';
import { publicView } from '../../../core/export/publicNotes.ts';
import type { NotebookView } from '../../../core/model/notebookView.ts';
import { readNoteOptions } from '../../../host/workspace/folderNotebook.ts';
import type { Services } from '../../../host/services.ts';
import { LANGUAGE } from '../../../host/commands/commands.ts';
import { addMentoring, type PreviewSource } from './previewPlugin.ts';

/**
 * What VS Code's Markdown extension asks of ours (`markdown.markdownItPlugins` in the manifest); it does not wait for
 * promises.
 */
export type ExtendMarkdownIt = (md: MarkdownIt) => MarkdownIt;

/** VS Code's own command; it makes every open preview again. */
const REFRESH = 'markdown.preview.refresh';

/** The notebook in VS Code's Markdown preview. Costs nothing until a preview is opened. */
class Preview implements vscode.Disposable {
	readonly #services: Services;
	readonly #watching: vscode.Disposable;
	/** A preview was made from notes since they last changed. */
	#depends = false;
	#public: { readonly of: readonly unknown[], readonly view: NotebookView } | undefined;

	constructor(services: Services) {
		this.#services = services;
		this.#watching = services.notebooks.onDidChange(() => {
			this.#refresh();
		});
	}

	readonly extendMarkdownIt: ExtendMarkdownIt = md => {
		const source: PreviewSource = {
			l10n: LANGUAGE,
			find: env => this.#find(env),
			depends: () => {
				this.#depends = true;
			},
		};
		return addMentoring(md, source);
	};

	dispose(): void {
		this.#watching.dispose();
	}

	/** VS Code hands the document in `env.currentDocument`. */
	#find(env: unknown): ReturnType<PreviewSource['find']> {
		const uri = typeof env === 'object' && env !== null && 'currentDocument' in env
			? env.currentDocument
			: undefined;
		if (!(uri instanceof vscode.Uri)) { return undefined; }
		const place = this.#services.notebooks.find(uri);
		if (!place || place.folder.view.size === 0) { return undefined; }
		const { view } = place.folder;
		return {
			path: place.path,
			view,
			publicView: () => this.#publicView(view),
			options: readNoteOptions(this.#services.settings, uri),
			wordsHead: showsHead(uri),
			hidesPrivate: !this.#services.screen.shown.private,
		};
	}

	/** Made once for each state of the notebook: its lists are the same arrays until something changes. */
	#publicView(view: NotebookView): NotebookView {
		const state = [view.homework(), view.goals(), view.mentorships(), view.opportunities(), view.today];
		if (!this.#public?.of.every((part, index) => part === state[index])) {
			this.#public = { of: state, view: publicView(view) };
		}
		return this.#public!.view;
	}

	#refresh(): void {
		if (!this.#depends) { return; }
		this.#depends = false;
		vscode.commands.executeCommand(REFRESH).then(undefined, (error: unknown) => {
			this.#services.logger.debug(`The preview was not refreshed: ${String(error)}`);
		});
	}
}

/** Whether the user has left VS Code's table of fields in place, or has a version that knows no such setting. */
function showsHead(uri: vscode.Uri): boolean {
	return vscode.workspace.getConfiguration('markdown', uri).get('preview.frontMatter', 'table') === 'table';
}

/** Adds the notebook to the Markdown preview. */
export function registerPreview(services: Services): Preview {
	return new Preview(services);
}

import * as vscode from 'vscode';

const SCHEME = 'mentoring-page';

/** Pages to be read: documents that no file stands behind, so that closing one asks for nothing. */
class ReadPages implements vscode.TextDocumentContentProvider {
	readonly #texts = new Map<string, string>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.#changed.event;

	provideTextDocumentContent(uri: vscode.Uri): string {
		return this.#texts.get(uri.toString()) ?? '';
	}

	/** The address of a page; one of the same name is written anew. */
	put(name: string, text: string): vscode.Uri {
		const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'page'}` });
		this.#texts.set(uri.toString(), text);
		this.#changed.fire(uri);
		return uri;
	}
}

let pages: ReadPages | undefined;

/** The address of a page with this name and text, for this window. */
export function pageToRead(name: string, text: string): vscode.Uri {
	if (!pages) {
		pages = new ReadPages();
		vscode.workspace.registerTextDocumentContentProvider(SCHEME, pages);
	}
	return pages.put(name, text);
}

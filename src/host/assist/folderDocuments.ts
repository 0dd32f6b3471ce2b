import type { FoundCitation, FolderContents } from '../../core/languageService/notebookPort.ts';
import * as vscode from 'vscode';
import { joinPath } from '../workspace/folderPaths.ts';
import type { Screen, Settings } from '../services.ts';
import { filesBeside, REFERENCES, referenceTexts } from './filesBeside.ts';

/** What one links to from notes: papers, grants, slides, tables. */
const DOCUMENTS =
	'**/*.{md,markdown,tex,qmd,Rmd,docx,odt,rtf,pdf,pptx,odp,xlsx,ods,csv,tsv,txt,bib,ris,nbib,ipynb,html,png,jpg,svg}';
const REFERENCE_FILE = /\.(?:bib|bibtex|json|ris|nbib)$/i;
/** More than these nobody chooses from a list; it also bounds the first search. */
const MOST_DOCUMENTS = 5_000;

interface Listed {
	files?: Promise<readonly string[]>;
	citations?: Promise<readonly FoundCitation[]>;
	readonly watchers: vscode.Disposable;
}

/**
 * Documents and citations beside the notes of a folder: listed when first asked for, kept
 * until a file comes, goes or, for references, changes.
 */
export class FolderDocuments implements vscode.Disposable {
	readonly #settings: Settings;
	readonly #screen: Screen;
	readonly #folders = new Map<string, Listed>();
	readonly #listener = vscode.workspace.onDidChangeConfiguration(() => {
		for (const listed of this.#folders.values()) { forget(listed); }
	});

	constructor({ settings, screen }: { readonly settings: Settings, readonly screen: Screen }) {
		this.#settings = settings;
		this.#screen = screen;
	}

	/** What of a folder is needed; the rest is empty. */
	async contents(
		root: vscode.Uri,
		needs: { readonly files: boolean, readonly citations: boolean },
	): Promise<FolderContents> {
		const [files, citations] = await Promise.all([
			needs.files ? this.files(root) : [],
			needs.citations ? this.citations(root) : [],
		]);
		return { files, citations };
	}

	/** Paths of the documents in a folder. */
	async files(root: vscode.Uri): Promise<readonly string[]> {
		const listed = this.#listedIn(root);
		const files = await (listed.files ??= filesBeside(this.#settings, root, DOCUMENTS, MOST_DOCUMENTS));
		return this.#screen.shown.private ? files : files.filter(path => !this.#screen.isHidden(joinPath(root, path)));
	}

	/** Everything that the bibliographies of a folder hold; of a key that is there twice the first. */
	citations(root: vscode.Uri): Promise<readonly FoundCitation[]> {
		const listed = this.#listedIn(root);
		return listed.citations ??= this.#readCitations(root);
	}

	dispose(): void {
		this.#listener.dispose();
		for (const { watchers } of this.#folders.values()) { watchers.dispose(); }
		this.#folders.clear();
	}

	#listedIn(root: vscode.Uri): Listed {
		const cached = this.#folders.get(root.toString());
		if (cached) { return cached; }
		const listed: Listed = { watchers: watch(root, () => listed) };
		this.#folders.set(root.toString(), listed);
		return listed;
	}

	async #readCitations(root: vscode.Uri): Promise<readonly FoundCitation[]> {
		const { readReferences } = await import('../../core/languageService/references.ts');
		const texts = await referenceTexts(this.#settings, root);
		const byKey = new Map<string, FoundCitation>();
		for (const [path, text] of texts) {
			for (const citation of readReferences(text, path)) {
				if (!byKey.has(citation.key)) { byKey.set(citation.key, { ...citation, path }); }
			}
		}
		return [...byKey.values()];
	}
}

function watch(root: vscode.Uri, listed: () => Listed): vscode.Disposable {
	const any = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**'), false, true, false);
	const references = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, REFERENCES));
	const drop = () => {
		forget(listed());
	};
	const dropCitations = () => {
		delete listed().citations;
	};
	return vscode.Disposable.from(
		any,
		references,
		any.onDidCreate(drop),
		any.onDidDelete(drop),
		references.onDidChange(dropCitations),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (REFERENCE_FILE.test(document.fileName)) { dropCitations(); }
		}),
	);
}

function forget(listed: Listed): void {
	delete listed.files;
	delete listed.citations;
}

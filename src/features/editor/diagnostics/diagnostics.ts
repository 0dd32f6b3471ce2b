import * as vscode from 'vscode';
import type { RuleFinding } from '../../../core/languageService/rules/checkNote.ts';
import type { Services } from '../../../host/services.ts';
import { registerCommands, report } from '../../../host/commands/commands.ts';
import { DocumentQueue } from './documentQueue.ts';
import { fileExists, isTracked } from './checkDocument.ts';
import { OutsideFacts } from './outsideFacts.ts';

/** Quiet after typing, in milliseconds. */
const PAUSE = 200;
/** Quiet after a change elsewhere in the notebook: for notes that can be seen, and for other open ones. */
const PAUSE_VISIBLE = 300;
const PAUSE_HIDDEN = 1500;

interface Checked {
	readonly version: number;
	readonly found: readonly RuleFinding[];
}

/** Underlines what may need a second look in open notes, saved or not, and offers to mend it. */
export function registerDiagnostics(services: Services): vscode.Disposable {
	const diagnostics = new NoteDiagnostics(services);
	return vscode.Disposable.from(
		diagnostics,
		registerCommands(services, {
			'mentoring.explainRule': async ({ argument }) =>
				(await import('./fixActionProvider.ts')).explainRule(services, argument),
			'mentoring.writeFieldsAs': async call =>
				(await import('./fixActionProvider.ts')).writeFieldsAs(services, call),
		}),
	);
}

class NoteDiagnostics implements vscode.Disposable {
	readonly #services: Services;
	readonly #collection = vscode.languages.createDiagnosticCollection('mentoring');
	readonly #queue = new DocumentQueue(document => {
		void this.#check(document);
	});
	readonly #facts = { exists: new OutsideFacts(fileExists), tracked: new OutsideFacts(isTracked) };
	readonly #checked = new Map<string, Checked>();
	readonly #disposables: vscode.Disposable[];

	constructor(services: Services) {
		this.#services = services;
		this.#disposables = [
			this.#collection,
			this.#queue,
			...this.#followDocuments(),
			...this.#followOthers(),
			vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, {
				provideCodeActions: (document, range, context) => this.#actions(document, range, context),
			}, {
				providedCodeActionKinds: [
					vscode.CodeActionKind.QuickFix,
					vscode.CodeActionKind.SourceFixAll.append('mentoring'),
					vscode.CodeActionKind.RefactorRewrite,
				],
			}),
		];
		void services.notebooks.ready.then(() => {
			this.#checkOpen();
		});
	}

	dispose(): void {
		for (const disposable of this.#disposables) { disposable.dispose(); }
	}

	#followDocuments(): vscode.Disposable[] {
		return [
			// A tab and its document come in either order: a restored tab has none until it is looked at.
			onDidChangeShown(document => {
				this.#soon(document, 0);
			}),
			vscode.workspace.onDidOpenTextDocument(document => {
				this.#soon(document, 0);
			}),
			vscode.window.onDidChangeVisibleTextEditors(() => {
				this.#dropHidden();
			}),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				this.#soon(document, PAUSE);
			}),
			vscode.workspace.onDidSaveTextDocument(document => {
				this.#forgetFacts();
				this.#soon(document, 0);
			}),
			vscode.workspace.onDidCloseTextDocument(document => {
				this.#drop(document);
			}),
		];
	}

	#followOthers(): vscode.Disposable[] {
		const { notebooks, settings, clock } = this.#services;
		const lookAgain = () => {
			this.#forgetFacts();
			this.#checkOpen();
		};
		return [
			notebooks.onDidChange(() => {
				this.#checkOpen();
			}),
			settings.onDidChange(() => {
				this.#checkOpen();
			}),
			clock.onDidChangeDay(() => {
				this.#checkOpen();
			}),
			vscode.workspace.onDidCreateFiles(lookAgain),
			vscode.workspace.onDidDeleteFiles(lookAgain),
			vscode.workspace.onDidRenameFiles(lookAgain),
			vscode.window.onDidChangeWindowState(({ focused }) => {
				if (focused) { lookAgain(); }
			}),
		];
	}

	/** What is being typed into is looked at in its own pause, and not later because the notebook heard of it. */
	#checkOpen(): void {
		const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
		for (const document of vscode.workspace.textDocuments.filter((document) => this.#mayBeNote(document))) {
			this.#queue.within(document, visible.has(document) ? PAUSE_VISIBLE : PAUSE_HIDDEN);
		}
	}

	/**
	 * Only files that may be notes; a cheap look, since every document of VS Code comes by here.
	 * Not while notes are read, as what they refer to may not be read yet; all are looked at then.
	 */
	#mayBeNote(document: vscode.TextDocument): boolean {
		const { notebooks } = this.#services;
		return notebooks.state !== 'loading' && document.fileName.endsWith('.md')
			&& notebooks.find(document.uri) !== undefined;
	}

	#soon(document: vscode.TextDocument, milliseconds: number): void {
		if (this.#mayBeNote(document)) { this.#queue.soon(document, milliseconds); }
	}

	async #check(document: vscode.TextDocument): Promise<void> {
		try {
			await this.#publish(document);
			const looked = await Promise.all([this.#facts.exists.lookUp(), this.#facts.tracked.lookUp()]);
			if (looked.includes(true)) { await this.#publish(document); }
		} catch (error) {
			report(this.#services.logger, `Looking for problems in ${document.uri.toString()}`, error);
		}
	}

	async #publish(document: vscode.TextDocument): Promise<void> {
		const { serviceFor, toDiagnostic } = await import('./checkDocument.ts');
		const asked = await serviceFor(this.#services, this.#facts, document);
		const { version } = document;
		const findings = asked && isShown(document) ? asked.service.diagnostics(asked.note) : undefined;
		if (!findings) {
			this.#drop(document);
			return;
		}
		this.#checked.set(document.uri.toString(), { version, found: findings });
		this.#collection.set(document.uri, findings.map(finding => toDiagnostic(this.#services, document, finding)));
	}

	/** By what was published, if the text is the same; else looked at now. */
	async #actions(
		document: vscode.TextDocument,
		range: vscode.Range,
		context: vscode.CodeActionContext,
	): Promise<vscode.CodeAction[]> {
		const checked = this.#checked.get(document.uri.toString());
		const findings = checked?.version === document.version ? checked.found : undefined;
		const [{ serviceFor }, { codeActions }] = await Promise.all([
			import('./checkDocument.ts'),
			import('./fixActionProvider.ts'),
		]);
		const asked = await serviceFor(this.#services, this.#facts, document);
		return asked ? codeActions(asked, document, range, context, findings) : [];
	}

	#forgetFacts(): void {
		this.#facts.exists.forget();
		this.#facts.tracked.forget();
	}

	/** Tabs and editors close one after the other. */
	#dropHidden(): void {
		for (const document of vscode.workspace.textDocuments) {
			if (this.#checked.has(document.uri.toString()) && !isShown(document)) { this.#drop(document); }
		}
	}

	#drop(document: vscode.TextDocument): void {
		this.#queue.forget(document);
		this.#checked.delete(document.uri.toString());
		this.#collection.delete(document.uri);
	}
}

/** Whether a tab or an editor shows the document; VS Code keeps many more open for a while. */
function isShown(document: vscode.TextDocument): boolean {
	const uri = document.uri.toString();
	const inEditor = vscode.window.visibleTextEditors.some(editor => editor.document === document);
	return inEditor || vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(tab => uriOf(tab) === uri));
}

/** Calls back with the documents whose tabs were opened or closed. */
function onDidChangeShown(changed: (document: vscode.TextDocument) => void): vscode.Disposable {
	return vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
		const uris = new Set([...opened, ...closed].map(uriOf));
		for (const document of vscode.workspace.textDocuments) {
			if (uris.has(document.uri.toString())) { changed(document); }
		}
	});
}

function uriOf({ input }: vscode.Tab): string | undefined {
	if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) { return input.uri.toString(); }
	return input instanceof vscode.TabInputTextDiff ? input.modified.toString() : undefined;
}

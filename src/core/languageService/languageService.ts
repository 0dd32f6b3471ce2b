import type { OpenNote, NotebookPort, AssistRequest } from './notebookPort.ts';
import { nameWords } from '../text/personName.ts';
import type { TextRange, TextEdit } from '../text/textEdit.ts';
import { complete, completionPlace, needsOf } from './completion/complete.ts';
import type { CompletionAnswer } from './completion/completionEntry.ts';
import { dialectRewrites, fixAll, quickFixes, type FixAction, noteActions, type NoteAction } from './noteActions.ts';
import { hoverPlace } from './hover.ts';
import { hoverText } from './hoverText.ts';
import { mentionOn, mentionsOf, textsToRename } from './mentionSearch.ts';
import { lensLine, noteLenses, type NoteLens } from './noteLenses.ts';
import { mentionsIn } from './references/mentions.ts';
import { nameOf, planRename, renamedPath, renameIn, type RenameRefusal } from './references/rename.ts';
import type { Target } from './references/targets.ts';
import { checkNote, type RuleFinding } from './rules/checkNote.ts';

/** A place in a note, by offsets in its text. For a note as a whole the text is empty, and it is the beginning. */
export interface NoteLocation extends OpenNote, TextRange {}

/** What a rename changes. */
interface NotebookEdit {
	readonly changes: readonly (OpenNote & { readonly edits: readonly TextEdit[] })[];
	/** The file that gets another name. */
	readonly move?: { readonly from: string, readonly to: string };
}

/** Kinds of code actions: those of the rules, and refactorings of what is selected. */
type ActionKind = FixAction['kind'] | 'refactor';

/**
 * Help with writing notes, by the names that the Language Server Protocol has for it, for any editor. Offsets are
 * UTF-16 offsets in the text of the note. Files that are no notes of the notebook get no answer.
 */
export class NoteLanguageService {
	readonly #notebook: NotebookPort;

	constructor(notebook: NotebookPort) {
		this.#notebook = notebook;
	}

	/** Proposals at a place, best first; without `invoked` only where a typed character begins something. */
	async completion(note: OpenNote, offset: number, invoked = true): Promise<CompletionAnswer | undefined> {
		const place = completionPlace(note.text, offset, invoked);
		return place && complete(this.#request(note, offset), place, await this.#notebook.contents(needsOf(place)));
	}

	/** What stands at a place, as Markdown in which all that comes from notes is escaped. */
	async hover(note: OpenNote, offset: number): Promise<TextRange & { readonly markdown: string } | undefined> {
		const place = hoverPlace(note.text, offset);
		if (!place) { return undefined; }
		// The notebook lags behind the typing by a moment, and a hover can wait that long.
		await this.#notebook.settled();
		const { citations } = await this.#notebook.contents({ files: false, citations: place.at === 'citation' });
		const markdown = hoverText({ ...this.#request(note, offset), citations }, place);
		return markdown === undefined ? undefined : { start: place.start, end: place.end, markdown };
	}

	/** Of a person the notes that name them, of a goal or mentorship its note; with the name that was asked about. */
	async definition(
		note: OpenNote,
		offset: number,
	): Promise<{ readonly origin: TextRange, readonly locations: readonly NoteLocation[] } | undefined> {
		const at = mentionOn(this.#notebook, note, offset);
		return at && { origin: at.mention, locations: await this.#definitionsOf(at.target) };
	}

	/** Every place that names the same person, goal or mentorship. */
	async references(
		note: OpenNote,
		offset: number,
		includeDeclaration: boolean,
	): Promise<readonly NoteLocation[] | undefined> {
		const at = mentionOn(this.#notebook, note, offset);
		if (!at) { return undefined; }
		const notes = await mentionsOf(this.#notebook, at.target);
		const places = notes.flatMap(({ path, text, mentions }) =>
			mentions.map(({ start, end }) => ({ path, text, start, end }))
		);
		return includeDeclaration && at.target.kind === 'note' ? [beginningOf(at.target.path), ...places] : places;
	}

	/** What can be renamed at a place, and its name now. */
	prepareRename(note: OpenNote, offset: number): TextRange & { readonly placeholder: string } | undefined {
		const at = mentionOn(this.#notebook, note, offset);
		return at
			&& { start: at.mention.start, end: at.mention.end, placeholder: nameOf(at.target, at.mention, note.text) };
	}

	/** Renames a person, a goal or a mentorship in all notes, or says why not. */
	async rename(note: OpenNote, offset: number, newName: string): Promise<NotebookEdit | RenameRefusal | undefined> {
		const { view, l10n, noteOptions: options } = this.#notebook;
		const at = mentionOn(this.#notebook, note, offset);
		const plan = at && planRename(at.mention, at.target, newName, view, l10n);
		if (!plan || 'refused' in plan) { return plan; }
		const changes: (OpenNote & { edits: readonly TextEdit[] })[] = [];
		for (const { path, text } of await textsToRename(this.#notebook, plan)) {
			const edits = renameIn({ text, path, options }, plan, view, l10n);
			if ('refused' in edits) { return edits; }
			changes.push({ path, text, edits });
		}
		const from = plan.target.kind === 'note' ? plan.target.path : undefined;
		const to = from && renamedPath(from, plan.newName);
		return from !== undefined && to !== undefined && to !== from ? { changes, move: { from, to } } : { changes };
	}

	/** Everything the rules have to say about a note, by place. */
	diagnostics({ path, text }: OpenNote): RuleFinding[] {
		const { view, today, l10n, noteOptions: options, dialect, addDoneDate, levels } = this.#notebook;
		return checkNote({
			text,
			path,
			today,
			view,
			l10n,
			options,
			dialect,
			addDoneDate,
			exists: file => this.#notebook.exists(file),
			tracked: () => this.#notebook.tracked(path),
		}, levels);
	}

	/**
	 * What can be done on a range: fixes of what the rules found, other ways of writing, refactorings.
	 *
	 * @param knownFindings What {@link diagnostics} gave for the same text.
	 */
	codeActions(
		note: OpenNote,
		range: TextRange,
		kinds: readonly ActionKind[],
		knownFindings?: readonly RuleFinding[],
	): readonly (FixAction | NoteAction)[] {
		const { l10n } = this.#notebook;
		const findings = kinds.includes('fix') || kinds.includes('fix-all')
			? knownFindings ?? this.diagnostics(note)
			: [];
		return [
			...kinds.includes('fix') ? quickFixes(range, findings, l10n) : [],
			...kinds.includes('fix-all') ? fixAll(findings, l10n) : [],
			...kinds.includes('rewrite') ? dialectRewrites(note, range, this.#notebook) : [],
			...kinds.includes('refactor') ? noteActions(this.#request(note, range.start), range.end) : [],
		];
	}

	/** The lenses of a meeting or a goal, and the line from 0 that they stand above. */
	async codeLens(
		{ path }: OpenNote,
	): Promise<{ readonly line: number, readonly lenses: readonly NoteLens[] } | undefined> {
		await this.#notebook.settled();
		const { view, l10n } = this.#notebook;
		const note = view.note(path);
		return note
			&& {
				line: lensLine(note),
				lenses: noteLenses(note, { view, l10n, has: id => this.#notebook.hasCommand(id) }),
			};
	}

	#request({ path, text }: OpenNote, offset: number): AssistRequest {
		const { view, memory, noteOptions, dialect, l10n } = this.#notebook;
		return { text, offset, path, view, memory, noteOptions, dialect, l10n };
	}

	async #definitionsOf(target: Target): Promise<NoteLocation[]> {
		switch (target.kind) {
			case 'note':
				return [beginningOf(target.path)];
			case 'person':
				return this.#notesNaming(target.words);
			case 'missing':
				return [];
		}
	}

	/** Where mentorships and committees name a person. */
	async #notesNaming(words: ReadonlySet<string>): Promise<NoteLocation[]> {
		const paths = this.#notebook.view.mentorships().flatMap(({ note, mentor, mentee, chair, members }) =>
			note && [mentor, mentee, chair, ...members].some(name => name !== undefined && isNamed(name, words))
				? [note.path]
				: []
		);
		const locations = new Map<string, NoteLocation>();
		await this.#notebook.readNotes(paths, (path, text) => {
			const mention = mentionsIn(text).find(place => place.kind === 'person' && words.has(place.handle));
			locations.set(path, mention ? { path, text, start: mention.start, end: mention.end } : beginningOf(path));
		});
		return paths.map(path => locations.get(path) ?? beginningOf(path));
	}
}

function isNamed(name: string, words: ReadonlySet<string>): boolean {
	const ownWords = nameWords(name);
	return ownWords.length > 0 && ownWords.every(word => words.has(word));
}

function beginningOf(path: string): NoteLocation {
	return { path, text: '', start: 0, end: 0 };
}

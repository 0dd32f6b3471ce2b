import type { CalendarDate } from '../model/calendarDate.ts';
import type {
	Goal,
	Homework,
	Mentorship,
	NotebookNames,
	DueGroup,
	LocatedProblem,
	NotebookView,
	Keeper,
} from '../model/notebookView.ts';
import type { Note, ParsedNote, NoteContributions } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import { compareMentorships, compareOpportunities } from '../query/order.ts';
import { ME, ownerOfMe } from '../query/homework.ts';
import { ConflictedCopies } from './conflictedCopies.ts';
import { DerivedList, SortedList } from './collections.ts';
import { GoalBook } from './goalBook.ts';
import {
	buildAll,
	rolesOf,
	type HomeworkContext,
	type Roles,
	NO_NOTE_WORK,
	noteWork,
	type NoteWork,
} from './homeworkBuilder.ts';
import { HomeworkLists } from './homeworkLists.ts';
import { sameReading } from './lazyNote.ts';
import { MentorshipResolver } from './mentorshipResolver.ts';
import { MentorshipState } from './mentorshipState.ts';
import { LeftOutNotes, NoteReferences } from './noteReferences.ts';
import { NO_WORK, noteContributions } from './gatherContributions.ts';
import { NotebookProblems } from './notebookProblems.ts';
import { People } from './people.ts';
import { nameWords, personKey } from '../text/personName.ts';
import { withoutPrivate } from './withoutPrivate.ts';

/** One file, and what the notebook made of it. */
interface Entry {
	parsed: ParsedNote;
	/** Key of its mentorship. */
	key: string | undefined;
	/** What its tasks matter beyond it, as it says itself. */
	contributions: NoteContributions;
	/** The same in this notebook. */
	work: NoteWork;
	/** Its homework of every state, once somebody asked for it. */
	all: readonly Homework[] | undefined;
}

const NO_HOMEWORK: readonly Homework[] = [];
const NO_PROBLEMS: readonly Problem[] = [];

/** How a {@link Notebook} is made. */
interface NotebookOptions {
	readonly today: CalendarDate;
	/** Who keeps it: whom `@me` means. A mentee whose name nobody knows, where it is left out. */
	readonly keeper?: Keeper;
	/** Without it the notebook is as if private notes and parts did not exist (format.md §7). Default true. */
	readonly includePrivate?: boolean;
}

/**
 * A notebook that is kept while its files change. Changes are only noted down; what they
 * touch (the note, its mentorship, its goals) is worked out when next asked, so that loading
 * many notes costs one pass and changing one costs one note.
 */
export class Notebook implements NotebookView {
	private day: CalendarDate;
	private readonly includePrivate: boolean;
	readonly keeper: Keeper;
	/** In notes of no mentorship. */
	private readonly noRoles: Roles;
	private readonly entries = new Map<string, Entry>();
	private readonly resolver = new MentorshipResolver();
	private readonly states = new Map<string, MentorshipState>();
	private readonly people = new People();
	private readonly leftOut = new LeftOutNotes();
	/** Every note, by its name. */
	private readonly allNames = new NoteReferences();
	private readonly copies = new ConflictedCopies({
		isLeftOut: path => this.leftOut.has(path),
		noteOf: path => this.note(path),
	});
	private readonly lists = new HomeworkLists();
	private readonly goalBook = new GoalBook({ today: () => this.day, homeworkOf: path => this.homeworkOf(path) });
	private readonly pending = new SortedList<Note>(compareOpportunities);
	private readonly relationships = new DerivedList<Mentorship>(
		key => this.states.get(key)?.toMentorship(this.day),
		compareMentorships,
	);
	private readonly found: NotebookProblems;
	private problemList: readonly LocatedProblem[] | undefined;
	private noteCount = 0;
	/** Notes whose mentorship must be looked up again. */
	private readonly unplaced = new Set<string>();
	/** Notes whose homework must be built again. */
	private readonly unbuilt = new Set<string>();
	/** Mentorships that have to be looked at again. */
	private readonly touched = new Set<string>();
	/** Notes with open items that have something such as `[@key]`. */
	private readonly citing = new Set<string>();

	readonly names: NotebookNames = {
		goal: (written, from) => this.goalBook.references.resolve(written, from),
		mentorship: (written, from) => this.resolver.references.resolve(written, from),
		note: (written, from) => this.allNames.resolve(written, from),
		isLeftOut: written => this.leftOut.names.hasStem(written),
		leavesOut: () => this.leftOut.size > 0,
		leftOutChanges: () => this.leftOut.changes,
		knowsHandle: handle => this.people.knows(handle),
		called: (handle, from) => {
			this.settle();
			return this.called(handle, from);
		},
		me: from => {
			this.settle();
			const entry = this.entries.get(from);
			return (entry && this.stateOf(entry) || { roles: this.noRoles }).roles.get(ME)!;
		},
		nearlyTheSame: (mentor, mentee) => this.resolver.pairs.nearlyTheSame({ mentor, mentee }),
		handles: () => this.people.handles(),
		owners: () => {
			this.settle();
			return this.found.owners();
		},
		goalStems: () => this.goalBook.references.stems(),
		mentorshipStems: () => this.resolver.references.stems(),
	};

	constructor({ today, includePrivate = true, keeper = { role: 'mentee' } }: NotebookOptions) {
		this.day = today;
		this.keeper = keeper;
		this.noRoles = rolesOf({}, ownerOfMe(undefined, keeper));
		this.includePrivate = includePrivate;
		this.found = new NotebookProblems({
			note: path => this.note(path),
			people: this.people,
			called: (handle, from) => this.called(handle, from),
			pairs: this.resolver.pairs,
			mentorships: this.resolver.references,
			goals: this.goalBook.references,
			leftOut: this.leftOut.names,
		});
	}

	get today(): CalendarDate {
		return this.day;
	}

	get size(): number {
		return this.noteCount;
	}

	/** Takes in a file as read; `false` if nothing changed for anyone. */
	put(path: string, parsed: ParsedNote): boolean {
		const visible = this.includePrivate ? parsed : withoutPrivate(parsed);
		this.copies.put(path, visible);
		this.copies.setHidden(
			path,
			!this.includePrivate && (parsed.private ?? parsed.note?.private) ? parsed.note : undefined,
		);
		const isChanged = this.show(
			path,
			visible,
			!this.includePrivate && (parsed.private ?? parsed.note?.private) === true,
		);
		return this.lookAtCopies(path) || isChanged;
	}

	private show(path: string, visible: ParsedNote, isLeftOut: boolean): boolean {
		const shown = this.copies.shown(path, visible, isLeftOut);
		return this.take(path, shown.parsed, shown.isLeftOut);
	}

	private lookAtCopies(original: string): boolean {
		let isChanged = false;
		for (const path of this.copies.mayBeCopiesOf(original)) {
			if (this.show(path, this.copies.parsed(path), false)) { isChanged = true; }
			if (this.lookAtCopies(path)) { isChanged = true; }
		}
		return isChanged;
	}

	private take(path: string, visible: ParsedNote, isLeftOut: boolean): boolean {
		this.setLeftOut(path, isLeftOut);
		if (!visible.note && visible.problems.length === 0) { return this.drop(path); }
		const entry = this.entries.get(path);
		if (entry && sameReading(entry.parsed, visible)) { return false; }
		this.change(path, entry ?? this.newEntry(path), visible);
		return true;
	}

	private setLeftOut(path: string, isLeftOut: boolean): void {
		if (this.leftOut.set(path, isLeftOut)) { this.problemList = undefined; }
	}

	/** Forgets a file; `false` if there was none. */
	remove(path: string): boolean {
		this.copies.remove(path);
		this.copies.setHidden(path, undefined);
		this.setLeftOut(path, false);
		const isChanged = this.drop(path);
		return this.lookAtCopies(path) || isChanged;
	}

	private drop(path: string): boolean {
		const entry = this.entries.get(path);
		if (!entry) { return false; }
		this.change(path, entry, { problems: [] });
		this.entries.delete(path);
		return true;
	}

	/** Forgets every file in a folder, or the file of that name; `false` if there was none. */
	removeFolder(folder: string): boolean {
		const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
		const isInside = (path: string) => path === folder || path.startsWith(prefix);
		const inside = [...this.entries.keys()].filter(isInside);
		for (const path of this.leftOut.paths().filter(isInside)) { this.remove(path); }
		for (const path of inside) { this.remove(path); }
		return inside.length > 0;
	}

	/** Another day: everything is worked out again. `false` if it is the same day. */
	setToday(today: CalendarDate): boolean {
		if (today === this.day) { return false; }
		this.day = today;
		for (const [path, { parsed }] of this.entries) { if (parsed.note) { this.unbuilt.add(path); } }
		for (const state of this.states.values()) {
			state.isStale = true;
			this.touched.add(state.key);
		}
		this.goalBook.invalidateAll();
		return true;
	}

	note(path: string): Note | undefined {
		return this.entries.get(path)?.parsed.note;
	}

	*notes(): Iterable<Note> {
		for (const { parsed } of this.entries.values()) { if (parsed.note) { yield parsed.note; } }
	}

	homework(): readonly Homework[] {
		this.settle();
		return this.lists.every(() => [...this.entries.values()].map(entry => this.allOf(entry)));
	}

	openHomework(group?: DueGroup): readonly Homework[] {
		this.settle();
		return group === undefined ? this.lists.everyOpen() : this.lists.open(group);
	}

	homeworkOf(path: string): readonly Homework[] {
		this.settle();
		const entry = this.entries.get(path);
		return entry ? this.allOf(entry) : NO_HOMEWORK;
	}

	/** The context is the same as when the open ones were made: whatever changes it has them made again. */
	private allOf(entry: Entry): readonly Homework[] {
		const { note } = entry.parsed;
		return entry.all ??= note ? buildAll(note, entry.work.open, this.contextOf(note, entry)) : NO_HOMEWORK;
	}

	goals(): readonly Goal[] {
		this.settle();
		return this.goalBook.values();
	}

	mentorships(): readonly Mentorship[] {
		this.settle();
		return this.relationships.values();
	}

	mentorship(key: string): Mentorship | undefined {
		this.settle();
		return this.relationships.get(key);
	}

	mentorshipOf(path: string): string | undefined {
		this.settle();
		return this.entries.get(path)?.key;
	}

	opportunities(): readonly Note[] {
		return this.pending.values();
	}

	problems(): readonly LocatedProblem[] {
		this.settle();
		return this.problemList ??= this.found.list();
	}

	readingProblems(path: string): readonly Problem[] {
		return this.entries.get(path)?.parsed.problems ?? NO_PROBLEMS;
	}

	private newEntry(path: string): Entry {
		const entry: Entry = {
			parsed: { problems: [] },
			key: undefined,
			contributions: NO_WORK,
			work: NO_NOTE_WORK,
			all: undefined,
		};
		this.entries.set(path, entry);
		return entry;
	}

	/** Replaces what is known of a file in every register; the rest waits for {@link settle}. */
	private change(path: string, entry: Entry, parsed: ParsedNote): void {
		const [before, after] = [entry.parsed.note, parsed.note];
		const handles = this.citing.size > 0 ? this.people.handles() : [];
		const was = before && { note: before, contributions: entry.contributions };
		entry.parsed = parsed;
		entry.contributions = after ? noteContributions(after) : NO_WORK;
		this.problemList = undefined;
		this.found.setOwn(path, parsed.problems);
		this.noteCount += Number(after !== undefined) - Number(before !== undefined);
		if (after && !before) { this.allNames.addTarget(path); }
		if (before && !after) { this.allNames.removeTarget(path); }
		if (before) { this.forget(before); }
		if (after) { this.learn(after); }
		this.noteBrackets(path, entry.contributions, handles);
		if (was || after) {
			this.goalBook.replace(
				was,
				after && { note: after, contributions: entry.contributions },
				this.unbuilt,
			);
		}
		if (!after) { this.leave(path, entry); }
	}

	private forget(note: Note): void {
		this.resolver.remove(note, this.unplaced);
		this.people.remove(note);
		if (note.type === 'opportunity') { this.pending.remove(note); }
	}

	private learn(note: Note): void {
		this.resolver.add(note, this.unplaced);
		this.people.add(note);
		if (note.type === 'opportunity') { this.pending.add(note); }
		this.unplaced.add(note.path);
		this.unbuilt.add(note.path);
	}

	/** Takes a note out of its mentorship, with its homework. */
	private leave(path: string, entry: Entry): void {
		this.dropHomework(path, entry);
		this.found.setBelonging(path, {});
		this.found.setLostGoals(path, false);
		const state = this.stateOf(entry);
		if (state) {
			state.delete(path);
			for (const touched of state.setCarried(path, NO_WORK)) { this.unbuilt.add(touched); }
			this.touched.add(state.key);
		}
		entry.key = undefined;
	}

	/**
	 * Works out everything that was noted down. Questions do so by themselves; while many notes come, it can be done in
	 * between.
	 */
	settle(): void {
		if (this.unplaced.size + this.touched.size + this.unbuilt.size === 0) { return; }
		this.problemList = undefined;
		for (const path of this.unplaced) { this.place(path); }
		for (const key of this.touched) { this.refresh(key); }
		for (const path of this.unbuilt) { this.build(path); }
		this.unplaced.clear();
		this.touched.clear();
		this.unbuilt.clear();
	}

	private place(path: string): void {
		const entry = this.entries.get(path);
		const note = entry?.parsed.note;
		if (!note) { return; }
		const belonging = this.resolver.resolve(note);
		if (entry.key !== belonging.key) { this.move(path, entry, belonging.key); }
		this.found.setBelonging(path, belonging);
		if (entry.key === undefined) { return; }
		const state = this.stateOf(entry)!;
		state.put(note);
		for (const touched of state.setCarried(path, entry.contributions)) { this.unbuilt.add(touched); }
		this.touched.add(entry.key);
	}

	private move(path: string, entry: Entry, key: string | undefined): void {
		this.leave(path, entry);
		entry.key = key;
		this.unbuilt.add(path);
		if (key !== undefined && !this.states.has(key)) { this.states.set(key, new MentorshipState(key, this.keeper)); }
	}

	/** Brings a mentorship up to date, and finds the notes whose homework that changes. */
	private refresh(key: string): void {
		const state = this.states.get(key);
		this.relationships.invalidate(key);
		if (!state?.isStale) { return; }
		if (state.notes.size === 0) {
			this.states.delete(key);
			return;
		}
		for (const path of state.refresh(this.day)) { this.unbuilt.add(path); }
	}

	private build(path: string): void {
		const entry = this.entries.get(path);
		const note = entry?.parsed.note;
		if (!note) { return; }
		this.dropHomework(path, entry);
		const state = this.stateOf(entry);
		state?.forgetWork(path);
		entry.work = noteWork(note, entry.contributions, this.contextOf(note, entry));
		this.lists.add(entry.work.open, state?.next?.date.date, this.day);
		this.lists.addToAll(() => this.allOf(entry));
		this.goalBook.link(path, entry.work);
		state?.count(entry.work, 1);
		state?.noteWork(path, entry.work, this.day);
		this.found.addHandles(path, entry.work.handles);
		this.found.setLostGoals(path, this.goalBook.hasLost(entry.contributions, path));
	}

	private contextOf(note: Note, entry: Entry): HomeworkContext {
		const state = this.stateOf(entry);
		return {
			today: this.day,
			mentorship: state?.key,
			roles: state?.roles ?? this.noRoles,
			meetingAfter: (pledged, count) => state?.meetingAfter(note.path, pledged, count, this.day),
			goalOf: references => this.goalBook.goalOf(references, note.path),
			wasBroughtIn: origin => state?.wasBroughtIn(note.path, origin) ?? false,
			knowsHandle: this.knowsHandle,
		};
	}

	private dropHomework(path: string, entry: Entry): void {
		this.lists.remove(entry.work.open, entry.all ?? NO_HOMEWORK);
		this.goalBook.unlink(path, entry.work);
		this.stateOf(entry)?.count(entry.work, -1);
		this.found.removeHandles(path, entry.work.handles);
		entry.work = NO_NOTE_WORK;
		entry.all = undefined;
	}

	private called(handle: string, from: string): readonly string[] {
		const entry = this.entries.get(from);
		const state = entry && this.stateOf(entry);
		const { mentor, mentee } = state?.sides ?? {};
		const { chair, members = [] } = state?.own?.fields ?? {};
		const [near, committee] = [[mentor, mentee], [chair, ...members]].map(names =>
			names.filter(name => name !== undefined && nameWords(name).includes(handle)) as string[]
		);
		if (near!.length > 0) { return near!; }
		return committee!.length > 0
			? [...new Map(committee!.map(name => [personKey(name), name])).values()]
			: this.people.called(handle);
	}

	private readonly knowsHandle = (handle: string): boolean => this.people.knows(handle);

	/** Words in brackets are owners or citations as people come and go. */
	private noteBrackets(path: string, { tasks }: NoteContributions, handles: readonly string[]): void {
		if (tasks.some(({ text }) => text.includes('[@'))) { this.citing.add(path); }
		else { this.citing.delete(path); }
		if (this.citing.size > 0 && this.people.handles() !== handles) {
			for (const touched of this.citing) { this.unbuilt.add(touched); }
		}
	}

	private stateOf({ key }: Entry): MentorshipState | undefined {
		return key === undefined ? undefined : this.states.get(key);
	}
}

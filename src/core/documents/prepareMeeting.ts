import { scanNote } from '../edit/carry/carryModel.ts';
import type { Heading, Note, TaskItem } from '../model/note.ts';
import { parseNote } from '../note/parseNote.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import {
	askSection,
	decisionsSection,
	goalsSection,
	openSection,
	undiscussedSection,
} from './prepare/agendaSections.ts';
import { concernsSection, parkedSection, raisedSection, sinceSection } from './prepare/lookingBack.ts';
import { committeeAgenda, fullChecklist, meetingChecklist } from './prepare/meetingChecklist.ts';
import { seasonSection } from './prepare/season.ts';
import { fourListsSection, isYearlyTurn } from './prepare/turns.ts';
import { SectionPlaces, type MissingLines } from './prepare/placeSections.ts';
import {
	type PrepareInput,
	type Section,
	type SectionKey,
	sectionNames,
	WrittenAlready,
} from './prepare/prepareModel.ts';

/** What preparing adds to the next meeting's note. */
export interface Preparation {
	/** Insertions only, in order. */
	readonly edits: readonly TextEdit[];
	/** Headings of the sections that gain something. */
	readonly added: readonly string[];
	/**
	 * Headings of those that could not be put in without changing how the note reads, such as after code that never
	 * ends.
	 */
	readonly left: readonly string[];
}

/**
 * What the next meeting's note lacks, computed from the notes (domain rows 19–25): a place for
 * the ask, what came of last time, goals, offers to decide, areas not spoken of, topics that
 * were parked, twice a year the four lists, and for a note without any checklist that one, once a year the longer. What
 * is written stays byte for byte; what is there already, in whatever words the user has put around it, is not added; so
 * a second run adds nothing.
 */
export function prepareMeeting(input: PrepareInput): Preparation {
	const { target, l10n, noteOptions } = input;
	const sectionOf = sectionNames(l10n);
	const places = new SectionPlaces(scanNote(target), sectionOf, noteOptions);
	const missing = sections(input).flatMap(section => missingIn(section, input, places));
	const isSafe = (sections: readonly MissingLines[]) => keepsAll(input, places, places.edits(sections), sections);
	const safe = isSafe(missing)
		? missing
		: missing.reduce<readonly MissingLines[]>(
			(kept, section) => isSafe([...kept, section]) ? [...kept, section] : kept,
			[],
		);
	return {
		edits: places.edits(safe),
		added: safe.map(({ heading }) => heading),
		left: missing.filter(section => !safe.includes(section)).map(({ heading }) => heading),
	};
}

/** In the order they are to stand in. */
function sections(input: PrepareInput): Section[] {
	const { l10n, target } = input;
	const hasChecklist = target.note.tasks.some(task => !task.isHomework);
	const checklist = hasChecklist ? [] : checklistFor(input);
	const ofList = (...keys: readonly SectionKey[]) => checklist.filter(({ key }) => keys.includes(key));
	return [
		askSection(input),
		...ofList('check-in'),
		concernsSection(input),
		sinceSection(input),
		goalsSection(input),
		decisionsSection(input),
		undiscussedSection(input),
		seasonSection(input),
		fourListsSection(input),
		...ofList('agenda', 'review', 'clarify', 'assist', 'together', 'advocate'),
		raisedSection(input),
		...ofList('wrap-up'),
		parkedSection(input, sectionNames(l10n)),
		openSection(input),
	];
}

function checklistFor(input: PrepareInput): readonly Section[] {
	const { mentorship: { kind, role }, track, l10n } = input;
	if (kind === 'committee') { return committeeAgenda(l10n); }
	return isYearlyTurn(input)
		? fullChecklist(track, l10n)
		: meetingChecklist(track, l10n, role === 'mentor' ? 'mentor' : 'mentee');
}

function missingIn(
	{ key, heading, entries, lines }: Section,
	{ target }: PrepareInput,
	places: SectionPlaces,
): MissingLines[] {
	if (lines) { return lines.length === 0 || places.has(key) ? [] : [{ key, heading, lines }]; }
	const written = new WrittenAlready(target);
	const seen = new Set<string>();
	const wanted = (entries ?? []).filter(entry =>
		!written.has(entry) && !seen.has(entry.core) && seen.add(entry.core)
	);
	return wanted.length === 0 ? [] : [{ key, heading, lines: wanted.map(({ text }) => `- ${text}`) }];
}

/**
 * Whether the note still has all its items, headings, fields and private parts, each meaning the same, and the new
 * headings besides.
 */
function keepsAll(
	{ target, noteOptions }: PrepareInput,
	places: SectionPlaces,
	edits: readonly TextEdit[],
	missing: readonly MissingLines[],
): boolean {
	const after = parseNote(applyEdits(target.text, edits), target.path, noteOptions).note;
	if (!after || JSON.stringify(after.fields) !== JSON.stringify(target.note.fields)) { return false; }
	if (!target.note.private && privateSize(after) !== privateSize(target.note)) { return false; }
	const boxes = missing.flatMap(({ lines }) => lines).filter(line => line.startsWith('- [ ] ')).length;
	return after.tasks.length === target.note.tasks.length + boxes
		&& isWithin(target.note.tasks.map(factsOf), after.tasks.map(factsOf))
		&& isWithin(target.note.headings.map(headingFacts), after.headings.map(headingFacts))
		&& after.headings.length
			=== target.note.headings.length
				+ missing.reduce(
					(sum, { key, lines }) =>
						sum + (places.has(key) ? 0 : 1) + lines.filter(line => line.startsWith('#')).length,
					0,
				);
}

function privateSize({ privateLines }: Note): number {
	return privateLines.reduce((sum, { start, end }) => sum + end - start, 0);
}

function factsOf({ text, mark, isHomework, headingOwner, area, depth, private: hidden }: TaskItem): string {
	return JSON.stringify([text, mark, isHomework, headingOwner, area, depth, hidden]);
}

function headingFacts({ depth, text, private: hidden }: Heading): string {
	return JSON.stringify([depth, text, hidden]);
}

/** Whether all stand in the other list, in their order. */
function isWithin(part: readonly string[], all: readonly string[]): boolean {
	let at = 0;
	for (const line of all) { if (at < part.length && line === part[at]) { at++; } }
	return at === part.length;
}

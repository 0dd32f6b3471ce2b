import { planCarry } from '../../../src/core/edit/carryForward.ts';
import type { CarryInput, CarryItem, CarryNote, CarryPlan } from '../../../src/core/edit/carry/carryModel.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

/** Path → text, oldest meeting first; the last is the next meeting. */
export type Meetings = Readonly<Record<string, string>>;

/** A meeting note; its path is its date. */
export function meetingText(date: string, body: string, ...front: readonly string[]): string {
	return `---\ntype: meeting\ndate: ${date}\n${front.map(line => `${line}\n`).join('')}---\n${body}`;
}

/** Meetings by date and body. */
export function meetings(bodies: Readonly<Record<string, string>>): Meetings {
	return Object.fromEntries(Object.entries(bodies).map(([date, body]) => [`${date}.md`, meetingText(date, body)]));
}

/** A note read as the carrying needs it. */
export function carryNote(path: string, text: string): CarryNote {
	return { path, text, note: parseNote(text, path, DEFAULT_NOTE_OPTIONS).note! };
}

/** What carrying from all meetings into the last would do. */
export function plan(notes: Meetings, more: Partial<CarryInput> = {}): CarryPlan {
	const all = Object.entries(notes).map(([path, text]) => carryNote(path, text));
	return planCarry({
		sources: all.slice(0, -1),
		target: all[all.length - 1]!,
		mentor: 'Ruth Abara',
		mentee: 'Mara Lindqvist',
		noteOptions: DEFAULT_NOTE_OPTIONS,
		defaultDialect: 'plain',
		...more,
	});
}

/** The meetings after carrying; `files` says how many of the files are written before it breaks off. */
export function carried(notes: Meetings, more: Partial<CarryInput> = {}, files = Infinity): Meetings {
	const after: Record<string, string> = { ...notes };
	for (const { path, edits } of plan(notes, more).files.slice(0, files)) {
		after[path] = applyEdits(notes[path]!, edits);
	}
	return after;
}

/** The items of a plan in short. */
export function inShort(items: readonly CarryItem[]): string[] {
	return items.map(({ path, text, owners, since, carried: times, isThere }) =>
		`${path} ${text} ${owners.join()} ${since} ${times}${isThere ? ' there' : ''}`
	);
}

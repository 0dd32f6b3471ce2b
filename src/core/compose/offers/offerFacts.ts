import type { Goal } from '../../model/goal.ts';
import type { Mentorship } from '../../model/mentorship.ts';
import type { Note } from '../../model/note.ts';
import { hoursByDecision, type YearOfOffers } from '../../query/hoursByDecision.ts';
import { dateParts, type CalendarDate } from '../../model/calendarDate.ts';
import { foldText } from '../../text/foldText.ts';
import { linkTarget } from '../../fields/linkTargets.ts';
import { stemOf } from '../../text/notePath.ts';
import { maySee } from '../meetingScope.ts';
import { plainLine, portable } from '../portable.ts';
import { withoutGoals } from '../withoutGoals.ts';
import type { PublicNote, PublicNotes } from '../publicNotes.ts';
import { writtenOr } from '../unwritten.ts';

/** An offer with what it has to be weighed against; nothing private. */
export interface OfferFacts {
	readonly note: Note;
	readonly mentorship?: Mentorship;
	/** Goals its `goals:` name that those of its mentorship may see; a name that leads to no open note could be that of a private one, and is left out. */
	readonly goals: readonly Goal[];
	/** What the note says under a label in bold, `**What is asked.** Six calls.`, by the folded label. */
	readonly said: ReadonlyMap<string, string>;
	/** The offers of this year, by decision; {@link yearSeen} of those that the mentor may know of. */
	readonly year?: YearOfOffers;
	readonly yearSeen?: YearOfOffers;
}

/** The facts of an offer; `undefined` where it is private or no opportunity note. */
export function offerFacts({ view, notes }: PublicNotes, path: string): OfferFacts | undefined {
	const read = notes.get(path);
	const note = read?.note;
	if (note?.type !== 'opportunity') { return undefined; }
	const key = view.mentorshipOf(path);
	const mentorship = (key === undefined ? undefined : view.mentorship(key)) ?? onlyActive(view.mentorships());
	// Where it is not known whose mentor will read it, only what belongs to no pair is told.
	const sees = (other: Note): boolean => mentorship ? maySee(view, mentorship, other) : view.mentorshipOf(other.path) === undefined && other.fields.mentorship === undefined;
	const goals = (note.fields.goals ?? []).flatMap(name => goalCalled(view.goals(), name) ?? []).filter(goal => sees(goal.note));
	const year = yearOf(view.opportunities(), view.today);
	const yearSeen = yearOf(view.opportunities().filter(sees), view.today);
	return {
		note, ...mentorship ? { mentorship } : {}, goals, said: labelled(bodyOf(read!)),
		...year ? { year } : {}, ...yearSeen ? { yearSeen } : {},
	};
}

function yearOf(offers: readonly Note[], today: CalendarDate): YearOfOffers | undefined {
	return hoursByDecision(offers).find(({ year }) => year === dateParts(today).year);
}

function onlyActive(mentorships: readonly Mentorship[]): Mentorship | undefined {
	const active = mentorships.filter(({ kind, status }) => kind === 'mentorship' && status === 'active');
	return active.length === 1 ? active[0] : undefined;
}

function goalCalled(goals: readonly Goal[], name: string): Goal | undefined {
	const stem = foldText(stemOf(linkTarget(name) ?? name));
	return goals.find(({ note }) => foldText(stemOf(note.path)) === stem);
}

/** Where a list begins, whose items may have fields: it is no sentence. */
const LIST = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/m;

function bodyOf({ note, text }: PublicNote): string {
	return text.split('\n').slice(note.bodyLine).join('\n');
}

/** The first paragraph below each bold label, on one line. */
function labelled(text: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const paragraph of portable(withoutGoals(text)).split(/\n[ \t]*\n/)) {
		const match = /^\*\*([^*\n]{1,80}?)[.:]?\*\*[ \t]*([^]*)$/.exec(paragraph.trim());
		const words = match && plainLine(match[2]!.split(LIST)[0]!);
		if (match && words && writtenOr(words)) { found.set(foldText(match[1]!), words); }
	}
	return found;
}

/** What stands under the first label that begins so. */
export function saidOf({ said }: OfferFacts, label: string): string | undefined {
	return [...said].find(([key]) => key.startsWith(label))?.[1];
}

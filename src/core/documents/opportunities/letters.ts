import { decimal, listInWords, plural, type Words, longDay, longMonth } from '../../text/words.ts';
import { withoutBareNames } from '../../markdown/rewriteLinks.ts';
import { headingsOf } from '../../language/languages.ts';
import { plainLine, withoutInternalLinks, writtenOr, withoutGoals } from '../portable.ts';
import { firstName, fullName, greetOutside } from './greeting.ts';
import type { Goal, Mentorship } from '../../model/notebookView.ts';
import type { Note } from '../../model/note.ts';
import { hoursByDecision, type YearOfOffers } from '../../query/hours.ts';
import { dateParts, type CalendarDate } from '../../model/calendarDate.ts';
import { foldText } from '../../text/foldText.ts';
import { linkTarget } from '../../markdown/linkTargets.ts';
import { stemOf } from '../../text/paths.ts';
import { maySee } from '../homeworkLines.ts';
import type { PublicNote, PublicNotes } from '../../export/publicNotes.ts';

/** A letter: plain text for a mail, and what it lacks, each of which stands in it in brackets. */
export interface Letter {
	readonly text: string;
	readonly missing: readonly string[];
}

/** Takes note of what is missing as it is written: `[who asked]`. */
export class Gaps {
	readonly missing: string[] = [];

	gap(words: string): string {
		if (!this.missing.includes(words)) { this.missing.push(words); }
		return `[${words}]`;
	}
}

/**
 * A short letter to the mentor about an offer, before it is answered. Of goals and hours it tells what the mentor may
 * see.
 */
export function askMentorLetter(facts: OfferFacts, l10n: Words): Letter {
	const { note: { fields }, mentorship } = facts;
	const gaps = new Gaps();
	const who = written(fields.requestedBy) ?? gaps.gap(l10n.t('who asked'));
	const what = offerOf(facts, gaps, l10n);
	const by = fields.respondBy;
	return letter(gaps, [
		[
			mentorship?.mentor
				? l10n.t('Dear {0},', firstName(mentorship.mentor))
				: l10n.t('Dear {0},', gaps.gap(l10n.t('your mentor’s name'))),
		],
		[
			l10n.t('I have had a request, and would value your view: {0} (from: {1}).', what, who),
			by !== undefined && by < facts.today
				? l10n.t('The answer was due on {0}.', longDay(by, l10n))
				: l10n.t(
					'They would like an answer by {0}.',
					by === undefined ? gaps.gap(l10n.t('when an answer is due')) : longDay(by, l10n),
				),
		],
		[saidOf(facts, 'what is asked') ?? gaps.gap(l10n.t('what is asked, and from when to when'))],
		[costInWords(facts, gaps, l10n), goalsInWords(facts, gaps, l10n), loadInWords(facts.yearSeen, l10n)],
		[saidOf(facts, 'to ask') ?? ''],
		[l10n.t(
			'What am I not seeing? A line is enough, or ten minutes by telephone. If you would rather I said no, may I say that it was your advice?',
		)],
		[l10n.t('With thanks,'), mentorship?.mentee ? firstName(mentorship.mentee) : gaps.gap(l10n.t('your name'))],
	]);
}

/**
 * A kind refusal that puts the onus on the mentor. It names no goal, as it goes to somebody outside, and claims advice
 * only where the note has it with its day (`mentor_says: decline`, `mentor_said_on:`).
 */
export function declineLetter(facts: OfferFacts, l10n: Words): Letter {
	const { note: { fields }, mentorship } = facts;
	const gaps = new Gaps();
	const who = written(fields.requestedBy);
	const greeting = who === undefined ? undefined : greetOutside(who, l10n);
	return letter(gaps, [
		[greeting ?? l10n.t('Dear {0},', gaps.gap(who === undefined ? l10n.t('who asked') : l10n.t('name: {0}', who)))],
		[l10n.t(
			'Thank you for your invitation (“{0}”). I was very glad to be asked, and it is work that interests me.',
			offerOf(facts, gaps, l10n),
		)],
		[adviceInWords(facts, gaps, l10n)],
		[l10n.t(
			'I would be happy to suggest a colleague who would do it well, and I hope that you will ask me again another time.',
		)],
		[
			l10n.t('With kind regards,'),
			mentorship?.mentee ? oneLine(fullName(mentorship.mentee)) : gaps.gap(l10n.t('your name')),
		],
	]);
}

/** The text of {@link askMentorLetter}. */
export function askMentorMessage(facts: OfferFacts, l10n: Words): string {
	return askMentorLetter(facts, l10n).text;
}

/** The text of {@link declineLetter}. */
export function declineMessage(facts: OfferFacts, l10n: Words): string {
	return declineLetter(facts, l10n).text;
}

/** Whether the note says that the mentor advised against it, and when. */
function isAdvisedAgainst({ note: { fields: { mentorSays, mentorSaidOn } } }: OfferFacts): boolean {
	return mentorSays === 'decline' && mentorSaidOn !== undefined;
}

function adviceInWords(facts: OfferFacts, gaps: Gaps, l10n: Words): string {
	if (!isAdvisedAgainst(facts)) {
		return l10n.t(
			'I talk over every new commitment with my mentor before I answer. {0} I am sorry to have to say no this time.',
			gaps.gap(l10n.t('your mentor’s advice: ask first, and write it into the note')),
		);
	}
	const mentor = facts.mentorship?.mentor
		? oneLine(fullName(facts.mentorship.mentor))
		: gaps.gap(l10n.t('your mentor’s name'));
	return l10n.t(
		'I talk over every new commitment with my mentor, {0}. The advice this time was to take on nothing new for now, and I have promised to follow it. I am sorry to have to say no.',
		mentor,
	);
}

function offerOf({ note }: OfferFacts, gaps: Gaps, l10n: Words): string {
	return written(note.titleAsWritten ?? note.title)?.replace(/[.:]$/, '')
		?? gaps.gap(l10n.t('what you are asked to do'));
}

function costInWords({ note: { fields } }: OfferFacts, gaps: Gaps, l10n: Words): string {
	const { hours, startDate, endDate } = fields;
	if (hours === undefined) { return l10n.t('I estimate {0}.', gaps.gap(l10n.t('how many hours'))); }
	if (startDate !== undefined && endDate !== undefined && startDate < endDate) {
		const [from, to] = [longMonth(startDate, l10n), longMonth(endDate, l10n)];
		if (from !== to) {
			return plural(
				l10n,
				l10n.t('I estimate one hour, between {1} and {2}.|I estimate {0} hours, between {1} and {2}.'),
				hours,
				[hours, from, to],
			);
		}
	}
	return plural(l10n, l10n.t('I estimate one hour.|I estimate {0} hours.'), hours);
}

function goalsInWords({ goals }: OfferFacts, gaps: Gaps, l10n: Words): string {
	const titles = goals.flatMap(({ note }) => written(note.titleAsWritten ?? note.title) ?? []).map(title =>
		l10n.t('“{0}”', title)
	);
	return l10n.t(
		'It would serve {0}.',
		titles.length > 0 ? listInWords(titles, l10n) : gaps.gap(l10n.t('which of my goals, if any')),
	);
}

/** What this year's answers add up to; nothing when there were none yet. */
function loadInWords(year: OfferFacts['year'], l10n: Words): string {
	if (!year || year.offers.accept + year.offers.decline === 0) { return ''; }
	return l10n.t(
		'So far in {0} I have said yes to {1} hours and no to {2}.',
		String(year.year),
		decimal(year.hours.accept, l10n),
		decimal(year.hours.decline, l10n),
	);
}

/** Somebody's words without markup and without names of notes, which mean nothing elsewhere. */
function written(text: string | undefined): string | undefined {
	return writtenOr(plainLine(withoutGoals(withoutBareNames(text ?? ''))));
}

/** Spaces at which French breaks no line stay what they are. */
function oneLine(text: string): string {
	return text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
}

/** Paragraphs with a blank line between; empty ones are left out. The signature stands below its line. */
export function letter({ missing }: Gaps, paragraphs: readonly (readonly string[])[]): Letter {
	const last = paragraphs.length - 1;
	const texts = paragraphs.map((sentences, index) =>
		sentences.filter(Boolean).map(oneLine).join(index === last ? '\n' : ' ')
	);
	return { text: `${texts.filter(Boolean).join('\n\n')}\n`, missing };
}

/** An offer with what it has to be weighed against; nothing private. */
export interface OfferFacts {
	readonly note: Note;
	readonly today: CalendarDate;
	readonly mentorship?: Mentorship;
	/**
	 * Goals its `goals:` name that those of its mentorship may see; a name that leads to no open note could be that of
	 * a private one, and is left out.
	 */
	readonly goals: readonly Goal[];
	/** What the note says under a label in bold, `**What is asked.** Six calls.`, by the folded label. */
	readonly said: ReadonlyMap<string, string>;
	/** The offers of this year, by decision; {@link yearSeen} of those that the mentor may know of. */
	readonly year?: YearOfOffers;
	readonly yearSeen?: YearOfOffers;
}

/** The facts of an offer; `undefined` where it is private or no opportunity note. */
export function offerFacts({ view, notes }: PublicNotes, path: string): OfferFacts | undefined {
	const noteText = notes.get(path);
	const note = noteText?.note;
	if (note?.type !== 'opportunity') { return undefined; }
	const key = view.mentorshipOf(path);
	const mentorship = (key === undefined ? undefined : view.mentorship(key)) ?? onlyActive(view.mentorships());
	// Where it is not known whose mentor will read it, only what belongs to no pair is told.
	const sees = (candidate: Note): boolean =>
		mentorship
			? maySee(view, mentorship, candidate)
			: view.mentorshipOf(candidate.path) === undefined && candidate.fields.mentorship === undefined;
	const goals = (note.fields.goals ?? []).flatMap(name => goalCalled(view.goals(), name) ?? []).filter(goal =>
		sees(goal.note)
	);
	const year = yearOf(view.opportunities(), view.today);
	const yearSeen = yearOf(view.opportunities().filter(sees), view.today);
	return {
		note,
		today: view.today,
		...mentorship ? { mentorship } : {},
		goals,
		said: labelled(bodyOf(noteText!)),
		...year ? { year } : {},
		...yearSeen ? { yearSeen } : {},
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
	const answers = new Map<string, string>();
	for (const paragraph of withoutInternalLinks(withoutGoals(text)).split(/\n[ \t]*\n/)) {
		const match = /^\*\*([^*\n]{1,80}?)[.:]?\*\*[ \t]*([^]*)$/.exec(paragraph.trim());
		const words = match && plainLine(match[2]!.split(LIST)[0]!);
		if (match && words && writtenOr(words)) { answers.set(foldText(match[1]!), words); }
	}
	return answers;
}

/** What stands under the first label that begins so. */
export function saidOf({ said }: OfferFacts, label: string): string | undefined {
	const also = label === 'what is asked' || label === 'to ask' ? headingsOf(label).map(foldText) : [];
	return [...said].find(([key]) => key.startsWith(label))?.[1]
		?? [...said].find(([key]) => also.some(heading => key.startsWith(heading)))?.[1];
}

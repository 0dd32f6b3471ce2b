import { pathsOf } from '../documents/homeworkLines.ts';
import { draftFacts, mentorDraft, personIn } from '../documents/opportunities/mentorDrafts.ts';
import { askMentorLetter, declineLetter, offerFacts, type Letter } from '../documents/opportunities/letters.ts';
import { composeSummary } from '../documents/summary.ts';
import { withoutComments } from '../markdown/comments.ts';
import type { TaskItem } from '../model/note.ts';
import type { Mentorship } from '../model/notebookView.ts';
import { isRole, DRAFT_KINDS, type DraftKind } from '../model/vocabulary.ts';
import { parseNote } from '../note/parseNote.ts';
import { isOpen } from '../query/homework.ts';
import { writeFieldText } from '../taskFields/insertField.ts';
import { foldHandle, foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';
import { familyWord, isSamePerson, nameWords } from '../text/personName.ts';
import { choiceInWords, type Words } from '../text/words.ts';
import type { ToolContext, InputProblem, AssistantTool, ToolAnswer } from './assistantTool.ts';
import type { AssistantNotes } from './assistantView.ts';
import { words } from './contentTools.ts';

/** Homework to be proposed. */
interface ProposedHomework {
	readonly text: string;
	/** A side, or somebody's name or handle. */
	readonly owner: string;
	/** A day. */
	readonly due?: string | undefined;
}

/**
 * One line of homework: `- [ ] Send the aims @mentee due:2026-12-01`. It is read back before it is given: owner, day
 * and words have to come out as they were asked for, or there is a problem instead.
 */
function homeworkLine(
	{ text, owner, due }: ProposedHomework,
	mentorship: Mentorship,
	{ dialect, l10n }: Pick<ToolContext, 'dialect' | 'l10n'>,
): string | InputProblem {
	const handle = handleOf(owner, mentorship);
	if (handle === undefined) {
		return {
			problem: l10n.t('“owner” has to be one of these people: {0}.', choiceInWords(peopleOf(mentorship), l10n)),
		};
	}
	const words = text.replace(/\s+/g, ' ').trim();
	const line = [`- [ ] ${words} @${handle}`, ...due === undefined ? [] : [writeFieldText('due', due, dialect)]].join(
		' ',
	);
	const readAgain = readBack(line);
	if (
		!readAgain || readAgain.text !== words || readAgain.fields.owners?.join() !== handle
		|| readAgain.fields.due !== due
		|| hasMoreFields(readAgain)
	) {
		return {
			problem: l10n.t(
				'“text” reads as more than words: leave out boxes, dates, @names, fields such as “due:” and markup, and give owner and day by themselves.',
			),
		};
	}
	return line;
}

function readBack(line: string): TaskItem | undefined {
	const { note, problems } = parseNote(`---\ntype: meeting\n---\n\n## Homework\n\n${line}\n`, 'draft.md');
	return note?.tasks.length === 1 && note.headings.length === 1 && !note.private && problems.length === 0
			&& !note.tasks[0]!.private
		? note.tasks[0]
		: undefined;
}

function hasMoreFields({ fields }: TaskItem): boolean {
	return Object.keys(fields).some(name => name !== 'owners' && name !== 'due');
}

/** `mentor` of “Ruth Abara”, `qureshi` of a member of a committee. */
function handleOf(owner: string, { kind, mentor, mentee, chair, members }: Mentorship): string | undefined {
	const handle = foldHandle(owner);
	if (isRole(handle)) { return handle === 'mentor' && kind === 'committee' ? undefined : handle; }
	const isCalled = (name: string | undefined) =>
		name !== undefined && (isSamePerson(name, owner) || nameWords(name).includes(handle));
	const sides = [...isCalled(mentor) ? ['mentor'] : [], ...isCalled(mentee) ? ['mentee'] : []];
	const others = [...new Set([chair, ...members].filter(name => isCalled(name)).map(name => familyWord(name!)))];
	const called = sides.length > 0 ? sides : others;
	return called.length === 1 ? called[0] : undefined;
}

function peopleOf({ kind, mentor, mentee, chair, members }: Mentorship): string[] {
	return [
		...new Set([
			...kind === 'committee' ? ['mentee'] : ['mentor', 'mentee'],
			...[mentor, mentee, chair, ...members].filter(name => name !== undefined),
		]),
	];
}

/** A line of homework, written right. */
export const DRAFT_HOMEWORK: AssistantTool = {
	description:
		'Writes one line of homework in the format of the notebook, with owner and day, to be shown to the person, who puts it into a note. Nothing is written. Use it whenever you propose an action item.',
	fields: {
		text: {
			kind: 'text',
			longest: 500,
			required: true,
			description: 'What is to be done, in a few words; without owner and date.',
		},
		owner: {
			kind: 'text',
			longest: 80,
			required: true,
			description: '“mentor”, “mentee”, or a person of this mentorship by name.',
		},
		due: { kind: 'day', description: 'Leave out where it is due at the next meeting.' },
	},
	paths: () => [],
	run: ({ scope }, { text, owner, due }, context) => {
		const line = homeworkLine(
			{ text: String(text), owner: String(owner), due: due === undefined ? undefined : String(due) },
			scope.mentorship,
			context,
		);
		return typeof line === 'string' ? { data: { draft: line, note: NOTHING_WRITTEN }, files: [] } : line;
	},
};

const NOTHING_WRITTEN = 'This is a proposal. Nothing was written; show it to the person, who decides.';

/** The page for the next meeting. */
export const DRAFT_SUMMARY: AssistantTool = {
	description:
		'Composes the page that the mentee gives the mentor before a meeting, as a Markdown note, from what has happened since the last one. Nothing is written; show it to the person, who may change and keep it.',
	fields: {},
	paths: pathsOf,
	run: (notes, _input, { l10n }) => {
		const { path, text } = composeSummary(notes.scope, notes, l10n);
		// The hints in comments are for a person who writes; a model could take them for an answer.
		return {
			data: { draft: withoutComments(text), wouldBelongAt: path, note: NOTHING_WRITTEN },
			files: [...notes.notes.keys()],
		};
	},
};

/** Letters about an offer, and letters for what the mentor promised. */
const LETTERS = ['ask-mentor', 'decline', ...DRAFT_KINDS] as const;
type LetterKind = typeof LETTERS[number];

/** A letter to or for the mentor. */
export const DRAFT_LETTER: AssistantTool = {
	description:
		'Composes a letter: “ask-mentor” (what do you think of this offer) and “decline” (a kind refusal) about one opportunity; “introduction”, “support” and “nomination” about something the mentor promised. What is not known stands in [brackets]. Nothing is sent or written; show it to the person.',
	fields: {
		kind: { kind: 'word', words: LETTERS, required: true, description: 'Which letter.' },
		about: {
			kind: 'text',
			longest: 200,
			description: 'Words of the title of the offer or of the promise, where there are several.',
		},
	},
	paths: ({ opportunities, accomplishments }, { kind }) =>
		(kind === 'ask-mentor' || kind === 'decline' ? opportunities : accomplishments).map(({ path }) => path),
	run: (notes, { kind, about }, { l10n }) => {
		const letterKind = kind as LetterKind;
		const asked = about === undefined ? undefined : foldText(String(about));
		return letterKind === 'ask-mentor' || letterKind === 'decline'
			? offerLetter(notes, letterKind, asked, l10n)
			: promiseLetter(notes, letterKind, asked, l10n);
	},
};

function offerLetter(
	notes: AssistantNotes,
	kind: 'ask-mentor' | 'decline',
	about: string | undefined,
	l10n: Words,
): ToolAnswer | InputProblem {
	const offers = notes.scope.opportunities.filter(({ path, title, fields: { decision } }) =>
		about === undefined
			? decision === undefined || decision === 'pending'
			: isAbout(`${title} ${stemOf(path)}`, about)
	);
	const [offer] = offers;
	if (!offer || offers.length > 1) { return notOne(offers.map(({ title }) => title), l10n); }
	const facts = offerFacts(notes, offer.path);
	if (!facts) { return { problem: l10n.t('This offer cannot be read.') }; }
	return letterAnswer(kind === 'decline' ? declineLetter(facts, l10n) : askMentorLetter(facts, l10n), offer.path);
}

function promiseLetter(
	notes: AssistantNotes,
	kind: DraftKind,
	about: string | undefined,
	l10n: Words,
): ToolAnswer | InputProblem {
	const promised = notes.scope.homework.filter(({ task, owners }) =>
		isOpen(task) && owners.some(owner => owner !== 'mentee') && (about === undefined || isAbout(task.text, about))
	);
	const [item] = promised;
	if (!item || promised.length > 1) { return notOne(promised.map(({ task: { text } }) => text), l10n); }
	const facts = draftFacts(
		notes,
		{ path: item.note.path, line: item.task.line },
		kind === 'introduction' ? personIn(item.task.text) : undefined,
	);
	if (!facts) { return { problem: l10n.t('This promise cannot be read.') }; }
	return letterAnswer(mentorDraft(kind, facts, l10n), item.note.path);
}

function letterAnswer({ text, missing }: Letter, path: string): ToolAnswer {
	return { data: { draft: text, stillToFillIn: missing, note: NOTHING_WRITTEN }, files: [path] };
}

function isAbout(text: string, about: string): boolean {
	const folded = foldText(text);
	return about.split(/\s+/).every(word => folded.includes(word));
}

const MOST_NAMED = 20;

function notOne(titles: readonly string[], l10n: Words): InputProblem {
	if (titles.length === 0) {
		return {
			problem: l10n.t('There is nothing of that kind among the notes you may see.'),
		};
	}
	return {
		problem: l10n.t(
			'There are several. Say in “about” which: {0}.',
			choiceInWords(titles.slice(0, MOST_NAMED).map(title => `“${words(title)}”`), l10n),
		),
	};
}

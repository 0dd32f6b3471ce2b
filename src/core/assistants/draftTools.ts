import { choiceInWords, type Words } from '../text/words.ts';
import { composeSummary } from '../documents/summary.ts';
import { pathsOf } from '../documents/homeworkLines.ts';
import { DRAFT_KINDS, type DraftKind } from '../documents/opportunities/draftKinds.ts';
import { askMentorLetter, declineLetter, offerFacts, type Letter } from '../documents/opportunities/letters.ts';
import { draftFacts, mentorDraft, personIn } from '../documents/opportunities/mentorDrafts.ts';
import { withoutComments } from '../markdown/comments.ts';
import { isOpen } from '../query/homework.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';
import type { AssistantNotes } from './assistantView.ts';
import type { AssistantTool, ToolAnswer } from './assistantTool.ts';
import { words } from './contentTools.ts';
import { homeworkLine } from './homeworkDraft.ts';
import type { InputProblem } from './toolInput.ts';

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

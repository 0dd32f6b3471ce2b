import type { Answer, AnswerPart, ItemPart } from '../../src/core/answer/answer.ts';
import { matchAnswers, notesOf } from '../../src/core/answer/matchItem.ts';
import { proposalEdits, type ProposalEdits } from '../../src/core/answer/proposalEdits.ts';
import { homeOf, proposalsOf, type Proposal } from '../../src/core/answer/proposals.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { applyEdits, groupBy } from '../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import { notebookOf, TODAY, type Files } from './noteBuilder.ts';

export const EDIT_OPTIONS = {
	today: TODAY,
	addDoneDate: true,
	defaultDialect: 'plain',
	noteOptions: DEFAULT_NOTE_OPTIONS,
	l10n: ENGLISH,
} as const;

/** A part about an item, with nothing said unless it is given. */
export function about(words: string, says: Partial<ItemPart> = {}): ItemPart {
	return { about: 'item', words, comments: [], ...says };
}

/** An answer of Ruth Abara. */
export function answer(...parts: AnswerPart[]): Answer {
	return { from: 'Ruth Abara', parts };
}

/** What answers propose against these files; the mentorship is the first. */
export function propose(files: Files, answers: readonly Answer[]): readonly Proposal[] {
	const view = notebookOf(files);
	const mentorship = view.mentorships()[0]!;
	const matched = matchAnswers(answers, view, mentorship);
	const home = homeOf(mentorship);
	const paths = [...notesOf(matched), ...home === undefined ? [] : [home]];
	return proposalsOf(matched, { home, texts: new Map(paths.map(path => [path, files[path]!])) });
}

/** A proposal in a few words: what, whose answer, before and after, and what is doubtful. */
export function inShort({ change, item, doubts }: Proposal): string {
	const after = 'after' in change && change.after !== undefined ? ` → ${change.after}` : '';
	return `${change.kind}${item ? ` “${item.task.text}”` : ''}${after}${
		doubts.length > 0 ? ` (${doubts.join(', ')})` : ''
	}`;
}

/** The files after accepting proposals, and what was refused. */
export function accept(
	files: Files,
	proposals: readonly Proposal[],
): { readonly files: Files, readonly refused: ProposalEdits['refused'] } {
	const after: Record<string, string> = { ...files };
	const refused: ProposalEdits['refused'][number][] = [];
	for (const [path, those] of groupBy(proposals, proposal => proposal.path)) {
		const outcome = proposalEdits(files[path]!, path, those, EDIT_OPTIONS);
		after[path] = applyEdits(files[path]!, outcome.edits);
		refused.push(...outcome.refused);
	}
	return { files: after, refused };
}

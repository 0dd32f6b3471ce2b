import { listInWords, type Words } from '../text/words.ts';
import { escapeMarkdown, proseMarkdown } from '../markdown/plainText.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { addItem, rewordItem } from '../edit/addItem.ts';
import { lineEnd, lineEndingAt } from '../edit/itemLines.ts';
import { readItemNote, writeItemNote } from '../edit/itemNote.ts';
import { itemsAddedBy, verifyEdit } from '../edit/verifyEdit.ts';
import { isRefusal, refuse, type Refusal } from '../edit/refusals.ts';
import {
	setDue,
	setStatus,
	editTasks,
	findTask,
	lineHashAt,
	type EditOptions,
	type LineTarget,
	type TaskEdit,
} from '../edit/taskEdit.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { TextPieces } from '../text/textPieces.ts';
import { rivalryOf, type Proposal } from './proposals.ts';

/** What accepted proposals are written with. */
interface ProposalEditOptions extends EditOptions {
	readonly noteOptions: NoteOptions;
	readonly l10n: Words;
}

/** A proposal that was not written, and why. */
export interface RefusedProposal {
	readonly proposal: Proposal;
	readonly refusal: Refusal;
}

/** The edits of one note. */
export interface ProposalEdits {
	readonly edits: readonly TextEdit[];
	readonly done: readonly Proposal[];
	readonly refused: readonly RefusedProposal[];
}

/**
 * Of one item in this order: its line is found by what it says until it is changed, and ticking a recurring item adds
 * one.
 */
const ORDER = ['comment', 'moved', 'reworded', 'ticked', 'reopened', 'cancelled'] as const;

/**
 * The edits that write accepted proposals into the text of one note, by the edits of `core/edit`: each by itself or not
 * at all, whatever becomes of the others. Two that contradict each other are both refused.
 *
 * @param proposals All of the note at `path`.
 */
export function proposalEdits(
	text: string,
	path: string,
	proposals: readonly Proposal[],
	options: ProposalEditOptions,
): ProposalEdits {
	const pieces = new TextPieces(text);
	const done: Proposal[] = [];
	const refused: RefusedProposal[] = [];
	const settle = (proposal: Proposal, edits: readonly TextEdit[] | Refusal): void => {
		const outcome = isRefusal(edits) ? edits : verifyEdit(pieces.text, edits, path, options.noteOptions) ?? edits;
		if (isRefusal(outcome)) {
			refused.push({ proposal, refusal: outcome });
			return;
		}
		pieces.change(outcome);
		done.push(proposal);
	};
	for (const { index, of } of byItem(text, proposals, refused)) {
		for (const proposal of of) { settle(proposal, itemEdits(pieces.text, path, index, proposal, options)); }
	}
	for (const proposal of proposals.filter(({ target }) => target === undefined)) {
		settle(proposal, freshEdits(pieces.text, path, proposal, options));
	}
	return { edits: pieces.edits, done, refused };
}

interface ItemProposals {
	readonly index: number;
	readonly of: readonly Proposal[];
}

/**
 * The proposals about each item that is found again, the last item first, so that the numbers of those before it stay.
 */
function byItem(text: string, proposals: readonly Proposal[], refused: RefusedProposal[]): ItemProposals[] {
	const scan = scanBlocks(text, bodyStartOf(text));
	const ofItem = new Map<number, Proposal[]>();
	for (const proposal of proposals) {
		if (!proposal.target) { continue; }
		const rivals = proposals.filter(rival =>
			rival !== proposal && rivalryOf(rival) !== undefined && rivalryOf(rival) === rivalryOf(proposal)
		);
		const index = rivals.length > 0 ? refuse('two-answers') : findTask(text, scan, proposal.target);
		if (isRefusal(index)) { refused.push({ proposal, refusal: index }); }
		else { ofItem.set(index, [...ofItem.get(index) ?? [], proposal]); }
	}
	const rank = ({ change: { kind } }: Proposal) => ORDER.findIndex(kindInOrder => kindInOrder === kind);
	return [...ofItem].sort(([a], [b]) => b - a).map(([index, of]) => ({
		index,
		of: of.sort((a, b) => rank(a) - rank(b)),
	}));
}

function itemEdits(
	text: string,
	path: string,
	index: number,
	{ change, from }: Proposal,
	options: ProposalEditOptions,
): readonly TextEdit[] | Refusal {
	const target = targetAt(text, index);
	switch (change.kind) {
		case 'ticked':
			return changed(text, target, setStatus('done', options), options);
		case 'reopened':
			return changed(text, target, setStatus('open', options), options);
		case 'cancelled':
			return changed(text, target, setStatus('cancelled', options), options);
		case 'moved':
			return changed(text, target, setDue(change.after, options), options);
		case 'reworded':
			return rewordItem(text, path, { target, before: change.before, after: change.after }, options.noteOptions);
		case 'comment':
			return commentEdits(
				text,
				path,
				{ target, index, lines: [`- ${attributed(from, change.after, options.l10n)}`] },
				options.noteOptions,
			);
		case 'new':
		case 'text':
			return [];
	}
}

function targetAt(text: string, index: number): LineTarget {
	const scan = scanBlocks(text, bodyStartOf(text));
	const { line } = scan.tasks[index]!;
	return { line, lineHash: lineHashAt(text, scan.lineStarts, line) };
}

function changed(
	text: string,
	target: LineTarget,
	edit: TaskEdit,
	{ noteOptions }: ProposalEditOptions,
): readonly TextEdit[] | Refusal {
	const { edits, refused: [first] } = editTasks(text, [target], edit, noteOptions);
	return first?.refusal ?? edits;
}

/** `Ruth Abara: good, but shorter`, with nothing in it that could be markup. */
function attributed(from: readonly string[], words: string, l10n: Words): string {
	return l10n.t('{0}: {1}', listInWords(from.map(proseMarkdown), l10n), proseMarkdown(words));
}

function commentEdits(
	text: string,
	path: string,
	{ target, index, lines }: {
		readonly target: LineTarget;
		readonly index: number;
		readonly lines: readonly string[];
	},
	options: NoteOptions,
): readonly TextEdit[] | Refusal {
	const seen = readItemNote(text, scanBlocks(text, bodyStartOf(text)), index);
	const note = [...seen.text === '' ? [] : [seen.text], ...lines].join('\n');
	return writeItemNote(text, path, { target, note, seen: seen.hash }, options);
}

function freshEdits(
	text: string,
	path: string,
	proposal: Proposal,
	options: ProposalEditOptions,
): readonly TextEdit[] | Refusal {
	const { change, from } = proposal;
	if (change.kind === 'text') { return quoteEdits(text, path, from, change.after, options); }
	if (change.kind !== 'new') { return refuse('line-changed'); }
	const added = addItem(
		text,
		path,
		{ text: change.after, ...change.side ? { side: change.side } : {} },
		options.noteOptions,
	);
	return isRefusal(added) ? added : withFacts(text, path, added, { ...change, from }, options);
}

/** A new item with its day and its comments, or with none of all that. */
function withFacts(
	text: string,
	path: string,
	added: readonly TextEdit[],
	{ due, comments, from }: {
		readonly due?: string;
		readonly comments: readonly string[];
		readonly from: readonly string[];
	},
	options: ProposalEditOptions,
): readonly TextEdit[] | Refusal {
	const task = itemsAddedBy(text, added, path, options.noteOptions)?.[0];
	const pieces = new TextPieces(text);
	pieces.change(added);
	const index = scanBlocks(pieces.text, bodyStartOf(pieces.text)).tasks.findIndex(({ line }) => line === task?.line);
	if (index < 0) { return refuse('would-change-others'); }
	for (
		const edit of [
			(current: string) =>
				comments.length === 0
					? []
					: commentEdits(current, path, {
						target: targetAt(current, index),
						index,
						lines: comments.map(comment => `- ${attributed(from, comment, options.l10n)}`),
					}, options.noteOptions),
			(current: string) =>
				due === undefined ? [] : changed(current, targetAt(current, index), setDue(due, options), options),
		]
	) {
		const edits = edit(pieces.text);
		if (isRefusal(edits)) { return edits; }
		pieces.change(edits);
	}
	return pieces.edits;
}

/** Words that are about no item: quoted at the end of the note, below whose they are. */
function quoteEdits(
	text: string,
	path: string,
	from: readonly string[],
	words: string,
	{ noteOptions, l10n }: ProposalEditOptions,
): readonly TextEdit[] | Refusal {
	const scan = scanBlocks(text, bodyStartOf(text));
	const at = text.trimEnd().length;
	const ending = lineEndingAt(text, scan, 0);
	const heading = l10n.t('From the answer of {0}', listInWords(from.map(escapeMarkdown), l10n));
	const isThere = scan.headings.at(-1)?.text === heading && scan.headings.at(-1)!.containerDepth === 0;
	const lines = [...isThere ? ['>'] : ['', `## ${heading}`, ''], `> ${proseMarkdown(words)}`];
	const edits = [{ start: at, end: at, text: lines.map(line => ending + line).join('') }];
	return at >= lineEnd(text, scan, 0) && itemsAddedBy(text, edits, path, noteOptions)?.length === 0
		? edits
		: refuse('would-change-others');
}

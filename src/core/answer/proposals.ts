import { plainLine } from '../documents/portable.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Homework, Mentorship } from '../model/notebookView.ts';
import type { Role } from '../model/vocabulary.ts';
import { isOpen } from '../query/homework.ts';
import { foldText } from '../text/foldText.ts';
import { splitLines } from '../text/textEdit.ts';
import { readItemNote } from '../edit/itemNote.ts';
import { isRefusal } from '../edit/refusals.ts';
import { findTask, type LineTarget } from '../edit/taskEdit.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import type { ItemPart, NewPart } from './answer.ts';
import { wordingsOf } from './itemTags.ts';
import { type Likeness, type MatchedPart, readWords, wordsOfItems } from './matchItem.ts';

/** What becomes of an item, or of the notes, when a proposal is accepted. */
export type ProposedChange =
	| { readonly kind: 'ticked' | 'reopened' | 'cancelled' }
	| { readonly kind: 'reworded', readonly before: string, readonly after: string }
	| { readonly kind: 'moved', readonly before?: CalendarDate, readonly after?: CalendarDate }
	| { readonly kind: 'comment', readonly after: string }
	| {
		readonly kind: 'new';
		readonly after: string;
		readonly side?: Role;
		readonly due?: CalendarDate;
		readonly comments: readonly string[];
	}
	| { readonly kind: 'text', readonly after: string };

/** Why the user has to look twice; such a proposal is not picked beforehand. */
export type Doubt =
	/** The words are nearly the same only, or several items have them. */
	| Exclude<Likeness, 'same'>
	/** The notes say something else by now than what was sent. */
	| 'changed-meanwhile'
	/** Two answers say different things. */
	| 'contradiction'
	/**
	 * It asks for more than to write something down: an item that did not come back, words that are about nothing
	 * known.
	 */
	| 'unsure';

/** A change of the notes that an answer suggests: to be seen, and then accepted or left. */
export interface Proposal {
	/** The same for the same change of the same item. */
	readonly id: string;
	readonly change: ProposedChange;
	/** Whose answers say so, each once. */
	readonly from: readonly string[];
	/** The item it is about; of a new one an item that is nearly the same, where there is one. */
	readonly item?: Homework;
	/** The note that is changed. */
	readonly path: string;
	readonly target?: LineTarget;
	readonly doubts: readonly Doubt[];
}

/** What proposals are made with besides what was matched. */
interface ProposalContext {
	/**
	 * Texts of the notes of `notesOf`, and of the one that {@link homeOf} gives, by path: what is there is not
	 * proposed again.
	 */
	readonly texts: ReadonlyMap<string, string>;
	/** The note that new homework and words that fit nowhere go into; see {@link homeOf}. */
	readonly home?: string | undefined;
}

/**
 * The note into which new homework of a mentorship goes: that of the next meeting, else of the last one, else its own.
 * Never a private one.
 */
export function homeOf({ nextMeetingNote, meetings, note }: Mentorship): string | undefined {
	const open = [
		nextMeetingNote,
		...meetings.filter(({ status }) => status === 'held').map(meeting => meeting.note),
		note,
	];
	return open.find(each => each !== undefined && !each.private)?.path;
}

/**
 * What answers suggest to change, against the notes as they are now: whatever is so already is no proposal, so that
 * reading the same answer again after accepting it proposes nothing. The same from two answers is one proposal; what
 * two say differently about an item is a contradiction, and shown as both.
 */
export function proposalsOf(matched: readonly MatchedPart[], context: ProposalContext): readonly Proposal[] {
	const written = matched.some(({ part }) => part.about === 'new') ? itemsAt(context) : new Set<string>();
	const proposals = matched.flatMap(match => {
		switch (match.part.about) {
			case 'item':
				return match.items.length === 0
					? [textOf(match.from, unplaced(match.part), context)]
					: match.items.flatMap(item => ofItem(match, match.part as ItemPart, item, context));
			case 'new':
				return newOf(match, match.part, context, written);
			case 'nothing':
				return [textOf(match.from, match.part.words, context)];
		}
	});
	return withContradictions(merged(proposals.filter(proposal => proposal !== undefined)), matched);
}

function ofItem(
	{ from, likeness }: MatchedPart,
	part: ItemPart,
	item: Homework,
	{ texts }: ProposalContext,
): Proposal[] {
	const doubts: Doubt[] = likeness === 'same' ? [] : [likeness];
	const propose = (change: ProposedChange, ...more: Doubt[]): Proposal => ({
		id: [item.note.path, item.task.line, change.kind, 'after' in change ? change.after : ''].join('\n'),
		change,
		from: [from],
		item,
		path: item.note.path,
		target: { line: item.task.line, lineHash: item.task.lineHash },
		doubts: [...doubts, ...more],
	});
	if (part.isGone) { return isOpen(item.task) ? [propose({ kind: 'cancelled' }, 'unsure')] : []; }
	const comments = part.comments.filter(comment => !saysAlready(noteBelow(texts.get(item.note.path), item), comment));
	return [
		...stateOf(part, item).map(kind => propose({ kind })),
		...rewordingOf(part, wordingsOf(item.task), propose),
		...moveOf(part, item, propose),
		...comments.map(comment => propose({ kind: 'comment', after: oneLine(comment) })),
	];
}

function stateOf({ isDone, wasDone }: ItemPart, { task }: Homework): ('ticked' | 'reopened')[] {
	if (isDone === undefined || isDone === wasDone) { return []; }
	if (isDone) { return isOpen(task) ? ['ticked'] : []; }
	return task.status === 'done' ? ['reopened'] : [];
}

type Propose = (change: ProposedChange, ...more: Doubt[]) => Proposal;

/** @param wordings Of the item as it is now, as pages have it. */
function rewordingOf({ words: sent, newWords }: ItemPart, wordings: readonly string[], propose: Propose): Proposal[] {
	if (newWords === undefined || [sent, ...wordings].some(words => isSame(newWords, words))) { return []; }
	const asSent = wordings.find(words => isSame(sent, words));
	return [
		propose(
			{ kind: 'reworded', before: asSent ?? wordings[0]!, after: oneLine(newWords) },
			...asSent === undefined ? ['changed-meanwhile' as const] : [],
		),
	];
}

function moveOf(
	{ due, wasDue }: ItemPart,
	{ task: { fields }, effectiveDue }: Homework,
	propose: Propose,
): Proposal[] {
	const currentDue = fields.due ?? 'none';
	if (due === undefined || due === wasDue || due === currentDue) { return []; }
	const change: ProposedChange = {
		kind: 'moved',
		...fields.due === undefined ? {} : { before: fields.due },
		...due === 'none' ? {} : { after: due },
	};
	return [
		propose(
			change,
			...wasDue === undefined || wasDue === currentDue || wasDue === effectiveDue
				? []
				: ['changed-meanwhile' as const],
		),
	];
}

/** An item that says the same is not new; one that says nearly the same may be it, which only the user can tell. */
function newOf(
	{ from, items, likeness }: MatchedPart,
	{ words, side, due, comments }: NewPart,
	{ home, texts }: ProposalContext,
	written: ReadonlySet<string>,
): (Proposal | undefined)[] {
	const after = oneLine(words);
	const [alike] = items;
	const isThere = alike !== undefined
		&& items.some(({ task }) => wordingsOf(task).some(wording => isSame(wording, after)));
	if (isThere || after === '') { return []; }
	if (home === undefined) { return [textOf(from, words, { home, texts })]; }
	if (written.has(asCompared(readWords(after)))) { return []; }
	const change: ProposedChange = {
		kind: 'new',
		after,
		comments: comments.map(oneLine),
		...side ? { side } : {},
		...due === undefined ? {} : { due },
	};
	return [{
		id: ['new', foldText(after)].join('\n'),
		change,
		from: [from],
		path: home,
		doubts: alike ? [likeness === 'same' ? 'nearly' : likeness] : [],
		...alike ? { item: alike } : {},
	}];
}

function textOf(from: string, words: string, { home, texts }: ProposalContext): Proposal | undefined {
	const after = oneLine(words);
	if (
		after === '' || saysAlready(home === undefined ? undefined : quotesIn(texts.get(home)), after)
	) { return undefined; }
	return {
		id: ['text', foldText(after)].join('\n'),
		change: { kind: 'text', after },
		from: [from],
		path: home ?? '',
		doubts: ['unsure'],
	};
}

/** What was said about an item that is not known, in words. */
function unplaced({ words, newWords, isDone, due, comments }: ItemPart): string {
	const ticked = isDone ? '☑ ' : '☐ ';
	const box = isDone === undefined ? '' : ticked;
	const said = [...due === undefined || due === 'none' ? [] : [due], ...comments].join('; ');
	return `${box}${newWords ?? words}${said === '' ? '' : ` — ${said}`}`;
}

/** Whether the words stand in a note, however they are broken into lines and marked up. */
function saysAlready(text: string | undefined, words: string): boolean {
	if (text === undefined) { return false; }
	// An emoji alone has no letters to compare.
	return bare(words) === '' ? text.includes(oneLine(words)) : ` ${bare(text)} `.includes(` ${bare(words)} `);
}

/** Words that fit nowhere are quoted in a note. */
function quotesIn(text: string | undefined): string | undefined {
	return text === undefined ? undefined : splitLines(text).filter(line => /^\s*>/.test(line)).join('\n');
}

/** What stands below an item in its note. */
function noteBelow(text: string | undefined, { task: { line, lineHash } }: Homework): string | undefined {
	if (text === undefined) { return undefined; }
	const scan = scanBlocks(text, bodyStartOf(text));
	const index = findTask(text, scan, { line, lineHash });
	return isRefusal(index) ? undefined : readItemNote(text, scan, index).text;
}

function bare(text: string): string {
	return foldText(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** All items of the note that new ones go into, homework or not. */
function itemsAt({ home, texts }: ProposalContext): ReadonlySet<string> {
	const text = home === undefined ? undefined : texts.get(home);
	return new Set(text === undefined ? [] : wordsOfItems(text).map(asCompared));
}

function isSame(a: string, b: string): boolean {
	return asCompared(a) === asCompared(b);
}

function asCompared(text: string): string {
	return oneLine(plainLine(text)).normalize('NFC');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function merged(proposals: readonly Proposal[]): Proposal[] {
	const byId = new Map<string, Proposal>();
	for (const proposal of proposals) {
		const existing = byId.get(proposal.id);
		byId.set(
			proposal.id,
			existing
				? {
					...existing,
					from: [...new Set([...existing.from, ...proposal.from])],
					doubts: existing.doubts.length < proposal.doubts.length ? existing.doubts : proposal.doubts,
				}
				: proposal,
		);
	}
	return [...byId.values()];
}

/** Proposals of which only one can be accepted have the same. */
export function rivalryOf({ path, target, change }: Proposal): string | undefined {
	if (!target) { return undefined; }
	const aspect = {
		ticked: 'state',
		reopened: 'state',
		cancelled: 'state',
		reworded: 'words',
		moved: 'day',
		comment: undefined,
		new: undefined,
		text: undefined,
	}[change.kind];
	return aspect && [path, target.line, aspect].join('\n');
}

function withContradictions(proposals: readonly Proposal[], matched: readonly MatchedPart[]): Proposal[] {
	const counts = new Map<string, number>();
	for (const rivalry of proposals.map(rivalryOf)) {
		if (rivalry !== undefined) { counts.set(rivalry, (counts.get(rivalry) ?? 0) + 1); }
	}
	/** Somebody says in words that it is not done, which changes nothing in an open item. */
	const denied = new Set(
		matched.flatMap(({ part, items }) =>
			part.about === 'item' && part.isDone === false && part.wasDone !== false ? items : []
		),
	);
	const isContradicted = (proposal: Proposal) =>
		(counts.get(rivalryOf(proposal) ?? '') ?? 0) > 1
		|| proposal.change.kind === 'ticked' && proposal.item !== undefined && denied.has(proposal.item);
	return proposals.map(proposal =>
		isContradicted(proposal) ? { ...proposal, doubts: [...proposal.doubts, 'contradiction'] } : proposal
	);
}

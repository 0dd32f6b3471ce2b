import { setField } from '../taskFields/writeField.ts';
import type { NotebookPort, OpenNote, AssistRequest } from './notebookPort.ts';
import { convertDialect, type LineSpan } from '../edit/convertDialect.ts';
import { goalFieldsOf, promiseTables } from '../edit/promiseTables.ts';
import type { Refusal } from '../edit/refusals.ts';
import { privateGuard, keepsPrivate, verifyEdit } from '../edit/verifyEdit.ts';
import type { BlockScan, ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { isWithin } from '../markdown/lineRanges.ts';
import { linkAddress } from '../markdown/address.ts';
import { readMarkdown } from '../markdown/links.ts';
import { plainText } from '../markdown/plainText.ts';
import { proseOf } from '../markdown/prose.ts';
import { addDays, type CalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { Mentorship } from '../model/notebookView.ts';
import { DIALECTS, ROLES, type Role, otherRole } from '../model/vocabulary.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { parseNote } from '../note/parseNote.ts';
import { isOpen } from '../query/homework.ts';
import { addCadence } from '../query/meetingDays.ts';
import { dialectName } from '../text/names.ts';
import { relativePath, stemOf } from '../text/paths.ts';
import { lineAtOffset, lineStartsOf, type TextEdit, type TextRange } from '../text/textEdit.ts';
import { type Words, plural, shortDay } from '../text/words.ts';
import { newHomework, giveTo, sideOfTask, selectedText, type SelectedText } from './codeActions.ts';
import { mentorshipOf } from './completion/completionEntry.ts';
import { isProse, lineAround } from './proseProbe.ts';
import { editsOfKind, fixesOf, mendableOfKind, safeEdits, type RuleFinding } from './rules/checkNote.ts';

/** Something that mends what a rule found. */
export interface FixAction {
	readonly kind: 'fix' | 'fix-all' | 'rewrite';
	readonly title: string;
	readonly edits: readonly TextEdit[];
	readonly preferred?: boolean;
	/** The code of the rule it mends, and where that found it; without a place everywhere in the note. */
	readonly mends?: { readonly code: string, readonly start?: number };
}

/** The fixes of what was found on a range, each by itself and all of a kind. */
export function quickFixes(range: TextRange, findings: readonly RuleFinding[], l10n: Words): FixAction[] {
	const here = findings.filter(({ start, end }) => start <= range.end && range.start <= end);
	const single = here.flatMap(finding =>
		fixesOf(finding).map(({ title, edits, preferred }): FixAction => ({
			kind: 'fix',
			title,
			edits,
			preferred: preferred === true,
			mends: { code: finding.rule.code, start: finding.start },
		}))
	);
	const rules = [...new Set(here.map(({ rule }) => rule))];
	return [...single, ...rules.flatMap(rule => fixesOfKind(findings, rule, l10n))];
}

/** Where the note has more of the same kind. */
function fixesOfKind(findings: readonly RuleFinding[], { code, title }: RuleFinding['rule'], l10n: Words): FixAction[] {
	const mendable = mendableOfKind(findings, code);
	const edits = mendable < 2 ? [] : editsOfKind(findings, code);
	return edits.length === 0
		? []
		: [{
			kind: 'fix',
			title: l10n.t('All {0} of this kind in the note: {1}', mendable, l10n.t(title)),
			edits,
			mends: { code },
		}];
}

/** What may be mended in the whole note without looking. */
export function fixAll(findings: readonly RuleFinding[], l10n: Words): FixAction[] {
	const edits = safeEdits(findings);
	return edits.length === 0 ? [] : [{ kind: 'fix-all', title: l10n.t('Mend what is clear in this note'), edits }];
}

/** A wrapped item begins not far above. */
const LINES_ABOVE = 10;

/** The fields of the items on a range, written in each other way. */
export function dialectRewrites(
	{ path, text }: OpenNote,
	{ start, end }: TextRange,
	{ noteOptions, l10n }: Pick<NotebookPort, 'noteOptions' | 'l10n'>,
): FixAction[] {
	const starts = lineStartsOf(text);
	const lines: LineSpan = { first: lineAtOffset(starts, start), last: lineAtOffset(starts, end) };
	const around = text.slice(starts[Math.max(0, lines.first - LINES_ABOVE)], starts[lines.last + 1]);
	if (!/\[[^\]]\]/.test(around)) { return []; }
	const keepsPrivate = privateGuard(text, path, noteOptions);
	return DIALECTS.flatMap((dialect): FixAction[] => {
		const edits = convertDialect(text, dialect, lines);
		return edits.length === 0 || !keepsPrivate(edits)
			? []
			: [{
				kind: 'rewrite',
				title: l10n.t('Write the fields of this item {0}', dialectName(dialect, l10n)),
				edits,
			}];
	});
}

/** What can be done with the selection, or with the item the cursor is on. */
export type NoteAction =
	| { readonly kind: 'homework' | 'owner', readonly title: string, readonly edits: readonly TextEdit[] }
	/** The goal's note has to be made first; then {@link goalEdits}. */
	| { readonly kind: 'goal', readonly title: string, readonly goal: NewGoal }
	/** Their notes have to be made first; then {@link linkedGoals}. */
	| { readonly kind: 'goals', readonly title: string, readonly goals: readonly GoalInTable[] }
	| { readonly kind: 'carry', readonly title: string, readonly mentorship: string };

/** A goal to be made from words of a note. */
export interface NewGoal {
	readonly selected: SelectedText;
	/** On a task line: the item that will serve the goal. */
	readonly task?: ScannedTask;
}

/** A row of a table that is to be a goal of its own. */
export interface GoalInTable extends ReturnType<typeof goalFieldsOf> {
	readonly title: string;
	readonly cell: TextRange;
	/** It stands in a private part of the note, or in a private note. */
	readonly private: boolean;
}

const TWO_WEEKS = 14;

interface Asked extends AssistRequest {
	/** End of the selection; `offset` is its start. */
	readonly end: number;
	readonly note: Note;
	readonly scan: BlockScan;
	readonly mentorship: Mentorship | undefined;
}

/** The actions for a selection from `request.offset` to `end`; none in texts that are no notes. */
export function noteActions(request: AssistRequest, end: number): NoteAction[] {
	const { text, path, offset, noteOptions } = request;
	const { note } = parseNote(text, path, noteOptions);
	if (!note) { return []; }
	const asked: Asked = {
		...request,
		end,
		note,
		scan: scanBlocks(text, bodyStartOf(text)),
		mentorship: mentorshipOf(request),
	};
	const selected = end > offset ? selectedText(text, note, asked.scan, offset, end) : undefined;
	const isWords = selected && isProse(text, bodyStartOf(text), lineAround(text, selected.start));
	return [...isWords ? fromSelection(asked, selected) : [], ...onTasks(asked), ...onTable(asked)];
}

/** For a table of goals under the cursor: a goal of each row that leads to none yet. */
function onTable({ text, note, offset, l10n, view }: Asked): NoteAction[] {
	const bodyStart = bodyStartOf(text);
	const table = promiseTables(text, proseOf(text, bodyStart, readMarkdown(text, bodyStart))).find((
		{ start, end, holds },
	) => holds === 'goals' && offset >= start && offset <= end);
	const lineStarts = table ? lineStartsOf(text) : [];
	const goals = (table?.rows ?? []).filter(({ what }) => !what.includes('[')).map((row): GoalInTable => ({
		title: plainText(row.what),
		cell: row.cell,
		private: note.private || isWithin(note.privateLines, lineAtOffset(lineStarts, row.cell.start)),
		...goalFieldsOf(row, note.fields.date?.date ?? view.today, l10n),
	}));
	return goals.length === 0
		? []
		: [{
			kind: 'goals',
			title: plural(l10n, l10n.t('Make 1 goal of this table|Make {0} goals of this table'), goals.length),
			goals,
		}];
}

/**
 * The edits that lead from the rows of a table to the notes of their goals. Refused where they would change what is
 * private.
 */
export function linkedGoals(
	{ text, path, noteOptions }: AssistRequest,
	goals: readonly (Pick<GoalInTable, 'cell'> & { readonly goalPath: string })[],
): readonly TextEdit[] | Refusal {
	const edits = goals.map(({ cell: { start, end }, goalPath }) => ({
		start,
		end,
		text: `[${text.slice(start, end)}](${linkAddress(relativePath(path, goalPath))})`,
	}));
	return verifyEdit(text, edits, path, noteOptions) ?? edits;
}

function fromSelection(asked: Asked, selected: SelectedText): NoteAction[] {
	const { l10n, scan, note } = asked;
	const task = scan.tasks.find(({ paragraph }) =>
		paragraph.some(({ start, end }) => selected.start >= start && selected.end <= end)
	);
	const hasGoal = task !== undefined && note.tasks[scan.tasks.indexOf(task)]?.fields.goal !== undefined;
	const isLinkable = task !== undefined || !/[[\]]/.test(selected.text);
	return [
		...hasGoal || !isLinkable
			? []
			: [{
				kind: 'goal' as const,
				title: l10n.t('New goal from the selection'),
				goal: { selected, ...task ? { task } : {} },
			}],
		// What is private must not be written into a part that is not.
		...selected.private && !note.private ? [] : ROLES.flatMap(side => homeworkAction(asked, selected, side)),
	];
}

function homeworkAction(asked: Asked, { text: words }: SelectedText, side: Role): NoteAction[] {
	const { text, note, noteOptions, dialect, l10n, view } = asked;
	const due = dueFor(asked);
	const edits = newHomework(text, note, noteOptions, { words, side, due, dialect });
	const day = shortDay(due, view.today, l10n);
	const title = side === 'mentor'
		? l10n.t('New homework for the mentor, due {0}', day)
		: l10n.t('New homework for the mentee, due {0}', day);
	return edits ? [{ kind: 'homework', title, edits }] : [];
}

/** The next meeting after this note; without one a cadence from now, or two weeks. */
function dueFor({ note, mentorship, view: { today } }: Asked): CalendarDate {
	const written = note.fields.date?.date ?? today;
	const from = written > today ? written : today;
	const next = mentorship?.nextMeeting?.date;
	if (next !== undefined && next > written) { return next; }
	return mentorship?.cadence ? addCadence(from, mentorship.cadence) : addDays(from, TWO_WEEKS);
}

/** For the items on the selected lines, as far as they belong to one side. */
function onTasks(asked: Asked): NoteAction[] {
	const { scan, note, offset, end, text, mentorship, dialect, l10n } = asked;
	const [first, last] = [lineAtOffset(scan.lineStarts, offset), lineAtOffset(scan.lineStarts, end)];
	const tasks = scan.tasks.flatMap((scanned, index) =>
		scanned.line >= first && scanned.line <= last ? [{ scanned, task: note.tasks[index]! }] : []
	);
	const sides = new Set(tasks.map(({ task }) => sideOfTask(task, mentorship)));
	const [side] = sides;
	if (sides.size !== 1 || side === undefined) { return []; }
	const otherSide = otherRole(side);
	const title = otherSide === 'mentor' ? l10n.t('Give to the mentor') : l10n.t('Give to the mentee');
	const edits = tasks.flatMap(({ scanned, task }) => giveTo(text, scanned, task, otherSide, dialect));
	const carry = note.type === 'meeting' && mentorship?.nextMeeting && tasks.some(({ task }) => isOpen(task))
		&& mentorship.nextMeetingNote?.path !== note.path;
	return [
		...edits.length > 0 && keepsPrivate(text, edits, note.path, asked.noteOptions)
			? [{ kind: 'owner' as const, title, edits }]
			: [],
		...carry
			? [{ kind: 'carry' as const, title: l10n.t('Carry homework forward…'), mentorship: mentorship.key }]
			: [],
	];
}

/**
 * The edits that lead from the words to the goal's note: `goal:` on a task line, else a link. Refused where they would
 * change what is private.
 */
export function goalEdits(request: AssistRequest, goal: NewGoal, goalPath: string): readonly TextEdit[] | Refusal {
	const edits = editsToGoal(request, goal, goalPath);
	return verifyEdit(request.text, edits, request.path, request.noteOptions) ?? edits;
}

function editsToGoal(request: AssistRequest, { selected, task }: NewGoal, goalPath: string): TextEdit[] {
	const { text, path, dialect, view, memory } = request;
	const way = relativePath(path, goalPath);
	if (!task) {
		return [{
			start: selected.start,
			end: selected.end,
			text: `[${selected.text}](${linkAddress(way)})`,
		}];
	}
	const stem = stemOf(goalPath);
	const isTaken = view.goals().some(({ note }) => memory.nameOf(note).stem.toLowerCase() === stem.toLowerCase());
	return setField(text, task.paragraph, 'goal', isTaken ? linkAddress(way) : stem, { defaultDialect: dialect });
}

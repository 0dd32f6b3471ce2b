import { dueIn } from '../bringIn/foreignDates.ts';
import { ownersOfParty, type KnownPair } from '../bringIn/foreignOwners.ts';
import { cellText, cellsOf, type RowLine } from '../markdown/tableCells.ts';
import { linkWords } from '../markdown/linkTargets.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import { GOAL_KINDS, HORIZONS, type Dialect, type Horizon, type GoalKind } from '../model/vocabulary.ts';
import { writeFieldText } from '../taskFields/insertField.ts';
import { foldText } from '../text/foldText.ts';
import { lineStartsOf, type TextEdit, type TextRange } from '../text/textEdit.ts';
import type { Words } from '../text/words.ts';

/** What a column says of a row. */
type Column = 'what' | 'who' | 'by' | 'when' | 'kind' | 'state' | undefined;

const NAMES: readonly (readonly [Exclude<Column, undefined>, RegExp])[] = [
	[
		'what',
		/^(?:what|deliverables?|actions?|action items?|tasks?|to ?dos?|homework|goals?|objectives?|was|aufgaben?|massnahmen?|quoi|taches?|que|tareas?|acciones|accion|wat|acties?|actiepunten|actiepunt|cosa|tarefas?)$/,
	],
	[
		'who',
		/^(?:who|whose|owner|responsible|by whom|person|assignee|assigned to|lead|wer|zustandig|verantwortlich|qui|responsable|quien|wie|verantwoordelijke|chi|responsabile|quem|responsavel)$/,
	],
	[
		'by',
		/^(?:by|by when|due|due date|due by|until|deadline|date|target|target date|bis|bis wann|frist|echeance|pour quand|pour le|delai|fecha|plazo|para cuando|hasta|wanneer|scadenza|entro|prazo|quando)$/,
	],
	['when', /^(?:when|horizon|term)$/],
	['kind', /^(?:kind|type|kind of goal)$/],
	['state', /^(?:status|state|done)$/],
];
const DELIMITERS = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;

/** A row with something to be done; empty rows of a template are none. */
interface PromiseRow {
	/** The cell that says what. */
	readonly cell: TextRange;
	readonly what: string;
	readonly who: string;
	readonly by: string;
	readonly when: string;
	readonly kind: string;
	/** `Done`, `In progress`, `✓`. */
	readonly state: string;
	/** Of columns that mean nothing to us. */
	readonly other: readonly string[];
}

/**
 * A table of promises (`what | who | by`) or of goals (`when | kind | what | by`); offsets of its lines, the last line
 * break left out.
 */
export interface PromiseTable {
	readonly start: number;
	readonly end: number;
	readonly holds: 'homework' | 'goals';
	readonly rows: readonly PromiseRow[];
}

/**
 * The tables of a text that hold promises or goals, which no list and no total can see.
 *
 * @param prose The text with front matter, code and comments blanked out.
 */
export function promiseTables(text: string, prose: string): PromiseTable[] {
	const starts = lineStartsOf(text);
	const lines = starts.map((start, index) => ({
		start,
		text: prose.slice(start, starts[index + 1] ?? prose.length).replace(/[\r\n]+$/, ''),
	}));
	const tables: PromiseTable[] = [];
	for (let index = 1; index < lines.length; index++) {
		const [head, line] = [lines[index - 1]!, lines[index]!];
		if (!DELIMITERS.test(line.text) || !head.text.includes('|')) { continue; }
		let end = index + 1;
		while (lines[end]?.text.includes('|')) { end++; }
		tables.push(...tableOf(text, head, lines.slice(index, end)));
		index = end;
	}
	return tables;
}

/** @param body The line below the head, and the rows. */
function tableOf(text: string, head: RowLine, body: readonly RowLine[]): PromiseTable[] {
	const columns = columnsOf(cellsOf(head).map(cell => cellText(text, cell)));
	const isGoals = columns.includes('when') || columns.includes('kind');
	const isPromises = isGoals || columns.includes('who') || columns.includes('by');
	if (!isPromises || columns.filter(column => column === 'what').length !== 1) { return []; }
	const last = body.at(-1)!;
	const rows = body.slice(1).flatMap(row => rowOf(text, cellsOf(row), columns) ?? []);
	return rows.length === 0
		? []
		: [{ start: head.start, end: last.start + last.text.length, holds: isGoals ? 'goals' : 'homework', rows }];
}

/** “When” beside “who” is the day of a promise; of goals it is how far ahead they are. */
function columnsOf(names: readonly string[]): Column[] {
	const columns = names.map(columnOf);
	return columns.includes('who') && !columns.includes('by') && !columns.includes('kind')
		? columns.map(column => column === 'when' ? 'by' : column)
		: columns;
}

function columnOf(name: string): Column {
	const folded = foldText(name.replace(/[*_:?]/g, '')).trim();
	return NAMES.find(([, words]) => words.test(folded))?.[0];
}

function rowOf(text: string, cells: readonly TextRange[], columns: readonly Column[]): PromiseRow | undefined {
	const said = (column: Column) =>
		cells.flatMap((cell, index) =>
			columns[index] === column && cell.end > cell.start ? [cellText(text, cell)] : []
		);
	const cell = cells[columns.indexOf('what')];
	const [what] = said('what');
	return cell && what !== undefined
		? {
			cell,
			what,
			who: said('who')[0] ?? '',
			by: said('by')[0] ?? '',
			when: said('when')[0] ?? '',
			kind: said('kind')[0] ?? '',
			state: said('state')[0] ?? '',
			other: said(undefined),
		}
		: undefined;
}

/** What is known around a table. */
interface PromiseContext {
	readonly pair: KnownPair | undefined;
	/** Others who are named around it, so that initials can be theirs. */
	readonly names?: readonly string[];
	/** The day of the note: “Friday” is the one after it. */
	readonly from: CalendarDate;
	readonly dialect: Dialect;
	readonly l10n: Words;
}

/**
 * A table of promises as items, in its place. What cannot be read as a person or a day stays in brackets:
 *
 * ```md
 * | what | who | by |              - [ ] The aims @mentee due:2026-12-01
 * |--|--|--|                       - [ ] Ask the dean @mentor (by spring)
 * | The aims | me | 1 Dec |
 * | Ask the dean | Ruth | spring |
 * ```
 */
export function itemsOfTable(text: string, { start, end, rows }: PromiseTable, context: PromiseContext): TextEdit {
	const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
	return { start, end, text: rows.map(row => itemOf(row, context)).join(eol) };
}

function itemOf(
	{ what, who, by, state, other }: PromiseRow,
	{ pair, names = [], from, dialect, l10n }: PromiseContext,
): string {
	const owners = ownersOfParty(linkWords(who).replace(/(?<!\S)@/g, ''), { pair, names });
	const due = by === '' ? undefined : dayCalled(by, from, l10n);
	const mark = markOf(state) ?? (due === undefined ? markOf(by) : undefined);
	const left = [
		...who !== '' && owners.length === 0 ? [who] : [],
		...by !== '' && due === undefined ? [by] : [],
		...state !== '' && markOf(state) === undefined ? [state] : [],
		...other,
	];
	const fields = [
		...owners.map(owner => writeFieldText('owner', owner, dialect)),
		...due === undefined ? [] : [writeFieldText('due', due, dialect)],
	];
	return [`- [${mark ?? ' '}]`, what, ...left.length > 0 ? [`(${left.join('; ')})`] : [], ...fields].join(' ');
}

const STATES: readonly (readonly [mark: string, words: RegExp])[] = [
	['x', /^(?:done|completed?|finished|yes|x|sent|✓|✔|✅|☑)\W*$/iu],
	['/', /^(?:in progress|started|ongoing|underway|doing)$/i],
	['-', /^(?:cancell?ed|dropped|n\/a)$/i],
	[' ', /^(?:not started|not done|open|to ?do|pending|no|☐)$/iu],
];

/** The box of an item whose cell says how it stands. */
function markOf(state: string): string | undefined {
	return STATES.find(([, words]) => words.test(state.replace(/[*_]/g, '').trim()))?.[0];
}

/** The day that a cell names: `2026-12-01`, `1 Dec`, `by Friday`. */
function dayCalled(by: string, from: CalendarDate, l10n: Words): CalendarDate | undefined {
	return dueIn(`by ${by.replace(/^\s*(?:by|until|before)\s+/i, '')}`, from, l10n);
}

/** The words of a row as fields of a goal; what is no word of the notebook is nothing. */
export function goalFieldsOf(
	{ when, kind, by }: PromiseRow,
	from: CalendarDate,
	l10n: Words,
): { readonly horizon?: Horizon, readonly kind?: GoalKind, readonly targetDate?: CalendarDate } {
	const horizon = HORIZONS.find(word => foldText(when).startsWith(word));
	const goalKind = GOAL_KINDS.find(word => foldText(kind).replace(/\s+/g, '-') === word);
	const targetDate = by === '' ? undefined : dayCalled(by, from, l10n);
	return {
		...horizon ? { horizon } : {},
		...goalKind ? { kind: goalKind } : {},
		...targetDate ? { targetDate } : {},
	};
}

import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { compareText } from '../query/order.ts';
import { blankComments } from '../markdown/comments.ts';
import { groupBy } from '../text/textEdit.ts';
import type { Words } from '../text/words.ts';
import { citedKeys } from '../languageService/citationSyntax.ts';
import type { NoteText, PublicNotes } from '../export/publicNotes.ts';
import { writtenLines } from './listItems.ts';
import { plainLine, withoutGoals } from './portable.ts';

/** A dated accomplishment as a line for a curriculum vitae or a dossier. */
export interface CvLine {
	readonly date: CalendarDate;
	/** Plain text without the fields; of a line that cites one work the work, in Vancouver style. */
	readonly text: string;
	/** The heading it belongs to: its `kind:`, else the heading that it stands under; empty without either. */
	readonly group: string;
	readonly myPart?: string;
	/** The day behind `used:`: when it was last sent somewhere. */
	readonly lastUsed?: CalendarDate;
	/** The note it stands in, and its first line there, from 0. */
	readonly path: string;
	readonly line: number;
}

/** An accomplishment's words without its fields and the name of its block: what others read. */
export function withoutCvFields(words: string): string {
	return words.replace(FIELD, '').replace(BLOCK_ID, '');
}

const DATED = /^ {0,3}[-*+][ \t]+(\d{4}-\d{2}-\d{2})[ \t:–—-]*(\S.*)$/;
const MY_PART = /^[ \t]+(?:[-*+][ \t]+)?(?:\*\*)?my part(?:\*\*)?[:.][ \t]*(?:\*\*)?[ \t]*(\S.*)$/i;
const FIELD = /(?:^|\s)(kind|used|part):("[^"]*"|\S+)/g;
/** The name of a block, which other notes link to: it stands last. */
export const BLOCK_ID = /[ \t]+\^[A-Za-z0-9-]+$/;

/**
 * The dated lines of the accomplishments notes, newest first. A line may say what it is, what one did oneself, and when
 * it was last used:
 *
 * ```md
 * - 2026-10-02 Reviews of the cohort paper came back kind:publication used:2026-05-01
 *   - My part: the analysis and the first draft
 * - 2026-10-07 Online, with the editors' pick! [@lindqvist-curves]
 * ```
 *
 * @param works What a work that is cited reads like on a curriculum vitae, by its key.
 */
export function cvLines({ notes }: PublicNotes, works: ReadonlyMap<string, string> = new Map()): readonly CvLine[] {
	const accomplishments = [...notes.values()].filter(({ note }) => note.type === 'accomplishments');
	const lines = accomplishments.flatMap(written => linesOf(written, works));
	return lines.sort((a, b) => compareText(b.date, a.date) || compareText(a.text, b.text));
}

/** A dated item as it stands in a note: its words, which may go on in the lines below, and one's part in it. */
export interface DatedItem {
	readonly date: CalendarDate;
	readonly words: string;
	readonly heading: string;
	readonly myPart?: string;
	/** The first and the last line of its words, from 0. */
	readonly line: number;
	readonly lastLine: number;
}

/** The dated items of a note, in its order; nothing in code, in comments and in the front matter. */
export function datedItems({ note, text }: NoteText): readonly DatedItem[] {
	const written = { note, text: blankComments(withoutGoals(text)) };
	const items: DatedItem[] = [];
	let [heading, within]: [string, 'words' | 'item' | 'nothing'] = ['', 'nothing'];
	for (const { content, line } of writtenLines(written, note.bodyLine, Infinity)) {
		const title = /^#{2,6}[ \t]+(.+?)[ \t#]*$/.exec(content)?.[1];
		if (title !== undefined) { heading = plainLine(title); }
		const [, day = '', words = ''] = DATED.exec(content) ?? [];
		const date = parseCalendarDate(day);
		const last = items.at(-1);
		if (date !== undefined) {
			items.push({ date, words: words.trim(), heading, line, lastLine: line });
			within = 'words';
		} else if (last && within !== 'nothing') {
			const part = MY_PART.exec(content)?.[1];
			if (part !== undefined) { items[items.length - 1] = { ...last, myPart: plainLine(part) }; }
			within = part === undefined ? goesOn(content, within) : 'item';
			if (within === 'words') {
				items[items.length - 1] = { ...last, words: `${last.words} ${content.trim()}`, lastLine: line };
			}
		}
	}
	return items;
}

/** What a line below an item belongs to: its words, the item, or something else. */
function goesOn(content: string, within: 'words' | 'item'): 'words' | 'item' | 'nothing' {
	if (!/^[ \t]+\S/.test(content)) { return 'nothing'; }
	return within === 'words' && !/^[ \t]+(?:[-*+>]|\d+[.)])[ \t]/.test(content) ? 'words' : 'item';
}

function linesOf(written: NoteText, works: ReadonlyMap<string, string>): CvLine[] {
	return datedItems(written).map(({ date, words, heading, myPart, line }) => {
		const facts = factsOf(words, heading, works);
		return { date, ...facts, ...myPart === undefined ? {} : { myPart }, path: written.note.path, line };
	});
}

function factsOf(
	words: string,
	heading: string,
	works: ReadonlyMap<string, string>,
): Omit<CvLine, 'date' | 'path' | 'line'> {
	const fields = new Map(
		[...words.matchAll(FIELD)].map(([, key = '', value = '']) => [key, value.replace(/^"|"$/g, '')]),
	);
	const lastUsed = parseCalendarDate(fields.get('used') ?? '');
	const [kind, myPart] = [fields.get('kind'), fields.get('part')];
	const cited = citedKeys(words);
	const text = (cited.length === 1 ? works.get(cited[0]!) : undefined) ?? plainLine(withoutCvFields(words));
	return {
		text,
		group: kind ?? heading,
		...myPart === undefined ? {} : { myPart },
		...lastUsed === undefined ? {} : { lastUsed },
	};
}

/** The headings there are, those with the most lines first. */
export function cvGroups(lines: readonly CvLine[]): readonly { readonly group: string, readonly count: number }[] {
	return [...groupBy(lines, ({ group }) => group)].map(([group, { length }]) => ({ group, count: length })).sort((
		a,
		b,
	) => b.count - a.count || compareText(a.group, b.group));
}

/**
 * The page: a section for each heading, in the order given, each line once with its length. Lines of other headings
 * stand in none.
 */
export function cvPage(lines: readonly CvLine[], groups: readonly string[], l10n: Words): string {
	const sections = [...new Set(groups)].map(group =>
		[
			`## ${group === '' ? l10n.t('Others') : group[0]!.toLocaleUpperCase(l10n.language) + group.slice(1)}`,
			'',
			...lines.filter(line => line.group === group).map(line => cvLine(line, l10n)),
		].join('\n')
	);
	return `${[`# ${l10n.t('Lines for a curriculum vitae')}`, ...sections].join('\n\n')}\n`;
}

function cvLine({ date, text, myPart, lastUsed }: CvLine, l10n: Words): string {
	const words = myPart === undefined
		? text
		: `${text.replace(/[.!?]?$/, end => end || '.')} ${l10n.t('My part: {0}', myPart)}`;
	const facts = [
		l10n.t('{0} characters', [...words].length),
		...lastUsed === undefined ? [] : [l10n.t('last used {0}', lastUsed)],
	];
	return `- ${date} ${words} (${facts.join(', ')})`;
}

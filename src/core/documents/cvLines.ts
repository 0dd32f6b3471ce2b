import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { compareText } from '../query/order.ts';
import { groupBy } from '../text/lines.ts';
import type { Words } from '../text/words.ts';
import type { PublicNotes } from '../export/publicNotes.ts';
import { plainLine } from './portable.ts';
import { withoutGoals } from './withoutGoals.ts';

/** A dated accomplishment as a line for a curriculum vitae or a dossier. */
export interface CvLine {
	readonly date: CalendarDate;
	/** Plain text without the fields. */
	readonly text: string;
	/** The heading it belongs to: its `kind:`, else the heading that it stands under; empty without either. */
	readonly group: string;
	readonly myPart?: string;
	/** The day behind `used:`: when it was last sent somewhere. */
	readonly lastUsed?: CalendarDate;
}

const DATED = /^ {0,3}[-*+][ \t]+(\d{4}-\d{2}-\d{2})[ \t:–—-]*(\S.*)$/;
const PART = /^[ \t]+(?:[-*+][ \t]+)?(?:\*\*)?my part(?:\*\*)?[:.][ \t]*(?:\*\*)?[ \t]*(\S.*)$/i;
const FIELD = /(?:^|\s)(kind|used|part):("[^"]*"|\S+)/g;

/**
 * The dated lines of the accomplishments notes, newest first. A line may say what it is, what one did oneself, and when it was
 * last used:
 *
 * ```md
 * - 2026-10-02 Reviews of the cohort paper came back kind:publication used:2026-05-01
 *   - My part: the analysis and the first draft
 * ```
 */
export function cvLines({ notes }: PublicNotes): readonly CvLine[] {
	const lines = [...notes.values()].filter(({ note }) => note.type === 'accomplishments').flatMap(({ text }) => linesOf(withoutGoals(text)));
	return lines.sort((a, b) => compareText(b.date, a.date) || compareText(a.text, b.text));
}

function linesOf(text: string): CvLine[] {
	const read: CvLine[] = [];
	let [heading, isOpen] = ['', false];
	for (const line of text.split('\n')) {
		const title = /^#{2,6}[ \t]+(.+?)[ \t#]*$/.exec(line)?.[1];
		if (title !== undefined) { heading = plainLine(title); }
		const [, day = '', words = ''] = DATED.exec(line) ?? [];
		const date = parseCalendarDate(day);
		const part = PART.exec(line)?.[1];
		const last = read.at(-1);
		if (date !== undefined) {
			read.push({ date, ...factsOf(words, heading) });
		} else if (part !== undefined && last && isOpen) {
			read[read.length - 1] = { ...last, myPart: plainLine(part) };
		}
		isOpen = date !== undefined || isOpen && /^[ \t]+\S/.test(line);
	}
	return read;
}

function factsOf(words: string, heading: string): Omit<CvLine, 'date'> {
	const fields = new Map([...words.matchAll(FIELD)].map(([, key = '', value = '']) => [key, value.replace(/^"|"$/g, '')]));
	const lastUsed = parseCalendarDate(fields.get('used') ?? '');
	const [kind, myPart] = [fields.get('kind'), fields.get('part')];
	return { text: plainLine(words.replace(FIELD, '')), group: kind ?? heading, ...myPart === undefined ? {} : { myPart }, ...lastUsed === undefined ? {} : { lastUsed } };
}

/** The headings there are, those with the most lines first. */
export function cvGroups(lines: readonly CvLine[]): readonly { readonly group: string; readonly count: number }[] {
	return [...groupBy(lines, ({ group }) => group)].map(([group, { length }]) => ({ group, count: length })).sort((a, b) => b.count - a.count || compareText(a.group, b.group));
}

/** The page: a section for each heading, in the order given, each line once with its length. Lines of other headings stand in none. */
export function cvPage(lines: readonly CvLine[], groups: readonly string[], l10n: Words): string {
	const sections = [...new Set(groups)].map(group => [`## ${group || l10n.t('Others')}`, '', ...lines.filter(line => line.group === group).map(line => cvLine(line, l10n))].join('\n'));
	return `${[`# ${l10n.t('Lines for a curriculum vitae')}`, ...sections].join('\n\n')}\n`;
}

function cvLine({ date, text, myPart, lastUsed }: CvLine, l10n: Words): string {
	const words = myPart === undefined ? text : `${text.replace(/[.!?]?$/, end => end || '.')} ${l10n.t('My part: {0}', myPart)}`;
	const facts = [l10n.t('{0} characters', [...words].length), ...lastUsed === undefined ? [] : [l10n.t('last used {0}', lastUsed)]];
	return `- ${date} ${words} (${facts.join(', ')})`;
}

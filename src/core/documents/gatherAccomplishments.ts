import { itemWords } from '../taskFields/itemWords.ts';
import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import type { NotebookView } from '../model/notebookView.ts';
import { compareText } from '../query/order.ts';
import { proseMarkdown } from '../markdown/plainText.ts';
import type { Words } from '../text/words.ts';
import { withoutCvFields } from './cvLines.ts';
import { citationOf, citedKeys } from '../languageService/citationSyntax.ts';
import type { NewWork } from '../works/newWorks.ts';
import { type WorkKind, kindInWords } from '../works/work.ts';
import { introductionsOf } from '../query/introductions.ts';
import { withoutInternalLinks, portableLine, withoutGoals } from './portable.ts';
import type { PublicNotes } from '../export/publicNotes.ts';
import { splitLines } from '../text/textEdit.ts';

/** Something that went well, and when. */
export interface Accomplishment {
	readonly kind: 'goal' | 'written' | 'homework' | 'offer' | 'introduction' | 'work';
	/** What it is, where it is told: a work, or a line that says so by `kind:` or stands below such a heading. */
	readonly group?: WorkKind;
	/** Of a work in a file of references how it is cited. */
	readonly key?: string;
	readonly date: CalendarDate;
	/**
	 * Markdown on one line: as the user wrote it for what stands in an accomplishments note, without its fields; else
	 * with nothing that could be markup.
	 */
	readonly text: string;
}

/**
 * What went well from `since` to today, oldest first: goals achieved, lines of accomplishments
 * notes that begin with a date, the mentee's homework done for a goal, offers accepted, people met.
 */
export function accomplishmentsSince(notes: PublicNotes, since: CalendarDate): readonly Accomplishment[] {
	const { view } = notes;
	const accomplishments = [...achieved(view), ...written(notes), ...done(view), ...accepted(view), ...met(notes)];
	return accomplishments.filter(({ date }) => date >= since && date <= view.today).sort((a, b) =>
		compareText(a.date, b.date) || compareText(a.kind, b.kind) || compareText(a.text, b.text)
	);
}

function achieved(view: NotebookView): Accomplishment[] {
	return view.goals().flatMap(({ note: { title, fields: { goalStatus, completed } } }) =>
		goalStatus === 'achieved' && completed
			? [{ kind: 'goal' as const, date: completed, text: proseMarkdown(title) }]
			: []
	);
}

/** `- 2026-10-02 Reviews of the cohort paper came back.` */
function written({ notes }: PublicNotes): Accomplishment[] {
	return [...notes.values()].filter(({ note }) => note.type === 'accomplishments').flatMap(({ text }) =>
		writtenIn(withoutInternalLinks(withoutGoals(text)))
	);
}

function writtenIn(text: string): Accomplishment[] {
	let heading = '';
	return text.split('\n').flatMap(line => {
		heading = /^#{2,6}[ \t]+(.+?)[ \t#]*$/.exec(line)?.[1] ?? heading;
		const [, day = '', words = ''] = /^ {0,3}[-*+][ \t]+(\d{4}-\d{2}-\d{2})[ \t:–—-]*(\S.*)$/.exec(line) ?? [];
		const date = parseCalendarDate(day);
		const group = kindInWords(/(?:^|\s)kind:("[^"]*"|\S+)/.exec(words)?.[1] ?? heading);
		return date
			? [{ kind: 'written' as const, date, text: portableLine(withoutCvFields(words)), ...group && { group } }]
			: [];
	});
}

/**
 * A work as what is gathered: in Vancouver style, with its kind and how it is cited, by which it is known the next
 * time.
 */
export function workAccomplishment({ work: { key, kind }, date }: NewWork, reference: string): Accomplishment {
	return {
		kind: 'work',
		group: kind,
		key,
		date,
		text: [proseMarkdown(reference), `kind:${kind}`, citationOf(key)].filter(Boolean).join(' '),
	};
}

/** The works that the accomplishments notes name already, by their keys. */
export function namedWorks({ notes }: PublicNotes): ReadonlySet<string> {
	return new Set(
		[...notes.values()].filter(({ note }) => note.type === 'accomplishments').flatMap(({ text }) =>
			citedKeys(text)
		),
	);
}

/** Chores are no achievements: only what serves a goal, and even that is proposed, not taken. */
function done(view: NotebookView): Accomplishment[] {
	return view.homework().flatMap(({ owners, task, goalPath }) =>
		goalPath !== undefined && task.status === 'done' && task.fields.done && task.text !== ''
			&& owners.includes('mentee')
			? [{ kind: 'homework' as const, date: task.fields.done, text: proseMarkdown(itemWords(task.text)) }]
			: []
	);
}

function accepted(view: NotebookView): Accomplishment[] {
	return view.opportunities().flatMap(({ title, fields: { decision, date } }) =>
		decision === 'accept' && date ? [{ kind: 'offer' as const, date: date.date, text: proseMarkdown(title) }] : []
	);
}

function met({ notes }: PublicNotes): Accomplishment[] {
	return [...notes.values()].filter(({ note }) => note.type === 'network').flatMap(({ text }) =>
		introductionsOf(withoutInternalLinks(withoutGoals(text))).flatMap(({ who, met: day, result: outcome }) => {
			const date = parseCalendarDate(day);
			return date
				? [{ kind: 'introduction' as const, date, text: proseMarkdown(outcome ? `${who}: ${outcome}` : who) }]
				: [];
		})
	);
}

/** The page that is opened: by kind, each line with its day. */
export function accomplishmentsPage(
	since: CalendarDate,
	accomplishments: readonly Accomplishment[],
	l10n: Words,
): string {
	const body = accomplishments.length === 0
		? [l10n.t('Nothing is written down yet for this time. Small things count.')]
		: sections(accomplishments, '##', l10n);
	return [`# ${l10n.t('What went well since {0}', since)}`, ...body].join('\n\n') + '\n';
}

/** What is added to the accomplishments note: all but what stands in such a note already, and what was added before. */
export function accomplishmentsToAdd(
	text: string,
	since: CalendarDate,
	today: CalendarDate,
	accomplishments: readonly Accomplishment[],
	l10n: Words,
): string | undefined {
	const lines = new Set(splitLines(text).map(line => line.trim()));
	const named = new Set(citedKeys(text));
	const news = accomplishments.filter(accomplishment =>
		accomplishment.kind !== 'written' && !named.has(accomplishment.key ?? '') && !lines.has(lineOf(accomplishment))
	);
	return news.length === 0
		? undefined
		: [`## ${l10n.t('Gathered on {0}, since {1}', today, since)}`, ...sections(news, '###', l10n)].join('\n\n');
}

function sections(accomplishments: readonly Accomplishment[], marks: string, l10n: Words): string[] {
	const titles: Record<Exclude<Accomplishment['kind'], 'work'> | WorkKind, string> = {
		goal: l10n.t('Goals achieved'),
		publication: l10n.t('Papers'),
		talk: l10n.t('Talks'),
		grant: l10n.t('Grants and awards'),
		teaching: l10n.t('Teaching'),
		written: l10n.t('Written down'),
		offer: l10n.t('Offers accepted'),
		introduction: l10n.t('People met'),
		homework: l10n.t('Done for a goal'),
	};
	return Object.entries(titles).flatMap(([section, title]) => {
		const these = accomplishments.filter(({ kind, group }) => (group ?? kind) === section);
		return these.length === 0 ? [] : [`${marks} ${title}`, these.map(lineOf).join('\n')];
	});
}

function lineOf({ date, text }: Accomplishment): string {
	return `- ${date} ${text}`;
}

import { FIELD_DIALECTS } from '../../fields/dialects.ts';
import type { TaskField } from '../../model/taskItem.ts';
import { AREAS, type Dialect } from '../../model/vocabulary.ts';
import { areaHeading } from '../areaHeading.ts';
import { fieldHelp } from '../fieldHelp.ts';
import type { CompletionEntry, Stretch } from './completionEntry.ts';
import type { FieldPlace, FieldValuePlace } from './completionPlace.ts';
import type { EntryContext } from './entryContext.ts';

/** Fields that are written by hand; the others are the software's. */
const OFFERED = ['due', 'owner', 'goal', 'area', 'priority', 'scheduled', 'start', 'repeat'] as const satisfies readonly TaskField[];
const RULES = ['every week', 'every 2 weeks', 'every month', 'every 3 months', 'every 6 months', 'every year'];

/** The fields a task line does not have yet, in the dialect of the line, else that of the setting. */
export function fieldEntries({ l10n, dialect }: EntryContext, place: FieldPlace): CompletionEntry[] {
	const { start, end, present } = place;
	const wanted = place.dialect ?? dialect;
	return OFFERED.filter(field => field === 'owner' || !present.has(field)).map(field => {
		const written = begin(field, wanted);
		return { kind: 'field', label: written.label, detail: fieldHelp(field, l10n), insert: written.insert, filter: `${field} ${written.label}`, start, end, again: true, ...written.snippet ? { snippet: true } : {} };
	});
}

/** A field up to its value: `due:`, `📅 `, `[due:: ]` with the cursor before the bracket. */
function begin(field: TaskField, dialect: Dialect): { readonly label: string; readonly insert: string; readonly snippet: boolean } {
	if (field === 'owner') { return { label: '@', insert: '@', snippet: false }; }
	const emoji = dialect === 'emoji' && field !== 'priority' ? FIELD_DIALECTS.emoji.write(field, '')?.trim() : undefined;
	if (emoji !== undefined) { return { label: `${emoji} ${field}`, insert: `${emoji} `, snippet: false }; }
	if (dialect === 'bracketed') { return { label: `[${field}:: ]`, insert: `[${field}:: $1]$0`, snippet: true }; }
	return { label: `${field}:`, insert: `${field}:`, snippet: false };
}

/** `every 2 weeks`, quoted where the dialect wants it. */
export function ruleEntries({ typed }: EntryContext, { start, end, around }: FieldValuePlace): CompletionEntry[] {
	return RULES.map(rule => ({ kind: 'word', label: rule, insert: `${around.before}${rule}${around.after}`, filter: typed.startsWith('"') ? `"${rule}` : rule, start, end }));
}

/** The areas, and the homework of either side, in the words of the settings. */
export function headingEntries({ noteOptions, view, path, l10n }: EntryContext, { start, end }: Stretch): CompletionEntry[] {
	const { homeworkHeadings, mentorWords, menteeWords } = noteOptions;
	const homework = homeworkHeadings[0] ?? 'Homework';
	const sides = [menteeWords[0] ?? 'mentee', mentorWords[0] ?? 'mentor'].map(side => ({ label: `${homework} — ${side}`, detail: l10n.t('Task items below are theirs') }));
	const areas = AREAS.map(area => ({ label: areaHeading(area), detail: l10n.t('An area of work') }));
	const there = new Set(view.note(path)?.headings.map(({ text }) => text) ?? []);
	return [...areas, ...sides].filter(({ label }) => !there.has(label)).map(({ label, detail }) => ({ kind: 'heading', label, detail, insert: label, start, end }));
}

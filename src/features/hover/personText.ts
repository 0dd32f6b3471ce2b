import { mentorshipOf } from '../../core/assist/completion/entryContext.ts';
import { partName } from '../../core/assist/completion/nameEntries.ts';
import { personsWithHandle, type KnownPerson } from '../../core/assist/persons.ts';
import type { Homework } from '../../core/model/homework.ts';
import { DUE_GROUPS } from '../../core/model/notebookView.ts';
import { dueInWords } from '../../core/text/dayWords.ts';
import { escapeMarkdown } from '../../core/text/escapeMarkdown.ts';
import { isSamePerson } from '../../core/text/personName.ts';
import { slipsInWords } from '../../core/text/names.ts';
import { meetingLine, type HoverContext } from './hoverContext.ts';

/** More of someone's items than these belong into the view. */
const MOST_ITEMS = 5;

/** Whom a handle means: a side of this note's mentorship, or a person. */
export function handleText(context: HoverContext, handle: string): string | undefined {
	const { memory, view, l10n } = context;
	const mentorship = mentorshipOf(context);
	const name = handle === 'mentor' ? mentorship?.mentor : handle === 'mentee' ? mentorship?.mentee : undefined;
	if (name !== undefined) { return nameText(context, name); }
	const all = personsWithHandle(memory.persons(view.mentorships()), handle);
	const near = all.filter(({ relations }) => relations.some(relation => relation.mentorship === mentorship));
	const [person, ...others] = near.length > 0 ? near : all;
	if (!person) { return undefined; }
	const also = others.length > 0 ? [escapeMarkdown(l10n.t('Also: {0}', others.map(other => other.name).join(', ')))] : [];
	return [personText(context, person), ...also].join('\n\n');
}

/** Someone by name, as front matter has them. */
export function nameText(context: HoverContext, name: string): string | undefined {
	const person = context.memory.persons(context.view.mentorships()).find(known => isSamePerson(known.name, name));
	return person && personText(context, person);
}

function personText(context: HoverContext, person: KnownPerson): string {
	const { l10n, view } = context;
	const parts = person.relations.map(({ part, mentorship }) => `- ${escapeMarkdown(l10n.t('{0} in “{1}”', partName(part, l10n), mentorship.title))}  \n  ${meetingLine(mentorship, context)}`);
	const items = openItemsOf(context, person);
	const shown = items.slice(0, MOST_ITEMS).map(({ task, effectiveDue }) => {
		const due = effectiveDue ? dueInWords(effectiveDue, view.today, l10n) : l10n.t('no date');
		return `- ${escapeMarkdown(l10n.t('{0} ({1})', task.text, due))}`;
	});
	return [`**${escapeMarkdown(person.name)}** ${escapeMarkdown(`@${person.handle}`)}`, parts.join('\n'), escapeMarkdown(totals(items, context)), shown.join('\n')].filter(Boolean).join('\n\n');
}

function totals(items: readonly Homework[], { l10n }: HoverContext): string {
	if (items.length === 0) { return l10n.t('Nothing is open.'); }
	const overdue = items.filter(({ overdueDays }) => overdueDays > 0).length;
	const slips = items.reduce((sum, item) => sum + item.slips, 0);
	const open = items.length === 1 ? l10n.t('1 open item') : l10n.t('{0} open items', items.length);
	return [open, ...overdue > 0 ? [l10n.t('{0} overdue', overdue)] : [], ...slips > 0 ? [slipsInWords(slips, l10n)] : []].join(', ');
}

/** By due date: what someone owes by name, or as the mentor or mentee of a relationship. */
function openItemsOf({ view }: HoverContext, { relations, words }: KnownPerson): Homework[] {
	const roles = new Map(relations.map(({ mentorship, part }) => [mentorship.key, part] as const));
	const theirs = ({ owners, mentorship }: Homework) => owners.some(owner => words.includes(owner) || mentorship !== undefined && roles.get(mentorship) === owner);
	return DUE_GROUPS.flatMap(group => view.openHomework(group).filter(theirs));
}

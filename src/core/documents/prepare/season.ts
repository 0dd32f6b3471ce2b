import { isRelationship } from '../../model/vocabulary.ts';
import { dueWithin, yearDates, type YearDate } from '../../query/yearDates.ts';
import { inlineText, linkTo } from './inlineText.ts';
import { isOpenEnough, mayAppear, type Entry, type PrepareInput, type Section } from './prepareModel.ts';

/** Dates so many days after the meeting are spoken of at it. */
const SEASON = 60;

/** What is to be looked at again about now, and an agreement that nears its end; once each until it is dealt with. */
export function seasonSection(input: PrepareInput): Section {
	const { material: { view }, mentorship, target, l10n } = input;
	const day = target.note.fields.date?.date ?? view.today;
	// Another relationship is spoken of at its own meeting.
	const isSeen = ({ note }: YearDate) =>
		note.path === mentorship.note?.path
			? isOpenEnough(note, target.note)
			: !isRelationship(note) && mayAppear(note, input);
	return {
		key: 'season',
		heading: l10n.t('Due this season'),
		entries: dueWithin(yearDates(view), day, SEASON).filter(isSeen).map(due => entryOf(due, input)),
	};
}

function entryOf({ note, kind, date }: YearDate, { target, l10n }: PrepareInput): Entry {
	const title = inlineText(note.title);
	const link = linkTo(target.path, note.path, note.title);
	return kind === 'review'
		? { core: l10n.t('Look again: {0}', title), text: l10n.t('Look again: {0}, by {1}', link, date) }
		: {
			core: l10n.t('Nears its end: {0}', title),
			text: l10n.t(
				'Nears its end: {0}, on {1}. To talk about: what was good, and what each takes along; what has changed; whether to go on, meet less often, stay in touch informally, or end it well',
				link,
				date,
			),
		};
}

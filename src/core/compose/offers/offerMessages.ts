import type { Goal } from '../../model/goal.ts';
import { compareAbsentLast } from '../../query/compareText.ts';
import { longDay } from '../../text/dayWords.ts';
import type { Words } from '../../text/words.ts';
import { saidOf, type OfferFacts } from './offerFacts.ts';

/** A short letter to the mentor about an offer, before it is answered: plain text for a mail. */
export function askMentorMessage(facts: OfferFacts, l10n: Words): string {
	const { note: { title, fields }, mentorship, goals } = facts;
	const by = fields.respondBy;
	return letter([
		greeting(mentorship?.mentor, l10n),
		[
			fields.requestedBy ? l10n.t('{0} has asked me: “{1}”.', oneLine(fields.requestedBy), oneLine(title)) : l10n.t('I have been asked: “{0}”.', oneLine(title)),
			by ? l10n.t('An answer is due by {0}.', longDay(by, l10n)) : '',
		],
		[saidOf(facts, 'what is asked') ?? ''],
		[costInWords(facts, l10n), goals.length > 0 ? l10n.t('It would serve {0}.', titlesOf(goals)) : l10n.t('I do not see which of my goals it would serve.')],
		[loadInWords(facts, l10n)],
		[saidOf(facts, 'to ask') ?? '', l10n.t('What am I not seeing? A line is enough, or ten minutes on the telephone. If it should be a no, may I say that it comes from you?')],
		[l10n.t('With thanks,'), mentorship?.mentee ?? ''],
	]);
}

/** A kind refusal that puts the onus on the mentor: plain text for a mail. */
export function declineMessage({ note: { title, fields }, mentorship, goals }: OfferFacts, l10n: Words): string {
	const mentor = oneLine(mentorship?.mentor ?? l10n.t('my mentor'));
	const [first] = goals.filter(({ note: { fields: { goalStatus } } }) => goalStatus !== 'achieved' && goalStatus !== 'dropped')
		.sort((a, b) => compareAbsentLast(a.note.fields.targetDate, b.note.fields.targetDate));
	return letter([
		greeting(fields.requestedBy, l10n),
		[l10n.t('Thank you for thinking of me for “{0}”. It is a pleasure to be asked.', oneLine(title))],
		[
			l10n.t('I talk over every new commitment with my mentor, {0}, and have agreed to follow the advice.', mentor),
			first ? l10n.t('This time it was clear: nothing new until “{0}” is done. I am afraid that it covers this too.', oneLine(first.note.title))
				: l10n.t('This time it was clear: nothing new for now. I am afraid that it covers this too.'),
		],
		[l10n.t('May I suggest a colleague who would do it well?')],
		[l10n.t('With kind regards,'), mentorship?.mentee ?? ''],
	]);
}

function greeting(name: string | undefined, l10n: Words): string[] {
	return [l10n.t('Dear {0},', oneLine(name ?? '') || '…')];
}

function costInWords({ note: { fields: { hours } } }: OfferFacts, l10n: Words): string {
	if (hours === undefined) { return ''; }
	return hours === 1 ? l10n.t('I reckon with one hour.') : l10n.t('I reckon with {0} hours.', hours);
}

/** What this year's answers add up to; nothing when there were none yet. */
export function loadInWords({ year }: OfferFacts, l10n: Words): string {
	if (!year || year.offers.accept + year.offers.decline === 0) { return ''; }
	return l10n.t('In {0} I have said yes to {1} hours and no to {2} hours so far.', String(year.year), year.hours.accept, year.hours.decline);
}

function titlesOf(goals: readonly Goal[]): string {
	return goals.map(({ note }) => `“${oneLine(note.title)}”`).join(', ');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Paragraphs with a blank line between; empty ones are left out. The signature stands below its line. */
function letter(paragraphs: readonly (readonly string[])[]): string {
	const last = paragraphs.length - 1;
	const texts = paragraphs.map((sentences, index) => sentences.filter(Boolean).map(one => one.replace(/\s+/g, ' ')).join(index === last ? '\n' : ' '));
	return `${texts.filter(Boolean).join('\n\n')}\n`;
}

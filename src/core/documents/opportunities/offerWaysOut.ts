import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Words } from '../../text/words.ts';
import { cvGroups, cvLines, cvPage } from '../cvLines.ts';
import { accomplishmentsPage, accomplishmentsSince } from '../gatherAccomplishments.ts';
import { prioritiesOf, priorityComparison } from '../priorityComparison.ts';
import { boundariesPage } from '../boundaries.ts';
import type { PublicNotes } from '../../export/publicNotes.ts';
import { toThose, type ExportChannel } from '../../export/exportChannel.ts';
import { offerFacts, type OfferFacts, askMentorMessage, declineMessage } from './letters.ts';
import { DRAFT_KINDS } from './draftKinds.ts';
import { draftFacts, mentorDraft } from './mentorDrafts.ts';
import { weighOffer } from './weighOffer.ts';

const LONG_AGO = '0001-01-01' as CalendarDate;

/** Pages and messages on offers, priorities and accomplishments. */
export const OFFER_WAYS_OUT = {
	'weigh-offer': {
		readers: 'keeper',
		everything: (notes, l10n) => factsOf(notes).map(facts => weighOffer(notes, facts, l10n)),
	},
	'ask-mentor': toPair(askMentorMessage),
	'decline-offer': toPair(declineMessage),
	'mentor-draft': toThose(draftsFor),
	'compare-priorities': { readers: 'keeper', everything: comparisons },
	'boundaries': { readers: 'keeper', everything: (_notes, l10n) => [boundariesPage([], l10n)] },
	'cv-lines': {
		readers: 'keeper',
		everything: (notes, l10n) => {
			const lines = cvLines(notes);
			return [cvPage(lines, cvGroups(lines).map(({ group }) => group), l10n)];
		},
	},
	'accomplishments': {
		readers: 'keeper',
		everything: (notes, l10n) => [accomplishmentsPage(LONG_AGO, accomplishmentsSince(notes, LONG_AGO), l10n)],
	},
} as const satisfies Record<string, ExportChannel>;

function factsOf(notes: PublicNotes): OfferFacts[] {
	return [...notes.notes.keys()].flatMap(path => offerFacts(notes, path) ?? []);
}

/** A letter about an offer, to or through the mentor of the mentorship that it is of. */
function toPair(compose: (facts: OfferFacts, l10n: Words) => string): ExportChannel {
	return {
		readers: (notes, key, l10n) =>
			factsOf(notes).filter(({ mentorship }) => mentorship?.key === key).map(facts => compose(facts, l10n)),
		everything: (notes, l10n) => factsOf(notes).map(facts => compose(facts, l10n)),
	};
}

function draftsFor(notes: PublicNotes, key: string, l10n: Words): string[] {
	const promised = notes.view.homework().filter(({ owners, mentorship }) =>
		mentorship === key && owners.some(owner => owner !== 'mentee')
	);
	return promised.flatMap(({ note: { path }, task: { line } }) => {
		const facts = draftFacts(notes, { path, line }, undefined);
		return facts ? DRAFT_KINDS.map(kind => mentorDraft(kind, facts, l10n).text) : [];
	});
}

function comparisons(notes: PublicNotes, l10n: Words): string[] {
	const comparison = prioritiesOf(notes);
	return comparison ? [priorityComparison(comparison, l10n)] : [];
}

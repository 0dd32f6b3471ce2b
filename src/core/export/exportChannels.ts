import { ASSISTANTS_CHANNEL } from '../assistants/askTool.ts';
import { consentPage } from '../assistants/consentPage.ts';
import { ROLES } from '../model/vocabulary.ts';
import { buildReport } from '../query/report.ts';
import type { Words } from '../text/words.ts';
import { OFFER_WAYS_OUT } from '../documents/opportunities/mentorDrafts.ts';
import { composeAttestation, meetingDates } from './attestation.ts';
import { composeCalendar } from './calendar.ts';
import {
	ATTESTATION_FORMATS,
	HOMEWORK_ENTRIES,
	SLIDE_SOURCES,
	WORD_PAGES,
	toThose,
	type ExportChannel,
} from './exportFormats.ts';
import { dashboardHtml, publicDashboard } from '../dashboard/dashboardHtml.ts';
import { meetingScope, type MeetingScope } from '../documents/homeworkLines.ts';
import { beforeMeeting } from '../documents/beforeMeeting.ts';
import { reviewLines } from '../documents/reviewNote.ts';
import { composeChairsPage, lastCommitteeMeeting } from './chairsPage.ts';
import { composeDigest, reminderMail, summaryMail } from './reminderMail.ts';
import { composePack, packHtml } from './meetingPack.ts';
import { composeReceipt, lastTwelveMonths, receiptPage } from '../programme/composeReceipt.ts';
import { programmeTexts } from '../programme/programmeTexts.ts';
import { receiptJson } from '../programme/receipt.ts';
import type { PublicNotes } from './publicNotes.ts';
import { composeSlides } from './slides.ts';
import { composeWord } from './word/wordPages.ts';
import { composeSummary, missingSections, sectionLines } from '../documents/summary.ts';

/** A way out to those of one mentorship, from what is for their next meeting. */
function toMeeting(compose: (scope: MeetingScope, notes: PublicNotes, l10n: Words) => Iterable<string>): ExportChannel {
	return toThose((notes, key, l10n) => {
		const scope = meetingScope(notes.view, key);
		return scope ? compose(scope, notes, l10n) : [];
	});
}

/**
 * All of them. `host/export/egress.ts`, the only place that writes outside the notes, asks for the id
 * of one, so that nothing can leave by a way that the property tests do not know.
 */
export const EXPORT_CHANNELS = {
	...OFFER_WAYS_OUT,
	/** `mentoring-notebook status`, in words and as JSON, without `--include-private`. */
	statusReport: {
		readers: 'keeper',
		everything: ({ view }) => [JSON.stringify(buildReport(view))],
	},
	/** The page for the mentor, as a new note or added to one. */
	summary: toMeeting((scope, notes, l10n) => {
		const { path, text } = composeSummary(scope, notes, l10n);
		return [path, text, ...missingSections(scope, notes, l10n).flatMap(sectionLines)];
	}),
	/** What the notes say, in a review: private when it is made, and perhaps shared later. */
	review: toMeeting((scope, { notes }, l10n) => [reviewLines(scope, notes, l10n).join('\n')]),
	/** The page for the ten minutes before a meeting, shown outside the notes. */
	beforeMeeting: toMeeting((scope, notes, l10n) => ROLES.map(role => beforeMeeting(scope, notes, { role }, l10n))),
	slides: toMeeting((scope, notes, l10n) => SLIDE_SOURCES.map(source => composeSlides(scope, notes, l10n, source))),
	/** Of one mentorship; the keeper's own may be of all. */
	calendar: toMeeting((scope, _notes, l10n) =>
		HOMEWORK_ENTRIES.map(homework =>
			composeCalendar([scope], { stamp: '20260101T000000Z', homework, remindMinutes: 60, l10n })
		)
	),
	meetingPack: toMeeting((scope, notes, l10n) => [packHtml(composePack(scope, notes, l10n), l10n)]),
	/** A reminder of what both sides have promised, as a mail. */
	homeworkReminder: toMeeting((scope, _notes, l10n) =>
		ROLES.flatMap(role => Object.values(reminderMail(scope, role, l10n) ?? {}))
	),
	/** The page as a mail, from either side. */
	summaryMail: toMeeting((scope, notes, l10n) =>
		ROLES.flatMap(role => Object.values(summaryMail(scope, notes, role, l10n)))
	),
	/** The week, for the keeper. */
	digest: {
		readers: 'keeper',
		everything: ({ view }, l10n) =>
			ROLES.flatMap(role => {
				const { subject, text } = composeDigest(view, { role }, l10n);
				return [subject, text];
			}),
	},
	/** What the chair of a committee sends after a meeting. */
	chairsPage: toMeeting((scope, notes, l10n) => {
		const meeting = lastCommitteeMeeting(scope);
		return meeting ? [packHtml(composeChairsPage(scope, meeting, notes, l10n), l10n)] : [];
	}),
	/** The dashboard saved as a page: of each mentorship, and of the whole notebook for its keeper. */
	dashboard: {
		readers: (notes, key, l10n) => [dashboardHtml(publicDashboard(notes, key, l10n), l10n)],
		everything: (notes, l10n) =>
			[undefined, ...notes.view.mentorships().map(({ key }) => key)].map(key =>
				dashboardHtml(publicDashboard(notes, key, l10n), l10n)
			),
	},
	/** Tools of VS Code's language models, and of `mentoring-notebook mcp`. */
	assistants: ASSISTANTS_CHANNEL,
	/** The page that is read before anybody says yes to that. */
	'assistants-page': {
		readers: 'keeper',
		everything: (
			{ view },
			l10n,
		) => [
			consentPage([{
				name: 'notes',
				view,
				allowed: new Map(view.mentorships().map(({ key }) => [key, view.today])),
			}], l10n),
		],
	},
	/** Pages for Word, as the data that the file is written from: `word/writeWord.test.ts` looks into files. */
	word: toMeeting((scope, notes, l10n) =>
		WORD_PAGES.flatMap(kind => {
			const page = composeWord(kind, { scope, notes, l10n, page: 'a4' });
			return page ? [JSON.stringify({ ...page, footnotes: [...page.footnotes] })] : [];
		})
	),
	attestation: toThose(({ view }, key, l10n) => {
		const mentorship = view.mentorship(key);
		return mentorship
			? ATTESTATION_FORMATS.map(format =>
				composeAttestation({ mentorship, dates: meetingDates(mentorship, view) }, format, l10n)
			)
			: [];
	}),
	/** What a programme is given: dates and named facts; and the page on which the pair reads them first. */
	receipt: toThose((notes, key, l10n) => {
		const receipt = composeReceipt(notes, key, lastTwelveMonths(notes.view.today), l10n);
		return receipt ? [receiptJson(receipt), receiptPage(receipt, l10n)] : [];
	}),
	/**
	 * What a coordinator makes of receipts, here of those of a notebook's own: the page with names, and the table of
	 * pairs.
	 */
	programme: {
		readers: 'keeper',
		everything: (notes, l10n) => programmeTexts(notes, l10n),
	},
} as const satisfies Record<string, ExportChannel>;

/** The id of a way out. */
export type WayOutId = keyof typeof EXPORT_CHANNELS;

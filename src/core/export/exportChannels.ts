import { ROLES } from '../model/vocabulary.ts';
import { buildReport } from '../query/report.ts';
import type { Words } from '../text/words.ts';
import { OFFER_WAYS_OUT } from '../documents/opportunities/offerWaysOut.ts';
import { composeAttestation, meetingDates } from './attestation.ts';
import { composeCalendar } from './calendar.ts';
import { ATTESTATION_FORMATS, HOMEWORK_ENTRIES, SLIDE_SOURCES } from './exportFormats.ts';
import { dashboardHtml, publicDashboard } from '../dashboard/dashboardHtml.ts';
import { meetingScope, type MeetingScope } from '../documents/homeworkLines.ts';
import { beforeMeeting } from '../documents/beforeMeeting.ts';
import { reviewLines } from '../documents/reviewNote.ts';
import { composeChairsPage, lastCommitteeMeeting } from './chairsPage.ts';
import { composePack, packHtml } from './meetingPack.ts';
import type { PublicNotes } from './publicNotes.ts';
import { composeSlides } from './slides.ts';
import { composeSummary, missingSections, sectionLines } from '../documents/summary.ts';

/** One way in which text leaves the notebook: an export, a page that is saved, a message on the clipboard. */
export interface ExportChannel {
	/** Everything it can let out of these notes; a property test looks for private text in it. */
	everything(notes: PublicNotes, l10n: Words): Iterable<string>;
}

/**
 * All of them. `host/export/egress.ts`, the only place that writes outside the notes, asks for the id
 * of one, so that nothing can leave by a way that the property test does not know.
 */
export const EXPORT_CHANNELS = {
	...OFFER_WAYS_OUT,
	/** `mentoring-notebook status`, in words and as JSON, without `--include-private`. */
	statusReport: {
		everything: ({ view }) => [JSON.stringify(buildReport(view))],
	},
	/** The page for the mentor, as a new note or added to one. */
	summary: {
		everything: (notes, l10n) => scopesOf(notes).flatMap(scope => {
			const { path, text } = composeSummary(scope, notes, l10n);
			return [path, text, ...missingSections(scope, notes, l10n).flatMap(sectionLines)];
		}),
	},
	/** What the notes say, in a review: private when it is made, and perhaps shared later. */
	review: {
		everything: (notes, l10n) => scopesOf(notes).map(scope => reviewLines(scope, l10n).join('\n')),
	},
	/** The page for the ten minutes before a meeting, shown outside the notes. */
	beforeMeeting: {
		everything: (notes, l10n) => scopesOf(notes).flatMap(scope => ROLES.map(role => beforeMeeting(scope, notes, { role }, l10n))),
	},
	slides: {
		everything: (notes, l10n) => scopesOf(notes).flatMap(scope => SLIDE_SOURCES.map(source => composeSlides(scope, notes, l10n, source))),
	},
	calendar: {
		everything: (notes, l10n) => HOMEWORK_ENTRIES.map(homework => composeCalendar(scopesOf(notes), { stamp: '20260101T000000Z', homework, remindMinutes: 60, l10n })),
	},
	meetingPack: {
		everything: (notes, l10n) => scopesOf(notes).map(scope => packHtml(composePack(scope, notes, l10n), l10n)),
	},
	/** What the chair of a committee sends after a meeting. */
	chairsPage: {
		everything: (notes, l10n) => scopesOf(notes).flatMap(scope => {
			const meeting = lastCommitteeMeeting(scope);
			return meeting ? [packHtml(composeChairsPage(scope, meeting, notes, l10n), l10n)] : [];
		}),
	},
	/** The dashboard saved as a page: of the whole notebook, and of each mentorship. */
	dashboard: {
		everything: (notes, l10n) => [undefined, ...notes.view.mentorships().map(({ key }) => key)].map(key =>
			dashboardHtml(publicDashboard(notes, key, l10n), l10n)),
	},
	attestation: {
		everything: ({ view }, l10n) => view.mentorships().flatMap(mentorship =>
			ATTESTATION_FORMATS.map(format => composeAttestation(meetingDates(mentorship, view), format, l10n))),
	},
} as const satisfies Record<string, ExportChannel>;

/** The id of a way out. */
export type WayOutId = keyof typeof EXPORT_CHANNELS;

function scopesOf({ view }: PublicNotes): MeetingScope[] {
	return view.mentorships().flatMap(({ key }) => meetingScope(view, key) ?? []);
}

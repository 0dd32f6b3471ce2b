import type { DashboardScope, Place } from './dashboardScope.ts';
import type { NoteTexts } from '../export/publicNotes.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { NotebookView } from '../model/notebookView.ts';
import { readPriorities, type PriorityLists } from '../query/comparePriorities.ts';
import type { Words } from '../text/words.ts';
import { concernsOf, type Concern } from '../documents/committee/concerns.ts';

/** What a dashboard takes from the texts of notes rather than from what is known of all. */
export interface DashboardTexts {
	/** Of all relationships; a dashboard of one compares those that belong there. */
	readonly priorities?: readonly PriorityLists[];
	/** By the key of the committee. */
	readonly concerns?: ReadonlyMap<string, readonly Concern[]>;
}

/** The notes whose texts {@link dashboardTexts} wants: priority lists, and the meetings of committees. */
export function dashboardPaths(view: NotebookView): string[] {
	const lists = [...view.notes()].filter(({ type }) => type === 'priorities');
	const meetings = view.mentorships().filter(({ kind }) => kind === 'committee').flatMap(committee =>
		committee.meetings.map(({ note }) => note)
	);
	return [...lists, ...meetings].map(({ path }) => path);
}

/** What the texts say. */
export function dashboardTexts(notes: NoteTexts, l10n: Words): DashboardTexts {
	const committees = notes.view.mentorships().filter(({ kind }) => kind === 'committee');
	return {
		priorities: [...notes.notes.values()].flatMap(({ note, text }) => readPriorities(note, text) ?? []),
		concerns: new Map(committees.map(committee => [committee.key, concernsOf(committee, notes.notes, l10n)])),
	};
}

/** A concern that is not answered yet. */
export interface OpenConcern {
	readonly words: string;
	readonly by?: string;
	readonly raised: CalendarDate;
	readonly meetingsSince: number;
	readonly place: Place;
}

/** The concerns of one committee. */
export interface ConcernsModel {
	readonly key: string;
	readonly title: string;
	/** Oldest first. */
	readonly open: readonly OpenConcern[];
	readonly settled: number;
}

/** Of each committee that has had a concern. */
export function concernsModel({ mentorships }: DashboardScope, concerns: DashboardTexts['concerns']): ConcernsModel[] {
	return mentorships.flatMap(({ key, title }) => {
		const ofMentorship = concerns?.get(key) ?? [];
		const open = ofMentorship.filter(({ settled }) => settled === undefined).map((
			{ words, by, raised, meetingsSince, place },
		) => ({ words, ...by === undefined ? {} : { by }, raised, meetingsSince, place }));
		return ofMentorship.length === 0 ? [] : [{ key, title, open, settled: ofMentorship.length - open.length }];
	});
}

import { addCadence } from '../../query/addCadence.ts';
import type { Mentorship } from '../../model/mentorship.ts';
import type { AssistRequest, Surroundings } from '../assistRequest.ts';
import type { DateQuestion } from '../../text/datePhrases.ts';

/** What entries are made from. */
export interface EntryContext extends AssistRequest, Surroundings {
	/** What stands before the cursor in the stretch that an entry replaces. */
	readonly typed: string;
}

/** The mentorship the note belongs to. */
export function mentorshipOf({ view, path }: Pick<AssistRequest, 'view' | 'path'>): Mentorship | undefined {
	const key = view.mentorshipOf(path);
	return key === undefined ? undefined : view.mentorship(key);
}

/** What dates in words need; `past` for days that are over. */
export function dateQuestion(context: EntryContext, past: boolean): DateQuestion {
	const { view, path, typed } = context;
	const mentorship = mentorshipOf(context);
	const meeting = mentorship?.nextMeeting?.date;
	const from = view.note(path)?.fields.date?.date ?? view.today;
	const byCadence = mentorship?.cadence && addCadence(from, mentorship.cadence);
	return { typed, today: view.today, past, ...meeting ? { meeting } : {}, ...byCadence && byCadence > view.today ? { byCadence } : {} };
}

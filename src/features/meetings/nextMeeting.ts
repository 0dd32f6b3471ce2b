import { bySoonestMeeting } from '../../core/query/order.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import type { ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import type { NotebookFolder } from '../../host/services.ts';

/** The mentorship that meets next in any folder; by day, then time, then title. */
export function meetsNext(folders: readonly NotebookFolder[]): ChosenMentorship | undefined {
	const entries = folders.flatMap(folder => folder.view.mentorships().map(mentorship => ({ folder, mentorship })));
	const [first] = bySoonestMeeting(entries.map(({ mentorship }) => mentorship));
	return entries.find(({ mentorship }) => mentorship === first);
}

/** The note that speaks of the next meeting: its own, else that of the mentorship. */
export function nextMeetingPath({ nextMeetingNote, note, meetings }: Mentorship): string | undefined {
	return (nextMeetingNote ?? note ?? meetings[0]?.note)?.path;
}

import type { Mentorship } from '../../core/model/mentorship.ts';
import type { ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import type { NotebookFolder } from '../../host/services.ts';

/** The mentorship that meets next in any folder; by day, then time, then title. */
export function meetsNext(folders: readonly NotebookFolder[]): ChosenMentorship | undefined {
	const all = folders.flatMap(folder => folder.view.mentorships().map(mentorship => ({ folder, mentorship })));
	const booked = all.filter(({ mentorship }) => mentorship.nextMeeting !== undefined);
	return booked.sort((a, b) => compare(sortKey(a.mentorship), sortKey(b.mentorship)))[0];
}

/** The note that speaks of the next meeting: its own, else that of the mentorship. */
export function nextMeetingPath({ nextMeetingNote, note, meetings }: Mentorship): string | undefined {
	return (nextMeetingNote ?? note ?? meetings[0]?.note)?.path;
}

function sortKey({ nextMeeting, title }: Mentorship): string {
	return `${nextMeeting?.date ?? ''} ${nextMeeting?.time ?? '00:00'} ${title}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

import { homeworkUids } from '../documents/calendar/uids.ts';
import type { Homework, Mentorship } from '../model/notebookView.ts';

/**
 * A tag for each item of a mentorship's homework that is not private: the same in every document, whatever ticks, days
 * and carrying forward do to the item, at most 64 characters of `a-z0-9-`. An item that was carried and its copy have
 * the same. Letters are those of the calendar's UIDs: `homework-1k2j3h4g5f-abc`.
 *
 * @param homework Of every state: a notebook's `homework()`; what belongs to other mentorships is passed over.
 */
export function itemTags(homework: readonly Homework[], mentorship: Mentorship): ReadonlyMap<Homework, string> {
	return homeworkUids(homework.filter(item => item.mentorship === mentorship.key && !item.task.private), mentorship);
}

import type { Mentorship } from '../model/mentorship.ts';
import type { MentorshipStatus } from '../model/vocabulary.ts';
import { compareText } from './compareText.ts';

const RANKS: Readonly<Record<MentorshipStatus, number>> = { active: 0, proposed: 0, informal: 1, ended: 2 };

/** Active and proposed first, then informal, then ended; each by title, key. */
export function compareMentorships(a: Mentorship, b: Mentorship): number {
	return RANKS[a.status] - RANKS[b.status] || compareText(a.title, b.title) || compareText(a.key, b.key);
}

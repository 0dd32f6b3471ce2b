import type { ValueWord } from './languageTable.ts';

/** What people write in English for a word of the format: proposed where it alone fits, and read as nothing. */
export const ENGLISH_WORDS: Readonly<Partial<Record<ValueWord, string>>> = {
	'planned': 'scheduled, upcoming, booked, confirmed',
	'held': 'done, took place, happened, met, complete, completed',
	'postponed': 'rescheduled, moved, deferred, delayed, pushed',
	'cancelled': 'canceled, called off, no-show, no show',
	'in-person': 'f2f, face-to-face, face to face, onsite, on-site, in office',
	'video': 'online, virtual, remote, videoconference',
	'phone': 'call, telephone',
	'short': 'short-term, short term',
	'intermediate': 'medium, medium-term, medium term, mid-term, intermediate-term',
	'long': 'long-term, long term',
	'not-started': 'to do, todo, new',
	'active': 'in progress, in-progress, ongoing, on track, on-track, started, current',
	'at-risk': 'behind, off track, off-track, delayed, stalled, stuck',
	'achieved': 'done, complete, completed, finished, reached',
	'revised': 'changed, updated',
	'dropped': 'abandoned, cancelled, canceled, stopped',
	'accept': 'accepted, yes',
	'decline': 'declined, no, rejected, refused',
	'defer': 'deferred, later, postponed',
	'pending': 'open, undecided, tbd, waiting, maybe',
	'proposed': 'planned, suggested',
	'ended': 'closed, finished, done, completed, over',
};

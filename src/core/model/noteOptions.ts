import type { Area } from './vocabulary.ts';

/** A further name of an area, as headings have it: `Forschung` for `research`. */
export interface AreaName {
	readonly name: string;
	readonly area: Area;
}

/** What the reading of notes can be told; the defaults here are also those of the settings. */
export interface NoteOptions {
	/** A heading that begins with one of these (any case) makes the task items below it homework. */
	readonly homeworkHeadings: readonly string[];
	/** Words for the sides in such a heading, so that other languages work: `{ mentor: ['mentor', 'Mentorin'] }`. */
	readonly mentorWords: readonly string[];
	readonly menteeWords: readonly string[];
	/** Further names of private sections (format.md §7): these add to the built-in words and take none away. */
	readonly privateHeadings: readonly string[];
	/** Names of areas in headings, beside the words of the format. */
	readonly areaNames: readonly AreaName[];
	/** The languages that the notes are written in, by tag: their words count as values too, `status: tenue`. */
	readonly languages: readonly string[];
}

/** How notes are read where neither settings nor the notebook's `config.yml` say anything. */
export const DEFAULT_NOTE_OPTIONS: NoteOptions = {
	homeworkHeadings: [
		'Homework',
		'Action items',
		'Actions',
		'Action points',
		'To do',
		'To dos',
		'TODO',
		'TODOs',
		'Next steps',
		'Tasks',
		'Assignments',
		'Between meetings',
	],
	mentorWords: ['mentor', 'mentors'],
	menteeWords: ['mentee', 'mentees'],
	privateHeadings: ['Private'],
	areaNames: [],
	languages: [],
};

import { SLIDE_SOURCES } from '../../core/export/exportFormats.ts';
import { FILE_OPTIONS, FOLDER, MENTORSHIP, oneOf, defineVerb, type CallOf, type VerbForm } from './verb.ts';

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'mentorship': MENTORSHIP,
		'source': oneOf(
			'source',
			SLIDE_SOURCES,
			'the page for the mentor, the next meeting’s note, or what the notes say (default: the first that is there)',
		),
		...FILE_OPTIONS,
	},
} as const satisfies VerbForm;

/** What was asked of `slides`. */
export type SlidesCall = CallOf<typeof FORM>;

/** `slides`: what it is for, and what it may be given. */
export const slidesVerb = defineVerb({
	name: 'slides',
	summary: 'slides for the next meeting, as Markdown for Marp',
	details: ['One topic a slide, in one Markdown file that Marp shows and saves as PDF or PowerPoint.'],
	...FORM,
	examples: [{ line: 'slides mentoring --mentorship abara -o slides.md', does: 'For the meeting with one mentor.' }],
});

import assert from 'node:assert/strict';
import { sectionNames } from '../../../src/core/documents/prepare/prepareModel.ts';
import { isRefusal } from '../../../src/core/edit/refusals.ts';
import { wrapUpEdits } from '../../../src/core/edit/wrapUpEdits.ts';
import type { NoteOptions } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH, type Words } from '../../../src/core/text/words.ts';
import { firstNotes } from '../../../src/features/notes/firstNotes.ts';
import { fillTemplate } from '../../../src/core/documents/templates.ts';
import { day, notebookOf, type Files } from '../../support/noteBuilder.ts';
import { prepared } from '../documents/preparing.ts';
import { wordsOf } from './bundleWords.ts';
import { optionsIn, templateIn } from './snippetFiles.ts';
import { shownLanguages } from '../../../scripts/languages.ts';

const HELD = day('2026-11-23');
const PAIR = 'mentoring/mentorships/abara.md';
const MEETING = 'mentoring/meetings/2026-11-23-abara.md';
/** Those that are read, and written in English but for the words of the notebook. */
const READ = ['pt', 'nl', 'it'];
const WRITTEN = ['en', ...shownLanguages()];

const wordsFor = (language: string): Words => shownLanguages().includes(language) ? wordsOf(language) : ENGLISH;

/** A first meeting, of which both sides owe something; the homework is written below the headings that the note has. */
function afterFirstMeeting(language: string): Files {
	const { homeworkHeadings: [homeworkHeading = ''], mentorWords: [mentorWord = ''], menteeWords: [menteeWord = ''] } =
		optionsIn(language);
	const input = {
		mentor: 'Ruth Abara',
		mentee: 'Mara Lindqvist',
		role: 'mentee' as const,
		cadence: 'monthly',
		date: HELD,
		today: HELD,
		homeworkHeading,
		mentorWord,
		menteeWord,
	};
	const { mentorship, meeting } = firstNotes(input, wordsFor(language));
	const heading = (side: string) => `## ${homeworkHeading} — ${side}\n\n- [ ] `;
	const promised = meeting.text.replace(heading(menteeWord), `$&Alpha due:2026-12-01`).replace(
		heading(mentorWord),
		`$&Beta`,
	);
	assert.match(promised, /Alpha[^]*Beta/);
	return { [mentorship.path]: mentorship.text, [meeting.path]: promised };
}

/** The meeting is wrapped up, the next is on a day. */
function wrappedUp(files: Files): Files {
	const edits = wrapUpEdits(files[MEETING]!, { status: 'held', next_meeting: '2026-12-16' }, [], 'plain');
	assert.ok(!isRefusal(edits));
	return { ...files, [MEETING]: applyEdits(files[MEETING]!, edits) };
}

const prepare = (files: Files, l10n: Words, noteOptions: NoteOptions) =>
	prepared(files, PAIR, { l10n, noteOptions, today: HELD });

/** Homework as it counts, whatever the headings above it are called. */
function owed(files: Files, noteOptions: NoteOptions): string[] {
	return notebookOf(files, { noteOptions, today: HELD }).openHomework().map(({ task, owners, note }) =>
		`${task.text} ${owners.join()} ${note.path}`
	).sort();
}

suite('from one meeting to the next in a notebook of one language', () => {
	const english = prepare(wrappedUp(afterFirstMeeting('en')), ENGLISH, optionsIn('en'));

	for (const language of [...shownLanguages(), ...READ]) {
		const once = prepare(wrappedUp(afterFirstMeeting(language)), wordsFor(language), optionsIn(language));

		test(`${language}: what was promised is carried into the next meeting, each side’s below its heading`, () => {
			assert.deepEqual(owed(once.files, optionsIn(language)), owed(english.files, optionsIn('en')));
			const { note } = parseNote(once.files[once.path]!, once.path, optionsIn(language));
			assert.deepEqual(
				note!.tasks.filter(({ isHomework }) => isHomework).map((
					{ text, headingOwner },
				) => [text, headingOwner]),
				[['Alpha', 'mentee'], ['Beta', 'mentor']],
			);
		});

		test(`${language}: the prepared note has the sections and areas of an English one`, () => {
			const outline = (all: typeof once, as: string) =>
				parseNote(all.files[all.path]!, all.path, optionsIn(as)).note!.headings.map((
					{ text, area, depth },
				) => [depth, area, sectionNames(ENGLISH)(text)]);
			assert.deepEqual(outline(once, language), outline(english, 'en'));
		});

		test(`${language}: nothing is prepared or carried twice, whatever the interface speaks and the notebook is in since`, () => {
			for (const later of WRITTEN) {
				for (const languages of [[language], [later, language]]) {
					const again = prepare(once.files, wordsFor(later), optionsIn(...languages));
					assert.deepEqual(again.plan.files, [], `${later} in [${languages.join()}]`);
				}
			}
		});
	}
});

suite('a meeting from the template', () => {
	for (const language of shownLanguages()) {
		test(`${language}: is found prepared by the template where it says the same, in that language and under others`, () => {
			const filled = fillTemplate(templateIn(language, 'meeting'), {
				variables: { CURRENT_YEAR: '2026', CURRENT_MONTH: '12', CURRENT_DATE: '16' },
				fields: { mentorship: 'abara', date: '2026-12-16' },
				title: 'M',
			});
			assert.ok('text' in filled);
			const files = {
				...wrappedUp(afterFirstMeeting(language)),
				'mentoring/meetings/2026-12-16-abara.md': filled.text,
			};
			for (const later of WRITTEN) {
				const once = prepare(files, wordsFor(later), optionsIn(...new Set([later, language])));
				const headings = parseNote(once.files[once.path]!, once.path, optionsIn(language)).note!.headings.map((
					{ text },
				) => sectionNames(ENGLISH)(text));
				for (const section of ['ask', 'check-in', 'review', 'assist', 'together', 'advocate'] as const) {
					assert.equal(
						headings.filter(heading => heading === section).length,
						1,
						`${section} under ${later}`,
					);
				}
				const again = prepare(once.files, wordsFor(language), optionsIn(language));
				assert.deepEqual(again.plan.files, [], later);
			}
		});
	}
});

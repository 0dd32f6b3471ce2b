import assert from 'node:assert/strict';
import { sectionNames } from '../../../src/core/documents/prepare/prepareModel.ts';
import { fullChecklist, meetingChecklist } from '../../../src/core/documents/prepare/meetingChecklist.ts';
import {
	snippetMessages,
	translateSnippet,
	withHomeworkHeadings,
} from '../../../src/core/documents/translateSnippet.ts';
import { introductionTable } from '../../../src/core/query/introductions.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import type { Note } from '../../../src/core/model/note.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { expandSnippet, readSnippet, stopsOf } from '../../support/expandSnippet.ts';
import { shownLanguages } from '../../../scripts/languages.ts';
import { wordsOf } from './bundleWords.ts';
import { optionsIn, SNIPPETS, snippetWordsOf } from './snippetFiles.ts';

/** The snippet accepted as offered: by itself when it is a whole note, else in a meeting note. */
function noteFrom(body: string, language: string): { readonly note: Note, readonly problems: readonly unknown[] } {
	const text = expandSnippet(body, { today: '2026-11-23' });
	const { note, problems } = parseNote(
		text.startsWith('---') ? text : `---\ntype: meeting\ndate: 2026-11-23\n---\n\n# M\n\n${text}\n`,
		'note.md',
		optionsIn(language),
	);
	assert.ok(note);
	return { note, problems };
}

/** What of a note does not depend on its language. */
function shapeOf({ note, problems }: ReturnType<typeof noteFrom>): object {
	return {
		type: note.type,
		fields: { ...note.fields },
		problems,
		privateLines: note.privateLines,
		private: note.private,
		headings: note.headings.map(({ depth, line, area, private: isPrivate, text }) => ({
			depth,
			line,
			area,
			isPrivate,
			section: sectionNames(ENGLISH)(text),
		})),
		tasks: note.tasks.map(({ line, isHomework, headingOwner, area, fields }) => ({
			line,
			isHomework,
			headingOwner,
			area,
			fields,
		})),
	};
}

/** Sections of the note for a meeting; elsewhere a heading such as “Goals” is just one. */
const isOfMeeting = (prefix: string) =>
	/meeting|checklist|agenda|concerns|ask$|summary|wrap-up|parking|barrier/.test(prefix);

suite('snippets in the languages that are shown', () => {
	for (const language of shownLanguages()) {
		const words = snippetWordsOf(language);
		for (const { prefix, description, body } of SNIPPETS) {
			const english = body.join('\n');
			const translated = translateSnippet(english, words);

			test(`${language}: ${prefix} is read as in English`, () => {
				const [own, theirs] = [shapeOf(noteFrom(translated, language)), shapeOf(noteFrom(english, 'en'))] as {
					headings: { section?: string }[];
				}[];
				if (!isOfMeeting(prefix)) {
					for (const heading of [...own!.headings, ...theirs!.headings]) {
						delete heading.section;
					}
				}
				assert.deepEqual(own, theirs);
			});

			test(`${language}: ${prefix} has the stops and the days of English, and a name and description that fit`, () => {
				const stops = (text: string) => stopsOf(readSnippet(text)).map(stop => [stop.kind, stop.number]);
				assert.deepEqual(stops(translated), stops(english));
				assert.match(words.t(prefix), /^mentor-[a-z-]+$/);
				assert.ok(words.t(description).length <= 110 && words.t(description) !== description);
			});
		}

		test(`${language}: names differ, and no line is left in English`, () => {
			const names = SNIPPETS.map(({ prefix }) => words.t(prefix));
			assert.equal(new Set(names).size, names.length);
			const same = SNIPPETS.flatMap(({ body }) => snippetMessages(body.join('\n'))).filter(message =>
				words.t(message) === message
			);
			// These are the same words in that language.
			assert.deepEqual(
				[...new Set(same)].filter(message =>
					!/^(Administration|Direction|Hospital|International|National|Retour|Dates|Promotion: \{0\})$/.test(
						message,
					)
				),
				[],
			);
		});

		test(`${language}: the checklists are those that preparing writes`, () => {
			const lines = (markdown: string) => markdown.split('\n').filter(line => line.trim() !== '');
			const written = (name: string) =>
				lines(
					expandSnippet(
						translateSnippet(SNIPPETS.find(({ prefix }) => prefix === name)!.body.join('\n'), words),
						{ today: '2026-11-23' },
					),
				);
			const composed = (sections: ReturnType<typeof meetingChecklist>) =>
				sections.flatMap(({ heading, lines: own }) => [`## ${heading}`, ...lines(own!.join('\n'))]);
			assert.deepEqual(
				composed(meetingChecklist('academic', wordsOf(language))),
				written('mentor-meeting-checklist'),
			);
			assert.deepEqual(
				composed(meetingChecklist('academic', wordsOf(language), 'mentor')),
				written('mentor-as-mentor-checklist'),
			);
			const long = written('mentor-meeting-checklist-full');
			assert.deepEqual(
				composed(fullChecklist('academic', wordsOf(language))).filter(line => !long.includes(line)),
				[],
			);
		});

		test(`${language}: introductions are found in the page of people, whoever reads it`, () => {
			const page = expandSnippet(
				translateSnippet(SNIPPETS.find(({ prefix }) => prefix === 'mentor-network')!.body.join('\n'), words),
				{ today: '2026-11-23' },
			);
			assert.deepEqual(introductionTable(page)?.columns, ['who', 'why', 'asked', 'made', 'met', 'result']);
		});
	}
});

suite('what a snippet says', () => {
	test('front matter and the markers of what is private are no words', () => {
		assert.deepEqual(
			snippetMessages(
				'---\ntype: goal\n---\n\n<!-- private -->\n\n# ${1:Name}\n\n- [ ] $2 @mentee due:$0\n\n'
					+ '- For ${3:<!-- Whom. -->}: $4\n\n<!-- /private -->',
			),
			['Name', 'Whom.', 'For {0}: {1}'],
		);
	});

	test('headings of homework are in the words of the settings', () => {
		const own = withHomeworkHeadings(ENGLISH, {
			...DEFAULT_NOTE_OPTIONS,
			homeworkHeadings: ['Devoirs', 'À faire'],
			menteeWords: ['élève'],
			mentorWords: [],
		});
		assert.equal(
			translateSnippet('## Homework — mentee\n\n$1\n\n## Homework — mentor\n\n## Action items', own),
			'## Devoirs — élève\n\n${1}\n\n## Devoirs — mentor\n\n## Devoirs',
		);
		assert.equal(withHomeworkHeadings(ENGLISH, DEFAULT_NOTE_OPTIONS).t('Action items'), 'Action items');
	});
});

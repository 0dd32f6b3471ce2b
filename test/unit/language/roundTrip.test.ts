import assert from 'node:assert/strict';
import fc from 'fast-check';
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
import { headingsOf, tablesOf, wordsIn, writtenWord } from '../../../src/core/language/languages.ts';
import type { HeadingName } from '../../../src/core/language/languageTable.ts';
import { runs } from '../../support/runs.ts';

const HELD = day('2026-11-23');
const PAIR = 'mentoring/mentorships/abara.md';
const MEETING = 'mentoring/meetings/2026-11-23-abara.md';
/** Those that are read, and written in English but for the words of the notebook. */
const READ = ['pt', 'nl', 'it', 'sv'];
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

/** What a notebook has, whichever language it is written in; words of the language are named by numbers. */
interface AnyNotebook {
	readonly meetings: readonly (readonly AnySection[])[];
	readonly goals: readonly {
		readonly title: string;
		readonly status: 'active' | 'at-risk';
		readonly steps: number;
	}[];
	readonly offer: boolean;
}

interface AnySection {
	readonly heading: 'homework' | 'mentor' | 'mentee' | HeadingName;
	/** Which of the words that the language has for it. */
	readonly word: number;
	readonly items: readonly {
		readonly text: string;
		readonly owner: '' | ' @mentor' | ' @mentee';
		readonly due: '' | ' due:2026-11-30' | ' due:2027-02-01';
		readonly box: ' ' | 'x' | '/';
	}[];
}

const HEADINGS = ['homework', 'mentor', 'mentee', 'ask', 'parked', 'raised', 'decisions', 'agenda'] as const;
const anyNotebook: fc.Arbitrary<AnyNotebook> = fc.record({
	meetings: fc.array(
		fc.uniqueArray(
			fc.record({
				heading: fc.constantFrom(...HEADINGS),
				word: fc.nat(40),
				items: fc.array(
					fc.record({
						text: fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta', 'Omega').chain(name =>
							fc.nat(99).map(number => `${name} ${number}`)
						),
						owner: fc.constantFrom('', ' @mentor', ' @mentee'),
						due: fc.constantFrom('', ' due:2026-11-30', ' due:2027-02-01'),
						box: fc.constantFrom(' ', ' ', ' ', 'x', '/'),
					}),
					{ minLength: 1, maxLength: 3 },
				),
			}),
			{ minLength: 4, maxLength: 7, selector: ({ heading }) => heading },
		),
		{ minLength: 2, maxLength: 3 },
	),
	goals: fc.array(
		fc.record({
			title: fc.constantFrom('North', 'South', 'West'),
			status: fc.constantFrom('active', 'at-risk'),
			steps: fc.nat(3),
		}),
		{ maxLength: 2 },
	),
	offer: fc.boolean(),
});

const VALUES = ['held', 'active', 'at-risk', 'short', 'pending'] as const;
const DAYS = ['2026-09-21', '2026-10-19', '2026-11-23'];
const MEETING_ON = (date: string) => `mentoring/meetings/${date}-abara.md`;

/** A section’s heading in a language: the one it writes, or one of those that it reads. */
function headed({ heading, word }: AnySection, language: string): string {
	const { homeworkHeadings, mentorWords, menteeWords } = optionsIn(language);
	if (heading === 'homework') { return homeworkHeadings[language === 'en' ? 0 : word % homeworkHeadings.length]!; }
	if (heading === 'mentor') { return `${homeworkHeadings[0]!} — ${mentorWords[0]!}`; }
	if (heading === 'mentee') { return `${homeworkHeadings[0]!} — ${menteeWords[0]!}`; }
	const own = wordsIn(tablesOf([language])[0]?.headings?.[heading]).filter(each =>
		headingsOf(heading).includes(each)
	);
	return own[word % (own.length || 1)] ?? ENGLISH_HEADINGS[heading]!;
}

const ENGLISH_HEADINGS: Readonly<Partial<Record<HeadingName, string>>> = {
	ask: 'What I need this time',
	parked: 'Parked',
	raised: 'Concerns of today',
	decisions: 'Decisions',
	agenda: 'Agenda',
};

function writtenIn(language: string, { meetings, goals, offer }: AnyNotebook): Files {
	const value = (word: string) => writtenWord(word as never, VALUES, language === 'en' ? undefined : language);
	return {
		[PAIR]:
			'---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\ncadence: monthly\n---\n# Ruth Abara\n',
		...Object.fromEntries(meetings.map((sections, index) => {
			const date = DAYS[DAYS.length - meetings.length + index]!;
			const body = sections.map(section =>
				`## ${headed(section, language)}\n\n${
					section.items.map(({ text, owner, due, box }) => `- [${box}] ${text}${owner}${due}\n`).join('')
				}`
			).join('\n');
			return [
				MEETING_ON(date),
				`---\ntype: meeting\nmentorship: abara\ndate: ${date}\nstatus: ${
					value('held')
				}\n---\n# ${date}\n\n${body}`,
			];
		})),
		...Object.fromEntries(goals.map(({ title, status, steps }) => [
			`mentoring/goals/${title}.md`,
			`---\ntype: goal\nmentorship: abara\nstatus: ${value(status)}\nhorizon: ${
				value('short')
			}\n---\n# ${title}\n\n${'- [ ] step\n'.repeat(steps)}`,
		])),
		...offer
			? {
				'mentoring/offers/o.md': `---\ntype: opportunity\nmentorship: abara\ndate: 2026-11-20\ndecision: ${
					value('pending')
				}\n---\n# Chair\n`,
			}
			: {},
	};
}

/** What a program reads of the prepared notes, without the words of a language. */
function meaningOf(files: Files, path: string, noteOptions: NoteOptions): unknown {
	const note = parseNote(files[path]!, path, noteOptions).note!;
	return {
		owed: owed(files, noteOptions),
		sections: note.headings.map(({ text, depth, area }) => [depth, area, sectionNames(ENGLISH)(text)]),
		homework: note.tasks.filter(({ isHomework }) => isHomework).map(({ text, headingOwner, fields }) => [
			text,
			headingOwner,
			fields.owners,
			fields.due,
			fields.since,
			fields.carried,
		]),
		said: files[path]!.match(/(?:Alpha|Beta|Gamma|Delta|Omega) \d+/g)?.sort(),
		goals: notebookOf(files, { noteOptions, today: HELD }).goals().map(({ note: { fields } }) => fields.goalStatus),
	};
}

suite('any notebook, prepared, held, wrapped up and prepared again', () => {
	const through = (language: string, notebook: AnyNotebook, speaking = language) => {
		const [l10n, noteOptions] = [wordsFor(speaking), optionsIn(...new Set([language, 'en']))];
		const last = MEETING_ON(DAYS[2]!);
		const before = writtenIn(language, notebook);
		const settled = wrapUpEdits(before[last]!, { next_meeting: '2026-12-16' }, [], 'plain');
		assert.ok(!isRefusal(settled));
		const first = prepared({ ...before, [last]: applyEdits(before[last]!, settled) }, PAIR, {
			l10n,
			noteOptions,
			today: HELD,
		});
		const held = wrapUpEdits(first.files[first.path]!, { status: 'held', next_meeting: '2027-01-20' }, [], 'plain');
		assert.ok(!isRefusal(held));
		const second = prepared({ ...first.files, [first.path]: applyEdits(first.files[first.path]!, held) }, PAIR, {
			l10n,
			noteOptions,
			today: day('2026-12-16'),
		});
		return { first, second, noteOptions };
	};

	for (const language of [...shownLanguages(), ...READ]) {
		test(`${language}: means what the English one does, and is prepared once under every interface`, () => {
			fc.assert(
				fc.property(anyNotebook, fc.constantFrom(...WRITTEN), (notebook, later) => {
					const english = through('en', notebook);
					const own = through(language, notebook);
					for (const step of ['first', 'second'] as const) {
						const [a, b] = [own[step], english[step]];
						assert.deepEqual(
							meaningOf(a.files, a.path, own.noteOptions),
							meaningOf(b.files, b.path, english.noteOptions),
						);
						const again = prepared(a.files, PAIR, {
							l10n: wordsFor(later),
							noteOptions: optionsIn(...new Set([later, language])),
							today: step === 'first' ? HELD : day('2026-12-16'),
						});
						assert.deepEqual(again.plan.files, [], `${later}: ${a.files[a.path]!}`);
					}
				}),
				{ numRuns: runs(12) },
			);
		});
	}
});

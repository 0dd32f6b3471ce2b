import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseCalendarDateTime } from '../../../src/core/model/calendarDate.ts';
import type { Note, ParsedNote } from '../../../src/core/model/note.ts';
import { RULES_OF_TYPE } from '../../../src/core/model/noteSchema.ts';
import { AREAS, type NoteType } from '../../../src/core/model/vocabulary.ts';
import { Notebook } from '../../../src/core/notebook/notebook.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { expandSnippet, readSnippet, stopsOf } from '../../support/expandSnippet.ts';

interface Snippet {
	readonly name: string;
	readonly prefix: string;
	readonly scope?: string;
	readonly isFileTemplate?: boolean;
	readonly body: readonly string[];
	readonly description?: string;
}

const FOLDER = new URL('../../../snippets/', import.meta.url);
const TODAY = '2026-11-23';

/** Snippets that make a whole note, and the type of that note. */
const WHOLE: Readonly<Record<string, NoteType>> = {
	agreement: 'mentorship',
	goal: 'goal',
	idp: 'idp',
	'first-meeting': 'meeting',
	summary: 'summary',
	slides: 'summary',
	priorities: 'priorities',
	opportunity: 'opportunity',
	review: 'review',
	closing: 'closing',
	mission: 'mission',
	meeting: 'meeting',
	committee: 'committee',
	network: 'network',
	accomplishments: 'accomplishments',
	concern: 'concern',
	'community-goal': 'goal',
	'community-idp': 'idp',
	'community-accomplishments': 'accomplishments',
	'as-mentor-meeting': 'meeting',
	'as-mentor-goal': 'goal',
	'as-mentor-opportunity': 'opportunity',
	'as-mentor-summary': 'summary',
};
/** Snippets for the inside of a note. */
const FRAGMENTS = [
	'mentee-responsibilities',
	'mentor-responsibilities',
	'goal-questions',
	'meeting-checklist',
	'meeting-checklist-full',
	'committee-agenda',
	'committee-concerns',
	'ask',
	'barrier',
	'feedback',
	'homework-mentee',
	'homework-mentor',
	'wrap-up',
	'parking',
	'decline-via-mentor',
	'ask-my-mentor',
	'introduction',
	'advocacy',
	'dossier',
	'promotion',
	'boundary-checklist',
	'equity-topics',
	'community-physician',
	'thanks',
	'protected-time',
	'looking-for',
	'first-letter',
	'willing',
	'ending-talk',
	'as-mentor-checklist',
	'recognition',
];

const snippets = readdirSync(FOLDER).filter(file => file.endsWith('.json')).flatMap(file =>
	Object.entries(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, Omit<Snippet, 'name'>>)
		.map(([name, snippet]): Snippet => ({ ...snippet, name }))
);

const bodyOf = (name: string): readonly string[] => snippets.find(({ prefix }) => prefix === `mentor-${name}`)!.body;
const isWhole = ({ prefix }: Snippet): boolean => prefix.slice('mentor-'.length) in WHOLE;

/** The snippet accepted as offered: by itself when it is a whole note, else in a meeting note. */
function insert(body: readonly string[], option = 0): ParsedNote {
	const text = expandSnippet(body, { today: TODAY, option });
	const whole = body[0] === '---';
	return parseNote(whole ? text : `---\ntype: meeting\ndate: ${TODAY}\n---\n\n# Meeting\n\n${text}\n`, 'note.md');
}

function noteOf(name: string, option = 0): Note {
	const { note } = insert(bodyOf(name), option);
	assert.ok(note, name);
	return note;
}

const texts = (note: Note): string[] => note.tasks.map(({ text }) => text);

/** The most options any choice of the snippet has; 1 without choices. */
function mostOptions(body: readonly string[]): number {
	return Math.max(1, ...stopsOf(readSnippet(body)).map(stop => stop.kind === 'choice' ? stop.options.length : 1));
}

suite('snippets', () => {
	test('every snippet of the practice is there, once', () => {
		const wanted = [...Object.keys(WHOLE), ...FRAGMENTS].map(name => `mentor-${name}`).sort();
		assert.equal(wanted.length, 54);
		assert.deepEqual(snippets.map(({ prefix }) => prefix).sort(), wanted);
		assert.equal(new Set(snippets.map(({ name }) => name)).size, 54, 'names differ');
	});

	for (const snippet of snippets) {
		test(`${snippet.prefix} is well made`, () => {
			assert.equal(snippet.scope, 'markdown');
			assert.ok(snippet.description, 'has a description');
			assert.ok(snippet.description.length <= 110, 'the description fits the suggestion list');
			const numbers = stopsOf(readSnippet(snippet.body)).map(({ number }) => number);
			const distinct = [...new Set(numbers)].sort((a, b) => a - b);
			assert.deepEqual(distinct, distinct.map((_, index) => index), 'tab stops are 0 to n without a gap');
			assert.equal(numbers.filter(number => number === 0).length, 1, 'one place to end');
			for (const line of snippet.body) { assert.ok(!/\t|\r|\n/.test(line), line); }
		});

		test(`${snippet.prefix} gives no problem, whatever is chosen`, () => {
			for (let option = 0; option < mostOptions(snippet.body); option++) {
				const parsed = insert(snippet.body, option);
				assert.deepEqual(parsed.problems, []);
				assert.ok(parsed.note);
				const notebook = new Notebook({ today: parseCalendarDateTime(TODAY)!.date });
				notebook.put('note.md', parsed);
				assert.deepEqual(notebook.problems(), []);
			}
		});
	}

	test('whole notes begin with their type; fragments have no front matter', () => {
		for (const snippet of snippets) {
			assert.equal(snippet.isFileTemplate === true, isWhole(snippet), snippet.prefix);
			assert.equal(snippet.body[0] === '---', isWhole(snippet), snippet.prefix);
		}
		for (const [name, type] of Object.entries(WHOLE)) {
			const note = noteOf(name);
			assert.equal(note.type, type, name);
			assert.ok(bodyOf(name).some(line => line.startsWith('# ')), `${name} has a heading`);
		}
	});

	test('front matter uses keys of the format, and chooses nothing that nobody has chosen', () => {
		for (const [name, type] of Object.entries(WHOLE)) {
			const rules = RULES_OF_TYPE.get(type)!;
			const body = bodyOf(name);
			for (const line of body.slice(1, body.indexOf('---', 1))) {
				const [, key, value] = /^(\w+):(.*)$/.exec(line) ?? [];
				if (!key || key === 'type' || (name === 'slides' && ['marp', 'paginate'].includes(key))) { continue; }
				assert.ok(rules.get(key), `${name}: ${key}`);
				const isOfTheNote = ['date', 'status', 'decision', 'confidentiality', 'effort'].includes(key);
				assert.ok(isOfTheNote || /^ \[?\$\d+\]?$/.test(value!), `${name}: ${line}`);
			}
		}
	});

	test('a date is that of the note itself, as a tab stop', () => {
		for (const { prefix, body } of snippets) {
			const dates = body.join('\n').match(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g)?.length ?? 0;
			const stops = body.join('\n').match(/\$\{\d+:\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE\}/g)?.length
				?? 0;
			assert.equal(dates, stops, prefix);
		}
		assert.equal(noteOf('goal').fields.targetDate, undefined);
	});

	test('nine duties of the mentee, thirteen of the mentor, the same in the agreement', () => {
		const mentee = texts(noteOf('mentee-responsibilities'));
		const mentor = texts(noteOf('mentor-responsibilities'));
		assert.equal(mentee.length, 9);
		assert.equal(mentor.length, 13);
		// Behind them three boxes for the part that the mentor plays.
		assert.deepEqual(texts(noteOf('agreement')).slice(0, -3), [...mentee, ...mentor]);
		assert.equal(new Set([...mentee, ...mentor]).size, 21, 'both keep confidences');
	});

	test('twenty-six questions, each asked once', () => {
		const questions = texts(noteOf('goal-questions'));
		assert.equal(questions.length, 26);
		assert.equal(new Set(questions).size, 26);
		for (const question of questions) { assert.match(question, /\?$/); }
	});

	test('the checklists cover the areas, and an untouched one counts as nothing said', () => {
		const areas = (name: string): unknown[] => noteOf(name).headings.flatMap(({ area }) => area ?? []);
		assert.deepEqual(areas('meeting-checklist-full').sort(), [...AREAS].sort());
		assert.deepEqual(
			areas('meeting-checklist').sort(),
			AREAS.filter(area => area !== 'creative-professional-activity').sort(),
		);
		for (const name of ['meeting-checklist', 'meeting-checklist-full']) {
			const note = noteOf(name);
			note.headings.forEach((heading, index) => {
				if (heading.area) {
					assert.ok(note.tasks.some(task => task.heading === index), `${name}: ${heading.text}`);
				}
			});
			assert.ok(note.tasks.every(({ isHomework }) => !isHomework), `${name} holds no homework`);
		}
	});

	test('homework is homework, with its side, and no day that nobody chose', () => {
		for (const role of ['mentee', 'mentor'] as const) {
			const [task, ...more] = noteOf(`homework-${role}`).tasks;
			assert.deepEqual(more, []);
			assert.deepEqual(task?.fields.owners, [role]);
			assert.equal(task.fields.due, undefined);
		}
		for (const name of ['first-meeting', 'wrap-up']) {
			assert.deepEqual(noteOf(name).tasks.filter(({ isHomework }) => isHomework), [], name);
			assert.deepEqual(noteOf(name).headings.flatMap(({ text }) => /^Homework — (\w+)/.exec(text)?.[1] ?? []), [
				'mentee',
				'mentor',
			], name);
		}
	});

	test('the boundary checklist names the four boundaries, and is private wherever it stands', () => {
		const note = noteOf('boundary-checklist');
		for (
			const [index, boundary] of [/^Unprofessional conduct/, /^Harassment/, /^Personal safety/, /^Patient safety/]
				.entries()
		) {
			assert.match(note.tasks[index]!.text, boundary);
		}
		assert.equal(note.tasks.filter(({ heading }) => heading === note.tasks[0]!.heading).length, 4);
		assert.ok(note.tasks.every(task => task.private));
		assert.ok(note.headings.slice(1).every(heading => heading.private));
	});

	test('a review is private until its writer says otherwise', () => {
		assert.equal(noteOf('review').private, true);
	});
});

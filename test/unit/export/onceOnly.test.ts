import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeMeeting } from '../../../src/core/documents/beforeMeeting.ts';
import { meetingScope, type MeetingScope } from '../../../src/core/documents/homeworkLines.ts';
import { composeSummary } from '../../../src/core/documents/summary.ts';
import { reviewLines } from '../../../src/core/documents/reviewNote.ts';
import { draftFacts, mentorDraft } from '../../../src/core/documents/opportunities/mentorDrafts.ts';
import { composeChairsPage, lastCommitteeMeeting } from '../../../src/core/export/chairsPage.ts';
import { composeDigest, reminderMail, summaryMail } from '../../../src/core/export/reminderMail.ts';
import { composePack, type Pack } from '../../../src/core/export/meetingPack.ts';
import { ROLES, DRAFT_KINDS } from '../../../src/core/model/vocabulary.ts';
import { toPublicNotes, type PublicNotes } from '../../../src/core/export/publicNotes.ts';
import { composeSlides } from '../../../src/core/export/slides.ts';
import { composeWord } from '../../../src/core/export/word/wordPages.ts';
import { addDays, type CalendarDate } from '../../../src/core/model/calendarDate.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day, notebookOf, TODAY, type Files } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { prepared } from '../documents/preparing.ts';

const PAIR = '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\nrole: mentee\ncadence: monthly\n'
	+ 'next_meeting: 2026-12-16\n---\n\n# Abara\n';
const HEAD = (date: string, more = '') =>
	`---\ntype: meeting\nmentorship: abara\ndate: ${date}\n${more}---\n\n# Meeting\n`;

/** A line of a note; `#` is where its own word goes. */
const line = fc.constantFrom(
	'- [ ] do # @mentor',
	'- [ ] do # @mentee due:2026-11-20',
	'- [ ] do # @mentor due:2026-12-01',
	'- [x] did # @mentee done:2026-11-19',
	'- [x] did # @mentor done:2026-11-20',
	'- [>] do # @mentee',
	'- [-] leave # @mentor',
	'- [ ] do # @mentee since:2026-09-09 carried:2',
	'- [ ] do # @abara @mentee',
	'- [/] do # @mentee due:2026-11-27',
	'- [ ] step # goal:aim @mentee',
);
const block = fc.array(line, { maxLength: 6 });
const notebook = fc.record({
	first: block,
	second: block,
	next: block,
	ask: fc.boolean(),
	offers: fc.nat(2),
	goals: fc.nat(2),
	hasNext: fc.boolean(),
});

/** The files, with a word of its own for each line and title: `zq1x`, `zq2x` … */
interface RandomNotes {
	readonly first: string[];
	readonly second: string[];
	readonly next: string[];
	readonly ask: boolean;
	readonly offers: number;
	readonly goals: number;
	readonly hasNext: boolean;
}

function filesOf({ first, second, next, ask, offers, goals, hasNext }: RandomNotes): Files {
	let count = 0;
	const word = () => `zq${++count}x`;
	const lines = (all: readonly string[]) => all.map(each => each.replace('#', word())).join('\n');
	const homework = (all: readonly string[]) => `\n## Homework\n\n${lines(all)}\n`;
	const titled = (name: string, n: number, head: string): Files =>
		Object.fromEntries(
			Array.from(
				{ length: n },
				(
					_,
					index,
				) => [`${name}${index}.md`, `---\n${head}---\n\n# ${name} ${word()}\n\n- [ ] part ${word()}\n`],
			),
		);
	return {
		'abara.md': PAIR,
		'm1.md': `${HEAD('2026-09-23')}${homework(first)}`,
		'm2.md': `${HEAD('2026-11-18')}\n## Decisions\n\n- agreed ${word()}\n\n## Parked\n\n- later ${word()}\n`
			+ `${homework(second)}`,
		...hasNext
			? {
				'm3.md': `${HEAD('2026-12-16', 'status: planned\n')}${
					ask ? `\n## What I need\n\nI ask ${word()}\n` : ''
				}${homework(next)}`,
			}
			: {},
		...titled('offer', offers, 'type: opportunity\nmentorship: abara\nrespond_by: 2026-11-27\n'),
		...titled('aim', goals, 'type: goal\nmentorship: abara\nstatus: at-risk\ntarget_date: 2026-12-31\n'),
	};
}

/** Everything that is composed for the meeting, by name. */
function documentsOf(files: Files, path = 'abara.md'): Record<string, string> {
	const notes = toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
	const scope = meetingScope(notes.view, path)!;
	// What is read on the sheet; a box has its words for screen readers as well.
	const word = (kind: 'summary' | 'pack' | 'agenda' | 'chairsPage') =>
		[
			...JSON.stringify(composeWord(kind, { scope, notes, l10n: ENGLISH, page: 'a4' })?.blocks ?? []).matchAll(
				/"text":"([^"]*)"/g,
			),
		].map(match => match[1]).join('\n');
	const pack = composePack(scope, notes, ENGLISH);
	const meeting = lastCommitteeMeeting(scope);
	const inPack = ({ facts, parts }: Pack) =>
		[...facts, ...parts.map(({ heading, markdown }) => `${heading}\n${markdown}`)].join('\n');
	return {
		...meeting
			? {
				'chair’s page': inPack(composeChairsPage(scope, meeting, notes, ENGLISH)),
				'Word chair’s page': word('chairsPage'),
			}
			: {},
		review: reviewLines(scope, notes.notes, ENGLISH).join('\n'),
		'Word agenda': word('agenda'),
		...Object.fromEntries(ROLES.flatMap(role => [
			[`reminder of the ${role}`, reminderMail(scope, role, ENGLISH)?.text ?? ''],
			[`mail of the ${role}`, summaryMail(scope, notes, role, ENGLISH).text],
			[`digest of the ${role}`, composeDigest(notes.view, { role }, ENGLISH).text],
		])),
		...draftsOf(scope, notes),
		summary: composeSummary(scope, notes, ENGLISH).text,
		pack: inPack(pack),
		slides: composeSlides(scope, notes, ENGLISH),
		'slides of the meeting': composeSlides(scope, notes, ENGLISH, 'meeting'),
		'before the meeting': beforeMeeting(scope, notes, { role: 'mentee' }, ENGLISH),
		'before, for the mentor': beforeMeeting(scope, notes, { role: 'mentor' }, ENGLISH),
		'Word page': word('summary'),
		'Word pack': word('pack'),
	};
}

/** Letters from the first thing that the mentor owes. */
function draftsOf(scope: MeetingScope, notes: PublicNotes): Record<string, string> {
	const promised = scope.homework.find(({ owners }) => owners.includes('mentor'));
	const facts = promised && draftFacts(notes, { path: promised.note.path, line: promised.task.line }, undefined);
	return facts
		? Object.fromEntries(DRAFT_KINDS.map(kind => [`${kind}, drafted`, mentorDraft(kind, facts, ENGLISH).text]))
		: {};
}

/** A concern: whether it is a row of a table, whether it was answered, and how. */
const concern = fc.record({
	answer: fc.constantFrom('', '- [x] #: settled', '- [ ] #: begun', '- #: done with', '- [x] #'),
	raisedAgain: fc.boolean(),
});
const board = fc.record({
	concerns: fc.array(concern, { maxLength: 4 }),
	isTable: fc.boolean(),
	last: block,
	before: block,
	decisions: fc.nat(2),
	asks: fc.boolean(),
});

const BOARD =
	'---\ntype: committee\nchair: Joan Petrie\nmentee: Mara Lindqvist\nmembers: [Joan Petrie, Samir Qureshi]\n'
	+ 'cadence: every 6 months\nnext_meeting: 2027-04-28\nconfidentiality: committee\n---\n\n# Board\n';
const boardMeeting = (date: string, body: string) =>
	`---\ntype: meeting\nmentorship: board\ndate: ${date}\nconfidentiality: committee\n---\n\n# Meeting\n\n`
	+ `Present: all.\n${body}`;

type RandomBoard = typeof board extends fc.Arbitrary<infer Value> ? Value : never;

function boardFiles({ concerns, isTable, last, before, decisions, asks }: RandomBoard): Files {
	let count = 0;
	const word = () => `zq${++count}x`;
	const owned = (all: readonly string[]) =>
		all.map(each => each.replace('#', word()).replace('@mentor', '@qureshi').replace('@abara', '@petrie')).join(
			'\n',
		);
	const told = concerns.map(each => ({ ...each, words: `worry ${word()}` }));
	const raised = told.map(({ words }) => isTable ? `| ${words} | Joan |` : `- ${words} (Joan)`);
	const head = isTable && raised.length > 0 ? ['| concern | by |', '|--|--|'] : [];
	const answers = told.map(({ words, answer }) => answer.replace('#', words)).filter(Boolean);
	const again = told.filter(({ raisedAgain }) => raisedAgain).map(({ words }) => `- ${words}`);
	const decided = Array.from({ length: decisions }, () => `- agreed ${word()}`);
	return {
		'board.md': BOARD,
		'm1.md': boardMeeting(
			'2026-04-22',
			`\n## Concerns of today\n\n${[...head, ...raised].join('\n')}\n\n## Action items\n\n`
				+ `${owned(before)}\n`,
		),
		'm2.md': boardMeeting(
			'2026-10-28',
			`\n## Concerns of last time\n\n${answers.join('\n')}\n\n## Decisions\n\n${decided.join('\n')}\n\n`
				+ `## Concerns of today\n\n${again.join('\n')}\n\n## Action items\n\n${owned(last)}\n`,
		),
		...asks
			? {
				'm3.md': boardMeeting('2027-04-28', `\n## What I need\n\nI ask ${word()}\n`).replace(
					'date:',
					'status: planned\ndate:',
				),
			}
			: {},
	};
}

function twice(text: string): string[] {
	const words: readonly string[] = text.match(/zq\d+x/g) ?? [];
	return [...new Set(words.filter((each, index) => words.indexOf(each) !== index))];
}

suite('no item stands twice in one document', () => {
	test('of random notebooks, before and after the meeting is prepared', () => {
		fc.assert(
			fc.property(notebook, random => {
				const files = filesOf(random);
				const next = prepared(files, 'abara.md', { today: TODAY });
				assert.deepEqual(twice(next.files[next.path] ?? ''), [], `the prepared note\n${next.files[next.path]}`);
				for (const stage of [files, next.files]) {
					for (const [name, text] of Object.entries(documentsOf(stage))) {
						assert.deepEqual(twice(text), [], `${name}\n${text}`);
					}
				}
			}),
			{ numRuns: runs(40) },
		);
	});

	test('of random committees, before and after the meeting is prepared', () => {
		fc.assert(
			fc.property(board, random => {
				const files = boardFiles(random);
				const next = prepared(files, 'board.md', { today: TODAY });
				assert.deepEqual(twice(next.files[next.path] ?? ''), [], `the prepared note\n${next.files[next.path]}`);
				for (const stage of [files, next.files]) {
					const documents = documentsOf(stage, 'board.md');
					assert.ok(documents['chair’s page']);
					for (const [name, text] of Object.entries(documents)) {
						assert.deepEqual(twice(text), [], `${name}\n${text}`);
					}
				}
			}),
			{ numRuns: runs(40) },
		);
	});

	test('the property sees what stands twice', () => {
		assert.deepEqual(twice('zq1x zq2x zq1x'), ['zq1x']);
	});
});

suite('the card for ten minutes', () => {
	const FOLDER = new URL('../../../sample/mentoring/', import.meta.url);
	const sample: Files = Object.fromEntries(
		readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/')).filter(
			path => path.endsWith('.md'),
		).map(path => [path, readFileSync(new URL(path, FOLDER), 'utf8')]),
	);
	const words = (text: string) =>
		text.replace(/^---\n[^]*?\n---\n/, '').replace(/<!--.*?-->/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)
			?.length ?? 0;

	for (
		const [mentorship, next] of [['mentorships/abara.md', '2026-12-16'], [
			'mentorships/committee.md',
			'2027-04-28',
		]] as const
	) {
		test(`${mentorship}: at most 350 words, today, prepared, and in the week before the meeting`, () => {
			const stages: [Files, CalendarDate][] = [[sample, TODAY], [prepared(sample, mentorship).files, TODAY], [
				sample,
				addDays(day(next), -3),
			]];
			for (const [files, today] of stages) {
				const notes = toPublicNotes(
					notebookOf(files, { today }),
					new Map(Object.entries(files)),
					DEFAULT_NOTE_OPTIONS,
				);
				const count = words(composeSummary(meetingScope(notes.view, mentorship)!, notes, ENGLISH).text);
				assert.ok(count <= 350 && count > 30, `${count} words on ${today}`);
			}
		});
	}
});

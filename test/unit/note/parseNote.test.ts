import assert from 'node:assert/strict';
import type { Note, TaskItem } from '../../../src/core/model/note.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const meeting = (body: string, fields = ''): string => `---\ntype: meeting\n${fields}---\n${body}`;
const read = (text: string, path = 'meetings/x.md'): Note => parseNote(text, path).note ?? assert.fail('not a note');
const codes = (text: string): string[] => parseNote(text, 'x.md').problems.map(problem => problem.code);
const task = (body: string): TaskItem => read(meeting(body)).tasks[0] ?? assert.fail('no task');
const homework = (body: string): string[] =>
	read(meeting(body)).tasks.filter(item => item.isHomework).map(item => item.text);

suite('reading a note', () => {
	test('other Markdown files are not part of the notebook', () => {
		for (
			const text of [
				'',
				'# Title\n- [ ] x',
				'---\ntitle: x\n---\n',
				'---\ntype: post\n---\n- [ ] x',
				'---\ntype:\n---\n',
				'\0\0',
				'---',
			]
		) {
			assert.deepEqual(parseNote(text, 'x.md'), { problems: [] }, JSON.stringify(text));
		}
	});

	test('a type that is nearly one is reported with the nearest', () => {
		const [problem] = parseNote('---\ntype: meetng\n---\n', 'x.md').problems;
		assert.deepEqual([problem?.code, problem?.suggestion, problem?.line, problem?.column], [
			'front-matter.unknown-type',
			'meeting',
			1,
			6,
		]);
	});

	test('the title is the field, else the first heading, else the file name', () => {
		assert.equal(read(meeting('# Heading', 'title: Given\n')).title, 'Given');
		assert.equal(read(meeting('text\n\n## Heading\n')).title, 'Heading');
		assert.equal(read(meeting('text'), 'a/2026-11-18-abara.md').title, '2026-11-18-abara');
	});

	test('fields are read by the type of the note', () => {
		const { fields } = read(
			'---\ntype: mentorship\nmentor: Ruth Abara\nstatus: informal\ncadence: 6 weeks\n'
				+ 'next_meeting: 2026-12-16 15:00\nhours: 12\n---\n',
		);
		assert.deepEqual(fields, {
			mentor: 'Ruth Abara',
			mentorshipStatus: 'informal',
			cadence: { count: 6, unit: 'weeks', text: '6 weeks' },
			nextMeeting: { date: '2026-12-16', time: '15:00' },
		});
	});

	test('a value outside the vocabulary is a problem and counts as absent', () => {
		const text = '---\ntype: goal\nstatus: actve\nhorizon: someday\ntarget_date: 2026-02-30\nprogress: 140\n---\n';
		assert.deepEqual(read(text).fields, {});
		assert.deepEqual(codes(text), [
			'front-matter.unknown-value',
			'front-matter.unknown-value',
			'front-matter.invalid-date',
			'front-matter.invalid-number',
		]);
		assert.equal(parseNote(text, 'x.md').problems[0]?.suggestion, 'active');
	});

	test('effort is a map of area to percent', () => {
		assert.deepEqual(read(meeting('', 'effort:\n  clinical: 40\n  research: 50%\n')).fields.effort, {
			clinical: 40,
			research: 50,
		});
		assert.deepEqual(codes(meeting('', 'effort: a lot\n')), ['front-matter.unknown-value']);
	});
});

suite('homework and checklist items', () => {
	test('an owner, a due date or a homework heading makes homework', () => {
		assert.deepEqual(homework('- [ ] plain\n- [ ] owned @mentor\n- [ ] dated due:2026-12-01\n'), [
			'owned',
			'dated',
		]);
		for (
			const heading of [
				'Homework',
				'homework for both',
				'Action items',
				'Actions',
				'To do',
				'To-do',
				'Between meetings',
				'Homework — mentor',
				'Mentee homework',
				'Mentee’s homework',
				'**Homework**',
			]
		) {
			assert.deepEqual(homework(`## ${heading}\n- [ ] x\n`), ['x'], heading);
		}
		for (const heading of ['Agenda', 'Homeworks past', 'Review of homework', 'Mentor']) {
			assert.deepEqual(homework(`## ${heading}\n- [ ] x\n`), [], heading);
		}
	});

	test('the owner of a homework heading holds below it', () => {
		const owner = (heading: string): string | undefined => task(`${heading}\n- [ ] x\n`).headingOwner;
		assert.equal(owner('## Homework — mentor'), 'mentor');
		assert.equal(owner('## Mentee homework'), 'mentee');
		assert.equal(owner('## Homework\n### Mentor'), 'mentor');
		assert.equal(owner('## Homework of mentor and mentee'), undefined);
		assert.equal(owner('## Mentor'), undefined);
	});

	test('a heading ends the section of those at its level', () => {
		assert.deepEqual(homework('## Homework\n- [ ] a\n### Later\n- [ ] b\n## Notes\n- [ ] c\n'), ['a', 'b']);
	});

	test('other languages name their headings in the options', () => {
		const options = { ...DEFAULT_NOTE_OPTIONS, homeworkHeadings: ['Hausaufgaben'], mentorWords: ['Mentorin'] };
		const note = parseNote(meeting('## Hausaufgaben Mentorin\n- [ ] x\n'), 'x.md', options).note!;
		assert.deepEqual([note.tasks[0]?.isHomework, note.tasks[0]?.headingOwner], [true, 'mentor']);
	});

	test('an unknown box is open and said so', () => {
		const text = meeting('## Homework\n- [?] x\n');
		assert.deepEqual([read(text).tasks[0]?.status, codes(text)], ['open', ['task.unknown-box']]);
	});

	test('the area comes from the field, else the heading', () => {
		assert.equal(task('## Work–life balance\n- [ ] x\n').area, 'work-life-balance');
		assert.equal(task('## Research (publications, grants)\n- [ ] x area:teaching\n').area, 'teaching');
	});

	test('text under a heading is told from none', () => {
		assert.deepEqual(
			read(meeting('## A\n\n## B\ntext\n## C\n- [ ] x\n')).headings.map(heading => heading.hasText),
			[false, true, true],
		);
	});
});

suite('private parts', () => {
	const hidden = (body: string, fields = ''): string[] =>
		read(meeting(body, fields)).tasks.filter(item => item.private).map(item => item.text);

	test('between the markers, in any spacing and case', () => {
		assert.deepEqual(hidden('- [ ] a\n\n<!-- private -->\n\n- [ ] b\n\n<!--/PRIVATE-->\n\n- [ ] c\n'), ['b']);
	});

	test('under a heading Private, to the next of its level', () => {
		assert.deepEqual(hidden('## Private\n- [ ] a\n### Deeper\n- [ ] b\n## Open\n- [ ] c\n'), ['a', 'b']);
		assert.deepEqual(hidden('## Private practice\n- [ ] a\n'), []);
	});

	test('the whole of a private note and of a concern', () => {
		assert.deepEqual(hidden('- [ ] a\n', 'confidentiality: private\n'), ['a']);
		assert.equal(read('---\ntype: concern\nconfidentiality: pair\n---\n- [ ] a\n').tasks[0]?.private, true);
	});

	test('a part never closed hides the rest and is reported', () => {
		const body = '- [ ] a\n\n<!-- private -->\n\n- [ ] b\n';
		assert.deepEqual(hidden(body), ['b']);
		assert.deepEqual(codes(meeting(body)), ['private.unclosed']);
	});

	test('markers in code are text', () => {
		assert.deepEqual(hidden('```\n<!-- private -->\n```\n- [ ] a\n'), []);
	});
});

suite('hostile and odd texts', () => {
	test('line endings, byte order marks and missing final newlines change nothing', () => {
		const text = meeting('## Homework\n- [ ] one @mentor due:2026-12-01\n  - [x] two\n- [/] three');
		const facts = (note: Note): unknown =>
			note.tasks.map(({ line, status, text: words, depth, lineHash }) => ({
				line,
				status,
				words,
				depth,
				lineHash,
			}));
		assert.deepEqual(facts(read(text.replaceAll('\n', '\r\n'))), facts(read(text)));
		assert.deepEqual(facts(read(`\uFEFF${text}`)), facts(read(text)));
	});

	test('a hundred levels of nesting are read', () => {
		const body = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- [ ] level ${depth}`).join('\n');
		const { tasks } = read(meeting(body));
		assert.deepEqual([tasks.length, tasks[99]?.depth, tasks[99]?.parent], [100, 99, 98]);
	});
});

suite('a note made to break the reading', () => {
	test('an item with a hundred and fifty thousand problems is read, and so is what follows', () => {
		const { note, problems } = parseNote(
			meeting(`- [ ] ${'due:2026-12-01 '.repeat(150_000)}\n- [ ] next due:2026-12-02\n`),
			'x.md',
		);
		assert.equal(note?.tasks[1]?.fields.due, '2026-12-02');
		assert.ok(problems.length > 100_000);
	});

	test('cut anywhere, it is read as far as it goes', () => {
		const text = meeting(
			'# T\n\n## Homework — mentor\n\n- [ ] Send due:2026-12-01 <!-- private --> x <!-- /private -->\n',
			'date: 2026-11-01\n',
		);
		for (let end = 0; end < text.length; end++) {
			assert.doesNotThrow(() => parseNote(text.slice(0, end), 'x.md'));
		}
	});
});

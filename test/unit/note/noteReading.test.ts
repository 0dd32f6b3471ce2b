import assert from 'node:assert/strict';
import type { Note } from '../../../src/core/model/note.ts';
import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../../../src/core/model/noteOptions.ts';
import { findConflicts, withoutOthersLines } from '../../../src/core/note/conflicts.ts';
import { bodyStartOf, readFrontMatter } from '../../../src/core/note/frontMatter.ts';
import { noteParser, parseNote } from '../../../src/core/note/parseNote.ts';
import { scanBlocks } from '../../../src/core/markdown/blocks/scanBlocks.ts';
import { isWithin, mergeRanges } from '../../../src/core/markdown/lineRanges.ts';
import { readNoteHead } from '../../../src/core/languageService/noteHead.ts';
import { looksLikeNote } from '../../../src/index/readFile.ts';
import { parseCadence } from '../../../src/core/note/readNoteFields.ts';
import { SectionReader, sectionContexts } from '../../../src/core/note/sections.ts';

const meeting = (body: string, front = ''): string => `---\ntype: meeting\n${front}---\n${body}`;
const read = (text: string, path = 'x.md'): Note => parseNote(text, path).note ?? assert.fail('not a note');
/** Problems as code, what they say, and the text they are about. */
const problems = (text: string): unknown[] =>
	parseNote(text, 'x.md').problems.map(({ code, args, start, end }) => [code, ...args, text.slice(start, end)]);
const field = (type: string, line: string): unknown[] => {
	const text = `---\ntype: ${type}\n${line}\n---\n`;
	const { note } = parseNote(text, 'x.md');
	return [...Object.values(note?.fields ?? {}), ...problems(text)];
};

suite('fields of a note', () => {
	test('dates and times', () => {
		assert.deepEqual(field('meeting', 'date: 2026-12-16 15:00'), [{ date: '2026-12-16', time: '15:00' }]);
		assert.deepEqual(field('goal', 'target_date: 2026-12-16 15:00'), ['2026-12-16']);
		assert.deepEqual(field('goal', 'target_date: soon'), [[
			'front-matter.invalid-date',
			'target_date',
			'soon',
			'soon',
		]]);
	});

	test('numbers within their bounds', () => {
		for (
			const [written, value] of [
				['0', 0],
				['100', 100],
				['+5', 5],
				['12.25', 12.25],
				['12,5', 12.5],
				['50%', 50],
				['5 %', 5],
				[
					'12.5%',
					12.5,
				],
			] as const
		) { assert.deepEqual(field('goal', `progress: ${written}`), [value], written); }
		for (const written of ['-1', '101', 'x5', '5x', '5.', '.5', '1e2', '5.5.5', '5,555']) {
			assert.deepEqual(field('goal', `progress: ${written}`), [[
				'front-matter.invalid-number',
				'progress',
				written,
				'0',
				'100',
				written,
			]], written);
		}
	});

	test('words of the vocabulary, with the nearest where there is one', () => {
		assert.deepEqual(field('goal', 'status: actve'), [[
			'front-matter.unknown-value',
			'status',
			'actve',
			'active',
			'actve',
		]]);
		assert.deepEqual(field('goal', 'status: xyz'), [['front-matter.unknown-value', 'status', 'xyz', '', 'xyz']]);
		assert.deepEqual(field('goal', 'status: [active]'), [[
			'front-matter.unknown-value',
			'status',
			'["active"]',
			'',
			'[active]',
		]]);
		assert.deepEqual(parseNote('---\ntype: goal\nstatus: xyz\n---\n', 'x.md').problems[0]?.suggestion, undefined);
		assert.deepEqual(field('goal', 'status: "  active "'), ['active']);
		assert.deepEqual([field('goal', 'status: "  "'), field('goal', 'status:'), field('goal', 'title: " A b "')], [
			[],
			[],
			['A b'],
		]);
	});

	test('the rhythm of meetings', () => {
		const cadence = (text: string): string | undefined => {
			const cadence = parseCadence(text);
			return cadence && `${cadence.count} ${cadence.unit} ${cadence.text}`;
		};
		assert.deepEqual(['weekly', 'monthly', 'quarterly', 'semiannual', 'annual'].map(cadence), [
			'1 weeks weekly',
			'1 months monthly',
			'3 months quarterly',
			'6 months semiannual',
			'12 months annual',
		]);
		assert.deepEqual(['6 weeks', '1 week', 'every 2 months', '12 month', '100 weeks'].map(cadence), [
			'6 weeks 6 weeks',
			'1 weeks 1 week',
			'2 months every 2 months',
			'12 months 12 month',
			'100 weeks 100 weeks',
		]);
		assert.deepEqual(
			['0 weeks', '6 weekss', 'x6 weeks', '6 days', 'every week', '1000 weeks', '06 weeks', 'Monthly'].map(
				cadence,
			),
			Array(8).fill(undefined),
		);
		assert.deepEqual(field('mentorship', 'cadence: monthy'), [[
			'front-matter.invalid-cadence',
			'monthy',
			'monthly',
			'monthy',
		]]);
	});

	test('hours, minutes and marks are numbers, and no shares', () => {
		assert.deepEqual(field('goal', 'progress: 40 %'), [40]);
		for (
			const [type, key] of [['opportunity', 'hours'], ['meeting', 'duration_minutes'], [
				'meeting',
				'satisfaction',
			], [
				'review',
				'fit',
			]] as const
		) {
			for (
				const written of [
					'3 %',
					'3%',
					'3 h',
					'3 per week',
					'3/wk',
					'2-3',
					'2–3',
					'0.1 FTE',
					'3 h/sem.',
					'3 Std.',
				]
			) {
				assert.equal(field(type, `${key}: ${written}`)[0]?.[0 as never], 'front-matter.invalid-number');
			}
		}
	});

	test('lists of texts, also of one', () => {
		assert.deepEqual(field('goal', 'barriers: [time, "", " money "]'), [['time', 'money']]);
		assert.deepEqual(field('goal', 'barriers: time'), [['time']]);
		assert.deepEqual(field('goal', 'barriers: [{a: b}]'), [['{"a":"b"}']]);
	});

	test('effort by area', () => {
		assert.deepEqual(field('meeting', 'effort: { clinical: 0, research: 100, garden: 12.25, teaching: "40 %" }'), [{
			clinical: 0,
			research: 100,
			garden: 12.25,
			teaching: 40,
		}]);
		for (const written of ['101', '-1', 'x4', '4x', '5.']) {
			assert.deepEqual(field('meeting', `effort: { clinical: ${written} }`), [[
				'front-matter.invalid-number',
				'effort.clinical',
				written,
				'0',
				'100',
				`{ clinical: ${written} }`,
			]], written);
		}
		assert.deepEqual(field('meeting', 'effort: [a]'), [[
			'front-matter.unknown-value',
			'effort',
			'["a"]',
			'',
			'[a]',
		]]);
		assert.deepEqual(field('meeting', 'effort: " a "'), [[
			'front-matter.unknown-value',
			'effort',
			'a',
			'',
			'" a "',
		]]);
	});

	test('a type that is no scalar or blank makes no note', () => {
		for (const type of ['[meeting, goal]', '[]', '[[meeting, goal]]', '{a: meeting}', '" "', 'xyz']) {
			assert.deepEqual(parseNote(`---\ntype: ${type}\n---\n`, 'x.md'), { problems: [] }, type);
		}
		assert.deepEqual(problems('---\ntype: meetng\nstatus: a\nstatus: b\n---\n'), [[
			'front-matter.unknown-type',
			'meetng',
			'meeting',
			'meetng',
		]]);
		assert.equal(read('---\ntype: "  goal "\n---\n').type, 'goal');
	});

	test('a type and keys count in capitals, as a list of one and as a link', () => {
		for (
			const line of [
				'type: [meeting]',
				'type: ["meeting"]',
				'Type: meeting',
				'TYPE: Meeting',
				'type: MEETING',
				'type: "[[meeting]]"',
				'type: [[meeting]]',
				'type:\n  - meeting',
				'type:\n- Meeting',
				'"Type": meeting',
			]
		) {
			assert.equal(read(`---\n${line}\nDate: 2026-11-18\nMentor: "[[Ruth Abara]]"\n---\n`).type, 'meeting', line);
			assert.equal(read(`---\n${line}\nDate: 2026-11-18\n---\n`).fields.date?.date, '2026-11-18', line);
			assert.equal(looksLikeNote(new TextEncoder().encode(`---\n${line}\n---\n`)), true, line);
			assert.equal(readNoteHead(`---\n${line}\n---\n`)?.type, 'meeting', line);
		}
		assert.deepEqual(problems('---\nType: [meetng]\n---\n'), [[
			'front-matter.unknown-type',
			'meetng',
			'meeting',
			'[meetng]',
		]]);
		assert.deepEqual(
			problems('---\ntype: goal\nStatus: active\nstatus: active\nAliases: a\naliases: b\n---\n').map(problem =>
				(problem as unknown[]).slice(0, 2)
			),
			[['front-matter.duplicate-key', 'status']],
		);
	});

	test('people are read without the link around them', () => {
		for (
			const [written, name] of [
				['"[[Ruth Abara]]"', 'Ruth Abara'],
				['[[Ruth Abara]]', 'Ruth Abara'],
				['"[[people/ruth|Ruth Abara]]"', 'Ruth Abara'],
				['"[[people/Ruth Abara.md]]"', 'Ruth Abara'],
				['[[people/ruth|Ruth Abara]]', 'Ruth Abara'],
				['[[Abara, Ruth]]', 'Abara, Ruth'],
				['\n  - [[people/ruth|Ruth Abara]]', 'Ruth Abara'],
				['["[[Ruth Abara]]"]', 'Ruth Abara'],
				['"[Ruth Abara](people/ruth.md)"', 'Ruth Abara'],
				['Dr. Ruth Abara, MD PhD', 'Dr. Ruth Abara, MD PhD'],
				['\n  - "[[Ruth Abara]]"', 'Ruth Abara'],
			] as const
		) { assert.equal(read(`---\ntype: meeting\nmentor: ${written}\n---\n`).fields.mentor, name, written); }
		for (
			const [written, names] of [
				['["[[Ana Vega]]", Joan Petrie]', ['Ana Vega', 'Joan Petrie']],
				['Ana Vega, Joan Petrie', ['Ana Vega', 'Joan Petrie']],
				['"[[Ana Vega]], [[p/j|Joan Petrie]]"', ['Ana Vega', 'Joan Petrie']],
				['\n  - [[Ana Vega]]\n  - "Petrie, Joan"', ['Ana Vega', 'Petrie, Joan']],
				['[[[p/a|Ana Vega]], [[p/j|Joan Petrie]]]', ['Ana Vega', 'Joan Petrie']],
				['[[[p/a|Ana Vega]]]', ['Ana Vega']],
				['[]', []],
				['[[Ana Vega]]', ['Ana Vega']],
			] as const
		) { assert.deepEqual(read(`---\ntype: committee\nmembers: ${written}\n---\n`).fields.members, names, written); }
	});

	test('problems come in the order of the text, each once', () => {
		const text = meeting(
			'## Homework\n\n- [?] x\n- [😀] y due:2026-02-30\n',
			'status: xyz\nstatus: held\nduration_minutes: x\n',
		);
		assert.deepEqual(
			problems(text).map(problem =>
				(problem as string[]).filter((_, index, all) => index === 0 || index === all.length - 1)
			),
			[
				['front-matter.unknown-value', 'xyz'],
				['front-matter.duplicate-key', 'status'],
				['front-matter.invalid-number', 'x'],
				['task.unknown-box', '[?]'],
				['task.unknown-box', '[😀]'],
				['task.invalid-date', '2026-02-30'],
			],
		);
		assert.deepEqual(parseNote(text, 'x.md').problems.map(({ line, column }) => [line, column]), [
			[2, 8],
			[3, 0],
			[4, 18],
			[8, 2],
			[9, 2],
			[9, 13],
		]);
		assert.deepEqual(problems(text)[3], ['task.unknown-box', '?', '[?]']);
	});
});

suite('where front matter stands', () => {
	test('places of broken YAML are those of the note', () => {
		const text = '---\ntype: meeting\ntitle: "a\nb: c\n---\nx';
		const [problem] = readFrontMatter(text)!.problems;
		assert.deepEqual([problem?.code, problem?.args, text.slice(0, problem?.start), text.slice(0, problem?.end)], [
			'front-matter.invalid-yaml',
			['Missing closing "quote'],
			'---\ntype: meeting\ntitle: "a\nb: c\n',
			'---\ntype: meeting\ntitle: "a\nb: c\n-',
		]);
		const list = '---\n[a,\ntype: meeting]\n---\n';
		assert.deepEqual(problems(list), [['front-matter.not-a-map', '', '[a,\ntype: meeting]\n']]);
	});

	test('entries that the full reader reads are where they stand', () => {
		const text = '\uFEFF---\ntype: meeting\ntitle: |\n  A\nmembers: [a, [b]]\ntitle: B\n---\nx';
		const { entries, problems: problems, bodyStart } = readFrontMatter(text)!;
		const members = entries.get('members')!;
		assert.deepEqual([
			text.slice(members.start, members.end),
			text.slice(members.keyStart, members.keyStart + 7),
			text.slice(bodyStart),
		], ['[a, [b]]', 'members', 'x']);
		assert.deepEqual(problems.map(({ code, args, start, end }) => [code, args, text.slice(start, end), start]), [[
			'front-matter.duplicate-key',
			['title'],
			'title',
			text.lastIndexOf('title'),
		]]);
	});

	test('long blank runs and other languages', () => {
		assert.equal(read(`---\ntype: meeting\n${'\n'.repeat(120)}title: "a'b\\u0041"\n---\n`).title, "a'bA");
		assert.equal(readFrontMatter('---YAML\ntype: goal\n---\n')?.entries.size, 1);
		assert.deepEqual(problems('---toml\ntype = "goal"\n---\nbody'), [[
			'front-matter.unsupported-engine',
			'toml',
			'---toml\n',
		]]);
		assert.equal(readFrontMatter('---toml\ntype = "post"\n---\nbody'), undefined);
	});

	test('a head that does not end is looked through for a type, but not far', () => {
		assert.deepEqual(problems('---\ntype: goal\n'), [['front-matter.unclosed', '', '---\n']]);
		assert.equal(readFrontMatter(`---\n${'x\n'.repeat(1100)}type: goal\n`), undefined);
		assert.equal(readFrontMatter(`---\ntype: goal\n${'# x\n'.repeat(20_000)}---\n`)?.broken, true);
		assert.equal(readFrontMatter('---\ntype: goal\n')?.bodyStart, 0);
	});

	test('the body begins after the closing line, else after a byte order mark', () => {
		for (
			const [text, body] of [
				['---\ntype: goal\n---', ''],
				['---\ntype: goal\n---\n', ''],
				['---\r---\rx', 'x'],
				['---\r\n---\r\nx', 'x'],
				['---\n---  \nx', 'x'],
				['\uFEFFx', 'x'],
				['x', 'x'],
				['\uFEFF---\nx', '---\nx'],
				['x\uFEFF', 'x\uFEFF'],
				['---\na---\n---\nx', 'x'],
				['---\n----\nx', '---\n----\nx'],
			] as const
		) {
			assert.equal(text.slice(bodyStartOf(text)), body, JSON.stringify(text));
		}
	});
});

suite('versions that git could not merge', () => {
	const shown = (text: string): string => withoutOthersLines(text).split('\n').map(line => line.trimEnd()).join('\n');
	const mark = { ours: '<<<<<<< HEAD', base: '||||||| b', middle: '=======', theirs: '>>>>>>> x' };
	const lines = (...all: string[]): string => all.join('\n');

	test('the first one is left, line by line', () => {
		assert.equal(shown(lines(mark.ours, 'a', mark.middle, 'b', mark.theirs, 'c')), lines('', 'a', '', '', '', 'c'));
		assert.equal(
			shown(lines('z', mark.ours, 'a', mark.base, 'm', mark.middle, 'b', mark.theirs, 'c')),
			lines('z', '', 'a', '', '', '', '', '', 'c'),
		);
		assert.equal(shown(lines(mark.ours, mark.middle, mark.theirs)), lines('', '', ''));
	});

	test('marks within the other version, or again, are of it', () => {
		assert.equal(
			shown(
				lines(
					mark.ours,
					'a',
					mark.base,
					mark.base,
					mark.middle,
					mark.middle,
					mark.ours,
					mark.base,
					'b',
					mark.theirs,
					'c',
				),
			),
			lines('', 'a', '', '', '', '', '', '', '', '', 'c'),
		);
		assert.equal(
			shown(lines('x', mark.ours, 'a', mark.ours, 'b', mark.middle, 'c', mark.theirs, 'd')),
			lines('x', '', 'a', '', 'b', '', '', '', 'd'),
		);
		assert.equal(
			shown(lines(mark.ours, 'a', mark.middle, 'b', mark.theirs, mark.ours, 'c', mark.middle, 'd', mark.theirs)),
			lines('', 'a', '', '', '', '', 'c', '', '', ''),
		);
	});

	test('what was opened and not closed leaves nothing behind for the next', () => {
		const text = lines(
			mark.ours,
			'stray',
			mark.ours,
			'a',
			mark.middle,
			'b',
			mark.theirs,
			mark.ours,
			'c',
			mark.middle,
			'd',
			mark.theirs,
		);
		assert.deepEqual(findConflicts(text).map(({ start, end, unread }) => [text.slice(start, end), unread]), [
			[mark.ours, [{ start: 0, end: 1 }, { start: 2, end: 3 }, { start: 4, end: 7 }]],
			[mark.ours, [{ start: 7, end: 8 }, { start: 9, end: 12 }]],
		]);
	});

	test('in code they are text; a fence ends with one as long of its kind', () => {
		const conflict = lines(mark.ours, 'a', mark.middle, 'b', mark.theirs);
		const isRead = (before: string): boolean => findConflicts(`${before}\n${conflict}`).length === 1;
		assert.deepEqual(
			['```', '~~~', '   ~~~~', '```js', '````\n```', '~~~\n```', '```\n``` js', '```\n    x\n ~~~'].map(isRead),
			Array(8).fill(false),
		);
		assert.deepEqual(
			['    ```', '``` a`b', '```\n```', '```\n`````', '~~~\n  ~~~  ', '``', 'x```', '~~~ a`b\n~~~'].map(isRead),
			Array(8).fill(true),
		);
	});

	test('private is what either version says so', () => {
		const text = (line: string): string =>
			`---\ntype: meeting\n${mark.ours}\nstatus: held\n${mark.middle}\n${line}\n${mark.theirs}\n---\n`
			+ '- [ ] a\n';
		assert.deepEqual(
			['confidentiality: private', ' "confidentiality" : "private"', 'confidentiality: pair', 'status: private']
				.map(line => read(text(line)).private),
			[true, true, false, true],
		);
		assert.deepEqual(read(meeting(lines('a', mark.ours, 'b', mark.middle, 'c', mark.theirs, 'd'))).privateLines, [{
			start: 4,
			end: 5,
		}, { start: 6, end: 9 }]);
	});
});

suite('private lines', () => {
	test('of sections, and all of them in order without overlaps', () => {
		const rangesOf = (body: string): unknown =>
			read(meeting(body)).privateLines.map(({ start, end }) => [start - 3, end - 3]);
		assert.deepEqual(rangesOf('a\n## Private\n### Private\n\nx\n## A\n\n## Private\n'), [[1, 5], [7, 9]]);
		assert.deepEqual(rangesOf('a\n## Private\n\n## Private\n# A'), [[1, 4]]);
		assert.deepEqual(rangesOf('x <!-- private -->\n\n<!--/private--> <!-- PRIVATE -->'), [[0, 3]]);
		assert.deepEqual(rangesOf('x <!-- private -->\n\n<!--/private-->\n\n<!--/private-->'), [[0, 3]]);
		assert.deepEqual(
			mergeRanges([{ start: 5, end: 7 }, { start: 1, end: 6 }, { start: 7, end: 8 }, { start: 2, end: 3 }, {
				start: 9,
				end: 10,
			}]),
			[{ start: 1, end: 8 }, { start: 9, end: 10 }],
		);
		assert.deepEqual([0, 1, 2, 3, 8, 9].map(line => isWithin([{ start: 1, end: 3 }, { start: 8, end: 9 }], line)), [
			false,
			true,
			true,
			false,
			true,
			false,
		]);
		assert.equal(isWithin([], 0), false);
	});

	test('make headings, items and problems private', () => {
		const text = meeting('# A <!-- private -->\n- [?] a\n\n## B <!-- /private -->\n- [?] b\n\nC\nd\n===\n');
		const { note, problems: problems } = parseNote(text, 'x.md');
		assert.deepEqual([
			note?.headings.map(heading => heading.private),
			note?.tasks.map(task => task.private),
			problems.map(problem => problem.private),
		], [[true, true, false], [true, false], [true, undefined]]);
		const underlined = read(meeting('A\nb <!-- private -->\n===\n<!-- /private -->\n'));
		assert.deepEqual(underlined.headings.map(heading => heading.private), [true]);
		assert.deepEqual(
			parseNote(meeting('- [?] a\n', 'confidentiality: private\n'), 'x.md').problems.map(problem =>
				problem.private
			),
			[true],
		);
	});

	test('a remark on homework may be private by itself', () => {
		const { tasks: [task] } = read(
			meeting(
				'## Homework\n\n- [ ] Send it due:2026-12-01\n  to Kim <!-- private -->'
					+ ' for @mentor <!-- /private -->\n- [ ] Open\n  more\n',
			),
		);
		assert.deepEqual([task?.private, task?.publicReading, task?.fields.owners], [false, {
			text: 'Send it',
			fields: { due: '2026-12-01' },
			isHomework: true,
		}, ['mentor']]);
		assert.deepEqual(
			read(meeting('<!-- private -->\n<!-- /private -->\n\n- [ ] Open\n  more\n')).tasks.map(item =>
				'publicReading' in item
			),
			[false],
		);
		assert.deepEqual(
			read(meeting('- [ ] Open\n  all <!-- private --> x <!-- /private -->\n')).tasks[0]?.publicReading,
			{ text: 'Open', fields: {}, isHomework: false },
		);
	});
});

suite('items and headings of a note', () => {
	test('where an item stands', () => {
		const note = read(meeting('- [ ] before\n# A\n- [ ] a\n  more\n\n  below\n## B\n> - [x] b @mentor\n'));
		assert.deepEqual(
			note.tasks.map((
				{ line, endLine, paragraphEndLine, heading, mark, text, isHomework },
			) => [line, endLine, paragraphEndLine, heading, mark, text, isHomework]),
			[
				[3, 3, 3, -1, ' ', 'before', false],
				[5, 8, 6, 0, ' ', 'a more', false],
				[10, 10, 10, 1, 'x', 'b', true],
			],
		);
		assert.equal(note.bodyLine, 3);
		assert.deepEqual(
			read(meeting('- [ ] a')).tasks[0]?.lineHash,
			read(meeting('x\n\n- [ ] a\r\n')).tasks[0]?.lineHash,
		);
	});

	test('whether text is below a heading, up to the next', () => {
		const text = (body: string): boolean[] => read(meeting(body)).headings.map(({ hasText }) => hasText);
		assert.deepEqual([
			text('# A'),
			text('# A\n\n---\n'),
			text('# A\nx'),
			text('x\n# A\n# B\nx'),
			text('A\nb\n===\n# B\n\n\nx\n# C\n'),
			text('# A\n> ## B\n> x\n'),
		], [[false], [false], [true], [false, true], [false, true, false], [false, true]]);
	});

	test('the title: of headings that say something, those that are not private first', () => {
		assert.equal(read(meeting('#\n\n## Private\n\n# Open\n')).title, 'Open');
		assert.equal(read(meeting('#\n\n## Private\n')).title, 'Private');
		assert.equal(read(meeting('#\n'), 'a/b.MD').title, 'b');
		assert.equal(read(meeting(''), 'a.md.md').title, 'a.md');
		assert.equal(read(meeting(''), 'x.mdx').title, 'x.mdx');
	});

	test('headings of homework, in any language of the options', () => {
		const options: NoteOptions = {
			...DEFAULT_NOTE_OPTIONS,
			homeworkHeadings: ['To-do', ' '],
			privateHeadings: ['Geheim', ''],
			mentorWords: ['Chef'],
			menteeWords: ['Gast'],
		};
		const parse = noteParser(options);
		const isHomework = (heading: string): boolean | undefined =>
			parse(meeting(`## ${heading}\n\n- [ ] x\n`), 'x.md').note?.tasks[0]?.isHomework;
		assert.deepEqual(
			['To do', 'TO-DO — Chef', 'Chef’s to do', 'Gast: to do', 'Todo', 'Chefs to do', 'Agenda', 'Homework'].map(
				isHomework,
			),
			[true, true, true, true, false, false, false, false],
		);
		assert.deepEqual(
			['Geheim', '**Geheim!**', 'Geheime', 'Private', '!'].map(heading =>
				parse(meeting(`## ${heading}\n\n- [ ] x\n`), 'x.md').note?.tasks[0]?.private
			),
			[true, true, false, true, false],
		);
	});

	test('what a heading says holds below it, until one says otherwise', () => {
		const headings = [
			[1, 'Research'],
			[2, 'Homework — mentor'],
			[3, 'Mentee'],
			[3, 'Teaching'],
			[2, 'Mentor'],
			[2, 'Notes'],
			[1, 'Homework'],
			[2, 'Clinical'],
			[3, 'Mentor and mentee'],
		] as const;
		assert.deepEqual(
			sectionContexts(
				scanBlocks(headings.map(([depth, text]) => `${'#'.repeat(depth)} ${text}\n`).join('')),
				new SectionReader(DEFAULT_NOTE_OPTIONS),
			).map(({ homework, owner, area }) => [homework, owner, area]),
			[
				[false, undefined, 'research'],
				[true, 'mentor', 'research'],
				[true, 'mentee', 'research'],
				[true, 'mentor', 'teaching'],
				[false, undefined, 'research'],
				[false, undefined, 'research'],
				[true, undefined, undefined],
				[true, undefined, 'clinical'],
				[true, undefined, 'clinical'],
			],
		);
		assert.deepEqual(
			sectionContexts(scanBlocks('# Mentor\n## Homework\n'), new SectionReader(DEFAULT_NOTE_OPTIONS)).map((
				{ homework, owner },
			) => [homework, owner]),
			[[false, undefined], [true, undefined]],
		);
	});
});

import assert from 'node:assert/strict';
import { carried, inShort, meetings, meetingText, plan, type Meetings } from './carryCases.ts';

const [OCT, NOV, DEC] = ['2026-10-21', '2026-11-18', '2026-12-16'];

/** Bodies of the October meeting and of December's, before and after. */
interface Case {
	readonly name: string;
	readonly from: string;
	readonly into: string;
	readonly left: string;
	readonly becomes: string;
}

const HW = '## Homework\n\n';
const SINCE = `since:${OCT} carried:1`;

const CASES: readonly Case[] = [
	{
		name: 'an item goes below the homework heading and keeps its words and fields',
		from: `${HW}- [ ] Send the **aims** due:2026-12-01 priority:high\n- [x] Done before\n`,
		into: `# Next\n\n${HW}- [ ] Written already\n`,
		left: `${HW}- [>] Send the **aims** due:2026-12-01 priority:high\n- [x] Done before\n`,
		becomes: `# Next\n\n${HW}- [ ] Written already\n- [ ] Send the **aims** due:2026-12-01 priority:high `
			+ `${SINCE}\n`,
	},
	{
		name: 'the owner of the heading is kept by writing such headings',
		from: '## Homework — mentor\n\n- [ ] Introduce Mara\n\n## Homework — mentee\n\n- [/] Draft\n',
		into: '# Next\n\n## Agenda\n\n- [ ] Check in\n',
		left: '## Homework — mentor\n\n- [>] Introduce Mara\n\n## Homework — mentee\n\n- [>] Draft\n',
		becomes: `# Next\n\n## Agenda\n\n- [ ] Check in\n\n## Homework — mentee\n\n- [/] Draft ${SINCE}\n\n`
			+ `## Homework — mentor\n\n- [ ] Introduce Mara ${SINCE}\n`,
	},
	{
		name: 'a missing side gets its heading after the other, before what follows',
		from: '### Mentor homework\n\n- [ ] Introduce\n',
		into: '### Homework — mentee\n\n- [ ] A\n\n### Notes\n\ntext\n',
		left: '### Mentor homework\n\n- [>] Introduce\n',
		becomes: `### Homework — mentee\n\n- [ ] A\n\n### Homework — mentor\n\n- [ ] Introduce ${SINCE}\n\n`
			+ '### Notes\n\ntext\n',
	},
	{
		name: 'mentor and mentee by their names, others below any homework heading',
		from: '## Topics\n\n- [ ] Read it @abara\n- [ ] Count @qureshi\n- [ ] Not homework\n',
		into: '## Homework — mentee\n\n## Homework — mentor\n',
		left: '## Topics\n\n- [>] Read it @abara\n- [>] Count @qureshi\n- [ ] Not homework\n',
		becomes: `## Homework — mentee\n\n- [ ] Count @qureshi ${SINCE}\n\n## Homework — mentor\n\n`
			+ `- [ ] Read it @abara ${SINCE}\n`,
	},
	{
		name: 'sub-items and continuation lines go along, done ones stay done',
		from: `${HW}* [ ] Paper\n  to the **chair**  \n  and back\n    1. [x] Figures done:2026-11-01\n`
			+ '    2. [ ] Tables\n\n    More words\n* [ ] Other\n',
		into: `${HW}`,
		left: `${HW}* [>] Paper\n  to the **chair**  \n  and back\n    1. [x] Figures done:2026-11-01\n`
			+ '    2. [>] Tables\n\n    More words\n* [>] Other\n',
		becomes: (`${HW}\n* [ ] Paper ${SINCE}\n  to the **chair**  \n  and back\n    1. [x] Figures done:2026-11-01\n`
			+ `    2. [ ] Tables\n\n    More words\n* [ ] Other ${SINCE}\n`).replace('\n\n\n', '\n\n'),
	},
	{
		name: 'an open item below a done, cancelled or checklist item goes alone',
		from: '## Homework\n\n- [x] Paper\n  - [ ] Tables\n    - [ ] Axes\n- [-] Talk\n\t- [ ] Slides\n\n'
			+ '## Topics\n\n- [ ] Look at\n  - [ ] Send it @mentee\n',
		into: HW,
		left: '## Homework\n\n- [x] Paper\n  - [>] Tables\n    - [>] Axes\n- [-] Talk\n\t- [>] Slides\n\n'
			+ '## Topics\n\n- [ ] Look at\n  - [>] Send it @mentee\n',
		becomes: `## Homework\n\n- [ ] Tables ${SINCE}\n  - [ ] Axes\n- [ ] Slides ${SINCE}\n`
			+ `- [ ] Send it @mentee ${SINCE}\n`,
	},
	{
		name: 'identical lines yield as many copies',
		from: `${HW}- [ ] Write\n- [ ] Write\n`,
		into: HW,
		left: `${HW}- [>] Write\n- [>] Write\n`,
		becomes: `${HW}- [ ] Write ${SINCE}\n- [ ] Write ${SINCE}\n`,
	},
	{
		name: 'the dialect of the line, and before the block id',
		from: `${HW}- [ ] A [due:: 2026-12-01] ^a1\n- [ ] B 📅 2026-12-01\n- [?] C since:2026-09-09 carried:2\n`,
		into: HW,
		left: `${HW}- [>] A [due:: 2026-12-01] ^a1\n- [>] B 📅 2026-12-01\n- [>] C since:2026-09-09 carried:2\n`,
		becomes: `${HW}- [ ] A [due:: 2026-12-01] [since:: ${OCT}] [carried:: 1] ^a1\n`
			+ `- [ ] B 📅 2026-12-01 ${SINCE}\n- [?] C since:2026-09-09 carried:3\n`,
	},
	{
		name: 'from a quote and a numbered list to the left edge',
		from: `${HW}> 1. Research\n>    - [ ] Aims\n>      to the chair\n>      - [ ] First\n`,
		into: HW,
		left: `${HW}> 1. Research\n>    - [>] Aims\n>      to the chair\n>      - [>] First\n`,
		becomes: `${HW}- [ ] Aims ${SINCE}\n  to the chair\n  - [ ] First\n`,
	},
	{
		name: 'a numbered item keeps its number and does not become text of the item before',
		from: `${HW}3. [ ] Third\n4) [ ] Fourth\n`,
		into: `${HW}- [ ] First\n`,
		left: `${HW}3. [>] Third\n4) [>] Fourth\n`,
		becomes: `${HW}- [ ] First\n\n3. [ ] Third ${SINCE}\n\n4) [ ] Fourth ${SINCE}\n`,
	},
	{
		name: 'a file without a last line ending keeps to that',
		from: `${HW}- [ ] A`,
		into: `${HW}- [ ] B`,
		left: `${HW}- [>] A`,
		becomes: `${HW}- [ ] B\n- [ ] A ${SINCE}`,
	},
	{
		name: 'text and code below a heading stay apart from the list',
		from: `${HW}- [ ] A\n`,
		into: '## Homework\nSome words\n## Next\n',
		left: `${HW}- [>] A\n`,
		becomes: `## Homework\nSome words\n\n- [ ] A ${SINCE}\n\n## Next\n`,
	},
	{
		name: 'nothing goes into a private part',
		from: `${HW}- [ ] A\n`,
		into: `${HW}- [ ] B\n\n<!-- private -->\nsecret\n<!-- /private -->\n\n# Private\n\nmore\n`,
		left: `${HW}- [>] A\n`,
		becomes: `${HW}- [ ] B\n- [ ] A ${SINCE}\n\n<!-- private -->\nsecret\n<!-- /private -->\n\n# Private\n\nmore\n`,
	},
	{
		name: 'a new heading is not written into a private part',
		from: `${HW}- [ ] A\n`,
		into: '# Next\n\n# Private\n\nmore\n',
		left: `${HW}- [>] A\n`,
		becomes: `# Next\n\n## Homework — mentee\n\n- [ ] A ${SINCE}\n\n# Private\n\nmore\n`,
	},
	{
		name: 'into a note that has no body',
		from: `${HW}- [ ] A\n`,
		into: '',
		left: `${HW}- [>] A\n`,
		becomes: `\n## Homework — mentee\n\n- [ ] A ${SINCE}\n`,
	},
];

suite('carrying homework forward', () => {
	for (const { name, from, into, left, becomes } of CASES) {
		const before = meetings({ [OCT]: from, [DEC]: into });
		const after = meetings({ [OCT]: left, [DEC]: becomes });
		test(name, () => {
			assert.deepEqual(carried(before), after);
		});
		test(`changes nothing the second time: ${name}`, () => {
			assert.deepEqual(carried(after), after);
		});
		test(`goes on where it broke off: ${name}`, () => {
			const half = carried(before, {}, 1);
			assert.equal(half[`${OCT}.md`], before[`${OCT}.md`]);
			assert.deepEqual(carried(half), after);
		});
		test(`in CRLF just so: ${name}`, () => {
			assert.deepEqual(carried(inCrlf(before)), inCrlf(after));
		});
	}

	test('the line endings are those of the target', () => {
		const notes = { ...meetings({ [OCT]: `${HW}- [ ] A\n  more\n` }), ...inCrlf(meetings({ [DEC]: HW })) };
		assert.equal(
			carried(notes)[`${DEC}.md`],
			meetingText(DEC, `${HW}- [ ] A ${SINCE}\n  more\n`).replaceAll('\n', '\r\n'),
		);
	});

	test('goes through a postponed meeting, and counts each time', () => {
		const first = carried({
			...meetings({ [OCT]: `${HW}- [ ] A\n` }),
			[`${NOV}.md`]: meetingText(NOV, HW, 'status: postponed'),
		});
		const second = carried({ ...first, ...meetings({ [DEC]: HW }) });
		assert.deepEqual(second, {
			...meetings({ [OCT]: `${HW}- [>] A\n`, [DEC]: `${HW}- [ ] A since:${OCT} carried:2\n` }),
			[`${NOV}.md`]: meetingText(NOV, `${HW}- [>] A ${SINCE}\n`, 'status: postponed'),
		});
		assert.deepEqual(carried(second), second);
	});

	test('skips a meeting where nothing was carried', () => {
		const after = carried(meetings({ [OCT]: `${HW}- [ ] A\n`, [NOV]: `${HW}- [ ] B\n`, [DEC]: HW }));
		assert.equal(after[`${DEC}.md`], meetingText(DEC, `${HW}- [ ] A ${SINCE}\n- [ ] B since:${NOV} carried:1\n`));
	});

	test('an original that was left open when its copy went on is only marked', () => {
		const notes = meetings({ [OCT]: `${HW}- [ ] A\n`, [NOV]: `${HW}- [ ] A ${SINCE}\n`, [DEC]: HW });
		assert.deepEqual(
			carried(notes),
			meetings({
				[OCT]: `${HW}- [>] A\n`,
				[NOV]: `${HW}- [>] A ${SINCE}\n`,
				[DEC]: `${HW}- [ ] A since:${OCT} carried:2\n`,
			}),
		);
	});

	test('an item like one that was carried earlier is another one', () => {
		const notes = meetings({ [OCT]: `${HW}- [>] A\n- [ ] A\n`, [DEC]: `${HW}- [ ] A ${SINCE}\n` });
		assert.equal(carried(notes)[`${DEC}.md`], meetingText(DEC, `${HW}- [ ] A ${SINCE}\n- [ ] A ${SINCE}\n`));
	});

	test('a copy that was ticked already is a copy', () => {
		const notes = meetings({ [OCT]: `${HW}- [ ] A\n  - [ ] B\n`, [DEC]: `${HW}- [x] A ${SINCE}\n  - [x] B\n` });
		assert.deepEqual(
			carried(notes),
			meetings({ [OCT]: `${HW}- [>] A\n  - [>] B\n`, [DEC]: `${HW}- [x] A ${SINCE}\n  - [x] B\n` }),
		);
	});

	test('a sub-item that its copy lost goes alone', () => {
		const notes = meetings({
			[OCT]: `${HW}- [>] A\n  - [ ] B\n  - [ ] C\n`,
			[DEC]: `${HW}- [ ] A ${SINCE}\n  - [ ] B\n`,
		});
		assert.deepEqual(
			carried(notes),
			meetings({
				[OCT]: `${HW}- [>] A\n  - [>] B\n  - [>] C\n`,
				[DEC]: `${HW}- [ ] A ${SINCE}\n  - [ ] B\n- [ ] C ${SINCE}\n`,
			}),
		);
	});

	test('broken off, an open step below one that is done is marked as well, and not left to go twice', () => {
		const notes = meetings({
			[OCT]: `${HW}- [ ] A\n  - [x] B\n    - [ ] C\n    - [x] D\n      - [ ] B\n`,
			[DEC]: HW,
		});
		const whole = carried(notes);
		assert.match(whole[`${OCT}.md`]!, /- \[>\] A\n {2}- \[x\] B\n {4}- \[>\] C\n {4}- \[x\] D\n {6}- \[>\] B\n/);
		assert.deepEqual(carried(carried(notes, {}, 1)), whole);
	});

	test('broken off, of two items that say the same each finds the copy with its own steps', () => {
		const notes = meetings({ [OCT]: '- [ ] A @eklund\n## Homework\n- [ ] A @eklund\n    - [ ] B\n', [DEC]: '' });
		assert.deepEqual(carried(carried(notes, {}, 1)), carried(notes));
	});

	test('what the user leaves stays as it is', () => {
		const notes = meetings({ [OCT]: `${HW}- [ ] A\n- [ ] B\n`, [DEC]: HW });
		const after = carried(notes, { leave: ({ text }) => text === 'A' });
		assert.deepEqual(after, meetings({ [OCT]: `${HW}- [ ] A\n- [>] B\n`, [DEC]: `${HW}- [ ] B ${SINCE}\n` }));
	});

	test('private items stay where they are, and that is said', () => {
		const notes = meetings({
			[OCT]: `${HW}- [ ] A\n- [ ] B\n  <!-- private -->\n  x\n  <!-- /private -->\n\n## Private\n\n`
				+ '- [ ] Secret @mentee\n',
			[DEC]: HW,
		});
		const { items, skipped } = plan(notes);
		assert.deepEqual(inShort(items), [`${OCT}.md A mentee ${OCT} 1`]);
		assert.deepEqual(skipped.map(({ text, reason }) => `${text} ${reason}`), ['B private', 'Secret private']);
		assert.doesNotMatch(carried(notes)[`${DEC}.md`]!, /Secret|B/);
	});

	test('from a meeting that fewer people read than the next, items stay, and that is said', () => {
		for (
			const [from, to, moves] of [
				['pair', 'department', false],
				['committee', 'department', false],
				['pair', 'committee', false],
				['department', 'pair', true],
				['pair', 'pair', true],
			] as const
		) {
			const notes = {
				[`${OCT}.md`]: meetingText(OCT, `${HW}- [ ] A\n`, `confidentiality: ${from}`),
				[`${DEC}.md`]: meetingText(DEC, HW, `confidentiality: ${to}`),
			};
			assert.deepEqual(
				plan(notes).skipped.map(({ reason }) => reason),
				moves ? [] : ['more-readers'],
				`${from} to ${to}`,
			);
			if (!moves) { assert.deepEqual(carried(notes), notes); }
		}
	});

	test('private items go into a private meeting', () => {
		const notes = {
			...meetings({ [OCT]: '## Private\n\n- [ ] Secret @mentee\n' }),
			[`${DEC}.md`]: meetingText(DEC, HW, 'confidentiality: private'),
		};
		assert.match(carried(notes)[`${DEC}.md`]!, /- \[ \] Secret @mentee since/);
	});

	test('where the copy would not be read as an item, nothing is changed and that is said', () => {
		const notes = meetings({ [OCT]: `${HW}- [ ] A\n`, [DEC]: `${HW}\`\`\`\nnever closed\n` });
		assert.deepEqual(plan(notes).skipped.map(({ text, reason }) => `${text} ${reason}`), ['A cannot-move']);
		assert.deepEqual(carried(notes), notes);
	});

	test('the preview tells whose and since when', () => {
		const notes = meetings({
			[OCT]: '## Homework — mentor\n\n- [ ] A\n  - [ ] B\n- [ ] C @abara since:2026-09-09 carried:1 '
				+ 'due:2026-10-31\n',
			[DEC]: '',
		});
		assert.deepEqual(inShort(plan(notes).items), [
			`${OCT}.md A mentor ${OCT} 1`,
			`${OCT}.md C mentor 2026-09-09 2`,
		]);
		assert.deepEqual(plan(notes).items.map(({ subItems, due }) => [subItems, due]), [[1, undefined], [
			0,
			'2026-10-31',
		]]);
	});
});

function inCrlf(notes: Meetings): Meetings {
	return Object.fromEntries(Object.entries(notes).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
}

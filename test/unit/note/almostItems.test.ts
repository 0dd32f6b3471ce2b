import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { buildReport } from '../../../src/core/query/report.ts';
import { noteText, notebookOf } from '../../support/noteBuilder.ts';

const told = (body: string): number[] =>
	parseNote(noteText(['type: meeting', 'date: 2026-11-18'], body), 'a.md').problems.filter(({ code }) =>
		code === 'task.almost-box'
	).map(({ line }) => line - 4);

suite('lines that are almost items', () => {
	test('are problems of the note, whatever program wrote them', () => {
		const lines = [
			'- \\[ \\] a',
			'- ☐ b',
			'- [] c',
			'- [ ]d',
			'- [x ] e',
			'- TODO f',
			'- g @mentor',
			'- h due:2026-12-01',
			'☐ i',
			'-[ ] p',
			'[ ] q',
			'• [ ] j',
			'> - \\[x] k',
			'- [ ]\u00A0l',
			'- ( ) m',
			'- { } n',
			'- {x} o',
			'- ［　］ r',
			'- 【x】 s',
			'- **TODO** t',
			'- **DONE:** u',
			'- ❏ v',
			'- &#9744; w',
			'- &#x2611; x',
			'- <input type="checkbox"> y',
			"- <input checked type='checkbox' /> z",
			'— [ ] a',
			'● ☐ b',
			'-☐ c',
			'* []d',
			'[] e',
			'- [TODO] f',
			'- ❌ g',
		];
		assert.deepEqual(told(`## Homework\n${lines.join('\n\n')}\n`), lines.map((_, index) => 2 * index + 1));
	});

	test('are none in code, in comments, under other headings, or where they are items or words', () => {
		for (
			const body of [
				'## Homework\n```\n- TODO a\n- b @mentor\n```\n',
				'## Homework\n<!--\n- [] a\n-->\n',
				'## Agenda\n- [] a\n- b @mentor\n',
				'## Homework\n- (a) b\n- {note} b\n- &#8212; b\n- <input type="text"> b\n- **NOTE** b\n- 【注】 b\n',
				'## Homework\n- [ ] a @mentor\n- remarks\n- [x](letter.md)\nTODO as he says\n',
			]
		) { assert.deepEqual(told(body), [], body); }
	});

	test('are in the report, but not those of a private part', () => {
		const view = notebookOf({
			'a.md': noteText(
				['type: meeting', 'date: 2026-11-18'],
				'## Homework\n- [] a\n\n<!-- private -->\n- [] b\n<!-- /private -->\n',
			),
		}, { includePrivate: false });
		assert.deepEqual(buildReport(view).problems.map(({ code, line }) => [code, line]), [['task.almost-box', 6]]);
	});
});

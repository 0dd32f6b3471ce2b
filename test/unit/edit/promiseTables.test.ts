import assert from 'node:assert/strict';
import { goalFieldsOf, itemsOfTable, promiseTables } from '../../../src/core/edit/promiseTables.ts';
import { readMarkdown } from '../../../src/core/markdown/links.ts';
import { proseOf } from '../../../src/core/markdown/prose.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day } from '../../support/noteBuilder.ts';

const ABARA = { reference: 'abara', mentor: 'Ruth Abara', mentee: 'Mara Lindqvist', mine: 'mentee' as const };
const tablesOf = (text: string) => promiseTables(text, proseOf(text, 0, readMarkdown(text, 0)));
const asItems = (text: string, mine: 'mentor' | 'mentee' = 'mentee') =>
	applyEdits(
		text,
		tablesOf(text).map(table =>
			itemsOfTable(text, table, {
				pair: { ...ABARA, mine },
				from: day('2026-11-18'),
				dialect: 'plain',
				l10n: ENGLISH,
			})
		),
	);

const HEAD = '| what | who | by |\n|--|--|--|\n';
const ROWS: readonly (readonly [string, string])[] = [
	['| The aims | me | 2026-12-01 |', '- [ ] The aims @mentee due:2026-12-01'],
	['| Ask the dean | Ruth | by Friday |', '- [ ] Ask the dean @mentor due:2026-11-20'],
	['| Look at it | Ruth and me | 1 Dec |', '- [ ] Look at it @mentor @mentee due:2026-12-01'],
	['| Sign | @mentor | spring |', '- [ ] Sign (spring) @mentor'],
	['| Model | Samir Qureshi | |', '- [ ] Model @qureshi'],
	['| a \\| b | tbd | |', '- [ ] a | b (tbd)'],
	['| only this |', '- [ ] only this'],
];

suite('tables of promises and of goals', () => {
	for (const [row, item] of ROWS) {
		test(`${row} becomes ${item}`, () => {
			assert.equal(asItems(`Before.\n\n${HEAD}${row}\n\nAfter.\n`), `Before.\n\n${item}\n\nAfter.\n`);
		});
	}

	test('several rows, other names of columns, further columns, CRLF, without bars at the edges', () => {
		assert.equal(
			asItems(
				'**Action** | Responsible | Deadline: | Remark\r\n--|--|--|--\r\n'
					+ 'Send it | Mara | 2026-12-01 | twice\r\n | | |\r\nCall | mentor | | \r\n\r\nEnd\r\n',
			),
			'- [ ] Send it (twice) @mentee due:2026-12-01\r\n- [ ] Call @mentor\r\n\r\nEnd\r\n',
		);
		assert.equal(asItems(`${HEAD}| a | me | |`, 'mentor'), '- [ ] a @mentor');
	});

	const none = [
		`${HEAD}|  |  |  |\n`,
		'| drug | dose |\n|--|--|\n| a | b |\n',
		`\`\`\`\n${HEAD}| a | me | |\n\`\`\`\n`,
		'| what | what | who |\n|--|--|--|\n| a | b | c |\n',
		'what who\n--|--\n',
		'| what | said |\n|--|--|\n| a | b |\n',
		'|--|--|\n|--|--|\n',
	];
	for (const text of none) {
		test(`${JSON.stringify(text)} holds none`, () => {
			assert.deepEqual(tablesOf(text), []);
		});
	}

	test('a table of goals tells horizon, kind and day', () => {
		const [table] = tablesOf(
			'| when | kind | what | by |\n|--|--|--|--|\n| short | project | The aims | 2027-03-01 |\n'
				+ '| Long term | skills development | Lead | some day |\n| | | | |\n',
		);
		assert.equal(table?.holds, 'goals');
		assert.deepEqual(table?.rows.map(row => [row.what, goalFieldsOf(row, day('2026-11-18'), ENGLISH)]), [
			['The aims', { horizon: 'short', kind: 'project', targetDate: '2027-03-01' }],
			['Lead', { horizon: 'long', kind: 'skills-development' }],
		]);
	});

	test('many lines below bars cost in proportion to their number', () => {
		const text = `${HEAD}${'|--|--|--|\n'.repeat(20_000)}`;
		assert.equal(tablesOf(text).length, 1);
	});
});

import assert from 'node:assert/strict';
import { dayNumber, dayOfNumber, yearIndex, yearLabel, yearStarts } from '../../../src/core/programme/dayNumbers.ts';
import { DaySpans } from '../../../src/core/programme/settlePair.ts';
import { toldInWords } from '../../../src/core/programme/programmeWords.ts';
import { TOLD_KINDS } from '../../../src/core/programme/told.ts';
import type { ReceiptBook } from '../../../src/core/programme/receiptBook.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day } from '../../support/noteBuilder.ts';
import { bookOf, receipt, reportOf } from '../../support/receipts.ts';
import fc from 'fast-check';
import { runs } from '../../support/runs.ts';

const told = ({ told: list }: ReceiptBook) =>
	TOLD_KINDS.flatMap(kind => list.named(kind).map(each => `${kind}: ${toldInWords(each, ENGLISH)}`));
const heldOf = (book: ReceiptBook) =>
	reportOf(book).pairs.map(({ settled }) => settled.held.map(number => String(dayOfNumber(number))));

const COMMITTEE = {
	kind: 'committee',
	mentor: null,
	chair: 'Joan Petrie',
	committeeMet: true,
	chairsPageFiled: false,
	concernsOpen: 0,
	concernsSettled: 0,
} as const;

suite('what is wrong with a receipt', () => {
	const cases: readonly (readonly [name: string, content: string | object, reason: RegExp])[] = [
		['cut short', '{"mentoringReceipt": 1, ', /cannot be read/],
		['another file', '{"name": "x"}', /is not a receipt/],
		['a list', '[]', /is not a receipt/],
		['a newer one', '{"mentoringReceipt": 2}', /newer version/],
		['something more in it', { ...receipt(), title: 'Leaving' }, /“title”; nothing of it was read/],
		['less in it', { ...receipt(), held: undefined }, /“held” is missing/],
		['a day that is none', { ...receipt(), started: '2026-02-30' }, /“started” cannot be/],
		['a day of another age', { ...receipt(), started: '1776-07-04' }, /“started” cannot be/],
		['words for a number', { ...receipt(), concernsOpen: 'many' }, /“concernsOpen” cannot be/],
		['text in the rhythm', { ...receipt(), rhythm: { every: 1, unit: 'months', note: 'x' } }, /“rhythm” cannot be/],
		[
			'ends before it begins',
			receipt({ from: day('2026-11-23'), until: day('2026-11-01'), held: [] }),
			/before its first/,
		],
		['a day outside', receipt({ held: [day('2025-11-01')] }), /outside the time/],
		['a day twice', receipt({ held: [day('2026-11-01')], moved: [day('2026-11-01')] }), /a day twice/],
		[
			'a meeting after it was made',
			receipt({ issued: day('2026-10-01'), held: [day('2026-11-01')] }),
			/later than the day/,
		],
		['made tomorrow and later', receipt({ issued: day('2026-11-25') }), /still ahead/],
		['days to come', receipt({ issued: day('2026-11-19') }), /last day is later than the day on which it was made/],
		['names and a code', receipt({ code: 'A-1' }), /names and a code/],
		['neither', receipt({ mentor: null, mentee: null }), /neither names nor a code/],
		['a pair with a chair', receipt({ chair: 'Joan Petrie' }), /only a committee has/],
		['a pair with concerns', receipt({ concernsOpen: 3 }), /only a committee has/],
		['a committee without its facts', receipt({ kind: 'committee', mentor: null }), /only a committee has/],
		[
			'more concerns than there can be',
			receipt({ ...COMMITTEE, concernsOpen: 70_000 }),
			/“concernsOpen” cannot be/,
		],
		[
			'a key twice, of which the first would be lost',
			JSON.stringify(receipt()).replace('"held"', '"held":["2026-11-01"],"held"'),
			/says something twice/,
		],
		[
			'a key twice in the rhythm, written with an escape',
			JSON.stringify(receipt()).replace('"every"', '"\\u0065very":2,"every"'),
			/says something twice/,
		],
		...['\u001b[2J', '\u202e', '\t=1', '\u0085'].map(odd =>
			[
				`a name with ${JSON.stringify(odd)}, which no notebook’s receipt has`,
				JSON.stringify(receipt({ mentee: `Mara${odd}` })),
				/“mentee” cannot be/,
			] as const
		),
	];
	for (const [name, content, reason] of cases) {
		test(`${name}: told with file and reason, and not counted`, () => {
			const book = bookOf({ 'sent/a.json': typeof content === 'string' ? content : JSON.stringify(content) });
			assert.equal(book.size, 0);
			assert.equal(told(book).length, 1);
			assert.match(told(book)[0]!, reason);
			assert.match(told(book)[0]!, /^refused: sent\/a\.json: /);
			assert.ok(!told(book)[0]!.includes('Leaving'));
		});
	}

	test('quotes and colons in a name are no key', () => {
		const name = 'Ruth "held": \\ Abara": {';
		const { programme } = reportOf(bookOf({ 'a.json': receipt({ mentor: name }), 'b.json': receipt(COMMITTEE) }));
		assert.deepEqual([programme.pairs, programme.committees], [1, 1]);
	});

	test('people are one pair whatever stands around their names, and a department is one however it is written', () => {
		const written = [
			['Ruth Abara', 'Renal Medicine'],
			['Dr. Ruth Abara, MD PhD', 'renal medicine'],
			['Abara, Ruth', ' Renal  Medicine '],
			['RUTH ABARA', 'RENAL MEDICINE'],
		] as const;
		const book = bookOf(
			Object.fromEntries(
				written.flatMap(([mentor, department], index) => [
					[`a${index}.json`, receipt({ mentor, department })],
					[`b${index}.json`, receipt({ mentor, department, mentee: `Mentee ${index}` })],
				]),
			),
		);
		const { pairs } = reportOf(book);
		assert.deepEqual([pairs.length, new Set(pairs.map(({ department }) => department))], [
			5,
			new Set(['Renal Medicine']),
		]);
		assert.equal(
			reportOf(
				bookOf({ 'a.json': receipt({ mentor: 'John Smith Jr' }), 'b.json': receipt({ mentor: 'John Smith' }) }),
			).programme.pairs,
			2,
		);
	});

	test('of another programme: told, and not counted', () => {
		const book = bookOf({
			'a.json': receipt({ programme: 'Clinic' }),
			'b.json': receipt({ programme: null }),
			'c.json': receipt({ programme: ' FACULTY' }),
		}, 'Faculty');
		assert.equal(book.size, 1);
		assert.deepEqual(told(book), ['foreign: a.json: it is of “Clinic”', 'foreign: b.json: it names no programme']);
	});
});

suite('several receipts of a pair', () => {
	const days = (...texts: string[]) => texts.map(day);

	test('are one pair, however names are cased and accented', () => {
		const book = bookOf({
			'a.json': receipt({ mentor: 'Tomás Eklund' }),
			'b.json': receipt({
				mentor: 'tomas eklund',
				from: day('2025-01-01'),
				until: day('2025-11-23'),
				issued: day('2025-11-23'),
				held: days('2025-02-01'),
			}),
		});
		assert.deepEqual(heldOf(book), [['2025-02-01', '2026-11-18']]);
	});

	test('the same twice counts once', () => {
		const book = bookOf({ 'a.json': receipt(), 'b.json': receipt() });
		assert.deepEqual(heldOf(book), [['2026-11-18']]);
		assert.deepEqual(told(book), ['doubled: a.json: the same as b.json']);
	});

	test('of the same days the latest counts; what it replaces is told', () => {
		const book = bookOf({
			'new.json': receipt({ held: days('2026-03-01', '2026-11-18') }),
			'old.json': receipt({ issued: day('2026-06-01'), until: day('2026-06-01'), held: days('2026-03-01') }),
		});
		assert.deepEqual(heldOf(book), [['2026-03-01', '2026-11-18']]);
		assert.deepEqual(told(book), ['outdated: old.json: new.json is later, and about the same days']);
	});

	test('a meeting that a later one does not name is a contradiction', () => {
		const book = bookOf({
			'old.json': receipt({ issued: day('2026-06-01'), until: day('2026-06-01'), held: days('2026-03-01') }),
			'new.json': receipt(),
		});
		assert.deepEqual(heldOf(book), [['2026-11-18']]);
		assert.deepEqual(told(book), ['contradictory: old.json: it names a meeting that new.json does not']);
	});

	test('what is told of settling is told once, however often it is asked for', () => {
		const book = bookOf({ 'a.json': receipt(), 'b.json': receipt() });
		reportOf(book);
		reportOf(book);
		assert.equal(told(book).length, 1);
	});
});

suite('days and spans', () => {
	test('a day has a number and back, within 1900 to 2079', () => {
		for (const text of ['1900-01-01', '1999-12-31', '2024-02-29', '2079-06-01']) {
			assert.equal(dayOfNumber(dayNumber(text)!), text);
		}
		for (const text of ['1899-12-31', '2099-01-01', '2026-02-30', 'today']) {
			assert.equal(dayNumber(text), undefined, text);
		}
	});

	test('a day is in its year, also where years begin in autumn', () => {
		const label = (text: string, month: number) => yearLabel(yearIndex(dayNumber(text)!, yearStarts(month)), month);
		assert.deepEqual(['2025-12-31', '2026-01-01', '2024-02-29'].map(text => label(text, 1)), [
			'2025',
			'2026',
			'2024',
		]);
		assert.deepEqual(['2026-08-31', '2026-09-01', '1999-10-01'].map(text => label(text, 9)), [
			'2025–26',
			'2026–27',
			'1999–00',
		]);
	});

	test('spans hold exactly the days that were added', () => {
		const pair = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 12 }));
		fc.assert(
			fc.property(
				fc.array(pair, { maxLength: 12 }),
				fc.nat({ max: 60 }),
				fc.nat({ max: 20 }),
				(adds, from, length) => {
					const spans = new DaySpans();
					const all = new Set<number>();
					for (const [start, size] of adds) {
						spans.add(start, start + size);
						for (let each = start; each <= start + size; each++) { all.add(each); }
					}
					const asked = Array.from({ length: length + 1 }, (_, index) => from + index);
					assert.equal(spans.count(from, from + length), asked.filter(each => all.has(each)).length);
					assert.equal(spans.covers(from, from + length), asked.every(each => all.has(each)));
					assert.equal(spans.has(from), all.has(from));
					assert.ok(
						[...spans].every(([start], index, list) => index === 0 || start > list[index - 1]![1] + 1),
					);
				},
			),
			{ numRuns: runs(200) },
		);
	});
});

suite('receipts by a code and by names', () => {
	const named = receipt({ held: [day('2026-10-07'), day('2026-11-18')] });
	const coded = { ...named, mentor: null, mentee: null, code: 'A-17' };
	const both = (...more: readonly object[]): ReceiptBook =>
		bookOf(Object.fromEntries([named, coded, ...more].map((each, at) => [`${at}.json`, JSON.stringify(each)])));
	const toldOfAll = (book: ReceiptBook): string[] => {
		reportOf(book);
		return told(book);
	};

	test('of the same programme, start and meetings are told once, by their files, and counted as two', () => {
		const book = both();
		assert.equal(reportOf(book).pairs.length, 2);
		assert.deepEqual(toldOfAll(book), [
			'code-and-names: 1.json: the same programme, start and meetings as 0.json',
		]);
	});

	test('are told whatever came in between, and in whichever order they were read', () => {
		const others = Array.from({ length: 20 }, (_, at) => receipt({ mentee: `Mentee ${at}`, code: null }));
		const files = [coded, ...others, { ...named, programme: 'FACULTY ' }];
		const book = bookOf(Object.fromEntries(files.map((each, at) => [`${at}.json`, JSON.stringify(each)])));
		assert.deepEqual(toldOfAll(book), [
			'code-and-names: 0.json: the same programme, start and meetings as 21.json',
		]);
	});

	for (
		const [what, more] of Object.entries({
			'another programme': { programme: 'Nursing' },
			'another start': { started: day('2025-05-22') },
			'no start': { started: null },
			'another day': { held: [day('2026-10-08'), day('2026-11-18')] },
			'one meeting more': { held: [day('2026-10-07'), day('2026-11-11'), day('2026-11-18')] },
			'no meeting': { held: [] },
		})
	) {
		test(`are two without a word with ${what}`, () => {
			assert.deepEqual(toldOfAll(bookOf({ 'a.json': named, 'b.json': { ...coded, ...more } })), []);
		});
	}

	test('are not told where neither has a start or a meeting', () => {
		const none = { started: null, held: [] };
		assert.deepEqual(toldOfAll(bookOf({ 'a.json': { ...named, ...none }, 'b.json': { ...coded, ...none } })), []);
	});

	test('of two codes, or of two pairs by names, are two', () => {
		const other = { ...named, mentor: 'Tomás Eklund' };
		const list = toldOfAll(both(other, { ...coded, code: 'A-18' }));
		assert.deepEqual(list.map(line => line.replace(/: the same.* as /, ' ')), [
			'code-and-names: 1.json 0.json',
			'code-and-names: 1.json 2.json',
			'code-and-names: 3.json 0.json',
			'code-and-names: 3.json 2.json',
		]);
	});
});

suite('receipts of the same people in two programmes', () => {
	const toldOfAll = (...receipts: readonly object[]): string[] => {
		const book = bookOf(Object.fromEntries(receipts.map((each, at) => [`${at}.json`, JSON.stringify(each)])));
		reportOf(book);
		return told(book);
	};
	const before = receipt();

	for (
		const [what, more, list] of [
			['a programme that is called otherwise', { programme: 'Nursing' }, ['0.json: 1.json']],
			['no programme, and a title before the name', { programme: null, mentor: 'Prof. Ruth Abara' }, [
				'0.json: 1.json',
			]],
			['the same programme in capitals', { programme: 'FACULTY' }, []],
			['somebody else', { programme: 'Nursing', mentee: 'Ana Vega' }, []],
			['a code', { programme: 'Nursing', mentor: null, mentee: null, code: 'A-17' }, []],
		] as const
	) {
		test(`are told of ${what}`, () => {
			assert.deepEqual(
				toldOfAll(before, { ...before, ...more }).filter(line => line.startsWith('two-programmes')),
				list.map(files => `two-programmes: ${files} names another programme, or none`),
			);
		});
	}
});
